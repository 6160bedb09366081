"""``narrator listen``: an article is heard while it is being narrated."""

import sys
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
from narrator.cli.sources import AllowPrivate, AsKind, Captions, IgnoreRobots


def listen(
    article: Article,
    stream: Annotated[
        bool, typer.Option("--stream", help="Write the sound to standard output as a WAV file that grows.")
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
    threads: Threads = None,
) -> None:
    """Hear an article at once, while the rest of it is still being spoken.

    It plays through the sound card, or through ffplay where that is installed.

    Examples:

        narrator listen harbour.txt
        narrator listen harbour.txt --stream | mpv -
    """
    from narrator.article.source import ReadingOptions
    from narrator.audio.player import Stream, open_player
    from narrator.narration.listening import listen as listen_to
    from narrator.narration.options import NarrationOptions
    from narrator.publish.tags import AI_VOICE

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
        processes=workers,
        threads=threads,
    )
    listen_to(article, Stream(sys.stdout.buffer, AI_VOICE) if stream else open_player(AI_VOICE), options, reading)
