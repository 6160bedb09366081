"""Lines of a text file, one at a time, and lists of articles, one a line."""

import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import BinaryIO

from narrator.article.kinds import is_article_name
from narrator.article.read import is_address
from narrator.batch.job import Job
from narrator.batch.sources.new_job import new_job
from narrator.errors import UsageError

LONGEST_LINE = 1 << 20
"""Bytes: far beyond any row, and little enough for what is no text at all."""
LOOKED_AT = 50
"""Lines by which a list is told from an article."""
COMMENT = "#"
"""What a line begins with that is for people."""


def read_lines(path: Path) -> Iterator[str]:
    """The lines of a file in UTF-8, with their ends.

    Raises:
        UsageError: it cannot be read, or a line is not UTF-8 or too long; the message names the line.
    """
    try:
        with path.open("rb") as file:
            yield from _decoded(file, str(path))
    except OSError as error:
        raise UsageError(f"cannot read {path}: {error.strerror or error}. Check the path.") from error


def is_list(path: Path) -> bool:
    """Whether a text file names articles rather than being one: most of its first lines are addresses or paths."""
    try:
        with path.open("rb") as file:
            tops = [line.decode("utf-8-sig", "replace").strip() for line in islice(_pieces(file), LOOKED_AT)]
    except OSError:
        return False
    entries = [_names_article(line, path.parent) for line in tops if line and not line.startswith(COMMENT)]
    return sum(entries) > len(entries) / 2


def list_jobs(path: Path) -> Iterator[Job]:
    """The jobs of a list, which names an address or a path on each line.

    Raises:
        UsageError: it cannot be read, or a line names nothing.
    """
    return _jobs(read_lines(path), path, path.parent)


def stdin_jobs() -> Iterator[Job]:
    """The same of standard input, paths from the current folder.

    Raises:
        UsageError: it is closed, or a line of it names nothing.
    """
    if sys.stdin is None:
        raise UsageError("cannot read standard input: it is closed. Pipe addresses or paths in, one a line.")
    return _jobs(_decoded(sys.stdin.buffer, "standard input"), "standard input", Path())


def _jobs(lines: Iterator[str], name: str | Path, folder: Path) -> Iterator[Job]:
    for number, line in enumerate(map(str.strip, lines), 1):
        if line and not line.startswith(COMMENT):
            if "\0" in line:
                raise UsageError(f"{name}, line {number}: this is neither an address nor a path. Give a file of text.")
            yield new_job(line, folder)


def _decoded(file: BinaryIO, name: str) -> Iterator[str]:
    for number, line in enumerate(_pieces(file), 1):
        if len(line) > LONGEST_LINE:
            raise UsageError(
                f"{name}, line {number}: it is longer than {LONGEST_LINE >> 20} MB. Is this the right file?"
            )
        try:
            yield line.decode("utf-8-sig" if number == 1 else "utf-8")
        except UnicodeDecodeError as error:
            raise UsageError(f"{name}, line {number}: it is not UTF-8. Save the file as UTF-8.") from error


def _pieces(file: BinaryIO) -> Iterator[bytes]:
    """Lines, or where one is too long a part of it that shows so."""
    return iter(lambda: file.readline(LONGEST_LINE + 1), b"")


def _names_article(line: str, folder: Path) -> bool:
    if is_address(line):
        return len(line.split()) == 1
    try:
        return is_article_name(line) or (folder / line).exists()
    except (OSError, ValueError):  # far too long, or with a zero byte
        return False
