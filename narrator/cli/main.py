"""Runs the command, and turns everything that goes wrong into one line on stderr and an exit code."""

import os
import signal
import sys
from contextlib import suppress

from narrator.errors import INTERRUPTED, NarratorError, UsageError

DEBUG_VARIABLE = "NARRATOR_DEBUG"
"""Environment variable that, set to 1, shows the traceback of an internal error."""


def main() -> None:
    """Run ``narrator`` with the arguments of the process and exit."""
    _open_what_is_closed()
    signal.signal(signal.SIGTERM, _interrupt)
    for stream in (sys.stdout, sys.stderr):
        if reconfigure := getattr(stream, "reconfigure", None):
            reconfigure(errors="replace")  # a terminal that cannot show a name shows "?", it does not stop the work
    try:
        os.getcwd()  # noqa: PTH109 -- nothing else of pathlib is wanted here
    except OSError:
        sys.exit(_complain("the current folder is not there any more: change to another.", UsageError.exit_code))
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Run ``narrator`` with these arguments and return its exit code."""
    try:
        return _run(arguments)
    except NarratorError as error:
        return _complain(str(error), error.exit_code)
    except KeyboardInterrupt:
        return _complain("interrupted; nothing half-written was left behind.", INTERRUPTED)
    except MemoryError:
        return _complain("there is not enough memory: close other programs, or take a lower --quality.", 1)
    except Exception as error:
        if os.environ.get(DEBUG_VARIABLE) == "1":
            raise
        what = f"{type(error).__name__}: {error}"
        return _complain(f"internal error: {what}. Please report it, with what {DEBUG_VARIABLE}=1 shows.", 1)


def _interrupt(*_: object) -> None:
    """Do on SIGTERM what Ctrl-C does: what is half written is removed, and what is under way is ended."""
    raise KeyboardInterrupt


def _open_what_is_closed() -> None:
    """Give a process that was started without standard streams, as by a scheduler, such that lead nowhere.

    Else the next file that is opened takes their number, and what is printed would be written into it.
    """
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)  # takes the lowest number that is free, which is this one
    sys.stdout = sys.stdout or os.fdopen(1, "w", encoding="utf-8", closefd=False)
    sys.stderr = sys.stderr or os.fdopen(2, "w", encoding="utf-8", closefd=False)


def _run(arguments: list[str]) -> int:
    from typer import Exit, TyperException
    from typer.main import get_command

    from narrator.cli.app import app
    from narrator.cli.help import flowing

    # Not ``app(arguments)``, which would itself answer Ctrl-C, and a broken pipe even to ffmpeg, with a silent exit.
    command = flowing(get_command(app))
    try:
        with command.make_context("narrator", arguments) as context:
            command.invoke(context)
    except Exit as end:
        return end.exit_code
    except TyperException as error:
        message = error.format_message()
        if not message:  # there were no arguments, and the help has been shown
            return error.exit_code
        place = getattr(error, "ctx", None)
        path = place.command_path if place else "narrator"
        return _complain(f"{message}{'' if message[-1] in '.?' else '.'} See: {path} --help", error.exit_code)
    return 0


def _complain(message: str, exit_code: int) -> int:
    with suppress(OSError):  # a log on a full disk: the code still says what happened
        print(f"narrator: {message}".replace("\n", " "), file=sys.stderr)
    return exit_code
