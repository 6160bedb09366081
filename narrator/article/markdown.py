"""Markdown (CommonMark with tables) to a document: the words that a reader sees, without the marks."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from narrator.article.article import Paragraph, ParagraphKind, Skipped
from narrator.article.document import NO_WORDS, Document, Piece, has_words

if TYPE_CHECKING:
    from markdown_it.token import Token

_FRONT_MATTER = re.compile(r"---[ \t]*\n((?:[ \t]*\n|[ \t#-].*\n|\w[\w .-]*:.*\n)*?)---[ \t]*(?:\n|\Z)")
_KEY_VALUE = re.compile(r"^(\w+)[ \t]*:[ \t]*(\S.*)$", re.MULTILINE)
_LINE_BREAK_TAG = re.compile(r"<br\b", re.IGNORECASE)
_BETWEEN_BLOCKS = "\n\n"


@dataclass(frozen=True, slots=True)
class _Block:
    words: str
    kind: ParagraphKind = "text"
    skipped: str | None = None


def read_markdown(source: str) -> Document:
    """Extract the text of a Markdown document.

    The document's text is what was extracted, a blank line between blocks: headings, paragraphs, list items and block
    quotes, with links and emphasis as their words alone. Code ("code") and tables ("table") are in the text but
    skipped. Images, comments and HTML tags leave nothing behind. Front matter ("key: value" lines between two "---")
    gives title, author and date, and is not part of the text.
    """
    from markdown_it import MarkdownIt

    source = source.replace("\r\n", "\n").replace("\r", "\n")
    matter = _FRONT_MATTER.match(source)
    facts = {k.lower(): v.strip("\"'[] \t") for k, v in _KEY_VALUE.findall(matter[1])} if matter else {}
    tokens = MarkdownIt("commonmark").enable("table").parse(source[matter.end() :] if matter else source)
    blocks = [block for block in _blocks(tokens) if block.words]
    pieces: list[Piece] = []
    start = 0
    for block in blocks:
        end = start + len(block.words)
        reason = block.skipped or (None if has_words(block.words) else NO_WORDS)
        pieces.append(Skipped(start, end, reason) if reason else Paragraph(start, end, block.kind))
        start = end + len(_BETWEEN_BLOCKS)
    return Document(
        _BETWEEN_BLOCKS.join(block.words for block in blocks),
        tuple(pieces),
        title=facts.get("title") or None,
        byline=facts.get("author") or facts.get("byline") or None,
        published=facts.get("date") or facts.get("published") or None,
        headings_marked=True,
    )


def _blocks(tokens: Sequence["Token"]) -> Iterator[_Block]:
    kind: ParagraphKind = "text"
    lists = 0
    rows: list[list[str]] | None = None
    for token in tokens:
        match token.type:
            case "heading_open":
                kind = "heading"
            case "heading_close":
                kind = "item" if lists else "text"
            case "list_item_open":
                lists, kind = lists + 1, "item"
            case "list_item_close":
                lists -= 1
                kind = "item" if lists else "text"
            case "table_open":
                rows = []
            case "tr_open" if rows is not None:
                rows.append([])
            case "table_close" if rows is not None:
                yield _Block("\n".join(map(" | ".join, rows)).strip(), skipped="table")
                rows = None
            case "inline" if rows:
                rows[-1].append(_words(token.children or ()).replace("\n", " "))
            case "inline":
                yield from (_Block(line.strip(), kind) for line in _words(token.children or ()).split("\n"))
            case "fence" | "code_block":
                yield _Block(token.content.strip(), skipped="code")
            case "html_block":
                yield from (_Block(line.strip()) for line in _html_words(token.content).split("\n"))


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
