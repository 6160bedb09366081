"""Word documents (.docx, ECMA-376): the body; styles tell headings, lists and quotations."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING

from narrator.article.document import Document, Part, visible
from narrator.article.documents.archive import Archive, resolve
from narrator.article.documents.layout import Facts, believable_writers, lay_out, shown_title
from narrator.article.documents.numbering import Numbering, depth_of
from narrator.article.documents.styles import Role, Style, style_of
from narrator.article.documents.xml import attribute, child, parse_xml, text_of
from narrator.article.marks import QUOTED, Marks, going_on, heading_marks
from narrator.article.source import ReadingOptions, Source

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_UNSHOWN = frozenset(
    # Deletions, field codes, marks of notes and comments, second forms for older programs, how things look.
    """del moveFrom instrText footnoteReference endnoteReference footnoteRef endnoteRef commentReference Fallback
    pPr rPr sectPr drawing pict object txbxContent rt""".split()
)
_SPACES: Mapping[str, str] = {"tab": " ", "ptab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_DEEPEST_STYLE = 12
"""Styles that one is based on, at most; a circle of them ends here."""
_NOTE_MARK = re.compile(r"[\[(]?(?:\d{1,3}|[*†‡§]{1,3})[\])]?")
_OUTLINE_LEVELS = tuple("012345678")
"""The outline levels of headings; 9 is that of text."""


def read_docx(source: Source, options: ReadingOptions) -> Document:
    """Read a Word document.

    Headers, footers, notes and comments are not in the text, nor is what a tracked change deletes. Tables, tables of
    contents, captions and text boxes are in it, skipped. A place is the number of the paragraph.

    Raises:
        ArticleError: it is damaged, protected or too large.
    """
    archive = Archive(source)
    path = _main_path(archive)
    body = child(parse_xml(archive.read(path)), "body")
    if body is None:
        raise archive.damaged()
    styles = _Styles(archive, path)
    numbering = parse_xml(archive.read_if_there(resolve(path, "numbering.xml") or "") or b"")
    reading = _Reading(styles, Numbering(numbering), options.captions)
    parts = list(reading.parts(body))
    core = _properties(archive)
    title = reading.said.get("title") or shown_title(parts, core.title)
    writer = reading.said.get("writer")
    facts = Facts(
        title=title,
        writers=(writer,) if writer else believable_writers(parts, core.writers),
        published=reading.said.get("date"),
        language=core.language or styles.language,
    )
    return lay_out(parts, facts)


def _main_path(archive: Archive) -> str:
    relations = parse_xml(archive.read_if_there("_rels/.rels") or b"")
    for relation in relations if relations is not None else ():
        if (relation.get("Type") or "").endswith("/officeDocument"):
            target = resolve("", (relation.get("Target") or "").lstrip("/"))
            if target is not None and target in archive:
                return target
    return "word/document.xml"


def _properties(archive: Archive) -> Facts:
    root = parse_xml(archive.read_if_there("docProps/core.xml") or b"")
    creators = text_of(child(root, "creator")).replace(" and ", ";").split(";")
    return Facts(
        title=text_of(child(root, "title")) or None,
        writers=tuple(filter(None, map(str.strip, creators))),
        language=text_of(child(root, "language")) or None,
    )


class _Styles:
    """What the styles of a document mean."""

    def __init__(self, archive: Archive, main: str) -> None:
        root = parse_xml(archive.read_if_there(resolve(main, "styles.xml") or "") or b"")
        self._elements = {attribute(e, "styleId"): e for e in root.iter("style")} if root is not None else {}
        lang = next(root.iter("lang"), None) if root is not None else None
        self.language = (attribute(lang, "val") if lang is not None else None) or None
        self._known: dict[str | None, tuple[Style, Element | None]] = {}

    def of(self, style_id: str | None) -> "tuple[Style, Element | None]":
        """What a style means, and the properties by which it numbers or dots its paragraphs."""
        if style_id not in self._known:
            self._known[style_id] = self._find(style_id)
        return self._known[style_id]

    def _find(self, style_id: str | None) -> "tuple[Style, Element | None]":
        listed: Element | None = None
        for _ in range(_DEEPEST_STYLE):
            element = self._elements.get(style_id)
            if element is None:
                break
            name = child(element, "name")
            properties = child(element, "pPr")
            if listed is None and child(properties, "numPr") is not None:
                listed = properties
            if name is not None and (style := style_of(attribute(name, "val") or "")):
                return style, listed
            if level := _outline_level(properties):
                return Style("heading", level=level), listed
            base = child(element, "basedOn")
            style_id = attribute(base, "val") if base is not None else None
        return Style(), listed


def _outline_level(properties: "Element | None") -> int:
    """The level of a heading, 1 the highest; 0 for what is none."""
    level = child(properties, "outlineLvl")
    written = attribute(level, "val") if level is not None else None
    return int(written) + 1 if written in _OUTLINE_LEVELS else 0


class _Reading:
    """Goes through a body once; what a document says of itself by styles is in ``said`` afterwards."""

    def __init__(self, styles: _Styles, numbering: Numbering, captions: bool) -> None:
        self.said: dict[Role, str] = {}
        self._styles = styles
        self._numbering = numbering
        self._captions = captions
        self._numbers = count(1)

    def parts(self, container: "Element", skipped: str | None = None) -> Iterator[Part]:
        """The parts in the body, a cell or a text box."""
        for element in container:
            match element.tag:
                case "p":
                    yield from self._paragraph(element, skipped)
                case "tbl":
                    for cell in element.iter("tc"):
                        yield from self.parts(cell, skipped or "table")
                case "sdt":
                    gallery = next(element.iter("docPartGallery"), None)
                    contents = gallery is not None and attribute(gallery, "val") == "Table of Contents"
                    content = child(element, "sdtContent")
                    if content is not None:
                        yield from self.parts(content, "contents" if contents else skipped)
                case "customXml" | "smartTag" | "ins" | "moveTo":
                    yield from self.parts(element, skipped)

    def _paragraph(self, element: "Element", skipped: str | None) -> Iterator[Part]:
        place = f"paragraph {next(self._numbers)}"
        style, marks = self._style(element)
        reason = skipped or (None if self._captions and style.skipped == "caption" else style.skipped)
        lines = [visible(line) for line in "".join(_shown(element)).split("\n")]
        if style.role and not reason:
            self.said.setdefault(style.role, " ".join(filter(None, lines)))
        if style.kind == "heading":
            lines = [" ".join(filter(None, lines))]
        for line in filter(None, lines):
            yield Part(line, style.kind, place, reason, marks)
            marks = going_on(marks)
        for box in element.iter("txbxContent"):
            if not any(a.tag in ("Fallback", "txbxContent") for a in box.iterancestors()):
                yield from self.parts(box, skipped or "text-box")

    def _style(self, element: "Element") -> tuple[Style, Marks]:
        """What a paragraph is, and its marks."""
        properties = child(element, "pPr")
        named = child(properties, "pStyle")
        style, listing = self._styles.of(attribute(named, "val") if named is not None else None)
        own = child(properties, "numPr", "numId")
        if own is not None:
            listing = properties if attribute(own, "val") != "0" else None
        if style.kind == "text" and not style.skipped:
            if level := _outline_level(properties):
                style = replace(style, kind="heading", level=level)
            elif listing is not None:
                style = replace(style, kind="item")
        match style.kind:
            case "heading":
                return style, heading_marks(style.level) if style.level else ()
            case "quotation":
                return style, (QUOTED,)
            case "item" if listing is not None:
                number = child(listing, "numPr", "numId")
                return style, self._numbering.marks(
                    attribute(number, "val") if number is not None else None, depth_of(listing)
                )
        return style, ()


def _shown(element: "Element") -> Iterator[str]:
    """The text of a paragraph as it is printed, "\\n" where the writer broke a line."""
    last = " "
    for part in element:
        tag = part.tag
        if tag in _UNSHOWN or not isinstance(tag, str) or (tag == "r" and _is_hidden(part)):
            continue
        if tag == "t":
            text = part.text or ""
        elif tag in _SPACES:
            text = " " if tag == "br" and attribute(part, "type") in ("page", "column") else _SPACES[tag]
        else:
            text = "".join(_shown(part))
        if (
            tag == "hyperlink"
            and attribute(part, "anchor")
            and not last.isspace()
            and _NOTE_MARK.fullmatch(text.strip())
        ):
            continue  # converters make the marks of notes such links
        last = text[-1:] or last
        yield text


def _is_hidden(run: "Element") -> bool:
    vanish = child(run, "rPr", "vanish")
    return vanish is not None and attribute(vanish, "val") not in ("0", "false")
