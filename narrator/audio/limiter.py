"""A look-ahead limiter of true peaks that touches nothing but their surroundings."""

from functools import cache

import numpy as np
from numpy.typing import NDArray

from narrator.audio.resample import RATE

STEP = RATE // 1000
"""Samples for which one gain is worked out: a millisecond, in which speech moves by less than one wave."""
REACH = 5
"""Milliseconds from full gain to half way down before a peak, and up again after it. Measured: at 20 a tenth of
Kokoro's speech is made softer, at 5 a twentieth, and eSpeak's needs 2 dB less gain to make up for it."""
TAPS = 32
"""Samples between which the sound is interpolated: over twice BS.1770's, since voices fill RATE's band."""
PHASES = tuple(place / 8 for place in range(1, 8))
"""Where between two samples it is interpolated. Measured: with BS.1770's three places 0.6 dB of a voice's peaks passed
the ceiling, with seven 0.2 dB."""
BETA = 5.0
"""Shape of the interpolation's Kaiser window: its ripple is under 0.1 dB up to 10 kHz."""
SUSPECT = 0.5
"""Share of the ceiling from which a sample is looked at more closely: no speech doubles between two samples."""
AT_ONCE = 1000
"""Places that are interpolated at once: so few that OpenBLAS uses one thread. More gain nothing here, and each of them
keeps a core busy while it waits for more to do: measured on two cores, 3.0 s of CPU for an article instead of 1.0."""
CONTEXT = (2 * REACH + 3) * STEP
"""Samples on both sides of a sample on which its gain depends."""


class Limiter:
    """Gives sound back no louder than a ceiling, a little later than it came, and the same in whatever portions."""

    def __init__(self, ceiling: float) -> None:
        """Let no true peak pass ``ceiling`` dBTP."""
        self._ceiling = 10 ** (ceiling / 20)
        self._held = np.zeros(CONTEXT, np.float32)

    def add(self, samples: NDArray[np.float32]) -> NDArray[np.float32]:
        """Take ``samples``, shape (n,) at RATE, and give back those that can be decided on by now."""
        self._held = np.concatenate((self._held, samples))
        ready = (len(self._held) - 2 * CONTEXT) // STEP * STEP
        if ready <= 0:
            return np.empty(0, np.float32)
        done = limit(self._held[: ready + 2 * CONTEXT], self._ceiling)[CONTEXT : CONTEXT + ready]
        self._held = self._held[ready:]
        return done

    def finish(self) -> NDArray[np.float32]:
        """The last samples."""
        rest = len(self._held) - CONTEXT
        silence = np.zeros(CONTEXT + -len(self._held) % STEP, np.float32)
        return limit(np.concatenate((self._held, silence)), self._ceiling)[CONTEXT : CONTEXT + rest]


def limit(samples: NDArray[np.float32], ceiling: float) -> NDArray[np.float32]:
    """``samples``, whole milliseconds of them, with a gain that dips smoothly wherever a true peak is over ``ceiling``.

    A peak demands a gain for all of its surroundings (the running minimum); a running mean over as far (weighted as a
    raised cosine) then turns the steps into slopes and is nowhere above what is demanded.
    """
    peaks = true_peaks(samples, ceiling * SUSPECT).reshape(-1, STEP).max(1)
    if peaks.max(initial=0.0) <= ceiling:
        return samples
    demanded = np.pad(ceiling / np.maximum(peaks, ceiling), 2 * REACH + 1, constant_values=1.0)
    lowest = np.lib.stride_tricks.sliding_window_view(demanded, 2 * REACH + 3).min(1)
    slope = np.hanning(2 * REACH + 1)
    gains = np.convolve(lowest, slope / slope.sum(), "valid")
    middles = np.arange(len(gains)) * STEP + (STEP - 1) / 2
    return np.asarray(samples * np.interp(np.arange(len(samples)), middles, gains), np.float32)


def true_peaks(samples: NDArray[np.float32], suspect: float) -> NDArray[np.float32]:
    """How far the sound reaches at each sample and on the way to the next; exact only from ``suspect`` on."""
    peaks = np.abs(samples)
    places = np.flatnonzero(np.maximum(peaks, np.append(peaks[1:], 0.0)) >= suspect)
    if len(places):
        around = np.pad(samples, (TAPS // 2 - 1, TAPS // 2))
        windows = np.lib.stride_tricks.sliding_window_view(around, TAPS)
        for some in np.split(places, range(AT_ONCE, len(places), AT_ONCE)):
            between = np.abs(windows[some] @ _interpolation()).max(1)
            peaks[some] = np.maximum(peaks[some], between)
    return peaks


@cache
def _interpolation() -> NDArray[np.float32]:
    """Weights of TAPS samples, shape (TAPS, phases), for the sound between the middle two: a windowed sinc."""
    distance = np.arange(TAPS)[:, None] - (TAPS // 2 - 1) - np.array(PHASES)
    window = np.i0(BETA * np.sqrt(1 - (2 * distance / (TAPS + 1)) ** 2)) / np.i0(BETA)
    return np.asarray(np.sinc(distance) * window, np.float32)
