"""How loud a file is and how long, measured on what a player would give out."""

from dataclasses import dataclass
from math import log10
from pathlib import Path

import numpy as np

from narrator.audio.ffmpeg import decode
from narrator.audio.limiter import SUSPECT, TAPS, true_peaks
from narrator.audio.meter import LoudnessMeter, integrated_loudness
from narrator.audio.resample import RATE


@dataclass(frozen=True, slots=True)
class Loudness:
    """How loud a file is when it is played, as EBU R 128 and ITU-R BS.1770 define it."""

    integrated: float
    """LUFS, to 0.01; minus infinity for silence"""
    true_peak: float
    """dBTP, to 0.01; minus infinity for silence"""
    duration: float
    """seconds"""


def measure(path: Path) -> Loudness:
    """Decode an audio file and measure it.

    Done here and not by ffmpeg's ebur128 filter, which says the same but takes twice as long over the peaks.

    Raises:
        AudioError: ffmpeg cannot read the file.
    """
    meter, peak, count = LoudnessMeter(), 0.0, 0
    last = np.zeros(TAPS, np.float32)
    for portion in decode(path):
        meter.add(portion)
        count += len(portion)
        sound = np.concatenate((last, portion))
        peak = float(true_peaks(sound, peak * SUSPECT).max(initial=peak))
        last = sound[-TAPS:]
    integrated = integrated_loudness(meter.finish())
    return Loudness(round(integrated, 2), round(20 * log10(peak), 2) if peak else -np.inf, count / RATE)
