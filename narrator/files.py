"""Files that appear whole or not at all."""

import os
import re
import secrets
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from stat import S_ISDIR, S_ISREG

from narrator.errors import OutputError, UsageError

PART = re.compile(r"\.(.+)\.[0-9a-f]{8}\.part(\.\w+)?")
"""The temporary name of a file: its stem, eight random digits, and its suffix."""
ABANDONED = 600.0
"""Seconds after which a temporary file that nobody writes to is nobody's: a choice, far longer than any step takes."""


@contextmanager
def whole_file(path: Path) -> Iterator[Path]:
    """Yield a temporary path beside ``path``; when the block ends well, put what was written there in its place.

    The data is on the disk (fsync) before the name changes (``os.replace``), so at every moment ``path`` is either the
    earlier file or the finished one. When the block raises, the temporary file is removed and ``path`` is untouched.
    The temporary name keeps the suffix of ``path``, since encoders choose the format by it. A link is written through;
    a pipe or a device, which would be replaced too, is refused.

    Raises:
        OutputError: the folder cannot be made, or the file cannot be written there.
    """
    path = file_behind(path)
    part = path.with_name(f".{path.stem}.{secrets.token_hex(4)}.part{path.suffix}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _sweep(path.parent)
        yield part
        with part.open("rb+") as written:
            os.fsync(written.fileno())
        part.replace(path)
    except OSError as error:
        raise _cannot_write(path, error) from error
    finally:
        with suppress(OSError):
            part.unlink()


def file_behind(path: Path) -> Path:
    """The file that is written when ``path`` is: that behind a link, which need not be there yet.

    Raises:
        OutputError: something else is there, such as a pipe or a folder, or the place cannot be looked at.
    """
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        mode = 0
    except OSError as error:
        raise _cannot_write(path, error) from error
    if mode and not S_ISREG(mode):
        what = "a folder" if S_ISDIR(mode) else "a pipe or a device"
        raise OutputError(f"cannot write {path}: it is {what}, not a file. Choose another place with -o.")
    return path.resolve() if path.is_symlink() else path


def _cannot_write(path: Path, error: OSError) -> OutputError:
    reason = error.strerror or str(error)
    return OutputError(f"cannot write {path}: {reason}. Choose another place with -o, or free some space.")


@cache
def _sweep(folder: Path) -> None:
    """Remove what a killed process left: temporary files that nobody has written to for a while.

    Once in each folder, since looking through one with a million files takes seconds.
    """
    for left in folder.glob(".*.part*"):
        with suppress(OSError):
            if PART.fullmatch(left.name) and time.time() - left.stat().st_mtime > ABANDONED:
                left.unlink()


def write_text(path: Path, text: str) -> None:
    """Write ``text`` as UTF-8 to ``path``, whole or not at all; lone surrogates, which no file can hold, become "?".

    Raises:
        OutputError: the file cannot be written.
    """
    with whole_file(path) as part:
        part.write_text(text, encoding="utf-8", errors="replace", newline="\n")


def check_spares(path: Path, article: str) -> None:
    """Say whether writing ``path`` would overwrite the article, which need not be a file, nor be there.

    Raises:
        UsageError: both lead to one file.
    """
    with suppress(OSError, ValueError):  # one of them leads nowhere, or is no path at all
        if path.samefile(article):
            raise UsageError(f"cannot write {path}: the article itself is there. Choose another name with -o.")
