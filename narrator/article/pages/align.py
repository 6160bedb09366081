"""Where the lines of one reading of a text stand in another reading of it.

Lines that occur once in either reading are anchors (as in patience diff, by Bram Cohen); between two anchors each line
takes the next block that has its words, or most of them.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

WINDOW = 60
"""Blocks after the last one placed among which a line is looked for when no anchor is near."""
ALIKE = 0.8
"""Share of the shorter reading's words that both must have to be one line."""
TELLING = 12
"""Letters below which a line is only found whole, since so few occur within many another."""

_UNTELLING = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Alignment:
    """What was found where."""

    placed: dict[int, int]
    """for each block that a line was found in, the first such line"""
    loose: tuple[int, ...]
    """the lines that were found in no block"""


def key(words: str) -> str:
    """Letters and digits alone, as lines are compared."""
    return _UNTELLING.sub("", words).casefold()


def align(lines: Sequence[str], blocks: Sequence[str]) -> Alignment:
    """Find each of ``lines`` in ``blocks``, both in reading order."""
    ours, theirs = [key(line) for line in lines], [key(block) for block in blocks]
    placed: dict[int, int] = {}
    loose: list[int] = []
    before = (-1, -1)
    for anchor in (*_anchors(ours, theirs), (len(lines), len(blocks))):
        loose += _fill(
            lines, blocks, ours, theirs, range(before[0] + 1, anchor[0]), range(before[1] + 1, anchor[1]), placed
        )
        if anchor[1] < len(blocks):
            placed[anchor[1]] = anchor[0]
        before = anchor
    still_loose = []
    elsewhere = {their: j for j, their in reversed(list(enumerate(theirs))) if j not in placed}
    for i in loose:
        j = elsewhere.pop(ours[i], None)  # extractors move a block now and then
        if j is None:
            still_loose.append(i)
        else:
            placed[j] = i
    return Alignment(placed, tuple(still_loose))


def _anchors(ours: Sequence[str], theirs: Sequence[str]) -> list[tuple[int, int]]:
    """The longest run, rising in both, of lines that occur once in either."""
    once = {line for line, count in Counter(ours).items() if count == 1}
    place = {line: j for j, line in enumerate(theirs) if line in once}
    twice = {line for line, count in Counter(theirs).items() if count > 1}
    pairs = [(i, place[line]) for i, line in enumerate(ours) if line in place and line not in twice]
    tails: list[int] = []  # the least block in which a run of each length ends
    ends: list[int] = []  # the pair that does so
    previous: list[int | None] = []
    for index, (_, j) in enumerate(pairs):
        length = bisect_left(tails, j)
        tails[length : length + 1] = [j]
        ends[length : length + 1] = [index]
        previous.append(ends[length - 1] if length else None)
    run: list[tuple[int, int]] = []
    at = ends[-1] if ends else None
    while at is not None:
        run.append(pairs[at])
        at = previous[at]
    return run[::-1]


def _fill(
    lines: Sequence[str],
    blocks: Sequence[str],
    ours: Sequence[str],
    theirs: Sequence[str],
    gap: range,
    room: range,
    placed: dict[int, int],
) -> Iterator[int]:
    """Place the lines of a gap between two anchors; yields those that have no place."""
    start = room.start
    for i in gap:
        if not ours[i]:
            continue
        found = _find(lines[i], ours[i], blocks, theirs, range(start, min(room.stop, start + WINDOW)))
        if not found:
            yield i
            continue
        for j in found:
            placed.setdefault(j, i)
        # A block may hold the next line as well, when a reading cut it in two.
        start = found[-1] if len(found) == 1 and theirs[found[0]] != ours[i] else found[-1] + 1


def _find(line: str, our: str, blocks: Sequence[str], theirs: Sequence[str], among: range) -> list[int]:
    """The block or the neighbouring blocks that hold a line."""
    for j in among:
        if theirs[j] == our:
            return [j]
    if len(our) < TELLING:
        return []
    for j in among:
        if theirs[j] and our.startswith(theirs[j]):
            run, rest = [j], our[len(theirs[j]) :]
            while rest and run[-1] + 1 in among and theirs[run[-1] + 1] and rest.startswith(theirs[run[-1] + 1]):
                run.append(run[-1] + 1)
                rest = rest[len(theirs[run[-1]]) :]
            if len(rest) <= (1 - ALIKE) * len(our):
                return run
        elif our in theirs[j]:
            return [j]
    words = Counter(line.casefold().split())
    for j in among:
        if not 0.5 <= len(theirs[j]) / len(our) <= 2:
            continue
        theirs_words = Counter(blocks[j].casefold().split())
        both, least = (words & theirs_words).total(), min(words.total(), theirs_words.total())
        if least >= 4 and both >= ALIKE * least:
            return [j]
    return []
