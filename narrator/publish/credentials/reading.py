"""Reads what is signed in a file, and judges whether it still holds."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, Literal, cast

from narrator.audio.formats import format_of
from narrator.errors import AudioError
from narrator.publish.credentials.claim import ACTIONS, NARRATION
from narrator.publish.credentials.context import MEDIA_TYPES, context

State = Literal["Trusted", "Valid", "Invalid"]
"""As C2PA has it: Valid is unbroken, Trusted is unbroken and by a signer whose anchor is trusted."""


@dataclass(frozen=True, slots=True)
class Found:
    """The Content Credentials of a file."""

    state: State
    """whether they hold"""
    signer: str = ""
    """the name in the certificate"""
    signed_at: str | None = None
    """when, as a time-stamp authority says whose anchor is trusted; None without one"""
    source_type: str | None = None
    """IPTC's digital source type of what was created"""
    narration: Mapping[str, Any] | None = None
    """our own assertion, see ``manifest_of``; None in files that others signed"""
    problems: tuple[str, ...] = ()
    """C2PA's codes for what does not hold, such as "assertion.dataHash.mismatch" """


def read_credentials(path: Path, anchors: bytes) -> Found | None:
    """The Content Credentials of a narration, or None where it has none.

    Args:
        path: the file.
        anchors: the certificates whose signatures are trusted, in PEM.

    Raises:
        UsageError: the extra is not installed, or the file's format is none of ours.
        AudioError: the file cannot be read.
    """
    if (media_type := MEDIA_TYPES.get(format_of(path).suffix)) is None:
        return None
    try:
        with path.open("rb") as file:
            return read_stream(file, media_type, anchors)
    except OSError as error:
        raise AudioError(f"cannot read {path}: {error.strerror or error}. Check the path.") from error


def read_stream(file: IO[bytes], media_type: str, anchors: bytes) -> Found | None:
    """The same of an open file of a known type."""
    trusting = context(anchors)
    from c2pa import C2paError, Reader

    try:
        with Reader(media_type, file, context=trusting) as reader:
            document = json.loads(reader.json())
            state = cast(State, reader.get_validation_state())
    except C2paError.ManifestNotFound:
        return None
    except C2paError as error:
        return Found("Invalid", problems=(" ".join(str(error).split()),))
    try:
        return _found(document, state)
    except (KeyError, TypeError, AttributeError) as error:  # what is told of a damaged file need not fit together
        return Found("Invalid", problems=(f"what is signed is not whole: {type(error).__name__}, {error}",))


def _found(document: Mapping[str, Any], state: State) -> Found:
    """What c2pa tells of a file, as a value."""
    manifest = document["manifests"][document["active_manifest"]]
    said = {assertion["label"]: assertion["data"] for assertion in manifest["assertions"]}
    actions = said.get(ACTIONS, {}).get("actions", ())
    created: Mapping[str, Any] = next((action for action in actions if action["action"] == "c2pa.created"), {})
    signature = manifest.get("signature_info", {})
    results = document.get("validation_results", {}).get("activeManifest", {})
    stamped = any(one["code"] == "timeStamp.trusted" for one in results.get("success", ()))
    return Found(
        state,
        signature.get("common_name") or signature.get("issuer") or "",
        signature.get("time") if stamped else None,
        created.get("digitalSourceType"),
        said.get(NARRATION),
        # Whether the signer is trusted is told by the state.
        tuple(
            failure["code"]
            for failure in results.get("failure", ())
            if failure["code"] != "signingCredential.untrusted"
        ),
    )
