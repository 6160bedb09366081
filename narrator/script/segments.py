"""Cut an article into segments: where sentences and tagged quotations meet, so that the spans tile the text."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from narrator.article.article import Article, Paragraph, ParagraphKind, Skipped
from narrator.article.document import NO_WORDS, has_words
from narrator.article.marks import BULLET, QUOTED, Marks, number_of
from narrator.script.attribution.attribute import Attribution
from narrator.script.attribution.quotations import Quotation
from narrator.script.script import NARRATOR, QUOTATION, Kind, QuotePolicy
from narrator.script.sentences.split import split_sentences

LABEL = "label"
"""Reason for skipping the "Q:" and "A:" of an interview: two voices say as much, and forty times "Q" is tedious. Labels
that name somebody are read, and so are these where the narrator reads everything."""


_MARKS: Mapping[ParagraphKind, Marks] = {"item": (BULLET,), "quotation": (QUOTED,)}
"""Of paragraphs whose reader tells no more than what they are."""


@dataclass(frozen=True, slots=True)
class Cut:
    """A segment before it has a spoken form: a stretch of one sentence with one speaker, or an item's number."""

    start: int
    """offset of the first character; not white space"""
    end: int
    """offset after the last character; not white space before it"""
    kind: Kind
    """what it is"""
    speaker: str | None
    """whose words these are"""
    voiced_by: str
    """whose voice is heard"""
    paragraph: int
    """which paragraph, from 0"""
    sentence: int
    """which sentence of the article, from 0"""
    confidence: float
    """how sure the speaker is"""
    marks: Marks
    """how the paragraph is set"""


def cut_segments(
    article: Article, attributions: Sequence[Attribution], policy: QuotePolicy
) -> tuple[list[Cut], list[Skipped]]:
    """The segments of all paragraphs in order, and what is skipped: paragraphs without a word, "Q:" and "A:".

    The number of a list's item is a segment of its own, without text, since it is drawn beside the text.

    ``attributions`` are in order and do not overlap; those that are not speech are left to the narrator untagged.
    """
    cuts: list[Cut] = []
    skipped: list[Skipped] = []
    speech = [a for a in attributions if a.use != "mention"]
    first, sentence = 0, 0
    for number, paragraph in enumerate(article.paragraphs):
        if not has_words(article.text[paragraph.start : paragraph.end]):
            skipped.append(Skipped(paragraph.start, paragraph.end, NO_WORDS))
            continue
        while first < len(speech) and speech[first].quotation.end <= paragraph.start:
            first += 1
        last = first
        while last < len(speech) and speech[last].quotation.start < paragraph.end:
            last += 1
        begin = paragraph.start
        if policy != "none" and first < last and _is_plain_label(speech[first].quotation):
            begin = speech[first].quotation.start
            skipped += (
                [Skipped(*_strip(article.text, paragraph.start, begin), LABEL)] if begin > paragraph.start else []
            )
        mark = number_of(paragraph.marks)
        if mark and not article.text.startswith(mark, begin):
            cuts.append(_tag(_Piece(begin, begin, None), paragraph, number, sentence, policy))
        for start, end in split_sentences(article.text, begin, paragraph.end):
            pieces = _cut_sentence(article.text, start, end, speech[first:last])
            cuts += [_tag(piece, paragraph, number, sentence, policy) for piece in pieces]
            sentence += 1
    return cuts, skipped


@dataclass(frozen=True, slots=True)
class _Piece:
    start: int
    end: int
    attribution: Attribution | None


def _cut_sentence(text: str, start: int, end: int, attributions: Sequence[Attribution]) -> list[_Piece]:
    """Cut one sentence at the edges of its quotations; what holds no word goes with its neighbour."""
    whole: list[_Piece] = []
    for piece in _between_edges(start, end, attributions):
        lo, hi = _strip(text, piece.start, piece.end)
        if lo == hi:
            continue
        if not whole or (has_words(text[lo:hi]) and has_words(text[whole[-1].start : whole[-1].end])):
            whole.append(_Piece(lo, hi, piece.attribution))
        elif has_words(text[lo:hi]):
            whole[-1] = _Piece(whole[-1].start, hi, piece.attribution)
        else:
            whole[-1] = _Piece(whole[-1].start, hi, whole[-1].attribution)
    return whole


def _between_edges(start: int, end: int, attributions: Sequence[Attribution]) -> Iterator[_Piece]:
    place = start
    for attribution in attributions:
        lo, hi = max(start, attribution.quotation.start), min(end, attribution.quotation.end)
        if lo >= hi:
            continue
        yield _Piece(place, lo, None)
        yield _Piece(lo, hi, attribution)
        place = hi
    yield _Piece(place, end, None)


def _tag(piece: _Piece, paragraph: Paragraph, number: int, sentence: int, policy: QuotePolicy) -> Cut:
    marks = paragraph.marks or _MARKS.get(paragraph.kind, ())
    if piece.attribution is None:
        kind: Kind = paragraph.kind if paragraph.kind in ("heading", "item") else "narration"
        return Cut(piece.start, piece.end, kind, NARRATOR, NARRATOR, number, sentence, 1.0, marks)
    speaker, confidence = piece.attribution.speaker, piece.attribution.confidence
    heard = policy == "all" or (policy == "clauses" and piece.attribution.use == "speech")
    voiced_by = (speaker or QUOTATION) if heard else NARRATOR
    return Cut(piece.start, piece.end, "quote", speaker, voiced_by, number, sentence, confidence, marks)


def _is_plain_label(quotation: Quotation) -> bool:
    """Is it the speech behind a "Q" or an "A"?"""
    return not quotation.marked and quotation.label in ("Q", "A")


def _strip(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
