"""An article before anything is made of it: its bytes, where they came from, and how they are to be read."""

from dataclasses import dataclass, field
from typing import Literal

Kind = Literal["text", "markdown", "html", "mhtml", "epub", "pdf", "docx", "odt", "feed"]
"""How an article is written."""
KINDS_READ = "text, Markdown, web pages (.html, .mhtml), EPUB, PDF, Word (.docx), OpenDocument (.odt) and RSS or Atom"
"""The kinds in words, for those who give another."""


@dataclass(frozen=True, slots=True)
class ReadingOptions:
    """How a source is fetched and read."""

    kind: Kind | None = None
    """how the article is written; None to find out"""
    captions: bool = False
    """whether the captions of pictures are part of what is spoken"""
    allow_private: bool = False
    """whether addresses in private networks and of this machine may be fetched"""
    ignore_robots: bool = False
    """whether pages are fetched that the site's robots.txt closes"""


AS_FOUND = ReadingOptions()
"""The options when none are chosen."""


@dataclass(frozen=True, slots=True)
class Source:
    """The bytes of an article."""

    data: bytes = field(repr=False)
    """what the file holds, or what the server sent"""
    name: str
    """what to call it in an error: a path, an address, "standard input" """
    address: str | None = None
    """the address it was fetched from, after redirects; None for a file"""
    media_type: str | None = None
    """what the server called it, such as "text/html" """
    charset: str | None = None
    """the encoding that the server named"""
