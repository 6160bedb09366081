"""Does a stretch of text hold a clause of its own?"""

from narrator.script.attribution.frames import parser

FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
SHORTEST = 3
"""A clause has at least this many words: a subject, a verb, and something said of it."""


def has_clause(text: str) -> bool:
    """Does the main verb of ``text`` have a tense and a subject? Fragments ("opportunistic reasons") do not."""
    if text.count(" ") + 1 < SHORTEST:
        return False
    for token in parser()(text[:1000]):
        if token.dep_ == "nsubj" and token.head.dep_ in ("ROOT", "ccomp", "conj"):
            verb = token.head
            if verb.tag_ in FINITE or any(c.tag_ in FINITE for c in verb.children if c.dep_ in ("aux", "cop")):
                return True
    return False
