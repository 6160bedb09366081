"""Python processes that narrator starts: how they are called, and how they end."""

import sys


def module_command(module: str) -> tuple[str, ...]:
    """The command line that runs a module.

    -P keeps the current folder off its path: what a folder of articles holds, such as a queue.py, is not to be run.
    """
    return (sys.executable, "-P", "-m", module)


def ending(exit_code: int) -> str:
    """How a process ended that ended with this code: "signal 9", "exit code 1"."""
    return f"signal {-exit_code}" if exit_code < 0 else f"exit code {exit_code}"
