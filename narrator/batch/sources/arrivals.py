"""Jobs as they come in: the sources are looked at again and again."""

import logging
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from glob import has_magic
from pathlib import Path
from threading import Event

from narrator.article.read import STDIN, is_address
from narrator.article.source import AS_FOUND, ReadingOptions
from narrator.batch.job import Job
from narrator.batch.sources.feeds import feeds_jobs, opml_feeds
from narrator.batch.sources.jobs import jobs_of
from narrator.errors import ArticleError, NarratorError, UsageError

_log = logging.getLogger(__name__)

EVERY = 5.0
"""Seconds between two looks at files: a choice, as long as a newsroom would not notice. A file that is being written
stands still for less."""
FEEDS_EVERY = 900.0
"""Seconds between two looks at a feed: a choice, half as often as news feeds commonly ask to be left alone for."""


def arrivals(
    sources: Sequence[str],
    feeds: Sequence[str] = (),
    *,
    since: datetime | None = None,
    output: Path | None = None,
    reading: ReadingOptions = AS_FOUND,
    every: float = EVERY,
    feeds_every: float = FEEDS_EVERY,
    wait: Callable[[float], bool] | None = None,
    clock: Callable[[], float] = time.monotonic,
) -> Iterator[Job]:
    """The jobs of what is there, then of what arrives or changes, without end.

    A file counts once its size and time of change are the same in two looks, so that none is read while it is being
    written. A source that cannot be looked at is named in the log, once, and looked at again.
    What is gone and comes again is given again.

    Args:
        sources: as for ``jobs_of``, without standard input; lists and manifests may grow.
        feeds: likewise; a feed is asked only for what has changed.
        since: likewise.
        output: likewise.
        reading: likewise.
        every: seconds between two looks at the sources.
        feeds_every: seconds between two looks at the feeds, and at the feeds of an OPML file among the sources.
        wait: waits so many seconds and says whether to stop, such as ``Event.wait`` of ``threading``.
        clock: seconds that never go backwards.

    Raises:
        UsageError: standard input is among the sources, or the first look finds one that is not there.
    """
    if STDIN in sources:
        raise UsageError("standard input cannot be watched, since it is there only once. Name a folder or a feed.")
    subscriptions = [source for source in sources if source.lower().endswith(".opml")]
    feeds = [*feeds, *(feed for source in subscriptions for feed in opml_feeds(Path(source)))]
    files = _Files([source for source in sources if source not in subscriptions], output, reading)
    wait = wait or Event().wait
    before: dict[str, Job] = {}
    due = clock()
    while True:
        yield from files.arrived()
        if feeds and clock() >= due:
            found = {job.id: job for job in _of_feeds(feeds, since, reading)}
            yield from (job for job in found.values() if before.get(job.id) != job)
            before, due = found, clock() + feeds_every
        if wait(every):
            return


class _Files:
    """The files of some sources, as they were when they were last looked at."""

    def __init__(self, sources: Sequence[str], output: Path | None, reading: ReadingOptions) -> None:
        self._sources, self._output, self._reading = sources, output, reading
        self._seen: dict[str, dict[str, Job]] = {}
        self._given: dict[str, dict[str, Job]] = {}
        self._troubles: dict[str, str] = {}

    def arrived(self) -> Iterator[Job]:
        """The jobs of files that are there, have come to rest, and were not given as they are now.

        Raises:
            UsageError: a source is not there or cannot be read, and never was or could.
        """
        for source in self._sources:
            seen, given = self._seen.get(source, {}), self._given.get(source, {})
            if (found := self._look(source)) is None:
                continue
            for id, job in found.items():
                rests = is_address(job.source) or (job.changed is not None and seen.get(id) == job)
                if rests and given.get(id) != job:
                    given[id] = job
                    yield job
            self._seen[source] = found
            self._given[source] = {id: job for id, job in given.items() if id in found}  # the others may come again

    def _look(self, source: str) -> dict[str, Job] | None:
        """What there is of a source, by id; None if it cannot be looked at, which is told once."""
        try:
            found = {job.id: job for job in jobs_of([source], output=self._output, reading=self._reading)}
        except NarratorError as error:
            if source not in self._seen and not has_magic(source):
                raise
            if self._troubles.get(source) != str(error):
                self._troubles[source] = str(error)
                _log.warning("%s", error)
            return None
        self._troubles.pop(source, None)
        return found


def _of_feeds(feeds: Sequence[str], since: datetime | None, reading: ReadingOptions) -> Iterator[Job]:
    try:
        yield from feeds_jobs(feeds, since, reading)
    except ArticleError as error:  # which the next look may not meet
        _log.warning("%s", error)
