"""IPA as dictionaries of English write it, taken apart into sounds that every engine has a symbol for."""

import re

VOWELS = frozenset("æ ɑː ɒ ɔː ʌ ə ɜː ɛ ɪ i iː ʊ uː eɪ aɪ ɔɪ oʊ aʊ ɪə ɛə ʊə".split())
"""The vowels of English; "i" is the one that ends "happy"."""
CONSONANTS = frozenset("p b t d k ɡ f v θ ð s z ʃ ʒ tʃ dʒ h m n ŋ l r j w x".split())
"""The consonants of English, and that of "loch"."""
PRIMARY, SECONDARY, BREAK = "ˈ", "ˌ", " "
"""The stress marks, each before its syllable, and the space between words."""

_VARIANTS = {
    "g": "ɡ", "ɹ": "r", "ɾ": "t", "ʧ": "tʃ", "ʤ": "dʒ", "t͡ʃ": "tʃ", "d͡ʒ": "dʒ", "əʊ": "oʊ", "o": "oʊ",
    "a": "æ", "ɑ": "ɑː", "aː": "ɑː", "ɔ": "ɔː", "e": "ɛ", "eː": "eɪ", "eə": "ɛə", "ɛː": "ɛə", "u": "uː",
    "ɐ": "ə", "ɨ": "ɪ", "ᵻ": "ɪ", "ɜ": "ɜː", "oː": "oʊ",
}  # fmt: skip
"""Other ways to write the same sounds."""
_WITH_R = {"ɚ": ("ə", "r"), "ɝ": ("ɜː", "r"), "ɝː": ("ɜː", "r")}
_UNSAID = ".‿͡-"
_SOUNDS = VOWELS | CONSONANTS | _VARIANTS.keys() | _WITH_R.keys() | {PRIMARY, SECONDARY, BREAK}
_SOUND = re.compile("|".join(sorted(map(re.escape, _SOUNDS), key=len, reverse=True)))


def sounds(ipa: str) -> tuple[str, ...]:
    """The sounds of ``ipa``: members of VOWELS and CONSONANTS, stress marks, and BREAK between words.

    Where no stress is marked at all, the first vowel has it.

    >>> sounds("ˈkæʃmɪər")
    ('ˈ', 'k', 'æ', 'ʃ', 'm', 'ɪə', 'r')

    Raises:
        ValueError: a symbol is no sound of English, there is no vowel, or a stress mark has none; the message says so.
    """
    text = ipa.replace(":", "ː").replace("'", PRIMARY)
    found: list[str] = []
    at = 0
    while at < len(text):
        if text[at] in _UNSAID:
            at += 1
        elif sound := _SOUND.match(text, at):
            found += _WITH_R.get(sound[0], (_VARIANTS.get(sound[0], sound[0]),))
            at = sound.end()
        else:
            raise ValueError(
                f'"{text[at]}" in the IPA "{ipa}" is not known: the symbols are '
                f"{' '.join(sorted(VOWELS))}, {' '.join(sorted(CONSONANTS))} and the stress marks {PRIMARY} {SECONDARY}"
            )
    if not VOWELS.intersection(found):
        raise ValueError(f'the IPA "{ipa}" has no vowel')
    waiting = ""
    for symbol in (*found, BREAK):
        if waiting and symbol in (PRIMARY, SECONDARY, BREAK):
            raise ValueError(f'in the IPA "{ipa}" a stress mark {waiting} stands before no vowel')
        waiting = symbol if symbol in (PRIMARY, SECONDARY) else "" if symbol in VOWELS else waiting
    stressed = PRIMARY in found or SECONDARY in found
    return tuple(found) if stressed else (PRIMARY, *found)


def with_s(sounds: tuple[str, ...]) -> tuple[str, ...]:
    """The sounds with the ending "'s", as English says it after the last of them: Bush's, Kyiv's, Beirut's."""
    if sounds[-1] in ("s", "z", "ʃ", "ʒ", "tʃ", "dʒ"):
        return *sounds, "ɪ", "z"
    return *sounds, "s" if sounds[-1] in ("p", "t", "k", "f", "θ", "x") else "z"


def in_symbols(sounds: tuple[str, ...], symbols: dict[str, str], *, with_r: dict[str, str], rhotic: bool) -> str:
    """The sounds in the symbols of an engine, the stress marks moved to directly before their vowels.

    Args:
        sounds: as from ``sounds``.
        symbols: what the engine writes for each sound, stress mark and BREAK.
        with_r: what it writes for a vowel and the "r" that closes its syllable.
        rhotic: whether other vowels keep that "r", as in American English; one before a vowel is always said.
    """
    written, stress = "", ""
    unstressed = [sound for sound in sounds if sound not in (PRIMARY, SECONDARY)]
    index = -1
    for sound in sounds:
        index += sound not in (PRIMARY, SECONDARY)
        following = unstressed[index + 1] if index + 1 < len(unstressed) else ""
        after_that = unstressed[index + 2] if index + 2 < len(unstressed) else ""
        if sound in (PRIMARY, SECONDARY):
            stress = symbols[sound]
        elif sound in VOWELS:
            closed = following == "r" and after_that not in VOWELS
            written += stress + (with_r.get(sound, symbols[sound]) if closed else symbols[sound])
            stress = ""
        elif sound == "r" and following not in VOWELS and index and unstressed[index - 1] in VOWELS:
            written += symbols["r"] if rhotic and unstressed[index - 1] not in with_r else ""
        else:
            written += symbols[sound]
    return written
