"""Who is who: one identity for each person of an article, however the article names them.

Mentions by name are merged into persons; what the article calls them and the pronouns beside their names are kept, so
that descriptions ("the senator") and pronouns elsewhere can be settled.
"""

from collections import Counter
from collections.abc import Sequence, Set
from dataclasses import dataclass, field
from difflib import get_close_matches
from itertools import accumulate

from narrator.script.attribution.ages import OLD
from narrator.script.attribution.families import surname
from narrator.script.attribution.first_names import MEN, WOMEN
from narrator.script.attribution.frames import Frame
from narrator.script.attribution.full_names import first_names_elsewhere, usual_name
from narrator.script.attribution.names import name_words, noun_gender, role_of_title, same_person, title_gender
from narrator.script.attribution.spotting import Name, find_names, gather_evidence
from narrator.script.script import Gender

HE = frozenset(("he", "him", "his", "himself"))
SHE = frozenset(("she", "her", "hers", "herself"))
NO_DESCRIPTION = frozenset(
    "state house senate vice former acting foreign interior first mr mrs ms treasury defense".split()
)
"""Words of titles that by themselves describe nobody."""
APPOSITION_REACH = 9
"""How many tokens behind the head of a description a name in apposition may end."""
SHORTEST_SLIP, SLIP = 6, 0.85
"""Letters of a surname, and similarity by difflib's measure, from which another spelling is taken for a slip."""
STATED = 3
"""Votes of evidence that a title or a gendered noun is worth; a pronoun is worth one."""
VOTES_AGREED, VOTES_OPEN, VOTES_OPPOSED = 1, 2, 6
"""Votes of evidence that a gender takes where the first name agrees, says nothing, or speaks against it: of 290 genders
found so in the development articles, the first name contradicts two."""


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
        """What the evidence says, if it hardly contradicts itself.

        Pronouns can be somebody else's, so one alone counts only where the first name agrees, and it takes many to
        speak against the first name. The first name itself is no evidence.
        """
        female, male = self.votes["female"], self.votes["male"]
        gender: Gender = "female" if female > male else "male"
        most, least = max(female, male), min(female, male)
        needed = VOTES_OPEN if self._hint is None else VOTES_AGREED if self._hint == gender else VOTES_OPPOSED
        return gender if most >= needed and most > 2 * least else None

    @property
    def likely_gender(self) -> Gender | None:
        """The evidence, else what the first name hints at: for settling pronouns, never for casting."""
        return self.gender or self._hint

    @property
    def _hint(self) -> Gender | None:
        # Of a lone word only women's names are telling: those of men are surnames as well (Scott, Wallace).
        return "female" if self.words[0] in WOMEN else "male" if self.words[0] in MEN and len(self.words) > 1 else None


@dataclass(slots=True)
class _Holder:
    """Who was last named in full as a subject, and in which sentence of the article that or a lone name after it is."""

    person: Person
    sentence: int


class People:
    """The people of an article: whom each name in the frames means, and what is known of them."""

    def __init__(self, frames: Sequence[Frame], sources: Set[tuple[int, int]] = frozenset()) -> None:
        """Read the frames; ``sources`` are (frame, token) heads of phrases that quotations are attributed to."""
        self.persons: list[Person] = []
        self._by_place: dict[tuple[int, int], Person] = {}
        self._by_last: dict[str, list[Person]] = {}
        self._by_first: dict[str, list[Person]] = {}
        sentences = accumulate((sum(1 for _ in frame.doc.sents) for frame in frames), initial=0)
        self._sentences = dict(zip((frame.paragraph for frame in frames), sentences, strict=False))
        evidence = gather_evidence(frames)
        names = [name for frame in frames for name in find_names(frame, evidence, sources)]
        self._gather_full_names(names)
        self._gather_single_names(names)
        for frame in frames:
            self._describe(frame)
        self._hear_pronouns(frames)

    def complete_names(self, text: str) -> None:
        """Give those whom the reporter's sentences only call by their surname the first name that ``text``, the whole
        article, has before it elsewhere.
        """
        lone = {person.name: person for person in self.persons if len(person.words) == 1}
        for last, first in first_names_elsewhere(text, lone.keys()).items():
            lone[last].name = f"{first} {last}"

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
        within_reach = (self.at(frame, token + step) for step in range(1, APPOSITION_REACH + 1))
        return next((person for person in within_reach if person is not None), None)

    def described(self, noun: str, modifiers: Set[str] = frozenset()) -> list[Person]:
        """The people the article calls by a noun: those whom more of its modifiers fit, if they fit any."""
        called = [p for p in self.persons if noun in p.descriptions or (noun == OLD and modifiers & p.descriptions)]
        most = max((len(modifiers & p.descriptions) for p in called), default=0)
        return [p for p in called if len(modifiers & p.descriptions) == most]

    # names ------------------------------------------------------------------------------------------------------

    def _gather_full_names(self, names: list[Name]) -> None:
        full = [name for name in names if len(name.words) > 1]
        for name in full:
            person = self._of_full_name(name)
            if person is None and name.certain:
                self._add(name)
            elif person is not None and _is_fuller(name.words, person.words):
                person.words, person.name = name.words, name.surface
        forms: dict[int, list[Name]] = {}
        for name in full:
            person = self._of_full_name(name)
            if person is not None:
                self._note(person, name)
                forms.setdefault(id(person), []).append(name)
        for person in self.persons:
            person.name = usual_name(forms.get(id(person), [])) or person.name

    def _of_full_name(self, name: Name) -> Person | None:
        for person in self._by_last.get(name.words[-1], ()):
            if same_person(person.words, name.words):
                return person
        return next((p for p in self.persons if len(p.words) > 2 and same_person(p.words, name.words)), None)

    def _gather_single_names(self, names: list[Name]) -> None:
        for name in names:
            word = name.words[0]
            new = len(name.words) == 1 and name.certain and not (word in self._by_last or word in self._by_first)
            if new and not self._add_misspelt(name):
                self._add(name)
        holders: dict[str, _Holder] = {}
        leaders: dict[int, Person] = {}  # in the order in which they last led a sentence
        for name in sorted(names, key=lambda n: (n.frame, n.head)):
            sentence = self._sentences[name.frame] + name.sentence
            if len(name.words) > 1:
                person = self._by_place.get((name.frame, name.head))
                if person is not None and name.leads:
                    _put_last(leaders, person)
                    holders[person.words[-1]] = _Holder(person, sentence)
                continue
            holder = holders.get(name.words[0])
            near = holder if holder is not None and sentence - holder.sentence <= 1 else None
            person = self._single(name.words[0], name, near.person if near else None)
            if person is not None:
                self._note(person, name)
                self._join_family(person, name, [p for p in leaders.values() if p is not person])
                if name.leads:
                    _put_last(leaders, person)
                if near is not None and near.person is person:
                    near.sentence = sentence

    def _join_family(self, person: Person, name: Name, leaders: Sequence[Person]) -> None:
        """Give somebody who is called by a first name alone the surname of the relative named beside it.

        "His" is whose name led a sentence last, if that is likely a man, or the only one so far: no surname is better
        than a wrong one.
        """
        if name.relative is None or len(person.words) > 1:
            return
        word = name.relative.lower_
        gender: Gender | None = "male" if word in HE else "female" if word in SHE else None
        if name.relative.pos_ != "PROPN":
            options = [p for p in leaders if gender is None or p.likely_gender in (None, gender)]
            clear = gender is None or len(options) == 1 or (options and options[-1].likely_gender == gender)
            relative = options[-1] if options and clear else None
        else:
            relative = self.at(name.frame, name.relative.i)
        shared = surname(relative.name) if relative is not None else None
        if relative is None or shared is None:
            return
        person.words, person.name = (*person.words, relative.words[-1]), f"{person.name} {shared}"
        self._by_last.setdefault(person.words[-1], []).append(person)

    def _add(self, name: Name) -> None:
        person = Person(name.words, name.surface)
        self.persons.append(person)
        for part in {name.words[-1], *name.words[-1].split("-")}:
            self._by_last.setdefault(part, []).append(person)
        if len(name.words) > 1:
            self._by_first.setdefault(name.words[0], []).append(person)

    def _add_misspelt(self, name: Name) -> bool:
        """Is a lone name the slip of the pen of somebody's surname, "McLenney" for "McClenney"?"""
        word = name.words[0]
        if len(word) < SHORTEST_SLIP:
            return False
        close = get_close_matches(word, self._by_last, n=1, cutoff=SLIP)
        if close:
            self._by_last[word] = self._by_last[close[0]]
        return bool(close)

    def _single(self, word: str, name: Name, holder: Person | None) -> Person | None:
        """Whom a lone name means: somebody of that surname, else somebody of that first name, or whose surname comes
        first: "Mr. Chan" is Chan Siu-wai where the other Chan is Vivian.

        Of several people of the surname it is the one whom a title before it fits; else ``holder``, who has just been
        named in full as the subject of this sentence or the one before; else the protagonist, whom the article named
        first. The others are named in full each time, which is why neither the nearest nor the most frequent full name
        decides. Of 80 quotations by people with a namesake in their article 71 come out right.
        """
        wanted = title_gender(name.titles)
        if not name.personal and "." in name.surface:
            return None
        tables = (self._by_last, self._by_first) if name.personal else (self._by_last,)
        for table in tables:
            namesakes = table.get(word, [])
            options = _fitting([p for p in namesakes if word in p.words] or namesakes, wanted)
            if holder in options:
                return holder
            if options:
                return min(options, key=lambda p: p.places[0] if p.places else (name.frame, name.head))
        return next((p for p in self._by_last.get(word, []) if p.gender is None), None)

    def _note(self, person: Person, name: Name) -> None:
        person.places.append((name.frame, name.head))
        person.spans.append((name.start, name.end))
        self._by_place[name.frame, name.head] = person
        gender = title_gender(name.titles)
        if gender is not None:
            person.votes[gender] += STATED
        person.descriptions.update({role_of_title(title) for title in name.titles} - NO_DESCRIPTION)

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
            person.descriptions.update(child.text for child in token.children if child.is_digit)
            for noun in nouns:
                low = noun.lower_
                person.descriptions.add(low)
                if gender := noun_gender(low):
                    person.votes[gender] += STATED

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


def _put_last(leaders: dict[int, Person], person: Person) -> None:
    leaders.pop(id(person), None)
    leaders[id(person)] = person


def _fitting(options: list[Person], wanted: Gender | None) -> list[Person]:
    """Those of some namesakes whom a title may mean: of that gender by the evidence, else by what the first name hints,
    else all those of whom nothing is known.
    """
    if wanted is None:
        return options
    for known in ([p for p in options if p.gender == wanted], [p for p in options if p.likely_gender == wanted]):
        if known:
            return known
    return [p for p in options if p.likely_gender is None]


def _is_fuller(words: tuple[str, ...], known: tuple[str, ...]) -> bool:
    return len(words) > len(known) or (len(words) == len(known) and len(words[0]) > 1 and len(known[0]) == 1)
