"""IPA in the symbols that Kokoro was trained on, which are those of misaki's two lexicons."""

import re

from narrator.casting.voice import Language
from narrator.script.lexicon.ipa import BREAK, CONSONANTS, PRIMARY, SECONDARY, VOWELS, in_symbols

_SAME = {sound: sound for sound in (*VOWELS, *CONSONANTS, PRIMARY, SECONDARY, BREAK)}
_COMMON = _SAME | {"r": "ɹ", "tʃ": "ʧ", "dʒ": "ʤ", "eɪ": "A", "aɪ": "I", "aʊ": "W", "ɔɪ": "Y"}

SYMBOLS: dict[Language, dict[str, str]] = {
    "en-us": _COMMON | {"iː": "i", "uː": "u", "ɑː": "ɑ", "ɔː": "ɔ", "ɒ": "ɑ", "oʊ": "O", "ɜː": "ɜɹ", "ɛə": "ɛ"},
    "en-gb": _COMMON | {"æ": "a", "oʊ": "Q", "ɛə": "ɛː"},
}
"""A symbol, or two, for each sound."""


def in_kokoro(sounds: tuple[str, ...], language: Language) -> str:
    """The sounds of a lexicon's entry in characters of the model's vocabulary."""
    american = language == "en-us"
    written = in_symbols(sounds, SYMBOLS[language], with_r={}, rhotic=american)
    # American vowels before "r": one sound in "Murray", "era" and "rural".
    return re.sub("(?<=ɜ)ɹɹ|(?<=[ɪʊ])əɹ", "ɹ", written) if american else written
