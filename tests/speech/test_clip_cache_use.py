"""Engines with a memory: the second time costs nothing and sounds the same."""

import threading
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from narrator.casting.voice import Voice
from narrator.errors import EngineError
from narrator.speech.cache import ClipCache
from narrator.speech.cached import Cached, CacheUse
from narrator.speech.engine import Clip, Utterance
from narrator.speech.engines import Engines
from narrator.speech.tone import ToneEngine

TONE = Voice("tone", "tone", "220", "Tone", "en-us", "female", "F", "CC0-1.0")


class CountingEngine(ToneEngine):
    """Speaks tones and notes what it had to synthesise."""

    def __init__(self, version: str = "1") -> None:
        self.version = version
        self.spoken: list[str] = []

    def speak(self, utterance: Utterance) -> Clip:
        self.spoken.append(utterance.text)
        return super().speak(utterance)

    def fingerprint(self, utterance: Utterance) -> str:
        return f"counting {self.version}"


@pytest.fixture
def engine() -> Iterator[CountingEngine]:
    return CountingEngine()


def memory_of(engine: CountingEngine, folder: Path) -> Cached:
    return Cached(Engines(lambda _: engine), ClipCache(folder))


def say(memory: Cached, *texts: str) -> list[Clip]:
    return [memory.speak(Utterance(text, TONE)) for text in texts]


def test_the_second_time_nothing_is_synthesised_and_it_sounds_the_same(engine: CountingEngine, tmp_path: Path) -> None:
    first = say(memory_of(engine, tmp_path), "Voice is AI-generated.", "It rained.", "It rained.")
    assert engine.spoken == ["Voice is AI-generated.", "It rained."]
    memory = memory_of(engine, tmp_path)
    second = say(memory, "Voice is AI-generated.", "It rained.", "It rained.")
    assert len(engine.spoken) == 2
    assert memory.use == CacheUse(hits=3, misses=0)
    for one, other in zip(first, second, strict=True):
        assert np.array_equal(one.samples, other.samples)
        assert one.words == other.words != ()


def test_a_changed_sentence_is_the_only_one_made_again(engine: CountingEngine, tmp_path: Path) -> None:
    say(memory_of(engine, tmp_path), "One.", "Two.", "Three.")
    engine.spoken.clear()
    memory = memory_of(engine, tmp_path)
    say(memory, "One.", "Two and a half.", "Three.")
    assert engine.spoken == ["Two and a half."]
    assert memory.use == CacheUse(hits=2, misses=1)


def test_another_version_of_an_engine_finds_nothing(engine: CountingEngine, tmp_path: Path) -> None:
    say(memory_of(engine, tmp_path), "One.")
    newer = CountingEngine("2")
    say(memory_of(newer, tmp_path), "One.")
    assert newer.spoken == ["One."]


def test_without_a_cache_it_sounds_the_same(engine: CountingEngine, tmp_path: Path) -> None:
    (kept,) = say(memory_of(engine, tmp_path), "One.")
    (not_kept,) = say(Cached(Engines(lambda _: engine), None), "One.")
    assert np.array_equal(kept.samples, not_kept.samples)
    assert not np.array_equal(kept.samples, engine.speak(Utterance("One.", TONE)).samples)


def test_what_others_speak_is_recalled_and_kept(engine: CountingEngine, tmp_path: Path) -> None:
    memory, utterance = memory_of(engine, tmp_path), Utterance("One.", TONE)
    assert memory.recall(utterance) is None
    kept = memory.keep(utterance, ToneEngine().speak(utterance))
    found = memory.recall(utterance)
    assert found is not None
    assert np.array_equal(found.samples, kept.samples)
    assert memory.use == CacheUse(hits=1, misses=1)
    assert engine.spoken == []


def test_an_error_is_not_kept(engine: CountingEngine, tmp_path: Path) -> None:
    memory = memory_of(engine, tmp_path)
    for _ in range(2):
        with pytest.raises(EngineError):
            say(memory, "?!")
    assert memory.use == CacheUse(hits=0, misses=2)


def test_broken_sound_is_not_kept(engine: CountingEngine, tmp_path: Path) -> None:
    memory, utterance = memory_of(engine, tmp_path), Utterance("One.", TONE)
    broken = Clip(np.array([0.1, np.nan, np.inf], np.float32), 24_000)
    assert memory.keep(utterance, broken) is broken
    assert memory.recall(utterance) is None


def test_threads_share_it(engine: CountingEngine, tmp_path: Path) -> None:
    memory = memory_of(engine, tmp_path)
    texts = [f"sentence {number % 10}" for number in range(60)]
    threads = [threading.Thread(target=say, args=(memory, *texts)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert memory.use.hits + memory.use.misses == 240
    assert memory.use.misses == len(engine.spoken) <= 40
