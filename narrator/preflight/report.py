"""The report as a value, and the one function that makes it: nothing is spoken, no speech model is loaded."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from narrator.article.article import Article
from narrator.casting.voice import Voice
from narrator.narration.options import House, NarrationOptions, open_house
from narrator.narration.speaking import parts_of
from narrator.narration.writing import cast_for, write_cast_script
from narrator.script.lexicon import NO_LEXICON, Lexicon
from narrator.script.lexicon.respelling import respell
from narrator.script.lexicon.syllables import in_ipa
from narrator.script.script import DOUBTFUL, NARRATOR, Script, Segment
from narrator.script.spoken import Spoken, spoken_form
from narrator.speech.unknown import unknown_words
from narrator.speech.unknown_word import UnknownWord

_WORD = re.compile(r"[^\W\d_]+")
_POSSESSIVE = re.compile(r"['’]s?\Z")
_LONGEST_ENDING = 2
"""Phonemes of "'s", as in "Bush's"."""
_MARKS = re.compile(r"^[^\w$£€]+|[^\w%]+$|[\"“”‘]")


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is written."""

    line: int
    """of the article's text, from 1"""
    column: int
    """in characters, from 1"""
    start: int
    """offset of the first character in the article's text"""
    end: int
    """offset after the last character"""


@dataclass(frozen=True, slots=True)
class Guess:
    """A name or word that neither the lexicon nor a dictionary has: the engine guesses how it is said."""

    written: str
    """as it is spoken, which is nearly always as it is written; in Latin letters if need be"""
    ipa: str
    """how it will be said, as a lexicon takes it; "" when the engine does not tell"""
    respelling: str
    """the same as a newsreader reads it at sight and a lexicon takes it; "" when the engine does not tell"""
    phonemes: str
    """the same in the engine's own symbols, exactly"""
    voice: str
    """the id of the voice that says it first"""
    places: tuple[Place, ...]
    """everywhere it is said so, in order"""


@dataclass(frozen=True, slots=True)
class Expansion:
    """A figure, an abbreviation or the like that is said in other words than are written."""

    written: str
    """as in the article"""
    spoken: str
    """what is said"""
    places: tuple[Place, ...]
    """everywhere it is said so, in order"""


@dataclass(frozen=True, slots=True)
class Doubt:
    """A quotation that may be heard in the wrong voice."""

    text: str
    """as in the article"""
    speaker: str | None
    """the name of who is taken for its speaker; None when nobody is known"""
    confidence: float
    """how sure that is, 0 to 1"""
    place: Place
    """where it is written"""


@dataclass(frozen=True, slots=True)
class Unspoken:
    """A part of the text that is not spoken."""

    text: str
    """as in the article"""
    reason: str
    """a short key such as "about-the-writer" """
    place: Place
    """where it is written"""


@dataclass(frozen=True, slots=True)
class Preflight:
    """Everything about an article that an editor may want to see before it is spoken, each kind in order."""

    script: Script
    """what would be spoken, with its voices"""
    guesses: tuple[Guess, ...]
    """names and words that the engine guesses"""
    expansions: tuple[Expansion, ...]
    """what is said in other words than are written"""
    doubts: tuple[Doubt, ...]
    """quotations that may be heard in the wrong voice"""
    unspoken: tuple[Unspoken, ...]
    """what is left out"""


def check_article(article: Article, options: NarrationOptions) -> Preflight:
    """Say what narrating ``article`` with ``options`` would do that an editor may want to know.

    Raises:
        NarratorError: the same as ``narrator.narration.write_cast_script``.
    """
    house = open_house(options)
    script = write_cast_script(article, options, house)
    reading = _Reading(article.text, script, house.lexicon, british=options.language == "en-gb")
    return Preflight(
        script,
        tuple(_guesses(reading, options, house)),
        tuple(_expansions(reading)),
        tuple(_doubts(reading)),
        tuple(_unspoken(reading)),
    )


def find_doubts(article: Article, script: Script) -> tuple[Doubt, ...]:
    """The quotations of a script that may be heard in the wrong voice, in order; nothing else is looked at."""
    return tuple(_doubts(_Reading(article.text, script, NO_LEXICON, british=False)))


class _Reading:
    """A script beside its article's text: which words are said for which characters."""

    def __init__(self, text: str, script: Script, lexicon: Lexicon, *, british: bool) -> None:
        self.text, self.script, self.lexicon = text, script, lexicon
        self._british = british
        self._lines = [0, *(index + 1 for index, character in enumerate(text) if character == "\n")]
        self.segments = [s for s in script.segments if s.start < s.end and not s.left_out]
        self._spoken: dict[int, Spoken] = {}

    def place(self, start: int, end: int) -> Place:
        line = bisect_right(self._lines, start)
        return Place(line, start - self._lines[line - 1] + 1, start, end)

    def spoken(self, segment: Segment) -> Spoken:
        """The segment's spoken form with its places; without any when somebody wrote another one."""
        if segment.index not in self._spoken:
            spoken = spoken_form(segment.text, british=self._british, house=self.lexicon.rules)
            same = spoken.text == segment.spoken and segment.kind != "disclosure"
            self._spoken[segment.index] = spoken if same else Spoken(segment.spoken, ())
        return self._spoken[segment.index]

    def written(self, segment: Segment, index: int, word: str) -> tuple[int, int]:
        """Where that is written for which ``word`` is said, in the word of that ``index`` between spaces."""
        spoken = self.spoken(segment)
        chunks = spoken.text.split(" ")
        start = sum(len(chunk) + 1 for chunk in chunks[:index])
        end = start + len(chunks[index])
        candidates = [known for known in spoken.words if known.start < end and start < known.end]
        candidates.sort(key=lambda known: word not in spoken.text[known.start : known.end])
        if not candidates:
            return segment.start, segment.end
        start = segment.start + candidates[0].source_start
        end = segment.start + candidates[0].source_end
        at = self.text.find(word, start, end)  # a part of what hyphens join
        return (start, end) if at < 0 else (at, at + len(word))


def _guesses(reading: _Reading, options: NarrationOptions, house: House) -> Iterator[Guess]:
    parts = list(parts_of(reading.script, cast_for(reading.script, options, house), options))
    unknown = unknown_words([(part.utterance.text, part.utterance.voice) for part in parts], house.lexicon)
    settled = _written_in(house.lexicon)
    found: dict[tuple[str, str], tuple[UnknownWord, Voice, list[Place]]] = {}
    for part, words in zip(parts, unknown, strict=True):
        for word in words:
            segment, index = _segment_of(word, part.segments)
            if segment.start < segment.end and _POSSESSIVE.sub("", word.word).lower() not in settled:
                place = reading.place(*reading.written(segment, index, word.word))
                found.setdefault((word.word, word.phonemes), (word, part.utterance.voice, []))[2].append(place)
    for word, voice, places in _with_possessives(found):
        ipa, respelling = (in_ipa(word.sounds), respell(word.sounds)) if word.sounds else ("", "")
        yield Guess(word.word, ipa, respelling, word.phonemes, voice.id, tuple(sorted(places, key=lambda p: p.start)))


def _segment_of(word: UnknownWord, segments: Sequence[Segment]) -> tuple[Segment, int]:
    """The segment of an utterance that a word is in, and which of the segment's words it is."""
    index = word.index
    for segment in segments:
        length = len(segment.spoken.split())
        if index < length:
            return segment, index
        index -= length
    return segments[0], 0


def _written_in(lexicon: Lexicon) -> frozenset[str]:
    """The words of the lexicon, as written and as said, in small letters: somebody has decided on them."""
    texts = [text for entry in lexicon.entries for text in (entry.word, entry.in_words)]
    return frozenset(word.lower() for text in texts for word in _WORD.findall(text))


def _with_possessives(
    found: Mapping[tuple[str, str], tuple[UnknownWord, Voice, list[Place]]],
) -> Iterable[tuple[UnknownWord, Voice, list[Place]]]:
    """The words, "Macron's" as a place of "Macron" where only the ending is added to what is said."""
    kept = dict(found)
    for (written, phonemes), (_, _, places) in found.items():
        name = _POSSESSIVE.sub("", written)
        bare = next((key for key in found if name != written and key[0] == name and phonemes.startswith(key[1])), None)
        if bare and bare[1] and len(phonemes) - len(bare[1]) <= _LONGEST_ENDING:
            kept[bare][2].extend(places)
            del kept[written, phonemes]
    return kept.values()


def _expansions(reading: _Reading) -> Iterator[Expansion]:
    found: dict[tuple[str, str], list[Place]] = {}
    for segment in reading.segments:
        spoken = reading.spoken(segment)
        for (start, end), group in groupby(spoken.words, key=lambda word: (word.source_start, word.source_end)):
            words = list(group)
            written, said = segment.text[start:end], spoken.text[words[0].start : words[-1].end]
            if _plain(written) != _plain(said):
                place = reading.place(segment.start + start, segment.start + end)
                found.setdefault((" ".join(written.split()), said), []).append(place)
    for (written, said), places in found.items():
        yield Expansion(written, said, tuple(places))


def _plain(text: str) -> str:
    """The text without what nobody hears: capitals, quotation marks, the marks around a word."""
    return _MARKS.sub("", text.replace("’", "'")).lower()


def _doubts(reading: _Reading) -> Iterator[Doubt]:
    names = {speaker.id: speaker.name for speaker in reading.script.speakers}
    quotations = groupby(
        reading.segments, key=lambda s: (s.kind == "quote" and s.voiced_by != NARRATOR, s.speaker, s.paragraph)
    )
    for (heard, speaker, _), group in quotations:
        segments = list(group)
        confidence = min(segment.confidence for segment in segments)
        if heard and (speaker is None or confidence < DOUBTFUL):
            start, end = segments[0].start, segments[-1].end
            yield Doubt(reading.text[start:end], names.get(speaker or ""), confidence, reading.place(start, end))


def _unspoken(reading: _Reading) -> Iterator[Unspoken]:
    for skipped in reading.script.skipped:
        place = reading.place(skipped.start, skipped.end)
        yield Unspoken(reading.text[skipped.start : skipped.end], skipped.reason, place)
