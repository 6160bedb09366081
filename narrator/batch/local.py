"""Workers that are processes of this machine.

On a worker's standard input comes a pickle of its order; any byte after it, or the end, means to stop at once. Events
go out on its standard output, as pickles. A worker whose batch has died notices that by the end of its input.
"""

import os
import pickle
import signal
import subprocess
import sys
from contextlib import suppress
from threading import Lock, Thread
from typing import IO, Any, cast

from narrator.batch.crew import Events
from narrator.batch.events import Event, Halted, Said
from narrator.batch.ledger import Ledger
from narrator.batch.options import BatchOptions, Share
from narrator.batch.studio import LocalStudio
from narrator.batch.worker import Order, Worker
from narrator.errors import NarratorError
from narrator.processes import ending, module_command

WORKER = module_command("narrator.batch.local")
"""The command line of a worker."""
FAREWELL = 10.0
"""Seconds that a worker has to stop in; it takes a fraction of one unless the machine is overloaded."""


class LocalCrew:
    """As many processes as the machine has room for."""

    def __init__(self, options: BatchOptions) -> None:
        self._options = options

    def shares(self) -> dict[int, Share]:
        """What each of them takes."""
        return dict(enumerate(self._options.shares()))

    def hire(self, place: int, order: Order, events: Events) -> "WorkerProcess":
        """Start one."""
        return WorkerProcess(place, order, events)

    def still_there(self, name: str, about: dict[str, Any]) -> bool:
        """Whether a finished narration is in the folder as it was left."""
        return self._options.still_there(name, about)


class WorkerProcess:
    """A worker's process, as the supervisor has it."""

    def __init__(self, place: int, order: Order, events: Events) -> None:
        self.place = place
        self.number: int | None = None
        self._events = events
        # A group of its own: Ctrl-C must not end the encoders of what may still be finished.
        self._child = subprocess.Popen(
            WORKER, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
        )
        with suppress(OSError):  # it has died, which the end of its events tells as well
            cast(IO[bytes], self._child.stdin).write(pickle.dumps(order))
            cast(IO[bytes], self._child.stdin).flush()
        Thread(target=self._listen, daemon=True).start()
        Thread(target=self._overhear, daemon=True).start()

    def tell_to_stop(self) -> None:
        """Have it stop soon."""
        with suppress(OSError, ValueError):
            cast(IO[bytes], self._child.stdin).close()

    def stop(self) -> None:
        """Have it stop, by force if it must be."""
        self.tell_to_stop()
        try:
            self._child.wait(FAREWELL)
        except subprocess.TimeoutExpired:
            self._child.kill()
            self._child.wait()

    def end(self) -> str | None:
        """How it died; None when it ended well."""
        self.tell_to_stop()
        code = self._child.wait()
        return ending(code) if code else None

    def _listen(self) -> None:
        """Pass its events on until they end, in a thread of its own."""
        with suppress(EOFError, OSError, pickle.UnpicklingError), cast(IO[bytes], self._child.stdout) as told:
            while True:
                self._events.put((self, pickle.load(told)))
        self._events.put((self, None))

    def _overhear(self) -> None:
        with suppress(OSError, ValueError), cast(IO[bytes], self._child.stderr) as said:
            for line in said:
                self._events.put((self, Said(line.decode("utf-8", "replace").rstrip())))


def main() -> None:
    """Do what standard input says until it says stop, or ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the batch, which decides what it means
    # Whatever a library prints must not get between the events.
    events = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    sending = Lock()

    def tell(event: Event) -> None:
        with sending, suppress(OSError):  # a batch that has died is noticed by the end of standard input
            pickle.dump(event, events, pickle.HIGHEST_PROTOCOL)
            events.flush()

    try:
        order: Order = pickle.load(sys.stdin.buffer)
        studio = LocalStudio(order.options, order.share)
        worker = Worker(order, Ledger(order.options.ledger), studio, tell)
        Thread(target=_stop_when_told, args=(worker,), daemon=True).start()
        worker.work()
    except NarratorError as error:
        tell(Halted(error))


def _stop_when_told(worker: Worker) -> None:
    os.read(0, 1)  # not through sys.stdin, whose lock a thread may not hold when Python ends
    worker.stop()
    os._exit(0)  # native code cannot be interrupted, and what it does now is of no use


if __name__ == "__main__":
    main()
