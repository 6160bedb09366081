"""Who is who: one identity for each person of an article, however the article names them.

Names are gathered from the parsed frames and merged; then the frames are read once more in order, and pronouns and
descriptions ("the senator") are settled by salience: who was mentioned last, as a subject, as a speaker.
"""

from collections import Counter
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from narrator.script.cues import COMMON
from narrator.script.first_names import MEN, WOMEN
from narrator.script.frames import Frame
from narrator.script.mentions import SUBJECT
from narrator.script.names import (
    FEMALE_TITLES, MALE_NOUNS, MALE_TITLES, fold, is_title, name_words, same_person, title_gender,
)  # fmt: skip
from narrator.script.script import Gender

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

HE = frozenset(("he", "him", "his", "himself"))
SHE = frozenset(("she", "her", "hers", "herself"))
NOT_A_PERSON = frozenset("ORG GPE LOC NORP FAC PRODUCT EVENT WORK_OF_ART LAW LANGUAGE DATE TIME MONEY".split())
CORPORATE = frozenset(
    "inc corp co ltd llc plc university college institute council committee party department ministry agency times post "
    "journal news press association foundation group union commission court board center centre bank house senate "
    "congress network network's street avenue city county state states tower hotel church school act".split()
)
"""Words that end the name of something that is no person."""


NO_DESCRIPTION = frozenset(("", "state", "house", "senate", "vice", "former", "acting", "foreign", "interior", "first", "mr",
                            "mrs", "ms", "general", "treasury", "defense"))  # fmt: skip
"""Words of titles that by themselves describe nobody."""
APPOSITION_REACH = 9
"""How many tokens behind the head of a description a name in apposition may end."""
HEADLINE_CAPITALS = 0.6
"""Share of capitalised words above which a paragraph is set like a headline."""


@dataclass(slots=True)
class Person:
    """Somebody the article names."""

    words: tuple[str, ...]
    """the fullest name, folded"""
    name: str
    """the fullest name as the article writes it, without titles"""
    places: list[tuple[int, int]] = field(default_factory=list)
    """(frame, token of the head) of every mention by name"""
    spans: list[tuple[int, int]] = field(default_factory=list)
    """the mentions by name as offsets in the article's text"""
    descriptions: set[str] = field(default_factory=set)
    """nouns the article calls the person: "professor", "attorney" """
    votes: Counter[Gender] = field(default_factory=Counter)
    """explicit evidence of gender: titles, gendered nouns, pronouns"""

    @property
    def gender(self) -> Gender | None:
        """What the evidence says, if it does not contradict itself."""
        female, male = self.votes["female"], self.votes["male"]
        if female > 2 * male:
            return "female"
        if male > 2 * female:
            return "male"
        return None


    @property
    def likely_gender(self) -> Gender | None:
        """The evidence, else what the first name hints at: for settling pronouns, never for casting."""
        if self.gender or len(self.words) < 2:
            return self.gender
        return "female" if self.words[0] in WOMEN else "male" if self.words[0] in MEN else None


@dataclass(frozen=True, slots=True)
class _Name:
    """One mention by name."""

    frame: int
    head: int
    words: tuple[str, ...]
    surface: str
    titles: tuple[str, ...]
    certain: bool
    leads: bool
    personal: bool
    start: int
    end: int


class People:
    """The people of an article: who each name, pronoun and description in the frames means."""

    def __init__(self, frames: Sequence[Frame]) -> None:
        self.persons: list[Person] = []
        self._by_place: dict[tuple[int, int], Person] = {}
        self._by_last: dict[str, list[Person]] = {}
        self._by_first: dict[str, list[Person]] = {}
        lone, others = _lone_words(frames), _other_entities(frames)
        names = [name for frame in frames for name in _names(frame, lone, others)]
        self._gather_full_names(names)
        self._gather_single_names(names)
        for frame in frames:
            self._describe(frame)
        self._hear_pronouns(frames)

    def at(self, frame: int, token: int) -> Person | None:
        """The person named by the phrase with its head at a token."""
        return self._by_place.get((frame, token))

    def called(self, label: str) -> Person | None:
        """The person whom a speaker label means: "WALLACE", "Chris Wallace", "Mr. Wallace"."""
        words = name_words(label.split())
        if not words:
            return None
        if len(words) > 1:
            return next((p for p in self._by_last.get(words[-1], ()) if same_person(p.words, words)), None)
        options = self._by_last.get(words[0]) or self._by_first.get(words[0]) or []
        return max(options, key=lambda p: len(p.places), default=None)

    def after_comma(self, frame: int, token: int) -> Person | None:
        """The person named right behind a description: "his best friend at Lehigh, Bruce Turry"."""
        places = [i for f, i in self._by_place if f == frame and token < i <= token + APPOSITION_REACH]
        return self._by_place[frame, min(places)] if places else None

    def described(self, noun: str, gender: Gender | None = None) -> list[Person]:
        """The people the article calls by a noun."""
        return [p for p in self.persons if noun in p.descriptions and (gender is None or p.gender in (None, gender))]

    # names ------------------------------------------------------------------------------------------------------

    def _gather_full_names(self, names: list[_Name]) -> None:
        full = [name for name in names if len(name.words) > 1]
        for name in full:
            person = self._of_full_name(name)
            if person is None and name.certain:
                self._add(name)
            elif person is not None and _is_fuller(name.words, person.words):
                person.words, person.name = name.words, name.surface
        for name in full:
            person = self._of_full_name(name)
            if person is not None:
                self._note(person, name)

    def _of_full_name(self, name: _Name) -> Person | None:
        for person in self._by_last.get(name.words[-1], ()):
            if same_person(person.words, name.words):
                return person
        return next((p for p in self.persons if len(p.words) > 2 and same_person(p.words, name.words)), None)

    def _gather_single_names(self, names: list[_Name]) -> None:
        for name in names:
            word = name.words[0]
            if len(name.words) == 1 and name.certain and not (word in self._by_last or word in self._by_first):
                self._add(name)
        latest: dict[str, Person] = {}
        for name in sorted(names, key=lambda n: (n.frame, n.head)):
            if len(name.words) > 1:
                person = self._by_place.get((name.frame, name.head))
                if person is not None and (name.leads or person.words[-1] not in latest):
                    latest[person.words[-1]] = person
            else:
                person = self._single(name.words[0], name, latest)
                if person is not None:
                    self._note(person, name)

    def _add(self, name: _Name) -> None:
        person = Person(name.words, name.surface)
        self.persons.append(person)
        self._by_last.setdefault(name.words[-1], []).append(person)
        if len(name.words) > 1:
            self._by_first.setdefault(name.words[0], []).append(person)

    def _single(self, word: str, name: _Name, latest: dict[str, Person]) -> Person | None:
        """Whom a lone name means: somebody of that surname, else somebody of that first name."""
        wanted = title_gender(name.titles)
        if not name.personal and "." in name.surface:
            return None
        tables = (self._by_last, self._by_first) if name.personal else (self._by_last,)
        for table in tables:
            options = [p for p in table.get(word, ()) if wanted is None or p.gender in (None, wanted)]
            if wanted is not None and any(p.gender == wanted for p in options):
                options = [p for p in options if p.gender == wanted]
            if len(options) == 1:
                return options[0]
            if options:
                before = [p for p in options if p.places and p.places[0] <= (name.frame, name.head)]
                return max(before or options, key=lambda p: (p is latest.get(word), len(p.places)))
        return None

    def _note(self, person: Person, name: _Name) -> None:
        person.places.append((name.frame, name.head))
        person.spans.append((name.start, name.end))
        self._by_place[name.frame, name.head] = person
        gender = title_gender(name.titles)
        if gender is not None:
            person.votes[gender] += 3
        person.descriptions.update({fold(title) for title in name.titles} - NO_DESCRIPTION)

    # what the article calls them --------------------------------------------------------------------------------

    def _describe(self, frame: Frame) -> None:
        for token in frame.doc:
            person = self._by_place.get((frame.paragraph, token.i))
            if person is None:
                continue
            nouns = [c for c in token.children if c.dep_ in ("appos", "compound", "nmod") and c.pos_ == "NOUN"]
            if token.dep_ == "appos" and token.head.pos_ == "NOUN":
                nouns.append(token.head)
            if token.dep_ in ("nsubj",) and token.head.lower_ in ("is", "was", "'s"):
                nouns += [c for c in token.head.children if c.dep_ == "attr" and c.pos_ == "NOUN"]
            for noun in nouns:
                low = noun.lower_
                person.descriptions.add(low)
                if low in FEMALE_TITLES or low.endswith("woman"):
                    person.votes["female"] += 3
                elif low in MALE_TITLES or low in MALE_NOUNS:
                    person.votes["male"] += 3

    def _hear_pronouns(self, frames: Sequence[Frame]) -> None:
        """A pronoun is evidence of gender where one person alone has been named in its sentence or the one before."""
        before: list[Person] = []
        for frame in frames:
            for sentence in frame.doc.sents:
                here: list[Person] = []
                for token in sentence:
                    person = self._by_place.get((frame.paragraph, token.i))
                    if person is not None and person not in here:
                        here.append(person)
                    low = token.lower_
                    gender: Gender | None = "male" if low in HE else "female" if low in SHE else None
                    known = here or before
                    if gender is not None and len(known) == 1:
                        known[0].votes[gender] += 1
                before = here or before if any(t.lower_ in HE or t.lower_ in SHE for t in sentence) else here


def _is_fuller(words: tuple[str, ...], known: tuple[str, ...]) -> bool:
    return len(words) > len(known) or (len(words) == len(known) and len(words[0]) > 1 and len(known[0]) == 1)


def _names(frame: Frame, lone: Set[str], others: Set[str]) -> Iterator[_Name]:
    """Every mention by name outside quotations.

    ``lone`` are the proper nouns that stand alone somewhere in the article, ``others`` the names of places and bodies.
    """
    quoted = {i for _, start, end in frame.quotations for i in range(start, end)}
    doc = frame.doc
    headline = _is_headline(frame)
    taken: set[int] = set()
    for entity in doc.ents:
        if entity.label_ == "PERSON" and not any(t.i in quoted for t in entity):
            first, last = _trim(doc, entity.start, entity.end)
            # An entity that swallowed a description: "Trump attorney Alan Garten".
            lower = [i for i in range(first, last) if doc[i].text[:1].islower() and doc[i].lower_ not in PARTICLES]
            if lower:
                first = lower[-1] + 1
            last = _with_hyphens(doc, last)
            if first < last and _may_be_a_name(doc, first, last):
                taken.update(range(first, last))
                shouted = last - first > 1 and all(doc[i].is_upper for i in range(first, last))
                known = last - first > 1 and _is_first_name(doc[first].text, others)
                certain = not headline and not shouted and (known or doc[first:last].text not in others)
                yield _name(frame, first, last, certain=certain)
    for first, last in _capitalised_runs(doc, taken | quoted):
        first, last = _trim(doc, first, _with_hyphens(doc, last))
        if first < last and _may_be_a_name(doc, first, last):
            certain = not headline and doc[first:last].text not in others
            yield _name(frame, first, last, certain=certain and _looks_like_a_person(doc, first, last, lone, others))


def _may_be_a_name(doc: "Doc", first: int, last: int) -> bool:
    """Not an office alone ("the President"), nor the name of a body; but "Mr. King" is somebody."""
    word = doc[last - 1]
    if last - first == 1 and is_title(word.text):
        return first > 0 and fold(doc[first - 1].text) in HONORIFICS
    return word.lower_ not in CORPORATE


def _with_hyphens(doc: "Doc", last: int) -> int:
    """The end of a name whose last part is hyphenated: the parser cuts "Ki-moon" into three."""
    while last + 1 < len(doc) and doc[last].text == "-" and not doc[last].whitespace_ and not doc[last - 1].whitespace_:
        last += 2
    return last


def _is_headline(frame: Frame) -> bool:
    """Most words have a capital, so that a capital says nothing."""
    words = [t for t in frame.doc if t.is_alpha and len(t) > 3]
    return not frame.quotations and sum(t.text[0].isupper() for t in words) > HEADLINE_CAPITALS * len(words)


def _capitalised_runs(doc: "Doc", taken: Set[int]) -> Iterator[tuple[int, int]]:
    first = None
    for i in range(len(doc) + 1):
        inside = i < len(doc) and i not in taken and _is_capitalised(doc[i])
        if inside and first is None:
            first = i
        elif not inside and first is not None:
            yield first, i
            first = None


def _is_first_name(word: str, others: Set[str]) -> bool:
    """A common first name, and no place in this article (Charlotte, Paris)."""
    return word not in others and (word.lower() in WOMEN or word.lower() in MEN)


def _looks_like_a_person(doc: "Doc", first: int, last: int, lone: Set[str], others: Set[str]) -> bool:
    """A capitalised phrase that no entity covers: a title stands before it, or its last word comes back alone."""
    head = doc[last - 1]
    if last - first in (2, 3) and _is_first_name(doc[first].text, others):
        return True
    if first and is_title(doc[first - 1].text) and doc[first - 1].text[0].isupper():
        return True
    if head.ent_type_ in NOT_A_PERSON and head.ent_type_ not in ("ORG", "GPE"):
        return False
    if any(not (t.is_alpha or "." in t.text or "-" in t.text) or t.is_upper for t in doc[first:last]):
        return False
    if last - first in (2, 3):
        if _says(head):
            return True
        return fold(head.text) in lone and doc[first].ent_type_ not in ("GPE", "NORP", "DATE")
    return last - first == 1 and _says(head) and not head.ent_type_


def _says(token: "Token") -> bool:
    return token.dep_ in SUBJECT and token.head.lower_ in COMMON


def _other_entities(frames: Sequence[Frame]) -> set[str]:
    """What the entity recogniser calls a place or a body at least as often as a person."""
    seen: dict[str, Counter[bool]] = {}
    for frame in frames:
        for entity in frame.doc.ents:
            if entity.label_ == "PERSON" or entity.label_ in NOT_A_PERSON:
                seen.setdefault(entity.text.removeprefix("the "), Counter())[entity.label_ == "PERSON"] += 1
    return {text for text, counts in seen.items() if counts[False] > counts[True]}


def _lone_words(frames: Sequence[Frame]) -> set[str]:
    """The proper nouns, folded, that somewhere stand without another beside them, as a surname does when it returns."""
    lone = set()
    for frame in frames:
        if _is_headline(frame):
            continue
        for first, last in _capitalised_runs(frame.doc, set()):
            titles = sum(is_title(frame.doc[i].text) for i in range(first, last - 1))
            if last - first - titles == 1 and frame.doc[last - 1].pos_ == "PROPN":
                lone.add(fold(frame.doc[last - 1].text))
    return lone


HONORIFICS = frozenset(("mr", "mrs", "ms", "dr"))
PARTICLES = frozenset("van von der den de la le del della di da dos du bin ibn al el ben abu ter ten st".split())


def _is_capitalised(token: "Token") -> bool:
    return token.text[:1].isupper() and token.pos_ in ("PROPN", "NOUN", "ADJ", "X") and token.text[0].isalpha()


def _trim(doc: "Doc", first: int, last: int) -> tuple[int, int]:
    """Take titles off the front, and possessives and marks off the end."""
    while last > first and (doc[last - 1].text in ("'s", "'", "’s") or doc[last - 1].is_punct):
        last -= 1
    while first < last and (doc[first].is_punct or (is_title(doc[first].text) and last - first > 1)):
        first += 1
    return first, last


def _name(frame: Frame, first: int, last: int, *, certain: bool) -> _Name:
    doc = frame.doc
    before = first
    while before and (is_title(doc[before - 1].text) or doc[before - 1].text == "."):
        before -= 1
    words = [doc[i].text for i in range(first, last)]
    head = last - 1
    while head > first and fold(doc[head].text) in ("jr", "sr", "ii", "iii", "iv", ""):
        head -= 1
    surface = doc[first:last].text
    start = frame.source(doc[first].idx)
    end = frame.source(doc[last - 1].idx) + len(doc[last - 1])
    titles = tuple(doc[i].text for i in range(before, first))
    personal = doc[head].ent_type_ not in NOT_A_PERSON
    leads = doc[head].dep_ in SUBJECT or doc[head].dep_ == "ROOT"
    return _Name(frame.paragraph, head, name_words(words) or (surface.casefold(),), surface, titles, certain, leads, personal, start, end)
