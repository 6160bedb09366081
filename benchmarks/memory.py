"""How much memory a process and its children take."""

import threading
import time
from pathlib import Path

INTERVAL = 0.05
"""Seconds between two looks; a peak shorter than this may be missed."""


class PeakMemory(threading.Thread):
    """Watches a process and everything it started; ``peak`` is the most resident memory they had together, in bytes.

    Reads /proc, so it measures on Linux only and reports 0 elsewhere. Pages that processes share count in each of them.
    """

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self.pid = pid
        self.peak = 0

    def run(self) -> None:
        """Look until the process is gone."""
        while (now := sum(_resident(pid) for pid in _tree(self.pid))) > 0:
            self.peak = max(self.peak, now)
            time.sleep(INTERVAL)


def _tree(pid: int) -> list[int]:
    children: list[int] = []
    for tasks in Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            children += map(int, tasks.read_text().split())
        except OSError:  # the thread has ended
            continue
    return [pid, *(below for child in children for below in _tree(child))]


def _resident(pid: int) -> int:
    try:
        for line in Path(f"/proc/{pid}/status").read_text().splitlines():
            if line.startswith("VmRSS:"):
                return int(line.split()[1]) * 1024
    except OSError:  # the process has ended
        pass
    return 0
