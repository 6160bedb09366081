"""The marks of the lists in a Word document (ECMA-376, part 1, 17.9): which paragraphs are numbered, and how far."""

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from narrator.article.documents.xml import attribute, child
from narrator.article.marks import BULLET, GOES_ON, Marks, number_mark

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

DEEPEST = 8
"""The last level of a list, counted from 0, as Word has it."""

_STYLES = {
    "decimal": "1",
    "decimalZero": "1",
    "lowerLetter": "a",
    "upperLetter": "A",
    "lowerRoman": "i",
    "upperRoman": "I",
    "ordinal": "1",
}
"""The ways of numbering, by their names in HTML."""


@dataclass(frozen=True, slots=True)
class _Level:
    style: str | None = None
    start: int = 1
    shown: bool = True


class Numbering:
    """Counts the items of all lists while a document is read."""

    def __init__(self, root: "Element | None") -> None:
        lists = list(root) if root is not None else []
        self._levels = {attribute(e, "abstractNumId"): _levels(e) for e in lists if e.tag == "abstractNum"}
        self._own_levels = {attribute(e, "numId"): _levels(e) for e in lists if e.tag == "num"}
        self._numbers = {attribute(e, "numId"): e for e in lists if e.tag == "num"}
        self._counts: dict[str | None, Counter[int]] = {}
        self._begun: set[tuple[str | None, int]] = set()

    def marks(self, number_id: str | None, depth: int) -> Marks:
        """The marks of the next paragraph of a list, at a depth from 0."""
        number = self._numbers.get(number_id)
        abstract = child(number, "abstractNumId")
        of = attribute(abstract, "val") if abstract is not None else None
        level = (self._levels.get(of, {}) | self._own_levels.get(number_id, {})).get(depth, _Level())
        outer: Marks = (GOES_ON,) * depth
        if not level.shown:
            return (*outer, GOES_ON)
        if level.style is None:
            return (*outer, BULLET)
        counts = self._counts.setdefault(of, Counter())
        for deeper in [other for other in counts if other > depth]:
            del counts[deeper]
        start = self._start_over(number, number_id, depth)
        if start is not None or depth not in counts:
            counts[depth] = (level.start if start is None else start) - 1
        counts[depth] += 1
        return (*outer, number_mark(counts[depth], level.style))

    def _start_over(self, number: "Element | None", number_id: str | None, depth: int) -> int | None:
        """With what this list begins anew that goes on with the numbers of another; None later, or when it does not."""
        if number is None or (number_id, depth) in self._begun:
            return None
        self._begun.add((number_id, depth))
        for override in number.iter("lvlOverride"):
            if attribute(override, "ilvl") == str(depth):
                return _value(child(override, "startOverride"))
        return None


def depth_of(properties: "Element | None") -> int:
    """The depth of a paragraph in its list, from 0."""
    return min(_value(child(properties, "numPr", "ilvl")) or 0, DEEPEST)


def _levels(of: "Element") -> dict[int, _Level]:
    """The levels that a list describes, by their depth."""
    levels = {}
    for element in of.iter("lvl"):
        depth = attribute(element, "ilvl") or ""
        if not depth.isdecimal() or len(depth) > 1:
            continue
        form, text = child(element, "numFmt"), child(element, "lvlText")
        style = (attribute(form, "val") or "") if form is not None else "decimal"
        shown = text is None or bool((attribute(text, "val") or "").strip())
        start = _value(child(element, "start"))
        levels[int(depth)] = _Level(_STYLES.get(style), 1 if start is None else start, shown)
    return levels


def _value(element: "Element | None") -> int | None:
    written = (attribute(element, "val") or "") if element is not None else ""
    return int(written) if written.isascii() and written.isdecimal() and len(written) < 6 else None
