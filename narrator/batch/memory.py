"""How much memory processes take, and how much there is."""

import os
from contextlib import suppress
from pathlib import Path

LIMITS = (Path("/sys/fs/cgroup/memory.max"), Path("/sys/fs/cgroup/memory/memory.limit_in_bytes"))
"""Where Linux keeps the limit of a container, version 2 and 1."""


def memory_of(pid: int) -> int:
    """Bytes that a process and all that it started have in memory; 0 where that is not told (not on Linux).

    Pages that they share count in each of them.
    """
    children: list[int] = []
    for tasks in Path(f"/proc/{pid}/task").glob("*/children"):
        with suppress(OSError):  # the thread has ended
            children += map(int, tasks.read_text("ascii").split())
    own = 0
    with suppress(OSError):  # the process has ended
        own = int(Path(f"/proc/{pid}/statm").read_text("ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE")
    return own + sum(map(memory_of, children))


def usable_memory() -> int | None:
    """Bytes that all processes may take: the machine's, or a container's; None where that is not told."""
    found = []
    with suppress(ValueError, OSError, AttributeError):
        found.append(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES"))
    for path in LIMITS:
        with suppress(OSError, ValueError):  # without a limit it says "max"
            found.append(int(path.read_text("ascii")))
    return min(found, default=None)
