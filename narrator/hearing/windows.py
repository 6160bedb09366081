"""A recording of any length as stretches that a recogniser hears at once, cut where nobody speaks."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from narrator.audio.ffmpeg import run_ffmpeg
from narrator.errors import AudioError

RATE = 16_000
"""Hertz, as Whisper was trained."""
LONGEST = 28.0
"""Seconds; Whisper hears 30 at once."""
SHORTEST = 10.0
"""Seconds; with less around it a word is understood worse. A narration pauses several times between the two."""
FRAME = 0.02
"""Seconds in which loudness is measured."""
PAUSE = 0.25
"""Seconds; shorter than the pause between sentences, longer than that inside a word."""
STEP = 3.0
"""Decibels; of pauses as quiet as this the last is taken, so that the stretches are long."""
FLOOR = -60.0
"""Decibels below full scale; whatever is quieter is silence."""


def windows(recording: Path) -> Iterator[tuple[float, NDArray[np.float32]]]:
    """The sound of a file in order: seconds from its beginning, and mono samples at 16 kHz, shape (n,).

    The decoded sound (115 MB an hour) waits on the disk; in memory there is one stretch.

    Raises:
        AudioError: the file is not there, is no sound that ffmpeg knows, or has no sound in it.
    """
    if not recording.is_file():
        raise AudioError(f"there is no file {recording}. Check the path.")
    with tempfile.TemporaryDirectory(prefix="narrator-") as folder:
        decoded = Path(folder) / "sound.s16"
        _decode(recording, decoded)
        if not decoded.stat().st_size:
            raise AudioError(f"{recording} has no sound in it.")
        samples = np.memmap(decoded, "<i2", mode="r")
        start = 0
        while start < len(samples):
            piece = samples[start : start + round(LONGEST * RATE)].astype(np.float32) / np.float32(32768)
            if start + len(piece) < len(samples):
                piece = piece[: quiet_place(piece)]
            yield start / RATE, piece
            start += len(piece)
        del samples  # Windows removes no file that is mapped


def quiet_place(samples: NDArray[np.float32]) -> int:
    """Where to cut ``samples``, shape (n,): in the middle of the quietest pause after SHORTEST, the last of them."""
    size = round(FRAME * RATE)
    frames = samples[: len(samples) // size * size].reshape(-1, size)
    width = round(PAUSE / FRAME)
    power = np.convolve((frames**2).mean(axis=1), np.full(width, 1 / width), "valid")
    first = round(SHORTEST / FRAME)
    level = np.maximum(10 * np.log10(power[first:] + 1e-12), FLOOR)
    quietest = np.flatnonzero(level <= level.min() + STEP)[-1]
    return int(first + quietest + width // 2) * size


def _decode(recording: Path, decoded: Path) -> None:
    try:
        run_ffmpeg("-i", f"file:{recording}", "-vn", "-f", "s16le", "-ar", str(RATE), "-ac", "1", str(decoded))
    except AudioError as error:
        raise AudioError(f"cannot listen to {recording}: {error}") from error
