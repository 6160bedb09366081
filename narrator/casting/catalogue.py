"""The voice catalogue: every voice that can be cast, read from ``voices.toml`` files."""

import dataclasses
import difflib
import math
import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

from narrator.casting.voice import Language, Voice
from narrator.errors import VoiceError
from narrator.folders import voices_folder
from narrator.script.script import Gender

CATALOGUE_FILE = "voices.toml"
"""The name of a catalogue inside a folder of voices."""
OWN_FOLDER = Path("voices")
"""A folder of this name where narrator is run adds to the shipped voices."""

_FIELDS = {field.name: field for field in dataclasses.fields(Voice)}
_REQUIRED = [name for name, field in _FIELDS.items() if field.default is dataclasses.MISSING]
_GRADE = re.compile(r"[A-F][+-]?")


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Every voice that can be cast."""

    voices: tuple[Voice, ...]
    """in order of preference among voices of the same grade"""

    def get(self, voice_id: str) -> Voice:
        """The voice of that id.

        Raises:
            VoiceError: there is none; the message names voices with a similar id.
        """
        for voice in self.voices:
            if voice.id == voice_id:
                return voice
        similar = difflib.get_close_matches(voice_id, [voice.id for voice in self.voices])
        advice = f"did you mean {' or '.join(similar)}?" if similar else "`narrator voices` lists them."
        raise VoiceError(f'the catalogue has no voice "{voice_id}": {advice}')

    def of(self, engine: str) -> tuple[Voice, ...]:
        """The voices that ``engine`` speaks."""
        return tuple(voice for voice in self.voices if voice.engine == engine)


def load_catalogue(*folders: Path) -> Catalogue:
    """The shipped voices, then those of ``./voices`` when there is such a folder, then those of ``folders``.

    An entry replaces an earlier one of the same id, in its place. A folder without a ``voices.toml`` adds nothing: it
    may hold only a lexicon.

    Raises:
        VoiceError: one of ``folders`` is not a folder, or a catalogue cannot be read; the message names file and entry.
    """
    for folder in folders:
        if not folder.is_dir():
            raise VoiceError(f"there is no folder of voices {folder}: check the path.")
    found = (folder / CATALOGUE_FILE for folder in (voices_folder(), OWN_FOLDER, *folders))
    files = dict.fromkeys(file.resolve() for file in found if file.is_file())
    return Catalogue(tuple({voice.id: voice for file in files for voice in read_voices(file)}.values()))


def read_voices(file: Path) -> tuple[Voice, ...]:
    """The voices of one ``voices.toml``, in its order.

    Raises:
        VoiceError: the file cannot be read, or an entry is wrong; the message names file, entry and what is wrong.
    """
    try:
        document = tomllib.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        raise VoiceError(f"cannot read {file}: {error.strerror}.") from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise VoiceError(f"{file} is not valid TOML: {error}.") from error
    entries = document.pop("voice", [])
    if document or not isinstance(entries, list):
        raise VoiceError(f"{file}: a catalogue holds [[voice]] entries and nothing else{_listed(document)}.")
    voices: dict[str, Voice] = {}
    for number, entry in enumerate(entries, 1):
        named = isinstance(entry, dict) and isinstance(entry.get("id"), str)
        where = f"{file}: voice {entry['id']}" if named else f"{file}: voice number {number}"
        if wrong := _what_is_wrong(entry):
            raise VoiceError(f"{where}: {wrong}.")
        if entry["id"] in voices:
            raise VoiceError(f"{where}: the id is listed twice.")
        voices[entry["id"]] = Voice(**entry)
    return tuple(voices.values())


def _what_is_wrong(entry: Any) -> str | None:
    """What keeps an entry of the file from being a voice; None when nothing does."""
    if not isinstance(entry, dict):
        return "an entry is a table of fields"
    if unknown := [name for name in entry if name not in _FIELDS]:
        return f"unknown field {unknown[0]}; the fields are {', '.join(_FIELDS)}"
    if missing := [name for name in _REQUIRED if name not in entry]:
        return f"the field {missing[0]} is missing"
    for name in _REQUIRED:
        if not isinstance(entry[name], str) or not entry[name].strip():
            return f"{name} must be text in quotation marks"
    for name, allowed in (("language", get_args(Language)), ("gender", get_args(Gender))):
        if entry[name] not in allowed:
            return f'{name} must be {" or ".join(allowed)}, not "{entry[name]}"'
    if not _GRADE.fullmatch(entry["quality"]):
        return f'quality must be a grade from A to F, with + or - if need be, not "{entry["quality"]}"'
    loudness = entry.get("loudness", -23.0)
    if isinstance(loudness, bool) or not isinstance(loudness, int | float) or not math.isfinite(loudness):
        return "loudness must be a number, in LUFS"
    copy_of = entry.get("copy_of", "of another")
    if not isinstance(copy_of, str) or copy_of in ("", entry["id"]):
        return "copy_of must be the id of another voice"
    return None


def _listed(document: Sequence[str] | dict[str, Any]) -> str:
    return f", not {', '.join(document)}" if document else ""
