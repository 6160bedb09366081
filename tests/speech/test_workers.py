"""The speech processes: real ones, some of them killed."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from deadly_engine import open_deadly

from narrator.casting.voice import Voice
from narrator.errors import EngineError
from narrator.speech.engine import Utterance
from narrator.speech.tone import ToneEngine
from narrator.speech.workers import Workers

TONE = Voice("tone", "tone", "220", "Tone", "en-us", "female", "F", "CC0-1.0")


@pytest.fixture(autouse=True)
def importable(monkeypatch: pytest.MonkeyPatch) -> None:
    """The speech processes find this project and the deadly engine."""
    here = Path(__file__).parent
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join((str(here.parent.parent), str(here))))


def say(*texts: str) -> list[Utterance]:
    return [Utterance(text, TONE) for text in texts]


def test_a_process_that_dies_is_replaced_and_nothing_is_lost(tmp_path: Path) -> None:
    texts = ("before", f"die once at {tmp_path / 'death'}", "beside", "after", "print and go on", "last")
    with Workers(open_deadly, workers=2) as workers:
        clips = [future.result(timeout=60) for future in [workers.submit(utterance) for utterance in say(*texts)]]
    own = ToneEngine()
    assert [len(clip.samples) for clip in clips] == [len(own.speak(u).samples) for u in say(*texts)]


def test_only_the_utterance_that_kills_is_blamed() -> None:
    with Workers(open_deadly, workers=2) as workers:
        futures = [workers.submit(utterance) for utterance in say("one", "die", "two", "three")]
        with pytest.raises(EngineError, match=r'died 3 times .* of "die"'):
            futures[1].result(timeout=60)
        assert all(futures[number].result(timeout=60).duration for number in (0, 2, 3))


def test_an_engines_error_is_passed_on_and_the_process_goes_on() -> None:
    with Workers(open_deadly, workers=1) as workers:
        futures = [workers.submit(utterance) for utterance in say("fail", "stumble", "good")]
        with pytest.raises(EngineError, match="it failed as it was told to"):
            futures[0].result(timeout=60)
        with pytest.raises(EngineError, match="ZeroDivisionError"):
            futures[1].result(timeout=60)
        assert futures[2].result(timeout=60).duration


def test_closing_does_not_wait_for_what_hangs() -> None:
    workers = Workers(open_deadly, workers=1)
    workers.submit(say("hang")[0])
    workers.close()
    workers.close()


@pytest.mark.skipif(sys.platform == "win32", reason="signals are POSIX")
def test_no_speech_process_outlives_its_narrator() -> None:
    program = """\
import os, signal
from deadly_engine import open_deadly
from narrator.casting.voice import Voice
from narrator.speech.engine import Utterance
from narrator.speech.workers import Workers
voice = Voice("tone", "tone", "220", "Tone", "en-us", "female", "F", "CC0-1.0")
workers = Workers(open_deadly, workers=1)
workers.submit(Utterance("good", voice)).result()
workers.submit(Utterance("hang", voice))
os.kill(os.getpid(), signal.SIGKILL)
"""
    # The speech process shares the standard error, whose end is therefore the end of both.
    ended = subprocess.run([sys.executable, "-c", program], stderr=subprocess.PIPE, check=False, timeout=60)
    assert ended.returncode == -signal.SIGKILL
