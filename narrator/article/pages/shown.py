"""When and by whom an article was written, as the lines around its headline show it, for pages that declare neither."""

import re
from collections.abc import Sequence
from datetime import date

from narrator.article.pages.blocks import Block

NEAR = 4
"""Blocks before the headline and after it among which such lines stand."""
LONGEST = 120
"""Characters in such a line at most."""

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = rf"(?P<month>{'|'.join(_MONTHS)})[a-z]*\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_DATES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_YEAR}-(?P<month>\d\d)-(?P<day>\d\d)\b",
        rf"\b{_MONTH} {_DAY},? {_YEAR}\b",
        rf"\b{_DAY} (?:of )?{_MONTH},? {_YEAR}\b",
        rf"\b(?P<day>\d{{1,2}})\. ?(?P<month>\d{{1,2}})\. ?{_YEAR}\b",
        rf"{_YEAR}年(?P<month>\d{{1,2}})月(?P<day>\d{{1,2}})日",
    )
)
_NAME = r"[^\W\d_a-zß-öø-ÿ][\w'’-]+(?: (?:[A-Z]\.|van|von|de|der|al|bin|ní|nic|[^\W\d_a-zß-öø-ÿ][\w'’-]+)){1,3}"
_BY = re.compile(
    rf"(?:^|[\d,|·] )(?:[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or|[Aa]utor:|[Аа]втор:) ({_NAME}(?:(?:,| and) {_NAME})*)"
)


def shown_date(blocks: Sequence[Block], headline: Block | None) -> str | None:
    """The first date near the headline, in ISO 8601; dates with slashes are left, since they may be of either order."""
    for line in _lines(blocks, headline):
        for pattern in _DATES:
            if match := pattern.search(line):
                month = match["month"].lower()
                number = int(month) if month.isdigit() else _MONTHS.index(month[:3]) + 1
                try:
                    return date(int(match["year"]), number, int(match["day"])).isoformat()
                except ValueError:
                    continue
    return None


def shown_byline(blocks: Sequence[Block], headline: Block | None) -> str | None:
    """The names after "by" near the headline."""
    return next((match[1] for line in _lines(blocks, headline) if (match := _BY.search(line))), None)


def _lines(blocks: Sequence[Block], headline: Block | None) -> list[str]:
    at = next((i for i, block in enumerate(blocks) if block is headline), None)
    if at is None:
        return []
    near = (*blocks[at + 1 : at + 1 + NEAR], *blocks[max(0, at - NEAR) : at])
    return [block.words for block in near if len(block.words) <= LONGEST]
