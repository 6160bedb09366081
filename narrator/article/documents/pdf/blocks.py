"""Lines in reading order to blocks: paragraphs, headings, list items, quotations, tables and notes at the foot."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from statistics import median
from typing import Literal

from narrator.article.documents.pdf.columns import Column
from narrator.article.documents.pdf.page import USUAL_SPACING, Line, Pages, rows, spacing

BlockKind = Literal["text", "heading", "item", "quotation", "table", "footnote", "caption", "sideways"]

NEW_PARAGRAPH = 1.25
"""Times the usual distance of lines from which on a paragraph ends."""
INDENT = 0.8
"""Sizes of type by which a paragraph's first line is set in, at least."""
SET_IN = 1.0
"""Sizes of type by which a quotation is set in, at least."""
SLACK = 0.08
"""Share of the column's width by which the next line's first word would have to fit for a line to end on purpose."""
FULL = 0.85
"""Share of a paragraph's widest line from which on its last line is a full one, which may go on."""
HEADING = 1.12
"""Times the size of running text from which on a line is a heading."""
HEADING_WORDS = 25
"""Words in a heading at most."""
SMALL = 0.92
"""Times the size of running text up to which the lines at the foot are notes."""
CELL_LETTERS = 20
"""Letters in a cell, at most, where only two rows are aligned; longer parts may be running text with gaps in it."""
SHORT = 0.55
"""Share of the column's width below which a line ends its paragraph, though it ends no sentence."""
TELLING_LINES = 8
"""Lines from which on the usual distance between them can be told."""
_SAME_EDGE = 3.0

_BULLET = re.compile(r"[•·▪▫◦‣●○■□➢✓∙\uf0b7-]\s+(?=\S)")
_NUMBERED = re.compile(r"(?:\d{1,2}|[a-z])[.)]\s+\S")
_CAPTION = re.compile(r"(?:fig(?:ure|\.)?|table|photo(?:graph)?|image|picture|chart|map) ?(?:\d+[.:]|:)", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?…:][\"'”’)\]]*$")
_ENDS = (".", "!", "?", "…", ":", ";", ",")


@dataclass(slots=True)
class Block:
    """Lines of one paragraph, heading or the like."""

    page: int
    """the page it begins on"""
    kind: BlockKind
    """what it is"""
    lines: list[Line] = field(default_factory=list)
    """its lines; of a table, one for each cell"""
    bulleted: bool = False
    """whether its first line begins with a bullet"""

    @property
    def texts(self) -> list[str]:
        """The lines' words, without a bullet."""
        first, *rest = (line.text for line in self.lines)
        return [_BULLET.sub("", first, count=1) if self.bulleted else first, *rest]


@dataclass(frozen=True, slots=True)
class Style:
    """How the running text of a document is set."""

    size: float
    """the size of its type, in points"""
    spacing: float
    """the distance of its lines, in sizes of type"""


def style_of(pages: Pages) -> Style:
    """How most lines of a document are set."""
    size = pages.body_size
    lines = ([line for line in page.lines if abs(line.size - size) < 0.5] for page in pages.pages)
    return Style(size, median([spacing(own) for own in lines if len(own) >= TELLING_LINES] or [USUAL_SPACING]))


def blocks_of(column: Column, page: int, style: Style) -> list[Block]:
    """The blocks of one column.

    Args:
        column: its lines from top to bottom.
        page: the number of its page.
        style: how the document's running text is set.
    """
    blocks: list[Block] = []
    run: list[Line] = []
    for lines, is_table in _without_gaps(column):
        if is_table:
            blocks += _paragraphs(run, page, style)
            blocks.append(Block(page, "table", lines))
            run = []
        else:
            run += lines
    blocks += _paragraphs(run, page, style)
    return blocks


def mark_notes(columns: Sequence[Sequence[Block]], body_size: float) -> None:
    """Make the small print at the foot of each column of a page notes, when running text stands above it."""
    running = [line.bottom for blocks in columns for b in blocks for line in b.lines if line.size > SMALL * body_size]
    for blocks in columns:
        own = [line.bottom for block in blocks for line in block.lines if line.size > SMALL * body_size]
        foot = min(own or running, default=0.0)
        for block in reversed(blocks):
            small = max(line.size for line in block.lines) <= SMALL * body_size
            if block.kind == "table" or not small or block.lines[0].bottom > foot:
                break
            block.kind = "footnote"


def runs_on(upper: Block, lower: Block) -> bool:
    """Whether a paragraph goes on in the next column or on the next page."""
    kinds = upper.kind in ("text", "item", "quotation") and lower.kind in ("text", "item", "quotation")
    if not kinds or lower.bulleted or abs(upper.lines[-1].size - lower.lines[0].size) > 0.5:
        return False
    last, first = upper.lines[-1].text, lower.lines[0].text
    if _SENTENCE_END.search(last):
        return False
    if first[0].islower() or last.endswith(("-", "\u00ad", ",")):
        return True
    widths = [line.right - line.left for line in upper.lines]
    return len(widths) > 1 and widths[-1] >= FULL * max(widths) and not first[0].isdigit()


def _without_gaps(column: Column) -> Iterator[tuple[list[Line], bool]]:
    """Rows of a column: the parts of each line as one line, or the cells of consecutive rows of a table."""
    found = rows(list(column.lines))
    start = 0
    while start < len(found):
        end = start + 1
        while end < len(found) and _aligned(found[end - 1], found[end]):
            end += 1
        table = [cell for row in found[start:end] for cell in row]
        if end - start > 2 or (end - start == 2 and max(len(cell.text) for cell in table) <= CELL_LETTERS):
            yield table, True
        else:
            yield [_whole(row) for row in found[start:end]], False
        start = end


def _aligned(upper: Sequence[Line], lower: Sequence[Line]) -> bool:
    """Whether cells after the first begin, end or are centred above each other."""
    return any(
        min(abs(a.left - b.left), abs(a.right - b.right), abs(a.left + a.right - b.left - b.right) / 2) < _SAME_EDGE
        for a in upper[1:]
        for b in lower[1:]
    )


def _whole(row: Sequence[Line]) -> Line:
    first = row[0]
    if len(row) == 1:
        return first
    text = " ".join(part.text for part in row)
    size = max(row, key=lambda part: len(part.text)).size
    return Line(text, first.left, first.bottom, row[-1].right, size, all(p.bold for p in row), first.turned)


def _paragraphs(lines: list[Line], page: int, style: Style) -> list[Block]:
    if not lines:
        return []
    usual = spacing(lines) if len(lines) >= TELLING_LINES else style.spacing
    edge = _usual_edge(lines)
    width = sorted(line.right for line in lines)[(len(lines) - 1) * 9 // 10]
    blocks: list[Block] = []
    for index, line in enumerate(lines):
        before = lines[index - 1] if index else None
        following = lines[index + 1] if index + 1 < len(lines) else None
        bulleted = bool(_BULLET.match(line.text))
        if before is None or bulleted or _begins(before, line, following, blocks[-1], usual, width):
            blocks.append(Block(page, "text", [line], bulleted))
        else:
            blocks[-1].lines.append(line)
    for block in blocks:
        block.kind = _kind(block, style.size, edge)
    _mark_items(blocks, edge)
    return blocks


def _mark_items(blocks: Sequence[Block], edge: float) -> None:
    """Find the items of a list whose bullets are drawn and no text: set in, and ended with semicolons but the last."""
    item: Block | None = None
    for block in blocks:
        first = block.lines[0]
        beside = item is not None and abs(first.left - item.lines[0].left) < _SAME_EDGE
        set_in = block.kind in ("text", "quotation") and first.left >= edge + SET_IN * first.size
        item = block if set_in and (block.lines[-1].text.endswith(";") or beside) else None
        if item:
            block.kind = "item"


def _usual_edge(lines: Sequence[Line]) -> float:
    edges = Counter(round(line.left / 2) * 2 for line in lines)
    return float(edges.most_common(1)[0][0])


def _begins(before: Line, line: Line, following: Line | None, block: Block, usual: float, width: float) -> bool:
    """Whether a line begins a paragraph."""
    size = max(line.size, before.size)
    if abs(line.size - before.size) > 0.07 * size or (line.bold != before.bold and _stands_alone(before, line)):
        return True
    step = before.bottom - line.bottom
    if step > NEW_PARAGRAPH * usual * size or step < -0.5 * size:
        return True
    if not _hangs(block) and line.left - before.left > INDENT * size:
        back = following is None or following.left < line.left - INDENT * size / 2
        if back or _SENTENCE_END.search(before.text):
            return True
    if _NUMBERED.match(line.text) and _SENTENCE_END.search(before.text):
        return True
    if block.bulleted and line.left < block.lines[0].left + _SAME_EDGE and _SENTENCE_END.search(before.text):
        return True
    first_word = len(line.text.split(" ", 1)[0]) + 1
    letter = (line.right - line.left) / max(1, len(line.text))
    fits = before.right + first_word * letter < width - SLACK * (width - before.left)
    if not fits:
        return False
    left = min(before.left, line.left)
    return bool(_SENTENCE_END.search(before.text)) or before.right - left < SHORT * (width - left)


def _stands_alone(before: Line, line: Line) -> bool:
    """Whether one of two lines is a heading by its weight: short, and no part of a sentence in bold."""
    bold = before if before.bold else line
    return not bold.text.endswith(_ENDS) and bold.text[:1].isupper() and len(bold.text.split()) <= HEADING_WORDS


def _hangs(block: Block) -> bool:
    """Whether the next line of a block may stand further in than its first, as in a list."""
    return block.bulleted or (_NUMBERED.match(block.lines[0].text) is not None and len(block.lines) == 1)


def _kind(block: Block, body_size: float, edge: float) -> BlockKind:
    first = block.lines[0]
    words = sum(len(line.text.split()) for line in block.lines)
    if first.turned:
        return "sideways"
    if _CAPTION.match(first.text) and words <= 80:
        return "caption"
    if block.bulleted:
        return "item"
    short = words <= HEADING_WORDS and any(map(str.isalpha, first.text))
    if short and (first.size >= HEADING * body_size or _is_bold_line(block, body_size)):
        return "heading"
    if _NUMBERED.match(first.text):
        return "item"
    set_in = all(line.left >= edge + SET_IN * line.size for line in block.lines)
    return "quotation" if set_in and len(block.lines) > 1 else "text"


def _is_bold_line(block: Block, body_size: float) -> bool:
    bold = all(line.bold for line in block.lines) and block.lines[0].size >= SMALL * body_size
    return bold and not block.lines[-1].text.endswith(_ENDS)
