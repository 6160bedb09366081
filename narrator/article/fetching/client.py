"""One request after the other: what is said to a server, and what is taken from it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from email.message import Message
from importlib.metadata import PackageNotFoundError, version

import httpcore
import httpx

from narrator.article.fetching.bodies import ASKED_FOR, BodyError, read_body
from narrator.article.fetching.connections import CheckedBackend, Deadline

AGENT = "narrator"
"""The name by which robots.txt knows this program."""
WAIT = 10.0
"""Seconds to wait for any one answer."""

_READABLE = (
    "text/",
    "application/xhtml+xml",
    "application/xml",
    "application/rss+xml",
    "application/atom+xml",
    "application/pdf",
    "application/epub+zip",
    "application/octet-stream",
    "application/vnd.openxmlformats-officedocument.wordprocessingml",
    "application/vnd.oasis.opendocument.text",
    "multipart/related",
)


@dataclass(frozen=True, slots=True)
class Response:
    """What a server answered."""

    status: int
    """the status code"""
    headers: httpx.Headers
    """what was said of the body"""
    body: bytes = field(repr=False)
    """unpacked; empty when the status is not 200"""


class Client:
    """Asks for one thing after the other, and keeps nothing of what it was told: no cookies, no credentials."""

    def __init__(self, deadline: Deadline, allow_private: bool) -> None:
        backend = CheckedBackend(deadline, allow_private)
        # A connection is not used twice: a server may close it without a word just when the next request is sent.
        self._pool = httpcore.ConnectionPool(
            network_backend=backend, max_connections=1, max_keepalive_connections=0, retries=0
        )

    def close(self) -> None:
        """Close the connections."""
        self._pool.close()

    def get(
        self, url: httpx.URL, largest: int, headers: Mapping[str, str] | None = None, lenient: bool = False
    ) -> Response:
        """Ask for ``url``; the body is only read when there is a page.

        Args:
            url: what to ask for.
            largest: bytes that its body may have.
            headers: what to say besides the usual.
            lenient: whether to take it whatever its type is.
        """
        said = {
            "Host": url.netloc.decode("ascii"),
            "User-Agent": f"{AGENT}/{_version()} (reads single articles aloud)",
            "Accept": "text/html,application/xhtml+xml,text/*;q=0.9,*/*;q=0.5",
            "Accept-Language": "en,*;q=0.5",
            "Accept-Encoding": ASKED_FOR,
            "Connection": "close",
            **(headers or {}),
        }
        limits = {"timeout": {"connect": WAIT, "read": WAIT, "write": WAIT, "pool": WAIT}}
        target = httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path)
        with self._pool.stream("GET", target, headers=list(said.items()), extensions=limits) as stream:
            received = httpx.Headers(stream.headers)
            body = b""
            if stream.status == 200:
                kind, _ = content_type(received.get("content-type", ""))
                if kind and not lenient and not kind.startswith(_READABLE):
                    raise BodyError(f"it is {kind[:60]}, no article")
                announced = received.get("content-length", "")
                if announced.isdecimal() and int(announced[:20]) > largest:
                    raise BodyError(f"it is larger than {largest // 1024**2} MB")
                body = read_body(stream.iter_stream(), received.get("content-encoding", ""), largest)
            return Response(stream.status, received, body)


def content_type(value: str) -> tuple[str, str | None]:
    """The media type in small letters ("" when there is none), and the charset that comes with it."""
    if not value.strip():
        return "", None
    message = Message()
    message["Content-Type"] = " ".join(value.split())[:300]
    charset = message.get_param("charset")
    return message.get_content_type(), charset if isinstance(charset, str) else None


def _version() -> str:
    try:
        return version("narrator")
    except PackageNotFoundError:  # a checkout that is not installed
        return "0"
