"""From an address to the bytes behind it."""

import re
from typing import NoReturn

import httpcore
import httpx

from narrator.article.fetching.bodies import BodyError
from narrator.article.fetching.client import AGENT, Client, Response, content_type
from narrator.article.fetching.connections import Deadline
from narrator.article.fetching.kept import KeptPage, keep_page, load_page
from narrator.article.fetching.robots import LARGEST_ROBOTS, may_fetch
from narrator.article.source import Source
from narrator.errors import ArticleError

LARGEST = 20 * 1024 * 1024
"""Bytes of a page or document, unpacked; with all their scripts the largest pages of news sites have 5 MB."""
TIME_LIMIT = 30.0
"""Seconds for everything: names, robots.txt, redirects, the page."""
MOST_REDIRECTS = 5
"""Redirects that are followed; pages behind short links and consent take two or three."""
LONGEST_ADDRESS = 8_000
"""Characters in an address, as servers commonly allow."""

_ERRNO = re.compile(r"^\[Errno -?\d+\] ")
"""The number before what the system says, which tells nobody anything."""
_REDIRECTS = (301, 302, 303, 307, 308)
_REFUSALS = {
    401: "it is only for those who log in",
    402: "it has to be paid for",
    403: "the site does not let this program in",
    404: "there is no such page",
    410: "the page is gone",
    429: "the site asks to be left alone for a while",
    451: "it is withheld for legal reasons",
}


def fetch(
    address: str, allow_private: bool = False, ignore_robots: bool = False, seconds: float = TIME_LIMIT
) -> Source:
    """Fetch a page or document.

    Args:
        address: where it is, with http or https.
        allow_private: whether hosts in private networks and this machine may be asked.
        ignore_robots: whether to fetch what the site's robots.txt closes.
        seconds: the time for everything.

    Raises:
        ArticleError: it cannot be had; the message says why in one line.
    """
    url = _url(address, address)
    client = Client(Deadline(seconds), allow_private)
    try:
        return _follow(client, url, address, ignore_robots)
    except BodyError as error:
        raise ArticleError(
            f"cannot fetch {address}: {error}. Save the page from a browser, and give the file."
        ) from error
    except httpcore.TimeoutException as error:
        raise ArticleError(
            f"cannot fetch {address}: it took longer than {seconds:.0f} seconds. Try again later."
        ) from error
    except (httpcore.NetworkError, httpcore.ProtocolError, httpcore.UnsupportedProtocol, OSError) as error:
        reason = _ERRNO.sub("", str(error)).strip() or "the connection failed"
        raise ArticleError(f"cannot fetch {address}: {' '.join(reason.split())[:200]}. Try again later.") from error
    finally:
        client.close()


def _follow(client: "Client", url: httpx.URL, address: str, ignore_robots: bool) -> Source:
    hosts_asked: dict[str, str] = {}
    for _ in range(MOST_REDIRECTS + 1):
        if not ignore_robots:
            _check_robots(client, url, hosts_asked)
        kept = load_page(str(url))
        response = client.get(url, LARGEST, kept.conditions if kept else {})
        if response.status in _REDIRECTS and "location" in response.headers:
            url = _url(_joined(url, response.headers["location"]), address)
        elif response.status == 304 and kept:
            return _source(address, url, kept)
        elif response.status == 200:
            page = _page(response)
            if page.conditions and "no-store" not in response.headers.get("cache-control", "").lower():
                keep_page(str(url), page)
            return _source(address, url, page)
        else:
            _refuse(address, response.status)
    raise ArticleError(f"cannot fetch {address}: it redirects more than {MOST_REDIRECTS} times. Check the address.")


def _check_robots(client: Client, url: httpx.URL, asked: dict[str, str]) -> None:
    origin = f"{url.scheme}://{url.netloc.decode('ascii')}"
    if origin not in asked:
        asked[origin] = _robots(client, f"{origin}/robots.txt")
    if not may_fetch(asked[origin], url.raw_path.decode("ascii"), AGENT):
        raise ArticleError(
            f"cannot fetch {url}: the site's robots.txt asks programs not to. Save the page from a browser, or take "
            "the responsibility with --ignore-robots."
        )


def _robots(client: Client, address: str) -> str:
    """The text of a robots.txt.

    A site that has none is open; one that is in trouble is closed until it tells (RFC 9309, 2.3.1).
    """
    try:
        response = client.get(httpx.URL(address), LARGEST_ROBOTS, lenient=True)
    except BodyError:
        return ""
    return f"User-agent: {AGENT}\nDisallow: /" if response.status >= 500 else response.body.decode("utf-8", "replace")


def _url(address: str, first: str) -> httpx.URL:
    try:
        url = httpx.URL(address.strip())
    except (httpx.InvalidURL, UnicodeError, ValueError) as error:
        raise ArticleError(f"cannot fetch {first[:200]}: it is not a valid address. Check it.") from error
    if url.scheme not in ("http", "https") or not url.host:
        raise ArticleError(
            f"cannot fetch {first[:200]}: only http and https addresses are fetched. Give a file's path."
        )
    if url.userinfo:
        raise ArticleError(f"cannot fetch from {url.host}: addresses with a password in them are not fetched.")
    if len(address) > LONGEST_ADDRESS:
        raise ArticleError(f"cannot fetch from {url.host}: the address is too long. Check it.")
    return url.copy_with(fragment=None)


def _joined(url: httpx.URL, location: str) -> str:
    try:
        return str(url.join(location))
    except (httpx.InvalidURL, UnicodeError, ValueError):
        return location


def _page(response: Response) -> KeptPage:
    headers = response.headers
    return KeptPage(
        response.body, headers.get("content-type", ""), headers.get("etag", ""), headers.get("last-modified", "")
    )


def _source(address: str, url: httpx.URL, page: KeptPage) -> Source:
    kind, charset = content_type(page.content_type)
    return Source(page.body, address, str(url), kind or None, charset)


def _refuse(address: str, status: int) -> NoReturn:
    if status >= 500:
        raise ArticleError(f"cannot fetch {address}: the site has a fault of its own ({status}). Try again later.")
    why = _REFUSALS.get(status, "the site answers strangely")
    raise ArticleError(f"cannot fetch {address}: {why} ({status}). Check the address, or save the page from a browser.")
