"""The narration as the page shows it: blocks of sentences, each in runs of one voice, with the times of the words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from narrator.article.marks import Marks
from narrator.audio.cue import Cue
from narrator.publish.nesting import marks_of
from narrator.publish.timed_words import TimedSegment, TimedWord, joined, timed_segments
from narrator.script.script import Script

BlockKind = Literal["disclosure", "heading", "text"]


@dataclass(frozen=True, slots=True)
class Run:
    """What one voice says of a sentence, without a break."""

    voiced_by: str
    """whose voice it is"""
    words: tuple[TimedWord, ...]
    """in order, at least one; single spaces between them"""
    after_space: bool
    """whether the article has white space between the run before and this one"""
    is_number: bool = False
    """whether it is the number of a list's item"""

    @property
    def text(self) -> str:
        """The words with single spaces."""
        return " ".join(word.text for word in self.words)


@dataclass(frozen=True, slots=True)
class Sentence:
    """What is shown as being heard."""

    runs: tuple[Run, ...]
    """at least one"""

    @property
    def words(self) -> tuple[TimedWord, ...]:
        """All of them, in order."""
        return tuple(word for run in self.runs for word in run.words)


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, a heading, or the disclosure."""

    kind: BlockKind
    """what it is"""
    sentences: tuple[Sentence, ...]
    """at least one"""
    marks: Marks = ()
    """in which lists and quotations it stands, and at which level"""

    @property
    def text(self) -> str:
        """The words with single spaces."""
        return " ".join(run.text for sentence in self.sentences for run in sentence.runs)


def blocks(script: Script, cues: Sequence[Cue]) -> tuple[Block, ...]:
    """The whole text of a narration but for what was left out, in order; the first block is the disclosure."""
    groups = (tuple(group) for _, group in groupby(timed_segments(script, cues), _block_of))
    marks = marks_of(script)
    return tuple(
        Block(_kind(together), tuple(_sentences(together)), marks.get(together[0].segment.paragraph, ()))
        for together in groups
    )


def _block_of(timed: TimedSegment) -> tuple[int, int]:
    segment = timed.segment
    return segment.paragraph, segment.index if segment.kind == "disclosure" else 0


def _kind(together: Sequence[TimedSegment]) -> BlockKind:
    """A quotation in a heading does not make it another block."""
    for timed in together:
        if timed.segment.kind in ("disclosure", "heading"):
            return timed.segment.kind
    return "text"


def _sentences(together: Sequence[TimedSegment]) -> Iterator[Sentence]:
    reach = -1
    for _, sentence in groupby(together, lambda timed: timed.segment.sentence):
        runs: list[Run] = []
        for segment, words in ((timed.segment, timed.words) for timed in sentence):
            after_space = segment.start != reach
            if runs and not runs[-1].is_number and segment.voiced_by == runs[-1].voiced_by:
                last = runs[-1]
                all_words = (*last.words, *words) if after_space else joined(last.words, words)
                runs[-1] = Run(last.voiced_by, all_words, last.after_space)
            else:
                is_number = segment.kind != "disclosure" and not segment.text
                runs.append(Run(segment.voiced_by, words, after_space, is_number))
            reach = segment.end if segment.text else -1
        yield Sentence(tuple(runs))
