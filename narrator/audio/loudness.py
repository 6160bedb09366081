"""Loudness and true peak as EBU R 128 and ITU-R BS.1770 define them, measured by ffmpeg's ebur128 filter."""

import math
import re
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from narrator.audio.ffmpeg import PCM, run_ffmpeg
from narrator.errors import AudioError

NUMBER = r"\s+(-?(?:\d+(?:\.\d+)?|inf|nan))"


@dataclass(frozen=True, slots=True)
class Loudness:
    """How loud a file is when it is played."""

    integrated: float
    """LUFS, to 0.1; -70 or less for silence"""
    true_peak: float
    """dBTP, to 0.1; minus infinity for silence"""


def measure(path: Path) -> Loudness:
    """Measure an audio file, decoded.

    Raises:
        AudioError: ffmpeg cannot read the file.
    """
    said = run_ffmpeg("-i", f"file:{path}", "-af", "ebur128=peak=true:framelog=verbose", "-f", "null", "-")
    return Loudness(_figure("I:", "LUFS", said), _figure("Peak:", "dBFS", said))


def measure_integrated(sound: BinaryIO, *filters: str) -> float:
    """Integrated loudness in LUFS of a finished track's sound behind ffmpeg ``filters``; -70 or less for silence.

    Raises:
        AudioError: ffmpeg cannot be run.
    """
    said = run_ffmpeg(*PCM, "-af", ",".join((*filters, "ebur128=framelog=verbose")), "-f", "null", "-", sound=sound)
    return _figure("I:", "LUFS", said)


def _figure(name: str, unit: str, said: str) -> float:
    """The last figure of that name in ffmpeg's summary, which follows any figures it gave under way."""
    found = re.findall(re.escape(name) + NUMBER + r"\s+" + unit, said)
    if not found:
        raise AudioError("ffmpeg gave no loudness; its ebur128 filter is missing or strange. Reinstall imageio-ffmpeg.")
    figure = float(found[-1])
    return -math.inf if math.isnan(figure) else figure
