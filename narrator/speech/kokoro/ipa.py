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

_SHADES = {"T": "t", "ᵊ": "ə", "ɐ": "ə", "ᵻ": "ɪ", "ɔ": "ɔː", "u": "uː"}
HEARD: dict[Language, dict[str, str]] = {
    "en-us": {symbol: sound for sound, symbol in SYMBOLS["en-us"].items()}
    | {"ɛ": "ɛ", "ɑ": "ɑː", "i": "iː", "ɪɹ": "ɪə r", "ɛɹ": "ɛə r", "ʊɹ": "ʊə r", "ɜɹ": "ɜː r"}
    | _SHADES,
    "en-gb": {symbol: sound for sound, symbol in SYMBOLS["en-gb"].items()} | _SHADES,
}
"""The sound, or two, that each symbol, or two, stands for; some symbols only the front end writes."""


def in_kokoro(sounds: tuple[str, ...], language: Language) -> str:
    """The sounds of a lexicon's entry in characters of the model's vocabulary."""
    american = language == "en-us"
    written = in_symbols(sounds, SYMBOLS[language], with_r={}, rhotic=american)
    # American vowels before "r": one sound in "Murray", "era" and "rural".
    return re.sub("(?<=ɜ)ɹɹ|(?<=[ɪʊ])əɹ", "ɹ", written) if american else written


def from_kokoro(phonemes: str, language: Language) -> tuple[str, ...]:
    """The sounds of phonemes of the model, as from ``narrator.script.lexicon.ipa.sounds``; marks are passed over.

    ``in_kokoro`` gives nearly the same phonemes back: the flapped "t" and two shades of unstressed vowels are lost.
    """
    heard = HEARD[language]
    symbol = re.compile("|".join(sorted(map(re.escape, heard), key=len, reverse=True)))
    return tuple(sound for found in symbol.findall(phonemes) for sound in (heard[found].split() or [BREAK]))
