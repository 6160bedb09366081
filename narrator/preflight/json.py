"""The report as JSON, schema ``narrator/check/1``: a stable interface, described in docs/check.md."""

import json
from dataclasses import asdict
from typing import Any

from narrator.preflight.report import Place, Preflight

SCHEMA = "narrator/check/1"
"""Fields may be added; none changes its meaning or goes away."""


def preflight_to_json(report: Preflight, *, passed: bool) -> str:
    """The report as indented JSON; ``passed`` is whether there is nothing to look at, as the exit code tells."""
    article = report.script.article
    document = {
        "schema": SCHEMA,
        "passed": passed,
        "article": {"source": article.source, "sha256": article.sha256, "title": article.title},
        "counts": {
            "words": len(report.guesses),
            "expansions": len(report.expansions),
            "attributions": len(report.doubts),
            "skipped": len(report.unspoken),
        },
        "words": [_with_places(asdict(guess)) for guess in report.guesses],
        "expansions": [_with_places(asdict(expansion)) for expansion in report.expansions],
        "attributions": [_flat(asdict(doubt), doubt.place) for doubt in report.doubts],
        "skipped": [_flat(asdict(unspoken), unspoken.place) for unspoken in report.unspoken],
    }
    # Half a surrogate pair, which some texts hold, has no UTF-8.
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _with_places(fields: dict[str, Any]) -> dict[str, Any]:
    return {**fields, "places": list(fields["places"])}


def _flat(fields: dict[str, Any], place: Place) -> dict[str, Any]:
    """The fields with those of the place among them."""
    return {key: value for key, value in fields.items() if key != "place"} | asdict(place)
