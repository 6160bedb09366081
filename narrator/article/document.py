"""What every reader makes of a file: its text, cut into pieces, before anything is known about their meaning."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from narrator.article.article import Paragraph, ParagraphKind, Skipped
from narrator.article.marks import Marks

Piece = Paragraph | Skipped
"""A stretch of the text that is spoken, or one that is not."""

NO_WORDS = "no-words"
"""The reason for skipping a piece without a letter or digit, such as a row of asterisks."""
SHORT_PIECE = 500
"""Characters that a title, a disclosure or a stray line of the page may have; longer pieces are running text."""

_BETWEEN = "\n\n"
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff]")
_STRAIGHT = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"'})


@dataclass(frozen=True, slots=True)
class Document:
    """A text and its pieces. To read another format, write a function that returns one."""

    text: str = field(repr=False)
    """the decoded source, or what was extracted from it"""
    pieces: tuple[Piece, ...]
    """in order, without white space at their ends; together with white space they cover the text"""
    title: str | None = None
    """as the format itself names it; None when it has to be guessed"""
    byline: str | None = None
    """as the format itself names it"""
    published: str | None = None
    """as the format itself names it"""
    headings_marked: bool = False
    """whether the format marks headings, so that none need be guessed among the paragraphs"""
    language: str | None = None
    """IETF language tag, as the format itself names it"""
    site: str | None = None
    """the publication"""
    address: str | None = None
    """the canonical address"""
    image: str | None = None
    """the address of the lead image"""
    incomplete: str | None = None
    """why this is not the whole article, such as "paywall" """


@dataclass(frozen=True, slots=True)
class Part:
    """One block of what a reader found."""

    words: str
    """as they are shown, white space single"""
    kind: ParagraphKind = "text"
    """what it is"""
    place: str | None = None
    """where it stands in the document, in the document's own terms"""
    skipped: str | None = None
    """why it is not spoken; None when it is"""
    marks: Marks = ()
    """in which lists and quotations it is set, and at which level"""


def laid_out(parts: Iterable[Part]) -> tuple[str, tuple[Piece, ...]]:
    """The text that is made of ``parts``, a blank line between them, and its pieces."""
    parts = [part for part in parts if part.words]
    pieces: list[Piece] = []
    start = 0
    for part in parts:
        end = start + len(part.words)
        reason = part.skipped or (None if has_words(part.words) else NO_WORDS)
        pieces.append(
            Skipped(start, end, reason, part.place)
            if reason
            else Paragraph(start, end, part.kind, part.place, part.marks)
        )
        start = end + len(_BETWEEN)
    text = _BETWEEN.join(part.words for part in parts)
    return text, tuple(merge_skipped(text, pieces))


def has_words(text: str) -> bool:
    """Whether ``text`` has a letter or a digit, something that can be said."""
    return any(map(str.isalnum, text))


def visible(text: str) -> str:
    """``text`` as it is shown on one line: without invisible characters, white space single."""
    return " ".join(text.split() if text.isascii() else _INVISIBLE.sub("", text).split())


def plain(text: str) -> str:
    """``text`` as it is compared: `visible`, and its quotation marks straight."""
    return visible(text).translate(_STRAIGHT) if not text.isascii() else visible(text)


def short_text(text: str, piece: Piece) -> str:
    """The plain form of ``piece`` when it is short enough to be more than running text, else ""."""
    return plain(text[piece.start : piece.end]) if piece.end - piece.start <= SHORT_PIECE else ""


def merge_skipped(text: str, pieces: Iterable[Piece]) -> list[Piece]:
    """Join neighbours that are skipped for one reason and have only white space between them."""
    merged: list[Piece] = []
    for piece in pieces:
        last = merged[-1] if merged else None
        if (
            isinstance(piece, Skipped)
            and isinstance(last, Skipped)
            and piece.reason == last.reason
            and not text[last.end : piece.start].strip()
        ):
            merged[-1] = Skipped(last.start, piece.end, piece.reason, last.place)
        else:
            merged.append(piece)
    return merged
