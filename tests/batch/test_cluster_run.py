"""Whole batches on a Ray cluster of this machine, with two actors; some are killed, and a driver is."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from select import select

import pytest

pytest.importorskip("ray")
pytest.importorskip("fsspec")

from narrator.batch import options as batch_options
from narrator.batch.cluster.crew import ClusterCrew
from narrator.batch.cluster.nodes import connected
from narrator.batch.events import Began, Ended
from narrator.batch.ledger import LEDGER, Ledger
from narrator.batch.options import BatchOptions
from narrator.batch.sources.new_job import new_job
from narrator.batch.supervisor import run_batch
from narrator.narration.options import NarrationOptions
from narrator.publish.publication import Publication
from narrator.publish.suffixes import RECORD_SUFFIX

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="it looks for actors in /proc")
HERE = Path(__file__).parent
PATIENCE = 60.0
"""Seconds after which a process that should end is taken to stay."""
TEXT = """All about {title}

The harbour trust voted to bring back the ferry on Tuesday. “We are not doing this out of nostalgia,” said Ingrid \
Vasquez-Holm, who chairs the trust. She has done so since 2019.
"""
NAMES = ("one", "two", "three", "four")


@pytest.fixture(scope="module")
def tones(tone_voices: Path) -> NarrationOptions:
    return NarrationOptions(engine="tone", voices=tone_voices, workers=2)


@pytest.fixture(scope="module", autouse=True)
def cluster(tones: NarrationOptions) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", str(HERE.parents[1]))
        patch.setattr(batch_options, "CORES_PER_PROCESS", 1)  # an actor for each worker
        with connected("local", BatchOptions(Path(), tones)):
            yield


@pytest.fixture
def options(tmp_path: Path, tones: NarrationOptions) -> BatchOptions:
    return BatchOptions(tmp_path / "out", tones, publication=Publication(page=False))


@pytest.fixture
def jobs(tmp_path: Path):
    for name in NAMES:
        (tmp_path / f"{name}.txt").write_text(TEXT.format(title=name), encoding="utf-8")
    return [replace(new_job(tmp_path / f"{name}.txt"), name=name) for name in NAMES]


def files(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir() if not path.name.startswith(LEDGER)}


def records(folder: Path) -> dict[str, dict]:
    return {path.name: json.loads(path.read_text("utf-8")) for path in folder.glob(f"*{RECORD_SUFFIX}")}


def children(pid: int) -> list[int]:
    below = [
        int(child) for tasks in Path(f"/proc/{pid}/task").glob("*/children") for child in tasks.read_text().split()
    ]
    return below + [pid for child in below for pid in children(child)]


def actors() -> list[int]:
    """The processes in which actors are."""
    return [pid for pid in children(os.getpid()) if b"ray::StudioActor" in Path(f"/proc/{pid}/cmdline").read_bytes()]


ALL = {f"{name}{suffix}" for name in NAMES for suffix in (".mp3", RECORD_SUFFIX)}


def test_it_makes_what_a_local_batch_makes(options, jobs) -> None:
    run_batch(jobs, replace(options, folder=options.folder.with_name("local")))
    finished = run_batch(jobs, options, crew=ClusterCrew(options))
    assert (finished.standing.made, finished.complete) == (4, True)
    assert files(options.folder) == ALL
    here, there = records(options.folder.with_name("local")), records(options.folder)
    for name, record in here.items():
        assert record["audio"].pop("sha256") and there[name]["audio"].pop("sha256")  # the date is in the file
        assert record == there[name]

    again = run_batch(jobs, options, lambda _, event: pytest.fail(str(event)), crew=ClusterCrew(options))
    assert again.standing.made == 0


def test_an_actor_that_is_killed_is_replaced_and_nothing_is_lost(options, jobs) -> None:
    deaths = []

    def kill(_standing, event) -> None:
        if isinstance(event, Began) and not deaths:
            deaths.append(actors()[0])
            os.kill(deaths[0], signal.SIGKILL)

    finished = run_batch(jobs, options, kill, crew=ClusterCrew(options))
    assert (finished.standing.deaths, finished.standing.made, finished.complete) == (1, 4, True)
    assert files(options.folder) == ALL


def test_a_batch_whose_driver_was_killed_goes_on(options, jobs, tmp_path) -> None:
    """The driver has a cluster of its own, which ends with it; nobody is blamed for its death."""
    script = tmp_path / "driver.py"
    script.write_text(DRIVER)
    arguments = [str(options.folder), str(options.narration.voices), *(job.source for job in jobs)]
    with subprocess.Popen([sys.executable, str(script), *arguments], stdout=subprocess.PIPE) as driver:
        assert driver.stdout.readline() == b"one is done\n"
        below = children(driver.pid)
        driver.kill()
    done = {path.name: path.stat().st_mtime_ns for path in options.folder.glob(f"*{RECORD_SUFFIX}")}
    finished = run_batch(jobs, options, crew=ClusterCrew(options))
    with Ledger(options.ledger) as ledger:
        tallies = ledger.tallies(finished.run)
        assert ledger.members() == []
    assert tallies["done"].jobs + tallies["unchanged"].jobs == 4
    assert files(options.folder) == ALL
    assert all((options.folder / name).stat().st_mtime_ns == when for name, when in done.items())
    assert finished.standing.deaths == 0
    agents = [pid for pid in below if is_agent(pid)]
    try:
        assert all(ends(pid) for pid in below if pid not in agents)
    finally:
        for pid in agents:
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)


def is_agent(pid: int) -> bool:
    """Whether it is one of Ray's own, which notice only after a minute that their cluster is gone."""
    try:
        return b"Agent" in Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return False


def ends(pid: int) -> bool:
    """Whether a process is gone, or goes soon."""
    try:
        handle = os.pidfd_open(pid)
    except ProcessLookupError:
        return True
    try:
        return bool(select([handle], [], [], PATIENCE)[0])
    finally:
        os.close(handle)


DRIVER = """
import sys
from dataclasses import replace
from pathlib import Path

from narrator.batch.cluster.nodes import connected
from narrator.batch.events import Ended
from narrator.batch.sources.new_job import new_job
from narrator.batch.options import BatchOptions
from narrator.batch.supervisor import run_batch
from narrator.narration.options import NarrationOptions
from narrator.publish.publication import Publication

folder, voices, *sources = map(Path, sys.argv[1:])
options = BatchOptions(folder, NarrationOptions("tone", voices=voices, workers=2), publication=Publication(page=False))


def tell(_, event):
    if isinstance(event, Ended):
        print("one is done", flush=True)


if __name__ == "__main__":
    with connected("local", options):
        from narrator.batch.cluster.crew import ClusterCrew

        jobs = [replace(new_job(source), name=source.stem) for source in sources]
        run_batch(jobs, options, tell, crew=ClusterCrew(options))
"""


def test_narrations_can_go_to_an_address(options, jobs, tmp_path) -> None:
    address = f"file://{tmp_path / 'there'}"
    run_batch(jobs, options, crew=ClusterCrew(options, address))
    assert files(tmp_path / "there") == ALL
    assert files(options.folder) == set()
    (tmp_path / "there" / "two.mp3").unlink()
    jobs[2] = replace(jobs[2], changed="touched")  # looked at again, and found as it was
    made = []
    finished = run_batch(
        jobs,
        options,
        lambda _, event: made.append((event.name, event.unchanged)) if isinstance(event, Ended) else None,
        crew=ClusterCrew(options, address),
    )
    assert sorted(made) == [("three", True), ("two", False)]
    assert finished.complete
    assert files(tmp_path / "there") == ALL
