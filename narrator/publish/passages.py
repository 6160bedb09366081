"""The narration as text in time: who is heard, in which paragraph, saying which written words when."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from narrator.article.marks import Marks
from narrator.audio.cue import Cue
from narrator.publish.nesting import marks_of
from narrator.publish.timed_words import TimedWord, joined, timed_segments
from narrator.script.script import NARRATOR, QUOTATION, Script

PassageKind = Literal["disclosure", "heading", "text"]

NAMES = {NARRATOR: "Narrator", QUOTATION: "Quotation"}
"""What voices that are nobody's in the article are called."""


@dataclass(frozen=True, slots=True)
class Passage:
    """What one voice says of one paragraph before another begins."""

    speaker: str
    """the name to show"""
    kind: PassageKind
    """what it is a part of"""
    paragraph: int
    """which paragraph of the article; -1 for the disclosure and its reminders"""
    words: tuple[TimedWord, ...]
    """in order, at least one; none starts before the one before it ends"""
    marks: Marks = ()
    """how the paragraph is set"""

    @property
    def text(self) -> str:
        """The words with single spaces."""
        return " ".join(word.text for word in self.words)


def passages(script: Script, cues: Sequence[Cue]) -> tuple[Passage, ...]:
    """The whole text of a narration but for what was left out, in order; the first passage is the disclosure.

    No character is lost: what has no sound, such as a row of asterisks, stands where it would be heard, for no time.
    """
    names = NAMES | {speaker.id: speaker.name for speaker in script.speakers}
    marks = marks_of(script)
    kinds: dict[int, PassageKind] = {}
    for segment in script.segments:
        if segment.kind in ("disclosure", "heading"):
            kinds[segment.paragraph] = segment.kind
    found: list[Passage] = []
    voice, reach = "", -1
    for timed in timed_segments(script, cues):
        segment, words = timed.segment, timed.words
        last = found[-1] if found else None
        if last and last.paragraph == segment.paragraph and (not timed.heard or segment.voiced_by == voice):
            together = joined(last.words, words) if segment.start == reach else (*last.words, *words)
            found[-1] = replace(last, words=together)
        else:
            voice = segment.voiced_by
            number = segment.paragraph
            name, kind = names.get(voice, voice), kinds.get(number, "text")
            found.append(Passage(name, kind, number, words, marks.get(number, ())))
        reach = segment.end if segment.text else -1
    return tuple(found)
