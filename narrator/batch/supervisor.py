"""The process of a batch: it fills the ledger, keeps the workers alive, and looks on."""

import pickle
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from queue import Empty, Queue
from typing import IO, Any, cast

from narrator.batch.events import Died, Ended, Entered, Event, Halted, Said
from narrator.batch.job import Job
from narrator.batch.ledger import PORTION, Ledger
from narrator.batch.memory import usable_memory
from narrator.batch.options import BatchOptions, Share
from narrator.batch.process import this_process
from narrator.batch.standing import Standing
from narrator.batch.strays import sweep, sweep_names
from narrator.batch.worker import Order
from narrator.errors import EngineError, NarratorError
from narrator.narration.options import open_house

WORKER = (sys.executable, "-m", "narrator.batch.worker")
"""The command line of a worker."""
BEAT = 5.0
"""Seconds between two signs of life, and two looks whether others show theirs: a choice, a twelfth of the lease."""
LOOK = 0.5
"""Seconds between two looks at the tallies, which take a tenth of a millisecond."""
FAREWELL = 10.0
"""Seconds that a worker has to stop in; it takes a fraction of one unless the machine is overloaded."""
FRUITLESS = 5
"""Workers that may die one after the other before any has been ready: a choice."""
MEMORY = 0.8
"""Part of the machine's memory that the workers may take: a choice, with room for the system and for ffmpeg."""

OnEvent = Callable[[Standing, Event | None], None]
"""Is given what happened, None when only time has passed, and how the batch stands now."""


@dataclass(frozen=True, slots=True)
class Finished:
    """What came of a batch."""

    run: int
    """its number in the ledger"""
    standing: Standing
    """how it stood at the end"""
    complete: bool
    """whether nothing was left to do; not so after a failure with ``fail_fast``"""


def run_batch(
    jobs: Iterable[Job],
    options: BatchOptions,
    on_event: OnEvent = lambda _standing, _event: None,
    *,
    arriving: bool = False,
) -> Finished:
    """Narrate many articles; whatever is done already and has not changed stays as it is.

    It may be killed at any moment and started again, and several may run on one folder at once.

    Args:
        jobs: the articles, as a stream.
        options: how they are narrated, and where to.
        on_event: is told what happens, many times a second at most.
        arriving: whether ``jobs`` gives them as they come, perhaps without end. Otherwise all of them are in the ledger
            before the work begins, unless it goes on with what is left there.

    Raises:
        NarratorError: the options or the sources cannot be used, or no article can be narrated any more: the disk is
            full, or the folder is gone.
        KeyboardInterrupt: Ctrl-C, or SIGTERM; what was under way waits for the next start.
    """
    house = open_house(options.narration)
    options.check(house)
    with ExitStack() as stack:
        ledger = stack.enter_context(Ledger(options.ledger))
        stack.enter_context(_terminable())
        supervisor = _Supervisor(options, options.settings(house), ledger, on_event)
        stack.callback(supervisor.leave)
        return supervisor.run(jobs, arriving)


class _Supervisor:
    def __init__(self, options: BatchOptions, settings: str, ledger: Ledger, on_event: OnEvent) -> None:
        self._options, self._settings, self._ledger, self._on_event = options, settings, ledger, on_event
        self._standing = Standing()
        self._events: Queue[tuple[_Worker, Event | None]] = Queue()
        self._workers: dict[int, _Worker] = {}
        self._fruitless = 0
        self._last_beat = 0.0
        self._failures: Queue[BaseException] = Queue()
        ledger.bury()
        self._number = ledger.enter(this_process(), "batch")
        sweep(ledger)
        self._goes_on = ledger.is_left(settings)
        self._turn = ledger.begin(settings)

    def run(self, jobs: Iterable[Job], arriving: bool) -> Finished:
        intake = threading.Thread(target=self._take_in_what_arrives, args=(jobs,), daemon=True)
        if arriving or self._goes_on:
            intake.start()
        else:
            self._add(jobs)
        self._standing.began = time.monotonic()
        try:
            complete = self._look_after(intake)
        finally:
            self._stop_workers()
        self._refresh()
        sweep(self._ledger)
        return Finished(self._turn[0], self._standing, complete)

    def leave(self) -> None:
        with suppress(NarratorError):  # the ledger is gone, and what ended the batch has been said
            self._ledger.leave(self._number)

    def _look_after(self, intake: threading.Thread) -> bool:
        """Whether nothing is left to do."""
        next_look = 0.0
        while True:
            if not self._failures.empty():
                raise self._failures.get()
            if time.monotonic() >= next_look:
                next_look = time.monotonic() + LOOK
                self._refresh()
                if not (intake.is_alive() or self._ledger.is_left(self._settings)):
                    return True
                self._start_workers()
            try:
                worker, event = self._events.get(timeout=LOOK / 2)
            except Empty:
                self._on_event(self._standing, None)
                continue
            event = self._gone(worker) if event is None else event
            if event is None:
                continue
            if isinstance(event, Entered):
                worker.number, self._fruitless = event.number, 0
            self._standing.heed(worker.place, event)
            if isinstance(event, Ended):
                self._standing.tallies = self._ledger.tallies(self._turn[0])
            self._on_event(self._standing, event)
            if isinstance(event, Halted):
                raise event.error
            if isinstance(event, Ended) and event.reason and not event.again and self._options.fail_fast:
                return False

    def _refresh(self) -> None:
        """Read the tallies, and now and then show a sign of life and look for others'."""
        self._standing.tallies = self._ledger.tallies(self._turn[0])
        if time.monotonic() - self._last_beat < BEAT:
            return
        self._last_beat = time.monotonic()
        self._ledger.beat(self._number, self._standing.to_json())
        for worker in self._workers.values():
            if worker.number is not None and not self._ledger.beat(worker.number):
                worker.stop()  # it was taken for dead while the machine slept: another takes its place
        sweep_names(self._options.folder, self._ledger.bury())

    def _start_workers(self) -> None:
        for place, share in enumerate(self._options.shares()):
            if place not in self._workers:
                if self._fruitless == FRUITLESS:
                    raise EngineError(f"{FRUITLESS} workers have died before they were ready: run narrator doctor.")
                self._workers[place] = _Worker(place, self._order(share), self._events)

    def _order(self, share: Share) -> Order:
        usable = usable_memory()
        memory = self._options.memory or (int(usable * MEMORY) if usable else None)
        return Order(self._options, self._settings, share, int(memory * share.memory) if memory else None)

    def _gone(self, worker: "_Worker") -> Event | None:
        """Clear away after a worker that has ended; None when it had meant to."""
        how = worker.end()
        del self._workers[worker.place]
        self._fruitless += worker.number is None
        names = self._ledger.bury() if worker.number is None else self._ledger.leave(worker.number, how)
        sweep_names(self._options.folder, names)
        return Died(how, tuple(names)) if how else None

    def _stop_workers(self) -> None:
        workers, self._workers = list(self._workers.values()), {}
        for worker in workers:
            worker.tell_to_stop()
        for worker in workers:
            worker.stop()
            with suppress(NarratorError):  # the ledger is gone, and what ended the batch has been said
                names = self._ledger.leave(worker.number) if worker.number is not None else self._ledger.bury()
                sweep_names(self._options.folder, names)

    def _add(self, jobs: Iterable[Job]) -> None:
        options = self._options
        self._ledger.add(jobs, self._settings, self._turn, options.stamp, options.still_there, retry=options.retry)

    def _take_in_what_arrives(self, jobs: Iterable[Job]) -> None:
        """Add jobs as they come, as many at a time as there are, in a thread of its own."""
        try:
            arrived: Queue[Job | None] = Queue(PORTION)
            thread = threading.Thread(target=self._pass_on, args=(jobs, arrived), daemon=True)
            thread.start()
            portion: list[Job | None] = []
            while None not in portion:
                portion = [arrived.get()]
                with suppress(Empty):
                    while True:
                        portion.append(arrived.get_nowait())
                self._add(job for job in portion if job is not None)
        except BaseException as error:  # it is raised again by whoever waits for the batch
            self._failures.put(error)

    def _pass_on(self, jobs: Iterable[Job], arrived: "Queue[Job | None]") -> None:
        try:
            for job in jobs:
                arrived.put(job)
        except BaseException as error:
            self._failures.put(error)
        finally:
            arrived.put(None)


class _Worker:
    """A worker's process, as the supervisor has it."""

    def __init__(self, place: int, order: Order, events: "Queue[tuple[_Worker, Event | None]]") -> None:
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
        threading.Thread(target=self._listen, daemon=True).start()
        threading.Thread(target=self._overhear, daemon=True).start()

    def tell_to_stop(self) -> None:
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
        return (f"signal {-code}" if code < 0 else f"exit code {code}") if code else None

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


@contextmanager
def _terminable() -> Iterator[None]:
    """While this lasts, SIGTERM does what Ctrl-C does."""

    def interrupt(*_: Any) -> None:
        raise KeyboardInterrupt

    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGTERM, interrupt)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)
