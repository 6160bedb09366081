"""Lines that only say who wrote an article, or when, which its metadata say already."""

import re
from collections.abc import Sequence

from narrator.article.head import read_byline, read_stamp
from narrator.article.pages.align import key
from narrator.article.pages.blocks import count_words
from narrator.article.pages.lines import speaks

CREDIT_WORDS = 15
"""Words in a line that credits the writers, at most."""
CREDIT_REST = 2
"""Words of it, at most, that are neither their names nor said of any article: the paper, a place, an office."""

_TIMES = frozenset(
    """jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july august september
    october november december updated published posted modified stand publié modifié min mins pm am uhr""".split()
)
_OF_ANY_ARTICLE = _TIMES | frozenset(
    """by on at in and the a of last first written words minute minutes read reading time est edt et gmt utc bst cet ago
    monday tuesday wednesday thursday friday saturday sunday staff writer reporter correspondent editor contributor von
    par por di da door от автор le el à um""".split()
)
_SENTENCE_END = re.compile(r"[.!?;,:…。！？；，：][\"'”’)\]」』）]*$")


def credit_reason(line: str, names: Sequence[str]) -> str | None:
    """Why a line is a credit, if it is one.

    Args:
        line: the line, white space single.
        names: who wrote the article.
    """
    if key(line) in map(key, names) or read_byline(line, after_title=True):
        return "byline"
    if read_stamp(line):
        return "timestamp"
    return "byline" if _only_credits(line, names) else None


def _only_credits(line: str, names: Sequence[str]) -> bool:
    """Whether a line is the writers' names or a date, and next to nothing else."""
    words = [key(word) for word in line.split()]
    if count_words(line) > CREDIT_WORDS or speaks(line) or _SENTENCE_END.search(line):
        return False
    parts = {key(part) for name in names for part in name.split()}
    rest = [word for word in words if word and not word[0].isdigit() and word not in _OF_ANY_ARTICLE | parts]
    if any(key(name) in key(line) for name in names):
        return len(rest) <= CREDIT_REST
    return not rest and any(word[:1].isdigit() for word in words) and any(word in _TIMES for word in words)
