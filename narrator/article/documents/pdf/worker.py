"""The process that opens a PDF: standard input is the file, standard output is its lines as JSON.

PDFium (https://pdfium.googlesource.com/pdfium, by way of pypdfium2) is the reader of Chromium: fast, and hardened
against what is sent to browsers. It is C++ all the same, so what it does to a hostile file it does in here.
"""

import json
import math
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass
from itertools import islice
from typing import Any

from narrator.article.documents.pdf.page import Line

MOST_PAGES = 2_000
"""Pages that are read, some days of speech."""
MOST_CHARACTERS = 4_000_000
"""Characters of all pages that are read."""
MOST_LINES = 200_000
"""Lines, or parts of lines, of all pages that are read."""
MEMORY = 1536 * 1024 * 1024
"""Bytes of address space; PDFium unpacks what a file has packed, and maps fonts."""
SECONDS = 10
"""Seconds of processor time, and as many again for each megabyte of the file; pages take some 30 ms."""
WIDE_GAP = 0.9
"""Sizes of type between two parts of a line that may be cells of a table or lines of two columns. The words of a
justified line stand as far apart now and then; such parts are put together again."""
SPACE = 0.15
"""Sizes of type from which on a gap is a space, where PDFium says nothing."""
SUPERSCRIPT = 0.85
"""Size of the raised mark of a note, at most, as a share of the line's; browsers have 5/6."""
RAISED = 0.2
"""Sizes of type above the baseline at which it stands, at least."""

_UNITS = ("m", "km", "cm", "mm", "ft", "mi")
_HYPHENS = "\u0002\ufffe\u00ad"
_MARKS = frozenset("0123456789*†‡§,")


@dataclass(slots=True)
class _Glyph:
    character: str
    left: float
    bottom: float
    right: float
    size: float
    turn: int
    index: int


def main() -> None:
    """Read a file from standard input and print what is in it."""
    data = sys.stdin.buffer.read()
    limit(len(data))
    json.dump(extract(data), sys.stdout)


def limit(length: int) -> None:
    """Bound what this process may take to open a file of ``length`` bytes, where the system can."""
    with suppress(ImportError, ValueError, OSError):  # where the system has no such limits, the parent's clock counts
        import resource

        seconds = SECONDS * (1 + length // 2**20)
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def extract(data: bytes) -> dict[str, Any]:
    """The lines of a PDF by pages, or {"error": "password" or "damaged"}."""
    import pypdfium2 as pdfium
    from pypdfium2 import raw

    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError:
        return {"error": "password" if raw.FPDF_GetLastError() == raw.FPDF_ERR_PASSWORD else "damaged"}
    pages: list[list[dict[str, Any]]] = []
    characters = lines = 0
    for index in range(min(len(document), MOST_PAGES)):
        try:
            text = document[index].get_textpage()
            count = min(text.count_chars(), MOST_CHARACTERS - characters)
        except pdfium.PdfiumError:
            pages.append([])  # one bad page is no reason to lose the others
            continue
        characters += max(0, count)
        pages.append([asdict(line) for line in islice(_lines(text, count), MOST_LINES - lines)])
        lines += len(pages[-1])
    title, author = _said(document, "Title"), _said(document, "Author")
    return {"pages": pages, "title": title, "author": author, "language": _language(document)}


def _said(document: Any, name: str) -> str:
    """What a PDF says of itself under ``name``; "" when that is no text."""
    try:
        return str(document.get_metadata_value(name))
    except UnicodeDecodeError:
        return ""


def _language(document: Any) -> str:
    from pypdfium2 import raw

    if not hasattr(raw, "FPDFCatalog_GetLanguage"):
        return ""
    import ctypes

    buffer = ctypes.create_string_buffer(128)
    length = raw.FPDFCatalog_GetLanguage(document.raw, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), 128)
    return buffer.raw[: max(0, min(length, 128) - 2)].decode("utf-16-le", "replace")


def _lines(text: Any, count: int) -> Iterator[Line]:
    glyphs = list(_glyphs(text, count))
    main = Counter(g.turn for g in glyphs if not g.character.isspace()).most_common(1)
    upright = main[0][0] if main else 0
    line: list[_Glyph] = []
    for glyph in glyphs:
        if line and _breaks(line, glyph):
            yield from _line(text, line, upright)
            line = []
        line.append(glyph)
        if glyph.character in _HYPHENS:
            yield from _line(text, line, upright)
            line = []
    yield from _line(text, line, upright)


def _glyphs(text: Any, count: int) -> Iterator[_Glyph]:
    """The characters of a page; where text runs up or down, as if the page were turned."""
    import ctypes

    from pypdfium2 import raw

    box, matrix = raw.FS_RECTF(), raw.FS_MATRIX()
    before: _Glyph | None = None
    ended = False
    for index in range(count):
        character = chr(raw.FPDFText_GetUnicode(text.raw, index) or 0xFFFD)
        if raw.FPDFText_IsGenerated(text.raw, index) == 1 or character.isspace():
            # PDFium's own line ends come around the marks of notes too; where lines end is found out by place.
            ended = ended or character in "\r\n"
            if before is not None and character not in "\r\n":
                yield _Glyph(character, before.right, before.bottom, before.right, before.size, before.turn, index)
            continue
        raw.FPDFText_GetLooseCharBox(text.raw, index, ctypes.byref(box))
        raw.FPDFText_GetMatrix(text.raw, index, ctypes.byref(matrix))
        turn = round(math.atan2(matrix.b, matrix.a) / (math.pi / 2)) % 4 if matrix.a or matrix.b else 0
        size = raw.FPDFText_GetFontSize(text.raw, index) * math.hypot(matrix.c, matrix.d)
        origin_x, origin_y = ctypes.c_double(), ctypes.c_double()
        raw.FPDFText_GetCharOrigin(text.raw, index, ctypes.byref(origin_x), ctypes.byref(origin_y))
        left, bottom, right = _turned(box, origin_x.value, origin_y.value, turn)
        if not all(map(math.isfinite, (left, bottom, right, size))):
            continue
        glyph = _Glyph(character, left, bottom, right, max(1.0, size), turn, index)
        if ended and before is not None and not (before.turn != turn or glyph.left - before.right < SPACE * size):
            yield _Glyph(" ", before.right, before.bottom, before.right, before.size, before.turn, index)
        ended = False
        before = glyph
        yield glyph


def _turned(box: Any, origin_x: float, origin_y: float, turn: int) -> tuple[float, float, float]:
    """Left, base line and right of a glyph, when the page is turned so that its line can be read."""
    match turn:
        case 1:
            return box.bottom, -origin_x, box.top
        case 2:
            return -box.right, -origin_y, -box.left
        case 3:
            return -box.top, origin_x, -box.bottom
        case _:
            return box.left, origin_y, box.right


def _breaks(line: list[_Glyph], glyph: _Glyph) -> bool:
    """Whether a character begins a new line, or another part of the line after a wide gap."""
    last = line[-1]
    size = max(g.size for g in line[-3:])
    return (
        last.turn != glyph.turn
        or abs(glyph.bottom - last.bottom) > 0.6 * max(size, glyph.size)
        or glyph.left < last.left - size
        or glyph.left - last.right > WIDE_GAP * size
    )


def _line(text: Any, glyphs: list[_Glyph], main_turn: int) -> Iterator[Line]:
    solid = [g for g in glyphs if not g.character.isspace()]
    if not solid:
        return
    size = Counter(round(g.size, 1) for g in solid).most_common(1)[0][0]
    baseline = Counter(round(g.bottom, 1) for g in solid if abs(g.size - size) < 0.2).most_common(1)[0][0]
    kept = [g for i, g in enumerate(glyphs) if not _is_note_mark(glyphs, i, size, baseline)]
    words = "".join("\u00ad" if g.character in _HYPHENS else g.character for g in kept)
    if not words.strip():
        return
    yield Line(
        " ".join(words.split()),
        round(min(g.left for g in solid), 2),
        baseline,
        round(max(g.right for g in solid), 2),
        size,
        _is_bold(text, solid[0].index),
        solid[0].turn != main_turn,
    )


def _is_note_mark(glyphs: list[_Glyph], index: int, size: float, baseline: float) -> bool:
    glyph = glyphs[index]
    if glyph.character not in _MARKS or glyph.size > SUPERSCRIPT * size or glyph.bottom < baseline + RAISED * size:
        return False
    first = index
    while first and glyphs[first - 1].size <= SUPERSCRIPT * size:
        first -= 1
    before = "".join(g.character for g in glyphs[max(0, first - 4) : first])
    word = before.split()[-1] if before and not before[-1].isspace() else ""
    return not (word[-1:].isdigit() or word in _UNITS)  # a power, or square metres


def _is_bold(text: Any, index: int) -> bool:
    import ctypes

    from pypdfium2 import raw

    buffer, flags = ctypes.create_string_buffer(128), ctypes.c_int()
    raw.FPDFText_GetFontInfo(text.raw, index, buffer, 128, ctypes.byref(flags))
    name = buffer.value.decode("latin-1").lower()
    # LaTeX's own bold is called "cmbx"; the weight of a font file is often guessed.
    return any(part in name for part in ("bold", "black", "heavy", "-bd", "cmbx", "sfbx"))


if __name__ == "__main__":
    main()
