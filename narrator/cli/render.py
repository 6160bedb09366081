"""``narrator render``: a script, perhaps edited by hand, becomes an MP3."""

from typing import Annotated

import typer

from narrator.casting.cast import DEFAULT_QUALITY
from narrator.cli.closing import closing_line
from narrator.cli.options import (
    DeviceName,
    EngineName,
    Lexicons,
    NarratorVoice,
    Output,
    QualityTier,
    Speed,
    Threads,
    VoicesFolder,
    Workers,
)
from narrator.cli.places import output_file, read_script_file, show
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


def render(
    script: Annotated[
        str, typer.Argument(metavar="SCRIPT", help="A file written by narrator script, or - for standard input.")
    ],
    output: Output = None,
    engine: EngineName = "kokoro",
    quality: QualityTier = DEFAULT_QUALITY,
    narrator: NarratorVoice = None,
    speed: Speed = 1.0,
    voices: VoicesFolder = None,
    lexicons: Lexicons = None,
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
) -> None:
    """Speak a script, perhaps a corrected one, as an MP3.

    Both forms of a script will do, text and JSON. Speakers, voices, spoken forms and pauses are taken from it; the
    disclosure comes first here, too.

    Examples:

        narrator script harbour.txt -o harbour.script.txt
        narrator render harbour.script.txt -o harbour.mp3
    """
    from narrator.narration.options import NarrationOptions
    from narrator.narration.rendering import render_script

    options = NarrationOptions(
        engine=engine,
        quality=quality,
        narrator=narrator,
        speed=speed,
        voices=voices,
        lexicons=tuple(lexicons or ()),
        remind_every=interval_of(remind_every),
        device=device,
        workers=workers,
        threads=threads,
    )
    publication = publication_of(bit_rate, (intro, outro, bed), cover, transcripts, waveform, page, sign)
    with progress_bar() as on_progress:
        narration = render_script(
            read_script_file(script, options),
            output_file(output, script, form),
            options,
            on_progress,
            publication=publication,
        )
    show(closing_line(narration))
