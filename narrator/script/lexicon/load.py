"""Finds and reads the lexicons: the shipped one, the house's own, and those that are named."""

from collections.abc import Callable, Sequence
from pathlib import Path

from narrator.errors import LexiconError
from narrator.files import write_text
from narrator.folders import voices_folder
from narrator.script.lexicon.entry import Entry, Lexicon
from narrator.script.lexicon.pls import entries_from_pls, entries_to_pls
from narrator.script.lexicon.toml import entries_from_toml, entries_to_toml

LEXICON_FILE = "lexicon.toml"
"""The name of a lexicon inside a folder of voices."""
OWN_FOLDER = Path("voices")
"""A folder of this name where narrator is run may hold the house's lexicon."""

FORMATS = {".toml": (entries_from_toml, entries_to_toml), ".pls": (entries_from_pls, entries_to_pls)}
"""How to read and to write a lexicon, by the ending of its name."""


def load_lexicon(*files: Path, folders: Sequence[Path] = ()) -> Lexicon:
    """The shipped lexicon, that of ``./voices``, those of ``folders`` when they have one, then ``files``.

    An entry replaces an earlier one for the same written form and context.

    Raises:
        LexiconError: one of the files cannot be read, or is wrong; the message names file, line and reason.
    """
    own = (folder / LEXICON_FILE for folder in (voices_folder(), OWN_FOLDER, *folders))
    found = dict.fromkeys([file.resolve() for file in own if file.is_file()] + list(files))
    return Lexicon(tuple({entry.key: entry for file in found for entry in read_lexicon(file)}.values()))


def read_lexicon(file: Path) -> tuple[Entry, ...]:
    """The entries of one file, .toml or .pls.

    Raises:
        LexiconError: it cannot be read, or an entry is wrong; the message names file, line and reason.
    """
    read, _ = _format(file)
    try:
        return read(file.read_text(encoding="utf-8-sig"), str(file))
    except OSError as error:
        raise LexiconError(f"cannot read the lexicon {file}: {error.strerror}. Check the path.") from error
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise LexiconError(f"{file}, line {line}: this is not UTF-8; save the file as UTF-8.") from error


def write_lexicon(file: Path, entries: tuple[Entry, ...]) -> None:
    """Write ``entries`` to a .toml or .pls file, whole or not at all.

    Raises:
        LexiconError: the format cannot say what an entry says.
        OutputError: the file cannot be written.
    """
    _, write = _format(file)
    write_text(file, write(entries))


def _format(file: Path) -> tuple[Callable[[str, str], tuple[Entry, ...]], Callable[[tuple[Entry, ...]], str]]:
    if file.suffix.lower() not in FORMATS:
        raise LexiconError(f"{file}: the name of a lexicon ends in {' or '.join(FORMATS)}.")
    return FORMATS[file.suffix.lower()]
