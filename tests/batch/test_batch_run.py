"""Whole batches with real workers and the tone engine; some of the workers are killed."""

import json
import os
import pickle
import shutil
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest

from narrator.batch import local
from narrator.batch.events import Began, Died, Ended
from narrator.batch.ledger import LEDGER, Ledger
from narrator.batch.options import BatchOptions
from narrator.batch.report import write_reports
from narrator.batch.sources.new_job import new_job
from narrator.batch.status import read_status
from narrator.batch.supervisor import Interrupted, run_batch
from narrator.errors import OutputError, UsageError, VoiceError
from narrator.narration.options import NarrationOptions
from narrator.publish.publication import Publication
from narrator.publish.suffixes import RECORD_SUFFIX

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals are POSIX")
HERE = Path(__file__).parent
TEXT = """{title}

The harbour trust voted to bring back the ferry on Tuesday. “We are not doing this out of nostalgia,” said Ingrid \
Vasquez-Holm, who chairs the trust. She has done so since 2019.

“Ask me again in May when the boat is in the water,” Tunde Adeyemi said.
"""


@pytest.fixture(autouse=True)
def importable(monkeypatch: pytest.MonkeyPatch) -> None:
    """The workers find this project, and may be deadly."""
    monkeypatch.setenv("PYTHONPATH", str(HERE.parents[1]))
    monkeypatch.setattr(local, "WORKER", (sys.executable, str(HERE / "deadly_worker.py")))


@pytest.fixture
def options(tmp_path: Path, tone_voices: Path) -> BatchOptions:
    tones = NarrationOptions(engine="tone", voices=tone_voices, workers=2)
    return BatchOptions(tmp_path / "out", tones, publication=Publication(page=False))


@pytest.fixture
def jobs(tmp_path: Path):
    """Makes articles with these names, and jobs of them."""

    def make(*names: str):
        paths = [tmp_path / f"{name}.txt" for name in names]
        for path in paths:
            if not path.exists():
                path.write_text(TEXT.format(title=f"All about {path.stem}"), encoding="utf-8")
        return [replace(new_job(path), name=path.stem) for path in paths]

    return make


def states(options: BatchOptions) -> dict[str, str]:
    with Ledger(options.ledger) as ledger:
        return {entry.job.name: entry.state for entry in ledger.entries(ledger.last_run())}


def files(options: BatchOptions) -> set[str]:
    return {path.name for path in options.folder.iterdir() if not path.name.startswith(LEDGER)}


def expected(*names: str) -> set[str]:
    return {f"{name}{suffix}" for name in names for suffix in (".mp3", RECORD_SUFFIX)}


def test_everything_is_done_and_what_fails_has_its_reason(options, jobs, tmp_path) -> None:
    (tmp_path / "empty.txt").write_text("")
    finished = run_batch(jobs("one", "empty", "odd", "two"), options)
    assert states(options) == {"one": "done", "empty": "failed", "odd": "failed", "two": "done"}
    assert files(options) == expected("one", "two")
    write_reports(options, finished)
    report = json.loads((options.folder / "report.json").read_text("utf-8"))
    rows = {Path(row["source"]).stem: row for row in report["articles"]}
    assert (report["totals"]["done"], report["totals"]["failed"]) == (2, 2)
    assert "it is empty" in rows["empty"]["reason"]
    assert rows["odd"]["reason"] == "internal error: RuntimeError: nobody thought\nof this"
    assert rows["one"]["seconds"] > 10 and rows["one"]["file"] == "one.mp3"
    for_people = (options.folder / "report.md").read_text("utf-8")
    assert "| failed | 2 |" in for_people and "RuntimeError: nobody thought of this" in for_people

    # Again: no worker is started, and nothing is done twice.
    times = {path: path.stat().st_mtime_ns for path in options.folder.glob("*.mp3")}
    again = run_batch(jobs("one", "empty", "odd", "two"), options, lambda _, event: pytest.fail(str(event)))
    assert again.standing.made == 0
    assert {path: path.stat().st_mtime_ns for path in options.folder.glob("*.mp3")} == times


def test_only_what_changed_is_done_again(options, jobs, tmp_path) -> None:
    run_batch(jobs("one", "two", "three"), options)
    (tmp_path / "two.txt").write_text(TEXT.format(title="Another title"), encoding="utf-8")
    (options.folder / "three.mp3").unlink()
    touched = tmp_path / "one.txt"
    os.utime(touched, ns=(1, 1))  # looked at again, and found as it was
    finished = run_batch(jobs("one", "two", "three"), options)
    assert (finished.standing.made, finished.standing.unchanged) == (2, 1)
    assert files(options) == expected("one", "two", "three")


def test_an_article_that_kills_is_set_aside_and_the_others_are_not(options, jobs) -> None:
    events = []
    run_batch(jobs("deadly", "unlucky", "one", "two"), options, lambda _, event: events.append(event))
    assert states(options) == {"deadly": "failed", "unlucky": "done", "one": "done", "two": "done"}
    with Ledger(options.ledger) as ledger:
        failed = next(ledger.entries(ledger.last_run(), "failed"))
        assert ledger.members() == []
    assert failed.reason == "its worker died (signal 9), 3 times."
    deaths = [event.names for event in events if isinstance(event, Died)]
    assert 3 <= len(deaths) <= 4
    assert deaths[-1] == ("deadly",)
    assert files(options) == expected("unlucky", "one", "two")


def test_a_killed_worker_costs_nothing_but_time(options, jobs) -> None:
    killed = []

    def kill(_standing, event) -> None:
        if isinstance(event, Began) and not killed:
            with Ledger(options.ledger) as ledger:
                killed.extend(m.process.pid for m in ledger.members() if m.kind == "worker")
            os.kill(killed[0], signal.SIGKILL)

    finished = run_batch(jobs("one", "two"), options, kill)
    assert (finished.standing.deaths, finished.standing.made) == (1, 2)
    assert files(options) == expected("one", "two")


def test_an_interrupted_batch_goes_on_later(options, jobs) -> None:
    events = []

    def interrupt(_standing, event) -> None:
        if isinstance(event, Ended) and not events:
            events.append(event)
            raise KeyboardInterrupt

    names = ["one", "two", "three", "four", "five", "six"]
    with pytest.raises(Interrupted) as interrupted:
        run_batch(jobs(*names), options, interrupt)
    until_then = interrupted.value.finished
    assert (until_then.complete, until_then.standing.total) == (False, 6)
    assert until_then.standing.made >= 1 and until_then.standing.left >= 1
    with Ledger(options.ledger) as ledger:
        tallies = ledger.tallies(ledger.last_run())
        assert (ledger.doing(), ledger.members()) == ([], [])
    assert tallies["done"].jobs >= 1 and tallies["waiting"].jobs >= 1
    assert not [name for name in files(options) if ".part" in name]
    finished = run_batch(jobs(*names), options)
    assert finished.standing.made == tallies["waiting"].jobs - finished.standing.unchanged
    assert files(options) == expected(*names)


def test_a_removed_folder_stops_the_batch(options, jobs) -> None:
    def remove(_standing, event) -> None:
        if isinstance(event, Ended):
            shutil.rmtree(options.folder, ignore_errors=True)

    with pytest.raises(OutputError, match="out was removed while the batch was running"):
        run_batch(jobs("one", "two", "three", "four", "five"), options, remove)


def test_no_article_is_blamed_when_the_folder_was_removed_meanwhile(options, jobs) -> None:
    told = []
    with pytest.raises(OutputError, match="out was removed while the batch was running"):
        run_batch(jobs("gone"), options, lambda _, event: told.append(event))
    assert not [event for event in told if isinstance(event, Ended)]


def test_a_full_disk_stops_the_batch_and_blames_no_article(options, jobs) -> None:
    with pytest.raises(OutputError, match=r"cannot (keep the sound|write) .*: File too large"):
        run_batch(jobs("full", "one"), options)
    assert "failed" not in states(options).values()
    assert not [name for name in files(options) if ".part" in name]


def test_a_worker_that_has_grown_too_large_is_replaced(options, jobs) -> None:
    finished = run_batch(jobs("large", "one", "two", "three"), options)
    assert (finished.standing.made, finished.standing.deaths) == (4, 0)


def test_what_is_told_late_counts(options, jobs) -> None:
    def be_slow(_, event):
        while isinstance(event, Began) and set(states(options).values()) != {"done"}:
            Event().wait(0.05)  # the workers do all there is to do meanwhile

    assert run_batch(jobs("one", "two"), options, be_slow).standing.made == 2


def test_the_first_failure_can_end_it(options, jobs, tmp_path) -> None:
    (tmp_path / "empty.txt").write_text("")
    finished = run_batch(jobs("empty", *map(str, range(8))), replace(options, fail_fast=True))
    assert not finished.complete
    assert finished.standing.left >= 1


def test_what_cannot_be_done_at_all_is_said_before_anything_starts(options, jobs) -> None:
    no_events = lambda _, event: pytest.fail(str(event))  # noqa: E731
    voice = replace(options, narration=replace(options.narration, narrator="nobody"))
    words = replace(options, narration=replace(options.narration, disclosure="A fine voice."))
    for wrong, error in ((voice, VoiceError), (words, UsageError), (replace(options, form="ogg"), UsageError)):
        with pytest.raises(error):
            run_batch(jobs("one"), wrong, no_events)
        assert not options.folder.exists()


def test_what_arrives_is_done_as_it_comes(options, jobs) -> None:
    """The second article arrives when the first is done."""
    first_is_done = Event()

    def arriving():
        yield from jobs("one")
        assert first_is_done.wait(60)
        yield from jobs("two")

    finished = run_batch(
        arriving(), options, lambda standing, _: first_is_done.set() if standing.made else None, arriving=True
    )
    assert finished.standing.made == 2


def test_strays_of_the_dead_are_swept_and_others_are_not(options, jobs) -> None:
    run_batch(jobs("one"), options)
    strays = {".one.0123abcd.part.mp3", ".one.narration.0123abcd.part.json", ".report.0123abcd.part.md"}
    others = {".somebody.0123abcd.part.mp3", ".one.mp3"}
    for name in strays | others:
        (options.folder / name).touch()
    run_batch(jobs("one"), options)
    assert files(options) == expected("one") | others


def test_two_batches_share_one_folder(options, jobs) -> None:
    names, told = [str(number) for number in range(5)], []
    with ThreadPoolExecutor(2) as pool:
        both = [pool.submit(run_batch, jobs(*names), options, lambda *_: told.append(1)) for _ in range(2)]
        standings = [future.result(timeout=120).standing for future in both]
    assert sum(standing.made for standing in standings) == 5
    assert set(states(options).values()) <= {"done", "unchanged"}
    assert files(options) == expected(*names)


def test_a_killed_batch_goes_on_with_the_next(options, jobs, tmp_path) -> None:
    wanted = jobs("one", "two", "three")
    program = """\
import os, pickle, signal, sys
from narrator.batch.events import Began
from narrator.batch.supervisor import run_batch
def die(_standing, event):
    if isinstance(event, Began):
        os.kill(os.getpid(), signal.SIGKILL)
run_batch(*pickle.load(sys.stdin.buffer), die)
"""
    given = pickle.dumps((wanted, options))
    killed = subprocess.run([sys.executable, "-c", program], input=given, check=False, timeout=120)
    assert killed.returncode == -signal.SIGKILL
    finished = run_batch(jobs("one", "two", "three"), options)
    assert finished.standing.made + finished.standing.unchanged == 3
    assert files(options) == expected("one", "two", "three")
    with Ledger(options.ledger) as ledger:
        assert ledger.members() == []


def test_its_status_is_known_elsewhere(options, jobs) -> None:
    seen = []

    def ask(_standing, event) -> None:
        if isinstance(event, Began):
            seen.append(read_status(options.folder))

    run_batch(jobs("one", "two"), options, ask)
    assert len(seen[0].batches) == 1
    assert set(seen[-1].doing) <= {"one", "two"} and seen[-1].doing
    after = read_status(options.folder, check=True)
    assert (after.batches, after.doing, after.faults) == ((), (), ())
    assert after.to_json()["articles"]["done"] == 2
