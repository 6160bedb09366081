"""From a narration and its script to what was heard of each segment."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import cache, partial
from itertools import accumulate
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from narrator.errors import ScriptError
from narrator.hearing.alignment import Gap, align, parted
from narrator.hearing.hearing import Difference, HeardSegment, Hearing
from narrator.hearing.sounds import sound
from narrator.hearing.windows import RATE, windows
from narrator.hearing.words import comparable_words
from narrator.script.lexicon import NO_LEXICON, Lexicon
from narrator.script.script import Script


class Recogniser(Protocol):
    """Whatever writes down speech."""

    def transcribe(self, samples: NDArray[np.float32]) -> str:
        """What is said in ``samples``, shape (n,), mono at 16 kHz, at most 30 s; "" for silence."""
        ...


def hear(recording: Path, script: Script, recogniser: Recogniser, lexicon: Lexicon = NO_LEXICON) -> Hearing:
    """Listen to a narration of ``script`` and compare what is heard with what was to be said, word by word.

    Memory holds one stretch of sound at a time, and the words; time is the recogniser's.

    Args:
        recording: the narration, in any form that ffmpeg reads.
        script: what was to be said; segments that were left out are not expected.
        recogniser: writes it down.
        lexicon: the one that the script was written with.

    Raises:
        AudioError: the recording cannot be read.
        ScriptError: the script says nothing.
    """
    expected = [segment for segment in script.segments if not segment.left_out]
    rows = [comparable_words(segment.spoken) for segment in expected]
    said = [word for row in rows for word in row]
    if not said:
        raise ScriptError(f"{script.article.source}: the script has no words to listen for.")
    heard: list[str] = []
    times: list[float] = []
    duration = 0.0
    for start, samples in windows(recording):
        words = comparable_words(recogniser.transcribe(samples), lexicon)
        heard += words
        times += (start + len(samples) / RATE * place / len(words) for place in range(len(words)))
        duration = start + len(samples) / RATE
    firsts = list(accumulate(map(len, rows), initial=0))
    gaps = align(said, heard)
    found: dict[int, list[Difference]] = {}
    form = cache(partial(sound, lexicon=lexicon))
    for gap in _cut(gaps, firsts):
        row = bisect_right(firsts, gap.start if gap.start < gap.end else max(0, gap.start - 1)) - 1
        found.setdefault(row, []).extend(differences(gap, said, heard, form))
    return Hearing(
        duration,
        tuple(
            HeardSegment(segment, len(row), _time(first, gaps, times), tuple(found.get(index, ())))
            for index, (segment, row, first) in enumerate(zip(expected, rows, firsts, strict=False))
            if row
        ),
    )


def differences(
    gap: Gap, said: Sequence[str], heard: Sequence[str], form: Callable[[tuple[str, ...]], str]
) -> Iterator[Difference]:
    """The differences in a gap: words of the same ``form`` sound alike and stand apart from those that do not."""
    for part, alike in parted(gap, said, heard, form):
        yield Difference(tuple(said[part.start : part.end]), tuple(heard[part.heard_start : part.heard_end]), alike)


def _cut(gaps: Sequence[Gap], firsts: Sequence[int]) -> Iterator[Gap]:
    """The gaps in parts that lie within one row each, where ``firsts`` has the place of each row's first word.

    As many words count as heard in a part as it has; the last part has the rest.
    """
    for gap in gaps:
        start, heard_start = gap.start, gap.heard_start
        for cut in firsts[bisect_right(firsts, start) : bisect_left(firsts, gap.end)]:
            heard_end = min(gap.heard_end, heard_start + cut - start)
            if cut > start:
                yield Gap(start, cut, heard_start, heard_end)
            start, heard_start = cut, heard_end
        yield Gap(start, gap.end, heard_start, gap.heard_end)


def _time(place: int, gaps: Sequence[Gap], times: Sequence[float]) -> float:
    """When the word said at ``place`` is heard, or would be."""
    before = bisect_right(gaps, place, key=lambda gap: gap.start) - 1
    if before >= 0:
        gap = gaps[before]
        inside = min(place - gap.start, gap.heard_end - gap.heard_start)
        place = gap.heard_start + inside if place < gap.end else gap.heard_end + place - gap.end
    return times[min(place, len(times) - 1)] if times else 0.0
