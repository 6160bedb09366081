"""``narrator listen``: an article is heard while it is being narrated."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from narrator.cli.groups import Machine, Reading, Voices, Wording, narration_options
from narrator.cli.options import Article, Speed
from narrator.cli.places import show
from narrator.errors import OutputError, UsageError


def listen(
    article: Article,
    stream: Annotated[
        bool, typer.Option("--stream", help="Write the sound to standard output as a WAV file that grows.")
    ] = False,
    terminal: Annotated[
        bool, typer.Option("--terminal", help="Play a finished narration here instead of opening its page.")
    ] = False,
    *,
    voices: Voices,
    wording: Wording,
    speed: Speed = 1.0,
    reading: Reading,
    machine: Machine,
) -> None:
    """Hear an article at once, while the rest of it is still being spoken, or a narration that is finished.

    An article plays through the sound card, or through ffplay where that is installed; of a finished narration the page
    to read along on is opened in the browser.

    Examples:

        narrator listen harbour.txt
        narrator listen harbour.txt --stream | mpv -
        narrator listen output/harbour.mp3
    """
    from narrator.audio.player import Stream, open_player, play_file
    from narrator.narration.listening import listen as listen_to
    from narrator.publish.tags.tags import AI_VOICE

    if stream and sys.stdout.isatty():
        raise UsageError("--stream writes sound, which a terminal cannot show: send it on, such as with | mpv -")
    page = page_of(article)
    if page and not (stream or terminal):
        open_page(page)
        return
    player = Stream(sys.stdout.buffer, AI_VOICE) if stream else open_player(AI_VOICE)
    if page:
        play_file(Path(article), player)
        return
    listen_to(article, player, narration_options(voices, wording, machine, speed=speed), reading.options())


def page_of(source: str) -> Path | None:
    """The page of a narration, which need not be there; None when ``source`` is no narration's file."""
    from narrator.audio.formats import FORMATS
    from narrator.publish.suffixes import PAGE_SUFFIX

    path = Path(source)
    return path.with_suffix(PAGE_SUFFIX) if path.suffix.lower() in FORMATS and path.is_file() else None


def open_page(page: Path) -> None:
    """Show a page in the browser.

    Raises:
        OutputError: there is no such page, or no browser.
    """
    import webbrowser

    if not page.is_file():
        raise OutputError(f"there is no {page}: narrate the article again for its page, or play it with --terminal.")
    if not webbrowser.open(page.absolute().as_uri()):
        raise OutputError(f"there is no browser here to show {page}: open it in one, or play it with --terminal.")
    show(str(page))
