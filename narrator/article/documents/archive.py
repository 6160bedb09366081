"""The files in a ZIP archive, read within limits and never written to disk."""

import posixpath
import struct
import zlib
from io import BytesIO
from urllib.parse import unquote
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from narrator.article.source import Source
from narrator.errors import ArticleError

MOST_FILES = 10_000
"""Files in an archive; the longest novels have some hundreds."""
LARGEST_FILE = 32 * 1024 * 1024
"""Bytes unpacked of one file: ten times the text of the longest novel, with its tags."""
LARGEST_IN_ALL = 128 * 1024 * 1024
"""Bytes unpacked of all files that are read."""

_ENCRYPTED = 0x1
_DAMAGE = (BadZipFile, zlib.error, EOFError, struct.error, ValueError, OverflowError, OSError, NotImplementedError)


class Archive:
    """A document that is a ZIP archive of files.

    Only what is asked for is unpacked, and no more of it than the limits allow, whatever sizes the archive declares.
    """

    def __init__(self, source: Source) -> None:
        self._name = source.name
        self._left = LARGEST_IN_ALL
        try:
            self._zip = ZipFile(BytesIO(source.data))
            infos = self._zip.infolist()
        except _DAMAGE as error:
            raise self.damaged() from error
        if len(infos) > MOST_FILES:
            raise ArticleError(f"cannot read {self._name}: there are more than {MOST_FILES} files in it.")
        self._infos: dict[str, ZipInfo] = {info.filename: info for info in infos}

    def __contains__(self, path: str) -> bool:
        return path in self._infos

    def read(self, path: str) -> bytes:
        """Unpack a file.

        Raises:
            ArticleError: it is not there, protected, damaged or too large.
        """
        info = self._infos.get(path)
        if info is None or info.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
            raise self.damaged()
        if info.flag_bits & _ENCRYPTED:
            raise self.protected()
        limit = min(LARGEST_FILE, self._left)
        try:
            with self._zip.open(info) as file:
                data = file.read(limit + 1)
        except (*_DAMAGE, RuntimeError) as error:
            raise self.damaged() from error
        if len(data) > limit:
            raise ArticleError(
                f"cannot read {self._name}: a file in it is too large when unpacked. Save it with less in it."
            )
        self._left -= len(data)
        return data

    def read_if_there(self, path: str) -> bytes | None:
        """Unpack a file that a document need not have."""
        return self.read(path) if path in self._infos else None

    def damaged(self) -> ArticleError:
        """What to raise when the document is not as its kind has to be."""
        return ArticleError(
            f"cannot read {self._name}: the document is damaged. Open it where it was made and save it again."
        )

    def protected(self) -> ArticleError:
        """What to raise when the document is encrypted."""
        return ArticleError(
            f"cannot read {self._name}: it is encrypted. Save it without a password or copy protection."
        )


def resolve(base: str, reference: str) -> str | None:
    """The path in the archive that a file at ``base`` refers to; None when that is outside of it."""
    path = unquote(reference.partition("#")[0])
    if "://" in path or path.startswith("/") or "\\" in path:
        return None
    whole = posixpath.normpath(posixpath.join(posixpath.dirname(base), path))
    return None if whole.startswith("..") else whole
