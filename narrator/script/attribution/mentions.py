"""Who could be speaking: the heads of noun phrases in the reporter's own words, and the verbs they are subjects of."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from narrator.article.document import has_words
from narrator.script.attribution.cues import COMMON, SPEECH
from narrator.script.attribution.frames import Frame

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

MentionType = Literal["name", "he", "she", "they", "we", "i", "who", "organisation", "noun", "pronoun"]

PRONOUNS: dict[str, MentionType] = {
    "he": "he", "him": "he", "she": "she", "her": "she", "they": "they", "them": "they", "we": "we", "us": "we",
    "i": "i", "me": "i", "who": "who", "another": "pronoun", "others": "pronoun", "one": "pronoun", "some": "pronoun",
    "many": "pronoun", "both": "pronoun", "it": "pronoun", "everyone": "pronoun", "someone": "pronoun",
}  # fmt: skip
SUBJECT = frozenset(("nsubj", "nsubjpass", "csubj", "expl"))
INSIDE_A_NAME = frozenset(("compound", "flat", "nmod", "amod", "nummod", "poss", "case", "det"))
DASHES = frozenset(("—", "–", "--", "-"))
SHORTEST_TOWN, LONGEST_DATELINE = 3, 12
"""Letters of a town's first word at the least, and tokens of a dateline at the most."""
HEADLESS = frozenset(("DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "CARDINAL", "ORDINAL"))


@dataclass(frozen=True, slots=True)
class Governed:
    """A verb whose subject a mention is, and how it comes to be."""

    verb: int
    """token of the verb, or of "according" """
    path: str
    """"subject", "conjunct", "participle", "relative", "agent", "according" """


@dataclass(frozen=True, slots=True)
class Mention:
    """A noun phrase that could name a speaker."""

    frame: int
    """index of its frame"""
    head: int
    """token of its head"""
    type: MentionType
    """what kind of phrase it is"""
    governs: tuple[Governed, ...]
    """the verbs it is the subject of, nearest first"""


def find_mentions(frame: Frame) -> list[Mention]:
    """All mentions of a frame in order; none lies inside a quotation."""
    quoted = frame.quoted
    governed: dict[int, list[Governed]] = {}
    for token in frame.doc:
        if token.i in quoted:
            continue
        for subject, path in _subjects(token):
            governed.setdefault(subject, []).append(Governed(token.i, path))
    mentions = []
    begin = dateline(frame.doc)
    for token in frame.doc:
        if token.i in quoted or token.i < begin:
            continue
        kind = _type(token)
        if kind is not None:
            governs = sorted(governed.get(token.i, ()), key=lambda g: abs(g.verb - token.i))
            mentions.append(Mention(frame.paragraph, token.i, kind, tuple(governs)))
    return mentions


def dateline(doc: "Doc") -> int:
    """The token behind a dateline, "DES MOINES, Iowa (AP) —", which speaks for nobody; 0 where there is none."""
    if not doc or not doc[0].is_upper or len(doc[0]) < SHORTEST_TOWN:
        return 0
    dash = next((token.i for token in doc[1:LONGEST_DATELINE] if token.text in DASHES), 0)
    capital = all(token.text[0].isupper() or token.is_punct for token in doc[:dash])
    return dash + 1 if capital else 0


def description(token: "Token") -> str:
    """A description as the article has it: "a spokesman for the ministry"."""
    keep = [token]
    for child in token.children:
        if child.dep_ in ("det", "amod", "compound", "poss", "nummod", "nmod"):
            keep += list(child.subtree)
        elif child.dep_ == "prep" and child.i == token.i + 1:
            keep += [t for t in child.subtree if t.i < token.i + 8]
    keep.sort(key=lambda t: t.i)
    return token.doc[keep[0].i : keep[-1].i + 1].text.strip(" ,") if len(keep) < 12 else token.text


def _type(token: "Token") -> MentionType | None:
    low = token.lower_
    if not has_words(low):
        return None
    if low in PRONOUNS and token.dep_ not in ("poss", "det", "nummod"):
        return PRONOUNS[low]
    if _is_an_age(token):
        return "noun"
    if token.pos_ not in ("PROPN", "NOUN") and token.ent_type_ != "PERSON" and not is_subject_of_speech(token):
        return None
    if token.dep_ in INSIDE_A_NAME and token.head.i > token.i and token.head.pos_ in ("PROPN", "NOUN"):
        return None
    if token.ent_type_ in HEADLESS:
        return None
    if token.ent_type_ == "PERSON":
        return "name"
    if token.pos_ == "PROPN":
        return "organisation" if token.ent_type_ in ("ORG", "GPE", "NORP") else "name"
    return "noun"


def _is_an_age(token: "Token") -> bool:
    """Does it end "the 34-year-old", with no noun behind it?"""
    describes = token.head.i > token.i and token.head.pos_ in ("NOUN", "PROPN")
    return token.lower_ == "old" and token.i > 0 and token.nbor(-1).text == "-" and not describes


def is_subject_of_speech(token: "Token") -> bool:
    """Is it the subject of a verb of saying?"""
    return token.dep_ in SUBJECT and token.head.lower_ in COMMON


def _subjects(verb: "Token") -> Iterator[tuple[int, str]]:
    """The subjects of a verb, its own or inherited."""
    if verb.lower_ == "according":
        for child in verb.children:
            if child.lower_ == "to":
                yield from ((g.i, "according") for g in child.children if g.dep_ == "pobj")
        return
    if verb.pos_ not in ("VERB", "AUX") and verb.lower_ not in SPEECH:
        return
    own = [child for child in verb.children if child.dep_ in SUBJECT]
    if own:
        yield from ((child.i, "subject") for child in own)
        return
    yield from ((g.i, "agent") for c in verb.children if c.dep_ == "agent" for g in c.children if g.dep_ == "pobj")
    path, place = "", verb
    for _ in range(4):
        if place.dep_ == "conj":
            path = path or "conjunct"
        elif place.dep_ in ("advcl", "xcomp", "pcomp", "prep"):
            path = path or "participle"
        elif place.dep_ in ("acl", "relcl"):
            yield place.head.i, "relative"
            return
        else:
            return
        place = place.head
        own = [child for child in place.children if child.dep_ in SUBJECT]
        if own:
            yield from ((child.i, path) for child in own)
            return
