"""``narrator check``: what an editor should look at before an article is spoken."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from narrator.cli.closing import clock
from narrator.cli.groups import Reading, Voices, Wording, narration_options
from narrator.cli.options import Article
from narrator.cli.places import show, show_utf8
from narrator.cli.progress import progress_bar

if TYPE_CHECKING:
    from narrator.preflight.report import Doubt, Guess, Place, Preflight

FailOn = Literal["any", "speakers", "never"]
SOMETHING_TO_LOOK_AT = 10
"""The exit code when there is something that a person should look at."""
LONGEST_EXCERPT = 60
"""Characters of a quotation or a skipped passage that are shown."""


def check(
    article: Article,
    sample: Annotated[
        Path | None,
        typer.Option("--sample", metavar="FILE", help="Also speak the guessed words, each once, to this MP3."),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="As JSON (narrator/check/1), for another program.")] = False,
    fail_on: Annotated[
        FailOn,
        typer.Option(
            "--fail-on",
            help="What makes the exit code 10: any guessed word or doubtful speaker, only speakers, or nothing.",
        ),
    ] = "any",
    *,
    voices: Voices,
    wording: Wording,
    reading: Reading,
) -> None:
    """List what to look at before an article is narrated; nothing is spoken.

    Names and words that the engine guesses, with how it will say them; figures and abbreviations, with what is said
    for them; quotations that may be heard in the wrong voice; what is left out. The exit code is 10 when a word is
    guessed or a speaker doubtful, 0 when not.

    Examples:

        narrator check harbour.txt
        narrator check harbour.txt --sample names.mp3
        narrator check ferry.txt --fail-on speakers && narrator narrate ferry.txt
    """
    from narrator.article.read import read_article
    from narrator.preflight.json import preflight_to_json
    from narrator.preflight.report import check_article
    from narrator.preflight.sample import speak_guesses
    from narrator.publish.finalise import check_target

    options = narration_options(voices, wording)
    if sample:
        check_target(sample)
    report = check_article(read_article(article, reading.options()), options)
    failed = bool(report.doubts and fail_on != "never") or bool(report.guesses and fail_on == "any")
    if as_json:
        show_utf8(preflight_to_json(report, passed=not failed).removesuffix("\n"))
    else:
        show("\n".join(lines(report)))
    if sample:
        with progress_bar() as on_progress:
            spoken = speak_guesses(report, sample, options, on_progress)
        if not as_json:
            show(f"{sample}  {clock(spoken.duration)}" if spoken else f"No word is guessed: {sample} is not written.")
    if failed:
        raise typer.Exit(SOMETHING_TO_LOOK_AT)


def lines(report: "Preflight") -> Iterator[str]:
    """The report for people: a heading for each kind, and below it each finding after its file, line and column."""
    source = report.script.article.source
    yield from _table(
        "Names and words that the engine guesses",
        [
            (_place(source, guess.places[0]), guess.written, *_said(guess), _times(guess.places))
            for guess in report.guesses
        ],
    )
    yield from _table(
        "Said in other words than are written",
        [
            (_place(source, spoken.places[0]), f"{spoken.written} -> {spoken.spoken}", _times(spoken.places))
            for spoken in report.expansions
        ],
    )
    yield from _table(
        "Quotations that may be heard in the wrong voice",
        [
            (_place(source, doubt.place), doubt.speaker or "nobody known", _sure(doubt), _excerpt(doubt.text))
            for doubt in report.doubts
        ],
    )
    yield from _table(
        "Not spoken",
        [(_place(source, gone.place), gone.reason, _excerpt(gone.text)) for gone in report.unspoken],
    )
    words, speakers = len(report.guesses), len(report.doubts)
    yield (
        f"To look at: {words} guessed word{'s' * (words != 1)}, {speakers} doubtful speaker{'s' * (speakers != 1)}."
        if words or speakers
        else "Nothing to look at."
    )


def _table(heading: str, rows: Sequence[tuple[str, ...]]) -> Iterator[str]:
    """A heading and aligned rows below it, nothing when there are none."""
    if not rows:
        return
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    yield f"{heading} ({len(rows)})"
    for row in rows:
        yield "  " + "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
    yield ""


def _place(source: str, place: "Place") -> str:
    return f"{source}:{place.line}:{place.column}"


def _said(guess: "Guess") -> tuple[str, str]:
    """The respelling and the IPA, where the engine tells."""
    return (guess.respelling, f"/{guess.ipa}/") if guess.ipa else ("as the system's speech will", "")


def _times(places: Sequence["Place"]) -> str:
    """How often, after the first place; the JSON tells where."""
    return f"{len(places)} times" if len(places) > 1 else ""


def _sure(doubt: "Doubt") -> str:
    return f"{doubt.confidence:.0%} sure" if doubt.speaker else ""


def _excerpt(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= LONGEST_EXCERPT else words[: LONGEST_EXCERPT - 1].rstrip() + "…"
