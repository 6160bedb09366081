"""Respellings: sounds in letters that a newsreader reads at sight, and back.

    karr-uh-JAH-lee    Shee jin-PING    Zap-uh-REE-zhuh    KEEV

Syllables are joined by hyphens. The stressed one is in CAPITALS, one with a lesser stress begins with a Capital. One
spelling stands for one sound, much as in the pronunciation guides of American news agencies, so that what
`respell` writes a lexicon takes back as the same sounds.
"""

import re
from functools import cache

from narrator.script.lexicon.ipa import BREAK, CONSONANTS, PRIMARY, SECONDARY, VOWELS
from narrator.script.lexicon.syllables import Syllable, syllables
from narrator.script.spoken.initialisms import capitals_as_said

_LONG = {
    "ah": "ɑː", "aw": "ɔː", "ay": "eɪ", "ee": "iː", "eye": "aɪ", "igh": "aɪ", "y": "aɪ", "oh": "oʊ", "oo": "uː",
    "ow": "aʊ", "oy": "ɔɪ", "uh": "ʌ", "uu": "ʊ", "eh": "ɛ", "ih": "ɪ",
}  # fmt: skip
"""Vowels that may end their syllable. "uh" without a stress is the vowel of "the"."""
_SHORT = {"a": "æ", "e": "ɛ", "i": "ɪ", "o": "ɒ"}
"""Vowels that a consonant must follow."""
_WITH_R = {
    "ar": "ɑː", "or": "ɔː", "er": "ə", "ur": "ɜː", "eer": "ɪə", "air": "ɛə", "oor": "ʊə", "arr": "æ", "err": "ɛ",
    "irr": "ɪ", "orr": "ɒ", "urr": "ʌ", "uurr": "ʊ",
}  # fmt: skip
"""Vowels and the "r" after them."""
_CONSONANTS = {"g": "ɡ", "gh": "ɡ", "th": "θ", "dh": "ð", "sh": "ʃ", "zh": "ʒ", "ch": "tʃ", "j": "dʒ", "ng": "ŋ",
               "y": "j", "kh": "x"}  # fmt: skip
_SPELT = {sound: spelling for spelling, sound in _CONSONANTS.items() if spelling != "gh"}
_CONSONANTS |= {sound: sound for sound in CONSONANTS - set(_CONSONANTS.values())}

_VOWEL_SPELT = {sound: spelling for spelling, sound in reversed((_LONG | _SHORT).items())} | {"ə": "uh", "i": "ee"}
_VOWEL_SPELT |= {"aɪ": "y", "ɛ": "e", "ɪ": "i", "ʌ": "uh"}
_OPEN = {"ɛ": "eh", "ɪ": "ih", "æ": "ah", "ɒ": "aw"}
"""Vowels that are spelt otherwise at the end of a syllable; the last two hardly ever stand there."""
_WITH_R_SPELT = {sound: spelling for spelling, sound in _WITH_R.items()} | {"iː": "eer", "i": "eer", "uː": "oor"}
_ALWAYS_WITH_R = frozenset({"ɪə", "ɛə", "ʊə", "ɜː"})
"""Vowels that are written with an "r", which British voices do not say."""
_SHORTEST_WORD = 4
"""Letters: fewer in capitals look like an initialism, so a last consonant is doubled, "WINN"."""
_DOUBLED = re.compile(r"([a-z])\1\Z")
_STRESS = (PRIMARY, SECONDARY)
_SOFTENS_G = ("e", "i", "y")


def _any(spellings: "set[str] | dict[str, str]") -> str:
    return "|".join(sorted(spellings, key=len, reverse=True))


_ONSETS = set(_CONSONANTS)
_CODAS = set(_CONSONANTS) - {"gh", "h", "w", "y"} | {"nk"}
_SYLLABLE = re.compile(
    rf"(?P<onset>(?:{_any(_ONSETS)})*?)"
    rf"(?:(?P<r>{_any(_WITH_R)})|(?P<long>{_any(_LONG)})|(?P<short>{_any(_SHORT)})(?=[^aeiouy]))"
    rf"(?P<coda>(?:{_any(_CODAS)})*)"
)
_TELLING = re.compile(_any((_LONG.keys() | {"eer", "air"}) - {"y"}))
_ONSET, _CODA = re.compile(_any(_ONSETS)), re.compile(_any(_CODAS))


def respell(sounds: tuple[str, ...]) -> str:
    """The respelling of ``sounds``, which are as from ``narrator.script.lexicon.ipa.sounds``.

    >>> from narrator.script.lexicon.ipa import sounds
    >>> respell(sounds("kærəˈdʒɑːli")), respell(sounds("ˌʃiː dʒɪnˈpɪŋ")), respell(sounds("ˈwʊstər"))
    ('karr-uh-JAH-lee', 'Shee jin-PING', 'WUUS-ter')
    """
    words = syllables(_stressed(sounds))
    return " ".join("-".join(_write(syllable, alone=len(word) == 1) for syllable in word) for word in words)


@cache
def read_respelling(text: str) -> tuple[str, ...] | None:
    """The sounds of a respelling; None when ``text`` is none, and is to be read as English words.

    A respelling has a syllable in capitals, and all its syllables can be read. If it is one syllable, its vowel must be
    spelt as in no initialism, or its end: "KEEV" and "LEDD" are, "LED" is not.

    >>> "".join(read_respelling("karr-uh-JAH-lee"))
    'kærəˈdʒɑːli'
    >>> read_respelling("kah-SHOE-jee"), read_respelling("the UN")
    (None, None)
    """
    if text.isalpha() and _is_spelt(text):
        return None
    found: list[str] = []
    for word in text.split():
        parts = [_read(part) for part in word.split("-")]
        if not all(parts):
            return None
        found += [BREAK] if found else []
        for syllable, following in zip(parts, [*parts[1:], ()], strict=True):
            *before, last = syllable
            # As in "happy" and "Mariupol", not as in "Tigray".
            happy = last == "iː" and syllable[0] not in _STRESS and (not following or _begins_with_vowel(following))
            found += (*before, "i" if happy else last)
    return tuple(found) if PRIMARY in found else None


def _stressed(sounds: tuple[str, ...]) -> tuple[str, ...]:
    """The sounds with a primary stress; the first of those that there are, or else the first vowel, has it."""
    if PRIMARY in sounds:
        return sounds
    first = sounds.index(SECONDARY) if SECONDARY in sounds else 0
    return (*sounds[:first], PRIMARY, *sounds[first + (SECONDARY in sounds) :])


def _is_spelt(syllable: str) -> bool:
    """Whether capitals on their own are letters to be named, or at least look so: LED and NYPD, but not LEDD."""
    small = syllable.lower()
    return not _TELLING.search(small) and not _DOUBLED.search(small) and " " in capitals_as_said(syllable)


def _write(syllable: Syllable, *, alone: bool) -> str:
    vowel, coda = syllable.vowel, syllable.coda
    closed_by_r = coda[:1] == ("r",)
    if vowel in _ALWAYS_WITH_R or (closed_by_r and vowel in _WITH_R_SPELT):
        spelt = _WITH_R_SPELT[vowel]
        coda = coda[1:] if closed_by_r else coda
    elif vowel == "aɪ" and (not syllable.onset or syllable.onset[-1] == "j"):
        spelt = "eye"
    elif vowel == "aɪ" and alone:
        spelt = "igh"
    else:
        spelt = _VOWEL_SPELT[vowel] if coda else _OPEN.get(vowel, _VOWEL_SPELT[vowel])
    onset = "".join(_SPELT.get(sound, sound) for sound in syllable.onset)
    if syllable.onset[-1:] == ("ɡ",) and spelt.startswith(_SOFTENS_G):
        onset += "h"
    ending = "".join(_SPELT.get(sound, sound) for sound in coda).replace("ngk", "nk")
    if alone and len(onset + spelt + ending) < _SHORTEST_WORD and len(ending) == 1:
        ending *= 2
    written = onset + spelt + ending
    return {PRIMARY: written.upper(), SECONDARY: written.capitalize()}.get(syllable.stress, written)


def _read(part: str) -> tuple[str, ...]:
    """The sounds of one syllable, none when it is none."""
    found = _SYLLABLE.fullmatch(part.lower())
    stress = {part.upper(): PRIMARY, part.capitalize(): SECONDARY, part.lower(): ""}.get(part)
    if not found or stress is None:
        return ()
    onset = [_CONSONANTS[spelling] for spelling in _ONSET.findall(found["onset"])]
    ending = _DOUBLED.sub(r"\1", found["coda"])
    coda = [sound for spelling in _CODA.findall(ending) for sound in _coda(spelling)]
    if found["r"]:
        vowel = _WITH_R[found["r"]]
        coda.insert(0, "r")
    else:
        vowel = _LONG[found["long"]] if found["long"] else _SHORT[found["short"]]
    if vowel == "ʌ" and not stress:
        vowel = "ə"
    elif vowel == "ə" and stress:
        vowel = "ɜː"
    return (*([stress] if stress else []), *onset, vowel, *coda)


def _begins_with_vowel(syllable: tuple[str, ...]) -> bool:
    return next(sound for sound in syllable if sound not in _STRESS) in VOWELS


def _coda(spelling: str) -> tuple[str, ...]:
    return ("ŋ", "k") if spelling == "nk" else (_CONSONANTS[spelling],)
