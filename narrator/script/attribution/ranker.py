"""The ranker: which mention, if any, is the source of a quotation.

The candidates, "nobody" among them, are compared by a log-linear model over their features.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from narrator.script.attribution.features import features, nobody
from narrator.script.attribution.frames import Frame
from narrator.script.attribution.loglinear import probabilities
from narrator.script.attribution.mentions import Mention
from narrator.script.attribution.places import Place

MODEL = "sources"

NEAREST = 40
"""How many mentions on either side are looked at: a paragraph of prose seldom has more."""
REACH = 2
"""How many paragraphs back a source is looked for: 99 % of the sources in the training data lie within."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """A candidate source of a quotation."""

    mention: Mention | None
    """None: nobody, the marks hold no speech"""
    probability: float
    """0 to 1; the candidates of a quotation sum to 1"""


def candidates(place: Place, mentions: Sequence[Sequence[Mention]], frames: Sequence[Frame]) -> list[Mention]:
    """The mentions of the quotation's own paragraph, and the subjects in the paragraphs before, all mentions of a
    paragraph that announces it: "Continued Hale:".
    """
    here = place.frame.paragraph
    near = bisect_left(mentions[here], place.start, key=lambda m: m.head)
    found = list(mentions[here][max(0, near - NEAREST) : near + NEAREST])
    for away in range(max(0, here - REACH), here):
        announces = away == here - 1 and place.start == 0 and frames[away].doc[-1:].text == ":"
        found += [m for m in mentions[away][-NEAREST:] if m.governs or announces]
    return found


def rank(place: Place, mentions: Sequence[Sequence[Mention]], frames: Sequence[Frame]) -> list[Ranked]:
    """All candidates of a quotation, the likeliest first. ``mentions`` and ``frames`` are by paragraph."""
    options: list[Mention | None] = [None, *candidates(place, mentions, frames)]
    chances = probabilities(MODEL, (nobody(place) if m is None else features(place, m, frames) for m in options))
    return sorted((Ranked(m, p) for m, p in zip(options, chances, strict=True)), key=lambda r: -r.probability)
