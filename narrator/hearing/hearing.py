"""What was heard, as a value."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from narrator.script.script import Segment

LOST_IN_A_ROW = 3
"""Words without which something is missing: recognisers drop one or two short ones from sound speech, not three."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A place where something else was heard than the script says."""

    said: tuple[str, ...]
    """words of the spoken form, in small letters; empty for words that were added"""
    heard: tuple[str, ...]
    """words that were written down; empty for words that were lost"""
    alike: bool = False
    """whether the two sound the same, so that only the spelling differs: "Clark" and "Clarke" """

    @property
    def kind(self) -> Literal["lost", "added", "misheard"]:
        """Whether words are missing, too many, or others."""
        if not self.heard:
            return "lost"
        return "misheard" if self.said else "added"

    @property
    def errors(self) -> int:
        """Word errors: words lost, added and put in place of others."""
        return max(len(self.said), len(self.heard))

    @property
    def lost(self) -> int:
        """Words for which none was heard."""
        return max(0, len(self.said) - len(self.heard))


@dataclass(frozen=True, slots=True)
class HeardSegment:
    """A segment of the script, and what was heard of it."""

    segment: Segment
    """what was to be said"""
    words: int
    """how many words that is"""
    start: float
    """about where it is heard, in seconds from the beginning of the narration: within some seconds"""
    differences: tuple[Difference, ...] = ()
    """in order; words that were added count to the segment before them"""

    @property
    def errors(self) -> int:
        """Word errors in it."""
        return sum(difference.errors for difference in self.differences)

    @property
    def lost(self) -> int:
        """Words of it that were not heard."""
        return sum(difference.lost for difference in self.differences)

    @property
    def is_lost(self) -> bool:
        """Is a stretch of it missing: several words in a row, or all the words it has?"""
        return any(difference.lost >= min(LOST_IN_A_ROW, self.words) > 0 for difference in self.differences)


@dataclass(frozen=True, slots=True)
class Hearing:
    """What a recogniser heard of a narration."""

    duration: float
    """length of the narration in seconds"""
    segments: tuple[HeardSegment, ...]
    """every spoken segment with words, in the order of the script"""

    @property
    def words(self) -> int:
        """How many words the script says."""
        return sum(segment.words for segment in self.segments)

    @property
    def differences(self) -> tuple[Difference, ...]:
        """All of them, in order."""
        return tuple(difference for segment in self.segments for difference in segment.differences)

    @property
    def errors(self) -> int:
        """Word errors: words lost, added and misheard."""
        return sum(segment.errors for segment in self.segments)

    @property
    def error_rate(self) -> float:
        """Word errors for each word of the script, the recogniser's own included; 0 is perfect."""
        return self.errors / max(1, self.words)

    @property
    def lost(self) -> tuple[HeardSegment, ...]:
        """Segments of which a stretch is missing."""
        return tuple(segment for segment in self.segments if segment.is_lost)

    def worst(self) -> Sequence[HeardSegment]:
        """The segments with differences, worst first: by words lost, then by word errors that are heard as such."""
        faulty = (segment for segment in self.segments if segment.differences)
        return sorted(faulty, key=lambda one: (-one.is_lost, -one.lost, -_heard_errors(one), one.start))


def _heard_errors(segment: HeardSegment) -> int:
    return sum(difference.errors for difference in segment.differences if not difference.alike)
