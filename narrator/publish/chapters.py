"""Chapters: where in a narration a listener may want to go."""

import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from narrator.audio.cue import Cue
from narrator.publish.passages import Passage, passages
from narrator.script.script import Script

LONG = 480.0
"""Seconds from which a piece without subheadings has chapters all the same: a choice."""
APART = 180.0
"""Seconds that such chapters last at least: a choice."""
TITLE_LENGTH = 60
"""Characters of a paragraph that are its title, at most; players cut longer ones."""
UNTITLED = "Beginning"
"""The first chapter of an article without a title."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """A part of a narration that can be gone to."""

    title: str
    """on one line"""
    start: float
    """seconds from the beginning of the narration"""


def chapters(script: Script, cues: Sequence[Cue]) -> tuple[Chapter, ...]:
    """The chapters of a narration, the first from its beginning.

    There is one for every heading. A long piece without subheadings has one from time to time, where a paragraph
    begins, with its first words as the title.
    """
    found = [passage for passage in passages(script, cues) if passage.kind != "disclosure"]
    paragraphs = [tuple(group) for _, group in groupby(found, key=lambda passage: passage.paragraph)]
    opens = bool(paragraphs) and paragraphs[0][0].kind == "heading"
    first = Chapter(_title(paragraphs[0]) if opens else script.article.title or UNTITLED, 0.0)
    body = paragraphs[1:] if opens else paragraphs
    later = [Chapter(_title(paragraph), _start(paragraph)) for paragraph in body if paragraph[0].kind == "heading"]
    return (first, *(later or _by_paragraph(body)))


def _by_paragraph(body: Sequence[tuple[Passage, ...]]) -> Iterator[Chapter]:
    """Of a long piece, paragraphs that begin long enough after the chapter before, and before the end."""
    end = body[-1][-1].words[-1].end if body else 0.0
    last = 0.0
    for paragraph in body[1:] if end >= LONG else ():
        if _start(paragraph) - last >= APART and end - _start(paragraph) >= APART / 2:
            last = _start(paragraph)
            yield Chapter(textwrap.shorten(_title(paragraph), TITLE_LENGTH, placeholder="…"), last)


def _title(paragraph: Sequence[Passage]) -> str:
    return " ".join(passage.text for passage in paragraph)


def _start(paragraph: Sequence[Passage]) -> float:
    return paragraph[0].words[0].start
