"""The tags by which a person names voices: ``narrator``, ``Ines Moreau``, ``narrator (Ines Moreau)``.

A tag says whose words a segment is, and whose voice is heard; when that is not the usual voice for those words, the
words stand in brackets behind the voice.

    disclosure, heading, narrator   the article's own words, read by the narrator
    item                            so, too: those of a list item
    quotation                       the words of nobody known, in the neutral voice
    Ines Moreau                     her words in her voice
    narrator (Ines Moreau)          her words, read by the narrator
    narrator (quotation)            the words of nobody known, read by the narrator
"""

import difflib
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from narrator.script.script import NARRATOR, QUOTATION, Kind, Segment, Speaker

OWN_WORDS: dict[str, Kind] = {NARRATOR: "narration", "heading": "heading", "item": "item", "disclosure": "disclosure"}
"""The tags for words that the narrator speaks, and the kind of segment that each is for."""


@dataclass(frozen=True, slots=True)
class Tag:
    """What a tag says about a segment, in the segment's own terms."""

    kind: Kind
    """what the segment is"""
    speaker: str | None
    """whose words they are"""
    voiced_by: str
    """whose voice is heard"""


class VoiceTags:
    """Writes and reads the tags of one script.

    A speaker is called by name, or by id when another speaker has the same name. Ids are always understood.
    """

    def __init__(self, speakers: Iterable[Speaker]):
        speakers = tuple(speakers)
        taken = Counter({name: 1 for name in (*OWN_WORDS, QUOTATION, "")})
        taken.update(_key(speaker.name) for speaker in speakers)
        self._labels = {s.id: s.name if taken[_key(s.name)] == 1 else s.id for s in speakers}
        self._ids = {_key(label): id for id, label in self._labels.items()} | {_key(s.id): s.id for s in speakers}

    def label(self, voiced_by: str) -> str:
        """What the voice of a speaker's id is called; "narrator" and "quotation" are called so."""
        return self._labels.get(voiced_by, voiced_by)

    def write(self, segment: Segment) -> str:
        """The tag of a segment."""
        if segment.kind in ("disclosure", "heading", "item"):
            words, usual = str(segment.kind), NARRATOR
        else:
            usual = segment.speaker or QUOTATION
            words = self.label(usual)
        return words if segment.voiced_by == usual else f"{self.label(segment.voiced_by)} ({words})"

    def read(self, tag: str) -> Tag:
        """What a tag says.

        Raises:
            ValueError: it names nobody of the script; the message names who is meant, perhaps.
        """
        if whole := self._words(tag):
            return whole
        if tag.endswith(")"):
            for bracket in re.finditer(r" \(", tag):
                heard, said = self._voice(tag[: bracket.start()]), self._words(tag[bracket.end() : -1])
                if heard and said:
                    return replace(said, voiced_by=heard)
        voice, opened, words = tag.removesuffix(")").partition(" (")
        raise ValueError(self._complaint(words if opened and self._voice(voice) else voice))

    def _words(self, name: str) -> Tag | None:
        """The tag of words that are heard in their usual voice."""
        name = _key(name)
        if name in OWN_WORDS:
            return Tag(OWN_WORDS[name], NARRATOR, NARRATOR)
        if name == QUOTATION:
            return Tag("quote", None, QUOTATION)
        return Tag("quote", self._ids[name], self._ids[name]) if name in self._ids else None

    def _voice(self, name: str) -> str | None:
        name = _key(name)
        return name if name in (NARRATOR, QUOTATION) else self._ids.get(name)

    def _complaint(self, name: str) -> str:
        known = {_key(label): label for label in (NARRATOR, QUOTATION, *self._labels.values())}
        similar = [known[close] for close in difflib.get_close_matches(_key(name), known)]
        advice = f"did you mean {' or '.join(similar)}?" if similar else "add them to the speakers."
        return f'"{name}" is not among the speakers: {advice}'


def _key(name: str) -> str:
    """A name as it is compared: without regard to capitals and white space."""
    return " ".join(name.split()).casefold()
