"""What is shown of a batch: bars on a terminal, and lines anywhere else."""

import io
import json
from pathlib import Path

import pytest
from rich.console import Console

from narrator.batch.events import Began, Died, Ended, Entered, Said, Spoke
from narrator.batch.rows import STATES, Tally
from narrator.batch.standing import Standing
from narrator.cli.standing import line_of, picture, shown
from narrator.errors import OutputError


def standing(**jobs: int) -> Standing:
    return Standing(tallies={state: Tally(jobs.get(state, 0), 0.0) for state in STATES})


def test_the_bars_show_the_whole_and_each_article() -> None:
    now = standing(waiting=7, doing=2, done=1)
    for event in (
        Entered(1),
        Began("harbour"),
        Ended("dam", seconds=120, taken=30, hits=3, misses=1),
        Spoke("harbour", 3, 12),
        Began("mill"),
    ):
        now.heed(0, event)
    now.began -= 60
    console = Console(file=io.StringIO(), width=80)
    console.print(picture(now))
    whole, _, harbour, mill = console.file.getvalue().splitlines()
    assert whole == "1 of 10 articles  2.0 min of sound  2.0x real time  cache 75%  9:00 left"
    assert harbour.split()[-5:] == ["3", "of", "12", "segments", "harbour"]
    assert mill.split()[-2:] == ["reading", "mill"]


def test_an_empty_batch_can_be_shown() -> None:
    console = Console(file=io.StringIO(), width=160)
    console.print(picture(Standing()))
    assert "0 of 0 articles" in console.file.getvalue()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full")
def test_a_log_that_cannot_be_written_is_told_in_one_line() -> None:
    with pytest.raises(OutputError, match="cannot write /dev/full"), shown("/dev/full") as tell:
        tell(standing(), None)


def test_the_log_has_an_object_on_each_line(tmp_path) -> None:
    log = tmp_path / "log.jsonl"
    with shown(str(log)) as tell:
        tell(standing(waiting=1), Began("dam"))
    told = [json.loads(line)["event"] for line in log.read_text("utf-8").splitlines()]
    assert told == ["began", "standing", "standing"], "the last says how it ended"


def test_lines_tell_what_ended_and_what_went_wrong() -> None:
    now = standing(waiting=1, done=2)
    for event, line in (
        (Ended("dam", seconds=120, taken=30.04, nth=2), "[2/3] dam  2:00  narrated in 30.0 s"),
        (Ended("dam", seconds=120, unchanged=True, nth=1), "[1/3] dam  2:00  unchanged"),
        (Ended("dam", reason="it is empty"), "failed: dam: it is empty"),
        (Ended("dam", reason="no answer", again=True), "to be tried again: dam: no answer"),
        (Died("signal 9", ("dam", "mill")), "a worker died (signal 9) and is replaced: it was doing dam, mill"),
        (Said("a library says hello"), "a library says hello"),
        (Began("dam"), None),
    ):
        assert line_of(now, event) == line
    assert line_of(now, Ended("dam"), only_troubles=True) is None


def test_a_replaced_worker_keeps_what_the_cache_gave() -> None:
    now = standing()
    for event in (Entered(1), Ended("dam", hits=3, misses=1), Died("signal 9", ()), Entered(2), Ended("mill", hits=1)):
        now.heed(0, event)
    assert now.cache == (4, 5)
    assert (now.made, now.deaths) == (2, 1)


def test_the_time_in_which_nothing_was_left_to_do_does_not_count_as_work() -> None:
    now = Standing()
    now.begin()
    for jobs, seconds in (
        ({"waiting": 2}, 30),
        ({"waiting": 1, "done": 1}, 30),
        ({"done": 2}, 600),
        ({"done": 2}, 300),
    ):
        now.count(standing(**jobs).tallies)
        now.began -= seconds
        now.counted -= seconds
    now.heed(0, Ended("dam", seconds=600))
    assert now.worked == pytest.approx(60, abs=1)
    assert now.elapsed == pytest.approx(960, abs=1)
    assert now.real_time_factor == pytest.approx(10, abs=0.2)
