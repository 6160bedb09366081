"""The way in: a file, or text that is already at hand, to an `Article`."""

import logging
import re
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
from narrator.article.kinds import find_kind
from narrator.article.markdown import read_markdown
from narrator.article.paragraphs import read_text
from narrator.article.source import AS_FOUND, Kind, ReadingOptions, Source
from narrator.errors import ArticleError

_log = logging.getLogger(__name__)

TextKind = Literal["text", "markdown"]
Reader = Callable[[Source, ReadingOptions], Document]
"""Makes a document of a source; raises ArticleError when it cannot."""

STDIN = "-"
"""The source that means standard input."""
LARGEST = 50 * 1024 * 1024
"""Bytes that are read at most: some eight million words, more than a month of speech."""
DISCLOSURE_WITHIN = 6
"""Paragraphs at the top among which a disclosure stands: title, standfirst, byline and date may come first."""
_SCRIPT = re.compile(rb'(?:\xef\xbb\xbf)?\s*(?:# |\{\s*"schema":\s*")narrator/script/')
"""How both forms of a script begin, which would be read aloud as they are."""


def _read_text(source: Source, _: ReadingOptions) -> Document:
    return read_text(decode(source.data, source.name))


def _read_markdown(source: Source, _: ReadingOptions) -> Document:
    return read_markdown(decode(source.data, source.name))


def _read_page(source: Source, options: ReadingOptions) -> Document:
    from narrator.article.pages.html import read_html

    return read_html(source, options)


def _read_saved_page(source: Source, options: ReadingOptions) -> Document:
    from narrator.article.pages.mhtml import read_mhtml

    return read_mhtml(source, options)


def _read_epub(source: Source, options: ReadingOptions) -> Document:
    from narrator.article.documents.epub import read_epub

    return read_epub(source, options)


def _read_docx(source: Source, options: ReadingOptions) -> Document:
    from narrator.article.documents.docx import read_docx

    return read_docx(source, options)


def _read_odt(source: Source, options: ReadingOptions) -> Document:
    from narrator.article.documents.odt import read_odt

    return read_odt(source, options)


def _read_pdf(source: Source, options: ReadingOptions) -> Document:
    from narrator.article.documents.pdf.reader import read_pdf

    return read_pdf(source, options)


def _read_feed(source: Source, options: ReadingOptions) -> Document:
    from narrator.article.documents.feed import read_feed

    return read_feed(source, options)


TEXT_READERS: Mapping[TextKind, Callable[[str], Document]] = {"text": read_text, "markdown": read_markdown}
"""What reads each kind of text that is decoded already."""
READERS: Mapping[Kind, Reader] = {
    "text": _read_text,
    "markdown": _read_markdown,
    "html": _read_page,
    "mhtml": _read_saved_page,
    "epub": _read_epub,
    "docx": _read_docx,
    "odt": _read_odt,
    "pdf": _read_pdf,
    "feed": _read_feed,
}
"""What reads each kind of source; each imports what it needs when it is called."""


def read_article(source: str | Path, options: ReadingOptions = AS_FOUND) -> Article:
    """Read an article from an address, a file, or standard input when ``source`` is "-".

    What is only the beginning of an article, such as what stands before a paywall, is read with a warning in the log.

    Raises:
        ArticleError: it cannot be fetched, is missing, too large, no article of a kind that is read, or has nothing to
            say.
    """
    article = make_article(load_source(source, options), options, str(source))
    if why := article.metadata.incomplete:
        _log.warning("%s: this is only the beginning of the article (%s).", source, why)
    return article


def load_source(source: str | Path, options: ReadingOptions = AS_FOUND) -> Source:
    """The bytes behind ``source``, fetched when it is an http or https address.

    Raises:
        ArticleError: they cannot be had.
    """
    if is_address(source):
        from narrator.article.fetching.fetch import fetch

        return fetch(str(source), options.allow_private, options.ignore_robots)
    name = "standard input" if str(source) == STDIN else str(source)
    data = _read_bytes(source, name)
    if len(data) > LARGEST:
        raise ArticleError(
            f"cannot read {name}: it is larger than {LARGEST // 1024**2} MB. Cut it into several articles."
        )
    return Source(data, name)


def is_address(source: str | Path) -> bool:
    """Whether ``source`` is an address, of whatever scheme, rather than a file."""
    return isinstance(source, str) and "://" in source


def make_article(loaded: Source, options: ReadingOptions = AS_FOUND, source: str | None = None) -> Article:
    """Make an article of what was loaded from ``source``, which is its address or name when not given.

    Raises:
        ArticleError: it is no article of a kind that is read, or has nothing to say.
    """
    return _article(_read(loaded, options), source or loaded.address or loaded.name, loaded.name)


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
    return _article(TEXT_READERS[kind](text), source, "standard input" if source == STDIN else source)


def _read(source: Source, options: ReadingOptions) -> Document:
    if options.kind is None and _SCRIPT.match(source.data):
        raise ArticleError(
            f"cannot read {source.name}: it is a script, not an article. Hear it with: narrator render {source.name}"
        )
    return READERS[options.kind or find_kind(source)](source, options)


def _article(document: Document, source: str, name: str) -> Article:
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
        language=document.language or "en",
        site=document.site,
        address=document.address,
        image=document.image,
        incomplete=document.incomplete,
    )
    skipped = tuple(piece for piece in pieces if not isinstance(piece, Paragraph))
    return Article(document.text, metadata, paragraphs, skipped, disclosure)


def _take_disclosure(text: str, pieces: list[Piece]) -> Paragraph | None:
    """Remove the disclosure from the pieces at the top, and return it."""
    paragraphs = [piece for piece in pieces[: 2 * DISCLOSURE_WITHIN] if isinstance(piece, Paragraph)]
    for piece in paragraphs[:DISCLOSURE_WITHIN]:
        if is_disclosure(short_text(text, piece)):
            pieces.remove(piece)
            return Paragraph(piece.start, piece.end, place=piece.place)
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
        hint = "An address begins with https://." if name.startswith("www.") else "Check the path."
        raise ArticleError(f"cannot read {name}: there is no such file. {hint}") from error
    except PermissionError as error:
        raise ArticleError(f"cannot read {name}: permission denied. Make the file readable, or copy it.") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise ArticleError(f"cannot read {name}: {reason}.") from error
