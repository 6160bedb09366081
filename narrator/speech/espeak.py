"""IPA in eSpeak's own phoneme names, which it reads between double square brackets."""

import re

from narrator.script.lexicon.entry import Lexicon
from narrator.script.lexicon.ipa import BREAK, PRIMARY, SECONDARY, in_symbols, sounds, with_s

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

LETTERS = {
    "A": "eɪ", "B": "biː", "C": "siː", "D": "diː", "E": "iː", "F": "ɛf", "G": "dʒiː", "H": "eɪtʃ", "I": "aɪ",
    "J": "dʒeɪ", "K": "keɪ", "L": "ɛl", "M": "ɛm", "N": "ɛn", "O": "oʊ", "P": "piː", "Q": "kjuː", "R": "ɑːr",
    "S": "ɛs", "T": "tiː", "U": "juː", "V": "viː", "W": "dʌbəljuː", "X": "ɛks", "Y": "waɪ", "Z": "ziː",
}  # fmt: skip
"""Their names in IPA."""
INITIALISM = re.compile(r"(?<!\w)(?<![A-Z] )([A-Z](?: [A-Z])+)('s|s'?)?(?!\w)(?! [A-Z](?!\w))")
"""Spaced capitals of the spoken form, and their ending."""


def with_letters(text: str) -> str:
    """The text with initialisms as eSpeak says them in one breath: "the F.B.I", "[[s,i:,i:'oUz]]" for "C E Os".

    Of spaced capitals it stresses each, and takes the first of "A P" for the article. With an ending it would say
    "M.Ps" as M P S, and "M.P's" as "M dot P's".
    """
    return INITIALISM.sub(lambda found: _letters(found[1]) if found[2] else found[1].replace(" ", "."), text)


def _letters(initialism: str) -> str:
    names = [LETTERS[letter] for letter in initialism.split()]
    said = "".join(SECONDARY + name for name in names[:-1]) + PRIMARY + names[-1]
    return f"[[{in_symbols(with_s(sounds(said)), SYMBOLS, with_r=WITH_R, rhotic=True)}]]"


def with_phonemes(text: str, lexicon: Lexicon) -> str:
    """The text with the words that the lexicon has in IPA as eSpeak's phonemes: "[[S'i:]] spoke"."""
    pieces: list[str] = []
    at = 0
    for said in lexicon.pronunciations(text):
        written = in_symbols(said.sounds, SYMBOLS, with_r=WITH_R, rhotic=True)
        pieces += text[at : said.start], f"[[{written}]]"
        at = said.end
    return "".join(pieces) + text[at:]
