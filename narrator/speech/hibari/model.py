"""The model that comes inside the package hibari-tts."""

import hashlib
import json
import logging
from dataclasses import replace
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from narrator.casting.catalogue import Catalogue
from narrator.errors import EngineError

PACKAGE = "hibari-tts"
VOICE = "heart"
"""The one voice that is inside the package; the others would have to be downloaded."""
REINSTALL = f"reinstall with: pip install --force-reinstall {PACKAGE}"

_log = logging.getLogger(__name__)


def with_stand_ins(catalogue: Catalogue) -> Catalogue:
    """The catalogue as it is, or, when hibari cannot speak, with others for its voices, and a warning.

    A voice that is a copy of another is then spoken by that one, under its own id; the rest are left out.
    """
    if not catalogue.of("hibari"):
        return catalogue
    try:
        model_hash()
    except EngineError as error:
        _log.warning("the quick voices of hibari are replaced by others: %s", error)
    else:
        return catalogue
    return Catalogue(
        tuple(
            replace(catalogue.get(voice.copy_of), id=voice.id, copy_of=voice.copy_of) if voice.copy_of else voice
            for voice in catalogue.voices
            if voice.engine != "hibari" or voice.copy_of
        )
    )


def model_path() -> Path:
    """Where the model is.

    Raises:
        EngineError: the package is missing.
    """
    # Found without importing the package, which would load all of it.
    package = find_spec("hibari")
    if package is None or package.origin is None:
        raise EngineError(f"the package {PACKAGE} is missing; {REINSTALL}")
    return Path(package.origin).parent / "assets" / "hibari.onnx"


@cache
def model_hash() -> str:
    """The SHA-256 of the model, which is the one that its package states; asked once a process.

    Raises:
        EngineError: the package is missing, or the model in it is missing or damaged.
    """
    path = model_path()
    try:
        stated: str = json.loads((path.parent / "voices.json").read_text(encoding="utf-8"))[VOICE]["sha256"]
        with path.open("rb") as model:
            found = hashlib.file_digest(model, "sha256").hexdigest()
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise EngineError(f"the package {PACKAGE} is damaged ({error}); {REINSTALL}") from error
    if found != stated:
        raise EngineError(f"the model in the package {PACKAGE} is damaged; {REINSTALL}")
    return found
