"""The guessed words of a report, made heard."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from narrator.narration.options import NarrationOptions
from narrator.narration.rendering import Narration, Progress, render_script
from narrator.preflight.report import Guess, Preflight
from narrator.script.script import NARRATOR, Segment

PAUSE = 0.7
"""Seconds before each word: enough to say it after, by ear."""


def speak_guesses(
    report: Preflight,
    output: Path,
    options: NarrationOptions,
    on_progress: Callable[[Progress], None] | None = None,
) -> Narration | None:
    """Speak each guessed word once, in the narrator's voice, after the spoken disclosure, to an MP3 like any other.

    Returns:
        the narration, whose cues tell when each is heard; None when there is no such word, and no file.

    Raises:
        NarratorError: one of its kinds, see ``narrator.narration.render_script``.
    """
    if not report.guesses:
        return None
    script = report.script
    disclosure = script.segments[0]
    words = (_segment(number, guess) for number, guess in enumerate(report.guesses, 1))
    title = f"Names and words in {script.article.title or script.article.source}"
    sample = replace(
        script, article=replace(script.article, title=title), segments=(disclosure, *words), speakers=(), skipped=()
    )
    return render_script(sample, output, options, on_progress)


def _segment(number: int, guess: Guess) -> Segment:
    place = guess.places[0]
    return Segment(
        index=number,
        kind="narration",
        speaker=NARRATOR,
        voiced_by=NARRATOR,
        start=place.start,
        end=place.end,
        text=guess.written,
        spoken=f"{guess.written}.",
        paragraph=number,
        sentence=number,
        pause=PAUSE,
    )
