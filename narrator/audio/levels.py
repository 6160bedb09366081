"""Voices brought to one level, each voice once and not each sentence for itself, so that emphasis survives."""

from collections import defaultdict

import numpy as np
from numpy.typing import NDArray

from narrator.audio.meter import HOP, integrated_loudness, powers_of
from narrator.audio.resample import RATE
from narrator.casting.voice import Voice

LEVEL = -23.0
"""LUFS that every voice is brought to before mastering: EBU R 128's figure, which leaves 23 dB for peaks in 16 bits."""
MAX_GAIN = 24.0
"""Decibels at most: a voice that would need more is near silence, and its noise would be heard instead."""
SETTLED = 30.0
"""Seconds of speech after which an unmeasured voice's level is no longer corrected; a choice."""


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
            if len(heard) * HOP < SETTLED * RATE:
                heard = self._heard[voice.id] = np.append(heard, powers_of(samples))
            loudness = integrated_loudness(heard)
        return min(LEVEL - loudness, MAX_GAIN) if np.isfinite(loudness) else 0.0
