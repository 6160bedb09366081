"""How a paragraph is set, in marks like Markdown's, from the outside in: in a list, in a quotation, at which level.

    ()               running text
    (">",)           in a block quotation
    ("-",)           an item of a list
    ("3.",)          an item of a numbered list, and its number
    ("+",)           a further paragraph of the item before
    ("+", "a.")      an item of a list in that item
    (">", "##")      a heading of the second level in a quotation

A mark is none of the article's text: it is what a page draws beside it. An item's own mark is that of its first
paragraph alone.
"""

import re
from collections.abc import Sequence

Marks = tuple[str, ...]

QUOTED = ">"
BULLET = "-"
GOES_ON = "+"
HEADING = "#"
LETTERS = 26
DEEPEST = 8
"""Lists and quotations in each other that are told: a choice, as a page has no room for more."""

_MARK = re.compile(r"[>+-]|#{1,9}|\w{1,5}[.)]")


def heading_marks(level: int) -> Marks:
    """The marks of a heading; 1 is the highest level."""
    return (HEADING * level,)


def containers_of(marks: Marks) -> Marks:
    """The quotations and items that a paragraph stands in."""
    return tuple(mark for mark in marks if not mark.startswith(HEADING))


def going_on(marks: Sequence[str]) -> Marks:
    """The marks of what follows a paragraph in the same items."""
    return tuple(GOES_ON if is_item(mark) else mark for mark in marks)


def read_marks(written: str) -> Marks | None:
    """The marks in a line such as "> 3."; None when one of them is no mark."""
    marks = tuple(written.split())
    return marks if all(map(_MARK.fullmatch, marks)) else None


def is_item(mark: str) -> bool:
    """Whether an item of a list begins with this mark."""
    return mark == BULLET or mark.endswith((".", ")"))


def is_numbered(mark: str) -> bool:
    """Whether an item of a numbered list begins with this mark."""
    return mark != BULLET and is_item(mark)


def number_of(marks: Marks) -> str | None:
    """The number that stands before a paragraph, "3."; None where there is none."""
    return next(filter(is_numbered, reversed(containers_of(marks))), None)


def as_written(text: str, marks: Marks) -> str:
    """What people read for a stretch of a paragraph: its text, or the number of a list's item, which has none."""
    return text or number_of(marks) or ""


def number_mark(number: int, style: str = "1") -> str:
    """The mark of an item: "3.", or "c." and "C." in the styles "a" and "A". Roman numerals are given in figures,
    since "i." could be either, and so are letters after the last.
    """
    if style in ("a", "A") and 1 <= number <= LETTERS:
        return f"{chr(ord(style) + number - 1)}."
    return f"{number}."


class Nesting:
    """What is open while a document is walked."""

    def __init__(self) -> None:
        self._open: list[str] = []

    def enter(self, mark: str) -> None:
        """A quotation or an item begins."""
        self._open.append(mark)

    def leave(self) -> None:
        """The last that began ends."""
        self._open.pop()

    def take(self, own: Sequence[str] = ()) -> Marks:
        """The marks of the paragraph that stands here; what follows it in the same item goes on with it."""
        marks = (*self._open[:DEEPEST], *own)
        self._open = list(going_on(self._open))
        return marks
