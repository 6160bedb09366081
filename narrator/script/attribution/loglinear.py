"""Log-linear models: sums of fitted weights over features that are short strings, compared by a softmax.

The weights lie as JSON in ``narrator/script/attribution/data`` and were fitted by ``tools/fit_attribution.py``.
"""

import json
import math
from collections.abc import Iterable, Sequence
from functools import cache
from importlib.resources import files


def probabilities(model: str, candidates: Iterable[Iterable[str]]) -> list[float]:
    """How likely each of some candidates is, by the model of that name; each candidate is given by its features.

    The probabilities sum to 1; the list is empty when there is no candidate.
    """
    weights = _weights(model)
    scores = [sum(weights.get(feature, 0.0) for feature in features) for features in candidates]
    top = max(scores, default=0.0)
    exponents = [math.exp(score - top) for score in scores]
    total = sum(exponents)
    return [exponent / total for exponent in exponents]


@cache
def _weights(model: str) -> dict[str, float]:
    loaded: dict[str, float] = json.loads(
        files("narrator.script.attribution").joinpath(f"data/{model}.json").read_text("utf-8")
    )
    return loaded


def forget() -> None:
    """Read the models anew when they are next used: for the tool that fits them."""
    _weights.cache_clear()


def bucket(distance: int, limits: Sequence[int] = (0, 1, 2, 3, 5, 8, 13, 21, 40)) -> str:
    """A distance as a coarse word: the first of ``limits`` that it does not pass, or "far"."""
    return next((str(limit) for limit in limits if distance <= limit), "far")
