"""The options of the subcommands that make a narration's file: its format, and what stands beside it."""

from pathlib import Path
from typing import Annotated, Literal

import typer

FILES = "Files"
"""The panel of help for what is written."""

FormatName = Annotated[
    Literal["mp3", "m4a", "opus", "wav"] | None,
    typer.Option("--format", help="The format, where -o does not name it. Default: mp3.", rich_help_panel=FILES),
]

BitRate = Annotated[
    str | None,
    typer.Option("--bitrate", metavar="RATE", help="Such as 64k. Default for mp3: 96k.", rich_help_panel=FILES),
]

Intro = Annotated[
    Path | None,
    typer.Option(
        "--intro", metavar="SOUND", help="A sound before the disclosure, 10 s at most.", rich_help_panel=FILES
    ),
]

Outro = Annotated[
    Path | None, typer.Option("--outro", metavar="SOUND", help="A sound after the last words.", rich_help_panel=FILES)
]

Bed = Annotated[
    Path | None, typer.Option("--bed", metavar="SOUND", help="Music under the disclosure.", rich_help_panel=FILES)
]

CoverPicture = Annotated[
    Path | None,
    typer.Option(
        "--cover", metavar="PICTURE", help="The picture that players show. Default: drawn.", rich_help_panel=FILES
    ),
]

Transcripts = Annotated[
    str | None,
    typer.Option(
        "--transcripts",
        metavar="FORMATS",
        help="Also captions and transcripts: vtt, srt, json, txt, md, chapters or all; several with commas.",
        rich_help_panel=FILES,
    ),
]

WaveformPicture = Annotated[
    Path | None,
    typer.Option("--waveform", metavar="PICTURE", help="Also draw the sound as .png or .svg.", rich_help_panel=FILES),
]

Page = Annotated[
    bool,
    typer.Option("--page/--no-page", help="A page beside the file, to listen and read along.", rich_help_panel=FILES),
]

Sign = Annotated[
    bool,
    typer.Option("--sign/--no-sign", help="Sign it, where credentials are set up.", rich_help_panel=FILES),
]

RemindEvery = Annotated[
    str | None,
    typer.Option(
        "--remind-every",
        metavar="TIME",
        help="Repeat the disclosure, such as 15m, or off. Default: 15m in narrations of half an hour or more.",
    ),
]
