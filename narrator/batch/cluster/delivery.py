"""Narrations that go to an address, such as a bucket, rather than into a folder.

Every file appears there whole or not at all, and the record last, since a narration whose record fits counts as done.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from narrator.errors import OutputError, UsageError

WHOLE = ("s3", "s3a", "gs", "gcs", "memory")
"""Protocols of stores in which a file appears once it has arrived. In all others it gets its name then."""
EXTRAS = {"s3": "s3", "s3a": "s3", "gs": "gs", "gcs": "gs"}
"""The extra of narrator's that a protocol needs."""


class Delivery:
    """An address that files are brought to."""

    def __init__(self, address: str) -> None:
        """Find out how to get there; nothing is asked of the place yet.

        Args:
            address: of a folder, as fsspec has it: ``s3://bucket/folder``, ``file:///folder``.

        Raises:
            UsageError: nothing is known of such addresses, or what is needed for them is not installed.
        """
        import fsspec

        self.address = address.rstrip("/")
        protocol = address.partition("://")[0]
        try:
            self._files, root = fsspec.url_to_fs(address)
        except (ImportError, ValueError) as error:
            extra = EXTRAS.get(protocol)
            advice = f'pip install "narrator[{extra}]"' if extra else "Choose another address with -o"
            raise UsageError(f"cannot deliver to {address}: {error}. {advice}.") from error
        self._root = str(root).rstrip("/")
        self._arrives_whole = protocol in WHOLE

    def sizes(self) -> dict[str, int]:
        """The bytes of every file that is there, by its name; one look, however many there are.

        Raises:
            OutputError: the place cannot be looked at.
        """
        with self._plainly():
            try:
                found: list[dict[str, Any]] = self._files.ls(self._root, detail=True)
            except FileNotFoundError:
                return {}
        return {entry["name"].rpartition("/")[2]: entry["size"] for entry in found if entry["type"] == "file"}

    def fetch(self, folder: Path, names: Iterable[str]) -> None:
        """Bring files here that were delivered before, up to the first that is not there.

        Raises:
            OutputError: the place cannot be read.
        """
        with self._plainly():
            for name in names:
                try:
                    self._files.get_file(f"{self._root}/{name}", str(folder / name))
                except FileNotFoundError:
                    (folder / name).unlink(missing_ok=True)
                    return

    def deliver(self, paths: Iterable[Path]) -> None:
        """Bring files there, one after the other.

        Raises:
            OutputError: one could not be brought there, perhaps after others that were.
        """
        with self._plainly():
            self._files.makedirs(self._root, exist_ok=True)
            for path in paths:
                place = f"{self._root}/{path.name}"
                if self._arrives_whole:
                    self._files.put_file(str(path), place)
                else:
                    part = f"{self._root}/.{path.name}.part"
                    self._files.put_file(str(path), part)
                    self._files.mv(part, place)

    @contextmanager
    def _plainly(self) -> Iterator[None]:
        try:
            yield
        except Exception as error:  # stores have errors of their own, which are of no common kind
            told = " ".join(str(error).split()) or type(error).__name__
            raise OutputError(
                f"cannot reach {self.address}: {told}. Check the address and your access to it."
            ) from error
