"""Where a command reads from and writes to."""

import os
import sys
from pathlib import Path

from narrator.errors import ScriptError

STANDARD_INPUT = "-"
"""What stands for standard input in place of a file."""


def output_file(output: Path | None, source: str) -> Path:
    """The MP3 to write for ``source``: what ``-o`` names, in the folder that it names, or in the default folder."""
    from narrator.narration import default_output

    default = default_output(source)
    if output is None:
        return default
    return output / default.name if output.is_dir() else output


def read_script_file(source: str) -> str:
    """The text of a script file, or of standard input.

    Raises:
        ScriptError: it cannot be read, or is not UTF-8.
    """
    try:
        data = sys.stdin.buffer.read() if source == STANDARD_INPUT else Path(source).read_bytes()
        return data.decode("utf-8-sig")
    except OSError as error:
        raise ScriptError(f"cannot read {source}: {error.strerror or error}. Check the path.") from error
    except UnicodeDecodeError as error:
        raise ScriptError(f"{source} is not UTF-8 at byte {error.start}: save it as UTF-8.") from error


def show(text: str) -> None:
    """Write ``text`` to standard output; that a reader like ``head`` closes it early is no fault."""
    try:
        print(text, flush=True)
    except BrokenPipeError:
        # Python flushes once more when it ends: let that go nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
