"""When each segment of the script is heard."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from narrator.script.script import Segment
from narrator.speech.engine import WordTiming


@dataclass(frozen=True, slots=True)
class Cue:
    """A segment and the time in which it is heard."""

    segment: Segment
    """what is heard"""
    start: float
    """seconds from the beginning of the narration"""
    end: float
    """seconds from the beginning of the narration"""
    words: tuple[WordTiming, ...] = ()
    """its words, in seconds from the beginning of the narration; empty when the engine does not know"""


def share_out(segments: Sequence[Segment], start: float, end: float, words: Sequence[WordTiming]) -> Iterator[Cue]:
    """The cues of ``segments``, which one clip speaks from ``start`` to ``end``: one each, adjoining, in order.

    A clip that speaks several segments (the parts of a sentence that share a voice) does not say where one ends. Each
    gets its share by length of text: of the words, when their times are known, and otherwise of the time.
    """
    reach = 0
    length = sum(len(segment.spoken) for segment in segments) or 1
    spoken = sum(len(word.word) for word in words) or 1
    middles = _middles(words)
    taken, opened = 0, start
    for segment in segments:
        reach += len(segment.spoken)
        first = taken
        while taken < len(words) and middles[taken] / spoken <= reach / length:
            taken += 1
        if segment is segments[-1]:
            taken, closed = len(words), end
        elif words:
            closed = words[taken].start if taken < len(words) else end
        else:
            closed = start + (end - start) * reach / length
        yield Cue(segment, opened, closed, tuple(words[first:taken]))
        opened = closed


def _middles(words: Sequence[WordTiming]) -> list[float]:
    """How many characters of all the words stand before the middle of each."""
    middles, before = [], 0
    for word in words:
        middles.append(before + len(word.word) / 2)
        before += len(word.word)
    return middles
