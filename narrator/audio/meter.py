"""Loudness as ITU-R BS.1770-5 (annex 1) and EBU R 128 define it, measured while the sound comes along."""

from array import array
from functools import cache

import numpy as np
from numpy.typing import NDArray

from narrator.audio.resample import RATE

HOP = RATE // 10
"""Samples between the starts of two gating blocks: BS.1770's 0.1 s."""
HOPS_A_BLOCK = 4
"""A gating block lasts 0.4 s: BS.1770."""
ABSOLUTE_GATE, RELATIVE_GATE = -70.0, -10.0
"""LUFS, and LU below the mean of what passed the first gate: BS.1770."""
OFFSET = -0.691
"""Decibels between the weighted mean square and LUFS: BS.1770."""
CHUNK, TRANSFORM = 11 * HOP, 1 << 15
"""Samples that are weighted at once, and the transform's length: the difference, 0.27 s, holds the filter's echo, which
has fallen by 120 dB after 0.1 s."""


class LoudnessMeter:
    """The K-weighted mean square of each 0.1 s of a sound, whatever the portions it comes in.

    Takes 8 bytes for each of them, 0.3 MB an hour, and keeps nothing else of the sound.
    """

    def __init__(self) -> None:
        self._powers = array("d")
        self._waiting = np.empty(0, np.float32)
        self._echo = np.zeros(TRANSFORM - CHUNK)

    def add(self, samples: NDArray[np.float32]) -> None:
        """Hear the next ``samples`` at RATE."""
        self._waiting = np.concatenate((self._waiting, samples))
        while len(self._waiting) >= CHUNK:
            self._weigh(self._waiting[:CHUNK])
            self._waiting = self._waiting[CHUNK:]

    def finish(self) -> NDArray[np.float64]:
        """The mean squares of all the sound; its last part is filled up with silence. Nothing can be added after it."""
        hops = len(self._powers) + -(-len(self._waiting) // HOP)
        self.add(np.zeros(-len(self._waiting) % CHUNK, np.float32))
        return np.array(self._powers)[:hops]

    def _weigh(self, chunk: NDArray[np.float32]) -> None:
        weighted = np.fft.irfft(np.fft.rfft(chunk, TRANSFORM) * _k_weighting(TRANSFORM), TRANSFORM)
        weighted[: len(self._echo)] += self._echo
        self._echo = weighted[CHUNK:]
        self._powers.extend((weighted[:CHUNK].reshape(-1, HOP) ** 2).mean(1))


def powers_of(samples: NDArray[np.float32]) -> NDArray[np.float64]:
    """What a LoudnessMeter hears of ``samples``; what is shorter than 0.1 s is heard as if it went on."""
    meter = LoudnessMeter()
    meter.add(samples)
    return meter.finish() * (HOP / len(samples) if 0 < len(samples) < HOP else 1.0)


def integrated_loudness(powers: NDArray[np.float64]) -> float:
    """Integrated loudness in LUFS of a sound with these mean squares; minus infinity for silence.

    What is shorter than a gating block is one.
    """
    if not len(powers):
        return -np.inf
    size = min(HOPS_A_BLOCK, len(powers))
    blocks = np.convolve(powers, np.full(size, 1 / size), "valid")
    loud = blocks[blocks > 10 ** ((ABSOLUTE_GATE - OFFSET) / 10)]
    if not len(loud):
        return -np.inf
    gated = loud[loud > loud.mean() * 10 ** (RELATIVE_GATE / 10)]
    return float(OFFSET + 10 * np.log10(gated.mean()))


@cache
def _k_weighting(length: int) -> NDArray[np.complex128]:
    """The K-weighting filter's response at the frequencies of a real transform of ``length`` samples at RATE.

    BS.1770 gives coefficients for 48 kHz only. These are its two biquads as analogue prototypes, which libebur128 and
    ffmpeg also derive theirs from: a high shelf of 4 dB at 1682 Hz, and a high pass at 38 Hz.
    """
    delay = np.exp(-2j * np.pi * np.arange(length // 2 + 1) / length)

    def response(b: tuple[float, float, float], frequency: float, q: float) -> NDArray[np.complex128]:
        k = np.tan(np.pi * frequency / RATE)
        a = (1 + k / q + k * k, 2 * (k * k - 1), 1 - k / q + k * k)
        return np.asarray((b[0] + b[1] * delay + b[2] * delay**2) / (a[0] + a[1] * delay + a[2] * delay**2))

    frequency, q = 1681.974450955533, 0.7071752369554196
    k, high, band = np.tan(np.pi * frequency / RATE), 1.584864701130855, 1.258720930232562
    shelf = (high + band * k / q + k * k, 2 * (k * k - high), high - band * k / q + k * k)
    low_frequency, low_q = 38.13547087602444, 0.5003270373238773
    low_k = np.tan(np.pi * low_frequency / RATE)
    scale = 1 + low_k / low_q + low_k * low_k
    return response(shelf, frequency, q) * response((scale, -2 * scale, scale), low_frequency, low_q)
