"""Where a quotation stands among the words of its paragraph, measured at once however long the paragraph is."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from narrator.script.attribution.cues import COMMON
from narrator.script.attribution.frames import Frame
from narrator.script.attribution.quotations import Quotation

if TYPE_CHECKING:
    from spacy.tokens import Doc

LONGER_WORD = re.compile(r"[^\W\d_]{4,}")
END_MARKS = frozenset(".?!;")


@dataclass(frozen=True, slots=True)
class Stretch:
    """What lies between two places of a frame."""

    words: int
    """tokens that are no marks"""
    quotations: int
    """quotations that begin there"""
    ends: int
    """sentences that end there"""


class Layout:
    """Running counts along a frame."""

    def __init__(self, frame: Frame) -> None:
        doc, size = frame.doc, len(frame.doc)
        begins, ends, quoted = [0] * (size + 1), [0] * (size + 1), [False] * size
        for _, start, end in frame.quotations:
            begins[start] += 1
            quoted[start:end] = [True] * (end - start)
            # A full stop inside the closing mark ends a sentence where a new one begins behind it.
            if end < size and end - 2 > start and doc[end - 2].text == "." and _begins_a_sentence(doc, end):
                ends[end] += 1
        for i in range(size):
            ends[i] += doc[i].text in END_MARKS and not quoted[i]
        self._words = list(accumulate((not (t.is_punct or t.is_space) for t in doc), initial=0))
        self._begins = list(accumulate(begins, initial=0))
        self._ends = list(accumulate(ends, initial=0))

    def between(self, lo: int, hi: int) -> Stretch:
        """What lies in tokens ``lo`` to ``hi``; a sentence that a quotation ends at ``hi`` is counted."""
        return Stretch(
            self._words[hi] - self._words[lo],
            self._begins[hi] - self._begins[lo],
            self._ends[min(hi + 1, len(self._ends) - 1)] - self._ends[lo],
        )


def _begins_a_sentence(doc: "Doc", i: int) -> bool:
    """A capital that is no inverted cue, as in ``"Yes." Said Hale:``."""
    return doc[i].text[:1].isupper() and doc[i].lower_ not in COMMON


@dataclass(frozen=True, slots=True)
class Place:
    """Where a quotation stands in its frame."""

    frame: Frame
    """the frame"""
    layout: Layout
    """the frame's counts"""
    order: int
    """which of the frame's quotations it is, from 0"""
    start: int
    """first token"""
    end: int
    """token after the last"""
    continues: bool
    """it re-opens the quotation of the paragraph before"""
    titled: bool
    """its longer words have capitals, as those of a title do"""

    def stretch_to(self, token: int) -> tuple[str, Stretch]:
        """On which side of the quotation a token stands, and what lies between them."""
        if token >= self.end:
            return "after", self.layout.between(self.end, token)
        return "before", self.layout.between(token + 1, self.start)


def find_places(text: str, quotations: Sequence[Quotation], frames: Sequence[Frame]) -> dict[int, Place]:
    """Where each quotation stands, by its index; one that lies beyond what is parsed has no place."""
    places = {}
    for frame in frames:
        layout = Layout(frame) if frame.quotations else None
        for order, (index, start, end) in enumerate(frame.quotations):
            assert layout is not None
            quotation = quotations[index]
            titled = _is_titled(text, quotation)
            places[index] = Place(frame, layout, order, start, end, quotation.continues, titled)
    return places


def _is_titled(text: str, quotation: Quotation) -> bool:
    words = LONGER_WORD.findall(text, quotation.start, quotation.end)
    return bool(words) and all(word[0].isupper() for word in words)
