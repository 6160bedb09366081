"""The engines by name, each loaded only when it is asked for."""

from collections.abc import Callable
from contextlib import ExitStack, closing
from dataclasses import dataclass
from threading import Lock
from types import TracebackType
from typing import Self

from narrator.errors import UsageError
from narrator.script.lexicon import NO_LEXICON, Lexicon
from narrator.speech.device import Device, Precision
from narrator.speech.engine import Clip, Engine, Utterance


@dataclass(frozen=True, slots=True)
class EngineOptions:
    """What every engine is told when it is opened; each heeds what concerns it."""

    lexicon: Lexicon = NO_LEXICON
    """the pronunciations of names"""
    precision: Precision = "standard"
    """how exactly a neural voice is computed"""
    device: Device = "auto"
    """where a neural voice is computed"""
    threads: int = 1
    """how many cores one synthesis takes"""
    callers: int | None = None
    """how many ask for speech at once, at most; None for as many as the machine has cores for"""


def _kokoro(options: EngineOptions) -> Engine:
    from narrator.speech.kokoro.engine import KokoroEngine

    return KokoroEngine(
        options.threads, options.callers, options.lexicon, precision=options.precision, device=options.device
    )


def _hibari(options: EngineOptions) -> Engine:
    from narrator.speech.hibari.engine import HibariEngine

    return HibariEngine(options.lexicon)


def _pyttsx3(options: EngineOptions) -> Engine:
    from narrator.speech.pyttsx3 import Pyttsx3Engine

    return Pyttsx3Engine(lexicon=options.lexicon)


def _tone(_options: EngineOptions) -> Engine:
    from narrator.speech.tone import ToneEngine

    return ToneEngine()


ENGINES: dict[str, Callable[[EngineOptions], Engine]] = {
    "kokoro": _kokoro,
    "hibari": _hibari,
    "pyttsx3": _pyttsx3,
    "tone": _tone,
}
"""How to make each engine, by the name that the catalogue uses."""


def open_engine(name: str, options: EngineOptions = EngineOptions()) -> Engine:
    """Make the engine of that name; close it after use.

    Raises:
        UsageError: there is no such engine.
    """
    if name not in ENGINES:
        raise UsageError(f'there is no speech engine "{name}": the engines are {", ".join(ENGINES)}.')
    return ENGINES[name](options)


class Engines:
    """The engines that a cast needs, each opened once, when its first utterance comes.

    with Engines() as engines:
        clip = engines.speak(utterance)

    Several threads may use it at once.
    """

    def __init__(self, open_engine: Callable[[str], Engine] = open_engine) -> None:
        self._open = open_engine
        self._opened: dict[str, Engine] = {}
        self._to_close = ExitStack()
        self._opening = Lock()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def speak(self, utterance: Utterance) -> Clip:
        """Synthesise one utterance with the engine of its voice.

        Raises:
            UsageError: there is no such engine.
            EngineError: the engine cannot be started, does not know the voice, or failed.
        """
        return self._engine(utterance.voice.engine).speak(utterance)

    def fingerprint(self, utterance: Utterance) -> str:
        """What the sound depends on besides the utterance itself, as the engine of its voice tells.

        Raises:
            UsageError: there is no such engine.
            EngineError: the engine does not know the voice.
        """
        return self._engine(utterance.voice.engine).fingerprint(utterance)

    def close(self) -> None:
        """Close every engine that was opened, even when closing one of them fails; it may be called more than once."""
        self._opened.clear()
        self._to_close.close()

    def _engine(self, name: str) -> Engine:
        with self._opening:
            if name not in self._opened:
                self._opened[name] = self._to_close.enter_context(closing(self._open(name)))
            return self._opened[name]
