"""Sections of a page that are no part of its article as a whole: what stands under a heading, or after a mark.

Under the last heading there may be nothing but links. Press releases end with "###", and what follows is about whoever
sent them; stories end where the element ends that holds them, unless they are spread over several of one name.
"""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import groupby, islice
from typing import TYPE_CHECKING

from narrator.article.pages.appeals import corrects
from narrator.article.pages.blocks import Block
from narrator.article.pages.body import Body
from narrator.article.pages.lines import LABEL_WORDS, LINK, NOTE_WORDS, speaks
from narrator.article.pages.names import FURNITURE

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

MOST_OUTSIDE = 0.1
"""Share of the article's characters, at most, in boxes of the class that those of teasers have."""
MOST_AFTER = 0.3
"""Share of the article's characters, at most, that stand in such a section."""
TEASER_DEPTH = 2
"""Elements around a linked title, at most, up to the box that it shares with what it is the title of."""
LEAST_ENTRIES = 3
"""Entries of a live blog, at least, that have such a line."""
MOSTLY_LINKS = 0.5
"""Share of a line that is links when it says what they lead to, or whose they are."""
LEAST_LINKS = 2
"""Items that lead away under a heading that does not say what they are, at least."""

_END_MARK = re.compile(r"\W*(?:#{2,}|# # #|-\s?30\s?-|[-—–]?\s?(?:ENDS?|END)\s?[-—–]?)\W*")
_SET = frozenset(("ul", "ol", "dl", "blockquote", "table"))
_SENTENCE_ENDS = (".", "!", "?", "…", ":", '"', "”", "»", "。", "！", "？")
_NUMBERS = re.compile(r"\d+")
_LEADS_AWAY = re.compile(r"(?:LOOK|WATCH|SEE|READ|LISTEN|NEXT|GALLERY|PHOTOS|VIDEO|QUIZ|POLL|MORE|KEEP)\b[^:]{0,20}: ")
"""How headings begin that are those of other articles, in capitals."""


def _length(blocks: Sequence[Block], which: Sequence[int]) -> int:
    return sum(len(blocks[j].words) for j in which)


def mark_after_end(blocks: Sequence[Block], order: Sequence[int], reasons: dict[int, str]) -> None:
    """Skip what follows the mark at the end of a press release."""
    total = _length(blocks, order)
    mark = (
        next((i for i in range(order[0], order[-1]) if _END_MARK.fullmatch(blocks[i].words)), None) if order else None
    )
    if mark is None:
        return
    rest = [j for j in order if j >= mark]
    if _length(blocks, rest) <= MOST_AFTER * total:
        for j in rest:
            reasons.setdefault(j, "about-the-publisher")


def mark_links_at_the_end(
    body: Body,
    order: Sequence[int],
    reasons: dict[int, str],
    line: Callable[[Block], str | None],
) -> None:
    """Skip the last sections when all that is under their headings leads away, and nobody speaks in it.

    Args:
        body: the article on its page.
        order: its blocks.
        reasons: why some of them are skipped, to add to.
        line: why a block that stands at an end is a line of the page.
    """
    blocks = body.blocks
    classes: Counter[str | None] = Counter()
    for element, weight in body.weights.items():
        classes[element.get("class")] += weight
    linked = sum(len(blocks[j].words) for j in order if blocks[j].kind == "item" and blocks[j].targets)
    early = order[: len(order) // 2]
    is_list = (  # the article is links itself
        linked > MOST_AFTER * _length(blocks, order) or any(_is_teaser(body, classes, j) for j in early)
    )
    under: list[int] = []
    for j in reversed(order):
        block = blocks[j]
        if j in reasons:
            continue
        if block.kind == "heading":
            items = len(under) >= LEAST_LINKS and all(blocks[i].kind == "item" for i in under) and not is_list
            if not (items or line(block) or _LEADS_AWAY.match(block.words)):
                return
            reasons.update(dict.fromkeys((j, *under), "related"))
            under = []
        elif not _is_note(block):
            return
        elif _is_teaser(body, classes, j) and not is_list:
            reasons[j] = "related"
        elif not block.targets:
            return
        else:
            under.append(j)


def mark_entry_labels(blocks: Sequence[Block], order: Sequence[int], reasons: dict[int, str]) -> None:
    """Skip what heads each entry of a live blog: when it was posted, by whom, from where.

    They are known by their class, which has short lines alone, and by one of these lines or its like coming again.
    """
    classes: dict[tuple[str, str], list[int]] = {}
    for j in order:
        if j not in reasons and (name := blocks[j].element.get("class")):
            classes.setdefault((blocks[j].element.tag, name), []).append(j)
    for of_one in classes.values():
        lines = [blocks[j] for j in of_one]
        alike = len({_NUMBERS.sub("", block.words) for block in lines})
        if len(lines) >= LEAST_ENTRIES and alike * 2 <= len(lines) and all(map(_is_entry_label, lines)):
            reasons.update(dict.fromkeys(of_one, "timestamp" if alike < len({b.words for b in lines}) else "byline"))


def _is_entry_label(block: Block) -> bool:
    return block.kind != "heading" and block.length <= LABEL_WORDS and not block.words.endswith(_SENTENCE_ENDS)


def mark_after_the_story(body: Body, order: Sequence[int], reasons: dict[int, str]) -> None:
    """Skip the last boxes after the element that holds the story, of another name, in which nobody speaks."""
    story = body.story
    inside = [j for j in order if story in body.blocks[j].element.iterancestors()] if story is not None else []
    if story is None or not inside:
        return
    rest = [j for j in reversed(order) if j > inside[-1]]
    for box, within in groupby(rest, lambda j: _box(body.blocks[j], story)):
        indices = list(within)
        if box is None or not all(_is_note(body.blocks[j]) for j in indices):
            return
        for j in indices:
            reasons.setdefault(j, FURNITURE)


def _is_note(block: Block) -> bool:
    """Whether a line may be the page's: short, no correction, and nobody speaks in it, but in what its links name."""
    spoken = speaks(block.words) and block.linked < MOSTLY_LINKS
    return block.length <= NOTE_WORDS and not spoken and not corrects(block)


def _box(block: Block, story: "Element") -> "Element | None":
    """The box that a block stands in; None where it is one of those over which a story is spread."""
    above = (story, *story.iterancestors())
    box = block.element
    while (parent := box.getparent()) is not None and parent not in above:
        box = parent
    beside = next((element for element in above if element.getparent() is parent), story)
    names = [_NUMBERS.sub("", f"{element.tag} {element.get('class', '')}") for element in (box, beside)]
    return box if box is not block.element and box.tag not in _SET and names[0] != names[1] else None


def _is_teaser(body: Body, classes: Counter[str | None], index: int) -> bool:
    """Whether a block stands right under the linked title of another article, in one box with it.

    Boxes of that class hold next to nothing of the article, or a link is followed by its next paragraph.
    """
    title, own = body.blocks[index - 1], body.blocks[index]
    if index == 0 or title.linked < LINK or title.kind == "item":
        return False
    near = set(islice(title.element.iterancestors(), TEASER_DEPTH))
    box = next((above for above in islice(own.element.iterancestors(), TEASER_DEPTH) if above in near), None)
    if box is None or not box.get("class"):
        return False
    return classes[box.get("class")] <= MOST_OUTSIDE * max(body.weights.values())
