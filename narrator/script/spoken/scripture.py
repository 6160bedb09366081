"""Passages of scripture: Isaiah 2:4, 1 Corinthians."""

import re

from narrator.script.spoken.numerals import cardinal, ordinal
from narrator.script.spoken.rule import Rule, Scene
from narrator.script.spoken.wordlist import words

Match = re.Match[str]

NOTHING_ELSE = words("Chronicles Corinthians Thessalonians Maccabees")
"""Books of the Bible of which there are two or three, by names that nobody has."""
NUMBERED = NOTHING_ELSE | words("Samuel Kings Timothy Peter John")
"""All of those."""
BOOKS = NUMBERED | words(
    """
    Genesis Exodus Leviticus Numbers Deuteronomy Joshua Judges Ruth Psalm Psalms Proverbs Isaiah Jeremiah Ezekiel
    Daniel Hosea Joel Amos Micah Matthew Mark Luke Acts Romans Galatians Ephesians Philippians Colossians Hebrews
    James Revelation Surah Sura
    """
)
"""Books whose passages are told by chapter and verse."""


def _any_of(names: frozenset[str]) -> str:
    return "|".join(sorted(names))


def _verses(found: Match, scene: Scene) -> str | None:
    """Isaiah 2:4, Matthew 5:3-12 -> two, four; five, three to twelve."""
    if scene.word_before(found.start()) not in BOOKS:
        return None
    until = f" to {cardinal(found[3])}" if found[3] else ""
    return f"{cardinal(found[1])}, {cardinal(found[2])}{until}"


def _epistle(found: Match, _scene: Scene) -> str:
    """1 Corinthians, 1 John 4:8 -> First; but not "at age 3 John moved"."""
    return ordinal(found[1]).capitalize()


RULES = (
    Rule(r"(\d{1,3}):(\d{1,3})(?:[-–](\d{1,3}))?(?![:\d]|[ ]?[ap]\.?m)", _verses),
    Rule(rf"([123])(?=[ ](?:{_any_of(NOTHING_ELSE)})\b|[ ](?:{_any_of(NUMBERED)})[ ]\d{{1,3}}:\d)", _epistle),
)
"""Tried before the times."""
