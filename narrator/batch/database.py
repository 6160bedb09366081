"""A sqlite file that several threads and processes share, and whose troubles are one plain line."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from typing import Any

from narrator.errors import OutputError

PATIENCE = 30.0
"""Seconds that a locked file is waited for: a choice. Nobody holds it for more than a tenth of one."""
Values = tuple[Any, ...] | dict[str, Any]


class Database:
    """The file at a path, with its tables; it is made when there is none.

    Every method raises OutputError when the file is locked for long, damaged, or cannot be written.
    """

    def __init__(
        self, path: Path, tables: str, version: int, patience: float = PATIENCE, *, read_only: bool = False
    ) -> None:
        """Open it.

        Args:
            path: the file.
            tables: the statements that make its tables.
            version: of the tables.
            patience: seconds that a locked file is waited for.
            read_only: open what is there, though nothing may be written to it, and change nothing.

        Raises:
            OutputError: also when it was made by a later version.
        """
        self.path = path
        self._lock = Lock()
        if read_only:
            with self._plainly():
                self._connection = _connect(_as_it_is(path), patience)
            return
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise OutputError(
                f"cannot write to {path.parent}: {error.strerror}. Choose another place with -o."
            ) from error
        with self._plainly():
            self._connection = _connect(path.absolute().as_uri(), patience)
            try:
                self._connection.execute("PRAGMA journal_mode = WAL")
                self._connection.execute("PRAGMA synchronous = NORMAL")
                self._make_tables(tables, version)
                self._inode = path.stat().st_ino
            except BaseException:
                self._connection.close()
                raise

    def close(self) -> None:
        """Close the file; it may be called more than once."""
        with self._lock:
            self._connection.close()

    def rows(self, statement: str, values: Values = ()) -> list[Any]:
        """What a statement gives."""
        with self._lock, self._plainly():
            return self._connection.execute(statement, values).fetchall()

    def change(self, statement: str, values: Values = ()) -> int:
        """Make a change; give the number of rows that it changed."""
        with self._lock, self._plainly():
            return self._connection.execute(statement, values).rowcount

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """What is done in the block is done together, or not at all; others wait."""
        with self._lock, self._plainly():
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise
            self._connection.execute("COMMIT")

    def faults(self) -> list[str]:
        """What sqlite's own check finds wrong with the file; nothing, mostly."""
        found = [str(line) for (line,) in self.rows("PRAGMA integrity_check")]
        return [] if found == ["ok"] else found

    def is_in_place(self) -> bool:
        """Whether the file is still where it was opened: on some systems an open file goes on without its name."""
        try:
            return self.path.stat().st_ino == self._inode
        except OSError:
            return False

    def _make_tables(self, tables: str, version: int) -> None:
        found = self._connection.execute("PRAGMA user_version").fetchone()[0]
        if found > version:
            raise OutputError(f"{self.path} was made by a later version of narrator: use that one, or another folder.")
        if found == 0:
            with self.transaction() as connection:
                if connection.execute("PRAGMA user_version").fetchone()[0] == 0:  # nobody else was quicker
                    for statement in _statements(tables):
                        connection.execute(statement)
                    connection.execute(f"PRAGMA user_version = {version}")

    @contextmanager
    def _plainly(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.OperationalError as error:
            if "locked" in str(error):
                raise OutputError(f"{self.path} is locked by another program: close that, and start again.") from error
            raise OutputError(
                f"cannot write {self.path}: {error}. Free some space, or choose another folder."
            ) from error
        except sqlite3.DatabaseError as error:
            raise OutputError(
                f"{self.path} is damaged ({error}): remove it and start again; what is narrated is found and kept."
            ) from error


def _connect(address: str, patience: float) -> sqlite3.Connection:
    return sqlite3.connect(address, uri=True, timeout=patience, isolation_level=None, check_same_thread=False)


def _as_it_is(path: Path) -> str:
    """The address by which sqlite reads a file though nothing may be written there.

    Elsewhere it makes files beside it and removes them in the end, which it could not here: unless they are there
    nobody has opened it, and it can do without.
    """
    address = path.absolute().as_uri()
    if os.access(path, os.W_OK) and os.access(path.parent, os.W_OK):
        return address
    return f"{address}?mode=ro{'' if path.with_name(f'{path.name}-wal').exists() else '&immutable=1'}"


def stored(text: str | None) -> str | bytes | None:
    """Text as sqlite takes it; a file's name need not be Unicode, and is then kept as bytes."""
    if text is None or text.isascii():
        return text
    unicode = not any("\ud800" <= character <= "\udfff" for character in text)
    return text if unicode else text.encode("utf-8", "surrogatepass")


def told(kept: Any) -> Any:
    """The text that was stored."""
    return kept.decode("utf-8", "surrogatepass") if isinstance(kept, bytes) else kept


def _statements(script: str) -> Iterator[str]:
    """One by one, since ``executescript`` would end the transaction."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
