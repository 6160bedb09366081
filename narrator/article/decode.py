"""Bytes to text: which encoding it is, and a plain word when it is not text at all."""

import codecs
import re

from narrator.article.source import KINDS_READ
from narrator.errors import ArticleError

READABLE = "UTF-8, UTF-16, UTF-32 and Windows-1252 (with Latin-1)"

BINARY_SHARE = 0.02
"""Share of control characters above which a file is not text; real articles have none, random bytes one in nine."""
WESTERN_SHARE = 0.5
"""Share of visible characters beyond ASCII above which a text is not Windows-1252: French has 0.05, Cyrillic 0.9."""
ODD_SHARE = 0.1
"""Share of the characters beyond ASCII that may stand where Windows-1252 would not put them."""
SAMPLE = 1 << 15
"""Bytes or characters that are looked at where a part tells as much as the whole."""
GUESSABLE = 200
"""Bytes below which a guess at a foreign encoding is as often wrong as right, and better not told."""

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark begins it
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SIGNATURES = tuple(
    (re.compile(pattern, re.DOTALL | re.IGNORECASE), kind)
    for pattern, kind in (
        (rb"%PDF-", "a PDF document"),
        (rb"PK\x03\x04.{0,4000}word/", "a Word document"),
        (rb"PK\x03\x04.{26}mimetypeapplication/epub", "an EPUB book"),
        (rb"PK\x03\x04.{26}mimetypeapplication/vnd\.oasis", "an OpenDocument file"),
        (rb"PK[\x03\x05]", "a ZIP archive or an Office document"),
        (rb"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word or Office document"),
        (rb"\{\\rtf", "an RTF document"),
        (rb"\x89PNG|\xff\xd8\xff|GIF8[79]a|II\*\0|MM\0\*|RIFF.{4}WEBP", "an image"),
        (rb"ID3[\x02-\x04]|\xff[\xfb\xf3\xf2]|OggS\0|fLaC\0|RIFF.{4}WAVE|.{4}ftypM4A", "a sound file"),
        (rb".{4}ftyp|RIFF.{4}AVI |\x1aE\xdf\xa3", "a video"),
        (rb"\x1f\x8b|BZh\d1AY|7z\xbc\xaf|\xfd7zXZ|\x28\xb5\x2f\xfd", "a compressed file"),
        (rb"\x7fELF", "a program"),
        (rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html)\b", "a web page"),
    )
)
_CONTROLS = re.compile(r"[\x00-\x06\x0e-\x19\x1c-\x1f\x7f]")
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
_VISIBLE = re.compile(r"\S")
_ODD_IN_WINDOWS_1252 = re.compile(
    r"(?<=[a-zß-öø-ÿ])[À-ÖØ-ÞŠŽŒŸ]"  # a capital after a small letter: Mac Roman's apostrophe in donÕt
    r"|(?<!\w)[ÃÐÑÒÓÔÕ](?!\w)"  # a letter that is no word: Mac Roman's dashes and quotation marks
    r"|(?<=[^\W\d_])[¡-¬®-¿‚„†‡ˆ‰‹›˜€™×÷](?=[^\W\d_])"  # a sign inside a word: Polish ³ for ł
    r"|[\x80-\x9f]"
)


def decode(data: bytes, name: str) -> str:
    """Decode an article; line ends (CR LF, CR) become LF, as when Python opens a text file.

    Offsets in an `Article` count the characters of the returned string. A byte order mark is taken away; all other
    characters stay. UTF-16 is recognised without its mark when the zero bytes of English text give it away. Bytes that
    are no UTF-8 are read as Windows-1252 when that makes plausible Western text, since detectors go astray on short
    ones; charset-normalizer has the last word otherwise.

    Args:
        data: the bytes.
        name: what to call the file in an error.

    Raises:
        ArticleError: not text, damaged text, or text in another encoding.
    """
    for signature, kind in _SIGNATURES:
        if signature.match(data):
            raise ArticleError(f"cannot read {name}: it seems to be {kind}. narrator reads {KINDS_READ}.")
    encoding = _unicode_encoding(data)
    text = _decode_as(encoding, data, name) if encoding else _decode_unmarked(data, name)
    sample = text[:SAMPLE]
    if len(_CONTROLS.findall(sample)) > BINARY_SHARE * len(sample):
        raise _binary(name)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _unicode_encoding(data: bytes) -> str | None:
    """The encoding that a byte order mark or the zero bytes of UTF-16 give away."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return encoding
    even, odd = data[:SAMPLE:2], data[1:SAMPLE:2]
    if len(data) % 2 == 0 and odd.count(0) * 2 > len(odd) and even.count(0) * 20 <= len(even):
        return "utf-16-le"
    if len(data) % 2 == 0 and even.count(0) * 2 > len(even) and odd.count(0) * 20 <= len(odd):
        return "utf-16-be"
    return None


def _decode_as(encoding: str, data: bytes, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        called = encoding.upper().removesuffix("-SIG")
        raise ArticleError(
            f"cannot read {name}: it begins as {called} but is damaged at byte {error.start}. Save it again as UTF-8."
        ) from error


def _decode_unmarked(data: bytes, name: str) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        start = max(0, error.start - SAMPLE // 2)
        around = slice(start, start + SAMPLE)
        byte, line = data[error.start], data.count(b"\n", 0, error.start) + 1
    lenient = data[around].decode("utf-8", "replace")
    if len(_BEYOND_ASCII.findall(lenient)) > 2 * lenient.count("\ufffd"):
        raise ArticleError(
            f"cannot read {name}: it is UTF-8 but for byte 0x{byte:02x} in line {line}. "
            "Mend that line and save the file as UTF-8."
        )
    return _decode_western(data, around, name)


def _decode_western(data: bytes, around: slice, name: str) -> str:
    """Decode what is no UTF-8, judged by the part around the first byte that is not."""
    if b"\0" in data:
        raise _binary(name)
    text = data.decode("cp1252", "replace")
    if "\ufffd" not in text and _plausible(text[around]):
        return text
    from charset_normalizer import from_bytes

    best = from_bytes(data[around]).best()
    if best is None:
        raise _binary(name)
    if best.encoding in ("cp1252", "latin_1") and "\ufffd" not in text:
        return text
    guess = f" (it may be {best.encoding})" if len(data) >= GUESSABLE else ""
    raise ArticleError(
        f"cannot read {name}: it is in none of {READABLE}{guess}. "
        "Save it as UTF-8 in an editor, or with: iconv -f ENCODING -t UTF-8 OLD > NEW"
    )


def _plausible(text: str) -> bool:
    """Whether a text decoded as Windows-1252 reads like Western text."""
    beyond = len(_BEYOND_ASCII.findall(text))
    odd = len(_ODD_IN_WINDOWS_1252.findall(text))
    return beyond <= WESTERN_SHARE * len(_VISIBLE.findall(text)) and odd <= ODD_SHARE * beyond


def _binary(name: str) -> ArticleError:
    return ArticleError(f"cannot read {name}: it seems to be binary data, not text. narrator reads {KINDS_READ}.")
