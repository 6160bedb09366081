"""``narrator script``: an article's tagged script, to read, to edit, or for another program."""

import sys
from io import TextIOWrapper
from pathlib import Path
from typing import Annotated

import typer

from narrator.cli.options import Accent, Article, Disclosure, EngineName, NarratorVoice, Quotes, VoicesFolder
from narrator.cli.places import show


def script(
    article: Article,
    as_json: Annotated[
        bool, typer.Option("--json", help="As JSON (narrator/script/1) instead of text to read and edit.")
    ] = False,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="The file to write. Default: standard output.")
    ] = None,
    engine: EngineName = "kokoro",
    narrator: NarratorVoice = None,
    quotes: Quotes = "clauses",
    language: Accent = "en-us",
    disclosure: Disclosure = None,
    voices: VoicesFolder = None,
) -> None:
    """Print an article's script: who says what, in which voice.

    It can be corrected in any text editor and made heard by narrator render; so can the same as JSON.

    Examples:

        narrator script harbour.txt
        narrator script harbour.txt -o harbour.script.txt
        narrator script harbour.txt --json -o harbour.json
    """
    from narrator.article.read import read_article
    from narrator.files import write_text
    from narrator.narration import NarrationOptions, write_cast_script
    from narrator.script.json import script_to_json
    from narrator.script.readable import script_to_text

    options = NarrationOptions(
        engine=engine, narrator=narrator, quotes=quotes, language=language, disclosure=disclosure, voices=voices
    )
    written = write_cast_script(read_article(article), options)
    text = script_to_json(written) if as_json else script_to_text(written)
    if output:
        write_text(output, text)
        return
    if isinstance(sys.stdout, TextIOWrapper):
        # Whatever the locale says: what goes through a pipe into a file must be able to be rendered again.
        sys.stdout.reconfigure(encoding="utf-8", errors="replace")
    show(text.removesuffix("\n"))
