"""A finished track: its sound, and how loud each voice turned out to be."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from math import ceil
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
    """The sound of a track, and the gains that bring its voices to one level."""

    file: BinaryIO = field(repr=False)
    """16-bit little-endian mono samples at RATE"""
    samples: int
    """how many"""
    turns: tuple[Turn, ...] = field(repr=False)
    """who speaks when"""
    gains: Mapping[str | None, float]
    """decibels by voice that make all of them equally loud"""
    loudness: float
    """integrated, in LUFS, with those gains; minus infinity for silence"""

    @property
    def duration(self) -> float:
        """Length in seconds."""
        return self.samples / RATE

    def portions(self, gains: Mapping[str | None, float]) -> Iterator[NDArray[np.float32]]:
        """The sound from its beginning, each voice with its gain in decibels, a few seconds at a time."""
        self.file.seek(0)
        for turn, end in self._ends():
            factor = np.float32(10 ** (gains[turn.voice] / 20))
            for place in range(turn.start, end, PORTION):
                yield samples_of(self.file.read(min(PORTION, end - place) * SAMPLE_WIDTH)) * factor

    def sample(self, voice: str | None, seconds: float) -> list[NDArray[np.float32]]:
        """Turns of a voice, or the beginnings of long ones, about so many seconds in all and from all over."""
        turns = [(turn.start, min(end, turn.start + PORTION)) for turn, end in self._ends() if turn.voice == voice]
        apart = ceil(sum(end - start for start, end in turns) / (seconds * RATE)) or 1
        found = []
        for start, end in turns[::apart]:
            self.file.seek(start * SAMPLE_WIDTH)
            found.append(samples_of(self.file.read((end - start) * SAMPLE_WIDTH)))
        return found

    def _ends(self) -> Iterator[tuple[Turn, int]]:
        return zip(self.turns, (*(turn.start for turn in self.turns[1:]), self.samples), strict=True)


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
    gains: dict[str | None, float] = {None: 0.0}
    for voice in {turn.voice: None for turn in turns if turn.voice is not None}:
        loudness = integrated_loudness(powers[np.array([turn.voice == voice for turn in turns])[whose]])
        gains[voice] = float(np.clip(level - loudness, -MOST, MOST)) if np.isfinite(loudness) else 0.0
    gained = powers * 10 ** (np.array([gains[turn.voice] for turn in turns])[whose] / 10)
    return Recording(file, samples, tuple(turns), gains, integrated_loudness(gained))
