"""What happens in a batch, as its workers tell it and as whoever looks on is shown it."""

from dataclasses import dataclass

from narrator.errors import NarratorError


@dataclass(frozen=True, slots=True)
class Entered:
    """A worker is ready."""

    number: int
    """its own in the ledger"""


@dataclass(frozen=True, slots=True)
class Began:
    """A worker has claimed an article."""

    name: str
    """of its files"""


@dataclass(frozen=True, slots=True)
class Spoke:
    """A part of an article has been spoken."""

    name: str
    """of its files"""
    done: int
    """segments that are spoken"""
    total: int
    """segments in all"""


@dataclass(frozen=True, slots=True)
class Ended:
    """A worker is done with an article."""

    name: str
    """of its files"""
    seconds: float = 0.0
    """of sound"""
    characters: int = 0
    """that were spoken"""
    taken: float = 0.0
    """seconds that it took"""
    unchanged: bool = False
    """whether it was there already"""
    nth: int = 0
    """which of the run's it was to end; 0 when it failed"""
    reason: str | None = None
    """why it failed"""
    again: bool = False
    """whether it is tried again"""
    hits: int = 0
    """clips that the cache had, for all articles of this worker so far"""
    misses: int = 0
    """clips that were synthesised, likewise"""


@dataclass(frozen=True, slots=True)
class Halted:
    """A worker cannot go on, and no other could: the disk is full, the folder gone."""

    error: NarratorError
    """why"""


@dataclass(frozen=True, slots=True)
class Said:
    """A worker, or a library in it, wrote a line to its standard error."""

    line: str
    """without its end"""


@dataclass(frozen=True, slots=True)
class Died:
    """A worker is gone that nobody had ended; another takes its place."""

    how: str
    """such as "signal 9" """
    names: tuple[str, ...]
    """of the articles that it had claimed"""


Event = Entered | Began | Spoke | Ended | Halted | Said | Died
