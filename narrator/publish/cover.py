"""The picture that a player shows: a newsroom's own, or one drawn from the headline.

The drawn one says in words that the voice is AI-generated, large enough to be read at 300 pixels. Its headline is set
in Newsreader SemiBold (SIL Open Font License, beside this file: Latin and extended Latin of version 1.003 in one file).
"""

import unicodedata
import warnings
import zlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from narrator.article.article import Metadata
from narrator.errors import UsageError
from narrator.publish.palette import PAPER, SPEAKERS

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageDraw import ImageDraw
    from PIL.ImageFont import FreeTypeFont

LABEL = "AI-generated voice"
"""Stands on every cover that is drawn."""
SIDE = 1400
"""Pixels of a side: the least that Apple Podcasts takes."""
MARGIN = 110
"""Pixels that stay free at the edges."""
WIDTH = SIDE - 2 * MARGIN
"""Pixels that a line has."""
BAND = 250
"""Pixels of height of the band with the label."""
LABEL_SIZE = 114
"""Pixels of the label's type: 25 when the cover is shown at 300."""
OUTLET_SIZE = 72
"""Pixels of the outlet's type."""
LARGEST, SMALLEST, STEP = 200, 84, 2
"""Pixels of the headline's type: the largest at which it fits; at the smallest, what does not fit is cut."""
LONGEST = 500
"""Characters of a text that are looked at: more than fit."""
LEADING = 1.12
"""Height of a line over the size of its type."""
QUALITY = 88
"""Of a picture that was made smaller: a choice."""
LARGEST_SIDE = 3000
"""Pixels of a side of a given picture at most, as Apple Podcasts has it; what is larger is made smaller."""
LARGEST_FILE = 1_000_000
"""Bytes of a given picture that are taken as they are: a choice, about what a minute of narration takes."""
GROUND, TYPE, SHADES = 0, 255, 16
"""How the two colours are drawn, and how many shades there are from the one to the other, for smooth edges."""
FONT = Path(__file__).parent / "fonts" / "Newsreader-SemiBold.ttf"
_BARS = (0.35, 0.8, 0.55, 1.0, 0.65, 0.85, 0.4)
"""Heights of the bars that stand for a voice."""


@dataclass(frozen=True, slots=True)
class Cover:
    """A picture in a file's tags."""

    data: bytes = field(repr=False)
    """the picture's file"""
    media_type: Literal["image/jpeg", "image/png"]
    """what that is"""
    width: int
    """in pixels"""
    height: int
    """in pixels"""


def load_cover(path: Path) -> Cover:
    """A newsroom's own picture, made smaller where it is larger than players take.

    Raises:
        UsageError: there is no such file, or it is no picture that can be read.
    """
    from PIL import Image

    try:
        data = path.read_bytes()
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(BytesIO(data)) as image:
                if image.format in ("JPEG", "PNG") and max(image.size) <= LARGEST_SIDE and len(data) <= LARGEST_FILE:
                    image.verify()
                    return Cover(data, "image/jpeg" if image.format == "JPEG" else "image/png", *image.size)
                image.thumbnail((LARGEST_SIDE, LARGEST_SIDE))
                return _as_jpeg(image.convert("RGB"))
    except OSError as error:
        reason = error.strerror or "it is no picture that can be read"
        raise UsageError(f"cannot use {path} as the cover: {reason}. Choose a JPEG or a PNG.") from error
    except (Image.DecompressionBombWarning, Image.DecompressionBombError) as error:
        raise UsageError(f"cannot use {path} as the cover: it is far too large. Choose one of 3000 pixels.") from error
    except (ValueError, SyntaxError, EOFError) as error:
        raise UsageError(f"cannot use {path} as the cover: it is broken. Choose a JPEG or a PNG.") from error


def draw_cover(article: Metadata, *, untitled: str) -> Cover:
    """A cover with the headline, or ``untitled``, the outlet or the byline, and the label; alike for alike articles.

    Each outlet has its colour. What the typeface lacks is transliterated.
    """
    from PIL import Image, ImageDraw

    outlet = _legible(article.site or article.byline or "")
    image = Image.new("L", (SIDE, SIDE), GROUND)
    draw = ImageDraw.Draw(image)
    top = MARGIN
    if outlet:
        font = _font(OUTLET_SIZE)
        draw.text((MARGIN, top), _cut(outlet, font), TYPE, font, anchor="lt")
        top += round(1.25 * OUTLET_SIZE)
        draw.rectangle((MARGIN, top, SIDE - MARGIN, top + 5), TYPE)
        top += MARGIN // 2
    _draw_headline(draw, _legible(article.title or "") or _legible(untitled), top, SIDE - BAND - MARGIN // 2)
    _draw_label(draw)
    return _coloured(image, SPEAKERS[zlib.crc32(outlet.encode()) % len(SPEAKERS)].light)


def _draw_headline(draw: "ImageDraw", headline: str, top: int, bottom: int) -> None:
    """The headline at the largest size at which it fits, in lines that are about as long."""
    words = headline.split() or ["…"]
    # Type grows evenly: what is measured at one size holds at every other.
    *widths, space = (_font(LARGEST).getlength(word) / LARGEST for word in (*words, " "))
    for size in range(LARGEST, SMALLEST - 1, -STEP):
        width, room = WIDTH / size, int((bottom - top) / (LEADING * size))
        lines = _broken(widths, space, width)
        if size == SMALLEST or (len(lines) <= room and max(widths) <= width):
            break
    narrower = (width * percent / 100 for percent in range(50, 100, 5))
    balanced = (_broken(widths, space, max(less, *widths)) for less in narrower if max(widths) <= width)
    lines = next((less for less in balanced if len(less) == len(lines)), lines)
    for number, (start, end) in enumerate(lines[:room]):
        last = number == room - 1 and end < len(words)
        line = " ".join(words[start:end]) + (" …" if last else "")
        draw.text((MARGIN, top + number * LEADING * size), _cut(line, _font(size)), TYPE, _font(size), anchor="la")


def _broken(widths: Sequence[float], space: float, width: float) -> list[tuple[int, int]]:
    """The lines that words of these widths make: from which word to before which."""
    lines: list[tuple[int, int]] = []
    reach = 0.0
    for place, word in enumerate(widths):
        reach += space + word
        if lines and reach <= width:
            lines[-1] = (lines[-1][0], place + 1)
        else:
            lines.append((place, place + 1))
            reach = word
    return lines


def _draw_label(draw: "ImageDraw") -> None:
    draw.rectangle((0, SIDE - BAND, SIDE, SIDE), TYPE)
    middle = SIDE - BAND // 2
    for place, height in enumerate(_BARS):
        left, half = MARGIN + 26 * place, 62 * height
        draw.rounded_rectangle((left, middle - half, left + 13, middle + half), 6, GROUND)
    draw.text((MARGIN + 26 * len(_BARS) + 34, middle), LABEL, GROUND, _font(LABEL_SIZE), anchor="lm")


def _cut(line: str, font: "FreeTypeFont") -> str:
    """The line as far as it fits, with an ellipsis where it does not."""
    if font.getlength(line) <= WIDTH:
        return line
    while line and font.getlength(f"{line}…") > WIDTH:
        line = line[:-1].rstrip(" …")
    return f"{line}…"


def _legible(text: str) -> str:
    """The text on one line, in characters that the typeface has."""
    from anyascii import anyascii

    kept = "".join(
        c for c in unicodedata.normalize("NFC", text[:LONGEST]) if unicodedata.category(c) not in ("So", "Cf", "Cs")
    )
    return " ".join("".join(c if c.isspace() or _has(c) else anyascii(c) for c in kept).split())


@lru_cache(maxsize=1024)
def _has(character: str) -> bool:
    font = _font(SMALLEST)
    return bytes(font.getmask(character)) != bytes(font.getmask("\uffff"))


@lru_cache(maxsize=64)
def _font(size: int) -> "FreeTypeFont":
    from PIL import ImageFont

    return ImageFont.truetype(FONT, size)


def _coloured(image: "Image", ground: str) -> Cover:
    """A drawing in two colours as a PNG that has only the shades between them: a quarter of a JPEG, and sharp."""
    from PIL import ImageColor

    first, last = ImageColor.getrgb(ground), ImageColor.getrgb(PAPER.light)
    shades = [
        round(a + (b - a) * shade / (SHADES - 1)) for shade in range(SHADES) for a, b in zip(first, last, strict=True)
    ]
    picture = image.point([value * (SHADES - 1) // TYPE for value in range(TYPE + 1)])
    picture.putpalette(shades)
    file = BytesIO()
    picture.save(file, "PNG", bits=4)
    return Cover(file.getvalue(), "image/png", *image.size)


def _as_jpeg(image: "Image") -> Cover:
    file = BytesIO()
    image.save(file, "JPEG", quality=QUALITY)
    return Cover(file.getvalue(), "image/jpeg", *image.size)
