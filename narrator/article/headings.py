"""Which lines of plain text are titles and subheadings, where nothing marks them."""

import re
from collections.abc import Sequence
from itertools import pairwise

from narrator.article.article import Paragraph
from narrator.article.document import Piece, has_words, short_text

TITLE_WORDS = 20
"""Words in a title; the headlines of 924 news articles have 10 on average and 21 at most."""
SUBHEADING_WORDS = 8
"""Words in a subheading; longer lines without a full stop are rather captions or list items."""
HEADLINE_CASE = 0.75
"""Share of a headline's longer words that begin with a capital, where it ends in a full stop like a sentence."""

_STOPS = (".", "!", "…")
_OPEN_ENDS = (",", ";", ":", "-", "–", "—")
_CLOSERS = "\"')]"
_DATELINE = re.compile(r"[A-Z][A-Z.,' ]+(?:, \w+\.?)?(?: \(\w+\))? ?[-–—―]")


def looks_like_title(line: str) -> bool:
    """Whether ``line`` (in plain form) could be a title: short, and no sentence unless in Headline Case."""
    words = line.split()
    bare = line.rstrip(_CLOSERS)
    if not 1 <= len(words) <= TITLE_WORDS or not has_words(line) or bare.endswith(_OPEN_ENDS) or _DATELINE.match(line):
        return False
    return not bare.endswith(_STOPS) or _in_headline_case(words)


def mark_subheadings(text: str, pieces: Sequence[Piece]) -> list[Piece]:
    """Turn the short lines that stand alone between paragraphs of running text into headings."""
    marked = list(pieces)
    paragraphs = [i for i, piece in enumerate(pieces) if isinstance(piece, Paragraph)]
    for (before, i), (_, after) in pairwise(pairwise(paragraphs)):
        piece = pieces[i]
        if (
            _is_subheading(short_text(text, piece))
            and _is_running(text, pieces[before])
            and _is_running(text, pieces[after])
        ):
            marked[i] = Paragraph(piece.start, piece.end, "heading", piece.place)
    return marked


def _in_headline_case(words: Sequence[str]) -> bool:
    longer = [word for word in words if len(word) >= 4]
    capital = sum(next((c.isupper() for c in word if c.isalpha()), True) for word in longer)
    return len(words) >= 3 and capital >= HEADLINE_CASE * len(longer)


def _is_subheading(line: str) -> bool:
    return looks_like_title(line) and len(line.split()) <= SUBHEADING_WORDS and line[0].isupper() and line[-1].isalnum()


def _is_running(text: str, piece: Piece) -> bool:
    """Whether a paragraph ends as a sentence does; what is long enough does so anyway."""
    last = text[max(piece.start, piece.end - 4) : piece.end].rstrip("\"'”’)]")
    return isinstance(piece, Paragraph) and piece.kind != "heading" and last.endswith((*_STOPS, "?", ":"))
