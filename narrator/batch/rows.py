"""The rows of the ledger as values."""

from dataclasses import dataclass
from typing import Any, Literal

from narrator.batch.job import Job
from narrator.batch.process import Process

State = Literal["waiting", "doing", "done", "unchanged", "failed"]
STATES: tuple[State, ...] = ("waiting", "doing", "done", "unchanged", "failed")
"""In the file a state is its place here."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A job that one worker does now, and nobody else."""

    number: int
    """of its row"""
    process: int
    """who does it: what ``Ledger.enter`` gave"""
    job: Job
    """what to do"""
    settings: str
    """how: a hash"""
    stamp: str | None
    """what was known of its source when it was added"""
    tries: int
    """how often it has been begun, with this time"""
    deaths: int
    """how many workers have died while they did it, among other things perhaps"""


@dataclass(frozen=True, slots=True)
class Tally:
    """How many jobs are in a state."""

    jobs: int = 0
    """their number"""
    seconds: float = 0.0
    """of sound, of those that are narrated"""


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of the ledger, for reports."""

    job: Job
    """what was to be done"""
    state: State
    """how far it is"""
    seconds: float
    """of sound, when it is narrated"""
    reason: str | None
    """why it failed, the last time it did"""
    about: dict[str, Any] | None
    """what its worker told of it when it was finished"""


@dataclass(frozen=True, slots=True)
class Member:
    """A process that takes part, or did when it was last seen."""

    number: int
    """its own in the ledger"""
    kind: str
    """"batch", "worker", or "actor" for a worker whose articles are narrated in another process than its own"""
    process: Process
    """which process"""
    about: dict[str, Any]
    """what it last told of itself"""
