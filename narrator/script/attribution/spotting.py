"""Find the mentions of people by name in the parsed frames.

The entity recogniser of a small model misses many names and takes others for organisations, so what the whole article
says about its capitalised words counts too: a title before them, a first name, "who" behind them, a last word that
comes back alone, as surnames do.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from narrator.script.attribution.extents import (
    BODIES,
    NOT_A_PERSON,
    PARTICLES,
    PLACES,
    is_capitalised,
    is_joined_to_a_word,
    trim,
    with_first_names,
    with_hyphens,
    with_surname,
)
from narrator.script.attribution.families import possessor
from narrator.script.attribution.first_names import FIRST_NAMES
from narrator.script.attribution.frames import Frame
from narrator.script.attribution.mentions import SUBJECT, is_subject_of_speech
from narrator.script.attribution.names import POSTNOMINALS, SUFFIXES, fold, is_person, is_title, name_words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

CORPORATE = frozenset(
    "inc corp co ltd llc plc university college institute council committee party department ministry agency times "
    "post journal news press association foundation group union commission court board center centre bank house "
    "senate congress network network's street avenue city county state states tower hotel church school act island "
    "islands river valley lake bay beach park mountain mountains town".split()
)
"""Words that end the name of something that is no person."""
PLURAL_INITIALISM = re.compile(r"[A-Z]{2,}s")
"""Several people: MPs, CEOs, GPs."""
ARTICLES = frozenset(("the", "a", "an"))
KIN = frozenset("family brothers sisters siblings twins couple household".split())
"""What a surname before it names as a whole: "the Hale sisters"."""
HONORIFICS = frozenset(("mr", "mrs", "ms", "dr"))
MOST_NAMES = 4
"""Words of a name without its titles, at the most."""
HEADLINE_CAPITALS = 0.8
"""Share of capitalised words among those that carry meaning above which a paragraph is set like a headline: names alone
do not make it one."""
WHENCE = frozenset(("from", "in", "at", "near", "outside"))
"""Words behind which a name is a place's though "who" follows: "a man from Puebla who asked"."""
OLDEST = 120
"""Years of age at the most."""
MONTHS = frozenset("January February March April May June July August September October November December".split())
FUNCTION_WORDS = frozenset(("ADP", "AUX", "CCONJ", "DET", "PART", "PRON", "SCONJ"))


@dataclass(frozen=True, slots=True)
class Name:
    """One mention by name."""

    frame: int
    """index of its paragraph"""
    head: int
    """token of its last word, suffixes aside"""
    sentence: int
    """which sentence of its paragraph, from 0"""
    words: tuple[str, ...]
    """the name, folded, without titles"""
    surface: str
    """the name as it stands, without titles"""
    titles: tuple[str, ...]
    """what stands before it"""
    certain: bool
    """surely a person; else it is one only where another mention says so"""
    leads: bool
    """the subject of its sentence"""
    personal: bool
    """not recognised as a place or a body"""
    relative: "Token | None"
    """of a name of one word, whose relative is said to bear it: the end of another name, or "his" """
    start: int
    """offset in the article's text"""
    end: int
    """offset after the last character"""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the whole article says about its capitalised words."""

    lone: Set[str]
    """proper nouns, folded, that somewhere stand alone, as a surname does when it returns"""
    places: Set[str]
    """names of places and peoples"""
    bodies: Set[str]
    """names of organisations and works"""


def gather_evidence(frames: Sequence[Frame]) -> Evidence:
    """Read the whole article for what its capitalised words are."""
    places = _other_entities(frames, PLACES)
    surnames = set(_surnames(frames, places))
    return Evidence(_lone_words(frames), places - surnames, _other_entities(frames, BODIES) - surnames)


def find_names(frame: Frame, evidence: Evidence, sources: Set[tuple[int, int]]) -> Iterator[Name]:
    """Every mention by name outside quotations; ``sources`` are (frame, token) heads that quotations are attributed to,
    so that these are names of somebody unless they are known to name something else.
    """
    quoted = frame.quoted
    doc = frame.doc
    headline = _is_headline(frame)
    taken: set[int] = set()
    for entity in doc.ents:
        if entity.label_ == "PERSON" and not any(t.i in quoted for t in entity):
            first, last = trim(doc, entity.start, entity.end)
            # An entity that swallowed a description: "Trump attorney Alan Garten".
            lower = [i for i in range(first, last) if doc[i].text[:1].islower() and doc[i].lower_ not in PARTICLES]
            if lower:
                first = lower[-1] + 1
            last = with_hyphens(doc, with_surname(doc, last))
            first = with_first_names(doc, first, last)
            if first < last and _may_be_a_name(doc, first, last):
                taken.update(range(first, last))
                shouted = last - first > 1 and all(doc[i].is_upper for i in range(first, last))
                text = doc[first:last].text
                known = last - first > 1 and _is_first_name(doc[first].text, evidence)
                certain = known or _looks_like_a_person(doc, first, last, evidence)
                certain = certain or (text not in evidence.places and text not in evidence.bodies)
                certain = certain and not shouted and (not headline or (known and last - first == 2))
                yield _name(frame, first, last, certain=certain)
    for first, last in _capitalised_runs(doc, taken | quoted):
        first, last = trim(doc, first, last)
        first = with_first_names(doc, first, last)
        if first < last and _may_be_a_name(doc, first, last):
            certain = _looks_like_a_person(doc, first, last, evidence)
            if (frame.paragraph, last - 1) in sources and doc[first:last].text not in evidence.places:
                named = last - first in (2, 3) and not is_title(doc[last - 1].text)
                certain = certain or named or not doc[first].ent_type_
            certain = certain and not headline
            yield _name(frame, first, last, certain=certain)


def _may_be_a_name(doc: "Doc", first: int, last: int) -> bool:
    """Not an office alone ("the President"), a body, a thing ("the Constance"), a group ("MPs"), or what only describes
    ("Trump-backed"); but "Mr. King" is somebody.
    """
    word = doc[last - 1]
    if first and doc[first - 1].lower_ in ARTICLES:
        return False
    if last < len(doc) and doc[last].lower_ in KIN:
        return False
    if PLURAL_INITIALISM.fullmatch(word.text) or is_joined_to_a_word(doc, last):
        return False
    if last - first == 1 and is_title(word.text):
        return first > 0 and fold(doc[first - 1].text) in HONORIFICS
    return word.lower_ not in CORPORATE


def _is_headline(frame: Frame) -> bool:
    """Most words have a capital, so that a capital says nothing."""
    words = [t for t in frame.doc if t.is_alpha and len(t) > 3 and t.pos_ not in FUNCTION_WORDS]
    return not frame.quotations and sum(t.text[0].isupper() for t in words) > HEADLINE_CAPITALS * len(words)


def _capitalised_runs(doc: "Doc", taken: Set[int]) -> Iterator[tuple[int, int]]:
    """Words with capitals in a row, and what hyphens tie to them: "Min-jun Hale"."""
    first, i = None, 0
    while i <= len(doc):
        inside = i < len(doc) and i not in taken and is_capitalised(doc[i])
        if inside and first is None:
            first = i
        elif not inside and first is not None:
            yield first, i
            first = None
        i = max(i + 1, with_hyphens(doc, i + 1) if inside else 0)


def _is_first_name(word: str, evidence: Evidence) -> bool:
    """A common first name, and no place in this article (Charlotte, Paris)."""
    return word not in evidence.places and word.lower() in FIRST_NAMES


def _looks_like_a_person(doc: "Doc", first: int, last: int, evidence: Evidence) -> bool:
    """A capitalised phrase that acts like a person, whatever the entity recogniser makes of it.

    A title stands before it, its first word is a first name, somebody "who" follows, or its last word comes back alone.
    """
    head, words = doc[last - 1], doc[first:last]
    comes_back = fold(head.text) in evidence.lone and head.text not in evidence.places
    if (head.text in evidence.places or (words.text in evidence.places and not comes_back)) and not _is_human(head):
        return False
    if any(not (t.is_alpha or "." in t.text or "'" in t.text) or t.is_upper for t in words if len(t) > 2):
        return False
    if first and is_title(doc[first - 1].text) and doc[first - 1].text[0].isupper():
        return True
    if len(words) == 1:
        return _is_human(head) or (is_subject_of_speech(head) and not head.ent_type_ and head.tag_ != "NNS")
    if len(words) > MOST_NAMES or words[0].text in evidence.places:
        return False
    return _is_first_name(words[0].text, evidence) or comes_back or _is_human(head)


def _is_human(head: "Token") -> bool:
    """Only people are followed by "who" or called "a student"; peoples, in the plural, are too."""
    if _has_an_age(head):
        return True
    if head.tag_ == "NNPS" or head.ent_type_ == "NORP":
        return False
    where = head.dep_ == "pobj" and head.head.lower_ in WHENCE
    if not where and any(c.dep_ == "relcl" and any(g.lower_ == "who" for g in c.children) for c in head.children):
        return True
    beside = [head.head] if head.dep_ == "appos" else [c for c in head.children if c.dep_ == "appos"]
    return any(word.pos_ == "NOUN" and is_person(word.lower_) for word in beside)


def _has_an_age(head: "Token") -> bool:
    """Does an age between two commas follow: "Rosa, 58," or "Rosa, 58."?"""
    behind = head.doc[head.i + 1 : head.i + 4]
    if len(behind) < 3 or behind[0].text != "," or behind[2].text not in (",", "."):
        return False
    return behind[1].text.isdecimal() and int(behind[1].text) <= OLDEST and head.text not in MONTHS


def _other_entities(frames: Sequence[Frame], labels: Set[str]) -> set[str]:
    """What the entity recogniser gives one of some labels more often than it calls it a person."""
    seen: dict[str, Counter[bool]] = {}
    for frame in frames:
        for entity in frame.doc.ents:
            if entity.label_ == "PERSON" or entity.label_ in labels:
                seen.setdefault(entity.text.removeprefix("the "), Counter())[entity.label_ == "PERSON"] += 1
    return {text for text, counts in seen.items() if counts[False] > counts[True]}


def _surnames(frames: Sequence[Frame], places: Set[str]) -> Iterator[str]:
    """The words that somewhere stand behind a common first name, whatever the entity recogniser makes of them alone."""
    for frame in frames:
        for given, word in pairwise(frame.doc):
            is_given = given.is_title and given.text not in places and given.lower_ in FIRST_NAMES
            named = word.is_title and word.pos_ == "PROPN" and word.lower_ not in CORPORATE
            if is_given and named and f"{given.text} {word.text}" not in places:
                yield word.text


def _lone_words(frames: Sequence[Frame]) -> set[str]:
    """The proper nouns, folded, that somewhere stand without another beside them, as a surname does when it returns."""
    lone = set()
    for frame in frames:
        if _is_headline(frame):
            continue
        for first, last in _capitalised_runs(frame.doc, set()):
            titles = sum(is_title(frame.doc[i].text) for i in range(first, last - 1))
            word = frame.doc[last - 1]
            if last - first - titles == 1 and (
                word.pos_ == "PROPN" or (word.pos_ == "NOUN" and is_subject_of_speech(word))
            ):
                lone.add(fold(word.text))
    return lone


def _name(frame: Frame, first: int, last: int, *, certain: bool) -> Name:
    doc = frame.doc
    before = first
    while before and (is_title(doc[before - 1].text) or doc[before - 1].text == "."):
        before -= 1
    words = doc[first:last].text.split()
    head = last - 1
    # The parser may take the suffix for the head of the name.
    while head > first and fold(doc[head].text) in SUFFIXES | POSTNOMINALS and doc[head - 1].head.i != head:
        head -= 1
    whole = last
    while whole - 1 > first and fold(doc[whole - 1].text) in POSTNOMINALS:
        whole -= 1
    surface = doc[first:whole].text
    start = frame.source(doc[first].idx)
    end = frame.source(doc[last - 1].idx) + len(doc[last - 1])
    titles = tuple(doc[i].text for i in range(before, first))
    personal = doc[head].ent_type_ not in NOT_A_PERSON
    phrase = doc[head].head if doc[head].dep_ == "appos" else doc[head]
    leads = phrase.dep_ in SUBJECT or phrase.dep_ == "ROOT"
    return Name(
        frame.paragraph,
        head,
        sum(1 for sentence in doc.sents if sentence.end <= head),
        name_words(words) or (surface.casefold(),),
        surface,
        titles,
        certain,
        leads,
        personal,
        possessor(doc, first, last) if last - first == 1 else None,
        start,
        end,
    )
