"""OpenDocument texts (.odt, ISO 26300): the body; elements tell headings and lists, styles quotations."""

from collections.abc import Iterator
from itertools import count
from typing import TYPE_CHECKING

from narrator.article.article import ParagraphKind
from narrator.article.document import Document, visible
from narrator.article.documents.archive import Archive
from narrator.article.documents.layout import Facts, Part, believable_writers, lay_out, shown_title
from narrator.article.documents.styles import Role, Style, style_of
from narrator.article.documents.xml import attribute, child, parse_xml, text_of
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


class _Reading:
    """Goes through a body once; what a document says of itself by styles is in ``said`` afterwards."""

    def __init__(self, styles: _Styles, captions: bool) -> None:
        self.said: dict[Role, str] = {}
        self._styles = styles
        self._captions = captions
        self._numbers = count(1)

    def parts(self, container: "Element", kind: ParagraphKind = "text", skipped: str | None = None) -> Iterator[Part]:
        """The parts in the body, a list, a section, a cell or a text box."""
        for element in container:
            match element.tag:
                case "h":
                    yield from self._paragraph(element, "heading", skipped)
                case "p":
                    yield from self._paragraph(element, kind, skipped)
                case "list":
                    yield from self.parts(element, "item", skipped)
                case "table":
                    for cell in element.iter("table-cell"):
                        yield from self.parts(cell, "text", skipped or "table")
                case "section" if attribute(element, "display") == "none":
                    yield from self.parts(element, kind, skipped or "hidden")
                case "list-item" | "list-header" | "section" | "numbered-paragraph" | "index-body" | "index-title":
                    yield from self.parts(element, kind, skipped)
                case tag if tag in _CONTENTS:
                    yield from self.parts(element, kind, skipped or "contents")
                case "frame":
                    yield from self._boxes(element, skipped)

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
        yield from (Part(line, kind, place, reason) for line in lines)
        yield from self._boxes(element, skipped)

    def _boxes(self, element: "Element", skipped: str | None) -> Iterator[Part]:
        for box in element.iter("text-box"):
            if not any(a.tag in ("text-box", "note") for a in box.iterancestors()):
                yield from self.parts(box, "text", skipped or "text-box")


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
