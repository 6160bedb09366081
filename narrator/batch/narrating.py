"""One article of a batch, from its source to its file."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from threading import Lock
from typing import Any

from narrator.article.article import Article
from narrator.article.read import is_address, make_article
from narrator.article.source import Source
from narrator.batch.estimates.rates import spoken_characters
from narrator.batch.job import Job
from narrator.batch.loading import load_job
from narrator.batch.options import BatchOptions
from narrator.errors import ArticleError, AudioError, NarratorError
from narrator.narration.options import House
from narrator.narration.rendering import Progress, render_script
from narrator.narration.speaking import opening_parts
from narrator.narration.unchanged import inputs_of, made_before
from narrator.narration.writing import write_cast_script
from narrator.preflight.report import Doubt, find_doubts
from narrator.speech.speech import Speech

MOST_DOUBTS = 20
"""Doubtful quotations of an article that a report lists: a choice, for an editor who will look at all of them."""
LONGEST_EXCERPT = 100
"""Characters of each."""

_ONE_AT_A_TIME = Lock()
"""Held while an article is read and its script written: the libraries for that do not promise to work in several
threads at once, least of all while they are being loaded, and as they are all Python it would be no quicker."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of an article."""

    seconds: float
    """of sound"""
    unchanged: bool
    """whether it was there already, made of the same article in the same way"""
    about: dict[str, Any]
    """what reports tell of it, as JSON has it"""


def narrate_job(
    job: Job,
    options: BatchOptions,
    house: House,
    speech: Speech,
    on_progress: Callable[[Progress], None] | None = None,
    loaded: Source | None = None,
) -> Outcome:
    """Narrate an article of a batch, unless it is there already, unchanged.

    Several threads may do it at once with one ``speech``; its clips come from the cache where it has them.

    Args:
        job: which article; what it says of title, byline and voice counts more than the article and the options.
        options: how.
        house: the voices and the lexicon of ``options.narration``.
        speech: what speaks; it stays open.
        on_progress: called after each stretch of speech; what it raises ends the work and leaves nothing behind.
        loaded: the bytes behind ``job.source``, if they have been read already.

    Raises:
        NarratorError: one of its kinds; nothing is left half written.
    """
    audio = options.audio(job.name)
    narration = replace(options.narration, narrator=job.voice or options.narration.narrator)
    loaded = loaded or load_job(job, options.reading)
    with _ONE_AT_A_TIME:
        article = _named(make_article(loaded, options.reading, job.source), job)
        inputs = inputs_of(article, narration, house, options.publication)
        record = made_before(audio, inputs, options.publication)
        if not record:  # the model is loaded while the first script is being written
            speech.get_ready(next(opening_parts(article, narration, house)).utterance.voice)
        script = record.script if record else write_cast_script(article, narration, house)
        doubts = find_doubts(article, script)
    if record:
        return Outcome(record.duration, True, _about(job, options, article, doubts))
    done = render_script(script, audio, narration, on_progress, house, speech, options.publication, inputs)
    return Outcome(done.duration, False, _about(job, options, article, doubts))


def is_retriable(error: NarratorError, job: Job) -> bool:
    """Whether the same may well succeed later: a fetch, or an encoder that was killed. Speech has been tried enough."""
    return isinstance(error, AudioError) or (isinstance(error, ArticleError) and is_address(job.source))


def _named(article: Article, job: Job) -> Article:
    metadata = article.metadata
    title, byline = job.title or metadata.title, job.byline or metadata.byline
    return replace(article, metadata=replace(metadata, title=title, byline=byline))


def _about(job: Job, options: BatchOptions, article: Article, doubts: Sequence[Doubt]) -> dict[str, Any]:
    return {
        "file": options.audio(job.name).name,
        "made": options.made(job.name),
        "title": article.metadata.title,
        "incomplete": article.metadata.incomplete,
        "characters": spoken_characters(article),
        "doubts": [_doubt(doubt) for doubt in doubts[:MOST_DOUBTS]],
        "more_doubts": max(0, len(doubts) - MOST_DOUBTS),
    }


def _doubt(doubt: Doubt) -> dict[str, Any]:
    text = " ".join(doubt.text.split())[:LONGEST_EXCERPT]
    return {"text": text, "speaker": doubt.speaker, "confidence": round(doubt.confidence, 2), "line": doubt.place.line}
