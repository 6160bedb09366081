"""The small file beside an article that keeps its corrections: ``dam.speakers.toml`` for ``dam.txt``.

[[speaker]]
id = "ines-moreau"
name = "Inès Moreau"
gender = "female"
voice = "af_nova"

[[correction]]
speaker = "Inès Moreau"
words = ["The dam holds", "For now, she said"]
"""

import errno
import json
import re
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any, get_args

from narrator.errors import ScriptError, VoiceError
from narrator.script.attribution.names import slug
from narrator.script.editing.corrections import Correction, Corrections, SpeakerCorrection
from narrator.script.script import Gender

SUFFIX = ".speakers.toml"
"""What stands in place of the article's suffix."""
FIELDS = {"speaker": ("id", "name", "gender", "voice"), "correction": ("speaker", "words")}
"""The tables of the file, and what each entry may have."""

_ABSENT = (errno.ENOENT, errno.ENOTDIR, errno.ENAMETOOLONG, errno.EINVAL)
_PLACE = re.compile(r"(.*) \(at line (\d+), column \d+\)")


def corrections_path(source: str) -> Path | None:
    """Where the corrections of the article from ``source`` are kept; None for what is no file."""
    return (
        None if source == "-" or "://" in source else Path(source).with_suffix("").with_name(Path(source).stem + SUFFIX)
    )


def load_corrections(path: Path, check_voice: Callable[[str], object] | None = None) -> Corrections:
    """Read the corrections in ``path``; there are none when there is no such file.

    Args:
        path: what ``corrections_path`` gave.
        check_voice: raises a VoiceError for an id that no voice has, as ``Catalogue.get`` does.

    Raises:
        ScriptError: it cannot be read, or an entry is wrong; the message names file and line.
        VoiceError: ``check_voice`` does not know a voice; the message names file and line.
    """
    try:
        text = path.read_bytes().decode("utf-8-sig")
        document = tomllib.loads(text)
    except OSError as error:
        if error.errno in _ABSENT:
            return Corrections()
        raise ScriptError(f"cannot read {path}: {error.strerror or error}.") from error
    except UnicodeDecodeError as error:
        raise ScriptError(f"{path} is not UTF-8 at byte {error.start}: save it as UTF-8.") from error
    except tomllib.TOMLDecodeError as error:
        found = _PLACE.fullmatch(str(error))
        what, line = (found[1], found[2]) if found else (str(error), str(text.count("\n") + 1))
        raise ScriptError(f"{path}, line {line}: this is not TOML: {what}.") from error
    if unknown := [table for table in document if table not in FIELDS]:
        line = next((n for n, row in enumerate(text.splitlines(), 1) if unknown[0] in row), 1)
        raise ScriptError(f"{path}, line {line}: {unknown[0]} is neither [[speaker]] nor [[correction]].")
    speakers, lines = [], []
    for place, entry in _entries(document, "speaker", path, text):
        speaker = _speaker(entry, place)
        if speaker.voice and check_voice:
            try:
                check_voice(speaker.voice)
            except VoiceError as error:
                raise VoiceError(f"{place}: {error}") from None
        speakers.append(speaker)
    for place, entry in _entries(document, "correction", path, text):
        words = entry.get("words")
        if not isinstance(words, list) or not all(isinstance(each, str) for each in words):
            raise ScriptError(f'{place}: words is a list of first words, as in words = ["The dam holds"].')
        lines.append(Correction(_text(entry, "speaker", place) or "", tuple(words), place))
    return Corrections(tuple(speakers), tuple(lines))


def corrections_to_toml(corrections: Corrections, article: str) -> str:
    """The text of the file for ``article``; ``load_corrections`` gives the same corrections back."""
    lines = [
        f"# Who says what in {' '.join(article.split())}, as a person corrected it. Every reading of it keeps to this.",
        "# Segments are known by their first words; their speaker stands as before the | in the readable script.",
    ]
    for speaker in corrections.speakers:
        lines += ["", "[[speaker]]"]
        fields = {field: getattr(speaker, field) for field in FIELDS["speaker"]}
        lines += [f"{field} = {_quoted(value)}" for field, value in fields.items() if value is not None]
    for correction in corrections.lines:
        lines += ["", "[[correction]]", f"speaker = {_quoted(correction.speaker)}", "words = ["]
        lines += [f"  {_quoted(words)}," for words in correction.words]
        lines.append("]")
    return "\n".join(lines) + "\n"


def _entries(document: dict[str, Any], table: str, path: Path, text: str) -> list[tuple[str, dict[str, Any]]]:
    """The entries of a table of the file, each with its place."""
    heads = [n for n, row in enumerate(text.splitlines(), 1) if re.match(rf"\s*\[\[\s*{table}\s*\]\]", row)]
    entries = document.get(table, [])
    if not isinstance(entries, list) or len(heads) != len(entries):
        raise ScriptError(f"{path}: write every {table} as an entry that begins with the line [[{table}]].")
    found = []
    for line, entry in zip(heads, entries, strict=True):
        place = f"{path}, line {line}"
        if unknown := [field for field in entry if field not in FIELDS[table]]:
            raise ScriptError(f"{place}: {unknown[0]} is none of the fields {', '.join(FIELDS[table])}.")
        found.append((place, entry))
    return found


def _speaker(entry: dict[str, Any], place: str) -> SpeakerCorrection:
    id, name, gender, voice = (_text(entry, field, place) for field in FIELDS["speaker"])
    if not id and not name:
        raise ScriptError(f"{place}: a speaker needs an id or a name.")
    if gender is not None and gender not in get_args(Gender):
        raise ScriptError(f'{place}: gender is {" or ".join(get_args(Gender))}, not "{gender}".')
    return SpeakerCorrection(id or slug(name or ""), name, gender, voice)  # type: ignore[arg-type]


def _text(entry: dict[str, Any], field: str, place: str) -> str | None:
    value = entry.get(field)
    if value is not None and not isinstance(value, str):
        raise ScriptError(f"{place}: {field} must be text in quotation marks.")
    return value


def _quoted(text: str) -> str:
    whole = text.encode("utf-8", "replace").decode()  # a lone surrogate can be in no file
    return json.dumps(whole, ensure_ascii=False).replace("\x7f", "\\u007f")
