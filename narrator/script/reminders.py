"""Reminders: in a long narration, the disclosure is spoken again from time to time.

Whoever starts to listen in the middle should know as well that the voices are a machine's. A reminder is a segment of
the kind "disclosure" that stands between two paragraphs and has no text, so that the spans tile the article as before.
It parts nothing that belongs together: no heading from what it heads, no colon from what it announces, no list and no
block quotation in two. It says the disclosure's first sentence that names AI, in whatever words that is worded.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate

from narrator.article.disclosure import names_ai
from narrator.article.marks import QUOTED, containers_of
from narrator.errors import UsageError
from narrator.script.lexicon import NO_LEXICON, Lexicon
from narrator.script.script import NARRATOR, Script, Segment
from narrator.script.sentences.split import split_sentences
from narrator.script.spoken import spoken_form

LONG = 1800.0
"""Seconds from which a narration has reminders unless they are turned off: a choice."""
EVERY = 900.0
"""Seconds between them, unless another interval is chosen: a choice."""
OFF = 0.0
"""The interval that stands for no reminders."""
LEAST = 60.0
"""Seconds that an interval has at least: a choice, so that a lost unit is noticed."""
REST = 120.0
"""Seconds before the end in which nobody is reminded any more: a choice."""
CHARACTERS_A_SECOND = 15.5
"""How much of the spoken forms is heard in a second, pauses included, at speed 1: measured, 15.0 to 15.8 in news that
Kokoro's and hibari's voices read."""

_INTERVAL = re.compile(r"(?:(?P<h>\d+(?:\.\d+)?)\s*h)?\s*(?:(?P<m>\d+(?:\.\d+)?)\s*m(?:in)?)?\s*(?:(?P<s>\d+)\s*s)?")


def parse_interval(text: str) -> float:
    """Seconds from "15m", "1h", "1h30m" or "900s"; OFF from "off".

    Raises:
        UsageError: it is no interval, or one shorter than LEAST.
    """
    wanted = text.strip().lower()
    if wanted == "off":
        return OFF
    found = _INTERVAL.fullmatch(wanted)
    seconds = sum(float(found[unit] or 0) * size for unit, size in (("h", 3600), ("m", 60), ("s", 1))) if found else 0
    if seconds < LEAST:
        raise UsageError(
            f'"{text}" is not an interval for reminders: write one of a minute or more, such as 15m, or off.'
        )
    return seconds


def with_reminders(
    script: Script,
    every: float | None = None,
    *,
    speed: float = 1.0,
    british: bool = False,
    lexicon: Lexicon = NO_LEXICON,
) -> Script:
    """The script with reminders, and without those that it had before.

    How long it lasts is estimated from its words, since it is known exactly only when all has been spoken.

    Args:
        script: what is spoken.
        every: seconds from a disclosure to the end of the paragraph after which the next one comes, at least, and
            more where that paragraph belongs to the next; OFF for none; None for EVERY where the whole lasts LONG or
            more.
        speed: the pace of the narration.
        british: read dates and figures the British way.
        lexicon: how names are said.
    """
    script = without_reminders(script)
    reached = _reached(script.segments, speed)
    if every is None:
        every = EVERY if reached[-1] >= LONG else OFF
    if every == OFF:
        return script
    words = reminder_words(script.disclosure.text)
    spoken = spoken_form(words, british=british, house=lexicon.rules).text
    segments: list[Segment] = []
    reminded = 0.0
    heard = script.segments[0]
    for segment, following, now in zip(script.segments, script.segments[1:], reached, strict=False):
        segments.append(segment)
        heard = segment if segment.spoken and not segment.left_out else heard
        due = now - reminded >= every and reached[-1] - now >= REST
        if due and segment.paragraph != following.paragraph and not _belong_together(heard, following):
            segments.append(_reminder(segment.end, spoken))
            reminded = now
    segments.append(script.segments[-1])
    return replace(script, segments=_counted(segments))


def without_reminders(script: Script) -> Script:
    """The script with its first disclosure alone."""
    first, *others = script.segments
    return replace(script, segments=_counted([first, *(other for other in others if other.kind != "disclosure")]))


def reminder_words(disclosure: str) -> str:
    """What a reminder says: the first sentence of the disclosure that names AI, or all of it."""
    sentences = (disclosure[start:end] for start, end in split_sentences(disclosure))
    return next(filter(names_ai, sentences), disclosure)


def _belong_together(heard: Segment, following: Segment) -> bool:
    """Whether what was last ``heard`` of a paragraph announces the next one, or is in a list or quotation with it."""
    if heard.kind in ("disclosure", "heading") or heard.spoken.endswith(":"):
        return True
    outermost, then = containers_of(heard.marks)[:1], containers_of(following.marks)[:1]
    return bool(outermost and then) and (outermost[0] == QUOTED) == (then[0] == QUOTED)


def _reached(segments: Sequence[Segment], speed: float) -> list[float]:
    """At about which second each segment ends."""
    lengths = (0 if segment.left_out else len(segment.spoken) for segment in segments)
    return [characters / (CHARACTERS_A_SECOND * speed) for characters in accumulate(lengths)]


def _reminder(place: int, spoken: str) -> Segment:
    return Segment(
        index=0,
        kind="disclosure",
        speaker=NARRATOR,
        voiced_by=NARRATOR,
        start=place,
        end=place,
        text="",
        spoken=spoken,
        paragraph=-1,
        sentence=-1,
    )


def _counted(segments: Sequence[Segment]) -> tuple[Segment, ...]:
    return tuple(
        segment if segment.index == index else replace(segment, index=index) for index, segment in enumerate(segments)
    )
