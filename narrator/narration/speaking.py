"""What is spoken in one go, with which voice, and the speech that speaks it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import tee

from narrator.article.article import Article
from narrator.article.document import has_words
from narrator.casting.cast import Cast
from narrator.narration.options import SLOWEST, House, NarrationOptions
from narrator.narration.writing import cast_for
from narrator.script.breaths import breaths
from narrator.script.script import Script, Segment
from narrator.script.write import write_opening
from narrator.speech.cache import open_cache
from narrator.speech.device import Precision
from narrator.speech.engine import Clip, Utterance
from narrator.speech.engines import EngineOptions, open_engine
from narrator.speech.speech import Speech
from narrator.speech.workers import shared_out


@dataclass(frozen=True, slots=True)
class Part:
    """Segments that one clip speaks."""

    segments: tuple[Segment, ...]
    """in the order of the script; mostly one"""
    utterance: Utterance
    """their words, and the voice"""


def open_speech(options: NarrationOptions, house: House) -> Speech:
    """Speech that says names as the house does, with the clip cache that all narrations share.

    Raises:
        UsageError: the limit of the cache, in the environment, is not a size.
    """
    precision: Precision = "full" if options.quality == "best" else "standard"
    _, callers = shared_out(options.workers)
    told = EngineOptions(house.lexicon, precision, options.device, options.threads, callers)
    return Speech(partial(open_engine, options=told), open_cache(), workers=options.workers)


def parts_of(script: Script, cast: Cast, options: NarrationOptions) -> Iterator[Part]:
    """All that is spoken of a script, in order."""
    for breath in breaths(script):
        if has_words(breath.text):
            voice = cast.voice_of(breath.segments[0].voiced_by)
            yield Part(breath.segments, Utterance(breath.text, voice, max(SLOWEST, options.speed * breath.pace)))


def opening_parts(article: Article, options: NarrationOptions, house: House) -> Iterator[Part]:
    """What an article's narration begins with, as far as it is known before the script: the disclosure, and a heading.

    Raises:
        UsageError: the disclosure does not say AI.
        VoiceError: the narrator's voice is not in the catalogue.
    """
    british = options.language == "en-gb"
    opening = write_opening(
        article, quotes=options.quotes, disclosure=options.disclosure, british=british, lexicon=house.lexicon
    )
    return parts_of(opening, cast_for(opening, options, house), options)


def speak_parts(speech: Speech, parts: Iterable[Part], *, for_a_listener: bool = False) -> Iterator[tuple[Part, Clip]]:
    """Each part with its clip, in order; see ``Speech.speak_all``."""
    ahead, at_hand = tee(parts)
    clips = speech.speak_all((part.utterance for part in ahead), for_a_listener=for_a_listener)
    return zip(at_hand, clips, strict=True)
