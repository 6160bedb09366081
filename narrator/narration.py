"""The whole way: an article becomes a script, the script gets voices, the voices make sound, the sound becomes a file."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path

from narrator.article import read_article
from narrator.article.article import Article
from narrator.audio.track import Cue, Track
from narrator.casting import Cast, cast_script, load_catalogue
from narrator.casting.voice import Language
from narrator.publish.finalise import finalise
from narrator.script import write_script
from narrator.script.script import QuotePolicy, Script, Segment
from narrator.speech.engine import Utterance
from narrator.speech.engines import Engines

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
    """a folder whose voices.toml adds to the shipped catalogue"""


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
    """when each segment of the script is heard, in the script's order"""
