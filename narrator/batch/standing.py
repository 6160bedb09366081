"""How a batch stands: what is shown while it runs, and told to whoever asks from elsewhere."""

import time
from dataclasses import asdict, dataclass, field
from typing import Any

from narrator.batch.events import Began, Died, Ended, Entered, Event, Spoke
from narrator.batch.rows import State, Tally


@dataclass(slots=True)
class WorkerStanding:
    """What one worker does."""

    articles: dict[str, tuple[int, int]] = field(default_factory=dict)
    """the names of what it is doing, each with its segments done and in all"""
    hits: int = 0
    """clips that the cache had"""
    misses: int = 0
    """clips that were synthesised"""


@dataclass(slots=True)
class Standing:
    """How a batch stands; the counts without "run" are of what this process and its workers did."""

    tallies: dict[State, Tally] = field(default_factory=dict)
    """of the run: all that the ledger has to say, whoever did it"""
    workers: dict[int, WorkerStanding] = field(default_factory=dict)
    """what its workers do, each under its place among them"""
    made: int = 0
    """articles that were narrated"""
    unchanged: int = 0
    """articles that were found as they were"""
    failed: int = 0
    """articles that were set aside"""
    sound: float = 0.0
    """seconds that were made"""
    characters: int = 0
    """that were spoken in them"""
    deaths: int = 0
    """workers that died"""
    hits: int = 0
    """clips that the cache had, for workers that have ended"""
    misses: int = 0
    """clips that were synthesised, likewise"""
    began: float = field(default_factory=time.monotonic)
    """when the work began, on the clock of ``time.monotonic``"""
    idle: float = 0.0
    """seconds since then in which nothing was left to do, as a batch that watches its sources may wait"""
    counted: float = field(default_factory=time.monotonic)
    """when the tallies were last taken, on the same clock"""

    @property
    def elapsed(self) -> float:
        """Seconds since the work began."""
        return time.monotonic() - self.began

    @property
    def worked(self) -> float:
        """Seconds since the work began in which something was left to do."""
        waiting = 0.0 if self.left else time.monotonic() - self.counted
        return self.elapsed - self.idle - waiting

    @property
    def real_time_factor(self) -> float:
        """Seconds of sound made in a second of work."""
        return self.sound / self.worked if self.worked else 0.0

    @property
    def cache(self) -> tuple[int, int]:
        """Clips that the cache had, and clips in all."""
        hits = self.hits + sum(worker.hits for worker in self.workers.values())
        misses = self.misses + sum(worker.misses for worker in self.workers.values())
        return hits, hits + misses

    @property
    def left(self) -> int:
        """Articles of the run that are not done."""
        return sum(self.tallies[state].jobs for state in ("waiting", "doing") if state in self.tallies)

    @property
    def total(self) -> int:
        """Articles of the run."""
        return sum(tally.jobs for tally in self.tallies.values())

    @property
    def time_left(self) -> float | None:
        """Seconds until the rest is done, if it is like what was done so far; None before the first is."""
        done = self.made + self.unchanged + self.failed
        return self.left * self.worked / done if done else None

    def begin(self) -> None:
        """Take note that the work begins now."""
        self.began = self.counted = time.monotonic()

    def count(self, tallies: dict[State, Tally]) -> None:
        """Take in the tallies of now."""
        now = time.monotonic()
        self.idle += 0.0 if self.left else now - self.counted
        self.tallies, self.counted = tallies, now

    def heed(self, place: int, event: Event) -> None:
        """Take note of an event of the worker in that place."""
        worker = self.workers.setdefault(place, WorkerStanding())
        match event:
            case Entered():
                self.hits, self.misses = self.hits + worker.hits, self.misses + worker.misses
                self.workers[place] = WorkerStanding()
            case Began(name):
                worker.articles[name] = (0, 0)
            case Spoke(name, done, total):
                worker.articles[name] = (done, total)
            case Ended():
                worker.articles.pop(event.name, None)
                worker.hits, worker.misses = event.hits, event.misses
                self.made += not (event.reason or event.unchanged)
                self.unchanged += event.unchanged
                self.failed += bool(event.reason) and not event.again
                self.sound += 0.0 if event.unchanged else event.seconds
                self.characters += 0 if event.unchanged else event.characters
            case Died():
                self.deaths += 1
                worker.articles.clear()

    def to_json(self) -> dict[str, Any]:
        """For the ledger and for logs."""
        hits, clips = self.cache
        return {
            "articles": {state: tally.jobs for state, tally in self.tallies.items()},
            "made": self.made,
            "unchanged": self.unchanged,
            "failed": self.failed,
            "seconds_of_sound": round(self.sound, 1),
            "elapsed": round(self.elapsed, 1),
            "real_time_factor": round(self.real_time_factor, 2),
            "cache_hits": hits,
            "clips": clips,
            "deaths_of_workers": self.deaths,
            "seconds_left": None if self.time_left is None else round(self.time_left, 1),
            "workers": [asdict(worker)["articles"] for _, worker in sorted(self.workers.items())],
        }
