"""Who says each quotation: the ranker chooses the phrase, the references say whom it means."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from narrator.article.article import Paragraph
from narrator.script.attribution.bodies import body_meant
from narrator.script.attribution.clauses import has_clause
from narrator.script.attribution.cues import SPEECH, WORDS
from narrator.script.attribution.descriptions import is_human
from narrator.script.attribution.exchanges import answers, speaker_behind
from narrator.script.attribution.features import WORKS
from narrator.script.attribution.frames import Frame, parse_frames
from narrator.script.attribution.labels import LABELLED, meant_by, speaker_label
from narrator.script.attribution.mentions import Mention, description, find_mentions
from narrator.script.attribution.names import is_title, slug
from narrator.script.attribution.people import People, Person
from narrator.script.attribution.places import Place, find_places
from narrator.script.attribution.quotations import Quotation
from narrator.script.attribution.ranker import Ranked, rank
from narrator.script.attribution.reference import Referent, settle
from narrator.script.script import Speaker

if TYPE_CHECKING:
    from spacy.tokens import Token

Use = Literal["speech", "fragment", "mention"]

STAGE_DIRECTION = re.compile(r"\s*[(\[][A-Z .,]+[)\]]\s*")
"""What a transcript says of the room: "(CROSSTALK.)"."""
TITLE_REACH = 8
"""How many tokens behind a title the name that it belongs to may end."""
THE_WRITER = "the writer"
"""Who "I" is in the writer's own sentences."""
CONFIDENT = 0.35
"""Below this probability a quotation is given to nobody and gets the neutral quotation voice."""
WORDS_OF_SOMEBODY = 0.3
"""Probability from which a phrase in lower case is tagged as the words of the subject of its sentence: in training
articles that were not fitted on, 3 % of the phrases tagged so are nobody's words, and 6 % of those below it."""
OUTSIDE = 0.8
"""Probability that the paragraphs around a quotation alone in its own tell who says it: for a person to look at."""
UNSETTLED = 0.8
"""Probability that "the defendant", whom nothing settles, is nobody the article names, and that "it" is the
organisation named last: for a person to look at."""
LONG_SPEECH = 60
"""Characters from which a quotation is speech even where nobody says it: titles and scare quotes are shorter."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """What became of one quotation."""

    quotation: Quotation
    """the marks and what stands between them"""
    use: Use
    """"speech": a clause or longer; "fragment": some words worked into the writer's sentence; "mention": a title, a
    nickname, a word held at arm's length, which nobody says"""
    speaker: str | None
    """the id of who says it; None when that is not known"""
    confidence: float
    """0 to 1"""


def attribute(
    text: str, paragraphs: Sequence[Paragraph], quotations: Sequence[Quotation]
) -> tuple[list[Attribution], tuple[Speaker, ...]]:
    """Who says each quotation, and everybody who says one, in the order of first saying."""
    if not quotations:
        return [], ()
    frames = parse_frames(text, paragraphs, quotations)
    return attribute_frames(text, quotations, frames)


def attribute_frames(
    text: str, quotations: Sequence[Quotation], frames: Sequence[Frame]
) -> tuple[list[Attribution], tuple[Speaker, ...]]:
    """``attribute`` on parsed frames."""
    mentions = [find_mentions(frame) for frame in frames]
    places = find_places(text, quotations, frames)
    labels = {index: label for index, q in enumerate(quotations) if (label := speaker_label(text, q))}
    chosen = {
        index: _choose(text, quotations[index], place, rank(place, mentions, frames))
        for index, place in places.items()
        if index not in labels
    }
    first = min((quotations[index].paragraph for index in places), default=0)
    for index, ranked in chosen.items():
        quotation = quotations[index]
        away = ranked.mention is None or ranked.mention.frame != quotation.paragraph
        if away and quotation.marked and not places[index].titled:
            behind = speaker_behind(frames, mentions, quotation.paragraph, opens=quotation.paragraph == first)
            if behind is not None and has_clause(text[slice(*quotation.inner)]):
                chosen[index] = Ranked(behind, OUTSIDE)
    sources = {(r.mention.frame, r.mention.head) for r in chosen.values() if r.mention is not None}
    people = People(frames, sources)
    people.complete_names(text)
    settled = settle(frames, people, sources)
    speakers: dict[str, Speaker] = {}
    attributions: list[Attribution] = []
    opening = min((quotations[index].start for index in labels), default=0)
    labelled = False
    for index, quotation in enumerate(quotations):
        place = places.get(index)
        before = attributions[-1] if attributions else None
        if index in labels:
            speaker, sure = _labelled(labels[index], people, opening)
            speakers.setdefault(speaker.id, speaker)
            labelled = True
            attributions.append(Attribution(quotation, "speech", speaker.id, sure))
        elif place is None:
            attributions.append(Attribution(quotation, _use(text, quotation, None), None, 0.0))
        elif quotation.continues and labelled and before is not None:
            attributions.append(Attribution(quotation, "speech", before.speaker, LABELLED))
        else:
            labelled = False
            found = _attribute(text, quotation, place, chosen[index], settled, frames, people, speakers, before)
            source = chosen[index].mention
            told = source is not None and source.frame > quotation.paragraph
            attributions.append(found if told else _in_turn(found, attributions, frames))
    said: dict[str | None, list[Attribution]] = {}
    for attribution in attributions:
        if attribution.use != "mention":
            said.setdefault(attribution.speaker, []).append(attribution)
    heard = (speaker for speaker in speakers.values() if speaker.id in said)
    return attributions, tuple(replace(speaker, confidence=_least(said[speaker.id])) for speaker in heard)


def _in_turn(found: Attribution, before: Sequence[Attribution], frames: Sequence[Frame]) -> Attribution:
    """A line without a word beside it in an exchange of two is by whoever did not speak last."""
    if len(before) < 2 or not answers(frames, found.quotation.paragraph):
        return found
    last = before[-1]
    other = next((a for a in reversed(before) if a.quotation.paragraph < last.quotation.paragraph), last)
    near = found.quotation.paragraph - other.quotation.paragraph == 2
    if not near or not last.quotation.closed or found.quotation.continues or None in (last.speaker, other.speaker):
        return found
    if last.speaker == other.speaker:
        return found
    return Attribution(found.quotation, "speech", other.speaker, min(OUTSIDE, last.confidence, other.confidence))


def _least(attributions: list[Attribution]) -> float:
    """How sure a speaker's least sure speech is; fragments, which keep the narrator's voice, count for want of any."""
    return min([a.confidence for a in attributions if a.use == "speech"] or [a.confidence for a in attributions])


def _choose(text: str, quotation: Quotation, place: Place, ranking: list[Ranked]) -> Ranked:
    """The likeliest source; but the title of a work is nobody's words, and a phrase in the writer's own sentence is
    somebody's rather than nobody's.
    """
    if _names_a_work(place) or STAGE_DIRECTION.fullmatch(text, *quotation.inner):
        return next(ranked for ranked in ranking if ranked.mention is None)
    best, *others = ranking
    if best.mention is None and others and _is_a_sentence(text, quotation, place):
        return others[0]
    phrase = text[quotation.inner[0]].islower() and not place.titled
    if best.mention is not None or not others or not phrase or others[0].probability < WORDS_OF_SOMEBODY:
        return best
    mention = others[0].mention
    if mention is None or mention.frame != place.frame.paragraph or mention.type not in ("name", "he", "she"):
        return best
    return others[0] if any(governed.path != "relative" for governed in mention.governs) else best


def _is_a_sentence(text: str, quotation: Quotation, place: Place) -> bool:
    """Is it a sentence among the writer's sentences, with a clause of its own? Nobody quotes one but as speech."""
    lead = place.frame.doc[place.start - 1].text if place.start else "."
    inner = text[slice(*quotation.inner)]
    whole = inner[:1].isupper() and inner[-1:] in (".", "!", "?") and lead in ('"', ".", "!", "?", ":")
    return whole and quotation.closed and not place.titled and has_clause(inner)


def _names_a_work(place: Place) -> bool:
    """Is it set like a title, behind a word such as "book" or "in his memoir,", or "on" it, or somebody's?"""
    doc = place.frame.doc
    lead = doc[max(0, place.start - 2) : place.start]
    if not place.titled or not lead:
        return False
    before = [word.lower_ for word in lead]
    if any(word in WORKS for word in (before[-1:] if before[-1] != "," else before[:1])):
        return True
    called_out = place.end - place.start > 2 and doc[place.end - 2].text in ("!", "?")
    return lead[-1].tag_ in ("IN", "POS") and not called_out


def _attribute(
    text: str,
    quotation: Quotation,
    place: Place,
    ranked: Ranked,
    settled: dict[tuple[int, int], Referent],
    frames: Sequence[Frame],
    people: People,
    speakers: dict[str, Speaker],
    before: Attribution | None,
) -> Attribution:
    mention = ranked.mention
    if quotation.continues and before is not None and (mention is None or mention.frame != place.frame.paragraph):
        return Attribution(quotation, "speech", before.speaker, before.confidence)
    if mention is None:
        short = quotation.marked and quotation.end - quotation.start < LONG_SPEECH
        use: Use = "mention" if short and not _is_a_sentence(text, quotation, place) else "speech"
        return Attribution(quotation, use, None, ranked.probability)
    use = _use(text, quotation, place)
    speaker, sure = _speaker(mention, quotation.paragraph, frames, people, settled)
    confidence = ranked.probability * sure
    if speaker is None or (ranked.probability < CONFIDENT and use == "speech"):
        return Attribution(quotation, use, None, confidence)
    speakers.setdefault(speaker.id, speaker)
    return Attribution(quotation, use, speaker.id, confidence)


def _speaker(
    mention: Mention, paragraph: int, frames: Sequence[Frame], people: People, settled: dict[tuple[int, int], Referent]
) -> tuple[Speaker | None, float]:
    """The speaker that a mention means, and how sure that is.

    None for a pronoun that could be anybody, and for a thing in a paragraph before that says nothing.
    """
    frame = frames[mention.frame]
    token = frame.doc[mention.head]
    if token.lower_ in WORDS:
        token = next((child for child in token.children if child.dep_ == "poss"), token)
    for option in _aliases(token):
        referent = settled.get((mention.frame, option.i))
        if referent is not None:
            return _as_speaker(referent.person), referent.probability
    if token.pos_ == "NOUN" and (named := people.after_comma(mention.frame, token.i)) and _in_apposition(frame, token):
        return _as_speaker(named), 1.0
    if is_title(token.text) and (holder := _holder(frame, token, people)):
        return _as_speaker(holder), 1.0
    speaks = any(frame.doc[governed.verb].lower_ in SPEECH for governed in mention.governs)
    if mention.type in ("he", "she") or not (speaks or mention.frame == paragraph):
        return None, 1.0
    if (body := body_meant(frames, people, mention.frame, token)) is not None:
        return Speaker(slug(body), body), UNSETTLED
    name = THE_WRITER if mention.type == "i" else description(token)
    return Speaker(slug(name), name), UNSETTLED if _is_definite(token) else 1.0


def _is_definite(token: "Token") -> bool:
    """Is it somebody whom the article ought to have introduced: "the defendant"?"""
    return is_human(token) and any(child.lower_ == "the" for child in token.children)


def _as_speaker(person: Person) -> Speaker:
    return Speaker(slug(person.name), person.name, person.gender, tuple(person.spans))


def _labelled(label: str, people: People, opening: int) -> tuple[Speaker, float]:
    meant, sure = meant_by(label, people, opening)
    return (Speaker(slug(meant), meant) if isinstance(meant, str) else _as_speaker(meant)), sure


def _holder(frame: Frame, title: "Token", people: People) -> Person | None:
    """Who is named behind a title that the parser took for the whole: "spokesman Navy Capt. Jeff Davis", "the former
    Gov. and Committee Chairman Ed Lang".
    """
    for word in frame.doc[title.i + 1 : title.i + 1 + TITLE_REACH]:
        if word.is_punct or word.pos_ in ("VERB", "AUX", "ADP"):
            return None
        if (person := people.at(frame.paragraph, word.i)) is not None:
            return person
    return None


def _in_apposition(frame: Frame, token: "Token") -> bool:
    """Is the next mark behind a description a comma, with no verb before it?"""
    for word in frame.doc[token.i + 1 : token.i + 6]:
        if word.text == ",":
            return True
        if word.pos_ in ("VERB", "AUX") or word.is_punct:
            return False
    return False


def _aliases(token: "Token") -> list["Token"]:
    """The tokens that may name whom a phrase means: its apposition, what it stands in apposition to, its antecedent."""
    if token.lower_ == "who" and token.head.dep_ == "relcl":
        token = token.head.head
    named = [child for child in token.children if child.dep_ == "appos" and child.pos_ == "PROPN"]
    return [*named, token] if token.pos_ == "NOUN" else [token, *named]


def _use(text: str, quotation: Quotation, place: Place | None) -> Use:
    """Is a quotation that somebody says a clause or longer, or a fragment of the writer's own sentence?"""
    if place is None or not quotation.marked or _stands_alone(text, quotation, place) or quotation.continues:
        return "speech"
    return "speech" if has_clause(text[slice(*quotation.inner)]) else "fragment"


def _stands_alone(text: str, quotation: Quotation, place: Place) -> bool:
    """Is the quotation set off from the writer's words: at a sentence's start, or behind a comma or colon?"""
    doc = place.frame.doc
    lead = doc[place.start - 1] if place.start else None
    inner = text[quotation.start + 1 : quotation.end].lstrip("‘'“\"[(….- ")
    upper = inner[:1].isupper() or not inner[:1].isalpha()
    set_off = lead is None or lead.is_punct or lead.lower_ in ("said", "says", "asked", "added", "replied")
    last = text[slice(*quotation.inner)].rstrip("’'”\"")[-1:]
    ends = last in tuple(".,?!…—–-") or not quotation.closed
    return set_off and (upper or lead is None or lead.text in ",;") and (ends or place.end >= len(doc) - 1)
