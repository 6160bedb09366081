"""The article as a value: text in which every character has a place."""

import hashlib
from dataclasses import dataclass, field
from typing import Literal

ParagraphKind = Literal["heading", "text", "item", "quotation"]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, a heading or a list item; ``text[start:end]`` has no white space at either end."""

    start: int
    """offset of the first character in the article's text"""
    end: int
    """offset after the last character"""
    kind: ParagraphKind = "text"
    """"heading" for titles and subheadings, "item" for what stands in a list, "quotation" for what is set off as one"""
    place: str | None = None
    """where it stands in the source, in its own terms: an XPath into a page; None for text, where the offset tells"""
    marks: tuple[str, ...] = ()
    """how it is set: in which lists and quotations, at which level (see ``narrator.article.marks``)"""


@dataclass(frozen=True, slots=True)
class Skipped:
    """A piece of the text that is not spoken, and why."""

    start: int
    """offset of the first character in the article's text"""
    end: int
    """offset after the last character"""
    reason: str
    """a short key such as "about-the-writer" or "read-more" """
    place: str | None = None
    """where it stands in the source, as for a paragraph"""


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known about an article besides its text."""

    source: str
    """the path or address it came from; "-" for standard input"""
    sha256: str
    """hash of the text, in UTF-8, as hexadecimal"""
    title: str | None = None
    """the headline, when there is one"""
    byline: str | None = None
    """who wrote it, without the word "By" """
    published: str | None = None
    """the date of publication as the article writes it"""
    language: str = "en"
    """IETF language tag"""
    site: str | None = None
    """the publication, as a page names it"""
    address: str | None = None
    """the canonical address, as a page names it"""
    image: str | None = None
    """the address of the lead image"""
    incomplete: str | None = None
    """why this is not the whole article, as a short key such as "paywall"; None when it is, as far as is known"""


@dataclass(frozen=True, slots=True)
class Article:
    """An article ready to be turned into a script.

    Paragraphs, skipped spans and the disclosure do not overlap, and together with white space they cover ``text``.
    """

    text: str = field(repr=False)
    """the decoded source, or the text extracted from a document; every offset counts characters of it"""
    metadata: Metadata
    """title, byline, date, source"""
    paragraphs: tuple[Paragraph, ...]
    """what is spoken, in order; a spoken title is the first of them"""
    skipped: tuple[Skipped, ...] = ()
    """what is not spoken, in order"""
    disclosure: Paragraph | None = None
    """the line in which the article itself says that its voice is a machine's"""


def text_sha256(text: str) -> str:
    """The SHA-256 of ``text`` in UTF-8; lone surrogates, which no file can hold, are replaced."""
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()
