"""The record of a narration, ``NAME.narration.json``: what was spoken when, by whom, and in which file.

    {"schema": "narrator/narration/1",
     "made_by": "narrator 0.1.0",
     "audio": {"file": "harbour.mp3", "sha256": "...", "duration": 181.4},
     "settings": {"speed": 1.0, ...},
     "voices": {"narrator": {"id": "af_heart", "engine": "kokoro", "licence": "Apache-2.0"}, ...},
     "cues": [{"segment": 0, "start": 0.5, "end": 3.25, "words": [["Voice", 0.52, 0.81], ...]}, ...],
     "script": {"schema": "narrator/script/1", ...}}

With it a narration can be checked later, or made again. The script in it is a whole ``narrator/script/1`` document, as
``narrator render`` reads it. Times are seconds from the beginning of the audio; words are those of the spoken form, and
``words`` is empty where the engine does not know them.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

from narrator.audio.cue import Cue
from narrator.casting.cast import Cast
from narrator.errors import AudioError, ScriptError
from narrator.files import whole_file
from narrator.publish.suffixes import RECORD_SUFFIX
from narrator.script.editing.json import script_from_json, script_json_pieces
from narrator.script.script import Script
from narrator.speech.engine import WordTiming

SCHEMA = "narrator/narration/1"


@dataclass(frozen=True, slots=True)
class Record:
    """What is known about a narration that was made."""

    audio: str
    """the name of its file, without a folder"""
    sha256: str
    """hash of that file, as hexadecimal"""
    duration: float
    """its length in seconds"""
    settings: Mapping[str, Any]
    """with which options it was made, as JSON has them"""
    voices: Mapping[str, str]
    """the id of the voice that was heard for each ``voiced_by``"""
    script: Script
    """what was spoken"""
    cues: tuple[Cue, ...]
    """when each segment is heard"""


def write_record(
    audio: Path, duration: float, script: Script, cast: Cast, cues: Sequence[Cue], settings: Mapping[str, Any]
) -> Path:
    """Write the record of a finished narration beside its audio file, whole or not at all.

    Args:
        audio: the file, finished.
        duration: its length in seconds.
        script: what was spoken.
        cast: by whom.
        cues: when.
        settings: the options, as values that JSON can hold; what it cannot is written as text.

    Returns:
        the record's path.

    Raises:
        AudioError: the audio file cannot be read.
        OutputError: the record cannot be written.
    """
    voices = {cue.segment.voiced_by: cast.voice_of(cue.segment.voiced_by) for cue in cues}
    about = {
        "schema": SCHEMA,
        "made_by": f"narrator {version('narrator')}",
        "audio": {"file": audio.name, "sha256": file_sha256(audio), "duration": round(duration, 3)},
        "settings": dict(settings),
        "voices": {
            who: {"id": voice.id, "engine": voice.engine, "licence": voice.licence} for who, voice in voices.items()
        },
    }
    path = audio.with_suffix(RECORD_SUFFIX)
    # Piece by piece: as one value and one text, the record of ten hours takes more memory than all the rest of the way.
    with whole_file(path) as part, part.open("w", encoding="utf-8", errors="replace", newline="\n") as file:
        file.write(json.dumps(about, ensure_ascii=False, indent=1, default=str).removesuffix("\n}"))
        file.write(',\n "cues": [')
        for place, cue in enumerate(cues):
            file.write(f"{',' if place else ''}\n  {json.dumps(_members(cue), ensure_ascii=False)}")
        file.write('\n ],\n "script": ')
        file.writelines(piece.replace("\n", "\n ") for piece in script_json_pieces(script))
        file.write("\n}\n")
    return path


def read_record(path: Path) -> Record:
    """Read a record; its audio file need not be there.

    Raises:
        ScriptError: the file cannot be read, or is no record of a narration.
    """
    try:
        document = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise ScriptError(f"cannot read {path}: {error.strerror or error}. Check the path.") from error
    except ValueError as error:
        raise ScriptError(f"{path} is not JSON in UTF-8: {error}.") from error
    found = document.get("schema") if isinstance(document, dict) else None
    if found != SCHEMA:
        raise ScriptError(f'{path} is not a "{SCHEMA}" record: its schema is {json.dumps(found)}.')
    try:
        script = script_from_json(json.dumps(document["script"]), f"the script in {path}")
        return Record(
            audio=str(document["audio"]["file"]),
            sha256=str(document["audio"]["sha256"]),
            duration=float(document["audio"]["duration"]),
            settings=dict(document["settings"]),
            voices={who: str(voice["id"]) for who, voice in document["voices"].items()},
            script=script,
            cues=tuple(_cue(cue, script) for cue in document["cues"]),
        )
    except (KeyError, IndexError, TypeError, ValueError, AttributeError) as error:
        raise ScriptError(f"{path} is not a whole record: {type(error).__name__}, {error}. Narrate again.") from error


def file_sha256(path: Path) -> str:
    """The SHA-256 of a file, as hexadecimal.

    Raises:
        AudioError: it cannot be read.
    """
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise AudioError(f"cannot read {path}: {error.strerror or error}. Check the path.") from error


def _members(cue: Cue) -> dict[str, Any]:
    """A cue as JSON has it."""
    words = [[word.word, round(word.start, 3), round(word.end, 3)] for word in cue.words]
    return {"segment": cue.segment.index, "start": round(cue.start, 3), "end": round(cue.end, 3), "words": words}


def _cue(cue: Mapping[str, Any], script: Script) -> Cue:
    words = tuple(WordTiming(str(word), float(start), float(end)) for word, start, end in cue["words"])
    index = cue["segment"]
    if not 0 <= index < len(script.segments):
        raise IndexError(f"there is no segment {index}")
    return Cue(script.segments[index], float(cue["start"]), float(cue["end"]), words)
