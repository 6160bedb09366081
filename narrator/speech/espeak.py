"""IPA in eSpeak's own phoneme names, which it reads between double square brackets."""

from narrator.script.lexicon.entry import Lexicon
from narrator.script.lexicon.ipa import BREAK, PRIMARY, SECONDARY, in_symbols

SYMBOLS = {
    "æ": "a", "ɑː": "A:", "ɒ": "0", "ɔː": "O:", "ʌ": "V", "ə": "@", "ɜː": "3:", "ɛ": "E", "ɪ": "I", "i": "i",
    "iː": "i:", "ʊ": "U", "uː": "u:", "eɪ": "eI", "aɪ": "aI", "ɔɪ": "OI", "oʊ": "oU", "aʊ": "aU", "ɪə": "i@",
    "ɛə": "e@", "ʊə": "U@", "p": "p", "b": "b", "t": "t", "d": "d", "k": "k", "ɡ": "g", "f": "f", "v": "v",
    "θ": "T", "ð": "D", "s": "s", "z": "z", "ʃ": "S", "ʒ": "Z", "tʃ": "tS", "dʒ": "dZ", "h": "h", "m": "m",
    "n": "n", "ŋ": "N", "l": "l", "r": "r", "j": "j", "w": "w", "x": "x", PRIMARY: "'", SECONDARY: ",",
    BREAK: "]] [[",
}  # fmt: skip
"""As in the phoneme table of its English; words stand in brackets of their own."""
WITH_R = {"ɑː": "A@", "ɔː": "O@", "ɒ": "O@", "ə": "3", "ɜː": "3:", "ɛə": "e@", "ɪə": "i@3", "ʊə": "U@"}
"""Vowels with the "r" that closes their syllable; whether it is heard, each accent of eSpeak's decides."""


def with_phonemes(text: str, lexicon: Lexicon) -> str:
    """The text with the words that the lexicon has in IPA as eSpeak's phonemes: "[[S'i:]] spoke"."""
    pieces: list[str] = []
    at = 0
    for said in lexicon.pronunciations(text):
        written = in_symbols(said.sounds, SYMBOLS, with_r=WITH_R, rhotic=True)
        pieces += text[at : said.start], f"[[{written}]]"
        at = said.end
    return "".join(pieces) + text[at:]
