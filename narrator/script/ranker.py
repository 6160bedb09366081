"""A log-linear ranker: which mention, if any, is the source of a quotation.

Every candidate gets the sum of its features' weights; a softmax over the candidates, "nobody" among them, is the
probability. The weights were fitted by ``tools/fit_ranker.py`` and lie beside this file.
"""

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from narrator.script.features import Place, features, nobody
from narrator.script.frames import Frame
from narrator.script.mentions import Mention

REACH = 2
"""How many paragraphs back a source is looked for: 99 % of the sources in the training data lie within."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """A candidate source of a quotation."""

    mention: Mention | None
    """None: nobody, the marks hold no speech"""
    probability: float
    """0 to 1; the candidates of a quotation sum to 1"""


def candidates(place: Place, mentions: Sequence[Sequence[Mention]]) -> list[Mention]:
    """The mentions of the quotation's own paragraph, and the subjects in the paragraphs before."""
    here = place.frame.paragraph
    found = list(mentions[here])
    for away in range(max(0, here - REACH), here):
        found += [m for m in mentions[away] if m.governs]
    return found


def rank(place: Place, mentions: Sequence[Sequence[Mention]], frames: Sequence[Frame]) -> list[Ranked]:
    """All candidates of a quotation, the likeliest first. ``mentions`` and ``frames`` are by paragraph."""
    weights = _weights()
    options: list[Mention | None] = [None, *candidates(place, mentions)]
    scores = [
        sum(weights.get(f, 0.0) for f in (nobody(place) if m is None else features(place, m, frames))) for m in options
    ]
    top = max(scores)
    exponents = [math.exp(score - top) for score in scores]
    total = sum(exponents)
    ranked = [Ranked(m, e / total) for m, e in zip(options, exponents, strict=True)]
    return sorted(ranked, key=lambda r: -r.probability)


@cache
def _weights() -> dict[str, float]:
    loaded: dict[str, float] = json.loads(files("narrator.script").joinpath("data/ranker.json").read_text("utf-8"))
    return loaded
