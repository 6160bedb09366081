"""A podcast that grows while a batch works on its folder."""

import threading
import time
from pathlib import Path
from queue import Empty, Queue
from typing import Self

from narrator.batch.podcast.publish import publish_feed
from narrator.batch.podcast.show import Show
from narrator.batch.standing import Standing

EVERY = 60.0
"""Seconds from one publication to the next while there is more to do: a choice."""


class Publisher:
    """Publishes what a batch has made: whenever nothing is left to do, and now and then before.

    It does so in a thread, since that takes half a minute for a hundred thousand narrations; leaving it waits for that.
    What was made since is not published then.
    """

    def __init__(self, folder: Path, show: Show) -> None:
        """Publish this folder as this podcast."""
        self._folder, self._show = folder, show
        self._published = (0, 0)
        self._last = time.monotonic()
        self._thread: threading.Thread | None = None
        self._failures: Queue[BaseException] = Queue()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._thread:
            self._thread.join()

    def heed(self, standing: Standing) -> None:
        """Publish if it is time to, given how the batch stands.

        Raises:
            NarratorError: the last publication failed.
        """
        self._say_what_failed()
        made = _made(standing)
        if made == self._published or (self._thread and self._thread.is_alive()):
            return
        if standing.left and time.monotonic() - self._last < EVERY:
            return
        self._published, self._last = made, time.monotonic()
        self._thread = threading.Thread(target=self._publish, daemon=True)
        self._thread.start()

    def _publish(self) -> None:
        try:
            publish_feed(self._folder, self._show)
        except BaseException as error:  # it is raised again by whoever looks
            self._failures.put(error)

    def _say_what_failed(self) -> None:
        try:
            raise self._failures.get_nowait()
        except Empty:
            return


def _made(standing: Standing) -> tuple[int, int]:
    """What changes when there is something new to publish: narrations made here, and those that are there."""
    there = [standing.tallies[state].jobs for state in ("done", "unchanged") if state in standing.tallies]
    return standing.made, sum(there)
