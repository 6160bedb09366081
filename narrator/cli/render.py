"""``narrator render``: a script, perhaps edited by hand, becomes an MP3."""

from typing import Annotated

import typer

from narrator.cli.closing import closing_line
from narrator.cli.groups import Machine, Publishing, Voices, narration_options
from narrator.cli.options import Output, Speed
from narrator.cli.places import output_file, read_script_file, show
from narrator.cli.progress import progress_bar
from narrator.cli.publishing import WaveformPicture


def render(
    script: Annotated[
        str, typer.Argument(metavar="SCRIPT", help="A file written by narrator script, or - for standard input.")
    ],
    output: Output = None,
    *,
    voices: Voices,
    speed: Speed = 1.0,
    publishing: Publishing,
    waveform: WaveformPicture = None,
    machine: Machine,
) -> None:
    """Speak a script, perhaps a corrected one, as an MP3.

    Both forms of a script will do, text and JSON. Speakers, voices, spoken forms and pauses are taken from it; the
    disclosure comes first here, too.

    Examples:

        narrator script harbour.txt -o harbour.script.txt
        narrator render harbour.script.txt -o harbour.mp3
    """
    from narrator.narration.rendering import render_script

    options = narration_options(voices, machine, speed=speed, remind_every=publishing.interval())
    publication = publishing.publication(waveform)
    with progress_bar() as on_progress:
        narration = render_script(
            read_script_file(script, options),
            output_file(output, script, publishing.form),
            options,
            on_progress,
            publication=publication,
        )
    show(closing_line(narration))
