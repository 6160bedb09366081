"""The narration as the page shows it: blocks of sentences, each in runs of one voice, with the times of the words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from narrator.audio.cue import Cue
from narrator.publish.timed_words import TimedSegment, TimedWord, joined, timed_segments
from narrator.script.script import Script

BlockKind = Literal["disclosure", "heading", "item", "text"]


@dataclass(frozen=True, slots=True)
class Run:
    """What one voice says of a sentence, without a break."""

    voiced_by: str
    """whose voice it is"""
    words: tuple[TimedWord, ...]
    """in order, at least one; single spaces between them"""
    after_space: bool
    """whether the article has white space between the run before and this one"""

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
    """A paragraph, a heading, a list item, or the disclosure."""

    kind: BlockKind
    """what it is"""
    sentences: tuple[Sentence, ...]
    """at least one"""

    @property
    def text(self) -> str:
        """The words with single spaces."""
        return " ".join(run.text for sentence in self.sentences for run in sentence.runs)


def blocks(script: Script, cues: Sequence[Cue]) -> tuple[Block, ...]:
    """The whole text of a narration but for what was left out, in order; the first block is the disclosure."""
    groups = (tuple(group) for _, group in groupby(timed_segments(script, cues), _block_of))
    return tuple(Block(_kind(together), tuple(_sentences(together))) for together in groups)


def _block_of(timed: TimedSegment) -> tuple[int, int]:
    segment = timed.segment
    return segment.paragraph, segment.index if segment.kind == "disclosure" else 0


def _kind(together: Sequence[TimedSegment]) -> BlockKind:
    """A quotation in a heading or in a list does not make it another block."""
    for timed in together:
        if timed.segment.kind in ("disclosure", "heading", "item"):
            return timed.segment.kind
    return "text"


def _sentences(together: Sequence[TimedSegment]) -> Iterator[Sentence]:
    reach = -1
    for _, sentence in groupby(together, lambda timed: timed.segment.sentence):
        runs: list[Run] = []
        for segment, words in ((timed.segment, timed.words) for timed in sentence):
            after_space = segment.start != reach
            if runs and segment.voiced_by == runs[-1].voiced_by:
                last = runs[-1]
                all_words = (*last.words, *words) if after_space else joined(last.words, words)
                runs[-1] = Run(last.voiced_by, all_words, last.after_space)
            else:
                runs.append(Run(segment.voiced_by, words, after_space))
            reach = segment.end
        yield Sentence(tuple(runs))
