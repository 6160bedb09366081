"""The one place where pydub is imported: samples become 16-bit sound, trimmed and faded.

pydub looks for ffmpeg on PATH when it is imported and warns when there is none. narrator brings its own ffmpeg, so that
warning is not true here; the others (a deprecated module, escapes in pydub's strings) are not for the user either.
"""

import warnings
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from narrator.audio.resample import RATE

with warnings.catch_warnings():
    warnings.filterwarnings("ignore", message="Couldn't find ffmpeg or avconv", category=RuntimeWarning)
    warnings.simplefilter("ignore", DeprecationWarning)
    warnings.simplefilter("ignore", SyntaxWarning)
    from pydub import AudioSegment
    from pydub.silence import detect_leading_silence

SAMPLE_WIDTH = 2
"""Bytes of a sample: 16 bits put the noise of rounding 75 dB below speech at -23 LUFS, far below MP3's own."""
FULL_SCALE = 32767
"""The 16-bit sample that stands for 1."""
SILENCE = -60.0
"""dBFS in a window, with speech at -23 LUFS: measured, consonants end above -55, voices' silences lie below -65."""
WINDOW = 10
"""Milliseconds over which silence is judged."""
MARGIN_BEFORE = 20
"""Milliseconds kept before the first sound, for the onset of an "f" or "h" below the threshold."""
MARGIN_AFTER = 50
"""Milliseconds kept after the last sound: measured, voices fall from -60 to -80 dBFS in 30 to 60 ms."""
FADE = 5
"""Milliseconds of fade at both ends, so that a cut through sound makes no click: a choice, too short to be heard."""


@dataclass(frozen=True, slots=True)
class Sound:
    """The sound of a clip without the silence around it."""

    pcm: bytes = field(repr=False)
    """16-bit little-endian mono samples at RATE; empty when nothing can be heard"""
    cut: int = 0
    """milliseconds cut from the beginning"""
    before: int = 0
    """milliseconds of silence kept before the first sound"""
    after: int = 0
    """milliseconds of silence kept after the last sound"""


def trim(samples: NDArray[np.float32]) -> Sound:
    """Cut the silence from both ends of ``samples`` at RATE, but for a margin, and fade the ends.

    What lies outside -1 to 1 is clipped; the end is filled up to a whole millisecond, since pydub counts in those.
    """
    whole = np.pad(samples, (0, -len(samples) % (RATE // 1000)))
    sound = AudioSegment(data=pcm_of(whole), sample_width=SAMPLE_WIDTH, frame_rate=RATE, channels=1)
    before = detect_leading_silence(sound, SILENCE, WINDOW)
    if before == len(sound):
        return Sound(b"")
    after = detect_leading_silence(sound.reverse(), SILENCE, WINDOW)
    kept_before, kept_after = min(before, MARGIN_BEFORE), min(after, MARGIN_AFTER)
    cut = before - kept_before
    heard = sound[cut : len(sound) - after + kept_after].fade_in(FADE).fade_out(FADE)
    return Sound(heard.raw_data, cut, kept_before, kept_after)


def silence(milliseconds: int) -> bytes:
    """That much silence, as in ``Sound.pcm``."""
    return bytes(AudioSegment.silent(duration=milliseconds, frame_rate=RATE).raw_data)


def pcm_of(samples: NDArray[np.float32]) -> bytes:
    """``samples`` at RATE as in ``Sound.pcm``; what lies outside -1 to 1 is clipped."""
    return np.rint(np.clip(samples, -1.0, 1.0) * FULL_SCALE).astype("<i2").tobytes()


def samples_of(pcm: bytes) -> NDArray[np.float32]:
    """The samples of a ``Sound.pcm``, within -1 to 1."""
    return np.asarray(np.frombuffer(pcm, "<i2") / np.float32(FULL_SCALE), np.float32)
