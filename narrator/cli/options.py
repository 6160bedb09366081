"""The arguments and options that several subcommands share."""

from pathlib import Path
from typing import Annotated

import typer

from narrator.casting.voice import Language
from narrator.script.script import QuotePolicy

Article = Annotated[str, typer.Argument(metavar="ARTICLE", help="A .txt or .md file, or - for standard input.")]

Output = Annotated[
    Path | None,
    typer.Option("--output", "-o", help="The MP3 to write, or a folder to put it in. Default: output/NAME.mp3."),
]

EngineName = Annotated[
    str,
    typer.Option("--engine", help="Whose voices are cast: kokoro (natural) or pyttsx3 (the system's own, fast)."),
]

NarratorVoice = Annotated[
    str | None,
    typer.Option("--narrator", metavar="VOICE", help="The narrator's voice, by its id. See: narrator voices."),
]

Quotes = Annotated[
    QuotePolicy,
    typer.Option(
        "--quotes",
        help="Quotations heard in their speakers' voices: all, those of a clause or longer, or none.",
    ),
]

Speed = Annotated[
    float,
    typer.Option("--speed", min=0.5, max=2.0, help="Pace: 0.5 is half as fast, 2.0 twice as fast."),
]

Accent = Annotated[
    Language,
    typer.Option("--lang", help="The accent that is preferred, and how dates and figures are read."),
]

Disclosure = Annotated[
    str | None,
    typer.Option(
        "--disclosure",
        metavar="TEXT",
        help="Other words for the spoken disclosure. They must say AI; it cannot be left out.",
    ),
]

VoicesFolder = Annotated[
    Path | None,
    typer.Option("--voices", metavar="DIR", help="A folder whose voices.toml adds to the voices that ship."),
]

Lexicons = Annotated[
    list[Path] | None,
    typer.Option(
        "--lexicon",
        metavar="FILE",
        help="How names are said: a .toml or .pls file that adds to the lexicon that ships. May be given repeatedly.",
    ),
]
