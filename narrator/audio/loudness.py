"""How loud a file is and how long, measured by ffmpeg on what a player would give out."""

import math
import re
from dataclasses import dataclass
from pathlib import Path

from narrator.audio.ffmpeg import run_ffmpeg
from narrator.errors import AudioError

NUMBER = r"\s+(-?(?:\d+(?:\.\d+)?|inf|nan))"
TIME = r"time=(\d+):(\d+):(\d+(?:\.\d+)?)"


@dataclass(frozen=True, slots=True)
class Loudness:
    """How loud a file is when it is played, as EBU R 128 and ITU-R BS.1770 define it."""

    integrated: float
    """LUFS, to 0.1; -70 or less for silence"""
    true_peak: float
    """dBTP, to 0.1; minus infinity for silence"""
    duration: float
    """seconds that it lasts, to 0.01"""


def measure(path: Path) -> Loudness:
    """Decode an audio file and measure it with ffmpeg's ebur128 filter.

    Raises:
        AudioError: ffmpeg cannot read the file.
    """
    said = run_ffmpeg("-stats", "-i", f"file:{path}", "-af", "ebur128=peak=true:framelog=verbose", "-f", "null", "-")
    hours, minutes, seconds = (re.findall(TIME, said) or [("0", "0", "0")])[-1]
    duration = 3600 * int(hours) + 60 * int(minutes) + float(seconds)
    return Loudness(_figure("I:", "LUFS", said), _figure("Peak:", "dBFS", said), duration)


def _figure(name: str, unit: str, said: str) -> float:
    """The last figure of that name in ffmpeg's summary, which follows any figures it gave under way."""
    found = re.findall(re.escape(name) + NUMBER + r"\s+" + unit, said)
    if not found:
        raise AudioError("ffmpeg gave no loudness; its ebur128 filter is missing or strange. Reinstall imageio-ffmpeg.")
    figure = float(found[-1])
    return -math.inf if math.isnan(figure) else figure
