"""Relatives whom an article calls by their first name alone: "Hale's wife, Rosa", "his son Ben".

Newspapers leave a surname out where it is that of the relative just named; where it is another they give it.
"""

from typing import TYPE_CHECKING

from narrator.script.attribution.extents import PARTICLES

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

FAMILY = frozenset(
    "wife husband widow widower son daughter child children sons daughters brother sister brothers sisters twin twins "
    "father mother".split()
)
"""Relatives who mostly have one surname."""
LONGEST_RELATION = 5
"""Tokens from the relative to the name at the most: "his wife of 41 years, Rosa"."""
FARTHEST = 5
"""Tokens between the possessor and the relative at the most: "his much younger half-brother"."""


def possessor(doc: "Doc", first: int, last: int) -> "Token | None":
    """Whose relative a name, tokens ``first`` to ``last``, is said to be: the last word of another name, or a pronoun.

    The relative may stand before the name, "Hale's wife, Rosa", or behind it, "Rosa, his wife".
    """
    comma = first > 0 and doc[first - 1].text == ","
    before = doc[max(0, first - LONGEST_RELATION) : first - 1] if comma else doc[max(0, first - 1) : first]
    relative = next((word.i for word in reversed(before) if word.lower_ in FAMILY), None)
    if relative is not None and not any(word.is_punct for word in doc[relative : first - 1]):
        return _owner(doc, relative)
    if last + 1 < len(doc) and doc[last].text == ",":
        behind = doc[last + 1 : last + 1 + FARTHEST]
        end = next((word.i for word in behind if word.is_punct), None)
        if end is not None and doc[end - 1].lower_ in FAMILY:
            return _owner(doc, end - 1, last + 1)
    return None


def _owner(doc: "Doc", relative: int, begin: int = 0) -> "Token | None":
    for word in reversed(doc[max(begin, relative - FARTHEST) : relative]):
        if word.tag_ in ("PRP$", "WP$"):
            return word
        if word.tag_ == "POS" and word.i > begin:
            return doc[word.i - 1]
        if word.is_punct and word.text != "-":
            return None
    return None


def surname(name: str) -> str | None:
    """The surname at the end of a full name, with its particles; None where it stands first: "Chan Siu-wai"."""
    words = name.split()
    _, hyphen, rest = words[-1].partition("-")
    if len(words) < 2 or (hyphen and rest[:1].islower()):
        return None
    begin = next((k for k, word in enumerate(words) if k > 0 and word.lower() in PARTICLES), len(words) - 1)
    return " ".join(words[begin:])
