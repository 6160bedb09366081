"""Feeds, and the lists of feeds that feed readers export (OPML 2.0, http://opml.org/spec2.opml)."""

import logging
import re
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path

from narrator.article.read import load_source
from narrator.article.source import AS_FOUND, ReadingOptions
from narrator.batch.job import Job
from narrator.batch.sources.new_job import new_job
from narrator.errors import ArticleError, UsageError

_log = logging.getLogger(__name__)

_GLOBAL = re.compile(r"\w+://|tag:|urn:", re.IGNORECASE)
"""How an id begins that no other feed has."""


def feeds_jobs(
    feeds: Sequence[str], since: datetime | None = None, reading: ReadingOptions = AS_FOUND
) -> Iterator[Job]:
    """A job for every item of several feeds. One that cannot be had is named in the log, and the others go on.

    Raises:
        ArticleError: none of the feeds can be had; it says so of the last of them.
    """
    failed: list[ArticleError] = []
    for feed in feeds:
        try:
            yield from feed_jobs(feed, since, reading)
        except ArticleError as error:
            failed.append(error)
    last = failed.pop() if failed and len(failed) == len(feeds) else None
    for other in failed:
        _log.warning("%s", other)
    if last:
        raise last


def feed_jobs(feed: str, since: datetime | None = None, reading: ReadingOptions = AS_FOUND) -> Iterator[Job]:
    """A job for every item of a feed that has the address of an article, in the feed's order.

    Args:
        feed: an address, which is asked only for what has changed since it was last fetched; or a path.
        since: items published or changed before are left out, those without a date are not.
        reading: how the feed is fetched.

    Raises:
        ArticleError: the feed cannot be had, or is none.
    """
    from narrator.article.documents.items import parse_feed, time_of

    items = parse_feed(load_source(feed, reading)).items
    if nowhere := sum(item.address is None for item in items):
        _log.warning("%s: %d of its %d items have no address and are left out.", feed, nowhere, len(items))
    for item in items:
        time = time_of(item.changed)
        if item.address and not (since and time and time < since):
            yield new_job(item.address, id=_id(feed, item.guid, item.address), changed=item.changed)


def opml_feeds(path: Path) -> list[str]:
    """The addresses of the feeds in an OPML file, each once.

    Raises:
        UsageError: it cannot be read, is no OPML, or names no feed.
    """
    from narrator.article.documents.xml import parse_xml

    try:
        root = parse_xml(path.read_bytes())
    except OSError as error:
        raise UsageError(f"cannot read {path}: {error.strerror or error}. Check the path.") from error
    if root is None or root.tag.lower() != "opml":
        raise UsageError(f"cannot read {path}: it is not OPML. Export the subscriptions of a feed reader.")
    feeds = (outline.get("xmlUrl") or outline.get("xmlurl") for outline in root.iter("outline"))
    if not (named := list(dict.fromkeys(feed.strip() for feed in feeds if feed and feed.strip()))):
        raise UsageError(f'{path}: there is no feed in it, since no outline has an "xmlUrl".')
    return named


def _id(feed: str, guid: str | None, address: str) -> str:
    """What the feed calls an item, with the feed's address where other feeds may call theirs the same."""
    if guid is None or _GLOBAL.match(guid):
        return guid or address
    return f"{feed}#{guid}"
