"""Speaker labels: "WALLACE: Governor, let's start", "Q: Is it moving?", "Ines Moreau, The Valley Post: ..."."""

import re
from dataclasses import dataclass

from narrator.script.attribution.first_names import FIRST_NAMES
from narrator.script.attribution.names import fold
from narrator.script.attribution.people import People, Person
from narrator.script.attribution.quotations import DOUBLE, Quotation

ASKING = frozenset(("q", "question", "interviewer"))
ANSWERING = frozenset(("a", "answer", "interviewee"))
INTERVIEWER, INTERVIEWEE = "the interviewer", "the interviewee"
LABELLED = 0.99
"""Confidence in a speaker label."""
INTRODUCED = 0.9
"""Confidence that the person whom an introduction names first and most is the one who answers, where it names others
too: so it is in the three interviews among the 924 articles of the development and training data."""
INITIALS = (2, 3)
"""Letters of a label that may be a speaker's initials: "MK: ..." for Marta Keller."""
MOST = 2
"""How many times as often as anybody else that person is named."""

_WORD = r"(?:[A-Z][\w.’'-]*|(?:van|von|der|den|de|da|del|la|le|bin|al|el)(?=\s))"
_NAME = rf"{_WORD}(?:\s{_WORD}){{0,4}}"
_EXTRAS = rf"(?:,\s[^:{DOUBLE}\n]{{1,60}}|\s\([^():{DOUBLE}\n]{{1,40}}\))?"
_QUOTED_LABEL = re.compile(rf"[{DOUBLE}‘']?\s*({_NAME})\s?:\s+(?=\S)")
_LABEL = re.compile(
    rf"(?:[-*•–—]\s)?(?:[(\[]\d[\d:.]*[)\]]\s)?(?P<name>{_NAME})(?P<extras>{_EXTRAS})\s?:(?:\s+(?=\S)|$)"
)
_Q_AND_A = re.compile(r"(?P<name>[QA])(?:\s?[:.]\s+|\s?[–—]\s+)(?=\S)|(?P<glued>Q)(?=[A-Z][a-z’'])")
_LONGEST = 120
"""Characters of a label with what it says about the speaker; longer ones are sentences."""
_LONGEST_NAME = 40
_NAME_LINE = re.compile(_NAME)
_INSIDE_A_SENTENCE = re.compile(r"(?<=[a-z,] )[A-Z][\w-]*(?:['’][A-Z]\w*)?")
_FULL_NAME = re.compile(r"\b([A-Z])[a-z][\w-]*\s([A-Z])(?=[\w’'])")
_SPEAKING = re.compile(
    r"\b(?:said|says|saying|told|tells|wrote|writes|adds|added|ask(?:s|ed)|agreed|replied|tweeted)\b"
)
_NOBODY = frozenset(
    """
    a about above according actually additionally address advertisement after age also although an and another
    answer april as at august author autumn background bad because before below best between big bottom breaking but
    buy by byline caption case catch claim claims clarification con conclusion cons contact contributing correction
    credit date day deal dear december director disclaimer disclosure each editor's editors editor’s email example
    exclusive facebook fact facts false faq february figure finally first flashback for friday from further genre
    goals good here hint how if image in instagram instead issue issues it its january july june last later latest
    lesson lie live location lowdown made magazine methodology monday more most must myth name next no nobody not
    note november now october of on online or our overall paid part photo photograph photos picture plan poll pos
    position price pro problem pros quote rating read reality recipe related reminder report result results revealed
    review rule runtime saturday score scores second see september series share since so some source sources spoiler
    spring stat statement status step still subject summary summer sunday takeaway takeaways than that the their
    then there these third this those though thursday tickets time tip tips title to today tomorrow tonight top
    topic total true truth tuesday twitter ugly update updated upshot verdict version via video wait warning watch
    we website wednesday what what's when where which while who why winner winter with word worst yes yesterday you
    your
    """.split()
)
"""Words with which a label that names no speaker begins: "Note:", "Last week, on television:", "THE FACTS:"."""


@dataclass(frozen=True, slots=True)
class Label:
    """A label at the head of a paragraph."""

    name: str
    """whom it names, without what it says about the person; "Q" and "A" for those"""
    start: int
    """offset of the first character behind it, the paragraph's end where it stands alone"""

    @property
    def key(self) -> str:
        """What a later, shorter label of the same speaker shares with it: the last word."""
        return self.name.split()[-1].casefold()

    @property
    def is_question(self) -> bool:
        """Is it "Q" or a word for that?"""
        return self.name.casefold() in ASKING

    @property
    def is_answer(self) -> bool:
        """Is it "A" or a word for that?"""
        return self.name.casefold() in ANSWERING


def looks_labelled(text: str, start: int, end: int) -> bool:
    """Does a paragraph begin with a label, whatever it names?"""
    return _LABEL.match(text, start, min(end, start + _LONGEST)) is not None


def names_nobody(name: str) -> bool:
    """Is it a phrase such as "Last week" rather than somebody's name?"""
    words = name.casefold().split()
    first = words[1] if words[0] == "the" and len(words) > 1 else words[0]
    return first in _NOBODY or len(first) < 2


def find_name_line(text: str, start: int, end: int) -> Label | None:
    """A name of two words or more that is all there is in a paragraph; it labels what follows, if it comes back."""
    line = text[start:end] if end - start <= _LONGEST_NAME else ""
    if " " not in line or _NAME_LINE.fullmatch(line) is None or names_nobody(line):
        return None
    return Label(line, end)


def find_label(text: str, start: int, end: int) -> Label | None:
    """The label at the head of a paragraph, if it could be a speaker's."""
    reach = min(end, start + _LONGEST)
    if role := _Q_AND_A.match(text, start, reach):
        return Label(role["name"] or role["glued"], role.end())
    found = _LABEL.match(text, start, reach)
    if found is None or (found.end() == reach < end) or _SPEAKING.search(found["extras"]):
        return None
    if names_nobody(found["name"]) and found["name"].casefold() not in ASKING | ANSWERING:
        return None
    return Label(found["name"], found.end())


def names_in(text: str) -> frozenset[str]:
    """The words with a capital inside an article's sentences, and the initials of two in a row ("BO" for Ben Ortiz)."""
    return frozenset(_INSIDE_A_SENTENCE.findall(text)) | {first + last for first, last in _FULL_NAME.findall(text)}


def is_known(name: str, names: frozenset[str]) -> bool:
    """Does a label name somebody: with a common first name, or one of whom the article speaks (``names_in``)?"""
    first, *others = name.split()
    if others and fold(first) in FIRST_NAMES:
        return True
    return any(word in names or word.title() in names for word in (first, *others) if len(word) > 1)


def speaker_label(text: str, quotation: Quotation) -> str | None:
    """The label of a quotation: the one beside it, else the one in capitals at its head."""
    if quotation.label is not None or not quotation.marked:
        return quotation.label
    found = _QUOTED_LABEL.match(text, quotation.start, min(quotation.end, quotation.start + _LONGEST))
    return found[1] if found is not None and found[1].isupper() and len(found[1]) > 1 else None


def meant_by(label: str, people: People, opening: int) -> tuple[Person | str, float]:
    """The person whom a label means, or else a name for them, and how sure that is.

    ``opening`` is where the first labelled speech begins: what stands before introduces the one who answers.
    """
    if label.casefold() in ASKING:
        return INTERVIEWER, LABELLED
    if label.casefold() in ANSWERING:
        return _introduced(people, opening)
    if (person := people.called(label)) is not None:
        return person, LABELLED
    if label.isupper() and label.isalpha() and len(label) in INITIALS:
        initialled = [p for p in people.persons if "".join(word[0] for word in p.words) == label.casefold()]
        if len(initialled) == 1:
            return initialled[0], INTRODUCED
    return _in_small_letters(label), LABELLED


def _introduced(people: People, opening: int) -> tuple[Person | str, float]:
    """The only person whom the introduction names, or the one it names first and far more often than any other."""
    named = []
    for person in people.persons:
        spans = [start for start, _ in person.spans if start < opening]
        if spans:
            named.append((min(spans), len(spans), person))
    # A lone word may be a place; who answers is introduced with a full name, if anybody is.
    named = sorted((n for n in named if len(n[2].words) > 1), key=lambda n: n[0]) or sorted(named, key=lambda n: n[0])
    if not named:
        return INTERVIEWEE, LABELLED
    _, count, first = named[0]
    others = max((n for _, n, _ in named[1:]), default=0)
    if count < MOST * others:
        return INTERVIEWEE, LABELLED
    return first, INTRODUCED if others else LABELLED


def _in_small_letters(label: str) -> str:
    """A label in capitals as a name; initials and a word without a vowel ("BBC") keep their capitals."""
    if not label.isupper() or len(label) <= min(INITIALS):
        return label
    return " ".join(word.title() if set(word) & set("AEIOUY") else word for word in label.split())
