"""What a speech engine is: one small protocol that every engine passes the same contract test for."""

from dataclasses import dataclass, field
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from narrator.casting.voice import Voice


@dataclass(frozen=True, slots=True)
class Utterance:
    """What to say, and how."""

    text: str
    """the spoken form of a segment; it has at least one letter or digit"""
    voice: Voice
    """a voice of the engine"""
    speed: float = 1.0
    """pace, 0.5 (half as fast) to 2.0 (twice as fast)"""


@dataclass(frozen=True, slots=True)
class WordTiming:
    """When a word of the utterance is heard."""

    word: str
    """as in the utterance's text"""
    start: float
    """seconds from the first sample"""
    end: float
    """seconds from the first sample"""


@dataclass(frozen=True, slots=True)
class Clip:
    """The sound of one utterance."""

    samples: NDArray[np.float32] = field(repr=False)
    """mono, shape (n,), nominally within -1 to 1"""
    sample_rate: int
    """in hertz"""
    words: tuple[WordTiming, ...] = ()
    """empty when the engine does not know"""

    @property
    def duration(self) -> float:
        """Length in seconds."""
        return len(self.samples) / self.sample_rate


class Engine(Protocol):
    """A way of speaking. Engines load late: making one is cheap, the first ``speak`` pays.

    Several threads may call ``speak`` at once.
    """

    name: str
    """as in the catalogue's ``engine``"""

    def speak(self, utterance: Utterance) -> Clip:
        """Synthesise one utterance.

        Raises:
            EngineError: the engine cannot be started, does not know the voice, or failed.
        """
        ...

    def fingerprint(self, utterance: Utterance) -> str:
        """What the sound depends on besides the utterance itself.

        That is the engine, its model and their versions, and the pronunciations of the names in the text. Two engines
        that agree in it speak the utterance alike. It loads no model and takes well under a millisecond.

        Raises:
            EngineError: the engine does not know the voice.
        """
        ...

    def close(self) -> None:
        """Give back what the engine holds; it may be called more than once."""
        ...
