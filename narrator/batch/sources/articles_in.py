"""The articles in a folder."""

import logging
import os
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePath

from narrator.article.kinds import is_article_name
from narrator.batch.job import Job
from narrator.batch.podcast.show import FEED, PAGE
from narrator.batch.sources.new_job import new_job
from narrator.publish.suffixes import PAGE_SUFFIX, RECORD_SUFFIX

_log = logging.getLogger(__name__)

BESIDE = (PAGE_SUFFIX, ".transcript.txt", ".transcript.md")
"""What else stands beside a narration that looks like an article."""
SCRIPT = ".script.txt"
"""What the script of an article that stands beside it is called, by custom, after the article's name."""


def folder_jobs(folder: Path, output: Path | None = None) -> Iterator[Job]:
    """A job for every article in a folder and the folders in it, by name.

    An article is a file whose name says that it is of a kind that is read. What is hidden is left out, and what
    narrator wrote itself. Links to folders are not followed; a link that leads nowhere is a job that fails.

    Args:
        folder: where to look.
        output: where the narrations go; no articles are looked for in there, unless it is ``folder`` itself.
    """
    apart = output.resolve() if output else None
    for place, folders, names in os.walk(folder, onerror=_warn):
        folders[:] = sorted(f for f in folders if not f.startswith(".") and Path(place, f).resolve() != apart)
        for job in (new_job(name, place) for name in articles_among(names)):
            if job.changed or not Path(job.source).exists():  # a pipe might be waited for for ever
                yield job


def articles_among(names: Sequence[str]) -> list[str]:
    """Which of all the names in a folder are of articles, in order."""
    narrated = (name.removesuffix(RECORD_SUFFIX) for name in names if name.endswith(RECORD_SUFFIX))
    ours = {stem + suffix for stem in narrated for suffix in BESIDE} | ({PAGE} if FEED in names else set())
    found = [name for name in names if is_article_name(name) and not name.startswith(".") and name not in ours]
    scripts = {PurePath(name).stem + SCRIPT for name in found}
    return sorted(name for name in found if name not in scripts)


def _warn(error: OSError) -> None:
    _log.warning("cannot look into %s: %s.", error.filename, error.strerror or error)
