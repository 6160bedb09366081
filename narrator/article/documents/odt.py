"""OpenDocument texts (.odt, ISO 26300): the body; elements tell headings and lists, styles quotations."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING

from narrator.article.article import ParagraphKind
from narrator.article.document import Document, Part, visible
from narrator.article.documents.archive import Archive
from narrator.article.documents.layout import Facts, believable_writers, lay_out, shown_title
from narrator.article.documents.styles import Role, Style, style_of
from narrator.article.documents.xml import attribute, child, parse_xml, text_of
from narrator.article.marks import BULLET, GOES_ON, QUOTED, Marks, Nesting, heading_marks, number_mark
from narrator.article.source import ReadingOptions, Source

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_UNSHOWN = frozenset(
    """note annotation annotation-end frame custom-shape rect line ruby-text tracked-changes reference-mark-start
    reference-mark-end bookmark-start bookmark-end""".split()
)
_CONTENTS = frozenset(
    """table-of-content alphabetical-index illustration-index table-index object-index user-index
    bibliography""".split()
)
_MOST_SPACES = 100
"""Spaces that one element may stand for; they come to one in the end."""
_LEVELS: Mapping[str | None, Marks] = {str(level): heading_marks(level) for level in range(1, 10)}
_DEEPEST_STYLE = 12
"""Styles that one is derived from, at most; a circle of them ends here."""


def read_odt(source: Source, options: ReadingOptions) -> Document:
    """Read an OpenDocument text.

    Headers, footers, notes, comments and what tracked changes delete are not in the text. Tables, tables of contents,
    captions and text boxes are in it, skipped. A place is the number of the paragraph.

    Raises:
        ArticleError: it is damaged, protected or too large.
    """
    archive = Archive(source)
    if b"encryption-data" in (archive.read_if_there("META-INF/manifest.xml") or b""):
        raise archive.protected()
    root = parse_xml(archive.read("content.xml"))
    body = child(root, "body", "text")
    if root is None or body is None:
        raise archive.damaged()
    shared = parse_xml(archive.read_if_there("styles.xml") or b"")
    reading = _Reading(_Styles([part for part in (shared, root) if part is not None]), options.captions)
    parts = list(reading.parts(body))
    meta = child(parse_xml(archive.read_if_there("meta.xml") or b""), "meta")
    title = reading.said.get("title") or shown_title(parts, text_of(child(meta, "title")))
    writer = reading.said.get("writer")
    names = [text_of(child(meta, "initial-creator")) or text_of(child(meta, "creator"))]
    facts = Facts(
        title=title,
        writers=(writer,) if writer else believable_writers(parts, names),
        published=reading.said.get("date"),
        language=text_of(child(meta, "language")) or _language(shared),
    )
    return lay_out(parts, facts)


def _language(styles: "Element | None") -> str | None:
    for default in styles.iter("default-style") if styles is not None else ():
        properties = child(default, "text-properties")
        if properties is not None and attribute(default, "family") == "paragraph":
            language, country = attribute(properties, "language"), attribute(properties, "country")
            if language and language != "none":
                return "-".join(filter(None, (language, None if country == "none" else country)))
    return None


class _Styles:
    """What the styles of a document mean."""

    def __init__(self, roots: "list[Element]") -> None:
        self._levels = {
            (attribute(e, "name"), attribute(level, "level")): level
            for root in roots
            for e in root.iter("list-style")
            for level in e.iter("list-level-style-number", "list-level-style-bullet")
        }
        self._elements = {
            attribute(e, "name"): e
            for root in roots
            for e in root.iter("style")
            if attribute(e, "family") == "paragraph"
        }

    def of(self, name: str | None) -> Style:
        for _ in range(_DEEPEST_STYLE):
            element = self._elements.get(name)
            for said in (attribute(element, "display-name") if element is not None else None, name):
                if said and (style := style_of(said)):
                    return style
            name = attribute(element, "parent-style-name") if element is not None else None
            if name is None:
                break
        return Style()

    def list_of(self, style: str | None, depth: int, first: int | None) -> "_List":
        """A list at a depth from 1 that is numbered on from ``first``, or from where its style says."""
        level = self._levels.get((style, str(depth)))
        if level is None:
            return _List(style)
        if level.tag == "list-level-style-bullet":
            return _List(style, blank=not (attribute(level, "bullet-char") or "").strip())
        start = _whole(attribute(level, "start-value"))
        return _List(style, attribute(level, "num-format") or "", first or (1 if start is None else start))


@dataclass(slots=True)
class _List:
    """A list whose items are being read."""

    style: str | None
    """what tells how its levels look"""
    number_format: str = ""
    """how its items are numbered; "" when they are not"""
    number: int = 1
    """of the next item"""
    blank: bool = False
    """whether its items have no mark, as converters write what goes on with an item of another list"""

    def mark_of(self, item: "Element") -> str:
        """The mark of the next item; one that holds nothing but a list is none of its own."""
        if self.blank or (len(item) and item[0].tag == "list"):
            return GOES_ON
        if not self.number_format:
            return BULLET
        start = _whole(attribute(item, "start-value"))
        self.number = 1 + (self.number if start is None else start)
        return number_mark(self.number - 1, self.number_format)


class _Reading:
    """Goes through a body once; what a document says of itself by styles is in ``said`` afterwards."""

    def __init__(self, styles: _Styles, captions: bool) -> None:
        self.said: dict[Role, str] = {}
        self._styles = styles
        self._captions = captions
        self._numbers = count(1)
        self._nesting = Nesting()
        self._lists: list[_List] = []
        self._counted: dict[str | None, int] = {}

    def parts(self, container: "Element", kind: ParagraphKind = "text", skipped: str | None = None) -> Iterator[Part]:
        """The parts in the body, a list, a section, a cell or a text box."""
        for element in container:
            match element.tag:
                case "h":
                    yield from self._paragraph(element, "heading", skipped)
                case "p":
                    yield from self._paragraph(element, kind, skipped)
                case "list":
                    yield from self._list(element, skipped)
                case "list-item":
                    self._nesting.enter(self._lists[-1].mark_of(element) if self._lists else BULLET)
                    yield from self.parts(element, kind, skipped)
                    self._nesting.leave()
                case "table":
                    for cell in element.iter("table-cell"):
                        yield from self.parts(cell, "text", skipped or "table")
                case "section" if attribute(element, "display") == "none":
                    yield from self.parts(element, kind, skipped or "hidden")
                case "list-header" | "section" | "numbered-paragraph" | "index-body" | "index-title":
                    yield from self.parts(element, kind, skipped)
                case tag if tag in _CONTENTS:
                    yield from self.parts(element, kind, skipped or "contents")
                case "frame":
                    yield from self._boxes(element, skipped)

    def _list(self, element: "Element", skipped: str | None) -> Iterator[Part]:
        """The parts in a list; one that goes on with another of its style is numbered on from there."""
        style = attribute(element, "style-name") or (self._lists[-1].style if self._lists else None)
        goes_on = attribute(element, "continue-numbering") == "true" or attribute(element, "continue-list")
        first = self._counted.get(style) if goes_on and not self._lists else None
        self._lists.append(self._styles.list_of(style, len(self._lists) + 1, first))
        yield from self.parts(element, "item", skipped)
        self._counted[style] = self._lists.pop().number

    def _paragraph(self, element: "Element", kind: ParagraphKind, skipped: str | None) -> Iterator[Part]:
        place = f"paragraph {next(self._numbers)}"
        style = self._styles.of(attribute(element, "style-name"))
        reason = skipped or (None if self._captions and style.skipped == "caption" else style.skipped)
        lines = [visible(line) for line in "".join(_shown(element)).split("\n")]
        if style.role and not reason:
            self.said.setdefault(style.role, " ".join(filter(None, lines)))
        kind = style.kind if kind == "text" else kind
        if kind == "heading":
            lines = [" ".join(filter(None, lines))]
        level = attribute(element, "outline-level") if element.tag == "h" else None
        own = _LEVELS.get(level, ()) if kind == "heading" else (QUOTED,) if kind == "quotation" else ()
        yield from (Part(line, kind, place, reason, self._nesting.take(own)) for line in lines if line)
        yield from self._boxes(element, skipped)

    def _boxes(self, element: "Element", skipped: str | None) -> Iterator[Part]:
        for box in element.iter("text-box"):
            if not any(a.tag in ("text-box", "note") for a in box.iterancestors()):
                yield from self.parts(box, "text", skipped or "text-box")


def _whole(written: str | None) -> int | None:
    return int(written) if written and written.isascii() and written.isdecimal() and len(written) < 6 else None


def _shown(element: "Element") -> Iterator[str]:
    """The text of a paragraph as it is printed, "\\n" where the writer broke a line."""
    yield element.text or ""
    for part in element:
        match part.tag:
            case "s":
                number = attribute(part, "c") or "1"
                yield " " * min(_MOST_SPACES, int(number) if number.isdecimal() and len(number) < 4 else _MOST_SPACES)
            case "tab":
                yield " "
            case "line-break":
                yield "\n"
            case str(tag) if tag not in _UNSHOWN:
                yield from _shown(part)
        yield part.tail or ""
