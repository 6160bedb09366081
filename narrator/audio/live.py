"""The sound of a narration for somebody who listens while it is made."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from narrator.audio.levels import LEVEL
from narrator.audio.limiter import Limiter
from narrator.audio.master import LOUDNESS, TRUE_PEAK
from narrator.audio.sound import pcm_of, samples_of

EXPECTED = -0.3
"""LU by which a narration is softer than its voices: the ends of sentences count, and the gaps do not."""


class Live:
    """Hands on what a track is made of, as loud as the finished file will be.

    The cuts, the pauses and the peaks are the file's own. Only the last correction of the levels is not: what a whole
    narration is like is known when it has been spoken.

        live = Live(player.play)
        with Track(on_sound=live.add) as track:
            ...
            live.finish()
    """

    def __init__(self, play: Callable[[bytes], object]) -> None:
        """Give 16-bit little-endian mono samples at RATE to ``play``."""
        self._play = play
        self._limiter = Limiter(TRUE_PEAK)
        self._factor = np.float32(10 ** ((LOUDNESS - LEVEL - EXPECTED) / 20))

    def add(self, pcm: bytes) -> None:
        """Take what a track has just added."""
        self._hand_on(self._limiter.add(samples_of(pcm) * self._factor))

    def finish(self) -> None:
        """Hand on the last hundredths of a second."""
        self._hand_on(self._limiter.finish())

    def _hand_on(self, samples: NDArray[np.float32]) -> None:
        if len(samples):
            self._play(pcm_of(samples))
