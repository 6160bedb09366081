"""Split a paragraph into sentences with NLTK's Punkt and with rules for what Punkt does not know.

Three things end a sentence: a mark (".", "?!", ". . .") where the first rule that knows the place says so, or else
Punkt; a place without a mark or without a space where a rule says so; the next item of a list.
"""

from collections.abc import Iterator

import regex

from narrator.script.sentences.enumerations import item_labels, item_lines
from narrator.script.sentences.punkt import ends_sentence
from narrator.script.sentences.rules import AT_MARKS, ELSEWHERE, SHORTHAND, WORDS, Decision, compiled

CLOSER = SHORTHAND["CLOSER"]
MARK = regex.compile(
    rf"""
    (?P<mark> [.?!…]++ {CLOSER}*+ (?: [ ]? [.?!…]++ {CLOSER}*+ )*+ )   # "." or "?!" or ". . ." or '.")' or "!)."
    (?: [ ] [)\]"'’”] (?! \S ) )?+                                       # a closing mark after a stray space
    (?: \s? \[ (?: \d{{1,3}} | [a-z] | …| \.{{3}} ) \] | [¹²³⁰-⁹] )*+    # references: [6] ⁶
    (?: (?= \s? \d{{1,3}} \s ) (?<= \p{{L}} [.?!]+ {CLOSER}* | \)\.)    # a reference that lost its superscript
        (?: \d{{1,3}} (?= \s+ \p{{Lu}} ) | \s \d{{1,2}} (?= \s+ \L<openers> \s ) ) )?+
    (?: \s [:;=] -? [)(DPp]++ (?= \s ) )?+                               # :-)
    """,
    regex.VERBOSE,
    openers=WORDS["openers"],
)
"""A mark that may end a sentence, with everything after it that belongs to the same sentence.

Possessive throughout and never failing after the first character, so that a row of marks is read once.
"""
LABEL = regex.compile(r"\s*[(\[]?(?:\d{1,3}|[ivx]{1,4}|\p{L}|P\.?(?:P\.?)?S)[.)]{1,2}")
"""What stands alone before a mark numbers or names the sentence that follows: "2.", "Q.", "P.S."."""
NEXT_WORD = regex.compile(r"\s+[\"'“‘«(\[]*(\S{1,40})")
LONGEST_WORD = 40
"""As many characters before a mark hold the word that Punkt asks about."""


def split_sentences(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """The sentences of the paragraph ``text[start:end]`` as spans of ``text``.

    The spans are in order, do not overlap, have no white space at either end, and cover every character that is not
    white space. A line break within the paragraph is read as a space, unless the next line opens with a bullet or the
    lines are those of a list or verse. A quotation and its cue ('"Is it?" he asked.') are one sentence;
    sentences inside a longer quotation are split. Takes time in proportion to the length, whatever the text.
    """
    paragraph = text[start:end]
    spans = []
    previous = 0
    for cut in [*sorted(_cuts(paragraph)), len(paragraph)]:
        sentence = paragraph[previous:cut]
        if stripped := sentence.strip():
            first = start + previous + len(sentence) - len(sentence.lstrip())
            spans.append((first, first + len(stripped)))
        previous = cut
    return spans


def _cuts(paragraph: str) -> set[int]:
    """Where to cut, as offsets in the paragraph."""
    cuts = set(_ends_at_marks(paragraph))
    for pattern, _ in compiled(ELSEWHERE):
        cuts.update(place.start() for place in pattern.finditer(paragraph))
    cuts.update(item_lines(paragraph))
    for first, last in item_labels(paragraph):
        cuts.difference_update(range(first, last + 1))
        cuts.add(first)
    return cuts


def _ends_at_marks(paragraph: str) -> Iterator[int]:
    opened = 0
    for mark in MARK.finditer(paragraph):
        place = mark.end()
        following = NEXT_WORD.match(paragraph, place)
        if not following or LABEL.fullmatch(paragraph, opened, place):
            continue
        decisions = (decision for pattern, decision in compiled(AT_MARKS) if pattern.match(paragraph, place))
        if (next(decisions, None) or _ask_punkt(paragraph, mark, following[1])) == "end":
            opened = place
            yield place


def _ask_punkt(paragraph: str, mark: "regex.Match[str]", following: str) -> Decision:
    """Ask about the bare words on both sides: to Punkt a quotation mark or a bracket between them is a word."""
    before = paragraph[max(0, mark.start() - LONGEST_WORD) : mark.start()].split()
    word = before[-1].lstrip("\"'“‘([") if before else ""
    points = regex.sub(r"[^.?!]", "", mark["mark"].replace("…", "..."))
    return "end" if ends_sentence(word + points, following) else "go on"
