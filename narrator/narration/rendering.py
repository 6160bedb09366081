"""The whole way: an article becomes a cast script, its voices make sound, the sound becomes a file."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from narrator.article.disclosure import names_ai
from narrator.article.document import has_words
from narrator.article.read import read_article
from narrator.audio.cue import Cue
from narrator.audio.track import Track
from narrator.casting.cast import Cast
from narrator.errors import ScriptError
from narrator.narration.options import House, NarrationOptions, open_house
from narrator.narration.writing import cast_for, with_voices, write_cast_script
from narrator.publish.finalise import check_target, finalise
from narrator.script.script import DEFAULT_DISCLOSURE, NARRATOR, Script, Segment
from narrator.script.spoken import spoken_form
from narrator.speech.engine import Utterance
from narrator.speech.engines import Engines, open_engine

OUTPUT_FOLDER = Path("output")
"""Where narrations go when no place is named."""


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


def narrate(
    source: str | Path,
    output: Path | None = None,
    options: NarrationOptions = NarrationOptions(),
    on_progress: Callable[[Progress], None] | None = None,
) -> Narration:
    """Read an article, cast its speakers, speak it, and write the MP3.

    Args:
        source: path of a text or Markdown file, or "-" for standard input.
        output: where the MP3 goes; ``output/<name of the source>.mp3`` by default.
        options: voices, pace, disclosure.
        on_progress: called after each stretch of speech.

    Raises:
        NarratorError: one of its kinds, see ``narrator.errors``; nothing is left half written.
    """
    article = read_article(source)
    house = open_house(options)
    script = write_cast_script(article, options, house)
    return render_script(script, output or default_output(source), options, on_progress, house)


def default_output(source: str | Path) -> Path:
    """Where a narration of ``source`` goes when no place is named."""
    stem = "narration" if str(source) == "-" else Path(source).stem
    return OUTPUT_FOLDER / f"{stem}.mp3"


def render_script(
    script: Script,
    output: Path,
    options: NarrationOptions = NarrationOptions(),
    on_progress: Callable[[Progress], None] | None = None,
    house: House | None = None,
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

    Raises:
        NarratorError: one of its kinds; ``output`` is then what it was before.
    """
    check_target(output)
    house = house or open_house(options)
    script = disclosed(script, options, house)
    cast = cast_for(script, options, house)
    script = with_voices(script, cast)
    started, spoken, total = time.monotonic(), 0, sum(not segment.left_out for segment in script.segments)
    opening = partial(open_engine, lexicon=house.lexicon)
    with Engines(opening) as engines, Track() as track:
        for segments in utterances(script):
            text = " ".join(segment.spoken for segment in segments if segment.spoken)
            spoken += len(segments)
            if has_words(text):
                voice = cast.voice_of(segments[0].voiced_by)
                track.add(segments, engines.speak(Utterance(text, voice, options.speed)), voice)
            if on_progress is not None:
                elapsed = time.monotonic() - started
                on_progress(Progress(spoken, total, track.duration, elapsed))
        finalise(track, output, script)
        return Narration(output, track.duration, script, cast, track.cues)


def disclosed(script: Script, options: NarrationOptions, house: House) -> Script:
    """The script with its disclosure spoken in the words of ``script.disclosure``, whatever was edited elsewhere.

    Raises:
        ScriptError: those words do not say that the voice is AI, or there is no segment that speaks them.
    """
    first = script.segments[0] if script.segments else None
    if first is None or first.kind != "disclosure" or not names_ai(script.disclosure.text):
        raise ScriptError(
            f"{script.article.source}: the script does not begin with a disclosure that says AI. "
            f'Its "disclosure" needs a text such as "{DEFAULT_DISCLOSURE}"'
        )
    british = options.language == "en-gb"
    spoken = spoken_form(script.disclosure.text, british=british, house=house.lexicon.rules).text
    return replace(
        script, segments=(replace(first, spoken=spoken, voiced_by=NARRATOR, left_out=False), *script.segments[1:])
    )


def utterances(script: Script) -> Iterator[tuple[Segment, ...]]:
    """The segments that are spoken in one breath: of one sentence and one voice, without a pause that somebody chose.

    A fragment that the narrator quotes is a segment of its own in the script, but not a clip of its own: the melody of
    the writer's sentence runs through it. What is left out is in no utterance.
    """
    breath: list[Segment] = []
    for segment in script.segments:
        if segment.left_out:
            continue
        if breath and (segment.pause is not None or _breath_of(segment) != _breath_of(breath[0])):
            yield tuple(breath)
            breath = []
        breath.append(segment)
    if breath:
        yield tuple(breath)


def _breath_of(segment: Segment) -> tuple[int, int, str]:
    return segment.paragraph, segment.sentence, segment.voiced_by
