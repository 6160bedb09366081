"""Jobs on their way into the ledger: what is new, what has changed, and what is done already."""

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Any, NamedTuple

from narrator.batch.database import Database, stored, told
from narrator.batch.job import Job
from narrator.batch.tables import ADD, AGAIN, AS_BEFORE, DONE, FAILED, KNOWN, UNCHANGED, WAITING
from narrator.errors import UsageError

PORTION = 1000
"""Jobs that are added in one transaction: of 100 to 10,000 about the quickest, and others wait 30 ms for it at most."""
MOST_IN_ONE_GO = 500
"""Rows that are asked for by their ids at a time; old versions of sqlite take 999."""

Stamp = Callable[[Job, int], str | None]
"""Of a job and the run: what changes with its source."""
StillThere = Callable[[str, dict[str, Any]], bool]
"""Given a name and what its worker told: whether its files are there."""


class _Known(NamedTuple):
    """What the ledger has of a job; as in its tables."""

    number: int
    source: str
    run: int
    turn: int
    settings: str
    stamp: str | None
    state: int
    name: str
    about: str | None


def add_jobs(
    database: Database,
    jobs: Iterable[Job],
    settings: str,
    turn: tuple[int, int],
    stamp: Stamp,
    still_there: StillThere,
    *,
    retry: bool,
) -> int:
    """Add jobs, or ask for them again; what is done already and has not changed stays done.

    Args:
        database: the ledger's.
        jobs: a stream; only a portion of it is in memory.
        settings: a hash of how they are to be done.
        turn: the numbers of the run and of the pass over the sources, which ``Ledger.begin`` gave.
        stamp: see there.
        still_there: see there.
        retry: try also what was set aside.

    Returns:
        how many there were.

    Raises:
        UsageError: two jobs have one id.
    """
    stream, count = iter(jobs), 0
    while portion := list(islice(stream, PORTION)):
        stamped = [(job, stamp(job, turn[0])) for job in portion]
        with database.transaction() as connection:
            known = _known([job.id for job in portion], lambda *query: connection.execute(*query).fetchall())
            for job, mark in stamped:
                row = known.get(job.id)
                if row is None:
                    values = (job.id, job.source, job.name, job.title, job.byline, job.voice, job.changed)
                    number = connection.execute(ADD, (*map(stored, values), *turn, settings, mark)).lastrowid or 0
                    known[job.id] = _Known(number, job.source, *turn, settings, mark, WAITING, job.name, None)
                else:
                    _add_again(connection, row, job, settings, mark, turn, still_there, retry)
                    run, this = turn
                    known[job.id] = row._replace(source=job.source, run=run, turn=this, settings=settings, stamp=mark)
        count += len(portion)
    return count


def jobs_to_do(
    database: Database,
    jobs: Iterable[Job],
    settings: str,
    run: int,
    stamp: Stamp,
    still_there: StillThere,
    *,
    retry: bool,
) -> Iterator[Job]:
    """Those of the jobs that ``add_jobs`` would have done in this run; nothing is changed."""
    stream = iter(jobs)
    while portion := list(islice(stream, PORTION)):
        known = _known([job.id for job in portion], database.rows)
        for job in portion:
            row = known.get(job.id)
            ended = row is not None and (row.state in (DONE, UNCHANGED) or (row.state == FAILED and not retry))
            if row is None or not ended or not _is_same(row, settings, stamp(job, run), still_there):
                yield job


def _known(ids: list[str], ask: Callable[[str, tuple[Any, ...]], list[Any]]) -> dict[str, _Known]:
    """What is known of these jobs, by their ids."""
    rows: list[Any] = []
    for first in range(0, len(ids), MOST_IN_ONE_GO):
        some = tuple(map(stored, ids[first : first + MOST_IN_ONE_GO]))
        rows += ask(KNOWN.format(",".join("?" * len(some))), some)
    return {told(id): _Known(number, told(source), *others) for id, number, source, *others in rows}


def _add_again(
    connection: sqlite3.Connection,
    row: _Known,
    job: Job,
    settings: str,
    stamp: str | None,
    turn: tuple[int, int],
    still_there: StillThere,
    retry: bool,
) -> None:
    if row.turn == turn[1]:
        if row.source != job.source:
            raise UsageError(f'the id "{job.id}" is that of {row.source} and of {job.source}: give each its own.')
        if stamp == row.stamp:
            return  # named twice
    same = _is_same(row, settings, stamp, still_there)
    if same and row.state != WAITING and not (row.state == FAILED and retry):
        # In a run that goes on, what it has done counts as done by it.
        state = UNCHANGED if row.state == DONE and row.run != turn[0] else row.state
        connection.execute(AS_BEFORE, (*turn, state, row.number))
    else:
        values = (job.source, job.title, job.byline, job.voice, job.changed)
        connection.execute(AGAIN, (*map(stored, values), *turn, settings, stamp, row.number))


def _is_same(row: _Known, settings: str, stamp: str | None, still_there: StillThere) -> bool:
    """Whether a known job is asked for as it was before; if it is done, also whether its files are as they were."""
    same = settings == row.settings and stamp == row.stamp
    return same and (row.state not in (DONE, UNCHANGED) or still_there(row.name, json.loads(row.about or "{}")))
