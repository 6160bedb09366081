"""Nouns that describe somebody instead of naming: "the senator", "the 34-year-old", "a cyclist who saw it"."""

from typing import TYPE_CHECKING

from narrator.script.attribution.ages import OLD
from narrator.script.attribution.mentions import SUBJECT
from narrator.script.attribution.names import is_person

if TYPE_CHECKING:
    from spacy.tokens import Token

PLURAL_PEOPLES = ("sh", "nch", "tch", "ese", "ss")
"""How names of peoples end that are no name of one of them: "the British"."""
NAMING = frozenset(("named", "called", "calling", "goes", "known", "identified", "nicknamed"))
"""Words between a description and the name it introduces."""


def is_description(token: "Token") -> bool:
    """Is it a noun that may describe somebody: "the senator", "the prime minister", "the 34-year-old", "the Czech"?"""
    if token.pos_ == "NOUN" or token.lower_ == OLD:
        return True
    one_of_a_people = token.ent_type_ == "NORP" and token.tag_ == "NNP" and not token.lower_.endswith(PLURAL_PEOPLES)
    return token.pos_ == "PROPN" and (token.text.islower() or one_of_a_people)


def is_human(token: "Token") -> bool:
    """Does a noun describe a person, one of a people, or somebody of an age?"""
    return is_person(token.lower_) or token.ent_type_ == "NORP" or any(c.lower_ == OLD for c in token.children)


def modifiers(token: "Token") -> set[str]:
    """The words that narrow a description: "prime" of a minister, "34" of somebody of that age."""
    return {word.lower_ for word in token.subtree if word.i < token.i and (word.is_digit or word.dep_ == "compound")}


def speaks_as_one(token: "Token", speaks: bool) -> bool:
    """Does somebody without a name speak, or act, with "who" behind: "a cyclist who saw it called"?"""
    followed = any(c.dep_ == "relcl" and any(g.lower_ == "who" for g in c.children) for c in token.children)
    return speaks or (token.dep_ in SUBJECT and followed)


def names_him(verb: "Token") -> bool:
    """ "a rebel called", "a trader who gave his name as", but not "a source who identified"."""
    if verb.lower_ in NAMING:
        return verb.tag_ != "VBD"
    return verb.lower_ in ("gave", "gives") and any(c.lower_ == "name" for c in verb.children)
