"""Which process holds something, so that another one can tell whether it still runs."""

import os
import socket
from dataclasses import dataclass
from functools import cache
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Process:
    """A process, told from all others that ever had its number."""

    place: str
    """the machine since it was last started, and the container: where ``pid`` means anything"""
    pid: int
    """its number there"""
    started: str
    """when it started, in the machine's own terms; "" where that is not told"""


def this_process() -> Process:
    """The process that asks."""
    return Process(this_place(), os.getpid(), _start_of(os.getpid()) or "")


def has_ended(process: Process) -> bool | None:
    """Whether a process is gone; None when that cannot be told from here."""
    if process.place != this_place() or not process.started:
        return None
    return _start_of(process.pid) != process.started


@cache
def this_place() -> str:
    """The machine, its last start, and the container."""
    parts = [socket.gethostname()]
    try:
        parts.append(Path("/proc/sys/kernel/random/boot_id").read_text("ascii").strip())
        parts.append(str(Path("/proc/self/ns/pid").readlink()))
    except OSError:
        pass  # not Linux: there _start_of tells nothing either
    return " ".join(parts)


def _start_of(pid: int) -> str | None:
    """In ticks since the machine started, as Linux has it; None when there is no such process, or only a dead one."""
    try:
        # The name, in brackets, may hold anything; the 3rd field of the line is the state, the 22nd the start.
        fields = Path(f"/proc/{pid}/stat").read_text("utf-8", "replace").rpartition(")")[2].split()
    except OSError:
        return None
    return None if fields[0] in "ZX" else fields[19]
