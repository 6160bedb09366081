"""One sample rate for the whole narration."""

from math import gcd

import numpy as np
from numpy.typing import NDArray

RATE = 24_000
"""Samples a second of every narration: what Kokoro's voices speak at, so the best voices are never resampled."""
PADDING = 0.1
"""Seconds of silence after the samples, so that the end does not ring into the beginning: the transform is circular."""


def resample(samples: NDArray[np.float32], rate: int) -> NDArray[np.float32]:
    """``samples`` at ``rate`` hertz brought to RATE, shape (round(n * RATE / rate),), by band-limited interpolation.

    The spectrum is cut or padded with zeros (as in scipy.signal.resample), which keeps everything below half of the
    lower rate and lets nothing alias: a clip is short enough to be transformed whole.
    """
    if rate == RATE or not len(samples):
        return samples
    step = rate // gcd(rate, RATE)
    padded = -(-(len(samples) + int(PADDING * rate)) // step) * step
    wanted = padded // step * (RATE // gcd(rate, RATE))
    spectrum = np.fft.rfft(samples, padded)[: wanted // 2 + 1]
    resampled = np.fft.irfft(spectrum, wanted) * (wanted / padded)
    return resampled[: round(len(samples) * RATE / rate)].astype(np.float32)
