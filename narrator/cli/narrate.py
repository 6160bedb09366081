"""``narrator narrate``: an article becomes an MP3."""

from typing import Annotated

import typer

from narrator.cli.closing import closing_line
from narrator.cli.groups import Machine, Publishing, Reading, Voices, Wording, narration_options
from narrator.cli.options import Article, Output, Speed
from narrator.cli.places import output_file, show
from narrator.cli.progress import progress_bar
from narrator.cli.publishing import WaveformPicture


def narrate(
    article: Article,
    output: Output = None,
    *,
    voices: Voices,
    wording: Wording,
    speed: Speed = 1.0,
    reading: Reading,
    publishing: Publishing,
    waveform: WaveformPicture = None,
    machine: Machine,
    again: Annotated[bool, typer.Option("--again", help="Narrate it even if it is there, unchanged.")] = False,
) -> None:
    """Narrate an article as an MP3, the AI voice disclosed first.

    Every person quoted is heard in a voice of their own. To see, or correct, who says what: narrator script. Beside
    the file stand a page to listen and read along, and a record with which narrator verify checks it. An article that
    has not changed since is not narrated again.

    Examples:

        narrator narrate harbour.txt
        narrator narrate https://example.org/harbour -o morning.m4a
        narrator narrate harbour.txt --lang en-gb --transcripts vtt,txt
        cat harbour.txt | narrator narrate - -o morning.mp3
    """
    from narrator.narration.rendering import narrate as narrate_article

    options = narration_options(voices, wording, machine, speed=speed, remind_every=publishing.interval())
    publication = publishing.publication(waveform)
    with progress_bar() as on_progress:
        target = output_file(output, article, publishing.form)
        narration = narrate_article(article, target, options, on_progress, reading.options(), publication, again)
    show(closing_line(narration))
