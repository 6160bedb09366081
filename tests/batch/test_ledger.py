"""The ledger: nothing is done twice, nothing is lost, and the blame falls on whom it belongs to."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from itertools import chain
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from narrator.batch import ledger as module
from narrator.batch.job import Job
from narrator.batch.ledger import LEASE, TRIES, Ledger
from narrator.batch.process import Process, this_process
from narrator.batch.rows import STATES
from narrator.errors import OutputError, UsageError

ELSEWHERE = Process("another machine", 1, "100")
GONE = replace(this_process(), started="0")


def jobs(number: int, first: int = 0) -> list[Job]:
    return [Job(f"id{i}", f"/a/{i}.txt", f"name-{i}", changed="as it was") for i in range(first, first + number)]


@pytest.fixture
def ledger(tmp_path: Path):
    with Ledger(tmp_path / "ledger.sqlite") as ledger:
        yield ledger


@pytest.fixture
def worker(ledger: Ledger) -> int:
    return ledger.enter(this_process(), "worker")


def add(ledger: Ledger, wanted: list[Job], how: str = "so", **options) -> int:
    turn = ledger.begin(how)
    ledger.add(iter(wanted), how, turn, **options)
    return turn[0]


def do_all(ledger: Ledger, worker: int) -> list[str]:
    done = []
    while claim := ledger.claim(worker, "so"):
        assert ledger.finish(claim, 60.0, {})
        done.append(claim.job.id)
    return done


def count(ledger: Ledger) -> dict[str, int]:
    return {state: tally.jobs for state, tally in ledger.tallies(ledger.last_run()).items() if tally.jobs}


def test_whoever_finishes_hears_the_how_manieth_it_was(ledger: Ledger, worker: int) -> None:
    add(ledger, jobs(3))
    first, second, third = (ledger.claim(worker, "so") for _ in range(3))
    ledger.fail(second, "it is empty")
    assert [ledger.finish(claim, 1.0, {}) for claim in (third, first, first)] == [2, 3, None]


def test_jobs_are_done_once_and_in_order(ledger: Ledger, worker: int) -> None:
    run = add(ledger, jobs(2500))
    assert do_all(ledger, worker) == [f"id{i}" for i in range(2500)]
    assert count(ledger) == {"done": 2500}
    assert ledger.tallies(run)["done"].seconds == 150_000
    assert not ledger.is_left("so")


def test_several_threads_never_claim_the_same(ledger: Ledger) -> None:
    add(ledger, jobs(300))
    with Ledger(ledger.path) as another, ThreadPoolExecutor(4) as pool:
        numbers = [ledger.enter(this_process(), "worker") for _ in range(4)]
        done = list(pool.map(do_all, [ledger, another, ledger, another], numbers))
    assert sorted(chain(*done)) == sorted(job.id for job in jobs(300))


def test_what_is_done_and_has_not_changed_stays_done(ledger: Ledger, worker: int) -> None:
    add(ledger, jobs(4))
    do_all(ledger, worker)
    changed = [replace(jobs(1)[0], changed="since"), *jobs(4)[1:], *jobs(1, first=4)]
    add(ledger, changed, still_there=lambda name, about: name != "name-2")
    assert count(ledger) == {"waiting": 3, "unchanged": 2}
    assert do_all(ledger, worker) == ["id0", "id2", "id4"]


def test_what_would_be_done_is_what_is_done(ledger: Ledger, worker: int) -> None:
    add(ledger, jobs(3))
    ledger.fail(ledger.claim(worker, "so"), "it is empty")
    ledger.finish(ledger.claim(worker, "so"), 1.0, {})

    def to_do(how: str = "so", **options) -> list[str]:
        asked = ledger.to_do(jobs(4), how, lambda job, _: job.changed, lambda *_: True, **options)
        return [job.id for job in asked]

    assert to_do() == ["id2", "id3"]
    assert to_do(retry=True) == ["id0", "id2", "id3"]
    assert to_do("otherwise") == ["id0", "id1", "id2", "id3"]
    assert count(ledger) == {"waiting": 1, "done": 1, "failed": 1}


def test_names_need_not_be_unicode(ledger: Ledger, worker: int) -> None:
    odd = Job("/news/caf\udce9.txt", "/news/caf\udce9.txt", "caf-e9", title="Café 🎵", changed="as it was")
    add(ledger, [odd])
    claim = ledger.claim(worker, "so")
    assert claim.job == odd
    ledger.fail(claim, f"cannot read {odd.source}")
    add(ledger, [odd], retry=True)
    ledger.finish(ledger.claim(worker, "so"), 1.0, {"title": "\udce9"})
    add(ledger, [odd])
    (entry,) = ledger.entries(ledger.last_run())
    assert (entry.job, entry.state, entry.about) == (odd, "unchanged", {"title": "\udce9"})


def test_other_settings_are_other_work(ledger: Ledger, worker: int) -> None:
    add(ledger, jobs(1))
    add(ledger, jobs(2, first=1), "otherwise")
    assert ledger.claim(worker, "otherwise").job.id == "id1"
    assert do_all(ledger, worker) == ["id0"]
    add(ledger, jobs(1), "otherwise")
    assert [ledger.claim(worker, "otherwise").job.id for _ in range(2)] == ["id0", "id2"]


def test_a_run_goes_on_until_nothing_is_left_of_it(ledger: Ledger, worker: int) -> None:
    run = add(ledger, jobs(2))
    assert ledger.finish(ledger.claim(worker, "so"), 1.0, {})
    assert add(ledger, jobs(2)) == run
    assert count(ledger) == {"waiting": 1, "done": 1}
    do_all(ledger, worker)
    assert add(ledger, jobs(2)) == run + 1
    assert count(ledger) == {"unchanged": 2}


def test_an_id_is_one_article(ledger: Ledger) -> None:
    twice = [*jobs(1), *jobs(1)]
    add(ledger, twice)
    assert count(ledger) == {"waiting": 1}
    for second in (ledger, Ledger(ledger.path.with_name("new.sqlite"))):
        with pytest.raises(UsageError, match=r'the id "id0" is that of /a/0\.txt and of /b\.txt'):
            add(second, [*jobs(1), Job("id0", "/b.txt", "b")])
        second.close()


def test_what_changes_while_it_is_done_is_done_again(ledger: Ledger, worker: int) -> None:
    add(ledger, jobs(1))
    claim = ledger.claim(worker, "so")
    add(ledger, [replace(claim.job, changed="meanwhile")])
    assert ledger.claim(worker, "so") is None
    assert ledger.finish(claim, 1.0, {}) == 0
    again = ledger.claim(worker, "so")
    assert again.job.changed == "meanwhile"
    assert ledger.finish(again, 1.0, {})
    assert count(ledger) == {"done": 1}


def test_what_may_succeed_later_is_tried_three_times_and_last(ledger: Ledger, worker: int) -> None:
    add(ledger, jobs(2))
    seen = []
    while claim := ledger.claim(worker, "so"):
        seen.append(claim.job.id)
        if claim.job.id == "id0":
            ledger.fail(claim, "no network", retriable=True)
        else:
            ledger.fail(claim, "it is empty")
    assert seen == ["id0", "id1", "id0", "id0"]
    run = ledger.last_run()
    assert [(e.job.id, e.reason) for e in ledger.entries(run, "failed")] == [
        ("id0", "no network"),
        ("id1", "it is empty"),
    ]
    add(ledger, jobs(2))
    assert count(ledger) == {"failed": 2}
    add(ledger, jobs(2), retry=True)
    assert count(ledger) == {"waiting": 2}


def test_only_what_kills_is_set_aside(ledger: Ledger) -> None:
    add(ledger, jobs(3))
    first = ledger.enter(this_process(), "worker")
    assert [ledger.claim(first, "so").job.id for _ in range(2)] == ["id0", "id1"]
    assert ledger.leave(first, "signal 9") == ["name-0", "name-1"]
    worker = ledger.enter(this_process(), "worker")
    blameless = ledger.claim(worker, "so", suspects=False)
    assert blameless.job.id == "id2"
    assert ledger.claim(worker, "so", suspects=False) is None  # not beside another one
    ledger.finish(blameless, 1.0, {})
    for _ in range(TRIES - 1):
        while (suspect := ledger.claim(worker, "so")).job.id != "id0":
            ledger.finish(suspect, 1.0, {})
        ledger.leave(worker, "signal 9")
        worker = ledger.enter(this_process(), "worker")
    assert do_all(ledger, worker) in ([], ["id1"])
    assert count(ledger) == {"done": 2, "failed": 1}
    failed = next(ledger.entries(ledger.last_run(), "failed"))
    assert (failed.job.id, failed.reason) == ("id0", "its worker died (signal 9), 3 times.")


def test_who_stops_in_order_is_not_blamed(ledger: Ledger) -> None:
    add(ledger, jobs(1))
    for _ in range(2 * TRIES):
        worker = ledger.enter(this_process(), "worker")
        claim = ledger.claim(worker, "so")
        assert (claim.tries, claim.deaths) == (1, 0)
        assert ledger.leave(worker) == ["name-0"]
    assert count(ledger) == {"waiting": 1}


def test_a_process_that_has_ended_is_noticed_at_once(ledger: Ledger, worker: int) -> None:
    add(ledger, jobs(1))
    dead = ledger.enter(GONE, "worker")
    claim = ledger.claim(dead, "so")
    assert ledger.bury() == ["name-0"]
    assert [member.number for member in ledger.members()] == [worker]
    assert not ledger.beat(dead)
    assert ledger.claim(dead, "so") is None
    again = ledger.claim(worker, "so")
    assert not ledger.finish(claim, 1.0, {})
    assert not ledger.fail(claim, "too late")
    assert ledger.finish(again, 1.0, {})


def test_one_that_cannot_be_seen_has_a_lease_by_the_clock_of_whoever_looks(ledger, monkeypatch) -> None:
    add(ledger, jobs(1))
    far = ledger.enter(ELSEWHERE, "worker")
    ledger.claim(far, "so")
    now = 1000.0
    monkeypatch.setattr(module.time, "monotonic", lambda: now)
    # The time of day goes back by years: nobody asks for it.
    monkeypatch.setattr(module.time, "time", lambda: 0.0)
    for _ in range(5):
        assert ledger.bury() == []
        now += LEASE - 1
        ledger.beat(far)
    assert ledger.bury() == []
    now += LEASE + 1
    assert ledger.bury() == ["name-0"]


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from(["add", "more", "claim", "finish", "fail", "retry", "die", "stop"]), max_size=30))
def test_the_tallies_are_what_a_count_would_give(tmp_path_factory, steps: list[str]) -> None:
    path = tmp_path_factory.mktemp("tallies") / "ledger.sqlite"
    with Ledger(path) as ledger:
        worker, claims, known = ledger.enter(this_process(), "worker"), [], 1
        for step in ["add", *steps]:
            known += step == "more"
            if step in ("add", "more"):
                add(ledger, jobs(known))
            elif step == "claim" and (claim := ledger.claim(worker, "so")):
                claims.append(claim)
            elif step == "finish" and claims:
                ledger.finish(claims.pop(), 1.5, {})
            elif step in ("fail", "retry") and claims:
                ledger.fail(claims.pop(), "for some reason", retriable=step == "retry")
            elif step in ("die", "stop"):
                ledger.leave(worker, "signal 9" if step == "die" else None)
                worker = ledger.enter(this_process(), "worker")
        told = [ledger.tallies(run) for run in range(1, ledger.last_run() + 1)]
    with sqlite3.connect(path) as database:
        for run, tallies in enumerate(told, 1):
            query = "SELECT count(*), total(seconds) FROM job WHERE run = ? AND state = ?"
            counted = [database.execute(query, (run, number)).fetchone() for number in range(len(STATES))]
            assert [(tallies[state].jobs, tallies[state].seconds) for state in STATES] == counted
    database.close()


def test_a_locked_ledger_is_one_plain_line(tmp_path: Path) -> None:
    with Ledger(tmp_path / "ledger.sqlite", patience=0.01) as ledger:
        add(ledger, jobs(1))
        worker = ledger.enter(this_process(), "worker")
        other = sqlite3.connect(ledger.path, isolation_level=None)
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(OutputError, match=r"ledger\.sqlite is locked by another program"):
            ledger.claim(worker, "so")
        other.execute("ROLLBACK")
        other.close()
        assert ledger.claim(worker, "so")


def test_a_damaged_ledger_is_one_plain_line(tmp_path: Path) -> None:
    path = tmp_path / "ledger.sqlite"
    path.write_bytes(b"not a database, but as long as the head of one, which has a hundred bytes" * 20)
    with pytest.raises(OutputError, match=r"is damaged .* remove it and start again"):
        Ledger(path)


def test_a_ledger_of_a_later_version_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "ledger.sqlite"
    with sqlite3.connect(path) as database:
        database.execute("PRAGMA user_version = 99")
    database.close()
    with pytest.raises(OutputError, match="later version"):
        Ledger(path)


def test_a_folder_that_is_removed_stops_the_work(tmp_path: Path) -> None:
    with Ledger(tmp_path / "out" / "ledger.sqlite") as ledger:
        add(ledger, jobs(1))
        worker = ledger.enter(this_process(), "worker")
        for file in ledger.path.parent.iterdir():
            file.unlink()
        ledger.path.parent.rmdir()
        with pytest.raises(OutputError, match="out was removed while the batch was running"):
            ledger.claim(worker, "so")


def test_its_own_check_finds_nothing(ledger: Ledger, worker: int) -> None:
    add(ledger, jobs(10))
    do_all(ledger, worker)
    assert ledger.faults() == []


def test_it_is_read_where_nothing_may_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "ledger.sqlite"
    with Ledger(path) as ledger:
        add(ledger, jobs(3))
        monkeypatch.setattr("os.access", lambda *_: False)
        with Ledger(path, read_only=True) as looker:  # what is not in the file itself yet
            assert looker.tallies(1)["waiting"].jobs == 3
            with pytest.raises(OutputError):
                looker.begin("so")
    with Ledger(path, read_only=True) as looker:
        assert looker.tallies(1)["waiting"].jobs == 3
        assert list(tmp_path.iterdir()) == [path]
