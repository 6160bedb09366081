"""Lines that only say who wrote an article, or when, which its metadata say already; and who these writers are."""

import re
from collections.abc import Sequence

from narrator.article.document import plain
from narrator.article.head import read_byline, read_stamp
from narrator.article.pages.align import key
from narrator.article.pages.blocks import count_words
from narrator.article.pages.lines import reports, speaks

CREDIT_WORDS = 15
"""Words in a line that credits the writers, at most."""
BIOGRAPHY = 1000
"""Characters in what is said of the writers at most: some 160 words, two of them and how to reach them."""
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
_IS_OR_WRITES = re.compile(
    r"(?:^| )(?:is|are|was) (?:an?|the|our|based|currently|also|author|editor|professor|co-?founder|\w+(?:'s|s'))\b"
    r"|\b(?:covers?|reports?|writes?|teaches|blogs|lives|joined|works|edits|studies|can be)\b"
    r"|\bhas (?:written|worked|covered|been|reported)\b|@|\b(?:follow|contact|e-?mail|reach)\b"
)
_VIEWS = re.compile(r"the (?:views|opinions|views and opinions) expressed .{1,240}", re.IGNORECASE)
_TITLE_OF_WRITER = re.compile(r"^(?:by|dr\.?|prof\.?|professor|sir|dame)\s+", re.IGNORECASE)
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


def is_biography(words: str, names: Sequence[str]) -> bool:
    """Whether a line says who the writers are, or that their views are their own."""
    line = plain(words)
    if len(line) > BIOGRAPHY or reports(line):
        return False
    if _VIEWS.fullmatch(line) or key(line) in map(key, names):
        return True
    first = _TITLE_OF_WRITER.sub("", line)
    last_names = [name.split()[-1] for name in names if " " in name]
    begins = any(first.startswith((f"{name} ", f"{name},")) for name in (*names, *last_names))
    return begins and _IS_OR_WRITES.search(line) is not None


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
