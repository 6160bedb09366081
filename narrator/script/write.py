"""From an article to its script."""

from collections.abc import Sequence
from dataclasses import replace

from narrator.article.article import Article
from narrator.article.disclosure import disclosure_words, names_ai
from narrator.article.marks import as_written
from narrator.errors import ArticleError, UsageError
from narrator.script.attribution.attribute import attribute
from narrator.script.attribution.quotations import Quotation
from narrator.script.attribution.unmarked import find_speech
from narrator.script.lexicon import NO_LEXICON, Lexicon
from narrator.script.script import (
    DEFAULT_DISCLOSURE,
    NARRATOR,
    QUOTATIONS_DISCLOSURE,
    Disclosure,
    QuotePolicy,
    Script,
    Segment,
)
from narrator.script.segments import Cut, cut_segments
from narrator.script.spoken import spoken_form


def write_script(
    article: Article,
    *,
    quotes: QuotePolicy = "clauses",
    disclosure: str | None = None,
    british: bool = False,
    lexicon: Lexicon = NO_LEXICON,
) -> Script:
    """Turn an article into a script: what is said, in which order, and whose words and voice each segment is.

    Args:
        article: what ``read_article`` gave.
        quotes: which quotations are heard in their speakers' voices: ``"all"``, ``"clauses"`` (a clause or longer;
            a fragment of a few words inside the writer's sentence stays with the narrator) or ``"none"``.
        disclosure: other words for the spoken disclosure; by default the article's own, else the default sentences.
        british: read dates and figures the British way.
        lexicon: its respellings and readings go into the spoken forms; ``load_lexicon()`` has the shipped one.

    Raises:
        UsageError: ``disclosure`` does not say that the voice is AI.
        ArticleError: nothing in the article can be spoken.
    """
    quotations = find_speech(article.text, article.paragraphs)
    attributions, speakers = attribute(article.text, article.paragraphs, quotations)
    cuts, wordless = cut_segments(article, attributions, quotes)
    if not cuts:
        raise ArticleError(f"{article.metadata.source} has no words to speak.")
    opening = _disclosure(article, disclosure, quotes, quotations)
    skipped = sorted((*article.skipped, *wordless), key=lambda span: span.start)
    rounded = tuple(replace(speaker, confidence=round(speaker.confidence, 3)) for speaker in speakers)
    segments = (
        _disclosure_segment(article, opening, british, lexicon),
        *(_segment(article, cut, index, british, lexicon) for index, cut in enumerate(cuts, 1)),
    )
    return Script(article.metadata, opening, rounded, segments, tuple(skipped))


def write_opening(
    article: Article,
    *,
    quotes: QuotePolicy = "clauses",
    disclosure: str | None = None,
    british: bool = False,
    lexicon: Lexicon = NO_LEXICON,
) -> Script:
    """What the article's script begins with, known at once: the disclosure, and a heading if one comes first.

    So much can be spoken while ``write_script``, with the same arguments, finds out who says what in the rest.

    Raises:
        UsageError: ``disclosure`` does not say that the voice is AI.
    """
    opening = _disclosure(article, disclosure, quotes, find_speech(article.text, article.paragraphs))
    heading = tuple(paragraph for paragraph in article.paragraphs[:1] if paragraph.kind == "heading")
    cuts, _ = cut_segments(replace(article, paragraphs=heading), (), "none")
    segments = (
        _disclosure_segment(article, opening, british, lexicon),
        *(_segment(article, cut, index, british, lexicon) for index, cut in enumerate(cuts, 1)),
    )
    return Script(article.metadata, opening, (), segments)


def _segment(article: Article, cut: Cut, index: int, british: bool, lexicon: Lexicon) -> Segment:
    text = article.text[cut.start : cut.end]
    return Segment(
        index=index,
        kind=cut.kind,
        speaker=cut.speaker,
        voiced_by=cut.voiced_by,
        start=cut.start,
        end=cut.end,
        text=text,
        spoken=spoken_form(as_written(text, cut.marks), british=british, house=lexicon.rules).text,
        paragraph=cut.paragraph,
        sentence=cut.sentence,
        confidence=round(cut.confidence, 3),
        marks=cut.marks,
    )


def _disclosure(
    article: Article, wanted: str | None, quotes: QuotePolicy, quotations: Sequence[Quotation]
) -> Disclosure:
    """The words that are wanted, else the article's own, else the default ones.

    Those tell of the voices of quotations if there are any quotations: which of them are speech, attribution knows, but
    it takes far longer, and the disclosure is heard meanwhile. Said once too often, the sentence is still true.
    """
    if wanted is not None:
        if not names_ai(wanted):
            raise UsageError(
                f'the disclosure "{wanted}" does not say that the voice is AI. Use the letters AI, as in '
                f'"{DEFAULT_DISCLOSURE}"'
            )
        return Disclosure(wanted.strip(), "option")
    if article.disclosure is not None:
        words = disclosure_words(article.text[article.disclosure.start : article.disclosure.end])
        if names_ai(words):
            return Disclosure(words, "article")
    voiced = bool(quotations) and quotes != "none"
    return Disclosure(f"{DEFAULT_DISCLOSURE} {QUOTATIONS_DISCLOSURE}" if voiced else DEFAULT_DISCLOSURE, "default")


def _disclosure_segment(article: Article, disclosure: Disclosure, british: bool, lexicon: Lexicon) -> Segment:
    """The first segment. It covers the article's own disclosure line even where other words are spoken in its place,
    so that the line is not read twice and the spans still tile.
    """
    line = article.disclosure
    start, end = (line.start, line.end) if line else (0, 0)
    return Segment(
        index=0,
        kind="disclosure",
        speaker=NARRATOR,
        voiced_by=NARRATOR,
        start=start,
        end=end,
        text=article.text[start:end],
        spoken=spoken_form(disclosure.text, british=british, house=lexicon.rules).text,
        paragraph=-1,
        sentence=-1,
    )
