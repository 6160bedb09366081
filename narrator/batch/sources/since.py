"""From when on articles count."""

import re
from datetime import UTC, datetime, timedelta

from narrator.errors import UsageError

_AGO = re.compile(r"(\d{1,4})\s*([hdw])", re.IGNORECASE)
_UNITS = {"h": timedelta(hours=1), "d": timedelta(days=1), "w": timedelta(weeks=1)}


def parse_since(text: str, now: datetime | None = None) -> datetime:
    """The time that "36h", "7d", "2w", "2026-07-01" or "2026-07-01T06:00+02:00" mean; without a zone, it is UTC.

    Raises:
        UsageError: it is none of these.
    """
    if found := _AGO.fullmatch(text.strip()):
        return (now or datetime.now(UTC)) - int(found[1]) * _UNITS[found[2].lower()]
    try:
        time = datetime.fromisoformat(text.strip())
    except ValueError as error:
        raise UsageError(f'"{text}" is not a time: write one such as 7d, 36h or 2026-07-01.') from error
    return time if time.tzinfo else time.replace(tzinfo=UTC)
