"""What signing and reading have in common: the formats that can hold Content Credentials, and c2pa's settings."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from narrator.audio.formats import M4A, MP3, WAV, format_of
from narrator.publish.credentials.claim import ACTIONS, NARRATION
from narrator.publish.credentials.store import require_extra

if TYPE_CHECKING:
    from c2pa import Context

MEDIA_TYPES = {MP3.suffix: "audio/mpeg", M4A.suffix: "audio/mp4", WAV.suffix: "audio/wav"}
"""Of the formats that can hold Content Credentials. Ogg, in which Opus is, has no place for them in the standard."""
SETTINGS = {
    # What is signed must not depend on the network, and reading must not tell anybody what is read.
    "verify": {"remote_manifest_fetch": False, "ocsp_fetch": False},
    # MB of a file beyond which c2pa puts it on the disk while it signs. With its own 512 it peaked at 266 MB for a file
    # of 108, with this at 163, and took as long.
    "core": {"backing_store_memory_threshold_in_mb": 16},
    # Else c2pa lists them as gathered from elsewhere, for which the signer does not vouch.
    "builder": {"created_assertion_labels": [ACTIONS.rpartition(".")[0], NARRATION]},
}


def can_hold(path: Path) -> bool:
    """Whether the format of a narration can hold Content Credentials."""
    return format_of(path).suffix in MEDIA_TYPES


def context(anchors: bytes = b"", signer: Any = None) -> "Context":
    """c2pa's settings, without the network, trusting ``anchors`` (PEM) only."""
    require_extra()
    from c2pa import Context, Settings

    trust = {"trust": {"trust_anchors": anchors.decode("ascii", "replace")}} if anchors else {}
    return Context(settings=Settings.from_dict({**SETTINGS, **trust}), signer=signer)
