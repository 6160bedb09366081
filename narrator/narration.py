"""The whole way: an article becomes a script, the script gets voices, the voices make sound, the sound a file."""

import logging
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from narrator.article.article import Article
from narrator.article.disclosure import names_ai
from narrator.article.document import has_words
from narrator.article.read import read_article
from narrator.audio.cue import Cue
from narrator.audio.track import Track
from narrator.casting.cast import Cast, cast_script
from narrator.casting.catalogue import Catalogue, load_catalogue
from narrator.casting.voice import Language
from narrator.errors import ScriptError
from narrator.publish.finalise import check_target, finalise
from narrator.script.editing.corrections import Corrections, correct_script, find_corrections, with_chosen_voices
from narrator.script.editing.corrections_toml import corrections_path, load_corrections
from narrator.script.lexicon import Lexicon, load_lexicon
from narrator.script.script import DEFAULT_DISCLOSURE, NARRATOR, QuotePolicy, Script, Segment
from narrator.script.spoken import spoken_form
from narrator.script.write import write_script
from narrator.speech.engine import Utterance
from narrator.speech.engines import Engines, open_engine
from narrator.speech.pyttsx3 import with_system_voices

_log = logging.getLogger(__name__)

OUTPUT_FOLDER = Path("output")
"""Where narrations go when no place is named."""


@dataclass(frozen=True, slots=True)
class NarrationOptions:
    """How an article is narrated."""

    engine: str = "kokoro"
    """which engine's voices are cast: "kokoro" or "pyttsx3" """
    narrator: str | None = None
    """the id of the narrator's voice; None for the best voice of the engine and language"""
    quotes: QuotePolicy = "clauses"
    """which quotations are heard in their speakers' voices"""
    speed: float = 1.0
    """pace, 0.5 to 2.0"""
    language: Language = "en-us"
    """the accent that is preferred, and how dates and figures are read"""
    disclosure: str | None = None
    """other words for the spoken disclosure; they must say AI"""
    voices: Path | None = None
    """a folder whose voices.toml and lexicon.toml add to what is shipped"""
    lexicons: tuple[Path, ...] = ()
    """pronunciation lexicons, .toml or .pls, that add to the shipped one; of equal entries the last counts"""


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
    return render_script(write_cast_script(article, options), output or default_output(source), options, on_progress)


def default_output(source: str | Path) -> Path:
    """Where a narration of ``source`` goes when no place is named."""
    stem = "narration" if str(source) == "-" else Path(source).stem
    return OUTPUT_FOLDER / f"{stem}.mp3"


def write_cast_script(article: Article, options: NarrationOptions = NarrationOptions()) -> Script:
    """The script of an article with a voice for everybody in it, as corrected in the file beside it if there is one.

    Raises:
        ScriptError: the article's corrections cannot be read, or are wrong.
        UsageError: the disclosure does not say AI.
        VoiceError: the catalogue cannot be read, or the narrator's voice is not in it.
        LexiconError: a lexicon cannot be read, or is wrong.
    """
    script, lost = correct_script(_write(article, options), _kept_corrections(article, options), options.quotes)
    if lost:
        _log.warning(
            "%s: %d of its corrections match nothing in the article any more, the first of them: %s",
            corrections_path(article.metadata.source),
            len(lost),
            " ".join(lost[0].split()),
        )
    return _with_voices(script, _cast(script, options))


def corrections_of(article: Article, edited: Script, options: NarrationOptions = NarrationOptions()) -> Corrections:
    """What a person corrected in a script of the article, compared with a new reading of it by the same options.

    Raises:
        ScriptError: the script is of another text, or the corrections that are kept already are wrong.
        VoiceError: the catalogue cannot be read, or does not have a voice that is named.
    """
    if edited.article.sha256 != article.metadata.sha256:
        raise ScriptError(
            f"{article.metadata.source} is not the text that the script was made from: write the script anew."
        )
    script = _write(article, options)
    heard = {speaker.id: speaker.voice for speaker in edited.speakers if speaker.voice}
    kept = {change.id: change.voice for change in _kept_corrections(article, options).speakers if change.voice}
    corrections = find_corrections(script, edited)
    corrections = with_chosen_voices(corrections, {id: v for id, v in kept.items() if heard.get(id) == v})
    # Whoever is not cast so by this much has a voice that a person chose now.
    cast = _cast(correct_script(script, corrections, options.quotes)[0], options)
    return with_chosen_voices(
        corrections, {id: v for id, v in heard.items() if id in cast.speakers and cast.speakers[id].id != v}
    )


def render_script(
    script: Script,
    output: Path,
    options: NarrationOptions = NarrationOptions(),
    on_progress: Callable[[Progress], None] | None = None,
) -> Narration:
    """Speak a script and write the MP3.

    Voices that the script names are kept; of the options only engine, narrator, speed, language, voices and
    lexicons matter.

    Raises:
        NarratorError: one of its kinds; ``output`` is then what it was before.
    """
    check_target(output)
    script = disclosed(script)
    cast = _cast(script, options)
    script = _with_voices(script, cast)
    started, spoken, total = time.monotonic(), 0, sum(not segment.left_out for segment in script.segments)
    opening = partial(open_engine, lexicon=_lexicon(options))
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


def disclosed(script: Script) -> Script:
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
    spoken = spoken_form(script.disclosure.text).text
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


def catalogue_for(options: NarrationOptions) -> Catalogue:
    """The voices that can be heard with these options.

    Raises:
        VoiceError: a catalogue cannot be read.
    """
    catalogue = load_catalogue(*((options.voices,) if options.voices else ()))
    return with_system_voices(catalogue) if options.engine == "pyttsx3" else catalogue


def _write(article: Article, options: NarrationOptions) -> Script:
    return write_script(
        article,
        quotes=options.quotes,
        disclosure=options.disclosure,
        british=options.language == "en-gb",
        lexicon=_lexicon(options),
    )


def _kept_corrections(article: Article, options: NarrationOptions) -> Corrections:
    path = corrections_path(article.metadata.source)
    return load_corrections(path, lambda voice: catalogue_for(options).get(voice)) if path else Corrections()


def _cast(script: Script, options: NarrationOptions) -> Cast:
    catalogue = catalogue_for(options)
    narrator = options.narrator or script.narrator
    cast = cast_script(script, catalogue, engine=options.engine, narrator=narrator, language=options.language)
    return replace(cast, quotation=catalogue.get(script.quotation)) if script.quotation else cast


def _lexicon(options: NarrationOptions) -> Lexicon:
    return load_lexicon(*options.lexicons, folders=(options.voices,) if options.voices else ())


def _with_voices(script: Script, cast: Cast) -> Script:
    speakers = tuple(replace(speaker, voice=cast.voice_of(speaker.id).id) for speaker in script.speakers)
    return replace(script, speakers=speakers, narrator=cast.narrator.id, quotation=cast.quotation.id)
