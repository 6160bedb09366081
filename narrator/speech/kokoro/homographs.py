"""Words of one spelling and two pronunciations, where the front end takes the wrong one.

hibari's front end chooses by its tagger's part of speech: "live" the verb, "record" the noun. The tagger is small and
quick, and sometimes errs where few readers would; these rules mend its tags by the words beside. What one word beside
decides alone ("lead poisoning", "minute traces") is in the shipped lexicon, for all engines.
"""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hibari.g2p.token import Tok

VERBS = frozenset(
    "close object desert house conduct contract present produce project protest record rebel refuse separate subject "
    "suspect tear use wind convict conflict contest permit import export increase decrease insult".split()
)
"""Verbs that are said otherwise than the noun or adjective."""
CLOSES_NOUN_PHRASE = frozenset({"IN", ".", ",", ":", "CC"})
"""What follows a noun, and hardly ever an adjective."""
OBJECTS = frozenset({"DT", "PRP", "PRP$", "CD"})
"""What begins the object of a verb, and does not follow a noun ("arms contract")."""
INTRANSITIVE = frozenset({"close", "object", "desert", "rebel"})
"""Verbs that a preposition may follow, and whose nouns do not follow a plural."""
PLURAL_SUBJECTS = frozenset({"they", "we", "you", "i", "people", "who"})
BEING = frozenset(
    "is are was were be been being am not seem seems seemed feel feels felt remain remains remained".split()
)
SUBJECTS = frozenset({"NN", "NNS", "NNP", "NNPS", "PRP", "WP"})
BEFORE_INFINITIVE = frozenset(
    "to do does did don't doesn't didn't let lets make makes made help helps helped see saw watch hear heard will "
    "would can could may might must shall should".split()
)
PERFECT = frozenset("have has had having 've".split())
HABIT = re.compile(
    r"\b(?:every|often|usually|always|rarely|seldom|sometimes|daily|regularly|routinely|today|few|now)\b"
)
PAST = re.compile(r"\b(?:yesterday|ago|last|earlier|once|then|previously)\b")
"""Words that tell whether "they read" is a habit or past."""


def mend_tags(tokens: "Sequence[Tok]") -> None:
    """Correct the part of speech of homographs in the tokens of a text."""
    for index, token in enumerate(tokens):
        if token.text == "read":
            _mend_read(tokens, index)
        elif token.text == "content" and _text(tokens, index - 1) in BEING:
            token.tag = "JJ"
        elif token.text in VERBS and not token.tag.startswith("VB"):
            _mend_verb(tokens, index)


def _mend_verb(tokens: "Sequence[Tok]", index: int) -> None:
    """ "will close", "shops close at noon" are verbs; "to a close on Friday" is a noun."""
    token, before, after = tokens[index], _tag(tokens, index - 1), _tag(tokens, index + 1)
    if before == "RB":
        before = _tag(tokens, index - 2)
    subject = before in ("NNS", "NNPS") or _text(tokens, index - 1) in PLURAL_SUBJECTS
    if before == "MD":
        token.tag = "VB"
    elif token.text == "close" and _text(tokens, index + 1) in ("to", "by"):
        pass
    elif subject and (after in OBJECTS or (token.text in INTRANSITIVE and after in ("IN", "TO"))):
        token.tag = "VBP"
    elif token.text == "close" and before == "DT" and after in CLOSES_NOUN_PHRASE:
        token.tag = "NN"


def _mend_read(tokens: "Sequence[Tok]", index: int) -> None:
    """Without an auxiliary, "read" after one person is past (else it is "reads"); after several the time decides."""
    token = tokens[index]
    subject = index - 1
    while _tag(tokens, subject) == "RB":
        subject -= 1
    auxiliaries = {_text(tokens, place) for place in range(subject - 2, subject + 1)}
    if token.tag == "VBN" or _tag(tokens, subject) not in SUBJECTS or auxiliaries & BEFORE_INFINITIVE:
        return
    if auxiliaries & PERFECT:
        token.tag = "VBN"
        return
    sentence = _sentence(tokens, index)
    several = _tag(tokens, subject) == "NNS" or _text(tokens, subject) in PLURAL_SUBJECTS
    habit = bool(HABIT.search(sentence)) or token.tag == "VBP"
    # "VB" and not "VBP": the dictionary has the past for that.
    token.tag = "VB" if several and habit and not PAST.search(sentence) else "VBD"


def _sentence(tokens: "Sequence[Tok]", index: int) -> str:
    """The words of the sentence around a token, in small letters."""
    first = last = index
    while first > 0 and tokens[first - 1].text not in ".?!;":
        first -= 1
    while last < len(tokens) and tokens[last].text not in ".?!;":
        last += 1
    return " ".join(token.text for token in tokens[first:last]).lower()


def _tag(tokens: "Sequence[Tok]", index: int) -> str:
    """The part of speech at ``index``, a full stop outside the text."""
    return str(tokens[index].tag) if 0 <= index < len(tokens) else "."


def _text(tokens: "Sequence[Tok]", index: int) -> str:
    """The word at ``index`` in small letters, a full stop outside the text."""
    return str(tokens[index].text).lower() if 0 <= index < len(tokens) else "."
