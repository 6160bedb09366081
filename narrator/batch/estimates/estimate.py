"""What a batch would come to: hours of sound, hours of work, gigabytes."""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from heapq import heappush, heappushpop

from narrator.article.article import Article
from narrator.article.read import read_article
from narrator.article.source import AS_FOUND, ReadingOptions
from narrator.audio.formats import FORMATS
from narrator.audio.resample import RATE
from narrator.batch.estimates.rates import Rate, kept_rate, spoken_characters
from narrator.batch.estimates.trial import try_out
from narrator.batch.job import Job
from narrator.errors import ArticleError
from narrator.narration.options import NarrationOptions
from narrator.publish.publication import Publication

SAMPLE = 100
"""Articles that are read at most. Lengths of news articles spread about as far as their mean, so that the mean of 100
is right within a tenth, two times in three."""
ROWS = 20
"""Articles that are listed one by one."""
SHORT = 180
"""Seconds up to which a time is not rounded to minutes, which could put it off by more than a tenth."""
BYTES_PER_SAMPLE = 2
"""Of sound that is not compressed."""
BESIDE = 90_000
"""Bytes of a narration beside its sound: cover and tags, page and record. Measured on five articles."""
BESIDE_PER_CHARACTER = 9
"""Bytes of page and record that each character adds, measured likewise: 5 with pyttsx3, 13 with word timings."""


@dataclass(frozen=True, slots=True)
class Row:
    """What an article would come to."""

    job: Job
    """which"""
    characters: int
    """that are spoken"""
    sound: float
    """seconds that its narration would last"""
    work: float
    """seconds that it would take, were it the only one"""
    size: float
    """bytes of all its files"""


@dataclass(frozen=True, slots=True)
class Estimate:
    """What all articles would come to. Only some are read; the others count as what these are on average."""

    jobs: int
    """how many there are, those that cannot be read included"""
    read: int
    """how many of them were looked at"""
    rows: tuple[Row, ...]
    """those that could be read"""
    unreadable: tuple[tuple[Job, str], ...]
    """those that could not, and why"""
    start: float
    """seconds until the voices are there"""
    beside: float
    """seconds that are saved for a second of sound when other articles are spoken meanwhile"""

    @property
    def articles(self) -> int:
        """How many would be narrated."""
        return round(self._sum(1.0 for _ in self.rows))

    @property
    def sound(self) -> float:
        """Seconds that the narrations would last."""
        return self._sum(row.sound for row in self.rows)

    @property
    def work(self) -> float:
        """Seconds that the batch would take."""
        alone = self._sum(row.work for row in self.rows)
        last = max((row.sound for row in self.rows), default=0.0)  # beside which nothing is spoken any more
        return self.start + alone - self.beside * (self.sound - last)

    @property
    def size(self) -> float:
        """Bytes of all files."""
        return self._sum(row.size for row in self.rows)

    def _sum(self, values: Iterator[float]) -> float:
        """The sum over all articles, by those that were looked at."""
        return sum(values) * self.jobs / max(1, self.read)


def rate_for(options: NarrationOptions, publication: Publication = Publication()) -> Rate:
    """How fast this machine narrates: by earlier batches, or else by a trial of 10 s with quick voices, 30 with Kokoro.

    Args:
        options: how articles are narrated.
        publication: what is made of them.

    Raises:
        NarratorError: as narrating does.
    """
    return kept_rate(options) or try_out(options, publication)


def estimate(
    jobs: Iterable[Job],
    rate: Rate,
    *,
    suffix: str = ".mp3",
    bit_rate: int | None = None,
    reading: ReadingOptions = AS_FOUND,
    read: Callable[[str, ReadingOptions], Article] = read_article,
) -> Estimate:
    """What the jobs would come to, were none of their clips in the cache.

    It passes once over the jobs, keeps SAMPLE of them, chosen by a hash of their ids, and reads these.

    Args:
        jobs: what would be narrated.
        rate: from ``rate_for``, with the same options.
        suffix: the format, one of ``FORMATS``.
        bit_rate: bits a second; None for the format's usual.
        reading: how articles are fetched and read.
        read: reads one.

    Raises:
        UsageError: the format has no such bit rate; and as the jobs do.
    """
    a_second = FORMATS[suffix].checked(bit_rate) / 8 or RATE * BYTES_PER_SAMPLE
    chosen, count = _sample(jobs)
    rows: list[Row] = []
    unreadable: list[tuple[Job, str]] = []
    for job in chosen:
        try:
            characters = spoken_characters(read(job.source, reading))
        except ArticleError as error:
            unreadable.append((job, str(error)))
            continue
        sound = characters / rate.pace
        size = sound * a_second + BESIDE + characters * BESIDE_PER_CHARACTER
        rows.append(Row(job, characters, sound, rate.per_article + sound * rate.work, size))
    return Estimate(count, len(chosen), tuple(rows), tuple(unreadable), rate.start if rows else 0.0, rate.beside)


def estimate_lines(estimate: Estimate) -> Iterator[str]:
    """An estimate as people read it, the total last."""
    for row in estimate.rows[:ROWS]:
        yield f"{_time(row.sound):>9} {_size(row.size):>9}  {row.job.title or row.job.source}"
    if (more := estimate.articles - len(estimate.rows[:ROWS])) > 0:
        yield f"and {more:,} more"
    for _, why in estimate.unreadable[:ROWS]:
        yield why
    if len(estimate.unreadable) > ROWS:
        yield f"and {len(estimate.unreadable) - ROWS} more that cannot be read"
    if estimate.read < estimate.jobs:
        yield f"{estimate.read} of {estimate.jobs:,} articles were read; the others are taken to be like them."
    yield (
        f"{estimate.articles:,} article{'' if estimate.articles == 1 else 's'}: {_time(estimate.sound)} of sound in "
        f"{_size(estimate.size)}, made in about {_time(estimate.work)}."
    )


def _sample(jobs: Iterable[Job]) -> tuple[list[Job], int]:
    """Jobs whose ids have the least hashes, in the order in which they came, and how many there were in all."""
    kept: list[tuple[int, int, Job]] = []
    count = 0
    for count, job in enumerate(jobs, 1):
        digest = hashlib.sha256(job.id.encode("utf-8", "surrogatepass")).digest()
        entry = (-int.from_bytes(digest[:8], "big"), count, job)
        if len(kept) < SAMPLE:
            heappush(kept, entry)
        else:
            heappushpop(kept, entry)
    return [job for _, _, job in sorted(kept, key=lambda entry: entry[1])], count


def _time(seconds: float) -> str:
    if seconds < SHORT:
        return f"{round(seconds)} s"
    minutes = round(seconds / 60)
    return f"{minutes // 60:,} h {minutes % 60:02} min" if minutes >= 60 else f"{minutes} min"


def _size(size: float) -> str:
    for unit, factor in (("TB", 1e12), ("GB", 1e9), ("MB", 1e6)):
        if size >= factor:
            return f"{size / factor:.1f} {unit}"
    return f"{size / 1e3:.0f} kB"
