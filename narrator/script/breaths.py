"""What is spoken in one breath, one utterance of one voice, and at what pace.

A breath is at most a sentence. Spoken together, sentences of one voice were no better, and every change to one of them
would have its neighbours spoken anew; nor is what is short, as "he said", spoken in any other way than the rest. Both
were measured: docs/pacing.md.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from narrator.script.script import Script, Segment

SLOWER = 0.9
"""The pace of headings and of many figures. A choice: Kokoro is then 6 % slower, the least that a listener notices
(5 % for the tempo of speech: Quené 2007, Journal of Phonetics 35)."""
MANY_FIGURES = 3
"""Figures in one breath that make it slower: a choice. Two are a score, a range or a date with its year."""

_FIGURE = re.compile(r"\d+(?:[.,:/]\d+)*")


@dataclass(frozen=True, slots=True)
class Breath:
    """What one voice speaks as one utterance."""

    segments: tuple[Segment, ...]
    """one or more that follow each other, all of one sentence and one voice"""
    text: str
    """their spoken forms; it may hold nothing that can be said"""
    pace: float
    """factor on the speed, from the segments alone: what was spoken once can be kept"""


def breaths(script: Script) -> Iterator[Breath]:
    """The script as it is spoken, in order; what is left out is in no breath.

    Segments of one sentence and one voice are spoken together, unless somebody chose a pause between them. A fragment
    that the narrator quotes is a segment of its own, but the melody of the writer's sentence runs through it.
    """
    together: list[Segment] = []
    for segment in script.segments:
        if segment.left_out:
            continue
        if together and (segment.pause is not None or _unit_of(segment) != _unit_of(together[0])):
            yield _breath(together)
            together = []
        together.append(segment)
    if together:
        yield _breath(together)


def _unit_of(segment: Segment) -> tuple[int, int, str]:
    return segment.paragraph, segment.sentence, segment.voiced_by


def _breath(segments: Sequence[Segment]) -> Breath:
    figures = sum(len(_FIGURE.findall(segment.text)) for segment in segments)
    slower = segments[0].kind == "heading" or figures >= MANY_FIGURES
    text = " ".join(segment.spoken for segment in segments if segment.spoken)
    return Breath(tuple(segments), text, SLOWER if slower else 1.0)
