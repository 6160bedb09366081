"""Where the key and the certificates are kept: in a folder that only its owner may enter.

signing.pem     the key and its chain: one file, so that they always belong together
anchors.pem     the certificates whose signatures count as trusted; they hold no secret
timestamp.txt   the address of a time-stamp authority, if one is used
"""

import os
from dataclasses import dataclass
from functools import partial
from importlib.util import find_spec
from pathlib import Path

from narrator.errors import OutputError, UsageError
from narrator.files import whole_file
from narrator.folders import CREDENTIALS_VARIABLE, credentials_folder
from narrator.publish.credentials.certificates import Identity, algorithm_of

SIGNING, ANCHORS, TIMESTAMP = "signing.pem", "anchors.pem", "timestamp.txt"
OWNER_ONLY = 0o600
EXTRA = ("c2pa", "cryptography")
"""The packages of the extra."""
END_OF_KEY = b"-----END PRIVATE KEY-----\n"


@dataclass(frozen=True, slots=True)
class Credentials:
    """What narrations are signed with."""

    identity: Identity
    """who signs"""
    timestamp: str | None = None
    """the address of a time-stamp authority (RFC 3161), which is asked over the network; None for none"""


def is_set_up(folder: Path | None = None) -> bool:
    """Whether narrations are signed on this machine.

    Raises:
        UsageError: the folder may not be entered.
    """
    return _is_there((folder or credentials_folder()) / SIGNING)


def load(folder: Path | None = None) -> Credentials | None:
    """What narrations are signed with, or None where nothing was set up.

    Raises:
        UsageError: it was, but cannot be read, or the extra is not installed.
    """
    folder = folder or credentials_folder()
    if not is_set_up(folder):
        return None
    if not is_installed():
        raise UsageError(
            "this machine signs its narrations, but c2pa-python is missing: pip install 'narrator[credentials]', "
            "or narrate with --no-sign."
        )
    from cryptography.hazmat.primitives.serialization import load_pem_private_key

    path = folder / SIGNING
    key, end, chain = _read(path).partition(END_OF_KEY)
    try:
        algorithm = algorithm_of(load_pem_private_key(key + end, None), str(path))
    except ValueError as error:
        raise UsageError(f"{path} is damaged: set it up again with narrator credentials init --replace.") from error
    stamp = _read(folder / TIMESTAMP).decode("utf-8", "replace").strip() if _is_there(folder / TIMESTAMP) else ""
    return Credentials(Identity(key + end, chain, trusted(folder), algorithm), stamp or None)


def trusted(folder: Path | None = None) -> bytes:
    """The certificates whose signatures count as trusted on this machine, in PEM; b"" for none.

    Raises:
        UsageError: they cannot be read.
    """
    path = (folder or credentials_folder()) / ANCHORS
    return _read(path) if _is_there(path) else b""


def save(credentials: Credentials, folder: Path | None = None) -> Path:
    """Keep what narrations are to be signed with; anchors that were trusted before stay so.

    The key is written last, so whatever happens on the way, what was there before still works.

    Returns:
        the folder.

    Raises:
        OutputError: it cannot be written; what was there is untouched.
        UsageError: the earlier anchors cannot be read.
    """
    folder = folder or credentials_folder()
    identity = credentials.identity
    earlier = trusted(folder)
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise _unwritable(folder, error) from error
    if identity.anchor not in earlier:
        _write(folder / ANCHORS, identity.anchor + earlier)
    _write(folder / TIMESTAMP, f"{credentials.timestamp or ''}\n".encode())
    _write(folder / SIGNING, identity.key + identity.chain)
    return folder


def is_installed() -> bool:
    """Whether the extra is there, which signs and reads."""
    return all(map(find_spec, EXTRA))


def require_extra() -> None:
    """Say how to install the extra where it is missing.

    Raises:
        UsageError: it is.
    """
    if not is_installed():
        raise UsageError("Content Credentials need c2pa-python: pip install 'narrator[credentials]'")


def _write(path: Path, content: bytes) -> None:
    """Write a file that from its first byte on only its owner can read."""
    try:
        with whole_file(path) as part, open(part, "xb", opener=partial(os.open, mode=OWNER_ONLY)) as file:
            file.write(content)
    except OutputError as error:
        raise _unwritable(path, error.__cause__) from error


def _is_there(path: Path) -> bool:
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError as error:
        raise _unreadable(path, error) from error
    return True


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise _unreadable(path, error) from error


def _unreadable(path: Path, error: OSError) -> UsageError:
    return UsageError(
        f"cannot read {path}: {error.strerror or error}. Its owner can; or name another folder in "
        f"{CREDENTIALS_VARIABLE}."
    )


def _unwritable(path: Path, error: BaseException | None) -> OutputError:
    reason = getattr(error, "strerror", None) or error
    return OutputError(
        f"cannot write {path}: {reason}. Free some space, or name another folder in {CREDENTIALS_VARIABLE}."
    )
