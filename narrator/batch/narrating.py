"""One article of a batch, from its source to its file."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from narrator.article.article import Article
from narrator.article.read import is_address, read_article
from narrator.batch.job import Job
from narrator.batch.options import BatchOptions
from narrator.batch.rates import spoken_characters
from narrator.errors import ArticleError, AudioError, NarratorError
from narrator.narration.options import House
from narrator.narration.rendering import Progress, render_script
from narrator.narration.unchanged import inputs_of, made_before
from narrator.narration.writing import write_cast_script
from narrator.preflight.report import Doubt, find_doubts
from narrator.script.script import Script
from narrator.speech.speech import Speech

MOST_DOUBTS = 20
"""Doubtful quotations of an article that a report lists: a choice, for an editor who will look at all of them."""
LONGEST_EXCERPT = 100
"""Characters of each."""


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
) -> Outcome:
    """Narrate an article of a batch, unless it is there already, unchanged.

    Several threads may do it at once with one ``speech``; its clips come from the cache where it has them.

    Args:
        job: which article; what it says of title, byline and voice counts more than the article and the options.
        options: how.
        house: the voices and the lexicon of ``options.narration``.
        speech: what speaks; it stays open.
        on_progress: called after each stretch of speech; what it raises ends the work and leaves nothing behind.

    Raises:
        NarratorError: one of its kinds; nothing is left half written.
    """
    audio = options.audio(job.name)
    narration = replace(options.narration, narrator=job.voice or options.narration.narrator)
    article = _named(read_article(job.source, options.reading), job)
    inputs = inputs_of(article, narration, house, options.publication)
    if record := made_before(audio, inputs, options.publication):
        return Outcome(record.duration, True, _about(job, options, article, record.script))
    script = write_cast_script(article, narration, house)
    done = render_script(script, audio, narration, on_progress, house, speech, options.publication, inputs)
    return Outcome(done.duration, False, _about(job, options, article, done.script))


def is_retriable(error: NarratorError, job: Job) -> bool:
    """Whether the same may well succeed later: a fetch, or an encoder that was killed. Speech has been tried enough."""
    return isinstance(error, AudioError) or (isinstance(error, ArticleError) and is_address(job.source))


def _named(article: Article, job: Job) -> Article:
    metadata = article.metadata
    title, byline = job.title or metadata.title, job.byline or metadata.byline
    return replace(article, metadata=replace(metadata, title=title, byline=byline))


def _about(job: Job, options: BatchOptions, article: Article, script: Script) -> dict[str, Any]:
    doubts = find_doubts(article, script)
    return {
        "file": options.audio(job.name).name,
        "made": options.made(job.name),
        "title": script.article.title,
        "characters": spoken_characters(article),
        "doubts": [_doubt(doubt) for doubt in doubts[:MOST_DOUBTS]],
        "more_doubts": max(0, len(doubts) - MOST_DOUBTS),
    }


def _doubt(doubt: Doubt) -> dict[str, Any]:
    text = " ".join(doubt.text.split())[:LONGEST_EXCERPT]
    return {"text": text, "speaker": doubt.speaker, "confidence": round(doubt.confidence, 2), "line": doubt.place.line}
