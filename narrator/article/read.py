"""The way in: a file, or text that is already at hand, to an `Article`."""

import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Literal

from narrator.article.article import Article, Metadata, Paragraph, text_sha256
from narrator.article.boilerplate import mark_boilerplate
from narrator.article.decode import decode
from narrator.article.disclosure import is_disclosure
from narrator.article.document import Document, Piece, short_text
from narrator.article.head import read_head
from narrator.article.headings import mark_subheadings
from narrator.article.markdown import read_markdown
from narrator.article.paragraphs import read_text
from narrator.errors import ArticleError

TextKind = Literal["text", "markdown"]

STDIN = "-"
"""The source that means standard input."""
LARGEST = 50 * 1024 * 1024
"""Bytes that are read at most: some eight million words, more than a month of speech."""
DISCLOSURE_WITHIN = 6
"""Paragraphs at the top among which a disclosure stands: title, standfirst, byline and date may come first."""

READERS: Mapping[TextKind, Callable[[str], Document]] = {"text": read_text, "markdown": read_markdown}
"""What reads each kind of text."""
KINDS: Mapping[str, TextKind] = {".md": "markdown", ".markdown": "markdown"}
"""The kind that a file name's suffix says; anything else is plain text."""


def read_article(source: str | Path) -> Article:
    """Read an article from a file, or from standard input when ``source`` is "-".

    Files named .md or .markdown are Markdown, all others plain text; so is standard input.

    Raises:
        ArticleError: the file is missing, cannot be read, is too large, is no text, or has nothing to say.
    """
    name = "standard input" if str(source) == STDIN else str(source)
    data = _read_bytes(source, name)
    if len(data) > LARGEST:
        raise ArticleError(
            f"cannot read {name}: it is larger than {LARGEST // 1024**2} MB. Cut it into several articles."
        )
    return parse_article(decode(data, name), str(source), KINDS.get(Path(source).suffix.lower(), "text"))


def parse_article(text: str, source: str = STDIN, kind: TextKind = "text") -> Article:
    """Make an article of decoded text.

    The text of the article is ``text`` itself when it is plain, or what `read_markdown` extracts from it.

    Args:
        text: the decoded source.
        source: the path or address it came from, for the metadata and for errors.
        kind: how it is written.

    Raises:
        ArticleError: nothing in it can be spoken.
    """
    document = READERS[kind](text)
    name = "standard input" if source == STDIN else source
    if not document.pieces:
        raise ArticleError(f"cannot read {name}: it is empty. Give a file with the text of an article.")
    pieces = list(document.pieces)
    disclosure = _take_disclosure(document.text, pieces)
    head = read_head(document.text, mark_boilerplate(document.text, pieces))
    pieces = list(head.pieces) if document.headings_marked else mark_subheadings(document.text, head.pieces)
    paragraphs = tuple(piece for piece in pieces if isinstance(piece, Paragraph))
    if not paragraphs:
        raise ArticleError(
            f"cannot read {name}: no line of it is the text of an article, so there is nothing to speak."
        )
    metadata = Metadata(
        source=source,
        sha256=text_sha256(document.text),
        title=document.title or head.title,
        byline=document.byline or head.byline,
        published=document.published or head.published,
    )
    skipped = tuple(piece for piece in pieces if not isinstance(piece, Paragraph))
    return Article(document.text, metadata, paragraphs, skipped, disclosure)


def _take_disclosure(text: str, pieces: list[Piece]) -> Paragraph | None:
    """Remove the disclosure from the pieces at the top, and return it."""
    paragraphs = [piece for piece in pieces[: 2 * DISCLOSURE_WITHIN] if isinstance(piece, Paragraph)]
    for piece in paragraphs[:DISCLOSURE_WITHIN]:
        if is_disclosure(short_text(text, piece)):
            pieces.remove(piece)
            return Paragraph(piece.start, piece.end)
    return None


def _read_bytes(source: str | Path, name: str) -> bytes:
    """At most one byte more than may be read."""
    try:
        if str(source) == STDIN:
            if sys.stdin is None:
                raise ArticleError(f"cannot read {name}: it is closed. Name a file, or pipe the text in.")
            return sys.stdin.buffer.read(LARGEST + 1)
        with Path(source).open("rb") as file:
            return file.read(LARGEST + 1)
    except IsADirectoryError as error:
        raise ArticleError(f"cannot read {name}: it is a folder. Name a file in it.") from error
    except FileNotFoundError as error:
        raise ArticleError(f"cannot read {name}: there is no such file. Check the path.") from error
    except PermissionError as error:
        raise ArticleError(f"cannot read {name}: permission denied. Make the file readable, or copy it.") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise ArticleError(f"cannot read {name}: {reason}.") from error
