"""``narrator script``: an article's tagged script, to read, to edit, or for another program."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from narrator.cli.groups import Reading, Voices, Wording, narration_options
from narrator.cli.options import Article
from narrator.cli.places import read_script_file, show, show_utf8
from narrator.errors import UsageError

if TYPE_CHECKING:
    from narrator.article.source import ReadingOptions
    from narrator.narration.options import NarrationOptions


def script(
    article: Article,
    as_json: Annotated[
        bool, typer.Option("--json", help="As JSON (narrator/script/1) instead of text to read and edit.")
    ] = False,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="The file to write. Default: standard output.")
    ] = None,
    keep: Annotated[
        Path | None,
        typer.Option(
            "--keep",
            metavar="SCRIPT",
            help="Print nothing; keep what was corrected in this script for every later reading of ARTICLE.",
        ),
    ] = None,
    *,
    voices: Voices,
    wording: Wording,
    reading: Reading,
) -> None:
    """Print an article's script: who says what, in which voice.

    It can be corrected in any text editor and made heard by narrator render; so can the same as JSON. With --keep, the
    speakers and voices that were corrected go into a small file beside the article, NAME.speakers.toml.

    Examples:

        narrator script harbour.txt
        narrator script harbour.txt -o harbour.script.txt
        narrator script harbour.txt --json -o harbour.json
        narrator script harbour.txt --keep harbour.script.txt
    """
    from narrator.article.read import read_article
    from narrator.files import check_spares, write_text
    from narrator.narration.writing import write_cast_script
    from narrator.script.editing.json import script_to_json
    from narrator.script.editing.readable import script_to_text

    options = narration_options(voices, wording)
    if output:
        check_spares(output, article)
    if keep:
        show(_keep(article, str(keep), options, reading.options()))
        return
    written = write_cast_script(read_article(article, reading.options()), options)
    text = script_to_json(written) if as_json else script_to_text(written)
    if output:
        write_text(output, text)
        show(str(output))
        return
    show_utf8(text.removesuffix("\n"))


def _keep(article: str, edited: str, options: "NarrationOptions", reading: "ReadingOptions") -> str:
    """Write the corrections file of the article; the line that says so."""
    from narrator.article.read import read_article
    from narrator.files import write_text
    from narrator.narration.writing import corrections_of
    from narrator.script.editing.corrections_toml import corrections_path, corrections_to_toml

    path = corrections_path(article)
    if path is None:
        raise UsageError("--keep writes beside the article: name its file instead of standard input.")
    corrections = corrections_of(read_article(article, reading), read_script_file(edited, options), options)
    write_text(path, corrections_to_toml(corrections, Path(article).name))
    lines = sum(len(correction.words) for correction in corrections.lines)
    return f"{path}  lines corrected: {lines}, speakers: {len(corrections.speakers)}"
