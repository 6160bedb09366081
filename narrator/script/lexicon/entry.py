"""The lexicon as a value, and the two things it is asked: how words are spoken, and with which sounds."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Literal

from narrator.script.lexicon.ipa import sounds, with_s
from narrator.script.lexicon.respelling import read_respelling
from narrator.script.spoken import Rule, Scene, spoken_form
from narrator.script.spoken.rule import Start

Manner = Literal["say", "ipa", "as"]
"""How an entry tells the pronunciation: in other words, in IPA, or as letters or a word."""

READINGS = ("letters", "word")
"""What ``as`` may be."""

_RUN = re.compile(r"[^\W\d_]+")
_LETTERS_ONLY = re.compile(r"[^\W\d_]+(?:(?:['’ -]|['’-] ?)[^\W\d_]+)*")
_CAPITALS = re.compile("[A-Z]{2}")
_STRESSED = re.compile(r"(?:[a-z]+-)+[A-Z]+(?:-[a-z]+)*(?![\w-])|(?<![\w-])[A-Z]+(?:-[a-z]+)+(?![\w-])")
"""A respelling with its stress in capitals whose sounds are not clear, "kah-SHOE-jee"; left so, it would be spelt."""
_BEFORE = re.compile(r"([^\W\d_]+)\.?,?[ \u00a0\n-]*\Z")
_AFTER = re.compile(r",?[ \u00a0\n-]*([^\W\d_]+)")
"""The word beside an entry; a comma may stand between, as in "Lima, Ohio"."""
_PLURAL = r"(['’]s|s['’]?|['’])?(?![\w])"
_OWNER = r"(['’]s|['’])?(?![\w])"


@dataclass(frozen=True, slots=True)
class Entry:
    """How one written form is said."""

    word: str
    """the written form, one word or several; with accents it also stands for the form without"""
    manner: Manner
    """what ``said`` is"""
    said: str
    """words, IPA, or one of READINGS"""
    any_case: bool = False
    """True when capitals do not matter"""
    before: tuple[str, ...] = ()
    """where given, one of these words must stand directly before, in any case"""
    after: tuple[str, ...] = ()
    """where given, one of these words must stand directly after, in any case"""

    @property
    def key(self) -> tuple[object, ...]:
        """What makes two entries speak of the same: a later one then replaces an earlier."""
        return self.word.lower() if self.any_case else self.word, self.any_case, self.before, self.after

    @property
    def sounds(self) -> tuple[str, ...] | None:
        """The sounds of an entry in IPA, or in a respelling that tells them; None for one that is said in words."""
        if self.manner == "ipa":
            return sounds(self.said)
        return read_respelling(self.said) if self.manner == "say" and _LETTERS_ONLY.fullmatch(self.word) else None

    @property
    def in_words(self) -> str:
        """What an entry in words is said as; one with sounds keeps its written form."""
        if self.sounds:
            return self.word
        match self.manner, self.said:
            case "as", "letters":
                return " ".join(" ".join(run[0].upper()) for run in _RUN.finditer(self.word))
            case "as", _:
                return self.word.capitalize() if self.word.isupper() else self.word
            case "say", words:
                return spoken_form(_STRESSED.sub(lambda word: word[0].lower(), words)).text.rstrip(",.;:?!— ")
            case _:
                return self.word


@dataclass(frozen=True, slots=True)
class Pronunciation:
    """The sounds of a stretch of the spoken text."""

    start: int
    """offset of its first character in the text"""
    end: int
    """offset after its last character"""
    sounds: tuple[str, ...]
    """as from ``narrator.script.lexicon.ipa.sounds``"""


@dataclass(frozen=True)
class Lexicon:
    """Entries of a house, applied in two places.

    Words and readings as letters or as a word become words when the spoken form is made: ``rules``. Sounds, in IPA or
    in a respelling that tells them, cannot be written in words, so the spoken form keeps the name as it is, and each
    engine asks for the ``pronunciations`` in the text that it is given.
    """

    entries: tuple[Entry, ...] = ()
    """in the order of the files; of several that fit, the longest counts, then the one with a context"""

    @cached_property
    def rules(self) -> tuple[Rule, ...]:
        """The rules of the house for ``spoken_form``."""
        entries = (entry for entry in self.entries if not entry.sounds or _CAPITALS.search(entry.word))
        return tuple(_rule(entry) for entry in sorted(entries, key=_precedence))

    @cached_property
    def _by_head(self) -> dict[str, list[Entry]]:
        """The entries with sounds by their first letters, the most particular first."""
        found: dict[str, list[Entry]] = {}
        for entry in sorted((entry for entry in self.entries if entry.sounds), key=_precedence):
            for head in _heads(entry.word):
                found.setdefault(head, []).append(entry)
        return found

    def pronunciations(self, text: str) -> tuple[Pronunciation, ...]:
        """Where in a spoken text which sounds are said instead of what the letters suggest, in order."""
        return tuple(self._pronunciations(text))

    def _pronunciations(self, text: str) -> Iterator[Pronunciation]:
        end = 0
        for run in _RUN.finditer(text):
            if run.start() < end:
                continue
            for entry in self._by_head.get(run[0].lower(), ()):
                found = _compiled(entry).match(text, run.start())
                said = entry.sounds if found else None
                if found and said and _fits(entry, Scene(text), found.start(), found.end()):
                    ends_in_s = "s" in (found[1] or "")
                    yield Pronunciation(found.start(), found.end(), with_s(said) if ends_in_s else said)
                    end = found.end()
                    break


NO_LEXICON = Lexicon()
"""Everything is said as the engine's own dictionary has it."""


def fault(entry: Entry) -> str | None:
    """What is wrong with an entry, for its author; None when nothing is."""
    if not any(map(str.isalnum, entry.word)) or entry.word != " ".join(entry.word.split()):
        return "the written form must have letters or figures, and single spaces"
    if not _RUN.search(entry.said) or (entry.manner == "as" and entry.said not in READINGS):
        return f"as must be {' or '.join(READINGS)}" if entry.manner == "as" else f"{entry.manner} has no letter"
    if entry.manner != "say" and not _LETTERS_ONLY.fullmatch(entry.word):
        return f'{entry.manner} is for words in letters; give figures and signs a "say"'
    if entry.manner == "ipa":
        try:
            sounds(entry.said)
        except ValueError as error:
            return str(error)
    if entry.manner == "say" and re.search(rf"(?<!\w){re.escape(entry.word)}(?!\w)", entry.said, re.IGNORECASE):
        return "say repeats the written form"
    if not all(_LETTERS_ONLY.fullmatch(word) and " " not in word for word in (*entry.before, *entry.after)):
        return "before and after hold single words in letters"
    return None


def _precedence(entry: Entry) -> tuple[int, bool]:
    return -len(entry.word), not (entry.before or entry.after)


@dataclass(frozen=True, slots=True)
class _Say:
    """The words of an entry. A value and not a closure, so that equal lexicons share one compiled scanner."""

    entry: Entry

    def __call__(self, found: "re.Match[str]", scene: Scene) -> str | None:
        if not _fits(self.entry, scene, found.start(), found.end()):
            return None
        ending = (found[1] or "").replace("’", "'")
        return self.entry.in_words + ending


def _rule(entry: Entry) -> Rule:
    first = entry.word[0]
    start: Start = "letter" if first.isalpha() else "digit" if first.isdecimal() else "mark"
    ending = _OWNER if entry.manner == "say" and not entry.sounds else _PLURAL
    return Rule(_pattern(entry) + ending, _Say(entry), start, frozenset(_heads(entry.word)))


@cache
def _compiled(entry: Entry) -> "re.Pattern[str]":
    return re.compile(r"(?<!\w)" + _pattern(entry) + _PLURAL)


def _pattern(entry: Entry) -> str:
    """The written form as a regular expression: any apostrophe for an apostrophe, accents as written or left out."""
    pattern = "".join(map(_any_of, entry.word))
    return f"(?i:{pattern})" if entry.any_case else pattern


def _any_of(character: str) -> str:
    if character in "'’":
        return "['’]"
    if character == " ":
        return r"[ \u00a0\n]"
    plain = without_accents(character)
    return re.escape(character) if plain == character else f"(?:{character}|{plain})"


def without_accents(text: str) -> str:
    """The text in plain Latin letters, as much of it as is Latin.

    >>> without_accents("Erdoğan, Łódź, Sørensen, Kılıçdaroğlu")
    'Erdogan, Lodz, Sorensen, Kilicdaroglu'
    """
    parts = unicodedata.normalize("NFD", text.translate(_STROKES))
    return "".join(character for character in parts if not unicodedata.combining(character))


_STROKES = str.maketrans({"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ı": "i", "ß": "ss", "æ": "ae",
                          "œ": "oe", "þ": "th", "ð": "d", "ə": "a"})  # fmt: skip


def _heads(word: str) -> set[str]:
    """The first letters of a written form, in small letters, with accents and without."""
    return {run[0].lower() for form in (word, without_accents(word)) if (run := _RUN.search(form))}


def _fits(entry: Entry, scene: Scene, start: int, end: int) -> bool:
    """Whether the words around are those that the entry asks for."""
    return _is_one_of(_BEFORE.search(scene.before(start)), entry.before) and _is_one_of(
        _AFTER.match(scene.after(end)), entry.after
    )


def _is_one_of(beside: "re.Match[str] | None", wanted: tuple[str, ...]) -> bool:
    return not wanted or (beside is not None and beside[1].lower() in {word.lower() for word in wanted})
