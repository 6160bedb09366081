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
NAMES_OF_LETTERS = {
    "b": ("bi",), "c": ("si",), "d": ("di",), "f": ("ɛf",), "g": ("ʤi",), "h": ("Aʧ", "hAʧ"), "j": ("ʤA",),
    "k": ("kA",), "l": ("ɛl",), "m": ("ɛm",), "n": ("ɛn", "ɛŋ"), "p": ("pi",), "r": ("ɑɹ", "ɑː"), "s": ("ɛs",),
    "t": ("ti",), "v": ("vi",), "z": ("zi", "zɛd"),
}  # fmt: skip
"""How the network begins a name whose first consonants English has not side by side: "Tlaib" as "T laib"."""
FIRST_SOUNDS = {
    "sh": "ʃ", "zh": "ʒ", "ch": "ʧ", "th": "θ", "kh": "k", "ph": "f", "gh": "ɡ", "dh": "d", "bh": "b",
    "b": "b", "c": "k", "d": "d", "f": "f", "g": "ɡ", "h": "", "j": "ʤ", "k": "k", "l": "l", "m": "əm", "n": "ən",
    "p": "p", "r": "ɹ", "s": "s", "t": "t", "v": "v", "z": "z",
}  # fmt: skip
"""What is said instead, as newsreaders do: "Gvir" and "Mbeki" begin with a sound, not with a letter's name."""
CLUSTER = re.compile("(?i)([bcdfghj-npr-tvz])[bcdfghj-np-tvwxz]+[aeiouy]")
"""Consonants that begin a name, before a vowel."""
FULL_VOWEL = re.compile("[AIOQWYaiuæɑɒɔɛɜɪʊʌ]")
STRESS = re.compile("[ˈˌ]")
VOICELESS = frozenset("ptkfθ")
HISSING = frozenset("szʃʒʤʧ")


class Guesser:
    """Reads unknown words for hibari's front end, which asks it with one word at a time.

    The network was shown few possessives, and takes many for names of their own ("Gomez's" with a double z): it reads
    the name, and the ending is added as the front end adds it to words that it knows. Some names it leaves without
    stress, and of some it spells the first letters.
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
        said = self._said(name)
        if not said:
            return None
        return said if name == word else said + self._ending(said[-1:])

    def _said(self, name: str) -> str | None:
        said = self.network(name)
        if not said:
            return None
        first = CLUSTER.match(name)
        if first and STRESS.sub("", said).startswith(NAMES_OF_LETTERS[first[1].lower()]):
            letters = next(letters for letters in FIRST_SOUNDS if name.lower().startswith(letters))
            return TWICE.sub(r"\1", FIRST_SOUNDS[letters] + (self._said(name[len(letters) :].capitalize()) or ""))
        said = TWICE.sub(r"\1", said).replace("əɜ", "ɜ")
        return said if STRESS.search(said) else FULL_VOWEL.sub(r"ˈ\g<0>", said, count=1)

    def _ending(self, last: str) -> str:
        if last in HISSING:
            return "ɪz" if self.language == "en-gb" else "ᵻz"
        return "s" if last in VOICELESS else "z"
