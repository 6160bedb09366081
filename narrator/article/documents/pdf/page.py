"""What a page of a PDF shows: lines, or parts of lines between wide gaps, and where they stand."""

from dataclasses import dataclass
from itertools import pairwise

USUAL_SPACING = 1.2
"""Sizes of type from one line to the next, as most programs set them."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text, or the part of one between two wide gaps. Lengths are in points, upwards and to the right."""

    text: str
    """its words; a soft hyphen at the end where the line breaks within a word or after a hyphen"""
    left: float
    """the left edge"""
    bottom: float
    """the baseline, nearly"""
    right: float
    """the right edge"""
    size: float
    """the size of its type"""
    bold: bool
    """whether its first letter is bold"""
    turned: bool
    """whether it runs in another direction than most of the page"""


@dataclass(frozen=True, slots=True)
class Page:
    """A page and its lines, in the order of the file."""

    number: int
    """counted from 1"""
    lines: tuple[Line, ...]
    """what it shows"""


@dataclass(frozen=True, slots=True)
class Pages:
    """A document as PDFium sees it."""

    pages: tuple[Page, ...]
    """those with text and those without"""
    title: str | None
    """as the file names it"""
    author: str | None
    """as the file names them"""
    language: str | None
    """IETF language tag"""

    @property
    def body_size(self) -> float:
        """The size of type that most letters have."""
        letters: dict[float, int] = {}
        for page in self.pages:
            for line in page.lines:
                letters[round(line.size, 1)] = letters.get(round(line.size, 1), 0) + len(line.text)
        return max(letters, key=lambda size: letters[size], default=10.0)


def rows(lines: list[Line]) -> list[list[Line]]:
    """Lines that stand beside each other on one baseline, from top to bottom and from left to right."""
    found: list[list[Line]] = []
    for line in sorted(lines, key=lambda line: (-line.bottom, line.left)):
        row = found[-1] if found else []
        if row and abs(row[0].bottom - line.bottom) < 0.4 * min(row[0].size, line.size):
            row.append(line)
        else:
            found.append([line])
    return [sorted(row, key=lambda line: line.left) for row in found]


def spacing(lines: list[Line]) -> float:
    """The usual distance between the baselines of two lines of one paragraph, in sizes of their type."""
    steps = sorted(
        (upper.bottom - lower.bottom) / lower.size
        for upper, lower in pairwise(lines)
        if 0.8 * lower.size <= upper.bottom - lower.bottom <= 2.5 * lower.size and abs(upper.size - lower.size) < 0.5
    )
    return steps[len(steps) // 3] if steps else USUAL_SPACING  # the wider third may stand between paragraphs
