"""Where a name begins and ends: what a parser or an entity recogniser found of one, made whole.

Titles and offices before it go; hyphens, particles and first names that were cut off come back.
"""

import re
from typing import TYPE_CHECKING

from narrator.script.attribution.cues import COMMON
from narrator.script.attribution.first_names import FIRST_NAMES
from narrator.script.attribution.names import ROLES, SUFFIXES, fold, is_title

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

# What the entity recogniser calls things that are no persons.
PLACES = frozenset("GPE LOC NORP FAC DATE TIME MONEY LANGUAGE".split())
BODIES = frozenset("ORG PRODUCT EVENT WORK_OF_ART LAW".split())
NOT_A_PERSON = PLACES | BODIES
MOST_WORDS = 7
"""Tokens of a name at the most; a hyphen is one."""
ELIDED = re.compile(r"^[dl]'(?=[A-Z])")
"""A particle that is tied to its name: "d'Aubigny"."""
HEADLINED = frozenset(
    """
    late early former new young teen top jailed accused missing injured veteran disgraced convicted ousted embattled
    controversial brilliant superb stunning emotional defiant furious tearful fit-again ten-man
    """.split()
)
"""Words with which a headline begins that are no part of the name behind them: "Late Okafor goal sinks Rovers"."""
PARTICLES = frozenset("van von der den de la le del della di da dos du bin ibn al el ben abu ter ten st".split())


def is_capitalised(token: "Token") -> bool:
    """Has the word a capital that may be a name's, behind a particle that is tied to it?"""
    begins = ELIDED.sub("", token.text)[:1]
    return begins.isupper() and token.pos_ in ("PROPN", "NOUN", "ADJ", "X")


def trim(doc: "Doc", first: int, last: int) -> tuple[int, int]:
    """Take titles off the front, and possessives and marks off the end."""
    while last > first and (doc[last - 1].text in ("'s", "'", "’s") or doc[last - 1].is_punct):
        last -= 1
    while first < last and (doc[first].is_punct or (last - first > 1 and _leads_up(doc[first]))):
        first += 1
    # Of what stands before an office inside it nothing is the name: "Valley Works CEO Ines Moreau".
    offices = (i for i in range(last - 2, first, -1) if is_title(doc[i].text) and doc[i].text[0].isupper())
    office = next((i for i in offices if doc[i].lower_ not in PARTICLES), None)
    return first if office is None or fold(doc[office + 1].text) in SUFFIXES else office + 1, last


def _leads_up(token: "Token") -> bool:
    """A title, a role, or a word that begins the sentence and only looks like a part of the name: "Said Comey"."""
    if is_title(token.text) or token.lower_ in COMMON or token.pos_ == "AUX":
        return True
    if token.lower_ in FIRST_NAMES:
        return False
    return (
        _opens_headline(token)
        or token.lower_ in ROLES
        or token.pos_ in ("VERB", "ADV", "ADP", "SCONJ", "DET", "AUX", "ADJ")
    )


def _opens_headline(token: "Token") -> bool:
    return bool(token.is_sent_start) and token.lower_ in HEADLINED


def with_first_names(doc: "Doc", first: int, last: int) -> int:
    """The start of a name of which a part was found: what hyphens and particles tie to it, and first names before it.

    "Jean-Luc d'Aubigny", "Karl von Brandt", "Ana Lucia Moreno".
    """
    while first and last - first <= MOST_WORDS:
        before = doc[first - 1]
        if before.text == "-" and first > 1 and not before.whitespace_ and not doc[first - 2].whitespace_:
            if not (doc[first - 2].text.istitle() and doc[first].text[:1].isupper()):
                return first
            first -= 2
        elif (before.lower_ in PARTICLES and before.pos_ not in ("AUX", "VERB")) or _is_given(doc, first, last):
            first -= 1
        else:
            return first
    return first


def with_surname(doc: "Doc", last: int) -> int:
    """The end of a name that was cut off at a particle: "Jean-Luc" of "Jean-Luc d'Aubigny", "Ursula" of "van Dyk"."""
    end = last
    while end < len(doc) and doc[end].lower_ in PARTICLES and doc[end].pos_ not in ("AUX", "VERB"):
        end += 1
    if end < len(doc) and (end > last or ELIDED.match(doc[end].text)) and is_capitalised(doc[end]):
        return end + 1
    return last


def _is_given(doc: "Doc", first: int, last: int) -> bool:
    """Does a first name stand before a name, or before its particle a word that is no title?"""
    before = doc[first - 1]
    if not (before.is_title or before.text[1:2] == ".") or is_title(before.text) or before.ent_type_ in NOT_A_PERSON:
        return False
    if _opens_headline(before):
        return False
    if before.pos_ == "AUX":  # "Will Hale run again?"
        return False
    if before.lower_ in FIRST_NAMES or before.text[1:2] == ".":
        return True
    compound = last - first == 1 and before.dep_ == "compound" and before.head.i == first
    return (compound or doc[first].lower_ in PARTICLES) and before.pos_ == "PROPN" and not before.ent_type_


def with_hyphens(doc: "Doc", last: int) -> int:
    """The end of a name whose last part is hyphenated: the parser cuts "Ki-moon" into three."""
    while _is_joined(doc, last) and not is_joined_to_a_word(doc, last):
        last += 2
    return last


def _is_joined(doc: "Doc", last: int) -> bool:
    """Does a hyphen tie what ends here to a further word?"""
    return last + 1 < len(doc) and doc[last].text == "-" and not doc[last].whitespace_ and not doc[last - 1].whitespace_


def is_joined_to_a_word(doc: "Doc", last: int) -> bool:
    """Is the further word, in small letters, no part of a name: "Trump-backed", "Bush-era", but not "Ki-moon"?"""
    return _is_joined(doc, last) and doc[last + 1].text.islower() and doc[last + 1].pos_ != "PROPN"
