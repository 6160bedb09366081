"""Lists and quotations around the paragraphs of a narration, as they open and close from one to the next."""

from collections.abc import Sequence
from dataclasses import dataclass

from narrator.article.marks import BULLET, GOES_ON, QUOTED, Marks, containers_of, is_item, is_numbered
from narrator.script.script import Script


@dataclass(frozen=True, slots=True)
class Opening:
    """What closes and what opens before a paragraph."""

    containers: Marks
    """the quotations and items that it stands in, by the marks with which they began"""
    kept: int
    """how many of them are open already"""
    same_list: bool
    """whether the next of them is an item of a list that is open already"""

    @property
    def begins_item(self) -> bool:
        """Whether it is the first paragraph of an item."""
        return self.kept < len(self.containers) and is_item(self.containers[-1])


def opening(before: Sequence[str], marks: Marks) -> Opening:
    """How a paragraph with these marks follows what stands in the containers ``before``.

    What should go on with an item, where none is open, is an item itself: the one before may have been left out.
    """
    within = containers_of(marks)
    kept = 0
    while kept < min(len(within), len(before)) and _goes_on(before[kept], within[kept]):
        kept += 1
    begun = tuple(BULLET if mark == GOES_ON else mark for mark in within[kept:])
    same = bool(begun) and kept < len(before) and is_item(before[kept]) and is_item(begun[0])
    same_list = same and is_numbered(before[kept]) == is_numbered(begun[0])
    return Opening((*before[:kept], *begun), kept, same_list)


def marks_of(script: Script) -> dict[int, Marks]:
    """The marks of the paragraphs that have any. Scripts of earlier versions only tell items, by their kind."""
    marks: dict[int, Marks] = {}
    for segment in script.segments:
        if found := segment.marks or ((BULLET,) if segment.kind == "item" else ()):
            marks[segment.paragraph] = found
    return marks


def _goes_on(open_mark: str, mark: str) -> bool:
    return mark == open_mark == QUOTED or (mark == GOES_ON and is_item(open_mark))
