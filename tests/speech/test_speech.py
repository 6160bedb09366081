"""Speech from the cache and from real speech processes."""

import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

import numpy as np
import pytest
from deadly_engine import open_deadly

from narrator.casting.voice import Voice
from narrator.errors import EngineError
from narrator.speech.cache import ClipCache
from narrator.speech.cached import CacheUse
from narrator.speech.engine import Utterance
from narrator.speech.engines import open_engine
from narrator.speech.speech import AHEAD, Speech
from narrator.speech.tone import ToneEngine

TONE = Voice("tone", "tone", "220", "Tone", "en-us", "female", "F", "CC0-1.0")


@pytest.fixture(autouse=True)
def importable(monkeypatch: pytest.MonkeyPatch) -> None:
    """The speech processes find this project and the deadly engine."""
    here = Path(__file__).parent
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join((str(here.parent.parent), str(here))))


@pytest.fixture
def cache(tmp_path: Path) -> ClipCache:
    return ClipCache(tmp_path / "clips")


def say(*texts: str) -> list[Utterance]:
    return [Utterance(text, TONE) for text in texts]


def test_clips_come_in_the_order_of_the_text_and_are_the_engines_own() -> None:
    utterances = say(*(f"sentence {'and so on ' * (n * 7 % 11)}{n}" for n in range(60)))
    own = ToneEngine()
    with Speech(open_engine, workers=8) as speech:
        clips = list(speech.speak_all(utterances))
    assert len(clips) == len(utterances)
    for clip, utterance in zip(clips, utterances, strict=True):
        assert np.allclose(clip.samples, own.speak(utterance).samples, atol=1 / 32767)


def test_no_more_is_read_than_is_spoken_soon() -> None:
    read = 0

    def endless() -> Iterator[Utterance]:
        nonlocal read
        while True:
            read += 1
            yield from say(f"number {read}")

    with Speech(open_engine, workers=2) as speech:
        clips = speech.speak_all(endless())
        for _ in range(50):
            next(clips)
    assert read <= 50 + AHEAD


def test_what_was_spoken_before_starts_no_process(cache: ClipCache) -> None:
    utterances = say("one", "two", "three", "two")
    with Speech(open_engine, cache, workers=1) as speech:
        first = list(speech.speak_all(utterances))
    with Speech(open_deadly, cache, workers=1) as speech:
        again = list(speech.speak_all(utterances))
        assert speech.use == CacheUse(hits=4, misses=0)
        assert not speech._workers._running
    assert all(np.array_equal(a.samples, b.samples) for a, b in zip(first, again, strict=True))


def test_a_process_is_got_ready_once_and_nobody_hears_it(cache: ClipCache) -> None:
    with Speech(open_engine, cache, workers=8) as speech:
        for _ in range(3):
            speech.get_ready(TONE)
        (ready,) = speech._workers._running
        assert len(list(speech.speak_all(say("one", "two")))) == 2
        assert speech._workers._running[0] is ready
        assert speech.use == CacheUse(hits=0, misses=2)
    assert cache.info().clips == 2


def test_what_is_being_spoken_is_not_spoken_twice(cache: ClipCache) -> None:
    with Speech(open_engine, cache, workers=1) as speech:
        before, *_, last = [speech.submit(utterance) for utterance in say("first", *["again and again"] * 5)]
        assert last.result(timeout=60).duration > 0 < before.result(timeout=60).duration
        assert speech.use.misses <= 2


def test_two_threads_that_ask_at_once_get_one_clip(cache: ClipCache, monkeypatch: pytest.MonkeyPatch) -> None:
    asked, go_on = Event(), Event()

    def get(_key: str) -> None:
        asked.set()
        assert go_on.wait(60)

    monkeypatch.setattr(cache, "get", get)
    (utterance,) = say("of two threads")
    with Speech(open_engine, cache, workers=1) as speech, ThreadPoolExecutor(1) as pool:
        first = pool.submit(speech.submit, utterance)
        assert asked.wait(60)
        second = speech.submit(utterance)
        go_on.set()
        assert first.result(60) is second
        assert second.result(60).duration > 0
    assert cache.info().clips == 1


def test_what_fails_is_not_kept(cache: ClipCache) -> None:
    for _ in range(2):
        with Speech(open_deadly, cache, workers=1) as speech, pytest.raises(EngineError, match="told to"):
            list(speech.speak_all(say("good", "fail")))
    assert cache.info().clips == 1
