"""How much memory a process and its children take."""

import threading
import time

from narrator.batch.memory import memory_of

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
        while (now := memory_of(self.pid)) > 0:
            self.peak = max(self.peak, now)
            time.sleep(INTERVAL)
