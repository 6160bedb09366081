"""What on a page stands among an article's paragraphs and is none of them: which blocks are skipped, and why.

Three things tell: what the page calls the elements around a block, what the block says, and where it stands. None of
them is enough to cut true text: a name counts only for an element that holds little of the article, words count only
where all of a short block is such words, and most of them only before the article's first words or after its last.
"""

import re
from collections import Counter, deque
from collections.abc import Sequence
from typing import TYPE_CHECKING

from narrator.article.document import SHORT_PIECE, visible
from narrator.article.pages.align import key
from narrator.article.pages.appeals import corrects, is_set_apart
from narrator.article.pages.blocks import Block
from narrator.article.pages.body import Body
from narrator.article.pages.credits import BIOGRAPHY, credit_reason, is_biography
from narrator.article.pages.lines import NOTE_WORDS, page_line, quotes, speaks
from narrator.article.pages.names import FURNITURE, PARTS_OF_PICTURES, named_reason
from narrator.article.pages.sections import (
    mark_after_end,
    mark_after_the_story,
    mark_entry_labels,
    mark_links_at_the_end,
)

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

MOST_OF_STORY = 0.3
"""Share of the article's characters that an element holds at most to be what its name says. Whole articles stand in
elements called "newsletter-layout" or "author-page"."""
BOX = BIOGRAPHY
"""Characters in a box of the page at most."""
HEAD = 6
"""Blocks of the article's own at the top among which the page's lines stand."""
TAIL = 3
"""Paragraphs of the article that may come after a line of the page at the end, such as a correction."""
REPEATED_WORDS = 6
"""Words in a line, at least, that is not read a second time."""
REPEATED_WITHIN = 3
"""Blocks within which it stands again; further apart, as in live blogs, a sentence may be meant twice."""
LABEL_WORDS = 6
"""Words in the label of a box at most."""
FIRST_SENTENCE_WORDS = 8
"""Words above which a sentence at the top is the article's first rather than a line of the page."""

ENOUGH = 300
"""Characters of a page, at least, most of which are not furniture of one kind."""
LONGEST_CELL = 300
"""Characters of a table's cell at most, some fifty words; paragraphs stand in the cells of layout tables."""
MOST_OF_ROW = 0.5
"""Share of the article's characters in a cell beside which other cells are columns of the page."""

_NOT_MEASURED = frozenset(("comments", "table", "repeated", *PARTS_OF_PICTURES))
"""Reasons for what may well be more than the article."""
_WITHOUT_QUOTES = frozenset(("newsletter", "share", "advertisement", "paywall", "tags", FURNITURE))
"""Reasons for elements in which nobody is quoted; where somebody is, their name says something else."""
_SENTENCE_END = re.compile(r"[.!?;,…。！？；，：][\"'”’)\]」』）]*$")


class Edges:
    """Finds out which blocks of a page are skipped."""

    def __init__(self, body: Body, byline: str | None, captions: bool = False) -> None:
        """Prepare for a page.

        Args:
            body: its blocks, and those that were chosen.
            byline: who wrote the article, to know the lines about them.
            captions: whether captions are read.
        """
        self._blocks = body.blocks
        self._body = body
        self._captions = captions
        self._names = [name for name in re.split(r",\s*|\s+and\s+", byline or "") if name]
        self._total = max(body.weights.values(), default=0)
        self._classes = _classes(body)
        self._above = set() if body.story is None else {body.story, *body.story.iterancestors()}
        self._quoted_in = {
            above
            for j in body.chosen
            if quotes(body.blocks[j].words)
            for above in (body.blocks[j].element, *body.blocks[j].element.iterancestors())
        }
        self._named: dict[Element, str | None] = {}
        # Tables and rows are looked at once, however many cells they have.
        self._data: dict[Element, bool] = {}
        self._widest: dict[Element, float] = {}
        self._disbelieved: set[str] = set()

    def reasons(self) -> dict[int, str]:
        """Why chosen blocks are not read, by index; every other chosen block is."""
        order = sorted(self._body.chosen)
        reasons: dict[int, str] = {}
        seen: deque[str] = deque(maxlen=REPEATED_WITHIN)
        for j in order:
            block = self._blocks[j]
            reason = self._around(block) or page_line(block, at_an_end=False)
            own = key(block.words)
            if reason is None and own in seen and block.length >= REPEATED_WORDS:
                reason = "repeated"
            seen.append("" if reason else own)  # a pull quote may come before what it repeats
            if reason and not self._wanted(reason):
                reasons[j] = reason
        self._believe(reasons)
        self._mark_boxes(order, reasons)
        mark_entry_labels(self._blocks, order, reasons)
        mark_after_the_story(self._body, order, reasons)
        mark_after_end(self._blocks, order, reasons)
        self._mark_ends(order, reasons)
        self._mark_pull_quotes(order, reasons)
        mark_links_at_the_end(self._body, order, reasons, self._line)
        self._mark_labels(order, reasons)
        return reasons

    def reason_between(self, index: int) -> str | None:
        """Why a block that was not chosen is not read; None for a caption that is wanted."""
        block = self._blocks[index]
        reason = self._credit(block) or self._around(block) or page_line(block, at_an_end=True) or FURNITURE
        return None if self._wanted(reason) else reason

    def _wanted(self, reason: str) -> bool:
        return self._captions and reason == "caption"

    def _around(self, block: Block) -> str | None:
        """What the elements around a block, up to the one that holds the story, say that it is."""
        element: Element | None = block.element
        reason = None
        while element is not None and element not in self._above:
            if element.tag == "table":
                if element not in self._data:
                    self._data[element] = self._is_data(element)
                if self._data[element]:
                    return "table"
            if element.tag == "td" and self._is_beside_the_story(element):
                return FURNITURE
            if element not in self._named:
                self._named[element] = self._name(element)
            reason = reason or self._named[element]
            element = element.getparent()
        return reason

    def _name(self, element: "Element") -> str | None:
        if self._weight(element) > MOST_OF_STORY:
            return None
        reason = named_reason(element)
        if reason in _WITHOUT_QUOTES and element in self._quoted_in:
            return None
        if reason in _NOT_MEASURED:
            return reason if reason in PARTS_OF_PICTURES or self._body.weights.get(element, 0) <= BOX else None
        # Where each paragraph is in a box of its own, all these boxes have the name of one.
        alike = self._classes[element.get("class")] if element.get("class") else 0
        return reason if alike <= MOST_OF_STORY * self._total and self._body.weights.get(element, 0) <= BOX else None

    def _is_data(self, table: "Element") -> bool:
        """Whether a table is one, rather than how the page is laid out."""
        cells = (self._body.weights.get(cell, 0) for cell in table.iter("td", "th"))
        return self._weight(table) <= MOST_OF_STORY and all(weight < LONGEST_CELL for weight in cells)

    def _is_beside_the_story(self, cell: "Element") -> bool:
        """Whether a cell is a column of the page, in a row in which another cell holds the article."""
        row = cell.getparent()
        if row is None or self._weight(cell) > MOST_OF_STORY:
            return False
        if row not in self._widest:
            self._widest[row] = max(map(self._weight, row), default=0.0)
        return self._widest[row] > MOST_OF_ROW

    def _weight(self, element: "Element") -> float:
        return self._body.weights.get(element, 0) / self._total if self._total else 0.0

    def _believe(self, reasons: dict[int, str]) -> None:
        """Forget a reason that would take too much of the article, as where it is a list of links."""
        taken: Counter[str] = Counter()
        for j, reason in reasons.items():
            taken[reason] += len(self._blocks[j].words)
        least = max(MOST_OF_STORY * self._total, MOST_OF_STORY * ENOUGH)
        self._disbelieved = {r for r in taken if r not in _NOT_MEASURED and taken[r] > least}
        for j, reason in list(reasons.items()):
            if reason in self._disbelieved:
                del reasons[j]

    def _line(self, block: Block) -> str | None:
        reason = page_line(block, at_an_end=True)
        return None if reason in self._disbelieved else reason

    def _mark_boxes(self, order: Sequence[int], reasons: dict[int, str]) -> None:
        """Skip the label of a box whose other lines are skipped."""
        boxes: dict[Element, list[int]] = {}
        for j in order:
            element = self._blocks[j].element.getparent()
            if element is not None and element not in self._above and self._body.weights.get(element, 0) <= BOX:
                boxes.setdefault(element, []).append(j)
        for inside in boxes.values():
            known = [reasons[j] for j in inside if j in reasons and reasons[j] not in PARTS_OF_PICTURES]
            rest = [j for j in inside if j not in reasons]
            after = inside[-1] + 1  # trafilatura may have seen through all but the label
            if not known and after not in self._body.chosen and after < len(self._blocks):
                box = self._blocks[inside[0]].element.getparent()
                led_away = box in self._blocks[after].element.iterancestors() and self._leads_away(after, reasons)
                known = ["related"] if led_away else []
            if known and all(self._is_label(self._blocks[j]) for j in rest):
                reasons.update(dict.fromkeys(rest, known[0]))

    def _mark_ends(self, order: Sequence[int], reasons: dict[int, str]) -> None:
        own = 0
        for j in order:
            if own >= HEAD:
                break
            if j not in reasons and (reason := self._at_the_top(self._blocks[j])):
                reasons[j] = reason
            own += j not in reasons
        own = 0
        for j in reversed(order):
            if own >= TAIL:
                break
            if j not in reasons and (reason := self._at_the_end(j)):
                reasons[j] = reason
            own += j not in reasons and self._blocks[j].kind != "heading"

    def _at_the_top(self, block: Block) -> str | None:
        opens = block.length > FIRST_SENTENCE_WORDS and block.words.endswith((".", "?", "。", "？"))
        line = self._line(block)
        return self._credit(block) or (None if opens and line != "appeal" else line)

    def _credit(self, block: Block) -> str | None:
        line = visible(block.words) if len(block.words) <= SHORT_PIECE else ""
        return credit_reason(line, self._names) if line else None

    def _at_the_end(self, index: int) -> str | None:
        block = self._blocks[index]
        about = "about-the-writer" if self._is_in_card(index) or is_biography(block.words, self._names) else None
        return self._line(block) or self._credit(block) or about or ("note" if self._is_sign_off(index) else None)

    def _is_sign_off(self, index: int) -> bool:
        """Whether a line at the end is set in italics after a rule, as what editors add to a story is."""
        block = self._blocks[index]
        rule = block.element.getprevious()
        ruled = rule is not None and (rule.tag == "hr" or not key(self._blocks[index - 1].words))
        return (
            ruled
            and block.length <= NOTE_WORDS
            and is_set_apart(block)
            and not (speaks(block.words) or corrects(block))
        )

    def _is_in_card(self, index: int) -> bool:
        """Whether a block stands under a writer's name in a box that is the only one of its kind; entries are not."""
        block, above, card = self._blocks[index], self._blocks[index - 1], self._blocks[index].element.getparent()
        if index == 0 or card is None or above.element.getparent() is not card or block.kind == "heading":
            return False
        named = key(above.words) in map(key, self._names)
        only = 0 < self._body.weights.get(card, 0) == self._classes[card.get("class")] <= BOX
        return named and only and not speaks(block.words)

    def _mark_pull_quotes(self, order: Sequence[int], reasons: dict[int, str]) -> None:
        """Skip what is set large and stands in a paragraph as well."""
        read = [j for j in order if j not in reasons]
        text = "\n".join(key(self._blocks[j].words) for j in read if not self._is_large(j))
        large = [j for j in read if self._is_large(j) and key(self._blocks[j].words) in text]
        reasons.update(dict.fromkeys(large, "pull-quote"))

    def _is_large(self, index: int) -> bool:
        block = self._blocks[index]
        return block.kind in ("quotation", "heading") and REPEATED_WORDS <= block.length <= NOTE_WORDS

    def _mark_labels(self, order: Sequence[int], reasons: dict[int, str]) -> None:
        """Skip a heading, and at the end any label, under which nothing is left to read, and labels of links."""
        under: str | None = None
        alone = end = True
        below = 0  # the level of the heading that comes next, when all that is between them is skipped
        for j in reversed(order):
            block = self._blocks[j]
            label = self._is_label(block) and (under or self._opens_links(j, reasons))
            if j in reasons:
                under = reasons[j] if alone else under
            elif block.length <= LABEL_WORDS and self._line(block) and self._leads_away(j + 1, reasons):
                reasons[j] = "related"
            elif alone and not 0 < _level(block) < below and (block.kind == "heading" or (end and label)):
                reasons[j] = under or "related"
            else:
                alone, under, end, below = block.kind == "heading", None, False, _level(block)

    def _opens_links(self, index: int, reasons: dict[int, str]) -> bool:
        """Whether a block announces links, which trafilatura may have left out."""
        announces = self._blocks[index].words.endswith(":") or is_set_apart(self._blocks[index])
        return announces and self._leads_away(index + 1, reasons)

    def _leads_away(self, index: int, reasons: dict[int, str]) -> bool:
        """Whether a block is one link away from the article."""
        if index in self._body.chosen or index >= len(self._blocks):
            return reasons.get(index) == "related"
        return self.reason_between(index) == "related"

    def _is_label(self, block: Block) -> bool:
        short = block.length <= LABEL_WORDS
        return short and (block.kind == "heading" or not _SENTENCE_END.search(block.words))


def _level(block: Block) -> int:
    """The level of a heading, 1 being the highest; 0 for what is none."""
    return len(block.marks[-1]) if block.kind == "heading" and block.marks else 0


def _classes(body: Body) -> Counter[str | None]:
    """How many of the article's characters stand in elements of each class."""
    classes: Counter[str | None] = Counter()
    for j in body.chosen:
        element = body.blocks[j].element
        for name in {above.get("class") for above in (element, *element.iterancestors())}:
            classes[name] += len(body.blocks[j].words)
    return classes
