"""Find quotations: spans between quotation marks, nested marks inside their outermost pair.

(Speech without marks is found in `unmarked`.)

Straight, curly, low and angle double marks are always read; single marks only where the article uses them the British
way, as its outer marks. A quotation never crosses a paragraph here: one that runs over several paragraphs, its mark
re-opened in each and closed once, is a chain of quotations that ``continues``.

One pass over the text; every look-ahead is a table made beforehand, so ten thousand marks in a row stay linear.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from narrator.article.article import Paragraph
from narrator.article.document import has_words

OPENING = "“„«"
CLOSING = "”»"
STRAIGHT = '"'
DOUBLE = OPENING + CLOSING + STRAIGHT
BEFORE_OPENING = "([{—–-'‘:/¿¡…"
"""What may stand directly before an opening straight mark besides white space."""
POSSESSED = "sSxz"
"""Letters behind which a closing single mark may be an apostrophe: "the ministers' vote"."""
BRITISH_SHARE = 2
"""Single marks are the outer ones where they hold more than this many times the quotations that double marks hold."""

ELISIONS = r"(?:\d\ds|(?:n|em|til|tis|twas|cause|bout|round)\b)"
"""What an apostrophe shortens at its head: the '90s, rock 'n' roll."""
SINGLE_OPENING = re.compile(rf"(?<![\w.,!?;:’'])[‘'](?=[\w“\"(\[…$£€])(?!{ELISIONS})", re.IGNORECASE)
SINGLE_CLOSING = re.compile(r"(?<=[\w.,!?;:…”\")\]])[’'](?!\w)")
DOUBLE_MARK = re.compile(f"[{DOUBLE}]")
FEET_AND_INCHES = re.compile(r"\d['’′]\s?\d{1,2}½?$")
UNMARKED_END = re.compile(
    r"[,!?…](?=\s(?:(?:he|she|they|[A-Z][\w.’'-]+(?:\s[A-Z][\w.’'-]+){0,2})\s(?:said|says|added|asked|told)\b|said\s[A-Z]))"
)
"""Where speech ends whose closing mark is missing: "It holds, she said."."""
LONGEST_WORD = 40
"""Characters of a first name at the most."""
NICKNAME = re.compile(
    rf"(?<=\w|\.)\s(?P<marks>[{DOUBLE}‘'](?:[A-Z][\w.-]*)(?:\s[A-Z][\w.-]*)?[{DOUBLE}’'])(?=\s[A-Z][\w’'])"
)
"""A nickname inside a name, which quotes nobody: William "Buddy" Tate."""
MARKUP_TAG = re.compile(r"<[a-zA-Z/][^<>\n]{0,2000}>")
"""A stray tag in extracted text; the marks of its attributes quote nobody."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """An outermost pair of quotation marks with what stands between them."""

    start: int
    """offset of the opening mark"""
    end: int
    """offset after the closing mark; where there is none, the end of the speech or of its paragraph"""
    closed: bool
    """False when the closing mark is missing, as where the quotation runs on into the next paragraph"""
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
    bodies = [(index, p.start, p.end) for index, p in enumerate(paragraphs) if p.kind != "heading"]
    double = [q for index, lo, hi in bodies for q in _double_quoted(text, lo, hi, index)]
    single: list[Quotation] = []
    for (index, lo, hi), following in zip_longest(bodies, bodies[1:]):
        reopened = following is not None and SINGLE_OPENING.match(text, following[1]) is not None
        single += _single_quoted(text, lo, hi, index, reopened=reopened)
    quotations = single if _quotes_singly(text, double, single) else double
    return _chain([q for q in quotations if not _is_nickname(text, q)], text, paragraphs)


def _is_nickname(text: str, q: Quotation) -> bool:
    """Does it stand between two words with capitals, neither of them at a mark: Marta "Mac" Keller?"""
    if q.start < 2 or NICKNAME.match(text, q.start - 1, q.end + 3) is None:
        return False
    before = text[max(0, q.start - LONGEST_WORD) : q.start - 1].split()
    return bool(before) and before[-1][0].isupper()


def _double_quoted(text: str, lo: int, hi: int, paragraph: int) -> list[Quotation]:
    in_tags = {i for tag in MARKUP_TAG.finditer(text, lo, hi) for i in range(*tag.span())}
    marks = [m.start() for m in DOUBLE_MARK.finditer(text, lo, hi) if m.start() not in in_tags]
    marks = [i for i in marks if not _is_inches(text, i, lo)]
    marks = [i for i, following in zip_longest(marks, marks[1:]) if not _measures(text, i, following, lo, hi)]
    closers_left = _count_from_the_end([_may_close(text, i, lo, hi) for i in marks])
    found: list[Quotation] = []
    opened, depth = -1, 0
    for position, i in enumerate(marks):
        if opened < 0:
            if _may_open(text, i, lo, hi):
                opened, depth = i, 0
        elif _must_open(text, i, lo, hi):
            if text[i] == STRAIGHT and _is_forgotten(text, max(opened, marks[position - 1]), i):
                found.append(Quotation(opened, i, False, paragraph))
                opened, depth = i, 0
            elif closers_left[position + 1] >= depth + 2:
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
    return [q if q.closed else _without_trailing_space(text, q) for q in found if has_words(text[q.start : q.end])]


def _single_quoted(text: str, lo: int, hi: int, paragraph: int, *, reopened: bool) -> list[Quotation]:
    """Pairs of single marks; an apostrophe never closes when a likelier closing mark follows in the sentence.

    The last may stay unclosed where the next paragraph re-opens it (``reopened``).
    """
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
            k + 1 < len(closers)
            and _may_be_an_apostrophe(text, closers[k])
            and not _reopens(text, closers[k], closers[k + 1])
        ):
            k += 1
        if reopened and k >= len(closers) - 1 and not _closes_speech(text, closers, k):
            return [*found, Quotation(start, hi, False, paragraph)]
        if k < len(closers):
            found.append(Quotation(start, closers[k] + 1, True, paragraph))
            free_from, next_closer = closers[k] + 1, k + 1
    return found


def _closes_speech(text: str, closers: list[int], k: int) -> bool:
    """Is there a closing mark, and is it more than a possessive's apostrophe?"""
    return k < len(closers) and not _may_be_an_apostrophe(text, closers[k])


def _may_be_an_apostrophe(text: str, closer: int) -> bool:
    """Like those of "the ministers' vote" and "rock 'n' roll"."""
    return text[closer - 1] in POSSESSED or text[closer - 2 : closer] in ("'n", "’n")


def _reopens(text: str, closer: int, following: int) -> bool:
    """Does a new single quotation open between two closing marks?"""
    return SINGLE_OPENING.search(text, closer + 1, following) is not None


def _quotes_singly(text: str, double: list[Quotation], single: list[Quotation]) -> bool:
    """Does the article use single marks as its outer ones?"""
    inside = _covered_by(double, single)
    outside = sum(_is_long(text, q) for q, nested in zip(double, inside, strict=True) if not nested)
    return sum(_is_long(text, q) and text[q.end - 2] in ".,!?…" for q in single) > BRITISH_SHARE * outside


def _is_long(text: str, q: Quotation) -> bool:
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


def _is_forgotten(text: str, mark: int, following: int) -> bool:
    """Has the writer's cue gone by, to the end of its sentence, without a closing mark?"""
    return text[following - 2 : following] == ". " and UNMARKED_END.search(text, mark, following) is not None


def _chain(quotations: list[Quotation], text: str, paragraphs: Sequence[Paragraph]) -> list[Quotation]:
    """Mark the quotations that go on from the paragraph before; end the others that lack a mark before their cue."""
    chained: list[Quotation] = []
    for q in quotations:
        before = chained[-1] if chained else None
        continues = (
            before is not None
            and not before.closed
            and before.end == paragraphs[before.paragraph].end
            and before.paragraph == q.paragraph - 1
            and q.start == paragraphs[q.paragraph].start
        )
        if before is not None and not continues:
            chained[-1] = _without_cue(text, before)
        chained.append(replace(q, continues=continues))
    return [*chained[:-1], *(_without_cue(text, q) for q in chained[-1:])]


def _without_cue(text: str, q: Quotation) -> Quotation:
    end = None if q.closed else UNMARKED_END.search(text, q.start, q.end)
    return q if end is None else replace(q, end=end.end())


def _is_inches(text: str, i: int, lo: int) -> bool:
    """A straight mark that measures: 6'2"."""
    return text[i] == STRAIGHT and FEET_AND_INCHES.search(text, max(lo, i - 6), i) is not None


def _measures(text: str, i: int, following: int | None, lo: int, hi: int) -> bool:
    """A straight mark behind a figure, where the next mark closes a quotation that would be closed already."""
    if text[i] != STRAIGHT or i == lo or not text[i - 1].isdigit() or following is None:
        return False
    return not (text[following] in OPENING or _must_open(text, following, lo, hi))


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
    return before and after if text[i] in CLOSING else after and (before or text[i - 1].isalpha())


def _must_open(text: str, i: int, lo: int, hi: int) -> bool:
    before, after = _open_shape(text, i, lo, hi)
    # Some sites, and all German ones, close with an opening curly mark: percent.“
    return (
        (before or (after and text[i + 1] not in ".,;:!?)"))
        if text[i] in OPENING
        else text[i] == STRAIGHT and before and after
    )


def _may_close(text: str, i: int, lo: int, hi: int) -> bool:
    return not _must_open(text, i, lo, hi)


def _count_from_the_end(flags: list[bool]) -> list[int]:
    """``counts[i]`` is how many of ``flags[i:]`` are true; one longer than ``flags``."""
    counts = [0] * (len(flags) + 1)
    for i in range(len(flags) - 1, -1, -1):
        counts[i] = counts[i + 1] + flags[i]
    return counts


def _without_trailing_space(text: str, q: Quotation) -> Quotation:
    end = q.end
    while text[end - 1].isspace():
        end -= 1
    return replace(q, end=end)
