"""Dates of publication as articles write them."""

import re
from datetime import date, datetime
from email.utils import parsedate_to_datetime

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
"""The first three letters of each month, which tell them all apart."""
DAY_FIRST = re.compile(
    r"\b(?P<day>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month>[A-Za-z]{3,9})\.?,?\s+(?P<year>\d{4})\b"
)
"""As in "23 February 2006"."""
MONTH_FIRST = re.compile(r"\b(?P<month>[A-Za-z]{3,9})\.?\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<year>\d{4})\b")
"""As in "Thursday, February 23rd, 2006"."""


def parse_date(text: str) -> date | None:
    """The day that ``text`` names: in ISO 8601, as in a feed or e-mail (RFC 5322), or in English words; otherwise None.

    Figures alone as in 03/04/2006 give None: nothing says which is the month.
    """
    text = text.strip()
    try:
        return datetime.fromisoformat(text).date()
    except ValueError:
        pass
    try:
        return parsedate_to_datetime(text).date()
    except (ValueError, IndexError):  # an IndexError escapes from some malformed dates
        pass
    for pattern in (DAY_FIRST, MONTH_FIRST):
        for found in pattern.finditer(text):
            month = found["month"].lower()[:3]
            if month in MONTHS:
                try:
                    return date(int(found["year"]), MONTHS.index(month) + 1, int(found["day"]))
                except ValueError:
                    continue
    return None
