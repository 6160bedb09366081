"""What a rule of the normaliser is, and what it may look at."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

Start = Literal["digit", "letter", "mark"]
"""What a written form begins with: a digit, a letter, or anything else that is not white space."""

SIGHT = 48
"""How many characters around a match a rule may look at, so that the work stays linear in the length of the text."""

_WORD_BEFORE = re.compile(r"([^\W_]+(?:[.'’&-][^\W_]+)*\.?)[ \t\n]*[-–]?\Z")
_WORD_AFTER = re.compile(r"[ \t\n]*[-–]?([^\W\d_]+(?:['’-][^\W\d_]+)*)")


@dataclass(frozen=True, slots=True)
class Scene:
    """The text around a written form, and the manner in which the article is read."""

    text: str
    """the whole source"""
    british: bool = False
    """days before months, "and" in numerals, kilometres"""

    def before(self, at: int) -> str:
        """The last characters of the source before offset ``at``."""
        return self.text[max(0, at - SIGHT) : at]

    def after(self, at: int) -> str:
        """The first characters of the source from offset ``at``."""
        return self.text[at : at + SIGHT]

    def word_before(self, at: int) -> str:
        """The word that stands directly before offset ``at``, with its own full stop, or ""."""
        found = _WORD_BEFORE.search(self.before(at))
        return found[1] if found else ""

    def until(self, at: int) -> str:
        """What is said for the dash of a span that begins at offset ``at``: "between 2-4 PM" is "two and four"."""
        return "and" if self.word_before(at).lower() == "between" else "to"

    def word_after(self, at: int) -> str:
        """The word that stands directly after offset ``at``, joined by a hyphen or a space, or ""."""
        found = _WORD_AFTER.match(self.after(at))
        return found[1] if found else ""


Say = Callable[["re.Match[str]", Scene], str | None]
"""Puts a written form into words, or returns None when the context says that it is something else."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of written form. Rules are tried in the order of the table; the first that speaks wins."""

    pattern: str
    """a regular expression, matched where a token begins; it ends where the written form ends"""
    say: Say
    """its words"""
    start: Start = "digit"
    """what the written form begins with"""
    words: frozenset[str] = frozenset()
    """the ordinary words, in lower case, that the form may begin with ("march 5"); no others reach it"""
