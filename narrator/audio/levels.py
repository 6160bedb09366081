"""Voices brought to one level, each voice once and not each sentence for itself, so that emphasis survives."""

from collections import defaultdict

import numpy as np
from numpy.typing import NDArray

from narrator.audio.resample import RATE
from narrator.casting.voice import Voice

LEVEL = -23.0
"""LUFS that every voice is brought to before mastering: EBU R 128's figure, which leaves 23 dB for peaks in 16 bits."""
MAX_GAIN = 24.0
"""Decibels at most: a voice that would need more is near silence, and its noise would be heard instead."""
SETTLED = 30.0
"""Seconds of speech after which an unmeasured voice's level is no longer corrected; a choice."""
BLOCK, HOP = 0.4, 0.1
"""Seconds of a gating block and between the starts of two: ITU-R BS.1770-5, annex 1."""
ABSOLUTE_GATE, RELATIVE_GATE = -70.0, -10.0
"""LUFS, and LU below the mean of what passed the first gate: ITU-R BS.1770-5, annex 1."""
OFFSET = -0.691
"""Decibels between the weighted mean square and LUFS: ITU-R BS.1770-5, annex 1."""


class VoiceLevels:
    """The gain of each voice of one narration.

    A voice that was measured for the catalogue gets the gain from that figure. Any other is measured as it speaks: by
    all of its clips so far, the present one included, until SETTLED seconds of it have been heard; from then on its
    gain stays.
    """

    def __init__(self) -> None:
        self._heard: defaultdict[str, NDArray[np.float64]] = defaultdict(lambda: np.empty(0))

    def gain(self, voice: Voice, samples: NDArray[np.float32]) -> float:
        """Decibels to add to ``samples``, shape (n,) at RATE, in which ``voice`` speaks."""
        loudness = voice.loudness
        if loudness is None:
            heard = self._heard[voice.id]
            if len(heard) * HOP < SETTLED:
                heard = self._heard[voice.id] = np.append(heard, block_powers(samples))
            loudness = integrated_loudness(heard)
        return min(LEVEL - loudness, MAX_GAIN) if loudness > ABSOLUTE_GATE else 0.0


def block_powers(samples: NDArray[np.float32]) -> NDArray[np.float64]:
    """Mean squares of the K-weighted gating blocks of ``samples`` at RATE; all of a short clip is one block."""
    if not len(samples):
        return np.empty(0)
    length = 1 << (len(samples) + RATE // 4).bit_length()
    weighted = np.fft.irfft(np.fft.rfft(samples, length) * _k_weighting(length), length)[: len(samples)]
    energy = np.concatenate(([0.0], np.cumsum(weighted**2)))
    block = min(round(BLOCK * RATE), len(samples))
    starts = np.arange(0, len(samples) - block + 1, round(HOP * RATE))
    return np.asarray((energy[starts + block] - energy[starts]) / block)


def integrated_loudness(powers: NDArray[np.float64]) -> float:
    """Integrated loudness in LUFS of blocks with these mean squares; minus infinity for silence."""
    loud = powers[powers > 10 ** ((ABSOLUTE_GATE - OFFSET) / 10)]
    if not len(loud):
        return -np.inf
    gated = loud[loud > loud.mean() * 10 ** (RELATIVE_GATE / 10)]
    return float(OFFSET + 10 * np.log10(gated.mean()))


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
