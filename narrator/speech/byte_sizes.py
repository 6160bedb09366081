"""Numbers of bytes as people write them."""

import re

from narrator.errors import UsageError

UNITS = {"": 1, "K": 10**3, "M": 10**6, "G": 10**9, "T": 10**12}
"""Decimal, as disks are sold and as file managers count."""
SIZE = re.compile(r"(\d+(?:\.\d+)?)\s*([KMGT]?)B?", re.IGNORECASE)


def parse_size(text: str, named: str) -> int:
    """The bytes that "500MB", "2 G", "1.5gb" or "800000" stand for.

    Args:
        text: what was written.
        named: the option or variable in which it was, for the message.

    Raises:
        UsageError: it is not a size.
    """
    if not (found := SIZE.fullmatch(text.strip())):
        raise UsageError(f'{named}: "{text}" is not a size. Write it as 500MB or 2GB.')
    return int(float(found[1]) * UNITS[found[2].upper()])


def format_size(size: int) -> str:
    """With one decimal: "48.2 kB", "1.9 GB"."""
    for unit, bytes_in_it in (("GB", 10**9), ("MB", 10**6), ("kB", 10**3)):
        if size >= bytes_in_it:
            return f"{size / bytes_in_it:.1f} {unit}"
    return f"{size} bytes"
