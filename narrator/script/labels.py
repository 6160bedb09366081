"""Speaker labels: "WALLACE: Governor, let's start", at the head of a quotation in a transcript."""

import re

from narrator.script.quotations import Quotation

LABEL = re.compile(r"[“\"‘'„«]?\s*((?:[A-Z][\w.'’-]*\s){0,3}[A-Z][\w.'’-]*)\s?:\s+(?=\S)")
LONGEST = 40
"""Characters of a label at the most; longer ones are sentences."""


def speaker_label(text: str, quotation: Quotation) -> str | None:
    """The label in capitals at the head of a quotation, if there is one."""
    found = LABEL.match(text, quotation.start, min(quotation.end, quotation.start + LONGEST))
    if found is None or not found[1].isupper() or len(found[1]) < 2:
        return None
    return found[1]
