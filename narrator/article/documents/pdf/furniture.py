"""Running heads and feet, page numbers, and what printing adds to the edges of pages."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

from narrator.article.documents.pdf.page import Line, Page, rows

EDGE_ROWS = 2
"""Rows at the top and at the foot of a page among which running lines stand."""
REPEATED = 0.25
"""Share of the pages, and two at least, on which a line stands to be a running one: left and right pages differ, and
chapters have their own."""
HEAD_DISTANCE = 1.8
"""Sizes of type between the baselines of a head and of the text, at least."""
HEAD_GAP = 4.0
"""Sizes of type between the parts of a head, at least."""
SAME_PLACE = 4.0
"""Points by which a running line may be higher or lower from page to page."""

_NUMBER = re.compile(
    r"[-–—|\[ ]*(?:(?:page|p\.|pg\.?) ?)?(?:\d{1,4}|[ivxl]{1,6})(?: ?(?:/|of) ?\d{1,4})?[-–—|\] ]*", re.IGNORECASE
)
_PRINTED = re.compile(
    r"(?:https?|file)://\S+|\d{1,2}[/.]\d{1,2}[/.]\d{2,4},? \d{1,2}:\d{2}(?: ?[AP]M)?\b.{0,200}", re.I
)
_DIGITS = re.compile(r"\d+")


def running_lines(pages: Sequence[Page], body_size: float) -> Mapping[int, str]:
    """Why lines at the edges of pages are not read, by their `id`."""
    edges = {page.number: _edges(page) for page in pages}
    seen = Counter(key for found in edges.values() for key in {_key(line) for row in found for line in row})
    needed = max(2, REPEATED * sum(1 for page in pages if page.lines))
    reasons: dict[int, str] = {}
    for found in edges.values():
        for row in found:
            outermost = row is found[0] or row is found[-1]
            known = [_reason(line, sum(seen[key] for key in _near(_key(line))) >= needed) for line in row]
            numbers = [i for i, line in enumerate(row) if _NUMBER.fullmatch(line.text)]
            if outermost and len(numbers) == 1:
                known[numbers[0]] = "page-number"
            # What stands beside a running line is one as well, as the chapter's name beside the page number.
            if any(known) or (row is found[0] and _stands_apart(found, body_size)):
                reasons.update((id(line), reason or "running-line") for line, reason in zip(row, known, strict=True))
    return reasons


def _stands_apart(found: Sequence[Sequence[Line]], size: float) -> bool:
    """Whether the first row of a page is a head that need not stand on another: in parts, and far above the text."""
    top = found[0]
    if len(top) < 2 or len(found) < 2 or max(line.size for line in top) > size + 0.5:
        return False
    apart = top[0].bottom - found[1][0].bottom > HEAD_DISTANCE * size
    return apart and any(right.left - left.right > HEAD_GAP * size for left, right in pairwise(top))


def _edges(page: Page) -> list[list[Line]]:
    """The first and last rows of a page; a row that is all there is of it belongs to the article."""
    found = rows([line for line in page.lines if not line.turned])
    if len(found) <= EDGE_ROWS:
        return [row for row in found if _NUMBER.fullmatch(" ".join(line.text for line in row))]
    return found[:EDGE_ROWS] + found[max(EDGE_ROWS, len(found) - EDGE_ROWS) :]


def _key(line: Line) -> tuple[str, int]:
    return _DIGITS.sub("#", line.text.casefold()), round(line.bottom / SAME_PLACE)


def _near(key: tuple[str, int]) -> list[tuple[str, int]]:
    return [(key[0], key[1] + step) for step in (-1, 0, 1)]


def _reason(line: Line, repeated: bool) -> str | None:
    if repeated:
        return "page-number" if _NUMBER.fullmatch(line.text) else "running-line"
    return "running-line" if _PRINTED.fullmatch(line.text) else None
