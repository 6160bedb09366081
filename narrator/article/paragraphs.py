"""Plain text to paragraphs.

A line is a paragraph, as in text copied from a page, unless the file is hard-wrapped. It is when, at a third of the
line breaks without a blank line, the sentence plainly runs on: the upper line ends no sentence and the lower one begins
with a small letter. (In wrapped English two breaks in three do so, in text of one paragraph a line next to none.)

In a wrapped file, a break is the wrapping's work when the first word of the lower line would not have fitted on the
upper one. How much fits is learnt from the breaks where the sentence runs on, so any width will do. Where a word would
have fitted, the writer broke the line on purpose: a title, a byline, the end of a paragraph.
"""

import re
from dataclasses import dataclass
from itertools import pairwise

from narrator.article.article import Paragraph, Skipped
from narrator.article.disclosure import is_disclosure
from narrator.article.document import NO_WORDS, Document, Piece, has_words

RUNNING_ON = 1 / 3
"""Share of line breaks where the sentence runs on that makes a file hard-wrapped."""
NARROWEST = 40
"""Columns: nobody wraps an article narrower, and shorter lines are lists and verse."""
WIDEST = 140
"""Columns: nobody wraps wider, and longer lines are paragraphs, whatever letter they begin with."""
RAGGED = 20
"""One in so many running breaks may come early, as with wrappers that even out the lines."""
HEAD_LINES = 8
"""Lines at the top where the disclosure may stand."""

_LINE = re.compile(r"[^\n\r\u2028\u2029]+")
_BREAK = re.compile(r"\r\n|[\n\r\u2028\u2029]")
_SENTENCE_END = re.compile(r"[.!?…:;][\"'”’)\]]*$")


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    text: str
    columns: int


def read_text(text: str) -> Document:
    """Cut plain text into paragraphs. Lines without a letter or digit are skipped, with the reason "no-words"."""
    lines = _lines(text)
    wrapped = _wrapped_breaks(text, lines)
    pieces: list[Piece] = []
    start = 0
    for index, line in enumerate(lines):
        if index not in wrapped:
            begin = lines[start].start
            spoken = has_words(text[begin : line.end])
            pieces.append(Paragraph(begin, line.end) if spoken else Skipped(begin, line.end, NO_WORDS))
            start = index + 1
    return Document(text, tuple(pieces))


def _lines(text: str) -> list[_Line]:
    lines = []
    for match in _LINE.finditer(text):
        raw = match.group().rstrip()
        if line := raw.lstrip():
            end = match.start() + len(raw)
            lines.append(_Line(end - len(line), end, line, len(raw)))
    return lines


def _wrapped_breaks(text: str, lines: list[_Line]) -> set[int]:
    """The indexes of the lines that run on into the next."""
    pairs = list(pairwise(lines))
    breaks = [i for i, (upper, lower) in enumerate(pairs) if len(_BREAK.findall(text, upper.end, lower.start)) == 1]
    reach = {i: pairs[i][0].columns + 1 + len(pairs[i][1].text.split(None, 1)[0]) for i in breaks}
    running = {
        i
        for i in breaks
        if NARROWEST <= reach[i] <= WIDEST
        and pairs[i][1].text[0].islower()
        and not _SENTENCE_END.search(pairs[i][0].text[-4:])
    }
    if not running or len(running) < RUNNING_ON * len(breaks):
        return set()
    early = sorted(reach[i] for i in running)[len(running) // RAGGED]
    full = min(early, max(line.columns for line in lines) + 1)
    head = {i for i, line in enumerate(lines[:HEAD_LINES]) if is_disclosure(line.text)}
    return {i for i in breaks if i in running or (full <= reach[i] <= WIDEST and i not in head)}
