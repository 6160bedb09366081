"""A word's sounds cut into syllables, as a person would cut them to say them one by one."""

from collections.abc import Iterator
from dataclasses import dataclass

from narrator.script.lexicon.ipa import BREAK, PRIMARY, SECONDARY, VOWELS

_SHORT = frozenset("æ ɒ ʊ".split())
"""Vowels that no English syllable ends in: they take a consonant of the next one."""
_SHORT_WHEN_STRESSED = frozenset("ɛ ɪ ʌ".split())
_BEFORE_R = frozenset("ɪə ɛə ʊə ɜː".split())
"""Vowels that an "r" belongs to, whatever follows it."""
_ONSETS = frozenset(
    tuple(onset.split("_"))
    for onset in (
        "p_l p_r b_l b_r t_r d_r k_l k_r ɡ_l ɡ_r f_l f_r θ_r ʃ_r t_w d_w k_w ɡ_w s_w h_w θ_w s_p s_t s_k s_m s_n s_l "
        "s_f s_p_r s_p_l s_t_r s_k_r s_k_w s_k_l v_l v_r ʃ_l ʃ_m ʃ_n ʃ_t ʃ_p ʃ_v ʃ_w v_w p_w b_w n_w z_v d_v t_s "
        "p_j b_j t_j d_j k_j ɡ_j f_j v_j m_j n_j h_j l_j s_j z_j θ_j r_j"
    ).split()
)
"""Groups of consonants that begin a syllable, in English and in names that its newsreaders say."""


@dataclass(frozen=True, slots=True)
class Syllable:
    """One vowel, and the consonants around it."""

    stress: str
    """PRIMARY, SECONDARY or "" """
    onset: tuple[str, ...]
    """consonants before the vowel"""
    vowel: str
    """the vowel"""
    coda: tuple[str, ...]
    """consonants after it"""


def syllables(sounds: tuple[str, ...]) -> tuple[tuple[Syllable, ...], ...]:
    """The syllables of each word of ``sounds``, which are as from ``narrator.script.lexicon.ipa.sounds``.

    As many consonants begin a syllable as can, but a short vowel that is stressed keeps one (Knight, "Syllables as
    functional units", 2003, calls both the maximal onset and the weight principle). Where the stress marks stand
    among the consonants does not matter. A word without a vowel belongs to the one before it, or else after it.

    >>> [["".join((*s.onset, s.vowel, *s.coda)) for s in word] for word in syllables(("k", "æ", "r", "ə", "l"))]
    [['kær', 'əl']]
    """
    words = [list(_syllables(word)) for word in _words(sounds)]
    return tuple(tuple(word) for word in words if word)


def in_ipa(sounds: tuple[str, ...]) -> str:
    """The sounds as dictionaries print them, each stress mark before its syllable.

    >>> in_ipa(("k", "æ", "r", "ə", "ˈ", "dʒ", "ɑː", "l", "i"))
    'kærəˈdʒɑːli'
    """
    return BREAK.join(
        "".join("".join((s.stress, *s.onset, s.vowel, *s.coda)) for s in word) for word in syllables(sounds)
    )


def _words(sounds: tuple[str, ...]) -> Iterator[list[str]]:
    word: list[str] = []
    for sound in sounds:
        if sound == BREAK and VOWELS.intersection(word):
            yield word
            word = []
        elif sound != BREAK:
            word.append(sound)
    yield word


def _syllables(word: list[str]) -> Iterator[Syllable]:
    """The syllables of one word."""
    stress, between = "", list[str]()
    onset: tuple[str, ...] = ()
    open_one: tuple[str, str] | None = None  # stress and vowel of the syllable whose end is not yet known
    for sound in word:
        if sound in (PRIMARY, SECONDARY):
            stress = sound
        elif sound not in VOWELS:
            between.append(sound)
        else:
            cut = 0
            if open_one:
                cut = _cut(*open_one, between)
                yield Syllable(open_one[0], onset, open_one[1], tuple(between[:cut]))
            onset, open_one = tuple(between[cut:]), (stress, sound)
            stress, between = "", []
    if open_one:
        yield Syllable(open_one[0], onset, open_one[1], tuple(between))


def _cut(stress: str, vowel: str, between: list[str]) -> int:
    """How many of the consonants between two vowels end the first one's syllable."""
    cut = max(0, len(between) - 1)
    while cut and tuple(between[cut - 1 :]) in _ONSETS:
        cut -= 1
    if between[-1:] == ["ŋ"]:
        cut = len(between)
    if "h" in between:
        return between.index("h")
    wants_one = vowel in _SHORT or (stress and vowel in _SHORT_WHEN_STRESSED)
    wants_r = vowel in _BEFORE_R and between[:1] == ["r"]
    return max(cut, 1) if between and (wants_one or wants_r) else cut
