"""The narration as text in time: who is heard, in which paragraph, saying which written words when.

What captions show is the article's own text, not its spoken form. The engine's times are of spoken words, "five
dollars"; they are carried over to the written ones, "$5", by aligning the two.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import accumulate, pairwise
from typing import Literal

from narrator.article.article import ParagraphKind
from narrator.audio.cue import Cue
from narrator.script.script import NARRATOR, QUOTATION, Script, Segment

PassageKind = ParagraphKind | Literal["disclosure"]

NAMES = {NARRATOR: "Narrator", QUOTATION: "Quotation"}
"""What voices that are nobody's in the article are called."""


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
class Passage:
    """What one voice says of one paragraph before another begins."""

    speaker: str
    """the name to show"""
    kind: PassageKind
    """what it is a part of"""
    paragraph: int
    """which paragraph of the article; -1 for the disclosure"""
    words: tuple[TimedWord, ...]
    """in order, at least one; none starts before the one before it ends"""

    @property
    def text(self) -> str:
        """The words with single spaces."""
        return " ".join(word.text for word in self.words)


def passages(script: Script, cues: Sequence[Cue]) -> tuple[Passage, ...]:
    """The whole text of a narration but for what was left out, in order; the first passage is the disclosure.

    No character is lost: what has no sound, such as a row of asterisks, stands where it would be heard, for no time.
    """
    heard = {cue.segment.index: cue for cue in cues}
    names = NAMES | {speaker.id: speaker.name for speaker in script.speakers}
    kinds: dict[int, PassageKind] = {}
    for segment in script.segments:
        if segment.kind in ("disclosure", "heading", "item"):
            kinds[segment.paragraph] = segment.kind
    found: list[Passage] = []
    voice, reach, now = "", -1, 0.0
    for segment in script.segments:
        cue = heard.get(segment.index)
        words = [] if segment.left_out else list(_in_time(_text(segment, script).split(), cue, now))
        if not words:
            continue
        now = words[-1].end
        last = found[-1] if found else None
        if last and last.paragraph == segment.paragraph and (cue is None or segment.voiced_by == voice):
            found[-1] = Passage(
                last.speaker, last.kind, last.paragraph, _joined(last.words, words, segment.start == reach)
            )
        else:
            voice = segment.voiced_by
            found.append(
                Passage(names.get(voice, voice), kinds.get(segment.paragraph, "text"), segment.paragraph, tuple(words))
            )
        reach = segment.end
    return tuple(found)


def _text(segment: Segment, script: Script) -> str:
    """The disclosure is spoken in the script's words, which the article need not contain."""
    return script.disclosure.text if segment.kind == "disclosure" else segment.text


def _joined(before: tuple[TimedWord, ...], after: list[TimedWord], adjoining: bool) -> tuple[TimedWord, ...]:
    """The words one after another; two between which there is no white space in the article are one."""
    if not adjoining:
        return (*before, *after)
    left, right = before[-1], after[0]
    both = TimedWord(left.text + right.text, left.start, right.end, left.measured and right.measured)
    return (*before[:-1], both, *after[1:])


def _in_time(written: list[str], cue: Cue | None, now: float) -> Iterator[TimedWord]:
    """The written words with their times, in order and from ``now`` on."""
    for word in _timed(written, cue) if cue else (TimedWord(word, now, now, False) for word in written):
        start = max(word.start, now)
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
