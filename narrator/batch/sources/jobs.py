"""What a batch is made of: from whatever somebody names to the jobs that it means."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from glob import glob, has_magic
from pathlib import Path
from stat import S_ISDIR, S_ISREG

from narrator.article.kinds import SAMPLE, find_kind
from narrator.article.read import STDIN, is_address
from narrator.article.source import AS_FOUND, ReadingOptions, Source
from narrator.batch.job import Job
from narrator.batch.sources.articles_in import folder_jobs
from narrator.batch.sources.feeds import feed_jobs, feeds_jobs, opml_feeds
from narrator.batch.sources.lines import is_list, list_jobs, stdin_jobs
from narrator.batch.sources.manifests import csv_jobs, json_lines_jobs
from narrator.batch.sources.new_job import new_job
from narrator.errors import UsageError

_TABLES = {".csv": csv_jobs, ".tsv": csv_jobs, ".jsonl": json_lines_jobs, ".ndjson": json_lines_jobs}
_LISTS = ("", ".txt", ".text", ".lst", ".list", ".urls")
_FEEDS = ("", ".xml", ".rss", ".atom", ".rdf")


def jobs_of(
    sources: Sequence[str],
    feeds: Sequence[str] = (),
    *,
    since: datetime | None = None,
    output: Path | None = None,
    reading: ReadingOptions = AS_FOUND,
) -> Iterator[Job]:
    """The jobs of several sources, one after the other and none kept, so that a million take no memory.

    What two sources share comes twice, with the same id. A file that is missing from a list, or a page that cannot be
    fetched, is a job that fails when its turn comes; but a list or manifest with a broken line is an error at once, so
    that a mistake in it is known before anything is narrated: go through all jobs first.

    Args:
        sources: addresses, files, folders, patterns such as "news/*.txt"; "-" for a list in standard input. A file may
            be an article, a list of addresses and paths, a CSV or JSON Lines manifest, OPML, or a feed.
        feeds: addresses of feeds, or paths.
        since: for feeds, see ``feed_jobs``.
        output: for folders, see ``folder_jobs``.
        reading: how feeds are fetched.

    Raises:
        UsageError: a source is not there or cannot be read, or a line is broken; the message names file and line.
        ArticleError: none of the feeds, or of those in an OPML file, can be had; or a file is no feed.
    """
    for source in sources:
        yield from _jobs_of(source, since, output, reading)
    yield from feeds_jobs(feeds, since, reading)


def _jobs_of(source: str, since: datetime | None, output: Path | None, reading: ReadingOptions) -> Iterator[Job]:
    path, mode = Path(source), _mode(source)
    if source == STDIN:
        yield from stdin_jobs()
    elif is_address(source):
        yield new_job(source)
    elif S_ISDIR(mode):
        yield from folder_jobs(path, output)
    elif S_ISREG(mode):
        yield from _jobs_in(path, since, reading)
    elif mode:
        raise UsageError(f"{source} is neither a file nor a folder. What comes through a pipe is named -.")
    elif has_magic(source):  # with glob, as Path.glob takes no absolute patterns
        matches = sorted(glob(source, recursive=True))  # noqa: PTH207
        if not matches:
            raise UsageError(f"there is no file {source}: nothing there has such a name. Check the pattern.")
        for match in matches:
            if not (found := _mode(match)):  # a link that leads nowhere: a job that fails, as in a folder
                yield new_job(match)
            elif S_ISDIR(found) or S_ISREG(found):
                yield from _jobs_of(match, since, output, reading)
    else:
        raise UsageError(f"there is no file or folder {source}. Check the path; an address begins with https://.")


def _mode(source: str) -> int:
    """What the file system says of a path, 0 when nothing is there."""
    try:
        return Path(source).stat().st_mode
    except (OSError, ValueError):  # a name may be too long, or hold a zero byte
        return 0


def _jobs_in(path: Path, since: datetime | None, reading: ReadingOptions) -> Iterator[Job]:
    """The jobs of a file: those it names, else itself."""
    suffix = path.suffix.lower()
    if suffix in _TABLES:
        return _TABLES[suffix](path)
    if suffix == ".opml":
        return feeds_jobs(opml_feeds(path), since, reading)
    if suffix in _FEEDS and _is_feed(path):
        return feed_jobs(str(path), since, reading)
    if suffix in _LISTS and is_list(path):
        return list_jobs(path)
    return iter([new_job(path)])


def _is_feed(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return find_kind(Source(file.read(SAMPLE), str(path))) == "feed"
    except OSError:
        return False
