"""What is stated about a narration, and signed."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import version
from typing import Any

from narrator.casting.cast import Cast
from narrator.publish.tags.tags import SOURCE_TYPE
from narrator.script.editing.json import script_to_json
from narrator.script.script import Script

ACTIONS = "c2pa.actions.v2"
"""The standard assertion of what was done."""
NARRATION = "narrator.narration"
"""Our own assertion, for which the standard has no place."""


@dataclass(frozen=True, slots=True)
class Claim:
    """What is stated about a narration: nothing of the article itself, and no path of the machine that made it."""

    title: str | None
    """the headline"""
    article_sha256: str
    """hash of the source text, as the article was read"""
    script_sha256: str
    """hash of the script as JSON, voices and all: of the one in the record"""
    disclosure: str
    """the words that are spoken first"""
    voices: Mapping[str, str]
    """the engine of each voice that is heard, by the voice's id"""


def claim_of(script: Script, cast: Cast) -> Claim:
    """What is stated about a narration of ``script`` by ``cast``."""
    heard = {segment.voiced_by for segment in script.segments if not segment.left_out}
    voices = sorted((voice.id, voice.engine) for voice in map(cast.voice_of, heard))
    article = script.article
    return Claim(article.title, article.sha256, script_sha256(script), script.disclosure.text, dict(voices))


def script_sha256(script: Script) -> str:
    """The hash of a script as JSON in UTF-8."""
    return hashlib.sha256(script_to_json(script).encode("utf-8", "replace")).hexdigest()


def manifest_of(claim: Claim) -> dict[str, Any]:
    """The claim as a manifest definition, as c2pa takes it (C2PA specification 2.x).

    It says "created", not "edited", by a trained model: the sound has no earlier form.
    """
    made_by = {"name": "narrator", "version": version("narrator")}
    created = {"action": "c2pa.created", "digitalSourceType": SOURCE_TYPE, "softwareAgent": made_by}
    narration = {
        "articleSha256": claim.article_sha256,
        "scriptSha256": claim.script_sha256,
        "disclosure": claim.disclosure,
        "voices": [{"id": voice, "engine": engine} for voice, engine in claim.voices.items()],
    }
    return {
        "claim_generator_info": [made_by],
        **({"title": claim.title} if claim.title else {}),
        "assertions": [
            {"label": ACTIONS, "data": {"actions": [created]}},
            {"label": NARRATION, "data": narration},
        ],
    }
