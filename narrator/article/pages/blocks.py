"""A page as a reader sees it: its blocks of text, in order, each with the element it stands in.

A block is text between two block-level tags or line breaks. Links and emphasis are their words alone; the marks of
footnotes leave nothing behind; what is never shown (scripts, forms' fields, hidden elements) is no block.
"""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from narrator.article.document import visible
from narrator.article.marks import BULLET, GOES_ON, QUOTED, Marks, Nesting, heading_marks, number_mark

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

BlockKind = Literal["text", "heading", "item", "quotation", "caption", "cell", "code"]

MOST_BLOCKS = 20_000
"""Blocks of a page that are looked at; the longest live blogs have some 3,000."""

_INLINE = frozenset(
    """a abbr acronym b bdi bdo big cite code data del dfn em font hi i img ins kbd label mark nobr picture q ref rb rp
    rt ruby s samp small source span strike strong sub sup time tt u var wbr""".split()
)
_SILENT = frozenset(
    """script style noscript template svg math iframe object embed select option datalist button input textarea audio
    video canvas map dialog progress meter rp rt head title meta link""".split()
)
_LINKS = frozenset(("a", "ref"))
_EMPHASIS = frozenset(("em", "i", "strong", "b", "small"))
_KINDS: Mapping[str, BlockKind] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "heading"),
    **dict.fromkeys(("li", "dt", "dd", "item"), "item"),
    **dict.fromkeys(("blockquote", "quote"), "quotation"),
    **dict.fromkeys(("figcaption", "caption"), "caption"),
    **dict.fromkeys(("td", "th", "cell"), "cell"),
    "pre": "code",
}
_CONTAINERS = frozenset(tag for tag, kind in _KINDS.items() if kind in ("item", "quotation"))
_HEADINGS = re.compile("h([1-6])")
_NO_MARKS = re.compile(r"list-style(?:-type)?\s*:\s*none", re.IGNORECASE)
_UNMARKED = re.compile(r"unstyled|no-?(?:bullet|marker|number|style)|list-?(?:none|plain|reset)", re.IGNORECASE)
_LAID_OUT = ("h1", "h2", "h3", "h4", "h5", "h6", "article", "section", "header", "time")
"""What stands in the items of a list that is the page's way of laying out parts, such as the posts of a live blog."""
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_MARK = re.compile(r"[\[(]?\s*(?:\d{1,3}|[a-z]|[ivx]{1,4}|note \d+|\*{1,3}|[†‡§¶#↩])\s*[\])]?", re.IGNORECASE)
_BRACKETED = re.compile(r"\[.{1,20}\]")
_PICTURE_LINKS = ("pic.twitter.com/", "pic.x.com/", "https://t.co/")
_UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
_NOTE = re.compile(r"\b(?:foot|end)?-?note|\bfn|\bref(?:erence)?\b|\bcit(?:e|ation)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Block:
    """One block of text."""

    words: str
    """as it is shown, white space single"""
    kind: BlockKind
    """what the nearest telling element makes it"""
    element: "Element"
    """the innermost block-level element that it stands in"""
    path: str
    """an XPath to that element"""
    linked: float
    """share of its letters and digits that are links"""
    emphasised: float = 0.0
    """share of them that is set in italics, bold or small"""
    label: str = ""
    """what stands before its only link, or its first, when nothing stands after"""
    targets: str = ""
    """where its links lead"""
    marks: Marks = ()
    """in which lists and quotations it is set, and at which level"""

    @property
    def length(self) -> int:
        """How many words it has."""
        return count_words(self.words)


def count_words(text: str) -> int:
    """How many words a text has; of Chinese and Japanese, which do not space them, about as many."""
    return len(text.split()) + (0 if text.isascii() else len(_UNSPACED.findall(text)) // 2)


def page_blocks(root: "Element", extracted: bool = False) -> list[Block]:
    """The blocks under ``root``, in document order.

    Args:
        root: the element of a page, or the tree that trafilatura makes of one.
        extracted: whether it is trafilatura's, in which "head" is a heading.
    """
    from lxml import etree

    kinds = {**_KINDS, "head": "heading"} if extracted else _KINDS
    silent = _SILENT - {"head"} if extracted else _SILENT
    walk = _Walk()
    skipping: Element | None = None
    walker = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
    for event, element in walker:
        if event in ("comment", "pi"):
            if skipping is None:
                walk.add(element.tail)
            continue
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start" and skipping is None:
            if tag in silent or _is_hidden(element) or _says_nothing(element, tag):
                skipping = element
                walk.count(tag)
                walker.skip_subtree()
            else:
                walk.enter(element, tag, kinds.get(tag))
        elif event == "end":
            if skipping is None:
                walk.leave(tag)
            elif skipping is element:
                skipping = None
            if skipping is None and element is not root:
                walk.add(element.tail)
        if len(walk.blocks) >= MOST_BLOCKS:
            break
    return walk.blocks


class _Walk:
    """Collects blocks while a tree is walked."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._parts: list[str] = []
        self._letters = self._linked = self._emphasised = 0
        self._links = self._emphases = 0
        self._label: str | None = None
        self._since_link = 0  # letters
        self._targets: list[str] = []
        self._open: list[tuple[Element, str]] = []  # block-level elements, with their paths
        self._steps: list[str] = []
        self._kinds: list[BlockKind] = ["text"]
        self._counts: list[Counter[str]] = [Counter()]
        self._nesting = Nesting()
        self._next_numbers: dict[Element, int | None] = {}

    def enter(self, element: "Element", tag: str, kind: "BlockKind | None") -> None:
        self.count(tag)
        if not _is_inline(tag):
            self.flush()
        self._steps.append(f"/{tag}[{self._counts[-1][tag]}]")
        self._counts.append(Counter())
        # What a list item or a quotation holds is of its kind, but a heading in it stays a heading.
        self._kinds.append(kind or self._kinds[-1])
        if not _is_inline(tag):
            self._open.append((element, "".join(self._steps)))
        if tag in _CONTAINERS:
            self._nesting.enter(self._mark_of(element, tag))
        self._parts.append("“" if tag == "q" else "")
        if tag in _LINKS:
            self._links += 1
            self._label = "".join(self._parts) if self._label is None else self._label
            self._targets.append(element.get("href") or element.get("target") or "")
        self._emphases += tag in _EMPHASIS
        self.add(element.text)

    def leave(self, tag: str) -> None:
        self._links -= tag in _LINKS
        self._emphases -= tag in _EMPHASIS
        self._parts.append("”" if tag == "q" else "")
        if not _is_inline(tag):
            self.flush()
            self._open.pop()
        if tag in _CONTAINERS:
            self._nesting.leave()
        self._steps.pop()
        self._kinds.pop()
        self._counts.pop()

    def count(self, tag: str) -> None:
        """Count a child, so that the paths of those after it are right."""
        self._counts[-1][tag] += 1

    def add(self, text: str | None) -> None:
        if text:
            self._parts.append(text)
            letters = sum(map(str.isalnum, text))
            self._letters += letters
            self._linked += letters if self._links else 0
            self._emphasised += letters if self._emphases else 0
            self._since_link = 0 if self._links else self._since_link + letters

    def _mark_of(self, element: "Element", tag: str) -> str:
        """The mark of an item or a quotation."""
        if _KINDS[tag] == "quotation":
            return QUOTED
        if tag == "dd":
            return GOES_ON
        within = element.getparent()
        if tag != "li" or within is None or within.tag != "ol":
            return BULLET
        if within not in self._next_numbers:
            self._next_numbers[within] = _first_number(within)
        number = self._next_numbers[within]
        if number is None:
            return BULLET
        number = _whole(element.get("value")) or number
        self._next_numbers[within] = number - 1 if within.get("reversed") is not None else number + 1
        return number_mark(number, within.get("type", "1"))

    def _level_of(self, element: "Element") -> Marks:
        """The mark of a heading, by the nearest element that is one."""
        if self._kinds[-1] != "heading":
            return ()
        tags = (e.tag for e in (element, *element.iterancestors()) if isinstance(e.tag, str))
        found = next(filter(None, map(_HEADINGS.fullmatch, tags)), None)
        return heading_marks(int(found[1])) if found else ()

    def flush(self) -> None:
        words = visible("".join(self._parts))
        if words and self._open:
            element, path = self._open[-1]
            letters = max(1, self._letters)
            label = visible(self._label) if self._label and not self._since_link else ""
            self.blocks.append(
                Block(
                    words,
                    self._kinds[-1],
                    element,
                    path,
                    self._linked / letters,
                    self._emphasised / letters,
                    label,
                    " ".join(self._targets),
                    self._nesting.take(self._level_of(element)),
                )
            )
        self._parts.clear()
        self._targets.clear()
        self._label = None
        self._letters = self._linked = self._emphasised = self._since_link = 0


def _first_number(numbered: "Element") -> int | None:
    """The number of a list's first item; None where the list shows no numbers."""
    styled = _NO_MARKS.search(numbered.get("style", "")) or _UNMARKED.search(numbered.get("class", ""))
    if styled or next(numbered.iter(*_LAID_OUT), None) is not None:
        return None
    items = sum(1 for child in numbered if child.tag == "li")
    return _whole(numbered.get("start")) or (items if numbered.get("reversed") is not None else 1)


def _whole(written: str | None) -> int | None:
    return int(written) if written and len(written) < 6 and written.isascii() and written.isdecimal() else None


def _is_inline(tag: str) -> bool:
    return tag in _INLINE or ":" in tag  # such as <o:p>, which Word leaves behind


def _is_hidden(element: "Element") -> bool:
    return element.get("hidden") is not None or _HIDDEN.search(element.get("style", "")) is not None


def _says_nothing(element: "Element", tag: str) -> bool:
    """Whether an element is the raised figure of a footnote (no exponent), or the address of a post's picture."""
    if tag == "sup":
        words = "".join(map(str, element.itertext())).strip()
        link = next(element.iter("a"), None)
        marked = _NOTE.search(f"{element.get('class', '')} {element.get('id', '')}") is not None
        inside = link is not None and "#" in link.get("href", "")
        return bool(_BRACKETED.fullmatch(words)) or ((marked or inside) and bool(_MARK.fullmatch(words)))
    if tag == "a" and (element.text or "").startswith(_PICTURE_LINKS):
        return True
    if tag == "a" and element.get("href", "").startswith("#"):
        words = "".join(map(str, element.itertext())).strip()
        names = f"{element.get('class', '')} {element.get('id', '')} {element.get('role', '')}"
        return bool(_MARK.fullmatch(words)) and (_NOTE.search(names) is not None or not words.isalnum())
    return False
