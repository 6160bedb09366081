"""The arguments and options that several subcommands share."""

from pathlib import Path
from typing import Annotated

import typer

from narrator.casting.cast import Quality
from narrator.casting.voice import Language
from narrator.script.script import QuotePolicy
from narrator.speech.device import Device

MACHINE = "Machine"
"""The panel of help for what concerns the machine and not the narration."""

Article = Annotated[
    str,
    typer.Argument(
        metavar="ARTICLE",
        help="A web address, a file (.txt, .md, .html, .mhtml, .epub, .pdf, .docx, .odt, RSS, Atom), or - for "
        "standard input.",
    ),
]

Output = Annotated[
    str | None,
    typer.Option(
        "--output", "-o", metavar="FILE", help="The MP3 to write, or a folder/ to put it in. Default: output/NAME.mp3."
    ),
]

EngineName = Annotated[
    str,
    typer.Option("--engine", help="Whose voices are cast: kokoro (natural) or pyttsx3 (the system's own, fast)."),
]

QualityTier = Annotated[
    Quality,
    typer.Option(
        "--quality",
        help="draft: quick voices for all; standard: a quick voice narrates; best: full precision for all, slower.",
    ),
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

DeviceName = Annotated[
    Device,
    typer.Option(
        "--device", help="Where neural voices are computed: cuda needs onnxruntime-gpu.", rich_help_panel=MACHINE
    ),
]

Workers = Annotated[
    int | None,
    typer.Option(
        "--workers",
        min=1,
        max=256,
        help="Sentences that are spoken at once. Default: one for every core.",
        rich_help_panel=MACHINE,
    ),
]

Threads = Annotated[
    int,
    typer.Option(
        "--threads",
        min=1,
        max=256,
        help="Cores that each sentence takes. More is slower as a whole, but quicker to the first words.",
        rich_help_panel=MACHINE,
    ),
]
