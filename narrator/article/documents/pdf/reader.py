"""PDF documents: their text as paragraphs, which the format itself does not know."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from narrator.article.article import ParagraphKind
from narrator.article.document import Document, Part, visible
from narrator.article.documents.layout import Facts, believable_writers, lay_out, shown_title
from narrator.article.documents.pdf.blocks import Block, BlockKind, Style, blocks_of, mark_notes, runs_on, style_of
from narrator.article.documents.pdf.columns import columns
from narrator.article.documents.pdf.extract import extract_pages
from narrator.article.documents.pdf.furniture import running_lines
from narrator.article.documents.pdf.hyphens import Words
from narrator.article.documents.pdf.initials import with_initials
from narrator.article.documents.pdf.page import Page, Pages
from narrator.article.source import ReadingOptions, Source
from narrator.errors import ArticleError

SCAN_LETTERS = 25
"""Letters on a page on average below which a document is pictures of pages; a stamp or a page number may be text."""
UNREADABLE = 0.1
"""Share of characters that are none, above which the fonts do not say what their letters are."""

_OCR = "Recognise its text first, e.g. with: ocrmypdf IN.pdf OUT.pdf"
_KINDS: dict[BlockKind, ParagraphKind] = {"heading": "heading", "item": "item", "quotation": "quotation"}
_REASONS: dict[BlockKind, str] = {
    "table": "table",
    "footnote": "footnote",
    "caption": "caption",
    "sideways": "sideways",
}


def read_pdf(source: Source, options: ReadingOptions) -> Document:
    """Read a PDF.

    Columns are read one after another, lines are joined to paragraphs over columns and pages, headings are what is
    set larger or bold. Running lines, page numbers, tables, notes at the foot and captions are in the text, skipped.
    A place is the number of the page.

    Raises:
        ArticleError: it is damaged, encrypted with a password, too much to open, or a scan without text.
    """
    found = extract_pages(source)
    _check(found, source)
    words = Words(line.text for page in found.pages for line in page.lines)
    style = style_of(found)
    running = running_lines(found.pages, style.size)
    parts: list[Part] = []
    last: Block | None = None  # the last block that is read, to which one on the next page may belong
    open_at = -1
    for page in found.pages:
        parts += _running_parts(page, running)
        for column in _columns(page, running, style):
            for index, block in enumerate(column):
                if index == 0 and last is not None and runs_on(last, block):
                    last.lines += block.lines
                    parts[open_at] = _part(last, words, options)
                    continue
                parts.append(_part(block, words, options))
                if block.kind not in _REASONS:
                    last, open_at = block, len(parts) - 1
    facts = _facts(found, parts)
    # What names the writers is often set large, under the title.
    parts = [replace(part, kind="text") if part.words in (found.author, facts.byline) else part for part in parts]
    return lay_out(parts, facts)


def _check(found: Pages, source: Source) -> None:
    texts = [line.text for page in found.pages for line in page.lines]
    letters = sum(sum(map(str.isalnum, text)) for text in texts)
    if letters < SCAN_LETTERS * max(1, len(found.pages)):
        raise ArticleError(f"cannot read {source.name}: its pages are pictures (a scan), with no text in them. {_OCR}")
    unknown = sum(1 for text in texts for c in text if c == "\ufffd" or "\ue000" <= c <= "\uf8ff" or c < " ")
    if unknown > UNREADABLE * letters:
        raise ArticleError(f"cannot read {source.name}: its fonts do not say what their letters are. {_OCR}")


def _columns(page: Page, running: Mapping[int, str], style: Style) -> list[list[Block]]:
    lines = [line for line in page.lines if id(line) not in running]
    upright = with_initials([line for line in lines if not line.turned], style.size)
    found = [blocks_of(column, page.number, style) for column in columns(upright)]
    mark_notes(found, style.size)
    turned = [line for line in lines if line.turned]
    return [*found, [Block(page.number, "sideways", turned)]] if turned else found


def _running_parts(page: Page, running: Mapping[int, str]) -> list[Part]:
    return [
        Part(visible(line.text), place=f"page {page.number}", skipped=running[id(line)])
        for line in page.lines
        if id(line) in running
    ]


def _part(block: Block, words: Words, options: ReadingOptions) -> Part:
    read = block.kind not in _REASONS or (block.kind == "caption" and options.captions)
    text = "\n".join(block.texts) if block.kind == "table" else words.join(block.texts)
    text = "\n".join(filter(None, map(visible, text.split("\n"))))
    return Part(text, _KINDS.get(block.kind, "text"), f"page {block.page}", None if read else _REASONS[block.kind])


def _facts(found: Pages, parts: Sequence[Part]) -> Facts:
    author = (found.author or "").replace(" and ", ";").split(";")
    return Facts(
        title=shown_title(parts, found.title),
        writers=believable_writers(parts, [name for name in map(str.strip, author) if name]),
        language=found.language,
    )
