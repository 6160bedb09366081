"""How an article is narrated, and what a newsroom's house brings to it."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

from narrator.casting.cast import DEFAULT_QUALITY, Quality
from narrator.casting.catalogue import Catalogue, load_catalogue
from narrator.casting.voice import Language
from narrator.errors import UsageError
from narrator.script.lexicon import Lexicon, load_lexicon
from narrator.script.script import QuotePolicy
from narrator.speech.device import Device
from narrator.speech.hibari.model import with_stand_ins
from narrator.speech.pyttsx3 import with_system_voices

SLOWEST, FASTEST = 0.5, 2.0
"""The paces that engines take, as on the command line."""


@dataclass(frozen=True, slots=True)
class NarrationOptions:
    """How an article is narrated.

    Raises:
        UsageError: there is no such quality, policy, accent, device or pace.
    """

    engine: str = "kokoro"
    """which engine's voices are cast: "kokoro" or "pyttsx3" """
    quality: Quality = DEFAULT_QUALITY
    """"draft" for quick voices for all, "standard" for a quick narrator, "best" for Kokoro in full precision for all"""
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
    remind_every: float | None = None
    """seconds between spoken reminders of the disclosure; 0 for none, None for some in long narrations only"""
    voices: Path | None = None
    """a folder whose voices.toml and lexicon.toml add to what is shipped"""
    lexicons: tuple[Path, ...] = ()
    """pronunciation lexicons, .toml or .pls, that add to the shipped one; of equal entries the last counts"""
    device: Device = "auto"
    """where neural voices are computed"""
    workers: int | None = None
    """how many sentences are spoken at once; None for one on every core"""
    threads: int = 1
    """how many cores each of them takes"""

    def __post_init__(self) -> None:
        for name, known in _KNOWN.items():
            if (value := getattr(self, name)) not in known:
                raise UsageError(f'{name}: "{value}" is none of {", ".join(known)}.')
        if not SLOWEST <= self.speed <= FASTEST:
            raise UsageError(f"speed: {self.speed} is not between {SLOWEST} and {FASTEST}.")
        if self.threads < 1 or (self.workers is not None and self.workers < 1):
            raise UsageError("workers and threads: there must be one or more.")


_KNOWN: Mapping[str, tuple[str, ...]] = {
    "quality": get_args(Quality),
    "quotes": get_args(QuotePolicy),
    "language": get_args(Language),
    "device": get_args(Device),
}
"""What an option may be, where that is a few words."""


@dataclass(frozen=True, slots=True)
class House:
    """What a narration draws on besides the article: read once, used by every stage."""

    catalogue: Catalogue
    """the voices that can be heard"""
    lexicon: Lexicon
    """how names are said"""


def open_house(options: NarrationOptions) -> House:
    """The voices and the lexicon of these options.

    Raises:
        VoiceError: a catalogue cannot be read.
        LexiconError: a lexicon cannot be read, or is wrong.
    """
    folders = (options.voices,) if options.voices else ()
    return House(catalogue_for(options), load_lexicon(*options.lexicons, folders=folders))


def catalogue_for(options: NarrationOptions) -> Catalogue:
    """The voices that can be heard with these options.

    Raises:
        VoiceError: a catalogue cannot be read.
    """
    catalogue = with_stand_ins(load_catalogue(*((options.voices,) if options.voices else ())))
    return with_system_voices(catalogue) if options.engine == "pyttsx3" else catalogue
