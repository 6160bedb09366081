"""``narrator listen``: an article is heard while it is being narrated."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from narrator.casting.cast import DEFAULT_QUALITY
from narrator.cli.options import (
    Accent,
    Article,
    DeviceName,
    Disclosure,
    EngineName,
    Lexicons,
    NarratorVoice,
    QualityTier,
    Quotes,
    Speed,
    Threads,
    VoicesFolder,
    Workers,
)
from narrator.cli.places import show
from narrator.cli.sources import AllowPrivate, AsKind, Captions, IgnoreRobots
from narrator.errors import OutputError


def listen(
    article: Article,
    stream: Annotated[
        bool, typer.Option("--stream", help="Write the sound to standard output as a WAV file that grows.")
    ] = False,
    terminal: Annotated[
        bool, typer.Option("--terminal", help="Play a finished narration here instead of opening its page.")
    ] = False,
    engine: EngineName = "kokoro",
    quality: QualityTier = DEFAULT_QUALITY,
    narrator: NarratorVoice = None,
    quotes: Quotes = "clauses",
    speed: Speed = 1.0,
    language: Accent = "en-us",
    disclosure: Disclosure = None,
    voices: VoicesFolder = None,
    lexicons: Lexicons = None,
    as_kind: AsKind = None,
    captions: Captions = False,
    allow_private: AllowPrivate = False,
    ignore_robots: IgnoreRobots = False,
    device: DeviceName = "auto",
    workers: Workers = None,
    threads: Threads = 1,
) -> None:
    """Hear an article at once, while the rest of it is still being spoken, or a narration that is finished.

    An article plays through the sound card, or through ffplay where that is installed; of a finished narration the page
    to read along on is opened in the browser.

    Examples:

        narrator listen harbour.txt
        narrator listen harbour.txt --stream | mpv -
        narrator listen output/harbour.mp3
    """
    from narrator.article.source import ReadingOptions
    from narrator.audio.player import Stream, open_player, play_file
    from narrator.narration.listening import listen as listen_to
    from narrator.narration.options import NarrationOptions
    from narrator.publish.tags import AI_VOICE

    page = page_of(article)
    if page and not (stream or terminal):
        open_page(page)
        return
    player = Stream(sys.stdout.buffer, AI_VOICE) if stream else open_player(AI_VOICE)
    if page:
        play_file(Path(article), player)
        return
    reading = ReadingOptions(as_kind, captions, allow_private, ignore_robots)
    options = NarrationOptions(
        engine=engine,
        quality=quality,
        narrator=narrator,
        quotes=quotes,
        speed=speed,
        language=language,
        disclosure=disclosure,
        voices=voices,
        lexicons=tuple(lexicons or ()),
        device=device,
        workers=workers,
        threads=threads,
    )
    listen_to(article, player, options, reading)


def page_of(source: str) -> Path | None:
    """The page of a narration, which need not be there; None when ``source`` is no narration's file."""
    from narrator.audio.formats import FORMATS
    from narrator.publish.page.page import SUFFIX

    path = Path(source)
    return path.with_suffix(SUFFIX) if path.suffix.lower() in FORMATS and path.is_file() else None


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
