"""Which blocks of a page are its article: trafilatura finds the body, the page's own blocks say what stands where.

Trafilatura (by Adrien Barbaresi, Apache-2.0; https://trafilatura.readthedocs.io) is good at finding the element that
holds an article and what in it is text. Its result has lost the elements, though, so its lines are found again among
the blocks of the page. What stands between them tells what else is there: captions, boxes, and now and then a paragraph
that was taken for furniture.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice, pairwise
from typing import TYPE_CHECKING

from narrator.article.pages.align import align
from narrator.article.pages.blocks import Block, page_blocks

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

STORY_SHARE = 0.85
"""Share of the article's characters that its innermost element holds; the rest may be a lead that stands apart."""
LOST_WORDS = 8
"""Words in a paragraph, at least, that is taken back from among the furniture."""
HOLDS = 0.3
"""Share of the article's characters in the element that it stands in, at least."""
LOST_LINKED = 0.5
"""Share of links above which it is not."""
ENTRY_DEPTH = 3
"""Elements around a heading, at most, up to the entry that it heads."""
LEAD_WITHIN = 12
"""Blocks before the first paragraph found among which the lead stands: pictures, bylines, buttons."""
_LEAD = re.compile(r"(?:^|[\s_-])(?:lead|lede|intro|perex|sapo|vorspann|ingress)(?:$|[\s_-])", re.IGNORECASE)
_SUBHEADINGS = frozenset(("h2", "h3", "h4"))
_SENTENCE_ENDS = (".", "!", "?", "…", ":", '"', "”", "’", "»", ")", "。", "！", "？", "」", "』")


@dataclass(frozen=True, slots=True)
class Body:
    """An article on its page."""

    blocks: tuple[Block, ...]
    """all blocks of the page"""
    chosen: frozenset[int]
    """those that are the article, by index"""
    loose: tuple[tuple[int, str], ...]
    """text that was found but stands in no block, each with the index of the block it comes before"""
    story: "Element | None"
    """the innermost element that holds nearly all of it"""
    weights: "dict[Element, int]"
    """how many of the article's characters each element holds, without those of links"""


def find_body(page: "Element", address: str | None) -> Body:
    """Find the article in a parsed page; there are no blocks in it when there is none."""
    blocks = page_blocks(page)
    lines = _extract(page, address)
    alignment = align([line.words for line in lines], [block.words for block in blocks])
    weights = _weigh([blocks[j] for j in alignment.placed])
    story = _story(weights)
    chosen = set(alignment.placed)
    chosen |= _lost(blocks, chosen, weights) | _lead(blocks, chosen)
    loose = _loose_places(lines, alignment.placed, alignment.loose, len(blocks))
    return Body(tuple(blocks), frozenset(chosen), loose, story, weights)


def _extract(page: "Element", address: str | None) -> list[Block]:
    """The lines that trafilatura takes for the article."""
    from lxml import etree
    from trafilatura import bare_extraction
    from trafilatura.settings import Document

    try:
        found = bare_extraction(page, url=address, include_comments=False, include_tables=True)
    except (etree.LxmlError, LookupError, ValueError, TypeError, AttributeError, RecursionError):
        return []  # what is broken beyond its means is no article
    if not isinstance(found, Document):
        return []
    return page_blocks(found.body, extracted=True)


def _weigh(blocks: Sequence[Block]) -> "dict[Element, int]":
    weights: dict[Element, int] = defaultdict(int)
    for block in blocks:
        own = max(1, round(len(block.words) * (1 - block.linked)))  # what is all links is an article as well
        element: Element | None = block.element
        while element is not None:
            weights[element] += own
            element = element.getparent()
    return dict(weights)


def _story(weights: "dict[Element, int]") -> "Element | None":
    """The element with the least of those that hold enough; of an element and its only child, the child."""
    total = max(weights.values(), default=0)
    holders = [element for element, weight in weights.items() if weight >= STORY_SHARE * total]
    return max(holders, key=lambda element: sum(1 for _ in element.iterancestors()), default=None)


def _lost(blocks: Sequence[Block], chosen: set[int], weights: "dict[Element, int]") -> set[int]:
    """Paragraphs, subheadings and list items between chosen blocks, in an element that holds many of them.

    So do all elements of one class, where each holds an entry of a live blog with its own header.
    """
    lost = set()
    total = max(weights.values(), default=0)
    classes: Counter[tuple[str, str]] = Counter()
    for element, weight in weights.items():
        classes[element.tag, element.get("class", "")] += weight
    for before, after in pairwise(sorted(chosen)):
        for j in range(before + 1, after):
            block = blocks[j]
            holder = _holder(block)
            if holder is not None and weights.get(holder, 0) >= HOLDS * total and _is_text(block):
                lost.add(j)
            elif block.element.tag in _SUBHEADINGS and j + 1 == after and block.linked <= LOST_LINKED:
                entry = next((e for e in islice(block.element.iterancestors(), ENTRY_DEPTH) if e in weights), None)
                if entry is not None and entry.get("class") and classes[entry.tag, entry.get("class")] >= HOLDS * total:
                    lost.add(j)
    return lost


def _lead(blocks: Sequence[Block], chosen: set[int]) -> set[int]:
    """The first paragraph, where it stands apart from the others in an element that is called so."""
    first = min((j for j in chosen if blocks[j].kind == "text" and _is_text(blocks[j])), default=0)
    for j in range(first - 1, max(0, first - LEAD_WITHIN) - 1, -1):
        block = blocks[j]
        around = (block.element, *islice(block.element.iterancestors(), 1))
        if any(_LEAD.search(f"{e.get('class', '')} {e.get('id', '')}") for e in around) and _is_text(block):
            return {j} if block.kind == "text" else set()
    return set()


def _holder(block: Block) -> "Element | None":
    """The element that a paragraph, or the list of an item, stands in."""
    if block.element.tag == "li":
        return block.element.getparent().getparent()
    return block.element.getparent() if block.element.tag in ("p", "h2", "h3", "h4") else None


def _is_text(block: Block) -> bool:
    if block.linked > LOST_LINKED:
        return False
    if block.kind in ("heading", "item"):
        return True
    return block.length >= LOST_WORDS and block.words.endswith(_SENTENCE_ENDS)


def _loose_places(
    lines: Sequence[Block], placed: dict[int, int], loose: Sequence[int], end: int
) -> tuple[tuple[int, str], ...]:
    """Each loose line, with the block that the next placed line stands in."""
    blocks_by_line = sorted((line, block) for block, line in placed.items())
    places = []
    for i in loose:
        following = next((block for line, block in blocks_by_line if line > i), None)
        preceding = next((block for line, block in reversed(blocks_by_line) if line < i), None)
        place = following if following is not None else preceding + 1 if preceding is not None else end
        places.append((place, lines[i].words))
    return tuple(places)
