"""Somebody called by an age alone, "the 52-year-old"."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc

OLD = "old"
"""The head of "the 34-year-old", as the tokeniser has it."""
WORDS = 5
"""Tokens before it: the article, the figure, and "year" between hyphens."""


def mend_ages(doc: "Doc") -> None:
    """Make "the 52-year-old" the subject of a verb behind it, which the parser often takes it to qualify."""
    for token in doc[WORDS : len(doc) - 1]:
        if token.lower_ != OLD or token.nbor(-2).lower_ != "year" or token.dep_ == "nsubj":
            continue
        article, verb = token.nbor(-WORDS), token.nbor()
        if article.pos_ == "DET" and verb.pos_ in ("VERB", "AUX") and article.sent == verb.sent:
            token.head, token.dep_ = verb, "nsubj"
            article.head = token
