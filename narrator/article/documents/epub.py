"""Electronic books (.epub, https://www.w3.org/TR/epub-33): the chapters in the order of the spine."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from narrator.article.document import Document, Part
from narrator.article.documents.archive import Archive, resolve
from narrator.article.documents.layout import Facts, lay_out, titled
from narrator.article.documents.markup import markup_parts, parse_markup, role_reason, roles
from narrator.article.documents.xml import attribute, child, parse_xml, text_of
from narrator.article.pages.align import key
from narrator.article.source import ReadingOptions, Source

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

MOST_CHAPTERS = 2_000
"""Files of the spine that are read; a week's newspaper as a book has some 300."""
LEADING_AWAY = 0.9
"""Share of a chapter's letters that are links when it is a table of contents."""
_CHAPTERS = ("application/xhtml+xml", "text/html", "application/x-dtbook+xml")
_FONTS_ONLY = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")


@dataclass(frozen=True, slots=True)
class _Item:
    path: str
    media_type: str
    reason: str | None


def read_epub(source: Source, options: ReadingOptions) -> Document:
    """Read an EPUB book of version 2 or 3.

    Covers, title pages, tables of contents, copyright pages, notes and the like are in the text, skipped. A place is
    the chapter's path in the book and an XPath into it.

    Raises:
        ArticleError: it is damaged, protected or too large.
    """
    archive = Archive(source)
    path, package = _package(archive)
    protected = _protected(archive)
    parts: list[Part] = []
    for item in list(_spine(path, package))[:MOST_CHAPTERS]:
        if item.path in protected:
            raise archive.protected()
        if item.path in archive and item.media_type in _CHAPTERS:
            parts += _chapter(archive.read(item.path), item, options.captions)
    if not parts:
        raise archive.damaged()
    facts = _facts(child(package, "metadata"))
    return lay_out(titled(_without_repeated_title(parts, facts.title), facts.title), facts)


def _package(archive: Archive) -> "tuple[str, Element]":
    container = parse_xml(archive.read_if_there("META-INF/container.xml") or b"")
    root_file = next(container.iter("rootfile"), None) if container is not None else None
    path = resolve("", root_file.get("full-path") or "") if root_file is not None else None
    package = parse_xml(archive.read(path), recover=True) if path is not None and path in archive else None
    if path is None or package is None:
        raise archive.damaged()
    return path, package


def _protected(archive: Archive) -> set[str]:
    """The files that copy protection encrypts; fonts are often scrambled in books that are free."""
    encryption = parse_xml(archive.read_if_there("META-INF/encryption.xml") or b"")
    paths = set()
    for data in encryption.iter("EncryptedData") if encryption is not None else ():
        method, reference = child(data, "EncryptionMethod"), child(data, "CipherData", "CipherReference")
        if reference is not None and (method is None or method.get("Algorithm") not in _FONTS_ONLY):
            paths.add(resolve("", reference.get("URI") or "") or "")
    return paths


def _spine(path: str, package: "Element") -> Iterator[_Item]:
    """What the reading order names, with the reason for what is not to be read as a whole."""
    guide = {
        resolve(path, reference.get("href") or ""): _guide_reason(reference.get("type") or "")
        for reference in package.iter("reference")
    }
    items = {item.get("id"): item for item in package.iter("item")}
    for reference in package.iter("itemref"):
        item = items.get(reference.get("idref"))
        target = resolve(path, item.get("href") or "") if item is not None else None
        if item is None or target is None:
            continue
        properties = (item.get("properties") or "").split()
        reason = "contents" if "nav" in properties else guide.get(target)
        if reference.get("linear") == "no":
            reason = reason or "outside-the-reading-order"
        yield _Item(target, item.get("media-type") or "", reason)


def _guide_reason(kind: str) -> str | None:
    """What EPUB 2 calls the parts of a book, in EPUB 3's words."""
    words = {"title-page": "titlepage", "notes": "endnotes"}
    return role_reason({words.get(kind.lower(), kind.lower())})


def _chapter(data: bytes, item: _Item, captions: bool) -> list[Part]:
    root = parse_markup(data)
    if root is None:
        return []
    body = child(root, "body")
    reason = item.reason or (role_reason(roles(body)) if body is not None else None)
    parts = list(markup_parts(root, captions, item.path))
    reason = reason or ("contents" if _leads_away(root, parts) else None)
    return [replace(part, skipped=reason) for part in parts] if reason else parts


def _leads_away(root: "Element", parts: list[Part]) -> bool:
    """Whether a chapter is links to others, at least three, under a heading at most."""
    links = [text_of(link) for link in root.iter("a") if link.get("href") and "://" not in (link.get("href") or "")]
    letters = sum(len(key(part.words)) for part in parts if part.kind != "heading")
    return len(links) >= 3 and sum(len(key(link)) for link in links) >= LEADING_AWAY * letters


def _without_repeated_title(parts: list[Part], title: str | None) -> list[Part]:
    """Mark the book's title where it stands again right after itself, as before a single chapter."""
    own = key(title or "")
    first = next((i for i, part in enumerate(parts) if not part.skipped), len(parts))
    while own and first + 1 < len(parts) and key(parts[first].words) == key(parts[first + 1].words) == own:
        parts[first] = replace(parts[first], skipped="repeated-title")
        first += 1
    return parts


def _facts(metadata: "Element | None") -> Facts:
    elements = list(metadata.iter()) if metadata is not None else []

    def said(name: str) -> list[str]:
        return [words for e in elements if e.tag == name and (words := text_of(e))]

    creators = [e for e in elements if e.tag == "creator" and (attribute(e, "role") or "aut") == "aut"]
    dates = [e for e in elements if e.tag == "date" and attribute(e, "event") not in ("modification", "creation")]
    unknown = ("unknown", "")
    return Facts(
        title=next((t for t in said("title") if t.lower() not in unknown), None),
        writers=tuple(w for e in creators if (w := text_of(e)).lower() not in unknown),
        published=next((text_of(e) for e in dates if not text_of(e).startswith("0101")), None) or None,
        language=next((lang for lang in said("language") if lang.lower() not in ("und", "zxx")), None),
        site=next(iter(said("publisher")), None),
    )
