"""``narrator narrate``: an article becomes an MP3."""

from narrator.casting.cast import DEFAULT_QUALITY
from narrator.cli.closing import closing_line
from narrator.cli.options import (
    Accent,
    Article,
    DeviceName,
    Disclosure,
    EngineName,
    Lexicons,
    NarratorVoice,
    Output,
    QualityTier,
    Quotes,
    Speed,
    Threads,
    VoicesFolder,
    Workers,
)
from narrator.cli.places import output_file, show
from narrator.cli.progress import progress_bar
from narrator.cli.sources import AllowPrivate, AsKind, Captions, IgnoreRobots


def narrate(
    article: Article,
    output: Output = None,
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
    """Narrate an article as an MP3, the AI voice disclosed first.

    Every person quoted is heard in a voice of their own. To see, or correct, who says what: narrator script.

    Examples:

        narrator narrate harbour.txt
        narrator narrate harbour.txt -o morning.mp3 --lang en-gb --speed 1.1
        cat harbour.txt | narrator narrate - -o morning.mp3
    """
    from narrator.article.source import ReadingOptions
    from narrator.narration import NarrationOptions
    from narrator.narration import narrate as narrate_article

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
    with progress_bar() as on_progress:
        narration = narrate_article(article, output_file(output, article), options, on_progress, reading)
    show(closing_line(narration))
