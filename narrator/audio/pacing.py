"""How long the silences of a narration are.

Readers pause longer the higher the boundary stands in the text (den Ouden, Noordman and Terken 2009, Speech
Communication 51: news reports read aloud). Kazlauskienė and Kalašinskaitė measured 0.20 to 1.36 s between sentences and
0.40 to 1.80 s between paragraphs (2020, Respectus Philologicus 37: eight readers, six texts, Lithuanian); in their
earlier study of twelve actors (Kalbų studijos) a sentence's pause was 0.7 of a paragraph's, and one inside a sentence
about half of a sentence's. PARAGRAPH, SENTENCE and the pauses inside a sentence keep to those ranges and proportions.
The other figures are choices, and no listening test stands behind any of them.
"""

from narrator.article.marks import QUOTED, containers_of
from narrator.script.script import Segment

LEAD_IN = 0.5
"""Seconds before the first word: a choice, since a sleeping loudspeaker swallows the first tenths of a second."""
TAIL_OUT = 1.0
"""Seconds after the last word: a choice, so that the next item of a queue does not fall into the last sentence."""
AFTER_DISCLOSURE = 1.2
"""A choice: longer than a paragraph's, since what follows is no longer about the recording."""
BEFORE_HEADING = 1.5
"""A choice: the highest boundary of a text has its longest pause, still inside the measured range of paragraphs."""
AFTER_HEADING = 0.9
"""A choice: a heading stands apart from what it announces as paragraphs do."""
PARAGRAPH = 0.9
"""In the measured range, towards the faster readers: newsreaders are not slow."""
ITEM = 0.7
"""Before a list item: a choice between SENTENCE and PARAGRAPH, so that a list is heard as one thing and its items as
several; what follows the list is as far from it as a paragraph."""
QUOTATION = 1.1
"""Before and after a block quotation, between PARAGRAPH and BEFORE_HEADING: a choice. In the narrator's voice nothing
else lets the ear know where other words than the writer's begin and end. Inside it the pauses are as elsewhere."""
SENTENCE = 0.6
"""Two thirds of a paragraph's, as measured."""
SPEAKER_CHANGE = 0.7
"""Between sentences of two voices: a choice, a little over SENTENCE, so that the ear can follow."""
CLAUSE = 0.3
"""Half of a sentence's, as measured: where a quotation and its "he said" meet at a mark that is not among MARKS."""
MARKS = {",": 0.25, ";": 0.35, ":": 0.35, "–": 0.35, "—": 0.35, "-": 0.35, "…": 0.4}
"""Choices around CLAUSE: the weaker the mark, the shorter its pause."""
SEAM = 0.08
"""Where the voice changes without any punctuation: a choice, about what the closure of a "p" or "t" takes."""
HASTE = 1.25
"""Speech faster by a factor has pauses shorter by that factor to this power: readers in a hurry save more on pauses
than on words (Grosjean and Collins 1979, Phonetica 36); how much more is a choice. Slower speech stretches both alike,
as Kokoro does inside a sentence, since longer silences sound like an end."""

AROUND = "\"'“”‘’„«»()[] \t\n"
"""What may stand between the punctuation that parts two pieces of text and the edge of a piece."""
STOPS = (".", "!", "?", *MARKS)
"""Punctuation at which a reader pauses."""


def pause_between(previous: Segment, following: Segment, speed: float = 1.0) -> float:
    """Seconds of silence from the last sound of ``previous`` to the first sound of ``following``.

    Args:
        previous: what is heard before the pause.
        following: what is heard after it.
        speed: the pace of the narration, 0.5 to 2.0.
    """
    return _usual(previous, following) / speed ** (HASTE if speed > 1 else 1)


def _usual(previous: Segment, following: Segment) -> float:
    """The pause at ordinary speed."""
    if previous.kind == "disclosure":
        return AFTER_DISCLOSURE
    if previous.paragraph != following.paragraph:
        if following.kind == "heading":
            return BEFORE_HEADING
        if previous.kind == "heading":
            return AFTER_HEADING
        if _quoted(previous) != _quoted(following):
            return QUOTATION
        return ITEM if following.kind == "item" or _is_in_list(following) else PARAGRAPH
    if previous.sentence != following.sentence:
        return SENTENCE if previous.voiced_by == following.voiced_by else SPEAKER_CHANGE
    return _inside_a_sentence(previous.written.rstrip(AROUND), following.text.lstrip(AROUND))


def _quoted(segment: Segment) -> int:
    """How many block quotations a segment stands in."""
    return segment.marks.count(QUOTED)


def _is_in_list(segment: Segment) -> bool:
    """Whether a segment stands in a list, and not in a quotation in it; the words of others are not of the kind."""
    within = containers_of(segment.marks)
    return bool(within) and within[-1] != QUOTED


def _inside_a_sentence(before: str, after: str) -> float:
    """The pause at the mark that parts two pieces, as in ``"Yes," | he said`` and in ``"Yes" | , he said``.

    An ellipsis of three dots is one; of two marks that meet, the longer pause counts.
    """
    ends = "…" if before.endswith("...") else before[-1:]
    begins = "…" if after.startswith("...") else after[:1]
    return max((MARKS.get(mark, CLAUSE) for mark in (ends, begins) if mark in STOPS), default=SEAM)
