"""Pages that were fetched before, kept so that a server need only say that they have not changed (RFC 9110, 13.1)."""

import hashlib
import json
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path

from narrator.errors import OutputError
from narrator.files import whole_file
from narrator.folders import cache_folder

KEPT_PAGES = 100
"""Pages that are kept; the ones that were fetched longest ago go first."""


@dataclass(frozen=True, slots=True)
class KeptPage:
    """A page with what its server said of it."""

    body: bytes = field(repr=False)
    """unpacked"""
    content_type: str = ""
    """the value of Content-Type"""
    etag: str = ""
    """the value of ETag"""
    modified: str = ""
    """the value of Last-Modified"""

    @property
    def conditions(self) -> dict[str, str]:
        """The headers that ask for the page only if it has changed."""
        headers = {"If-None-Match": self.etag, "If-Modified-Since": self.modified}
        return {name: value for name, value in headers.items() if value}


def load_page(address: str) -> KeptPage | None:
    """The page as it was last fetched from ``address``; None when it is not kept, or what is kept is damaged."""
    try:
        head, _, body = _path(address).read_bytes().partition(b"\n")
        return KeptPage(body, **json.loads(head))
    except (OSError, ValueError, TypeError):
        return None


def keep_page(address: str, page: KeptPage) -> None:
    """Keep a page; that it cannot be kept is no fault."""
    facts = {name: value for name, value in asdict(page).items() if name != "body"}
    with suppress(OutputError, OSError):
        with whole_file(_path(address)) as part:
            part.write_bytes(json.dumps(facts).encode() + b"\n" + page.body)
        kept = sorted(_folder().glob("*.page"), key=lambda path: path.stat().st_mtime)
        for old in kept[:-KEPT_PAGES]:
            old.unlink(missing_ok=True)


def _folder() -> Path:
    return cache_folder() / "pages"


def _path(address: str) -> Path:
    return _folder() / f"{hashlib.sha256(address.encode()).hexdigest()[:32]}.page"
