"""A page that a browser saved whole (.mhtml): the page in the archive, with the address that it came from."""

from email import message_from_bytes
from email.errors import MessageError
from email.message import Message

from narrator.article.document import Document
from narrator.article.pages.html import read_html
from narrator.article.source import ReadingOptions, Source
from narrator.errors import ArticleError

_PAGES = ("text/html", "application/xhtml+xml")


def read_mhtml(source: Source, options: ReadingOptions) -> Document:
    """Read the main page of a MIME archive (RFC 2557): the part it names as its start, or the first page in it.

    Raises:
        ArticleError: the archive holds no page, or the page no article.
    """
    try:
        archive = message_from_bytes(source.data)
        pages = [part for part in archive.walk() if part.get_content_type() in _PAGES]
        start = archive.get_param("start")
        page = next((part for part in pages if start and part.get("Content-ID") == start), None) or next(
            iter(pages), None
        )
        data = page.get_payload(decode=True) if page is not None else None
    except (MessageError, LookupError, ValueError, TypeError, AttributeError, RecursionError) as error:
        raise ArticleError(f"cannot read {source.name}: it is a damaged web archive. Save the page again.") from error
    if page is None or not isinstance(data, bytes):
        raise ArticleError(f"cannot read {source.name}: there is no page in this web archive. Save the page again.")
    address = _address(archive, "Snapshot-Content-Location") or _address(page, "Content-Location")
    return read_html(Source(data, source.name, address, page.get_content_type(), page.get_content_charset()), options)


def _address(part: Message, header: str) -> str | None:
    address = str(part.get(header, "")).strip()
    return address if address.startswith(("http://", "https://")) else None
