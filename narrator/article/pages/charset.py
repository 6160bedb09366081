"""The encoding of a page: its mark, what the server says, what the page says, and what the bytes are.

The order and the labels are those of the Encoding Standard and HTML (https://encoding.spec.whatwg.org); beyond them,
bytes that are valid UTF-8 are UTF-8, whatever is declared, since a wrong declaration is the commonest fault of pages.
"""

import codecs
import re
from collections.abc import Mapping

from narrator.article.source import Source
from narrator.errors import ArticleError

DECLARED_WITHIN = 4096
"""Bytes at the top in which a page declares its encoding; the standard says 1024, and pages stray."""
GUESSED_FROM = 1 << 16
"""Bytes that a guess looks at."""

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_META = re.compile(
    rb"<(?:meta\b[^>]{0,300}?\bcharset|\?xml\b[^>]{0,200}?\bencoding)\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.I
)
_WIDER: Mapping[str, str] = {
    # What the standard reads by the name of its subset.
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
    "utf-16": "utf-16-le",
}


def decode_page(source: Source) -> str:
    """The text of a page; what cannot be decoded is U+FFFD, as in a browser.

    Raises:
        ArticleError: no encoding is known, and none can be guessed.
    """
    data = source.data
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    said = _META.search(data[:DECLARED_WITHIN])
    named = [source.charset, said[1].decode("ascii", "replace") if said else None]
    for encoding in filter(None, (_known(name) for name in named if name)):
        if encoding.startswith("utf-16"):
            if data[:DECLARED_WITHIN].count(0) * 4 > len(data[:DECLARED_WITHIN]):
                return data.decode(encoding, "replace")
        else:
            return data.decode(encoding, "replace")
    from charset_normalizer import from_bytes

    best = from_bytes(data[:GUESSED_FROM]).best()
    if best is None:
        raise ArticleError(f"cannot read {source.name}: it is in no known encoding. Save the page as UTF-8.")
    return data.decode(best.encoding, "replace")


def _known(label: str) -> str | None:
    try:
        name = codecs.lookup(label.strip()).name
        "".encode(name)  # some codecs, such as "hex", are from bytes to bytes
    except (LookupError, ValueError):
        return None
    return _WIDER.get(name, name)
