"""Corrections to who says what that survive a new reading of the article.

A correction finds its segment again by the first words, not by an offset: the article may have been edited since. What
it says is a tag as in the readable script (see ``voice_tags``).
"""

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from narrator.errors import ScriptError
from narrator.script.editing.voice_tags import VoiceTags
from narrator.script.script import NARRATOR, Gender, QuotePolicy, Script, Segment, Speaker

FEWEST_WORDS = 5
"""Words by which a segment is kept, if it has as many: a choice, since a person should know it again, too."""
MOST_WORDS = 40
"""Words that are tried in order to tell a segment from another that begins alike; then both are meant."""

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class SpeakerCorrection:
    """Somebody whose entry was corrected, or who was added; None leaves what the article says."""

    id: str
    """the speaker's id"""
    name: str | None = None
    """the name"""
    gender: Gender | None = None
    """the gender, when it is known after all"""
    voice: str | None = None
    """the id of the voice"""


@dataclass(frozen=True, slots=True)
class Correction:
    """Segments that were given to somebody else."""

    speaker: str
    """a tag: "Ines Moreau", "narrator", "quotation", "narrator (Ines Moreau)" """
    words: tuple[str, ...]
    """the first words of each segment, going on into what follows it where need be"""
    place: str = "the corrections"
    """where it is written, for messages: "dam.speakers.toml, line 7" """


@dataclass(frozen=True, slots=True)
class Corrections:
    """All corrections to one article."""

    speakers: tuple[SpeakerCorrection, ...] = ()
    """to the entries of speakers"""
    lines: tuple[Correction, ...] = ()
    """to whose words segments are"""


def correct_script(
    script: Script, corrections: Corrections, quotes: QuotePolicy = "clauses"
) -> tuple[Script, tuple[str, ...]]:
    """The script as corrected, and the words of those corrections that match no segment of it any more.

    What is corrected is sure. Speakers whose words nobody says any more are dropped. With ``quotes`` "none" the
    narrator reads the corrected segments, too.

    Raises:
        ScriptError: a correction that matches names somebody who is not known.
    """
    if corrections == Corrections():
        return script, ()
    wanted = {change.id: change for change in corrections.speakers}
    speakers = [_corrected(speaker, wanted.pop(speaker.id, None)) for speaker in script.speakers]
    speakers += [_corrected(Speaker(change.id, change.name or change.id), change) for change in wanted.values()]
    tags = VoiceTags(speakers)
    segments = list(script.segments)
    find = _finder(segments)
    lost: list[str] = []
    changed: set[int] = set()
    for correction in corrections.lines:
        for words in correction.words:
            found = find(_words(words))
            if not found:
                lost.append(words)
                continue
            try:
                tag = tags.read(correction.speaker)
            except ValueError as error:
                raise ScriptError(f"{correction.place}: {error}") from None
            if tag.kind == "disclosure":
                raise ScriptError(f"{correction.place}: nothing becomes the disclosure by a correction.")
            heard = NARRATOR if quotes == "none" else tag.voiced_by
            changed.update(found)
            for index in found:
                segments[index] = replace(
                    segments[index], kind=tag.kind, speaker=tag.speaker, voiced_by=heard, confidence=1.0
                )
    return replace(script, speakers=_quoted(speakers, segments, changed), segments=tuple(segments)), tuple(lost)


def find_corrections(script: Script, edited: Script) -> Corrections:
    """What a person corrected: by what ``edited`` differs from ``script``, a new reading of the same article.

    Voices are left alone here, since what they would be without a choice is known only after casting.
    """
    tags = VoiceTags(edited.speakers)
    spans = {(segment.start, segment.end): segment for segment in edited.segments[1:]}
    find = _finder(script.segments)
    words: dict[str, list[str]] = {}
    named: set[str | None] = set()
    for segment in script.segments[1:]:
        other = spans.get((segment.start, segment.end))
        if other is None or not _differs(segment, other) or not _WORD.search(segment.text):
            continue
        words.setdefault(tags.write(other), []).append(_telling_words(script.segments, segment.index, find))
        named |= {other.speaker, other.voiced_by}
    known = {speaker.id: speaker for speaker in script.speakers}
    changes = []
    for speaker in edited.speakers:
        before = known.get(speaker.id)
        renamed = before is None or before.name != speaker.name
        regendered = speaker.gender if before is None or before.gender != speaker.gender else None
        if speaker.id in named or (before and (renamed or regendered)):
            changes.append(SpeakerCorrection(speaker.id, speaker.name, regendered))
    return Corrections(tuple(changes), tuple(Correction(tag, tuple(each)) for tag, each in words.items()))


def with_chosen_voices(corrections: Corrections, voices: Mapping[str, str]) -> Corrections:
    """The corrections and the voices, by speakers' ids, that a person chose."""
    changes = {change.id: change for change in corrections.speakers}
    for id, voice in voices.items():
        changes[id] = replace(changes.get(id, SpeakerCorrection(id)), voice=voice)
    return replace(corrections, speakers=tuple(changes.values()))


def _differs(segment: Segment, other: Segment) -> bool:
    """Whether a person gave it to somebody else, or took the doubt from it."""
    said, heard = (segment.kind, segment.speaker, segment.voiced_by), (other.kind, other.speaker, other.voiced_by)
    return said != heard or segment.confidence < other.confidence == 1


def _corrected(speaker: Speaker, change: SpeakerCorrection | None) -> Speaker:
    if change is None:
        return speaker
    return replace(
        speaker,
        name=change.name or speaker.name,
        gender=change.gender or speaker.gender,
        voice=change.voice or speaker.voice,
    )


def _quoted(speakers: Sequence[Speaker], segments: Sequence[Segment], changed: Collection[int]) -> tuple[Speaker, ...]:
    """Those who are named by a segment, in order of first being named.

    A speaker whom a changed segment names is as sure as the least sure of the speaker's segments.
    """
    confidence: dict[str | None, float] = {}
    for segment in segments:
        for who in (segment.speaker, segment.voiced_by):
            confidence[who] = min(confidence.get(who, 1.0), segment.confidence)
    touched = {segments[index].speaker for index in changed}
    known = {speaker.id: speaker for speaker in speakers}
    return tuple(
        replace(known[who], confidence=sure) if who in touched else known[who]
        for who, sure in confidence.items()
        if who in known
    )


Find = Callable[[Sequence[str]], list[int]]


def _finder(segments: Sequence[Segment]) -> Find:
    """A function from words to the indexes of the segments that begin with them, the disclosure left aside.

    The words may go on into the segments that follow.
    """
    running: list[str] = []
    starts: dict[str, list[tuple[int, int]]] = {}
    for segment in segments[1:]:
        words = _words(segment.text)
        if words:
            starts.setdefault(words[0], []).append((segment.index, len(running)))
        running += words

    def find(words: Sequence[str]) -> list[int]:
        if not words:
            return []
        return [i for i, start in starts.get(words[0], ()) if running[start : start + len(words)] == list(words)]

    return find


def _telling_words(segments: Sequence[Segment], index: int, find: Find) -> str:
    """As many first words of a segment as tell it from all others, and from what follows where need be."""
    text = " ".join(" ".join(segment.text for segment in segments[index : index + MOST_WORDS]).split())
    words = list(islice(_WORD.finditer(text), MOST_WORDS))
    least = min(FEWEST_WORDS, len(_words(segments[index].text)))
    ends = [word.end() for word in words[least - 1 :]]
    end = next((end for end in ends if find(_words(text[:end])) == [index]), ends[-1])
    return text[words[0].start() : end]


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())
