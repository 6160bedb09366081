"""A finished track: its sound, and how loud each voice turned out to be."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray

from narrator.audio.meter import HOP, integrated_loudness
from narrator.audio.resample import RATE
from narrator.audio.sound import SAMPLE_WIDTH, samples_of

MOST = 3.0
"""Decibels at most by which a voice is corrected. Measured on what single Kokoro voices said in one article, their
catalogued level was off by up to 1.5 LU; what is off by more is meant to be, a whisper or a shout."""
PORTION = 10 * RATE
"""Samples at hand at a time."""


@dataclass(frozen=True, slots=True)
class Turn:
    """A stretch of a track that one voice speaks."""

    voice: str | None
    """the voice's id; None for a sound that nobody speaks"""
    start: int
    """its first sample; the turn lasts until the next one starts, the silence before that included"""


@dataclass(frozen=True, slots=True)
class Recording:
    """The sound of a track, each voice of which has one gain."""

    file: BinaryIO = field(repr=False)
    """16-bit little-endian mono samples at RATE"""
    samples: int
    """how many"""
    turns: tuple[tuple[int, float], ...] = field(repr=False)
    """the first sample of each turn, and the decibels by which its voice is corrected"""
    loudness: float
    """integrated, in LUFS, with each voice corrected; minus infinity for silence"""

    @property
    def duration(self) -> float:
        """Length in seconds."""
        return self.samples / RATE

    def portions(self) -> Iterator[NDArray[np.float32]]:
        """The sound from its beginning, with each voice corrected, a few seconds at a time."""
        self.file.seek(0)
        for (start, correction), (end, _) in pairwise((*self.turns, (self.samples, 0.0))):
            factor = np.float32(10 ** (correction / 20))
            for place in range(start, end, PORTION):
                size = min(PORTION, end - place)
                yield samples_of(self.file.read(size * SAMPLE_WIDTH)) * factor


def record(file: BinaryIO, samples: int, turns: Sequence[Turn], powers: NDArray[np.float64], level: float) -> Recording:
    """A recording in which every voice is as loud as ``level`` over all that it says.

    Args:
        file: 16-bit samples.
        samples: how many.
        turns: who speaks when, from the first sample on.
        powers: what a LoudnessMeter heard of it.
        level: in LUFS.
    """
    whose = np.searchsorted([turn.start for turn in turns], (np.arange(len(powers)) + 0.5) * HOP, "right") - 1
    voices = sorted({turn.voice for turn in turns if turn.voice is not None})
    corrections: dict[str | None, float] = {None: 0.0}
    for voice in voices:
        spoken = np.array([turn.voice == voice for turn in turns])[whose]
        loudness = integrated_loudness(powers[spoken])
        corrections[voice] = float(np.clip(level - loudness, -MOST, MOST)) if np.isfinite(loudness) else 0.0
    gains = np.array([corrections[turn.voice] for turn in turns])
    loudness = integrated_loudness(powers * 10 ** (gains[whose] / 10))
    return Recording(
        file, samples, tuple(zip((turn.start for turn in turns), map(float, gains), strict=True)), loudness
    )
