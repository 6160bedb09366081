"""The order in which the lines of a page are read: column by column, where there are columns.

A gutter is a vertical strip that few lines cross, with lines of text facing each other across it. Lines that cross it,
such as a headline over two columns, divide the page into bands, and within a band the left column comes first. (The
idea is that of the recursive X-Y cut, by Nagy, Seth and Viswanathan, 1992, turned to begin with the columns.)
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import mean

from narrator.article.documents.pdf.page import Line, rows

FACING = 2
"""Rows of text on both sides of a gutter, at least."""
CROSSING = 0.3
"""Lines that cross a gutter between facing rows, at most, as a share of those rows."""
COLUMN_LETTERS = 14
"""Letters in the lines of a column on average, at least; the cells of a table have fewer."""
SHORT_COLUMN_LETTERS = 20
"""The same where only two rows face each other."""
MOST_LINES = 2_000
"""Lines of a page that are ordered; a broadsheet has some 900. Beyond, the order of the file stands."""
MOST_EDGES = 12
"""Left edges of lines, the commonest, that are tried as those of a column."""
NARROWEST = 0.5
"""Sizes of type that a gutter is wide, at least."""
_SAME_EDGE = 2.0


@dataclass(frozen=True, slots=True)
class Column:
    """Lines that are read one after another."""

    lines: tuple[Line, ...]
    """from top to bottom"""


def columns(lines: Sequence[Line]) -> list[Column]:
    """The lines of a page as columns, in reading order."""
    if len(lines) > MOST_LINES:
        return [Column(tuple(lines))]
    gutter = _gutter(lines)
    if gutter is None:
        return [Column(tuple(line for row in rows(list(lines)) for line in row))] if lines else []
    found: list[Column] = []
    crossing = sorted((line for line in lines if _crosses(line, gutter)), key=lambda line: -line.bottom)
    rest = sorted((line for line in lines if not _crosses(line, gutter)), key=lambda line: -line.bottom)
    start = 0
    for head in _groups(crossing, rest):
        top = head[0].bottom
        end = next((i for i in range(start, len(rest)) if rest[i].bottom < top), len(rest))
        found += _band(rest[start:end], gutter)
        found.append(Column(tuple(line for row in rows(head) for line in row)))
        start = end
    return found + _band(rest[start:], gutter)


def _band(lines: Sequence[Line], gutter: float) -> list[Column]:
    left = [line for line in lines if line.right <= gutter]
    right = [line for line in lines if line.right > gutter]
    return [*columns(left), *columns(right)]


def _groups(crossing: Sequence[Line], rest: Sequence[Line]) -> list[list[Line]]:
    """Crossing lines with no other line between them."""
    groups: list[list[Line]] = []
    for line in crossing:
        if groups and not any(line.bottom < other.bottom < groups[-1][-1].bottom for other in rest):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _crosses(line: Line, gutter: float) -> bool:
    return line.left < gutter - _SAME_EDGE and line.right > gutter


def _gutter(lines: Sequence[Line]) -> float | None:
    """Where the left edge of the right-hand columns is; None when there is but one column."""
    starts = Counter(round(line.left / _SAME_EDGE) for line in lines)
    often = [edge * _SAME_EDGE for edge, number in starts.most_common(MOST_EDGES) if number >= FACING]
    scored = [(score, edge) for edge in often if (score := _facing(lines, edge))]
    return max(scored)[1] if scored else None


def _facing(lines: Sequence[Line], edge: float) -> int:
    """How many rows of text face each other across a gutter; 0 when it is none."""
    left = [line for line in lines if line.right <= edge - NARROWEST * line.size]
    right = [line for line in lines if line.left >= edge - _SAME_EDGE]
    both = _bands(left) & _bands(right)
    facing_left = [line for line in left if _band_of(line) & both]
    facing_right = [line for line in right if _band_of(line) & both]
    score = min(len(facing_left), len(facing_right))
    letters = COLUMN_LETTERS if score > FACING else SHORT_COLUMN_LETTERS
    if score < FACING or min(_letters(facing_left), _letters(facing_right)) < letters:
        return 0
    top = max(line.bottom for line in facing_left + facing_right)
    foot = min(line.bottom for line in facing_left + facing_right)
    beside = {id(line) for line in (*left, *right)}
    crossing = sum(1 for line in lines if id(line) not in beside and foot <= line.bottom <= top)
    return score if crossing <= CROSSING * score else 0


def _letters(lines: Sequence[Line]) -> float:
    return mean(len(line.text) for line in lines)


def _bands(lines: Sequence[Line]) -> set[int]:
    return set().union(*map(_band_of, lines)) if lines else set()


def _band_of(line: Line) -> set[int]:
    """The strips of the page, 12 points high, that a line is in or next to."""
    strip = int(line.bottom // 12)
    return {strip, strip + 1}
