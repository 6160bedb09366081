"""How long the silences of a narration are.

Readers pause longer the higher the boundary stands in the text (den Ouden, Noordman and Terken 2009, Speech
Communication 51: news reports read aloud). Kazlauskienė and Kalašinskaitė measured 0.20 to 1.36 s between sentences and
0.40 to 1.80 s between paragraphs (2020, Respectus Philologicus 37: eight readers, six texts, Lithuanian); in their
earlier study of twelve actors (Kalbų studijos) a sentence's pause was 0.7 of a paragraph's, and one inside a sentence
about half of a sentence's. PARAGRAPH, SENTENCE and CLAUSE keep to those ranges and proportions. The other figures are
choices, and no listening test stands behind any of them.
"""

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
SENTENCE = 0.6
"""Two thirds of a paragraph's, as measured."""
SPEAKER_CHANGE = 0.7
"""Between sentences of two voices: a choice, a little over SENTENCE, so that the ear can follow."""
CLAUSE = 0.3
"""Half of a sentence's, as measured: after a comma, and between a quotation and its "he said"."""
SEAM = 0.08
"""Where the voice changes without any punctuation: a choice, about what the closure of a "p" or "t" takes."""

MARKS = "\"'“”‘’„«»()[] \t\n"
"""What may stand between the punctuation that parts two pieces of text and the edge of a piece."""
STOPS = ".,;:!?…–—-"
"""Punctuation at which a reader pauses."""


def pause_between(previous: Segment, following: Segment) -> float:
    """Seconds of silence from the last sound of ``previous`` to the first sound of ``following``, at ordinary speed."""
    if previous.kind == "disclosure":
        return AFTER_DISCLOSURE
    if previous.paragraph != following.paragraph:
        if following.kind == "heading":
            return BEFORE_HEADING
        return AFTER_HEADING if previous.kind == "heading" else PARAGRAPH
    if previous.sentence != following.sentence:
        return SENTENCE if previous.voiced_by == following.voiced_by else SPEAKER_CHANGE
    return CLAUSE if _punctuated(previous.text, following.text) else SEAM


def _punctuated(before: str, after: str) -> bool:
    """Whether punctuation parts two pieces of a sentence, as in ``"Yes," | he said`` and in ``"Yes" | , he said``."""
    return before.rstrip(MARKS).endswith(tuple(STOPS)) or after.lstrip(MARKS).startswith(tuple(STOPS))
