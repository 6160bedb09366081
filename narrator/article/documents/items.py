"""The items of a feed: RSS 2.0 (https://www.rssboard.org), RSS 1.0 or Atom (RFC 4287)."""

from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from narrator.article.documents.markup import parse_fragment
from narrator.article.documents.xml import child, parse_xml, text_of
from narrator.article.source import Source
from narrator.errors import ArticleError

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

LARGEST_FEED = 20 * 1024 * 1024
"""Bytes of a feed at most, as of a page."""
_LONG_AGO = datetime(1, 1, 1, tzinfo=UTC)
_PUBLISHED = ("pubDate", "published", "date", "issued", "updated")
_CHANGED = ("updated", "modified")


@dataclass(frozen=True, slots=True)
class Item:
    """One article in a feed."""

    element: "Element"
    """where it stands"""
    place: str
    """the XPath to it"""
    title: str
    """its headline, "" when it has none"""
    address: str | None
    """where the article is on the web"""
    guid: str | None
    """what the feed knows it by"""
    published: str | None
    """as the feed writes it"""
    changed: str | None
    """when it was last changed, or else published, as the feed writes it"""

    @property
    def time(self) -> datetime:
        """When it was published; the year 1 when that cannot be told."""
        return time_of(self.published) or _LONG_AGO


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed as it was parsed."""

    root: "Element"
    """what says of whom it is"""
    items: tuple[Item, ...]
    """in the feed's order"""


def parse_feed(source: Source) -> Feed:
    """The items of a feed, of which there may be none.

    Raises:
        ArticleError: it is no feed, or too large.
    """
    if len(source.data) > LARGEST_FEED:
        raise ArticleError(f"cannot read {source.name}: feeds are read up to {LARGEST_FEED // 1024**2} MB.")
    root = parse_xml(source.data, recover=True)
    if root is None or root.tag not in ("rss", "feed", "RDF"):
        raise ArticleError(f"cannot read {source.name}: it is not a feed. Give the address of an article or a feed.")
    elements = (element for element in root.iter("item", "entry"))
    base = source.address or ""
    return Feed(root, tuple(_item(element, number, base) for number, element in enumerate(elements, 1)))


def time_of(written: str | None) -> datetime | None:
    """The time that a feed writes, in ISO 8601 or as in e-mail (RFC 5322); None when it is neither."""
    for read in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            time = read(written or "")
            return (time if time.tzinfo else time.replace(tzinfo=UTC)).astimezone(UTC)
        except (ValueError, TypeError, IndexError, OverflowError):
            continue
    return None


def plain_words(element: "Element | None") -> str:
    """A title without its marks: in RSS it may be HTML, though nothing says so."""
    words = text_of(element)
    if "<" in words or "&" in words:
        root = parse_fragment(words)
        words = text_of(root)
    return words


def _item(element: "Element", number: int, base: str) -> Item:
    published = _first(element, _PUBLISHED)
    return Item(
        element,
        f"{element.tag} {number}",
        plain_words(child(element, "title")),
        _address(element, base),
        _first(element, ("guid", "id")),
        published,
        _first(element, _CHANGED) or published,
    )


def _first(element: "Element", names: tuple[str, ...]) -> str | None:
    return next(filter(None, (text_of(child(element, name)) for name in names)), None)


def _address(element: "Element", base: str) -> str | None:
    """The first link to the article itself, or an RSS guid that is one."""
    links = [(link.get("rel") or "alternate", link.get("href") or text_of(link)) for link in element.findall("link")]
    guid = child(element, "guid")
    if guid is not None and (guid.get("isPermaLink") or "true").lower() == "true":
        links.append(("alternate", text_of(guid)))
    for rel, to in links:
        if rel == "alternate" and to and (address := _joined(base, to)).startswith(("http://", "https://")):
            return address
    return None


def _joined(base: str, to: str) -> str:
    try:
        return urljoin(base, to)
    except ValueError:  # such as an address with a broken port or bracket
        return to
