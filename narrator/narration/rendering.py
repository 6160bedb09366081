"""The whole way: an article becomes a cast script, its voices make sound, the sound becomes a file."""

import os
import re
import time
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import asdict, dataclass
from pathlib import Path

from narrator.article.read import STDIN, is_address, read_article
from narrator.article.source import AS_FOUND, ReadingOptions
from narrator.audio.cue import Cue
from narrator.audio.track import Track
from narrator.casting.cast import Cast
from narrator.narration.options import House, NarrationOptions, open_house
from narrator.narration.speaking import open_speech, opening_parts, parts_of, speak_parts
from narrator.narration.unchanged import INPUTS, cast_of, inputs_of, made_before
from narrator.narration.writing import cast_for, disclosed, with_voices, write_cast_script
from narrator.publish.finalise import LONGEST_STEM
from narrator.publish.publication import Publication, publish
from narrator.script.script import Script
from narrator.speech.speech import Speech

OUTPUT_FOLDER = Path("output")
"""Where narrations go when no place is named."""
_AROUND_PATH = re.compile(r"[^/]*//[^/?#]*|[?#].*", re.DOTALL)
"""What an address has besides its path; urlsplit would refuse one that fetching says more about."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a narration has come."""

    done: int
    """segments that are spoken"""
    total: int
    """segments in all"""
    sound: float
    """seconds of sound made so far"""
    elapsed: float
    """seconds since the start"""

    @property
    def real_time_factor(self) -> float:
        """Seconds of sound made in a second; above 1 is faster than listening."""
        return self.sound / self.elapsed if self.elapsed else 0.0


@dataclass(frozen=True, slots=True)
class Narration:
    """A finished narration."""

    path: Path
    """the file"""
    duration: float
    """its length in seconds"""
    script: Script
    """what was spoken, with its voices"""
    cast: Cast
    """who was voiced by whom"""
    cues: tuple[Cue, ...]
    """when each segment of the script that is not left out is heard, in the script's order"""
    unchanged: bool = False
    """whether it was there already, made of the same article in the same way"""


def narrate(
    source: str | Path,
    output: str | Path | None = None,
    options: NarrationOptions = NarrationOptions(),
    on_progress: Callable[[Progress], None] | None = None,
    reading: ReadingOptions = AS_FOUND,
    publication: Publication = Publication(),
    again: bool = False,
) -> Narration:
    """Read an article, cast its speakers, speak it, and write the MP3.

    What was narrated before from the same article with the same options, and is still there, is not narrated again.

    Args:
        source: a web address, the path of a file, or "-" for standard input.
        output: where the MP3 goes; ``output/<name of the source>.mp3`` by default.
        options: voices, pace, disclosure.
        on_progress: called after each stretch of speech.
        reading: what kind of source it is, and how it is fetched.
        publication: what is made of it besides.
        again: narrate it even if it is there, unchanged.

    Raises:
        NarratorError: one of its kinds, see ``narrator.errors``; nothing is left half written.
    """
    output = Path(output or default_output(source))
    publication.check(output, str(source))
    article = read_article(source, reading)
    house = open_house(options)
    inputs = inputs_of(article, options, house, publication)
    if not again and (record := made_before(output, inputs, publication)):
        cast = cast_of(record, house)
        return Narration(output, record.duration, record.script, cast, record.cues, unchanged=True)
    with open_speech(options, house) as speech:
        # The first words are spoken, and the model is loaded, while the script is being written. It is loaded even if
        # the clip cache has those words: of an article that has changed, it lacks others.
        for part in opening_parts(article, options, house):
            speech.submit(part.utterance)
            speech.get_ready(part.utterance.voice)
        script = write_cast_script(article, options, house)
        return render_script(script, output, options, on_progress, house, speech, publication, inputs)


def default_output(source: str | Path) -> Path:
    """Where a narration of ``source`` goes when no place is named; of a name that would be too long its beginning."""
    path = _AROUND_PATH.sub("", str(source)) if is_address(source) else source
    stem = "" if str(source) == STDIN else Path(path).stem
    while len(os.fsencode(stem)) > LONGEST_STEM:
        stem = stem[:-1]
    return OUTPUT_FOLDER / f"{stem or 'narration'}.mp3"


def render_script(
    script: Script,
    output: str | Path,
    options: NarrationOptions = NarrationOptions(),
    on_progress: Callable[[Progress], None] | None = None,
    house: House | None = None,
    speech: Speech | None = None,
    publication: Publication = Publication(),
    inputs: str | None = None,
) -> Narration:
    """Speak a script and write the MP3.

    Voices that the script names are kept; of the options only engine, narrator, speed, language, voices and
    lexicons matter.

    Args:
        script: what is spoken.
        output: where the MP3 goes.
        options: voices and pace.
        on_progress: called after each stretch of speech.
        house: the voices and the lexicon of ``options``, if they are open already.
        speech: what speaks, if it is open already; it stays open.
        publication: what is made of it besides the file.
        inputs: from ``inputs_of``, for the record; None for a script that somebody edited.

    Raises:
        NarratorError: one of its kinds; ``output`` is then what it was before.
    """
    output = Path(output)
    publication.check(output, script.article.source)
    house = house or open_house(options)
    script = disclosed(script, options, house)
    cast = cast_for(script, options, house)
    script = with_voices(script, cast)
    total = sum(len(part.segments) for part in parts_of(script, cast, options))
    started, done = time.monotonic(), 0
    with ExitStack() as stack:
        speech = speech or stack.enter_context(open_speech(options, house))
        track = stack.enter_context(Track(speed=options.speed, framing=publication.framing))
        for part, clip in speak_parts(speech, parts_of(script, cast, options)):
            track.add(part.segments, clip, part.utterance.voice)
            done += len(part.segments)
            if on_progress is not None:
                on_progress(Progress(done, total, track.duration, time.monotonic() - started))
        settings = {**asdict(options), **asdict(publication), INPUTS: inputs}
        publish(track, output, script, cast, publication, settings)
        return Narration(output, track.duration, script, cast, track.cues)
