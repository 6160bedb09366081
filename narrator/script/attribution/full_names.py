"""By which full name to call somebody: the article's usual one, or a first name that it gives elsewhere."""

import re
from collections import Counter
from collections.abc import Sequence, Set

from narrator.script.attribution.first_names import MEN, WOMEN
from narrator.script.attribution.names import fold
from narrator.script.attribution.spotting import Name

FULL_NAME = re.compile(r"\b(?P<first>[A-Z][\w’'-]+)\s(?:[A-Z]\.\s)?(?=(?P<last>[A-Z][\w’'-]*\w))")
"""A first name with what may be a surname behind it."""


def usual_name(forms: Sequence[Name]) -> str | None:
    """The full name that an article gives somebody most often, in its longest form.

    Of several as frequent it is one with a common first name, and the last of these: "Rep. Robert C. Scott" is a formal
    introduction where the article goes on with "Bobby Scott". An initial is no first name.
    """
    forms = [form for form in forms if form.certain] or forms
    whole = [form for form in forms if len(form.words[0]) > 1 and not _is_cut(form.words, forms)]
    counts = Counter((form.words[0], form.words[-1]) for form in whole)
    if not counts:
        return None
    most = [ends for ends, count in counts.items() if count == max(counts.values())]
    first, last = ([ends for ends in most if ends[0] in WOMEN or ends[0] in MEN] or most)[-1]
    return max((form.surface for form in whole if (form.words[0], form.words[-1]) == (first, last)), key=len)


def _is_cut(words: tuple[str, ...], forms: Sequence[Name]) -> bool:
    """Is it a longer form's beginning, or its end without a common first name: "Aung San", "Suu Kyi", "von Brandt"?"""
    longer = [form.words for form in forms if len(form.words) > len(words)]
    is_given = words[0] in WOMEN or words[0] in MEN
    return any(form[: len(words)] == words or (not is_given and form[-len(words) :] == words) for form in longer)


def first_names_elsewhere(text: str, surnames: Set[str]) -> dict[str, str]:
    """The common first name that stands before a surname somewhere in ``text``, in a headline or a quotation, by
    surname; only where it is one alone.
    """
    firsts: dict[str, set[str]] = {}
    for found in FULL_NAME.finditer(text) if surnames else ():
        if found["last"] in surnames and (fold(found["first"]) in WOMEN or fold(found["first"]) in MEN):
            firsts.setdefault(found["last"], set()).add(found["first"])
    return {surname: min(options) for surname, options in firsts.items() if len(options) == 1}
