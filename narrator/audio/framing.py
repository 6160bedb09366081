"""What a newsroom puts around a narration: an opening sound, a closing sound, and music under the disclosure.

The opening sound comes first, and the disclosure after it: it has no more than LONGEST_INTRO to play, since listeners
are to know from the start that they hear a machine. The disclosure's are the first words; an opening sound should have
none. Where each part of the narration is heard is reckoned with the opening sound.
"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from narrator.audio.ffmpeg import decode
from narrator.audio.meter import integrated_loudness, powers_of
from narrator.audio.resample import RATE
from narrator.errors import AudioError, UsageError

LONGEST_INTRO = 10.0
"""Seconds before the disclosure: a choice, about what stations' opening sounds last."""
LONGEST = 60.0
"""Seconds that a closing sound or a bed may last: a choice, so that a whole song is noticed."""
DUCKED = 20.0
"""LU by which a bed is softer than the voice: WCAG 2.2, criterion 1.4.7, asks for 20 dB."""
BED_FADE = 0.8
"""Seconds in which a bed comes and goes: inside of the pause after the disclosure, which lasts longer."""
EDGE_FADE = 0.01
"""Seconds of fade at both ends of an opening and a closing sound, so that none clicks."""
SILENT = -60.0
"""LUFS: in what is softer there is nothing to hear."""


@dataclass(frozen=True, slots=True)
class Framing:
    """The sound files around a narration; any that ffmpeg can read."""

    intro: Path | None = None
    """before the disclosure; at most LONGEST_INTRO"""
    outro: Path | None = None
    """after the last words; at most LONGEST"""
    bed: Path | None = None
    """under the disclosure, from its beginning on and again if it is shorter; at most LONGEST"""


@dataclass(frozen=True, slots=True)
class Frame:
    """A framing's sounds, mono at RATE; each empty when there is none."""

    intro: NDArray[np.float32]
    """as loud as the voices"""
    outro: NDArray[np.float32]
    """as loud as the voices"""
    bed: NDArray[np.float32]
    """DUCKED under the voices"""


def load_frame(framing: Framing, level: float) -> Frame:
    """Read a framing's sounds and bring them to the voices' ``level`` in LUFS.

    Raises:
        UsageError: a file is not there, cannot be read as sound, is silent or lasts too long.
    """
    return Frame(
        _faded(_load(framing.intro, "opening sound", LONGEST_INTRO, level)),
        _faded(_load(framing.outro, "closing sound", LONGEST, level)),
        _load(framing.bed, "music bed", LONGEST, level - DUCKED),
    )


def under(bed: NDArray[np.float32], length: int) -> NDArray[np.float32]:
    """So many samples of ``bed``, from its beginning and again, that come and go softly; all zeros without one."""
    if not len(bed):
        return np.zeros(length, np.float32)
    return _faded(np.resize(bed, length), BED_FADE)


def _load(path: Path | None, role: str, longest: float, level: float) -> NDArray[np.float32]:
    if path is None:
        return np.empty(0, np.float32)
    if not path.is_file():
        raise UsageError(f"cannot use {path} as the {role}: there is no such file.")
    try:
        sound = list(decode(path, "-t", str(longest + 1.0)))
    except AudioError as error:
        raise UsageError(
            f"cannot use {path} as the {role}: it is not a sound that can be read. Choose a WAV, an MP3 or the like."
        ) from error
    samples = np.concatenate(sound) if sound else np.empty(0, np.float32)
    if len(samples) > longest * RATE:
        raise UsageError(f"cannot use {path} as the {role}: it lasts more than {longest:g} seconds. Cut it shorter.")
    loudness = integrated_loudness(powers_of(samples))
    if loudness < SILENT:
        raise UsageError(f"cannot use {path} as the {role}: there is nothing to hear in it.")
    return np.asarray(samples * np.float32(10 ** ((level - loudness) / 20)), np.float32)


def _faded(samples: NDArray[np.float32], seconds: float = EDGE_FADE) -> NDArray[np.float32]:
    to_the_edge = np.minimum(np.arange(len(samples)), np.arange(len(samples))[::-1])
    return np.asarray(samples * np.minimum(1.0, to_the_edge / (seconds * RATE)), np.float32)
