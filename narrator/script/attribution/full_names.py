"""By which full name to call somebody: the article's usual one, or a first name that it gives elsewhere."""

import re
from collections import Counter
from collections.abc import Sequence, Set

from narrator.script.attribution.first_names import FIRST_NAMES
from narrator.script.attribution.names import fold
from narrator.script.attribution.spotting import Name

FULL_NAME = re.compile(r"\b(?P<first>[A-Z][\w’'-]+)\s(?:[A-Z]\.\s)?(?=(?P<last>[A-Z][\w’'-]*\w))")
"""A first name with what may be a surname behind it."""


def usual_name(forms: Sequence[Name]) -> str | None:
    """The full name that an article gives somebody most often, in its longest form.

    Of several as frequent it is one with a common first name, and the last of these: "Rep. Robert C. Lang" is a formal
    introduction where the article goes on with "Bobby Lang". An initial is no first name.
    """
    forms = [form for form in forms if form.certain] or forms
    cut = _cut({form.words for form in forms})
    whole = [form for form in forms if len(form.words[0]) > 1 and form.words not in cut]
    counts = Counter((form.words[0], form.words[-1]) for form in whole)
    top = max(counts.values(), default=0)
    most = [ends for ends, count in counts.items() if count == top]
    if not most:
        return None
    first, last = ([ends for ends in most if ends[0] in FIRST_NAMES] or most)[-1]
    return max((form.surface for form in whole if (form.words[0], form.words[-1]) == (first, last)), key=len)


def _cut(forms: Set[tuple[str, ...]]) -> set[tuple[str, ...]]:
    """The beginnings of longer forms, and their ends without a common first name: "von Lang" of "Karl von Lang"."""
    beginnings = {form[:size] for form in forms for size in range(1, len(form))}
    ends = {form[-size:] for form in forms for size in range(1, len(form))}
    return beginnings | {end for end in ends if end[0] not in FIRST_NAMES}


def first_names_elsewhere(text: str, surnames: Set[str]) -> dict[str, str]:
    """The common first name that stands before a surname somewhere in ``text``, in a headline or a quotation, by
    surname; only where it is one alone.
    """
    firsts: dict[str, set[str]] = {}
    for found in FULL_NAME.finditer(text) if surnames else ():
        if found["last"] in surnames and fold(found["first"]) in FIRST_NAMES:
            firsts.setdefault(found["last"], set()).add(found["first"])
    return {surname: min(options) for surname, options in firsts.items() if len(options) == 1}
