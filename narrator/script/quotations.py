"""Find quotations: spans between quotation marks, nested marks inside their outermost pair.

(Speech without marks is found in `unmarked`.)

Straight, curly, low and angle double marks are always read; single marks only where the article uses them the British
way, as its outer marks. A quotation never crosses a paragraph here: one that runs over several paragraphs, its mark
re-opened in each and closed once, is a chain of quotations that ``continues``.

One pass over the text; every look-ahead is a table made beforehand, so ten thousand marks in a row stay linear.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from narrator.article.article import Paragraph

OPENING = "“„«"
CLOSING = "”»"
STRAIGHT = '"'
DOUBLE = OPENING + CLOSING + STRAIGHT
BEFORE_OPENING = "([{—–-'‘:/¿¡…"
"""What may stand directly before an opening straight mark besides white space."""
BRITISH_SHARE = 2
"""Single marks are the outer ones where they hold more than this many times the quotations that double marks hold."""

SINGLE_OPENING = re.compile(r"(?<![\w.,!?;:’'])[‘'](?=[\w“\"(\[…$£€])")
SINGLE_CLOSING = re.compile(r"(?<=[\w.,!?;:…”\")\]])[’'](?!\w)")
DOUBLE_MARK = re.compile(f"[{DOUBLE}]")
FEET_AND_INCHES = re.compile(r"\d['’′]\s?\d{1,2}½?$")
MARKUP_TAG = re.compile(r"<[a-zA-Z/][^<>\n]{0,2000}>")
"""A stray tag in extracted text; the marks of its attributes quote nobody."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """An outermost pair of quotation marks with what stands between them."""

    start: int
    """offset of the opening mark"""
    end: int
    """offset after the closing mark, or the end of the paragraph when there is none"""
    closed: bool
    """False when the paragraph ends inside the quotation"""
    paragraph: int
    """index of the paragraph that holds it"""
    continues: bool = False
    """True when it re-opens the quotation that the paragraph before left unclosed"""
    marked: bool = True
    """False for speech without marks: an answer in an interview, a post"""
    label: str | None = None
    """the speaker's name as a label beside the quotation gives it; None when the writer's sentences must tell"""

    @property
    def inner(self) -> tuple[int, int]:
        """Where the words begin and end between the marks, if it has any."""
        return self.start + self.marked, self.end - (self.marked and self.closed)


def find_quotations(text: str, paragraphs: Sequence[Paragraph]) -> list[Quotation]:
    """The quotations of an article in order; they do not overlap.

    ``text`` is the article's text, ``paragraphs`` its paragraphs; headings hold no quotations.
    """
    bodies = [(index, p.start, p.end) for index, p in enumerate(paragraphs) if p.kind == "text"]
    double = [q for index, lo, hi in bodies for q in _double_quoted(text, lo, hi, index)]
    single = [q for index, lo, hi in bodies for q in _single_quoted(text, lo, hi, index)]
    quotations = single if _quotes_singly(text, double, single) else double
    return _chain(quotations, paragraphs)


def _double_quoted(text: str, lo: int, hi: int, paragraph: int) -> list[Quotation]:
    tags = [m.span() for m in MARKUP_TAG.finditer(text, lo, hi)]
    marks = [m.start() for m in DOUBLE_MARK.finditer(text, lo, hi) if not _is_inches(text, m.start(), lo)]
    if tags:
        marks = [i for i in marks if not any(a < i < b for a, b in tags)]
    closers_left = _count_from_the_end([_may_close(text, i, lo, hi) for i in marks])
    found: list[Quotation] = []
    opened, depth = -1, 0
    for position, i in enumerate(marks):
        if opened < 0:
            if _may_open(text, i, lo, hi):
                opened, depth = i, 0
        elif _must_open(text, i, lo, hi):
            if closers_left[position + 1] >= depth + 2:
                depth += 1
            elif text[opened] in OPENING and text[i] in OPENING:
                found.append(Quotation(opened, i, False, paragraph))
                opened, depth = i, 0
        elif depth:
            depth -= 1
        else:
            found.append(Quotation(opened, i + 1, True, paragraph))
            opened = -1
    if opened >= 0 and hi - opened > 1:
        found.append(Quotation(opened, hi, False, paragraph))
    return [q if q.closed else _without_trailing_space(text, q) for q in found if _has_letter(text, q)]


def _single_quoted(text: str, lo: int, hi: int, paragraph: int) -> list[Quotation]:
    """Pairs of single marks; an apostrophe never closes when a likelier closing mark follows in the sentence."""
    found: list[Quotation] = []
    closers = [m.start() for m in SINGLE_CLOSING.finditer(text, lo, hi)]
    next_closer, free_from = 0, lo
    for opening in SINGLE_OPENING.finditer(text, lo, hi):
        start = opening.start()
        if start < free_from:
            continue
        while next_closer < len(closers) and closers[next_closer] <= start + 1:
            next_closer += 1
        k = next_closer
        # A plural possessive ("the ministers' vote") looks like a closing mark; speech closes after punctuation.
        while (
            k + 1 < len(closers) and text[closers[k] - 1].isalpha() and not _reopens(text, closers[k], closers[k + 1])
        ):
            k += 1
        if k < len(closers):
            found.append(Quotation(start, closers[k] + 1, True, paragraph))
            free_from, next_closer = closers[k] + 1, k + 1
    return found


def _reopens(text: str, closer: int, following: int) -> bool:
    """Does a new single quotation open between two closing marks?"""
    return SINGLE_OPENING.search(text, closer + 1, following) is not None


def _quotes_singly(text: str, double: list[Quotation], single: list[Quotation]) -> bool:
    """Does the article use single marks as its outer ones?"""
    inside = _covered_by(double, single)
    outside = sum(_has_words(text, q) for q, nested in zip(double, inside, strict=True) if not nested)
    return sum(_has_words(text, q) and text[q.end - 2] in ".,!?…" for q in single) > BRITISH_SHARE * outside


def _has_words(text: str, q: Quotation) -> bool:
    """Three words or more: fewer are a name or a phrase in any style."""
    return text.count(" ", q.start, q.end) >= 2


def _covered_by(inner: list[Quotation], outer: list[Quotation]) -> list[bool]:
    """For each of ``inner``, whether one of ``outer`` holds it; both in order."""
    covered, k = [], 0
    for q in inner:
        while k < len(outer) and outer[k].end < q.end:
            k += 1
        covered.append(k < len(outer) and outer[k].start < q.start)
    return covered


def _chain(quotations: list[Quotation], paragraphs: Sequence[Paragraph]) -> list[Quotation]:
    """Mark the quotations that go on from the paragraph before."""
    chained: list[Quotation] = []
    for q in quotations:
        before = chained[-1] if chained else None
        continues = (
            before is not None
            and not before.closed
            and before.paragraph == q.paragraph - 1
            and q.start == paragraphs[q.paragraph].start
        )
        chained.append(Quotation(q.start, q.end, q.closed, q.paragraph, continues))
    return chained


def _is_inches(text: str, i: int, lo: int) -> bool:
    """A straight mark that measures: 6'2"."""
    return text[i] == STRAIGHT and FEET_AND_INCHES.search(text, max(lo, i - 6), i) is not None


def _open_shape(text: str, i: int, lo: int, hi: int) -> tuple[bool, bool]:
    """Is there room before the mark, and is there none after it?"""
    before = i == lo or text[i - 1].isspace() or text[i - 1] in BEFORE_OPENING
    after = i + 1 < hi and not text[i + 1].isspace()
    return before, after


def _may_open(text: str, i: int, lo: int, hi: int) -> bool:
    before, after = _open_shape(text, i, lo, hi)
    if text[i] in OPENING:
        return i + 1 < hi
    # A stray closing mark opens when it stands like an opening one; "word"word" opens for want of anything better.
    return before and after if text[i] in CLOSING else after and (before or text[i - 1].isalnum())


def _must_open(text: str, i: int, lo: int, hi: int) -> bool:
    before, after = _open_shape(text, i, lo, hi)
    # Some sites close with an opening curly mark: percent.“
    return (before or after) if text[i] in OPENING else text[i] == STRAIGHT and before and after


def _may_close(text: str, i: int, lo: int, hi: int) -> bool:
    return not _must_open(text, i, lo, hi)


def _count_from_the_end(flags: list[bool]) -> list[int]:
    """``counts[i]`` is how many of ``flags[i:]`` are true; one longer than ``flags``."""
    counts = [0] * (len(flags) + 1)
    for i in range(len(flags) - 1, -1, -1):
        counts[i] = counts[i + 1] + flags[i]
    return counts


def _has_letter(text: str, q: Quotation) -> bool:
    return any(character.isalnum() for character in text[q.start : q.end])


def _without_trailing_space(text: str, q: Quotation) -> Quotation:
    end = q.end
    while text[end - 1].isspace():
        end -= 1
    return Quotation(q.start, end, q.closed, q.paragraph)
