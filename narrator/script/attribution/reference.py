"""Whom a phrase means: names, pronouns and descriptions settled in reading order.

A reader goes through the article and keeps a record of everybody named: when last, in which role, whether speaking. A
pronoun goes to the likeliest of them by a log-linear model over what the literature on salience weighs (Lappin and
Leass 1994: recency and grammatical role) and what news adds: whoever speaks stays in focus, and somebody just
introduced is about to be quoted.
"""

from collections.abc import Callable, Iterator, Sequence, Set
from dataclasses import dataclass
from typing import TYPE_CHECKING

from narrator.script.attribution.ages import OLD
from narrator.script.attribution.descriptions import is_description, is_human, modifiers, names_him, speaks_as_one
from narrator.script.attribution.families import FAMILY
from narrator.script.attribution.frames import Frame
from narrator.script.attribution.loglinear import bucket, probabilities
from narrator.script.attribution.mentions import SUBJECT, description, is_subject_of_speech
from narrator.script.attribution.names import PARTIES, noun_gender
from narrator.script.attribution.people import HE, SHE, STATED, People, Person
from narrator.script.script import Gender

if TYPE_CHECKING:
    from spacy.tokens import Token

MODEL = "antecedents"
MEMORY = 25
"""Sentences after which somebody unmentioned is no candidate any more; the antecedents in the data are nearer."""
STRANGER = ("stranger",)
"""The features of a candidate whom the article has not named."""
ONE = frozenset(("a", "an", "one", "another"))
"""What introduces somebody without a name."""
ANYBODY = (OLD, "man", "woman")
"""What a stranger may be called anew: "one resident", then "the 71-year-old"."""
ASKING = frozenset(("ask", "asked", "asks", "wondered"))
"""Verbs behind whose subject somebody else opens the next paragraph: "Hale asked why." is answered."""
ANSWERING = frozenset("answered answers replied replies responded responds".split())
"""Verbs whose subject has been asked."""
SURE = 0.9
"""Probability from which a settled pronoun counts as evidence of the person's gender."""
VOTES_SURE = 12
"""Votes of evidence of the other gender from which somebody cannot be meant: with half as many a title can mislead."""
IN_FOCUS = 0.5
"""Probability from which "the senator" is somebody whom the article never calls a senator but talks about."""
NEAR = 8
"""Sentences within which somebody described so is rather meant than whoever is in focus."""
DESCRIBED = 0.9
"""Probability of a description that the article uses of one person alone."""


@dataclass(frozen=True, slots=True)
class Referent:
    """What a phrase was settled to mean."""

    person: Person
    """the person"""
    probability: float
    """how likely that is, 0 to 1; 1 for a name"""


@dataclass(slots=True)
class Record:
    """What a reader remembers of a person; places count sentences from the start of the article."""

    person: Person
    first: int
    last: int
    role: str
    named: int
    subject: int = -99
    spoke: int = -99
    count: int = 0
    asked: int = -99
    """sentence in which the person last asked something"""
    pronoun: Gender | None = None
    """gender of the pronoun that last meant the person"""
    introduced: bool = False
    """the last mention came with a description: "Henry Hale, a professor", "Hale, who ..." """


@dataclass(frozen=True, slots=True)
class Moment:
    """Where in the reading a pronoun stands."""

    sentence: int
    gender: Gender | None
    speaks: bool
    role: str
    opens: bool
    """the sentence begins with it, or with a quotation and it"""


Choose = Callable[[tuple[int, int], Moment, list[Record]], Referent | None]


def settle(
    frames: Sequence[Frame], people: People, sources: Set[tuple[int, int]], choose: Choose | None = None
) -> dict[tuple[int, int], Referent]:
    """Who is meant by every name, personal pronoun and definite description outside quotations.

    ``sources`` are the (frame, token) heads that quotations are attributed to; the result has such keys too.
    ``choose`` settles the pronouns; by default the fitted model does.
    """
    reader = _Reader(people, choose or (lambda _place, moment, records: likeliest(moment, records)))
    settled: dict[tuple[int, int], Referent] = {}
    for frame in frames:
        for sentence in frame.doc.sents:
            reader.sentence += 1
            for token in sentence:
                place = (frame.paragraph, token.i)
                referent = reader.read(token, place, place in sources)
                if referent is not None:
                    settled[place] = referent
    return settled


def likeliest(moment: Moment, records: list[Record]) -> Referent | None:
    """The person a pronoun means by the fitted model, which reckons with somebody who has not been named yet."""
    *chances, _ = probabilities(MODEL, [*antecedent_features(moment, records), STRANGER])
    best = max(range(len(records)), key=chances.__getitem__, default=None)
    return None if best is None else Referent(records[best].person, chances[best])


def antecedent_features(moment: Moment, records: list[Record]) -> list[list[str]]:
    """The features of each candidate antecedent of a pronoun."""
    by_last = sorted({r.last for r in records}, reverse=True)
    by_subject = sorted({r.subject for r in records}, reverse=True)
    by_speech = sorted({r.spoke for r in records}, reverse=True)
    by_count = sorted({r.count for r in records}, reverse=True)
    return [
        list(_features(moment, r, by_last.index(r.last), by_subject.index(r.subject), by_speech.index(r.spoke),
                       by_count.index(r.count)))
        for r in records
    ]  # fmt: skip


def _features(moment: Moment, record: Record, recent: int, subject: int, speech: int, frequent: int) -> Iterator[str]:
    since = bucket(moment.sentence - record.last, (0, 1, 2, 3, 5, 9))
    spoke = bucket(moment.sentence - record.spoke, (0, 1, 2, 3, 5, 9))
    acted = bucket(moment.sentence - record.subject, (0, 1, 2, 3, 5, 9))
    named = bucket(moment.sentence - record.named, (0, 1, 2, 3, 5, 9))
    new = moment.sentence - record.first <= 2
    gender = _gender(moment, record)
    speaks = "speaks" if moment.speaks else "plain"
    yield f"gender={gender}"
    yield f"since={since},{record.role}"
    yield f"since={since},{record.role},{speaks}"
    yield f"since={since},{record.role},{moment.role},opens={moment.opens}"
    yield f"spoke={spoke},{speaks}"
    yield f"spoke={spoke},since={since}"
    yield f"acted={acted},{speaks}"
    yield f"acted={acted},spoke={spoke}"
    yield f"named={named}"
    yield f"new={new},since={since},{record.role}"
    yield f"introduced={record.introduced},since={since}"
    yield f"introduced={record.introduced},since={since},{record.role},{speaks}"
    yield f"recent={min(recent, 3)}"
    yield f"recent={min(recent, 3)},{record.role}"
    yield f"subject={min(subject, 3)},{speaks}"
    yield f"speech={min(speech, 3)},{speaks}"
    yield f"subject={min(subject, 2)},speech={min(speech, 2)},recent={min(recent, 2)}"
    yield f"frequent={min(frequent, 3)}"
    yield f"frequent={min(frequent, 2)},acted={acted}"
    yield f"full={len(record.person.words) > 1}"


def _gender(moment: Moment, record: Record) -> str:
    person = record.person
    if moment.gender is None:
        return "open"
    if person.gender is not None:
        return "known" if person.gender == moment.gender else "clash"
    if person.likely_gender is not None:
        return "likely" if person.likely_gender == moment.gender else "unlikely"
    return "open" if record.pronoun is None else "likely"


class _Reader:
    def __init__(self, people: People, choose: Choose) -> None:
        self.people = people
        self.choose = choose
        self.sentence = 0
        self.records: dict[int, Record] = {}

    def read(self, token: "Token", place: tuple[int, int], speaks: bool) -> Referent | None:
        person = self.people.at(*place)
        referent = Referent(person, 1.0) if person is not None else None
        low = token.lower_
        if referent is None and (low in HE or low in SHE):
            gender: Gender = "male" if low in HE else "female"
            referent = self._pronoun(token, place, gender, speaks)
            if referent is not None and token.dep_ in SUBJECT:
                self.records[id(referent.person)].pronoun = gender
            if referent is not None and referent.probability >= SURE:
                referent.person.votes[gender] += 1
        elif referent is None and is_description(token):
            referent = self._description(token, place, speaks)
        if referent is not None:
            self._remember(referent.person, token, speaks, named=person is not None)
        return referent

    def _remember(self, person: Person, token: "Token", speaks: bool, *, named: bool) -> None:
        role = role_of(token)
        record = self.records.get(id(person))
        if record is None:
            record = self.records[id(person)] = Record(person, self.sentence, self.sentence, role, self.sentence)
        elif record.last < self.sentence or role == "subject":
            record.role = role
        record.last = self.sentence
        record.count += 1
        record.introduced = any(child.dep_ in ("appos", "relcl") for child in token.children)
        if named:
            record.named = self.sentence
        if role in ("subject", "inner-subject"):
            record.subject = self.sentence
        if speaks:
            record.spoke = self.sentence
        if token.dep_ == "nsubj" and token.head.lower_ in ASKING and _is_put_to_somebody(token.head):
            record.asked = self.sentence

    def _pronoun(self, token: "Token", place: tuple[int, int], gender: Gender | None, speaks: bool) -> Referent | None:
        barred = _barred(token, self.people, place[0])
        records = [
            r for r in self.records.values()
            if id(r.person) not in barred and self.sentence - r.last <= MEMORY and not _is_another(r.person, gender)
            and not _was_another(r, gender) and (token.pos_ == "PRON" or _may_be(r.person, token.lower_))
        ]  # fmt: skip
        if speaks and token.pos_ == "PRON" and (token.sent.start == 0 or token.head.lower_ in ANSWERING):
            records = [r for r in records if self.sentence - r.asked > 1] or records
        opens = not any(w.is_alpha and w.tag_ != "``" for w in token.doc[token.sent.start : token.i])
        return self.choose(place, Moment(self.sentence, gender, speaks, role_of(token), opens), records)

    def _named(self, token: "Token", frame: int) -> Person | None:
        """The person whose name a description goes on to give: "one student, Ben", "a rebel who goes by Abu Ben"."""
        said = [c for c in token.children if c.dep_ == "appos"]
        said += [word for c in token.children if names_him(c) for word in c.subtree]
        return next((person for word in said if (person := self.people.at(frame, word.i)) is not None), None)

    def _stranger(self, token: "Token") -> Person:
        """Somebody whom the article introduces without a name."""
        person = Person((token.lower_,), description(token))
        gender = noun_gender(token.lower_)
        if gender is not None:
            person.votes[gender] += STATED
        return person

    def _description(self, token: "Token", place: tuple[int, int], speaks: bool) -> Referent | None:
        """ "the senator": somebody the article has called so; not "a senator", nor "the senator's aide"."""
        if token.dep_ in ("compound", "poss", "nmod", "attr") or (
            token.dep_ == "appos" and token.head.lower_ not in ONE
        ):
            return None
        if (named := self._named(token, place[0])) is not None:
            return Referent(named, 1.0)
        noun = token.lower_
        human = is_human(token)
        if (human or speaks_as_one(token, speaks)) and any(c.lower_ in ONE for c in token.children):
            return Referent(self._stranger(token), 1.0)
        if (
            human
            and not self.people.described(noun)
            and (speaks or is_subject_of_speech(token))
            and _is_introduced(token)
        ):
            return Referent(self._stranger(token), 1.0)
        theirs = any(c.tag_ == "PRP$" or (c.dep_ == "poss" and noun in FAMILY) for c in token.children)
        if not any(c.dep_ == "poss" or c.lower_ in ("the", "this", "that") for c in token.children):
            return None
        called = self.people.described(noun, modifiers(token))
        if theirs and human and not called:
            return Referent(self._stranger(token), 1.0)
        known = [r for p in called if (r := self.records.get(id(p))) is not None]
        near = [r for r in known if self.sentence - r.last <= NEAR]
        focal = human and noun not in PARTIES and all(c.dep_ != "relcl" for c in token.children)
        if speaks and focal and not near and not theirs:
            referent = self._pronoun(token, place, noun_gender(noun), speaks)
            if referent is not None and referent.probability >= IN_FOCUS:
                return referent
        if len(called) == 1 and (known or speaks):
            return Referent(called[0], DESCRIBED)
        latest = max(near or known, key=lambda r: (r.last, r.subject), default=None)
        return None if latest is None else Referent(latest.person, 1 / len(called))


def _is_introduced(token: "Token") -> bool:
    """Is it said at once who that is: "the foreman, a retired machinist, said"?"""
    return any(c.dep_ == "appos" and any(g.lower_ in ONE for g in c.children) for c in token.children)


def _is_put_to_somebody(asked: "Token") -> bool:
    """Does a question want an answer: "asked her why", "asked whether", but not "asked how anybody could"?"""
    objects = any(c.dep_ in ("dobj", "dative") for c in asked.children)
    return objects or any(c.lower_ in ("whether", "if") for clause in asked.children for c in clause.children)


def _is_another(person: Person, gender: Gender | None) -> bool:
    """Is it a stranger of whom nothing but the other gender is known, "a man", or somebody surely of that gender?"""
    sure = not person.places or max(person.votes.values(), default=0) >= VOTES_SURE
    return sure and gender is not None and person.gender not in (None, gender)


def _may_be(person: Person, noun: str) -> bool:
    """May "the senator" be the person? A stranger is what the article has called the stranger, or anybody."""
    return bool(person.places) or noun in (person.words[0], *ANYBODY)


def _was_another(record: Record, gender: Gender | None) -> bool:
    """Has "he" meant somebody of whose gender nothing else is known, and is this "she"?"""
    return record.person.likely_gender is None and gender is not None and record.pronoun not in (None, gender)


def role_of(token: "Token") -> str:
    """The part a mention plays in its sentence, as coarsely as salience needs it."""
    subject = token.head if token.dep_ == "conj" else token
    if subject.dep_ in SUBJECT:
        return "subject" if subject.head.dep_ in ("ROOT", "conj", "parataxis") else "inner-subject"
    if token.dep_ == "ROOT":
        return "subject"
    if token.dep_ == "appos":
        return "apposition"
    return "possessor" if token.dep_ in ("poss", "compound", "nmod") else "object"


def _barred(token: "Token", people: People, frame: int) -> set[int]:
    """Who cannot be meant: the other arguments of the pronoun's own verb ("he told Trump"), and of a description whose
    it is ("Trump's adviser").
    """
    if token.dep_ == "poss":
        return set()
    arguments = [c for c in token.head.children if c.i != token.i] + [c for c in token.children if c.dep_ == "poss"]
    arguments += [g for c in arguments if c.dep_ in ("prep", "dative", "agent") for g in c.children]
    arguments += [c for argument in arguments for c in argument.children if c.dep_ == "appos"]
    found = (people.at(frame, argument.i) for argument in arguments)
    return {id(person) for person in found if person is not None}
