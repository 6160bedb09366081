"""When each word of the article is heard.

What people read is the article's own text, not its spoken form. The engine's times are of spoken words, "five
dollars"; they are carried over to the written ones, "$5", by aligning the two. Where a written word stands for itself
or for spoken words of its own, its times are the engine's. Where several written words are spoken otherwise
("Feb. 12, 2006"), where a person edited the spoken form, and where the engine tells no times, the words share the time
by their lengths, and say that they are estimated.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import accumulate, pairwise

from narrator.audio.cue import Cue
from narrator.script.reminders import reminder_words
from narrator.script.script import Script, Segment


@dataclass(frozen=True, slots=True)
class TimedWord:
    """A written word and when it is heard."""

    text: str
    """without white space, with its punctuation"""
    start: float
    """seconds from the beginning of the narration"""
    end: float
    """seconds from the beginning of the narration"""
    measured: bool
    """True when the engine gave the times; False for an estimate by the lengths of the words"""


@dataclass(frozen=True, slots=True)
class TimedSegment:
    """A segment's words as they are written, with their times."""

    segment: Segment
    """what is heard"""
    words: tuple[TimedWord, ...]
    """in order, at least one; none starts before the one before it ends"""
    heard: bool
    """False for what has no sound, such as a row of asterisks: it stands where it would be heard, for no time"""


def timed_segments(script: Script, cues: Sequence[Cue]) -> Iterator[TimedSegment]:
    """The whole text of a narration but for what was left out, in order; the first segment is the disclosure."""
    cue_of = {cue.segment.index: cue for cue in cues}
    now = 0.0
    for segment in script.segments:
        cue = cue_of.get(segment.index)
        words = () if segment.left_out else tuple(_in_order(_written(segment, script).split(), cue, now))
        if words:
            now = words[-1].end
            yield TimedSegment(segment, words, cue is not None)


def joined(before: Sequence[TimedWord], after: Sequence[TimedWord]) -> tuple[TimedWord, ...]:
    """The words of both where there is no white space between them: the last and the first of them are one word."""
    left, right = before[-1], after[0]
    both = TimedWord(left.text + right.text, left.start, right.end, left.measured and right.measured)
    return (*before[:-1], both, *after[1:])


def _written(segment: Segment, script: Script) -> str:
    """The disclosure and its reminders are spoken in the script's words, which the article need not contain."""
    if segment.kind != "disclosure":
        return segment.written
    return script.disclosure.text if segment.index == 0 else reminder_words(script.disclosure.text)


def _in_order(written: list[str], cue: Cue | None, now: float) -> Iterator[TimedWord]:
    """The written words with their times, in order and from ``now`` on."""
    timed = _timed(written, cue) if cue else (TimedWord(word, now, now, False) for word in written)
    for place, word in enumerate(timed):
        # Whoever goes to a sentence should hear all of it: an engine may time its first word a little late.
        start = max(cue.start if cue and place == 0 else word.start, now)
        now = max(word.end, start)
        yield TimedWord(word.text, start, now, word.measured)


def _timed(written: list[str], cue: Cue) -> Iterator[TimedWord]:
    """The written words in the time of the cue: where they are the spoken ones in theirs, and shared out between."""
    if not cue.words:
        yield from _shared(written, cue.start, cue.end)
        return
    alike = SequenceMatcher(None, [*map(_plain, written)], [_plain(word.word) for word in cue.words], autojunk=False)
    now = cue.start
    for match, first, last, start, end in alike.get_opcodes():
        if match == "equal":
            for text, word in zip(written[first:last], cue.words[start:end], strict=True):
                yield TimedWord(text, word.start, word.end, True)
        elif last - first == 1 and start < end:
            yield TimedWord(written[first], cue.words[start].start, cue.words[end - 1].end, True)
        else:
            opened = cue.words[start].start if start < end else now
            yield from _shared(written[first:last], opened, cue.words[end - 1].end if start < end else opened)
        now = cue.words[end - 1].end if end else now


def _shared(written: list[str], start: float, end: float) -> Iterator[TimedWord]:
    """The words one after another from ``start`` to ``end``, each as long as it has characters: an estimate."""
    reach = [0, *accumulate(map(len, written))]
    edges = [start + (end - start) * characters / (reach[-1] or 1) for characters in reach]
    for text, (opened, closed) in zip(written, pairwise(edges), strict=True):
        yield TimedWord(text, opened, closed, False)


def _plain(word: str) -> str:
    return "".join(filter(str.isalnum, word)).casefold() or word
