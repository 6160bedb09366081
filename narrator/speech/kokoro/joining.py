"""Joining the pieces of one utterance."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

PAUSES = {".": 0.37, "!": 0.36, "?": 0.37, ":": 0.36, ";": 0.36, "—": 0.29, ",": 0.29, "…": 0.21}
"""Seconds of silence that the model itself leaves after each mark between two clauses or sentences of a piece: means of
three voices, at ordinary speed. At twice the speed they are half as long, at half the speed twice."""
QUIET = 0.01
"""Sound below this share of the loudest window (-40 dB) is silence."""
WINDOW = 0.005
"""Seconds."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a piece stands in the joined sound, in samples."""

    zero: int
    """where its first sample would stand, had nothing been cut"""
    start: int
    """where it is first heard"""
    end: int
    """where it is last heard"""


def join(
    sounds: Sequence[NDArray[np.float32]], pieces: Sequence[str], sample_rate: int, speed: float = 1.0
) -> NDArray[np.float32]:
    """Join the sounds of the pieces of one utterance.

    Each inner edge loses the long silence that the model puts around whatever it says, and gets the pause that the
    last mark of its piece asks for. The silence before the first piece and after the last stays.

    Args:
        sounds: mono samples, one array for each piece.
        pieces: the phonemes of each.
        sample_rate: in hertz.
        speed: the pace at which they were spoken; pauses shrink with it as the model's own do.
    """
    joined = []
    for index, (sound, piece) in enumerate(zip(sounds, pieces, strict=True)):
        start, end = _heard(sound, int(WINDOW * sample_rate))
        first, last = index == 0, index == len(pieces) - 1
        joined.append(sound[0 if first else start : len(sound) if last else end])
        if not last:
            joined.append(np.zeros(_pause_after(piece, sample_rate, speed), np.float32))
    return np.concatenate(joined)


def places(
    sounds: Sequence[NDArray[np.float32]], pieces: Sequence[str], sample_rate: int, speed: float = 1.0
) -> list[Place]:
    """Where each piece stands in what ``join`` makes of the same."""
    found: list[Place] = []
    position = 0
    for index, (sound, piece) in enumerate(zip(sounds, pieces, strict=True)):
        start, end = _heard(sound, int(WINDOW * sample_rate))
        zero = position - (start if index else 0)
        found.append(Place(zero, zero + start, zero + end))
        position = zero + end + _pause_after(piece, sample_rate, speed)
    return found


def _pause_after(piece: str, sample_rate: int, speed: float) -> int:
    """In samples."""
    return round(PAUSES.get(piece[-1], 0) / speed * sample_rate)


def _heard(sound: NDArray[np.float32], window: int) -> tuple[int, int]:
    """Where the first window that is not silence starts, and the last one ends."""
    windows = sound[: len(sound) // window * window].reshape(-1, window)
    power = np.mean(windows**2, axis=1)
    heard = np.flatnonzero(power > power.max(initial=0) * QUIET**2)
    return (heard[0] * window, (heard[-1] + 1) * window) if len(heard) else (0, len(sound))
