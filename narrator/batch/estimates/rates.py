"""How fast this machine narrates, as earlier batches showed."""

import hashlib
import json
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from importlib.metadata import version
from pathlib import Path

from narrator.article.article import Article
from narrator.errors import NarratorError
from narrator.files import write_text
from narrator.folders import cache_folder
from narrator.narration.options import NarrationOptions
from narrator.script.script import DEFAULT_DISCLOSURE
from narrator.speech.cores import usable_cores

ENOUGH = 1200.0
"""Seconds of sound by which a rate is known better than by a trial: some five articles, for they differ in pace by a
tenth."""
REMEMBERED = 100_000.0
"""Seconds of sound, a little over a day, beyond which what is older counts for half: machines change."""


@dataclass(frozen=True, slots=True)
class Rate:
    """What narrating costs."""

    pace: float
    """characters of an article in a second of sound, the pauses included"""
    work: float
    """seconds for a second of sound"""
    beside: float = 0.0
    """of which so many are saved when other articles are spoken meanwhile; 0 where ``work`` is already without them"""
    per_article: float = 0.0
    """seconds for each article besides"""
    start: float = 0.0
    """seconds until the voices are there"""


@dataclass(frozen=True, slots=True)
class Run:
    """What a batch, or a part of one, really narrated: without what was unchanged or came from the clip cache."""

    articles: int
    """how many"""
    characters: int
    """see ``spoken_characters``"""
    sound: float
    """seconds that they last"""
    seconds: float
    """that they took together, by the clock on the wall"""


def spoken_characters(article: Article) -> int:
    """About how many characters of an article are spoken, the disclosure included."""
    disclosure = article.disclosure
    first = disclosure.end - disclosure.start if disclosure else len(DEFAULT_DISCLOSURE)
    return first + sum(paragraph.end - paragraph.start for paragraph in article.paragraphs)


def keep_run(options: NarrationOptions, run: Run) -> None:
    """Remember a run, so that the next estimate need no trial; that it cannot be kept is no fault."""
    path = _path(options)
    if before := _read(path):
        share = 0.5 if before.sound > REMEMBERED else 1.0
        run = Run(
            run.articles + round(before.articles * share),
            run.characters + round(before.characters * share),
            run.sound + before.sound * share,
            run.seconds + before.seconds * share,
        )
    with suppress(NarratorError):
        write_text(path, json.dumps(asdict(run)) + "\n")


def kept_rate(options: NarrationOptions) -> Rate | None:
    """The rate of earlier runs with these options on this machine; None when there were not enough."""
    run = _read(_path(options))
    if run is None or run.sound < ENOUGH or run.characters <= 0 or run.seconds <= 0:
        return None
    return Rate(run.characters / run.sound, run.seconds / run.sound)


def _path(options: NarrationOptions) -> Path:
    """A file for all that the rate depends on."""
    options = replace(options, disclosure=None, remind_every=None, lexicons=())
    told = (version("narrator"), usable_cores(), options)
    return cache_folder() / "rates" / f"{hashlib.sha256(repr(told).encode()).hexdigest()[:16]}.json"


def _read(path: Path) -> Run | None:
    try:
        return Run(**json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None
