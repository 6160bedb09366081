"""How a word that is in no dictionary is said: the front end's small network, with its slips mended."""

import re
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from narrator.casting.voice import Language

if TYPE_CHECKING:
    from hibari.g2p.oov import OOV

POSSESSIVE = re.compile(r"['’][sS]\Z")
TWICE = re.compile(r"([bdfhjklmnpstvwzðŋɡɹɾʃʒʤʧθ])\1+")
"""A consonant that the network writes twice; English has none within a word."""
VOICELESS = frozenset("ptkfθ")
HISSING = frozenset("szʃʒʤʧ")


class Guesser:
    """Reads unknown words for hibari's front end, which asks it with one word at a time.

    The network was shown few possessives, and takes many for names of their own ("Gomez's" with a double z): it reads
    the name, and the ending is added as the front end adds it to words that it knows.
    """

    def __init__(self, language: Language) -> None:
        self.language = language

    @cached_property
    def network(self) -> "OOV":
        """Loaded with the first word."""
        from hibari.g2p.oov import ASSETS, OOV

        return OOV(str(Path(ASSETS, "oov_gb.onnx" if self.language == "en-gb" else "oov.onnx")))

    def reads(self, letter: str) -> bool:
        """Does the network know the letter?"""
        return letter in self.network.cin

    def __call__(self, word: str) -> str | None:
        """The phonemes of ``word``; None when it has no letter that the network reads."""
        name = POSSESSIVE.sub("", word)
        said = self.network(name)
        if said is None:
            return None
        said = TWICE.sub(r"\1", said)
        return said if name == word else said + self._ending(said[-1:])

    def _ending(self, last: str) -> str:
        if last in HISSING:
            return "ɪz" if self.language == "en-gb" else "ᵻz"
        return "s" if last in VOICELESS else "z"
