"""Captions: the passages in pieces that can be read while they are heard.

The rules are those of broadcasters (Netflix, English Timed Text Style Guide: two lines, 42 characters, 5/6 to 7
seconds, lines and captions parted where the grammar parts): a caption ends at a sentence's end if it can, else at a
clause's, and does not leave "the" at the end of a line. Among the ways to cut a passage the one with the least cost is
found by dynamic programming, as Knuth and Plass break paragraphs into lines (1981, Software: Practice and Experience
11).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from narrator.article.marks import number_of
from narrator.publish.passages import Passage
from narrator.publish.timed_words import TimedWord

WIDTH = 42
"""Characters in a line."""
SHORTEST = 5 / 6
"""Seconds that a caption stays at least, where the next one leaves it the time."""
LONGEST = 7.0
"""Seconds that a caption stays at most, unless a single word takes longer."""
TICK = 0.001
"""The least that the formats can tell apart, in seconds; every caption lasts as long."""

CAPTION = 2.0
"""What each caption costs, so that there are few. This and the following are choices, by eye."""
AT_A_MARK, ANYWHERE, AFTER_A_LEAD = 1.0, 4.0, 8.0
"""What a cut costs after a clause, inside one, and after a word that belongs to the next; after a sentence, nothing."""
BROKEN_OFF = 4.0
"""What a caption costs that ends a sentence and begins another without ending it too."""
RAGGED = 2.0
"""What a caption costs that is as good as empty."""
SENTENCE_ENDS = (".", "!", "?", "…")
CLAUSE_ENDS = (",", ";", ":", "—", "–")
CLOSING = "\"'”’»)]"
"""What may follow a mark in its word."""
LEADS = frozenset(
    "a an and as at because but by for from her his if in into its my nor of on or our so than that the their to when "
    "where which while who with your dr dr. mr mr. mrs mrs. ms ms. prof. st.".split()
)
"""Words that the next one belongs to."""


@dataclass(frozen=True, slots=True)
class Caption:
    """What is shown at once."""

    speaker: str
    """whose voice it is"""
    lines: tuple[str, ...]
    """one or two"""
    start: float
    """seconds from the beginning of the narration, in whole milliseconds"""
    end: float
    """seconds from the beginning of the narration, in whole milliseconds; after start, and not in the next caption"""


def captions(passages: Iterable[Passage], *, width: int = WIDTH, named: bool = False) -> tuple[Caption, ...]:
    """Every word of the passages in captions, each of one voice.

    Args:
        passages: what is heard, in order.
        width: characters in a line; a word that has more is cut.
        named: whether the text itself names the speaker, "Ida Holm:", where another voice begins.
    """
    found: list[Caption] = []
    heard: str | None = None
    for passage in passages:
        words = _with_number(passage)
        if named and passage.speaker != heard:
            words = (*_label(passage), *words)
        heard = passage.speaker
        narrow = [part for word in words for part in _cut(word, width)]
        for part in _parts(narrow, width):
            lines = _lines([word.text for word in part], width)
            found.append(Caption(passage.speaker, lines, part[0].start, part[-1].end))
    return _in_time(found)


def _label(passage: Passage) -> list[TimedWord]:
    start = passage.words[0].start
    return [TimedWord(name, start, start, False) for name in f"{passage.speaker}:".split()]


def _with_number(passage: Passage) -> tuple[TimedWord, ...]:
    """The words, the number of a list's item as one with the word after it: it is no caption of its own."""
    number, *others = passage.words
    if not others or number.text != number_of(passage.marks):
        return passage.words
    first = others[0]
    together = replace(first, text=f"{number.text} {first.text}", start=number.start)
    return (together, *others[1:])


def _cut(word: TimedWord, width: int) -> list[TimedWord]:
    """The word in parts that fit into a line; almost always one."""
    if len(word.text) <= width:
        return [word]
    texts = [word.text[at : at + width] for at in range(0, len(word.text), width)]
    return [replace(word, text=texts[0]), *(TimedWord(text, word.end, word.end, False) for text in texts[1:])]


def _parts(words: Sequence[TimedWord], width: int) -> list[Sequence[TimedWord]]:
    """The words cut into captions at the least cost."""
    lengths = [len(word.text) for word in words]
    costs = [_cost(word.text) for word in words]
    # For every number of words: the least cost of captions for so many, and where the last of them begins.
    best: list[tuple[float, int]] = [(0.0, 0)]
    for end in range(1, len(words) + 1):
        ways = []
        for start in range(end - 1, -1, -1):
            too_long = words[end - 1].end - words[start].start > LONGEST
            if start < end - 1 and (too_long or not _fits(lengths[start:end], width)):
                break
            empty = 1 - (sum(lengths[start:end]) + end - start) / (2 * width)
            broken_off = costs[end - 1] > 0 and 0 in costs[start:end]
            ways.append((best[start][0] + CAPTION + BROKEN_OFF * broken_off + RAGGED * empty**2, start))
        cost, start = min(ways)
        best.append((cost + (costs[end - 1] if end < len(words) else 0), start))
    parts: list[Sequence[TimedWord]] = []
    end = len(words)
    while end:
        start = best[end][1]
        parts.insert(0, words[start:end])
        end = start
    return parts


def _fits(lengths: Sequence[int], width: int) -> bool:
    """Whether words of these lengths fit into two lines."""
    line, first = -1, True
    for length in lengths:
        line += 1 + length
        if line > width:
            if not first or length > width:
                return False
            line, first = length, False
    return True


def _lines(words: Sequence[str], width: int) -> tuple[str, ...]:
    """The words in one line, or in two that are about as long and part at a good place. They must fit."""
    whole = " ".join(words)
    if len(whole) <= width:
        return (whole,)
    ways = []
    for place in range(1, len(words)):
        lines = " ".join(words[:place]), " ".join(words[place:])
        if max(map(len, lines)) <= width:
            uneven = abs(len(lines[0]) - len(lines[1])) / width
            ways.append((_cost(words[place - 1]) + ANYWHERE * uneven, lines))
    return min(ways)[1]


def _cost(word: str) -> float:
    """What it costs to cut after the word."""
    bare = word.rstrip(CLOSING)
    if word.lower() in LEADS:
        return AFTER_A_LEAD
    if bare.endswith(SENTENCE_ENDS):
        return 0.0
    return AT_A_MARK if bare.endswith(CLAUSE_ENDS) else ANYWHERE


def _in_time(found: Sequence[Caption]) -> tuple[Caption, ...]:
    """The captions in whole milliseconds, none shorter than it must be, none into the next."""
    timed: list[Caption] = []
    now = 0
    starts = [round(caption.start / TICK) for caption in found]
    for index, caption in enumerate(found):
        start = max(now, starts[index])
        end = max(round(caption.end / TICK), start + round(SHORTEST / TICK))
        if index + 1 < len(found):
            end = min(end, starts[index + 1])
        now = max(end, start + 1)
        timed.append(replace(caption, start=start * TICK, end=now * TICK))
    return tuple(timed)
