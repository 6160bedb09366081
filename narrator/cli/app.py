"""The subcommands, put together."""

from typing import Annotated

import typer

from narrator.cli.batch import batch
from narrator.cli.cache import cache
from narrator.cli.check import check
from narrator.cli.credentials import credentials
from narrator.cli.doctor import doctor
from narrator.cli.feed import feed
from narrator.cli.groups import with_groups
from narrator.cli.lexicon import lexicon
from narrator.cli.listen import listen
from narrator.cli.narrate import narrate
from narrator.cli.read import read
from narrator.cli.render import render
from narrator.cli.script import script
from narrator.cli.status import status
from narrator.cli.verify import verify
from narrator.cli.voices import voices

EXIT_CODES = """\
Exit codes

0 done, 1 internal error or a fault that doctor or status found, 2 wrong use, 3 article, 4 script file, 5 voice, \
6 engine, 7 sound, 8 output file, 9 lexicon, 10 something to look at \
(check), 11 a narration with a fault (verify), 12 articles that failed (batch), 130 interrupted
"""

app = typer.Typer(
    epilog=EXIT_CODES,
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
    context_settings={"help_option_names": ["-h", "--help"]},
)
for command in (narrate, batch, status, listen, read, check, script, render, verify, feed, voices, lexicon, doctor):
    app.command()(with_groups(command))
app.add_typer(cache)
app.add_typer(credentials)


def show_version(wanted: bool) -> None:
    """Print the version and stop, when ``--version`` is given."""
    if wanted:
        from importlib.metadata import version

        print(f"narrator {version('narrator')}")
        raise typer.Exit


@app.callback()
def narrator(
    _version: Annotated[
        bool, typer.Option("--version", callback=show_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    """Turn an article into a narrated MP3, offline.

    Every quoted person has a voice of their own, and the first words say that the voices are AI-generated.

    Example:

        narrator narrate article.txt
    """
