"""An item of a feed: RSS 2.0 (https://www.rssboard.org), RSS 1.0 or Atom (RFC 4287)."""

import logging
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

from narrator.article.document import Document, plain, visible
from narrator.article.documents.layout import Facts, Part, lay_out, titled
from narrator.article.documents.markup import markup_parts, parse_fragment
from narrator.article.documents.xml import attribute, child, parse_xml, text_of
from narrator.article.source import ReadingOptions, Source
from narrator.errors import ArticleError

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_log = logging.getLogger(__name__)

LARGEST_FEED = 20 * 1024 * 1024
"""Bytes of a feed at most, as of a page."""
OTHERS = 3
"""Other items that are named when one is read."""
CUT_SHORT = 0.8
"""Share of the content's words above which a summary is no shorter form of it."""
_TEASER_END = re.compile(r"(?:\[?(?:…|\.\.\.|&hellip;)\]?|(?:continue|keep) reading.{0,80}|read more.{0,20})\s*$", re.I)
_SYNDICATED = re.compile(r"the post .{1,300} (?:appeared first on|first appeared on) .{1,120}", re.IGNORECASE)
_LONG_AGO = datetime(1, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Item:
    """One article in a feed."""

    element: "Element"
    """where it stands"""
    place: str
    """the XPath to it"""
    title: str
    """its headline, "" when it has none"""
    published: str | None
    """as the feed writes it"""
    time: datetime
    """the same as a time; the year 1 when that cannot be told"""


def read_feed(source: Source, options: ReadingOptions) -> Document:
    """Read the newest item of a feed, of which others are named in the log.

    What a feed has only in short is read with the mark that it is a "summary".

    Raises:
        ArticleError: it is no feed, too large, or has no item with text.
    """
    if len(source.data) > LARGEST_FEED:
        raise ArticleError(f"cannot read {source.name}: feeds are read up to {LARGEST_FEED // 1024**2} MB.")
    root = parse_xml(source.data, recover=True)
    items = _items(root) if root is not None else []
    if root is None or not items:
        raise ArticleError(f"cannot read {source.name}: there is no item in this feed. Give the address of an article.")
    newest = max(items, key=lambda item: item.time)  # the first of those of one time, as feeds are ordered
    _name_others(source.name, newest, items)
    parts, complete = _content(newest, options.captions)
    if not parts:
        raise ArticleError(
            f"cannot read {source.name}: its newest item, {_called(newest)}, has no text. "
            "Give the article's own address."
        )
    facts = _facts(root, newest)
    return lay_out(titled(parts, facts.title), facts, None if complete else "summary")


def _items(root: "Element") -> list[Item]:
    found = []
    for number, element in enumerate((e for e in root.iter("item", "entry")), 1):
        dates = (text_of(child(element, name)) for name in ("pubDate", "published", "date", "issued", "updated"))
        published = next(filter(None, dates), None)
        title = _plain_words(child(element, "title"))
        found.append(Item(element, f"{element.tag} {number}", title, published, _time(published)))
    return found


def _time(written: str | None) -> datetime:
    for read in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            time = read(written or "")
            return (time if time.tzinfo else time.replace(tzinfo=UTC)).astimezone(UTC)
        except (ValueError, TypeError, IndexError, OverflowError):
            continue
    return _LONG_AGO


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
    links = [(link.get("rel") or "alternate", link.get("href") or text_of(link)) for link in element.findall("link")]
    language = child(channel, "language")
    return Facts(
        title=item.title or None,
        writers=tuple(dict.fromkeys(w for w in writers if w and "@" not in w)),
        published=item.published,
        language=attribute(element, "lang") or text_of(language) or attribute(root, "lang") or None,
        site=_plain_words(child(channel if channel is not None else root, "title")) or None,
        address=next((to for rel, to in links if rel == "alternate" and to.startswith(("http://", "https://"))), None),
    )


def _plain_words(element: "Element | None") -> str:
    """A title without its marks: in RSS it may be HTML, though nothing says so."""
    words = text_of(element)
    if "<" in words or "&" in words:
        root = parse_fragment(words)
        words = text_of(root)
    return words
