"""Initials: the large letters with which articles and chapters begin, beside the lines that they belong to."""

from collections.abc import Sequence
from dataclasses import replace

from narrator.article.documents.pdf.page import Line

LARGE = 1.8
"""Times the size of running text that an initial has, at least; it is two lines high or more."""
LETTERS = 2
"""Letters in an initial at most: a quotation mark may stand before it."""
BESIDE = 1.5
"""Sizes of running text between the initial and the lines beside it, at most."""


def with_initials(lines: Sequence[Line], body_size: float) -> list[Line]:
    """``lines`` with each initial as the first letter of its line, and the lines beside it as wide as the others."""
    found = list(lines)
    for initial in lines:
        if len(initial.text) > LETTERS or initial.size < LARGE * body_size or not initial.text[-1:].isalpha():
            continue
        beside = [
            line
            for line in found
            if line is not initial
            and initial.bottom - 0.5 * body_size <= line.bottom < initial.bottom + initial.size
            and -0.5 * body_size <= line.left - initial.right < BESIDE * body_size
        ]
        if not beside:
            continue
        first = max(beside, key=lambda line: line.bottom)
        gap = " " if initial.text in ("A", "I") and first.text[0].isupper() else ""
        for line in beside:
            text = f"{initial.text}{gap}{line.text}" if line is first else line.text
            found[found.index(line)] = replace(line, text=text, left=initial.left)
        found.remove(initial)
    return found
