"""The ledger of a batch: what is to be done, who does it, and what came of it, in one sqlite file.

    waiting ──claim──> doing ──finish──> done, or unchanged
       ^                 ├──fail─────> waiting again, or failed
       └────release──────┘ (its worker ended)

A claim holds while its worker lives. That is asked of the machine where it can be; elsewhere a worker that has not
counted on for LEASE seconds, by the clock of whoever looks, is taken for dead. No time of day is compared with another,
so it does not matter when a clock is wrong or set back. Whoever was taken for dead too early cannot finish any more:
the claim is not its own.

Several threads and processes of one machine may use it at once; sqlite's write-ahead log is not for network folders.
"""

import json
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Self

from narrator.batch.database import PATIENCE, Database, Values, told
from narrator.batch.intake import PORTION, Stamp, StillThere, add_jobs, jobs_to_do
from narrator.batch.job import Job
from narrator.batch.process import Process, has_ended
from narrator.batch.rows import STATES, Claim, Entry, Member, State, Tally
from narrator.batch.tables import (
    BEAT,
    BLAME,
    CLAIM,
    DONE,
    ENDED,
    FAIL,
    FINISH,
    HAND_BACK,
    IS_LEFT,
    TABLES,
    UNCHANGED,
    VERSION,
)
from narrator.errors import OutputError

LEDGER = ".narrator-batch.sqlite"
"""The file's name in the output folder."""
TRIES = 3
"""How often an article is tried, and how many workers may die of it, before it is set aside."""
LEASE = 60.0
"""Seconds after which a worker that shows no sign of life is dead: a choice, twelve times what it takes to show one."""


class Ledger:
    """The ledger at a path; it is made when there is none.

    Every method raises OutputError, in one plain line, when the file is locked for long, damaged, or gone.
    """

    def __init__(self, path: Path, patience: float = PATIENCE, *, read_only: bool = False) -> None:
        """Open it; read-only, nothing is changed, and nothing may be called that would.

        Raises:
            OutputError: it cannot be written, is damaged, or was made by a later version of narrator.
        """
        self.path = path
        self._database = Database(path, TABLES, VERSION, patience, read_only=read_only)
        self._seen: dict[int, tuple[int, float]] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; it may be called more than once."""
        self._database.close()

    def begin(self, settings: str) -> tuple[int, int]:
        """The numbers of this run and of this pass over its sources.

        A run that was left unfinished goes on under its number: what it has done is not looked at again.
        """
        with self._database.transaction() as database:
            if not database.execute(IS_LEFT, {"settings": settings}).fetchone()[0]:
                database.execute("INSERT INTO run DEFAULT VALUES")
            database.execute("INSERT INTO pass DEFAULT VALUES")
            run, turn = database.execute("SELECT (SELECT max(number) FROM run), max(number) FROM pass").fetchone()
            return int(run), int(turn)

    def add(
        self,
        jobs: Iterable[Job],
        settings: str,
        turn: tuple[int, int],
        stamp: Stamp = lambda job, _: job.changed,
        still_there: StillThere = lambda _name, _about: True,
        *,
        retry: bool = False,
    ) -> int:
        """Add jobs, or ask for them again: ``intake.add_jobs``, which has the arguments."""
        return add_jobs(self._database, jobs, settings, turn, stamp, still_there, retry=retry)

    def to_do(
        self, jobs: Iterable[Job], settings: str, stamp: Stamp, still_there: StillThere, *, retry: bool = False
    ) -> Iterator[Job]:
        """Those of the jobs that ``add`` would have done; nothing is changed. The arguments are those of ``add``."""
        run = self.last_run() + (not self.is_left(settings))
        return jobs_to_do(self._database, jobs, settings, run, stamp, still_there, retry=retry)

    def enter(self, process: Process, kind: str) -> int:
        """Take part, as a batch, a worker or an actor; the number is for ``claim``, ``beat`` and ``leave``."""
        with self._database.transaction() as database:
            values = (kind, process.place, process.pid, process.started)
            row = database.execute("INSERT INTO process (kind, place, pid, started) VALUES (?, ?, ?, ?)", values)
            return int(row.lastrowid or 0)

    def beat(self, number: int, about: dict[str, Any] | None = None) -> bool:
        """Show a sign of life, and tell about oneself whoever asks for the status.

        Returns:
            whether the process still takes part; another one may have taken it for dead.
        """
        status = json.dumps(about) if about is not None else None
        return self._change(BEAT, (status, number)) == 1

    def leave(self, number: int, died: str | None = None) -> list[str]:
        """End taking part; what the process had claimed waits for another.

        Args:
            number: what ``enter`` gave.
            died: how the process died, when it did. Its jobs are then suspects, and after three deaths set aside.

        Returns:
            the names of the jobs that it had claimed.
        """
        with self._database.transaction() as database:
            if died is None:
                left = database.execute(HAND_BACK, (number,)).fetchall()
            else:
                reason = f"its worker died ({died})"
                left = database.execute(BLAME, (TRIES, f"{reason}, {TRIES} times.", number)).fetchall()
            database.execute("DELETE FROM process WHERE number = ?", (number,))
            return [name for (name,) in left]

    def bury(self) -> list[str]:
        """Take the claims from processes that are dead; look every few seconds.

        Returns:
            the names of the jobs that they had claimed.
        """
        rows = self._database.rows("SELECT number, kind, place, pid, started, beats FROM process")
        now, names = time.monotonic(), []
        for number, kind, place, pid, started, beats in rows:
            ended = has_ended(Process(place, pid, started))
            if self._seen.setdefault(number, (beats, now))[0] != beats:
                self._seen[number] = beats, now
            if ended or (ended is None and now - self._seen[number][1] > LEASE):
                # An actor's process is its batch's, which no article can kill.
                names += self.leave(number, None if kind == "actor" else "nobody saw how")
        return names

    def claim(self, process: int, settings: str, *, suspects: bool = True) -> Claim | None:
        """Take the next job: first those that nothing has happened to, in the order in which they were added.

        Args:
            process: who takes it.
            settings: of jobs that are to be done in this way.
            suspects: whether one is taken that a worker died of. It should be done alone, so that only the one that
                kills is blamed.
        """
        self.check_place()
        deaths = TRIES if suspects else 0
        found = self._database.rows(CLAIM, {"process": process, "settings": settings, "deaths": deaths})
        if not found:
            return None
        number, settings, stamp, tries, deaths, *values = found[0]
        return Claim(number, process, Job(*map(told, values)), settings, stamp, tries, deaths)

    def finish(self, claim: Claim, seconds: float, about: dict[str, Any], *, unchanged: bool = False) -> int | None:
        """Note that a claim is done; it waits again if its source has changed meanwhile.

        Args:
            claim: what is done.
            seconds: of sound.
            about: what reports tell of it, as JSON has it.
            unchanged: it was there already.

        Returns:
            how many of the run have ended, with this one; None when the claim did not hold any more.
        """
        state = UNCHANGED if unchanged else DONE
        report = json.dumps(about, separators=(",", ":"))
        values = (claim.settings, claim.stamp, state, seconds, report, claim.number, claim.process)
        self.check_place()
        with self._database.transaction() as database:
            if not database.execute(FINISH, values).rowcount:
                return None
            return int(database.execute(ENDED, (claim.number,)).fetchone()[0])

    def fail(self, claim: Claim, reason: str, *, retriable: bool = False) -> bool:
        """Note that a claim failed; what is retriable is tried again, TRIES times in all, after everything else.

        Returns:
            whether the claim still held.
        """
        reason = reason.encode("utf-8", "backslashreplace").decode()
        return self._change(FAIL, (retriable, TRIES, reason, claim.number, claim.process)) == 1

    def is_left(self, settings: str) -> bool:
        """Whether anything of these settings waits or is being done, by whomever."""
        return bool(self._database.rows(IS_LEFT, {"settings": settings})[0][0])

    def last_run(self) -> int:
        """The number of the latest run; 0 when there was none."""
        return int(self._database.rows("SELECT coalesce(max(number), 0) FROM run")[0][0])

    def tallies(self, run: int) -> dict[State, Tally]:
        """How many jobs of a run are in which state; it costs the same however many there are."""
        rows = self._database.rows("SELECT state, jobs, seconds FROM tally WHERE run = ?", (run,))
        found = {STATES[state]: Tally(jobs, seconds) for state, jobs, seconds in rows}
        return {state: found.get(state, Tally()) for state in STATES}

    def entries(self, run: int, state: State | None = None) -> Iterator[Entry]:
        """The rows of a run, or those of them in one state, in the order in which they were added."""
        last = 0
        query = (
            "SELECT number, state, seconds, reason, about, id, source, name, title, byline, voice, changed FROM job"
            f" WHERE number > ? AND run = ?{_in_state(state)} ORDER BY number LIMIT {PORTION}"
        )
        while rows := self._database.rows(query, (last, run)):
            last = rows[-1][0]
            for _, at, seconds, reason, about, *values in rows:
                yield Entry(Job(*map(told, values)), STATES[at], seconds, reason, json.loads(about) if about else None)

    def members(self) -> list[Member]:
        """The processes that take part, the dead ones included that nobody has noticed yet."""
        rows = self._database.rows("SELECT number, kind, place, pid, started, about FROM process ORDER BY number")
        return [Member(n, kind, Process(*who), json.loads(about)) for n, kind, *who, about in rows]

    def doing(self) -> list[tuple[str, int]]:
        """The names of what is being done, each with the number of the process that does it."""
        return self._database.rows("SELECT name, process FROM job WHERE state = 1 ORDER BY number")

    def has_name(self, name: str) -> bool:
        """Whether a job has this name; it looks through all of them."""
        return bool(self._database.rows("SELECT EXISTS (SELECT 1 FROM job WHERE name = ?)", (name,))[0][0])

    def faults(self) -> list[str]:
        """What sqlite's own check finds wrong with the file; nothing, mostly."""
        return self._database.faults()

    def check_place(self) -> None:
        """Say whether the folder is still there.

        Raises:
            OutputError: it is not.
        """
        if not self._database.is_in_place():
            raise OutputError(
                f"{self.path.parent} was removed while the batch was running: the work has stopped. Start it again."
            )

    def _change(self, statement: str, values: Values) -> int:
        self.check_place()
        return self._database.change(statement, values)


def _in_state(state: State | None) -> str:
    return f" AND state = {STATES.index(state)}" if state else ""
