"""Who speaks in a paragraph of quotation alone, where the paragraphs around it must tell.

Two people take turns:

    "With what?" said Ray.

    "With people who want to work."

News hardly ever does so: a paragraph of quotation alone mostly goes on with whoever spoke before. It is an answer only
where the two paragraphs before are one short line each, by two different people, and the marks between are closed.

Or a quotation opens an article, or a scene, and the next paragraph says by whom it is:

    "Children are resilient."

    That was the answer that Marcus Pell, the state superintendent, gave.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from narrator.script.attribution.frames import Frame
from narrator.script.attribution.mentions import SUBJECT, Mention, dateline

if TYPE_CHECKING:
    from spacy.tokens import Token

FEWEST_WORDS_BESIDE = 9
"""Words beside the quotation that make a paragraph more than a line of talk: "Ray said, nodding at his brother"."""
LONGEST_LINE = 200
"""Characters of a line of talk."""
LOOKING_BACK = frozenset(("so", "that", "those", "thus"))
"""What begins a paragraph that says who has just spoken: "So says Hale", "Those were the words of Hale"."""


def is_line(frame: Frame) -> bool:
    """Is a paragraph a line of talk: a short quotation, and hardly a word behind it?"""
    if not frame.quotations or frame.quotations[0][1] > 0 or not _is_short(frame):
        return False
    return sum(word.is_alpha for word in _beside(frame)) < FEWEST_WORDS_BESIDE


def is_untagged(frame: Frame) -> bool:
    """Is a paragraph one short quotation and nothing else?"""
    return len(frame.quotations) == 1 and _is_short(frame) and not any(word.is_alpha for word in _beside(frame))


def answers(frames: Sequence[Frame], paragraph: int) -> bool:
    """Does the paragraph answer the one before, in an exchange of lines?"""
    before = frames[max(0, paragraph - 2) : paragraph]
    return len(before) == 2 and is_untagged(frames[paragraph]) and all(is_line(frame) for frame in before)


def speaker_behind(
    frames: Sequence[Frame], mentions: Sequence[Sequence[Mention]], paragraph: int, *, opens: bool
) -> Mention | None:
    """Whom the next paragraph names as the one who says a paragraph of quotation alone: the subject of its first
    sentence, where the article ``opens`` with the quotation or the next paragraph looks back.
    """
    if paragraph + 1 >= len(frames) or any(word.is_alpha for word in _beside(frames[paragraph])):
        return None
    behind = frames[paragraph + 1].doc
    back = len(behind) > 1 and behind[0].lower_ in LOOKING_BACK and behind[1].pos_ in ("VERB", "AUX")
    announced = paragraph > 0 and frames[paragraph - 1].doc[-1:].text == ":"
    if announced or not (opens or back):
        return None
    end = next((sentence.end for sentence in behind.sents), 0)
    named = (m for m in mentions[paragraph + 1] if m.head < end and m.type == "name")
    return next((m for m in named if m.governs and (back or _is_main(behind[m.head]))), None)


def _is_main(token: "Token") -> bool:
    return token.dep_ in SUBJECT and token.head.dep_ == "ROOT"


def _is_short(frame: Frame) -> bool:
    first, last = frame.offsets[0][1], frame.source(len(frame.doc.text))
    return last - first <= LONGEST_LINE


def _beside(frame: Frame) -> list["Token"]:
    quoted = frame.quoted
    return [word for word in frame.doc[dateline(frame.doc) :] if word.i not in quoted]
