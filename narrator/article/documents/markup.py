"""(X)HTML inside documents and feeds: all of it is the article's, so nothing has to be found, as on a page."""

import re
from collections.abc import Iterator, Mapping
from itertools import chain
from typing import TYPE_CHECKING

from narrator.article.document import Part
from narrator.article.documents.xml import attribute, parse_xml
from narrator.article.pages.blocks import Block, page_blocks

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_REASONS: Mapping[str, str] = {
    **dict.fromkeys(("footnote", "footnotes", "rearnote", "rearnotes", "endnote", "endnotes"), "footnote"),
    **dict.fromkeys(("toc", "landmarks", "loi", "lot", "loa", "lov", "page-list", "toc-brief"), "contents"),
    **dict.fromkeys(("titlepage", "halftitlepage"), "title-page"),
    **dict.fromkeys(("copyright-page", "colophon", "imprint", "imprimatur"), "copyright"),
    **dict.fromkeys(("bibliography", "referrer"), "bibliography"),
    "pullquote": "pull-quote",
    "pagebreak": "page-number",
    "index": "index",
    "cover": "cover",
}
"""Why parts are not read that have a role of DPUB-ARIA or of EPUB (https://www.w3.org/TR/epub-ssv-11)."""
_KIND_REASONS: Mapping[str, str] = {"caption": "caption", "cell": "table", "code": "code"}
_NOTE_MARK = re.compile(r"[\[(]?(?:\d{1,3}|[a-z]|[*†‡§↩]{1,3})\ufe0e?[\])]?")
_NOT_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def parse_markup(data: bytes) -> "Element | None":
    """The root of a chapter that is XHTML, or of HTML where it is not well-formed; None when it is neither."""
    if (root := parse_xml(data)) is not None:
        return root
    from lxml import etree, html

    try:
        root = html.document_fromstring(data, parser=html.HTMLParser(remove_pis=True, remove_comments=True))
    except (etree.LxmlError, ValueError, AssertionError, TypeError):
        return None
    return root


def parse_fragment(text: str) -> "Element | None":
    """The root of a piece of HTML, which need not be well-formed."""
    clean = _NOT_TEXT.sub("", text)
    return parse_markup(f"<!DOCTYPE html><html><head><meta charset='utf-8'></head><body>{clean}</body></html>".encode())


def markup_parts(root: "Element", captions: bool, place: str = "") -> Iterator[Part]:
    """The parts of a chapter or fragment.

    Args:
        root: what `parse_markup` returned.
        captions: whether captions are read.
        place: what to put before the XPath of each.
    """
    _drop_note_marks(root)
    reasons: dict[Element, str | None] = {}
    for block in page_blocks(root):
        reason = _role_reason(block.element, reasons) or _kind_reason(block, captions)
        kind = block.kind if block.kind in ("heading", "item", "quotation") else "text"
        yield Part(block.words, kind, place + block.path, reason, block.marks)


def roles(element: "Element") -> set[str]:
    """What an element is by its epub:type and role."""
    marks = f"{attribute(element, 'type') or ''} {element.get('role') or ''}" if isinstance(element.tag, str) else ""
    return {mark.removeprefix("doc-") for mark in marks.lower().split()}


def role_reason(names: set[str]) -> str | None:
    """Why what has one of these roles is not read."""
    return next((_REASONS[name] for name in sorted(names) if name in _REASONS), None)


def _role_reason(element: "Element | None", known: "dict[Element, str | None]") -> str | None:
    chain_up: list[Element] = []
    while element is not None and element not in known:
        chain_up.append(element)
        element = element.getparent()
    reason = known[element] if element is not None else None
    for inner in reversed(chain_up):
        navigation = "contents" if inner.tag == "nav" else None
        reason = reason or role_reason(roles(inner)) or navigation
        known[inner] = reason
    return reason


def _kind_reason(block: Block, captions: bool) -> str | None:
    return None if captions and block.kind == "caption" else _KIND_REASONS.get(block.kind)


def _drop_note_marks(root: "Element") -> None:
    """Take away the links to notes and back, wherever in the book the notes are; their tails stay."""
    for link in list(root.iter("a")):
        words = "".join(map(str, link.itertext())).strip()
        raised = any(e.tag == "sup" for e in chain(link.iterancestors("sup"), link.iter("sup")))
        inside = "#" in (link.get("href") or "") and "://" not in (link.get("href") or "")
        named = roles(link) & {"noteref", "backlink", "biblioref"}
        if named or (inside and (raised or not words.isalnum()) and _NOTE_MARK.fullmatch(words)):
            del link[:]
            link.text = None
