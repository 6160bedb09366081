"""The waveform of a narration as a picture, each stretch in the colour of who is heard, for feeds and cards.

Below it stand the names in their colours, since colour alone should not tell, and that the voice is AI-generated. An
SVG is dark where its reader prefers that; a PNG is on light paper.
"""

import html
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from narrator.audio.cue import Cue
from narrator.audio.recording import Recording
from narrator.errors import UsageError
from narrator.files import whole_file, write_text
from narrator.publish.cover import FONT, LABEL
from narrator.publish.palette import INK, NEUTRAL, PAPER, Colour, colours_of
from narrator.publish.passages import NAMES
from narrator.script.script import Script

if TYPE_CHECKING:
    from PIL.ImageFont import FreeTypeFont

BARS = 240
"""Bars, however long the narration is."""
PITCH, THICKNESS = 5, 3
"""Pixels from one bar to the next, and of a bar."""
WIDTH, HEIGHT = BARS * PITCH, 240
"""Pixels of the picture: a bar's room for each, and the line of names."""
TALLEST = 184
"""Pixels of the loudest bar."""
MIDDLE = 96
"""Pixels from the top to the line on which the bars stand evenly."""
BASELINE, TYPE_SIZE = 226, 26
"""Where the names stand, and the size of their type, in pixels."""
APART = 28
"""Pixels between names."""
FINER = 2
"""How many times as large a PNG is drawn, for smooth edges."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A stretch of the narration, one of BARS that are equally long."""

    height: float
    """how strong its sound is, 1 for the strongest"""
    voice: str | None
    """whose voice is heard for most of it, as in ``voiced_by``; None for nobody's"""


@dataclass(frozen=True, slots=True)
class Waveform:
    """What the picture shows."""

    title: str
    """what the narration is called, on one line"""
    disclosure: str
    """the spoken one, for those who cannot see"""
    bars: tuple[Bar, ...]
    """from the beginning to the end"""
    names: tuple[tuple[str, Colour], ...]
    """who is heard, in the order of first being heard; as many as there is room for"""
    colours: dict[str | None, Colour]
    """by ``Bar.voice``"""


def waveform_of(recording: Recording, script: Script, cues: Sequence[Cue]) -> Waveform:
    """What the picture of a finished track shows; its sound is read once, a few seconds at a time."""
    colours = {voice: colour for voice, colour in ((None, NEUTRAL), *colours_of(script).items())}
    names = NAMES | {speaker.id: speaker.name for speaker in script.speakers}
    heard = dict.fromkeys(cue.segment.voiced_by for cue in cues)
    heights = _heights(recording.portions(recording.gains), recording.samples)
    voices = _voices(cues, recording.duration)
    return Waveform(
        _on_one_line(script.article.title or LABEL),
        _on_one_line(script.disclosure.text),
        tuple(Bar(float(height), voice) for height, voice in zip(heights, voices, strict=True)),
        _fitting((_on_one_line(names.get(voice, voice)), colours[voice]) for voice in heard),
        colours,
    )


def check_waveform(path: Path) -> None:
    """Say whether a waveform can have this name, before anything is spoken.

    Raises:
        UsageError: it is neither a .png's nor an .svg's.
    """
    if path.suffix.lower() not in (".png", ".svg"):
        raise UsageError(f"cannot draw {path}: a waveform is a .png or an .svg.")


def write_waveform(path: Path, waveform: Waveform) -> None:
    """Write the picture, whole or not at all; the end of its name chooses the format.

    Raises:
        UsageError: the name is neither a .png's nor an .svg's.
        OutputError: the file cannot be written.
    """
    check_waveform(path)
    if path.suffix.lower() == ".svg":
        write_text(path, svg(waveform))
    else:
        with whole_file(path) as part:
            part.write_bytes(png(waveform))


def svg(waveform: Waveform) -> str:
    """The picture as SVG that needs nothing else."""
    voices = list(dict.fromkeys(bar.voice for bar in waveform.bars))
    toned = [(f".v{number}{{stroke:", waveform.colours[voice]) for number, voice in enumerate(voices)]
    toned += [(f".n{number}{{fill:", colour) for number, (_, colour) in enumerate(waveform.names)]
    toned += [(".label{fill:", INK)]
    light = "".join(f"{rule}{colour.light}}}" for rule, colour in toned)
    dark = "".join(f"{rule}{colour.dark}}}" for rule, colour in toned)
    names = "".join(
        f'<tspan class="n{number}" dx="{APART}">{html.escape(name)}</tspan>'
        for number, (name, _) in enumerate(waveform.names)
    )
    return "\n".join((
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img">',
        f"<title>{html.escape(waveform.title)}</title>",
        f"<desc>{html.escape(f'{LABEL}. {waveform.disclosure}')}</desc>",
        f"<style>path{{stroke-width:{THICKNESS};stroke-linecap:round}}",
        f"text{{font:600 {TYPE_SIZE}px Newsreader,Georgia,serif}}",
        f"{light}@media(prefers-color-scheme:dark){{{dark}}}</style>",
        *(f'<path class="v{number}" d="{_lines(waveform, voice)}"/>' for number, voice in enumerate(voices)),
        f'<text x="{PITCH}" y="{BASELINE}"><tspan class="label">{LABEL}</tspan>{names}</text>',
        "</svg>\n",
    ))  # fmt: skip


def png(waveform: Waveform) -> bytes:
    """The picture as PNG, on light paper."""
    from PIL import Image, ImageDraw
    from PIL.PngImagePlugin import PngInfo

    image = Image.new("RGB", (WIDTH * FINER, HEIGHT * FINER), PAPER.light)
    draw = ImageDraw.Draw(image)
    for place, bar in enumerate(waveform.bars):
        left, half = FINER * (_centre(place) - THICKNESS / 2), FINER * (_half(bar) + THICKNESS / 2)
        box = (left, FINER * MIDDLE - half, left + FINER * THICKNESS - 1, FINER * MIDDLE + half)
        draw.rounded_rectangle(box, FINER * THICKNESS // 2, waveform.colours[bar.voice].light)
    font, reach = _font(), float(FINER * PITCH)
    for name, colour in ((LABEL, INK), *waveform.names):
        draw.text((reach, FINER * BASELINE), name, colour.light, font, anchor="ls")
        reach += font.getlength(name) + FINER * APART
    about = PngInfo()
    about.add_itxt("Title", waveform.title)
    about.add_itxt("Description", f"{LABEL}. {waveform.disclosure}")
    file = BytesIO()
    image.reduce(FINER).save(file, "PNG", optimize=True, pnginfo=about)
    return file.getvalue()


def _lines(waveform: Waveform, voice: str | None) -> str:
    """The bars of a voice, as a path of SVG."""
    return "".join(
        f"M{_centre(place):g} {MIDDLE - _half(bar):.1f}v{2 * _half(bar):.1f}"
        for place, bar in enumerate(waveform.bars)
        if bar.voice == voice
    )


def _fitting(names: Iterable[tuple[str, Colour]]) -> tuple[tuple[str, Colour], ...]:
    """The names for which there is room beside the label."""
    font = _font()
    reach = FINER * PITCH + font.getlength(LABEL)
    found = []
    for name, colour in names:
        reach += FINER * APART + font.getlength(name)
        if reach > FINER * WIDTH:
            break
        found.append((name, colour))
    return tuple(found)


def _font() -> "FreeTypeFont":
    from PIL import ImageFont

    return ImageFont.truetype(FONT, FINER * TYPE_SIZE)


def _centre(place: int) -> float:
    return place * PITCH + PITCH / 2


def _half(bar: Bar) -> float:
    return bar.height * TALLEST / 2


def _heights(portions: Iterable[NDArray[np.float32]], samples: int) -> NDArray[np.float64]:
    """The root mean squares of BARS equal stretches, shape (BARS,), the greatest of them 1."""
    powers = np.zeros(BARS)
    reached = 0
    for portion in portions:
        bars = (np.arange(reached, reached + len(portion)) * BARS) // samples
        powers += np.bincount(bars, portion.astype(np.float64) ** 2, BARS)
        reached += len(portion)
    heights = np.sqrt(powers)
    return np.asarray(heights / (heights.max() or 1.0))


def _voices(cues: Sequence[Cue], duration: float) -> list[str | None]:
    """Whose voice is heard longest in each of BARS equal stretches; None in silence."""
    seconds: list[dict[str, float]] = [{} for _ in range(BARS)]
    length = duration / BARS
    for cue in cues:
        for bar in range(int(cue.start / length), min(BARS, int(cue.end / length) + 1)):
            shared = min(cue.end, (bar + 1) * length) - max(cue.start, bar * length)
            seconds[bar][cue.segment.voiced_by] = seconds[bar].get(cue.segment.voiced_by, 0.0) + shared
    return [max(heard, key=heard.__getitem__) if heard else None for heard in seconds]


def _on_one_line(text: str) -> str:
    return " ".join("".join(c for c in text if c.isprintable() or c.isspace()).split())
