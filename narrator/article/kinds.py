"""How an article is written: text, Markdown, a web page, a document.

What the bytes show counts first, then what the name or the server says; of a file that says nothing, plain text that is
full of Markdown's marks is Markdown.
"""

import re
from collections.abc import Mapping
from pathlib import PurePath
from urllib.parse import urlsplit

from narrator.article.source import Kind, Source

SAMPLE = 4096
"""Bytes at the top that are looked at; a page's first tag comes well before."""
ZIP_SAMPLE = 1 << 16
"""Bytes of a ZIP archive in which the names of its first files stand."""
MARKDOWN_MARKS = 2
"""Headings, links and the like that make text without a name Markdown; prose has none."""

_SUFFIXES: Mapping[str, Kind] = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".shtml": "html",
    ".mhtml": "mhtml",
    ".mht": "mhtml",
}
_DOCUMENTS = frozenset((".epub", ".pdf", ".docx", ".odt"))
"""What the bytes show better than the name."""
_MEDIA_TYPES: Mapping[str, Kind] = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "text/markdown": "markdown",
    "multipart/related": "mhtml",
}
_BEGINNING = rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*"
_TOPS: tuple[tuple[Kind, bytes], ...] = (
    ("html", rb"<(?:!doctype\s+html|html|head|body)\b"),
    ("feed", rb"<(?:rss|feed|rdf:RDF)\b"),
    ("pdf", rb"%PDF-"),
    ("mhtml", rb"(?=.*^MIME-Version:)(?=.*^Content-Type:\s*multipart/related)[\w-]+:"),
)
_SIGNATURES = tuple(
    (kind, re.compile(_BEGINNING + top, re.DOTALL | re.IGNORECASE | re.MULTILINE)) for kind, top in _TOPS
)
_IN_ZIP: tuple[tuple[Kind, re.Pattern[bytes]], ...] = (
    ("epub", re.compile(rb"PK\x03\x04.{26}mimetypeapplication/epub", re.DOTALL)),
    ("odt", re.compile(rb"PK\x03\x04.{26}mimetypeapplication/vnd\.oasis\.opendocument\.text", re.DOTALL)),
    ("docx", re.compile(rb"PK\x03\x04.*word/", re.DOTALL)),
    ("epub", re.compile(rb"PK\x03\x04.*META-INF/container\.xml", re.DOTALL)),
)
_TAG = re.compile(rb"<(?:p|div|article|section|h[1-6]|br|span|table|meta)\b[^>]*>", re.IGNORECASE)
_MARKDOWN = re.compile(rb"^(?:#{1,6} \S|[*+-] \S|> \S|```)|\]\((?:https?:|/|#)|\*\*\S", re.MULTILINE)
_SURE_MARKDOWN = re.compile(rb"^#{1,6} \S|\]\((?:https?:|/|#)", re.MULTILINE)
_FRONT_MATTER = re.compile(rb"(?:\xef\xbb\xbf)?---[ \t]*\r?\n(?:[\w-]+:.*\r?\n)")


def find_kind(source: Source) -> Kind:
    """How ``source`` is written. What is nothing else is "text", binary data too: `decode` has a word for that."""
    top = source.data[:SAMPLE]
    if top.startswith(b"PK\x03\x04"):
        return next((kind for kind, of in _IN_ZIP if of.match(source.data[:ZIP_SAMPLE])), "text")
    if found := next((kind for kind, of in _SIGNATURES if of.match(_narrow(top))), None):
        return found
    path = urlsplit(source.address).path if source.address else source.name
    said = _MEDIA_TYPES.get(source.media_type or "") or _SUFFIXES.get(PurePath(path).suffix.lower())
    if said == "html":
        return "html" if _TAG.search(_narrow(source.data[: 1 << 20])) else "text"
    if said is None and _is_markdown(top):
        return "markdown"
    return "text" if said in (None, "mhtml") else said


def is_article_name(name: str) -> bool:
    """Whether a file of that name is an article, as far as a name can tell."""
    suffix = PurePath(name).suffix.lower()
    return suffix in _SUFFIXES or suffix in _DOCUMENTS


def _narrow(data: bytes) -> bytes:
    """UTF-16 without its zero bytes, so that what is in ASCII can be found."""
    return data.replace(b"\0", b"") if data[:2] in (b"\xff\xfe", b"\xfe\xff") else data


def _is_markdown(top: bytes) -> bool:
    if _FRONT_MATTER.match(top):
        return True
    return _SURE_MARKDOWN.search(top) is not None and len(_MARKDOWN.findall(top)) >= MARKDOWN_MARKS
