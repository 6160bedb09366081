"""Who answers whom where nobody says so: paragraphs of quotation alone, in which two people take turns.

    "With what?" said Ray.

    "With people who want to work."

News hardly ever does so: a paragraph of quotation alone mostly goes on with whoever spoke before. It is an answer only
where the two paragraphs before are one short line each, by two different people, and the marks between are closed.
"""

from collections.abc import Sequence

from narrator.script.attribution.frames import Frame

FEWEST_WORDS_BESIDE = 6
"""Words beside the quotation that make a paragraph more than a line of talk: "Ray said, nodding at his brother"."""
LONGEST_LINE = 200
"""Characters of a line of talk."""


def is_line(frame: Frame) -> bool:
    """Is a paragraph a line of talk: a short quotation and hardly a word beside it?"""
    if not frame.quotations or not _is_short(frame):
        return False
    return sum(word.is_alpha for word in _beside(frame)) < FEWEST_WORDS_BESIDE


def is_untagged(frame: Frame) -> bool:
    """Is a paragraph one short quotation and nothing else?"""
    return len(frame.quotations) == 1 and _is_short(frame) and not any(word.is_alpha for word in _beside(frame))


def answers(frames: Sequence[Frame], paragraph: int) -> bool:
    """Does the paragraph answer the one before, in an exchange of lines?"""
    before = frames[max(0, paragraph - 2) : paragraph]
    return len(before) == 2 and is_untagged(frames[paragraph]) and all(is_line(frame) for frame in before)


def _is_short(frame: Frame) -> bool:
    first, last = frame.offsets[0][1], frame.source(len(frame.doc.text))
    return last - first <= LONGEST_LINE


def _beside(frame: Frame) -> list:  # type: ignore[type-arg]
    quoted = {i for _, start, end in frame.quotations for i in range(start, end)}
    return [word for word in frame.doc if word.i not in quoted]
