from pathlib import Path

import pytest

from narrator.casting.catalogue import Catalogue, read_voices
from narrator.casting.voice import Voice
from narrator.errors import EngineError, UsageError
from narrator.speech.engine import Clip, Utterance
from narrator.speech.engines import ENGINES, Engines, open_engine
from narrator.speech.tone import ToneEngine

ANNA = Catalogue(read_voices(Path(__file__).parents[1] / "voices" / "voices.toml")).get("tone_anna")


class Recorder(ToneEngine):
    """A tone engine that says when it is closed, under another name."""

    def __init__(self, name: str, closed: list[str]) -> None:
        self.name = name
        self._closed = closed

    def speak(self, utterance: Utterance) -> Clip:
        return ToneEngine().speak(Utterance(utterance.text, ANNA))

    def close(self) -> None:
        self._closed.append(self.name)
        if self.name == "stuck":
            raise EngineError("stuck")


def voice_of(engine: str) -> Voice:
    return Voice("v", engine, "v", "V", "en-us", "female", "A", "CC0-1.0")


def test_an_unknown_engine_is_answered_with_the_names_of_the_engines() -> None:
    with pytest.raises(UsageError, match="kokoro, hibari, pyttsx3, tone"):
        open_engine("abacus")


@pytest.mark.parametrize("name", ENGINES)
def test_every_engine_opens_by_its_own_name_and_may_be_closed_twice_without_a_word_spoken(name: str) -> None:
    engine = open_engine(name)
    assert engine.name == name
    engine.close()
    engine.close()


def test_each_engine_of_a_mixed_cast_is_opened_once_and_closed_at_the_end() -> None:
    opened: list[str] = []
    closed: list[str] = []

    def opening(name: str) -> Recorder:
        opened.append(name)
        return Recorder(name, closed)

    with Engines(opening) as engines:
        for name in ("a", "b", "a", "b"):
            assert engines.speak(Utterance("Hello", voice_of(name))).duration > 0
        assert opened == ["a", "b"]
        assert closed == []
    assert sorted(closed) == ["a", "b"]
    engines.close()
    assert len(closed) == 2


def test_one_engine_that_does_not_close_does_not_keep_the_others_open() -> None:
    closed: list[str] = []
    engines = Engines(lambda name: Recorder(name, closed))
    for name in ("a", "stuck", "b"):
        engines.speak(Utterance("Hello", voice_of(name)))
    with pytest.raises(EngineError, match="stuck"):
        engines.close()
    assert sorted(closed) == ["a", "b", "stuck"]


def test_a_voice_of_an_unknown_engine_is_a_usage_error() -> None:
    with Engines() as engines, pytest.raises(UsageError, match="abacus"):
        engines.speak(Utterance("Hello", voice_of("abacus")))
