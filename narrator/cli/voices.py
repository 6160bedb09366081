"""``narrator voices``: the catalogue of voices, to read or to hear."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from narrator.cli.options import VoicesFolder
from narrator.cli.places import show
from narrator.cli.progress import status
from narrator.errors import UsageError, VoiceError

if TYPE_CHECKING:
    from narrator.casting.voice import Voice

SAMPLES = "samples"
"""The folder inside the output folder where samples go."""
SAMPLE_TEXT = (
    "This is {name}. The council voted seven to two on Thursday to bring back the island ferry, "
    "which carried 61,000 passengers in its last full year."
)
"""What a sample says after the disclosure: a name, a figure and a sentence with a turn in it, as in the news."""


def voices(
    chosen: Annotated[list[str] | None, typer.Argument(metavar="VOICE", help="Only these voices.")] = None,
    engine: Annotated[str | None, typer.Option("--engine", help="Only the voices of this engine.")] = None,
    sample: Annotated[bool, typer.Option("--sample", help="Write a spoken sample of each as an MP3.")] = False,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="DIR", help="Where samples go. Default: output/samples.")
    ] = None,
    voices: VoicesFolder = None,
) -> None:
    """List the voices, or write a spoken sample of each.

    A voice is named by its id, the first column; quality goes from A (best) to F.

    Examples:

        narrator voices --engine kokoro
        narrator voices --sample af_heart bm_george
    """
    from narrator.casting.catalogue import load_catalogue

    if output and not sample:
        raise UsageError("-o says where samples go: give --sample too.")
    wanted = select(load_catalogue(*[voices] if voices else []).voices, chosen or (), engine)
    if not sample:
        show(table(wanted))
        return
    from narrator.narration.rendering import OUTPUT_FOLDER

    folder = output or OUTPUT_FOLDER / SAMPLES
    for voice in wanted:
        with status(f"Speaking {voice.id}"):
            path = write_sample(voice, folder, voices)
        show(str(path))


def select(voices: Sequence["Voice"], ids: Sequence[str], engine: str | None) -> list["Voice"]:
    """The voices of ``engine`` with one of ``ids``; no engine and no ids stand for all.

    Raises:
        VoiceError: one of the ids is not in the catalogue, or no voice is left.
    """
    if unknown := sorted(set(ids) - {voice.id for voice in voices}):
        raise VoiceError(f"no voice is called {', '.join(unknown)}. See the list: narrator voices")
    found = [voice for voice in voices if engine in (None, voice.engine) and (not ids or voice.id in ids)]
    if not found:
        raise VoiceError(f"no such voice of the engine {engine}. See the list: narrator voices")
    return found


def table(voices: Sequence["Voice"]) -> str:
    """The voices as lines with aligned columns, the header first."""
    rows = [("VOICE", "NAME", "ACCENT", "GENDER", "QUALITY", "ENGINE", "LICENCE")] + [
        (voice.id, voice.name, voice.language, voice.gender, voice.quality, voice.engine, voice.licence)
        for voice in voices
    ]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows
    )


def write_sample(voice: "Voice", folder: Path, voices: Path | None) -> Path:
    """Narrate the sample text in ``voice`` and return the MP3; it begins with the disclosure, like any output."""
    from narrator.article.read import parse_article
    from narrator.narration.options import NarrationOptions
    from narrator.narration.rendering import render_script
    from narrator.narration.writing import write_cast_script

    article = parse_article(SAMPLE_TEXT.format(name=voice.name), source=voice.id)
    options = NarrationOptions(engine=voice.engine, narrator=voice.id, language=voice.language, voices=voices)
    return render_script(write_cast_script(article, options), folder / f"{voice.id}.mp3", options).path
