"""Markdown (CommonMark with tables) to a document: the words that a reader sees, without the marks."""

import re
from collections.abc import Iterator, Sequence
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from narrator.article.article import ParagraphKind
from narrator.article.document import Document, Part, laid_out
from narrator.article.marks import BULLET, QUOTED, Marks, Nesting, heading_marks, number_mark

if TYPE_CHECKING:
    from markdown_it.token import Token

MOST_NESTED = 100
"""Lists and quotations in each other at most: what stands deeper is lost, and the parser recurs with each."""

_FRONT_MATTER = re.compile(r"---[ \t]*\n((?:[ \t]*\n|[ \t#-].*\n|\w[\w .-]*:.*\n)*?)---[ \t]*(?:\n|\Z)")
_KEY_VALUE = re.compile(r"^(\w+)[ \t]*:[ \t]*(\S.*)$", re.MULTILINE)
_LINE_BREAK_TAG = re.compile(r"<br\b", re.IGNORECASE)
_NOTE_MARK = re.compile(r"(^ {0,3})?\[(\^[^\]\s]{1,64})\](?(1):)", re.MULTILINE)
"""What a footnote begins with, "[^1]:" at the head of a line, and what refers to it. CommonMark does not know them."""


def read_markdown(source: str) -> Document:
    """Extract the text of a Markdown document.

    The document's text is what was extracted, a blank line between blocks: headings, paragraphs, list items and block
    quotes, with links and emphasis as their words alone. Code ("code"), tables ("table") and footnotes ("footnote") are
    in the text but skipped. What refers to a footnote, images, comments and HTML tags leave nothing behind.
    Front matter ("key: value" lines between two "---") gives title, author and date, and is not part of the text.
    """
    from markdown_it import MarkdownIt

    source = source.replace("\r\n", "\n").replace("\r", "\n")
    matter = _FRONT_MATTER.match(source)
    facts = {k.lower(): v.strip("\"'[] \t") for k, v in _KEY_VALUE.findall(matter[1])} if matter else {}
    parser = MarkdownIt("commonmark", {"maxNesting": MOST_NESTED}).enable("table")
    tokens = parser.parse(_without_references(source[matter.end() :] if matter else source))
    text, pieces = laid_out(_parts(tokens))
    return Document(
        text,
        pieces,
        title=facts.get("title") or None,
        byline=facts.get("author") or facts.get("byline") or None,
        published=facts.get("date") or facts.get("published") or None,
        headings_marked=True,
    )


def _parts(tokens: Sequence["Token"]) -> Iterator[Part]:
    kinds: list[ParagraphKind] = ["text"]
    level: Marks = ()
    nesting = Nesting()
    numbers: list[int | None] = []
    rows: list[list[str]] | None = None
    for token in tokens:
        match token.type:
            case "heading_open":
                kinds.append("heading")
                level = heading_marks(int(token.tag[1:]))
            case "heading_close":
                kinds.pop()
                level = ()
            case "bullet_list_open":
                numbers.append(None)
            case "ordered_list_open":
                numbers.append(int(token.attrs.get("start", 1)))
            case "bullet_list_close" | "ordered_list_close":
                numbers.pop()
            case "list_item_open":
                number = numbers[-1]
                nesting.enter(BULLET if number is None else number_mark(number))
                numbers[-1] = None if number is None else number + 1
                kinds.append("item")
            case "blockquote_open":
                nesting.enter(QUOTED)
                kinds.append("quotation")
            case "list_item_close" | "blockquote_close":
                nesting.leave()
                kinds.pop()
            case "table_open":
                rows = []
            case "tr_open" if rows is not None:
                rows.append([])
            case "table_close" if rows is not None:
                yield Part("\n".join(map(" | ".join, rows)).strip(), skipped="table")
                rows = None
            case "inline" if rows:
                rows[-1].append(_words(token.children or ()).replace("\n", " "))
            case "inline":
                lines = filter(None, map(str.strip, _words(token.children or ()).split("\n")))
                for line in lines:
                    note = _NOTE_MARK.match(line)
                    skipped = "footnote" if note and note[0].endswith(":") else None
                    yield Part(line, kinds[-1], None, skipped, nesting.take(level))
            case "fence" | "code_block":
                yield Part(token.content.strip(), skipped="code")
            case "html_block":
                lines = filter(None, map(str.strip, _html_words(token.content).split("\n")))
                yield from (Part(line, kinds[-1], marks=nesting.take()) for line in lines)


def _without_references(source: str) -> str:
    """The source, each footnote a paragraph of its own and what refers to them gone."""
    notes = {mark[2] for mark in _NOTE_MARK.finditer(source) if mark[0].endswith(":")}

    def standing(mark: re.Match[str]) -> str:
        if mark[0].endswith(":"):
            return f"\n\\[{mark[2]}]:"  # a backslash, as "[^1]: word" would else be the address of a link
        return "" if mark[2] in notes else mark[0]

    return _NOTE_MARK.sub(standing, source) if notes else source


def _words(tokens: Sequence["Token"]) -> str:
    """The words of a paragraph; a line break that the writer asked for is a newline."""
    words = []
    for token in tokens:
        match token.type:
            case "text" | "code_inline":
                words.append(token.content)
            case "softbreak":
                words.append(" ")
            case "hardbreak":
                words.append("\n")
            case "html_inline" if _LINE_BREAK_TAG.match(token.content):
                words.append("\n")
    return "".join(words)


class _Words(HTMLParser):
    """Collects what is neither tag nor comment."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.silent = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self.silent = tag in ("script", "style")

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002
        self.silent = False

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.found.append(data)


def _html_words(html: str) -> str:
    parser = _Words()
    parser.feed(html)
    parser.close()
    return "".join(parser.found)
