"""Interviews and transcripts: paragraphs that labels give to speakers, one after the other, without quotation marks.

A label by itself proves nothing ("Note: ...", "Moreau: We will win" over an article, "Iowa: 52 percent"). Labels are
taken for speakers where they come back, and where what they stand before sounds like talk.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from narrator.article.article import Paragraph
from narrator.script.attribution.labels import Label, find_label, find_name_line, is_known, looks_labelled, names_in
from narrator.script.attribution.quotations import DOUBLE, Quotation

FEWEST_TURNS = 3
"""Labelled paragraphs of a dialogue at the least."""
TALK_SHARE = 0.5
"""Share of the turns that must sound like talk."""
FIRST_PERSON_SHARE = 0.25
"""Share of the answers that must say "I": those that a newspaper gives to its own questions do not."""

TALK = re.compile(r"\b(?:I|[Mm]e|[Mm]y|[Ww]e|[Oo]ur|us|[Yy]ou|[Yy]our|Yes|Yeah)\b|\?")
FIRST_PERSON = re.compile(r"\b(?:I|[Mm]e|[Mm]y|[Ww]e|[Oo]ur|us)\b")
CAPITALISED = re.compile(r"[A-Z][\w-]*(?:['’][A-Z]\w*)?")
ANYTHING = re.compile("")
SINGULAR = re.compile(r"\b(?:I|[Mm]y)\b")
STAGE_DIRECTION = re.compile(r"[\[(][^\])]*[\])]\W*|\W*")
"""What nobody says: "(Laughter)", "..." """


@dataclass(frozen=True, slots=True)
class _Turn:
    """A labelled paragraph."""

    paragraph: int
    label: Label


def find_dialogue(text: str, paragraphs: Sequence[Paragraph], starts: frozenset[int]) -> list[Quotation]:
    """The speech of an article's labelled paragraphs and of those that go on from them.

    ``starts`` are the offsets at which marked quotations begin: where one stands right behind a label, the marks say
    what is speech.
    """
    turns = [turn for turn in _turns(text, paragraphs) if turn.label.start not in starts]
    turns = _with_full_names(_speaking(text, paragraphs, turns))
    if not turns:
        return []
    alone = len({turn.label.name for turn in turns}) == 1
    return list(_speech(text, paragraphs, turns, goes_on=not alone))


def _turns(text: str, paragraphs: Sequence[Paragraph]) -> list[_Turn]:
    turns, lines = [], []
    for index, paragraph in enumerate(paragraphs):
        label = find_label(text, paragraph.start, paragraph.end)
        # At the top of an article, "Keller: Slope is moving" is a headline.
        if label is not None and (index or label.is_question or label.name.isupper()):
            turns.append(_Turn(index, label))
        elif index and (line := find_name_line(text, paragraph.start, paragraph.end)) is not None:
            lines.append(_Turn(index, line))
    counts = Counter(turn.label.name for turn in lines)
    again = [turn for turn in lines if counts[turn.label.name] > 1]
    if len({turn.label.name for turn in again}) > 1:
        turns = sorted([*turns, *again], key=lambda turn: turn.paragraph)
    return turns


def _speaking(text: str, paragraphs: Sequence[Paragraph], turns: list[_Turn]) -> list[_Turn]:
    """The turns that are a dialogue's: "Q" and "A", names that come back, and who joins them once.

    Somebody among them must be known as a name: "Weather: ..." and "Traffic: ..." come back in live reports.
    """
    questions = [turn for turn in turns if turn.label.is_question]
    answers = [turn for turn in turns if turn.label.is_answer]
    if answers and not (questions and _share(text, paragraphs, answers, FIRST_PERSON) >= FIRST_PERSON_SHARE):
        turns = [turn for turn in turns if not (turn.label.is_question or turn.label.is_answer)]
    counts = Counter(turn.label.key for turn in turns)
    again = [turn for turn in turns if counts[turn.label.key] > 1]
    if len(turns) < FEWEST_TURNS or not again:
        return []
    names = names_in(text)
    if not any(t.label.is_question or t.label.is_answer or is_known(t.label.name, names) for t in again):
        return []
    inside = [turn for turn in turns if again[0].paragraph - 1 <= turn.paragraph <= again[-1].paragraph + 1]
    sign = TALK if len(counts) > 1 else FIRST_PERSON
    return inside if _share(text, paragraphs, inside, sign) >= TALK_SHARE else []


def _share(text: str, paragraphs: Sequence[Paragraph], turns: list[_Turn], pattern: re.Pattern[str]) -> float:
    """The share of turns in whose words a pattern is found; a label that stands alone labels what follows."""
    found = 0
    for turn in turns:
        last = turn.paragraph
        if turn.label.start == paragraphs[last].end and last + 1 < len(paragraphs):
            last += 1
        found += pattern.search(text, turn.label.start, paragraphs[last].end) is not None
    return found / len(turns)


def _with_full_names(turns: list[_Turn]) -> list[_Turn]:
    """The turns with the fuller label of a speaker who has one: "TAPPER" is "JAKE TAPPER"."""
    fuller: dict[str, set[str]] = {}
    for turn in turns:
        if " " in turn.label.name:
            fuller.setdefault(turn.label.key, set()).add(turn.label.name)
    named = []
    for turn in turns:
        full = fuller.get(turn.label.key, set())
        alone = len(full) == 1 and " " not in turn.label.name
        named.append(_Turn(turn.paragraph, replace(turn.label, name=min(full))) if alone else turn)
    return named


def _speech(text: str, paragraphs: Sequence[Paragraph], turns: list[_Turn], *, goes_on: bool) -> Iterator[Quotation]:
    everybody = frozenset().union(*(_surname(turn.label) for turn in turns))
    for turn, following in zip(turns, [*turns[1:], None], strict=True):
        end = paragraphs[turn.paragraph].end
        gap = range(turn.paragraph + 1, following.paragraph if following else len(paragraphs))
        if turn.label.start < end:
            yield _quotation(turn.label.start, end, turn.paragraph, turn.label.name)
        elif gap and not _is_writers(text, paragraphs[gap[0]], frozenset(), everybody):
            yield _quotation(paragraphs[gap[0]].start, paragraphs[gap[0]].end, gap[0], turn.label.name)
            gap = gap[1:]
        if not goes_on:
            continue
        spoken = [i for i in gap if not STAGE_DIRECTION.fullmatch(text, paragraphs[i].start, paragraphs[i].end)]
        told = next((i for i in spoken if _is_writers(text, paragraphs[i], _surname(turn.label), everybody)), None)
        if following is None:
            # After the last label the writer may be back; between questions and answers there is none.
            sign = FIRST_PERSON if turn.label.is_answer else SINGULAR
        else:
            sign = ANYTHING if told is None else TALK
        for i in spoken:
            if i == told or not sign.search(text, paragraphs[i].start, paragraphs[i].end):
                break
            yield _quotation(paragraphs[i].start, paragraphs[i].end, i, turn.label.name)


def _surname(label: Label) -> frozenset[str]:
    """The surname in a label, as running text may have it."""
    last = label.name.split()[-1]
    return frozenset() if label.is_question or label.is_answer else frozenset((last, last.title()))


def _is_writers(text: str, p: Paragraph, own: frozenset[str], everybody: frozenset[str]) -> bool:
    """Does a paragraph behind a turn name its speaker, announce or label something, or head a section?"""
    if p.kind == "heading" or text[p.end - 1] == ":" or text[p.start] in DOUBLE or looks_labelled(text, p.start, p.end):
        return True
    names = set(CAPITALISED.findall(text, p.start, p.end))
    # Whoever asks may call who answers by name, but not without a "you".
    return bool(names & own) or (bool(names & everybody) and TALK.search(text, p.start, p.end) is None)


def _quotation(start: int, end: int, paragraph: int, label: str) -> Quotation:
    return Quotation(start, end, closed=True, paragraph=paragraph, marked=False, label=label)
