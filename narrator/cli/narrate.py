"""``narrator narrate``: an article becomes an MP3."""

from typing import Annotated

import typer

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
from narrator.cli.publishing import (
    Bed,
    BitRate,
    CoverPicture,
    FormatName,
    Intro,
    Outro,
    Page,
    RemindEvery,
    Sign,
    Transcripts,
    WaveformPicture,
    interval_of,
    publication_of,
)
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
    remind_every: RemindEvery = None,
    form: FormatName = None,
    bit_rate: BitRate = None,
    intro: Intro = None,
    outro: Outro = None,
    bed: Bed = None,
    cover: CoverPicture = None,
    transcripts: Transcripts = None,
    waveform: WaveformPicture = None,
    page: Page = True,
    sign: Sign = True,
    device: DeviceName = "auto",
    workers: Workers = None,
    threads: Threads = 1,
    again: Annotated[bool, typer.Option("--again", help="Narrate it even if it is there, unchanged.")] = False,
) -> None:
    """Narrate an article as an MP3, the AI voice disclosed first.

    Every person quoted is heard in a voice of their own. To see, or correct, who says what: narrator script. Beside
    the file stand a page to listen and read along, and a record with which narrator verify checks it. An article that
    has not changed since is not narrated again.

    Examples:

        narrator narrate harbour.txt
        narrator narrate https://example.org/harbour -o morning.m4a
        narrator narrate harbour.txt -o morning.mp3 --lang en-gb --speed 1.1 --transcripts vtt,txt
        cat harbour.txt | narrator narrate - -o morning.mp3
    """
    from narrator.article.source import ReadingOptions
    from narrator.narration.options import NarrationOptions
    from narrator.narration.rendering import narrate as narrate_article

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
        remind_every=interval_of(remind_every),
        device=device,
        workers=workers,
        threads=threads,
    )
    publication = publication_of(bit_rate, (intro, outro, bed), cover, transcripts, waveform, page, sign)
    with progress_bar() as on_progress:
        target = output_file(output, article, form)
        narration = narrate_article(article, target, options, on_progress, reading, publication, again)
    show(closing_line(narration))
