"""Puts the signed statement into a finished file: the last thing that is done to it."""

import io
import shutil
import tempfile
import wave
from dataclasses import replace
from pathlib import Path
from typing import IO, Any

from narrator.audio.formats import WAV, format_of
from narrator.errors import OutputError, UsageError
from narrator.publish.credentials.claim import Claim, manifest_of
from narrator.publish.credentials.context import MEDIA_TYPES, can_hold, context
from narrator.publish.credentials.reading import read_stream
from narrator.publish.credentials.store import Credentials, load, require_extra

PROFILE = (
    "The first needs the key usage digitalSignature and an extended key usage such as e-mail protection, and must be "
    "no authority itself."
)


def credentials_for(path: Path) -> Credentials | None:
    """What a narration at ``path`` is to be signed with: None where nothing was set up, or its format holds none.

    Raises:
        UsageError: something was set up, but cannot be used.
    """
    return load() if can_hold(path) else None


def sign(path: Path, claim: Claim, credentials: Credentials) -> None:
    """Sign a finished file; any later change to its sound or its tags can be told.

    ``path`` is a file that nobody else reads yet: what goes wrong while it is written leaves it broken.

    Raises:
        OutputError: it cannot be signed, for lack of space or of an answer from the time-stamp authority.
        UsageError: the extra is not installed, or c2pa does not take the key or its certificates.
    """
    with tempfile.TemporaryFile(dir=path.parent) as signed:
        with path.open("rb") as plain:
            _sign(plain, signed, MEDIA_TYPES[format_of(path).suffix], manifest_of(claim), credentials)
        signed.seek(0)
        with path.open("wb") as file:
            shutil.copyfileobj(signed, file)


def try_out(credentials: Credentials) -> None:
    """Sign a moment of silence and read it back, to know before a long narration whether it will be possible.

    Raises:
        OutputError: the time-stamp authority does not answer.
        UsageError: the certificates are not fit for Content Credentials.
    """
    silence, signed = io.BytesIO(), io.BytesIO()
    with wave.open(silence, "wb") as sound:
        sound.setparams((1, 2, 8000, 0, "NONE", ""))
        sound.writeframes(bytes(1600))
    media_type, manifest = MEDIA_TYPES[WAV.suffix], manifest_of(Claim(None, "", "", "", {}))
    try:
        _sign(silence, signed, media_type, manifest, replace(credentials, timestamp=None))
    except OutputError as error:
        raise UsageError(f"c2pa does not take the certificates: {error.__cause__}. {PROFILE}") from error
    found = read_stream(signed, media_type, credentials.identity.anchor)
    if found is None or found.state != "Trusted":
        why = "; ".join(found.problems) if found and found.problems else "what they sign is not trusted"
        raise UsageError(f"the certificates are not fit for Content Credentials: {why}. {PROFILE}")
    if credentials.timestamp:
        _sign(silence, io.BytesIO(), media_type, manifest, credentials)


def _sign(
    plain: IO[bytes], signed: IO[bytes], media_type: str, manifest: dict[str, Any], credentials: Credentials
) -> None:
    require_extra()
    from c2pa import Builder, C2paError, C2paSignerInfo, Signer

    identity, stamp = credentials.identity, credentials.timestamp
    try:
        signer = Signer.from_info(
            C2paSignerInfo(identity.algorithm, identity.chain, identity.key, stamp.encode() if stamp else None)
        )
    except C2paError as error:
        raise UsageError(f"c2pa does not take the key or the certificates: {error}.") from error
    plain.seek(0)
    try:
        Builder(manifest, context(signer=signer)).sign(media_type, plain, signed)
    except (C2paError, OSError) as error:
        asked = f" (asking {stamp} for the time)" if stamp else ""
        raise OutputError(
            f"cannot sign the narration{asked}: {' '.join(str(error).split())}. Try again, or narrate with --no-sign."
        ) from error
