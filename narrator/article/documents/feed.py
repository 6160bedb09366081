"""The text of a feed's newest item."""

import logging
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from narrator.article.document import Document, Part, plain, visible
from narrator.article.documents.items import Item, parse_feed, plain_words
from narrator.article.documents.layout import Facts, lay_out, titled
from narrator.article.documents.markup import markup_parts, parse_fragment
from narrator.article.documents.xml import attribute, child, text_of
from narrator.article.source import ReadingOptions, Source
from narrator.errors import ArticleError

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_log = logging.getLogger(__name__)

OTHERS = 3
"""Other items that are named when one is read."""
_TEASER_END = re.compile(r"(?:\[?(?:…|\.\.\.|&hellip;)\]?|(?:continue|keep) reading.{0,80}|read more.{0,20})\s*$", re.I)
_SYNDICATED = re.compile(r"the post .{1,300} (?:appeared first on|first appeared on) .{1,120}", re.IGNORECASE)


def read_feed(source: Source, options: ReadingOptions) -> Document:
    """Read the newest item of a feed, of which others are named in the log.

    What a feed has only in short is read with the mark that it is a "summary".

    Raises:
        ArticleError: it is no feed, too large, or has no item with text.
    """
    feed = parse_feed(source)
    if not feed.items:
        raise ArticleError(f"cannot read {source.name}: there is no item in this feed. Give the address of an article.")
    newest = max(feed.items, key=lambda item: item.time)  # the first of those of one time, as feeds are ordered
    _name_others(source.name, newest, feed.items)
    parts, complete = _content(newest, options.captions)
    if not parts:
        raise ArticleError(
            f"cannot read {source.name}: its newest item, {_called(newest)}, has no text. "
            "Give the article's own address."
        )
    facts = _facts(feed.root, newest)
    return lay_out(titled(parts, facts.title), facts, None if complete else "summary")


def _name_others(name: str, read: Item, items: Sequence[Item]) -> None:
    others = [item for item in sorted(items, key=lambda item: item.time, reverse=True) if item is not read]
    if others:
        named = ", ".join(map(_called, others[:OTHERS]))
        more = f" and {len(others) - OTHERS} more" if len(others) > OTHERS else ""
        _log.warning(
            "%s: of this feed, the newest item is read: %s. Others are %s%s.", name, _called(read), named, more
        )


def _called(item: Item) -> str:
    return f"“{item.title[:80]}”" if item.title else item.place


def _content(item: Item, captions: bool) -> tuple[list[Part], bool]:
    """The fullest text of an item, and whether it is, as far as can be told, the whole."""
    full = [e for e in item.element if e.tag in ("encoded", "content") and not attribute(e, "medium")]
    short = [e for e in item.element if e.tag in ("description", "summary")]
    readings = [(list(_parts(e, item.place, captions)), e in full) for e in (*full, *short)]
    parts, is_full = max(readings, key=lambda reading: (_words(reading[0]), reading[1]), default=([], True))
    # RSS has only a description, which may be either; one that trails off or comes in one paragraph is a summary.
    spoken = [part for part in parts if not part.skipped]
    trails_off = bool(spoken) and _TEASER_END.search(spoken[-1].words) is not None
    return parts, (is_full or len(spoken) > 1) and not trails_off


def _words(parts: Sequence[Part]) -> int:
    return sum(len(part.words) for part in parts)


def _parts(element: "Element", place: str, captions: bool) -> Iterator[Part]:
    kind = (attribute(element, "type") or "html").lower()
    if kind in ("xhtml", "application/xhtml+xml") or len(element):
        found = markup_parts(element, captions, f"{place} ")
    elif kind in ("text", "text/plain"):
        lines = filter(None, map(visible, (element.text or "").splitlines()))
        found = (Part(line, place=place) for line in lines)
    else:
        root = parse_fragment(element.text or "")
        found = markup_parts(root, captions, f"{place} ") if root is not None else iter(())
    for part in found:
        yield replace(part, skipped="page-furniture") if _SYNDICATED.fullmatch(plain(part.words)) else part


def _facts(root: "Element", item: Item) -> Facts:
    channel = child(root, "channel")
    element = item.element
    names = [child(e, "name") if child(e, "name") is not None else e for e in element if e.tag in ("creator", "author")]
    writers = (re.sub(r"^\S+@\S+\s*\((.*)\)$", r"\1", text_of(name)) for name in names)
    language = child(channel, "language")
    return Facts(
        title=item.title or None,
        writers=tuple(dict.fromkeys(w for w in writers if w and "@" not in w)),
        published=item.published,
        language=attribute(element, "lang") or text_of(language) or attribute(root, "lang") or None,
        site=plain_words(child(channel if channel is not None else root, "title")) or None,
        address=item.address,
    )
