"""Where a command reads from and writes to."""

import json
import os
import sys
from collections.abc import Mapping
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, Any

from narrator.errors import OutputError, ScriptError

if TYPE_CHECKING:
    from narrator.narration.options import NarrationOptions
    from narrator.script.script import Script

STANDARD_INPUT = "-"
"""What stands for standard input in place of a file."""


def output_file(output: str | None, source: str, form: str | None = None) -> Path:
    """The file to write for ``source``: what ``-o`` names, in the folder that it names, or in the default folder.

    A folder is one that is there, or whose name ends as one. ``form`` is the format where the name does not say it.
    """
    from narrator.narration.rendering import default_output

    default = default_output(source)
    if form:
        default = default.with_suffix(f".{form}")
    if output is None:
        return default
    named = Path(output)
    if named.is_dir() or output.endswith(("/", os.sep)):
        return named / default.name
    return named.with_suffix(f".{form}") if form and not named.suffix else named


def read_script_file(source: str, options: "NarrationOptions") -> "Script":
    """The script in a file, or in standard input, with voices that ``options`` allow.

    Raises:
        ScriptError: it cannot be read, is not UTF-8, or is no valid script.
        VoiceError: it names a voice that is not in the catalogue.
    """
    from narrator.narration.options import catalogue_for
    from narrator.script.editing.forms import parse_script

    if source == STANDARD_INPUT and sys.stdin is None:
        raise ScriptError("cannot read standard input: it is closed. Name a file, or pipe a script in.")
    try:
        data = sys.stdin.buffer.read() if source == STANDARD_INPUT else Path(source).read_bytes()
        text = data.decode("utf-8-sig")
    except OSError as error:
        raise ScriptError(f"cannot read {source}: {error.strerror or error}. Check the path.") from error
    except UnicodeDecodeError as error:
        raise ScriptError(f"{source} is not UTF-8 at byte {error.start}: save it as UTF-8.") from error
    return parse_script(text, source, catalogue_for(options).get)


def show_utf8(text: str) -> None:
    """Write ``text`` to standard output in UTF-8, whatever the locale says: another program, or narrator, reads it.

    Raises:
        OutputError: as ``show`` does.
    """
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="replace")
    show(text)


def show_json(document: Mapping[str, Any]) -> None:
    """Write a document to standard output as indented JSON in UTF-8.

    Raises:
        OutputError: as ``show`` does.
    """
    show_utf8(json.dumps(document, ensure_ascii=False, indent=1))


def show(text: str) -> None:
    """Write ``text`` to standard output; that a reader like ``head`` closes it early is no fault.

    Raises:
        OutputError: it cannot be written there, since the disk is full or the terminal is gone.
    """
    try:
        print(text, flush=True)
    except OSError as error:
        # Python flushes once more when it ends: let that go nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if not isinstance(error, BrokenPipeError):
            raise OutputError(
                f"cannot write to standard output: {error.strerror}. Send it to another place."
            ) from error
