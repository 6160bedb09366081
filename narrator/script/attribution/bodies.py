"""Which organisation speaks where an article says "it", "the company" or "the commission"."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from narrator.script.attribution.frames import Frame
from narrator.script.attribution.mentions import SUBJECT, description
from narrator.script.attribution.people import People
from narrator.script.attribution.reference import role_of

if TYPE_CHECKING:
    from spacy.tokens import Token

BODY = frozenset(
    """
    agency airline association authority bank bloc board body bureau campaign carrier charity church club commission
    committee company corporation council department firm foundation fund group institute institution league ministry
    network organisation organization panel party regulator retailer society team trust union university watchdog
    """.split()
)
"""Nouns for an organisation by which an article calls one it has named."""
REACH = 2
"""Paragraphs back in which it is looked for."""


def body_meant(frames: Sequence[Frame], people: People, paragraph: int, token: "Token") -> str | None:
    """The name of the organisation that "it" or a bare "the company" at a token means; None where none is near.

    It is the nearest whose name ends in that noun, else the nearest that was the subject of a main clause.
    """
    noun = token.lower_
    if noun != "it" and not _is_bare(token):
        return None
    near = list(_before(frames, people, paragraph, token))
    subject = next((body for body in near if role_of(body) == "subject"), None)
    named = _namesake(near, noun) or subject
    if named is not None and _is_bare(named):
        named = _namesake(near, named.lower_) or named
    return None if named is None else description(named)


def _namesake(bodies: Sequence["Token"], noun: str) -> "Token | None":
    return next((body for body in bodies if body.pos_ == "PROPN" and body.lower_ == noun), None)


def _is_bare(token: "Token") -> bool:
    """Is it "the company", without a word that says which?"""
    return token.lower_ in BODY and token.pos_ == "NOUN" and [c.lower_ for c in token.lefts] == ["the"]


def _before(frames: Sequence[Frame], people: People, paragraph: int, token: "Token") -> Iterator["Token"]:
    """The organisations before a token, the nearest first: names of no person, and nouns."""
    for place in range(paragraph, max(-1, paragraph - REACH - 1), -1):
        frame = frames[place]
        quoted = frame.quoted
        for word in reversed(frame.doc[: token.i] if place == paragraph else frame.doc):
            if word.i in quoted or people.at(place, word.i) is not None:
                continue
            named = word.pos_ == "PROPN" and (word.ent_type_ == "ORG" or (not word.ent_type_ and word.dep_ in SUBJECT))
            noun = word.lower_ in BODY and any(child.lower_ == "the" for child in word.children)
            if noun or (named and word.dep_ != "compound"):
                yield word
