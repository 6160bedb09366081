"""The bytes of a job's article."""

from contextlib import suppress
from pathlib import Path
from stat import S_ISDIR, S_ISREG

from narrator.article.read import is_address, load_source
from narrator.article.source import ReadingOptions, Source
from narrator.batch.job import Job
from narrator.errors import ArticleError


def load_job(job: Job, reading: ReadingOptions) -> Source:
    """Fetch or read them, but wait for no pipe: nothing might ever come through it.

    Raises:
        ArticleError: they cannot be had.
    """
    if not is_address(job.source):
        with suppress(OSError, ValueError):  # which reading it tells better
            mode = Path(job.source).stat().st_mode
            if not (S_ISREG(mode) or S_ISDIR(mode)):
                raise ArticleError(f"cannot read {job.source}: it is a pipe or a device. A batch reads files.")
    return load_source(job.source, reading)
