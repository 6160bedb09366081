"""Making a job of what somebody named."""

import os
import stat
from pathlib import Path

from narrator.article.read import is_address
from narrator.batch.job import Job
from narrator.batch.sources.names import name_of


def new_job(
    source: str | Path,
    folder: str | Path = "",
    *,
    id: str | None = None,
    title: str | None = None,
    byline: str | None = None,
    voice: str | None = None,
    changed: str | None = None,
) -> Job:
    """A job for an address or a path.

    Args:
        source: where the article is.
        folder: what a relative path is relative to; the current folder by default.
        id: what it is known by; its source by default.
        title: for the job, as all that follows.
        byline: likewise.
        voice: likewise.
        changed: likewise; of a file, its size and time of change by default.
    """
    where = str(source)
    if not is_address(where):
        # Of a million jobs, and without asking the file system, as Path.resolve does.
        where = os.path.abspath(os.path.join(folder, where))  # noqa: PTH100, PTH118
        changed = changed or state_of(where)
    id = id or where
    return Job(id, where, name_of(id, where), title, byline, voice, changed)


def state_of(path: str | Path) -> str | None:
    """What is another whenever a file was written to: its size and time of change; None for what is no file."""
    try:
        found = os.stat(path)  # noqa: PTH116
    except (OSError, ValueError):
        return None
    if not stat.S_ISREG(found.st_mode):
        return None
    return f"{found.st_size}-{found.st_mtime_ns}"
