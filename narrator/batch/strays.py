"""What killed processes left half written in the output folder, and its removal."""

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from narrator.batch.ledger import Ledger
from narrator.files import PART

OF_THE_WHOLE = ("report", "index", "feed")
"""The names of what a batch writes besides its articles."""


def sweep(ledger: Ledger) -> int:
    """Remove the temporary files of the ledger's articles that nobody is working on; give their number.

    They are looked for before it is asked what is being done: a claim comes before its files, so whatever belongs to
    none of the claims of now is nobody's any more.
    """
    folder = ledger.path.parent
    found = _parts(folder)
    if not found:
        return 0
    busy = [name for name, _ in ledger.doing()]
    strays = [
        (name, stem)
        for name, stem in found
        if not any(_is_of(stem, other) for other in busy) and _is_ours(stem, ledger)
    ]
    return _remove(folder / name for name, _ in strays)


def sweep_names(folder: Path, names: Iterable[str]) -> int:
    """Remove the temporary files of these articles, whose worker has ended; give their number."""
    wanted = list(names)
    return _remove(folder / part for part, stem in _parts(folder) if any(_is_of(stem, name) for name in wanted))


def _parts(folder: Path) -> list[tuple[str, str]]:
    """The temporary files in a folder, each with the stem of the file that it would have become."""
    try:
        with os.scandir(folder) as entries:
            return [(entry.name, match[1]) for entry in entries if (match := PART.fullmatch(entry.name))]
    except OSError:
        return []


def _is_of(stem: str, name: str) -> bool:
    """Whether a file is an article's: "harbour" for harbour.mp3, "harbour.narration" for its record."""
    return stem == name or stem.startswith(f"{name}.")


def _is_ours(stem: str, ledger: Ledger) -> bool:
    if stem in OF_THE_WHOLE:
        return not any(member.kind == "batch" for member in ledger.members()[1:])
    return ledger.has_name(stem) or ledger.has_name(stem.rpartition(".")[0])


def _remove(paths: Iterable[Path]) -> int:
    removed = 0
    for path in paths:
        with suppress(OSError):
            path.unlink()
            removed += 1
    return removed
