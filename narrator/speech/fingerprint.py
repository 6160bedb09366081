"""What a clip depends on besides its utterance, for the fingerprints of the engines; asked once a process."""

import hashlib
from collections.abc import Iterable
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from narrator.script.lexicon import Lexicon


@cache
def versions(*packages: str) -> str:
    """The installed versions of the packages: "onnxruntime 1.20.1, spacy none"."""
    return ", ".join(f"{package} {_version(package)}" for package in packages)


@cache
def sources(*paths: Path) -> str:
    """A hash of source files and of those in folders, so that no changed engine is taken for the one before."""
    digest = hashlib.sha256()
    for file in _files(paths):
        digest.update(file.read_bytes())
    return digest.hexdigest()


def names(text: str, lexicon: Lexicon) -> str:
    """The sounds of the names in ``text`` that the lexicon knows: another entry of it changes nothing else."""
    return "; ".join(f"{said.start}-{said.end} {' '.join(said.sounds)}" for said in lexicon.pronunciations(text))


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "none"


def _files(paths: Iterable[Path]) -> list[Path]:
    return sorted(file for path in paths for file in (path.glob("*.py") if path.is_dir() else [path]))
