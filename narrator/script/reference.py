"""Whom a phrase means: names, pronouns and descriptions settled in reading order, by salience.

Salience follows Lappin and Leass (1994): every mention adds weight by its role, and all weight fades from sentence to
sentence. What news adds is that whoever speaks stays in focus, and that somebody just introduced is about to be quoted.
"""

from collections.abc import Sequence, Set
from dataclasses import dataclass
from typing import TYPE_CHECKING

from narrator.script.frames import Frame
from narrator.script.mentions import SUBJECT
from narrator.script.people import HE, SHE, People, Person
from narrator.script.script import Gender

if TYPE_CHECKING:
    from spacy.tokens import Token

FADE = 0.55
"""What is left of a mention's weight one sentence later."""
CARRY = 0.15
"""How much of the lesser weight is added when somebody is mentioned again: recency counts before frequency, or the
most famous name in the article would win every pronoun."""
ROLE = {"speaker": 1.3, "subject": 1.0, "inner-subject": 0.7, "apposition": 0.7, "object": 0.5, "possessor": 0.3}
"""Weights of a mention by its role; the order is Lappin and Leass's, the values were set on development articles."""
INTRODUCED = 0.6
"""Added when a full name comes with a description, "Henry Hale, a professor"."""


@dataclass(frozen=True, slots=True)
class Referent:
    """What a phrase was settled to mean."""

    person: Person
    """the person"""
    margin: float
    """how far the person's salience led, 0 to 1; 1 for a name"""


def settle(frames: Sequence[Frame], people: People, sources: Set[tuple[int, int]]) -> dict[tuple[int, int], Referent]:
    """Who is meant by every name, personal pronoun and definite description outside quotations.

    ``sources`` are the (frame, token) heads that quotations are attributed to; the result has the same keys.
    """
    reader = _Reader(people)
    settled: dict[tuple[int, int], Referent] = {}
    for frame in frames:
        for sentence in frame.doc.sents:
            reader.next_sentence()
            for token in sentence:
                place = (frame.paragraph, token.i)
                referent = reader.read(token, place, place in sources)
                if referent is not None:
                    settled[place] = referent
    return settled


class _Reader:
    def __init__(self, people: People) -> None:
        self.people = people
        self.salience: dict[int, float] = {}
        self.persons = {id(person): person for person in people.persons}
        self.seen: set[int] = set()

    def next_sentence(self) -> None:
        self.salience = {key: weight * FADE for key, weight in self.salience.items() if weight > 0.001}

    def read(self, token: "Token", place: tuple[int, int], speaks: bool) -> Referent | None:
        person = self.people.at(*place)
        referent = Referent(person, 1.0) if person is not None else None
        low = token.lower_
        if referent is None and low in HE:
            referent = self._pronoun(token, "male")
        elif referent is None and low in SHE:
            referent = self._pronoun(token, "female")
        elif referent is None and token.pos_ == "NOUN":
            referent = self._description(token)
        if referent is not None:
            self._mention(referent.person, token, speaks, named=person is not None)
        return referent

    def _mention(self, person: Person, token: "Token", speaks: bool, *, named: bool) -> None:
        weight = ROLE["speaker"] if speaks else ROLE[_role(token)]
        if named and id(person) not in self.seen:
            self.seen.add(id(person))
            if any(child.dep_ in ("appos", "relcl") for child in token.children) or token.dep_ == "appos":
                weight += INTRODUCED
        old = self.salience.get(id(person), 0.0)
        self.salience[id(person)] = max(old, weight) + CARRY * min(old, weight)

    def _pronoun(self, token: "Token", gender: Gender) -> Referent | None:
        return self._most_salient(token, [p for p in self.persons.values() if p.likely_gender in (None, gender)])

    def _description(self, token: "Token") -> Referent | None:
        """ "the senator": somebody the article has called so; not "a senator", nor "the senator's aide"."""
        determiner = next((c.lower_ for c in token.children if c.dep_ in ("det", "poss")), "")
        if token.dep_ == "appos":
            return None
        possessed = any(c.dep_ == "poss" for c in token.children)
        if not (determiner in ("the", "this", "that") or possessed) or token.dep_ in ("compound", "poss", "nmod"):
            return None
        called = self.people.described(token.lower_)
        if len(called) == 1 and not self.salience.get(id(called[0])):
            return Referent(called[0], 0.5)
        return self._most_salient(token, called)

    def _most_salient(self, token: "Token", options: list[Person]) -> Referent | None:
        barred = _barred(token, self.people)
        ranked = sorted(
            ((self.salience.get(id(p), 0.0), n) for n, p in enumerate(options) if id(p) not in barred), reverse=True
        )
        if not ranked or not ranked[0][0]:
            return None
        best, second = ranked[0][0], ranked[1][0] if len(ranked) > 1 else 0.0
        return Referent(options[ranked[0][1]], (best - second) / best)


def _role(token: "Token") -> str:
    subject = token.head if token.dep_ == "conj" else token
    if subject.dep_ in SUBJECT:
        return "subject" if subject.head.dep_ in ("ROOT", "conj", "parataxis") else "inner-subject"
    if token.dep_ == "ROOT":
        return "subject"
    if token.dep_ == "appos":
        return "apposition"
    return "possessor" if token.dep_ in ("poss", "compound", "nmod") else "object"


def _barred(token: "Token", people: People) -> set[int]:
    """Who cannot be meant: the other arguments of the pronoun's own verb ("he told Trump")."""
    frame_of = people.frame_of(token.doc)
    if token.dep_ == "poss":
        return set()
    arguments = [c for c in token.head.children if c.i != token.i]
    arguments += [g for c in arguments if c.dep_ in ("prep", "dative", "agent") for g in c.children]
    found = (people.at(frame_of, argument.i) for argument in arguments)
    return {id(person) for person in found if person is not None}
