"""The process of a batch: it fills the ledger, keeps the workers alive, and looks on."""

import threading
import time
from collections.abc import Callable, Iterable
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from queue import Empty, Queue

from narrator.batch.crew import Crew, Events, Hand
from narrator.batch.events import Died, Ended, Entered, Event, Halted
from narrator.batch.intake import PORTION
from narrator.batch.job import Job
from narrator.batch.ledger import Ledger
from narrator.batch.local import LocalCrew
from narrator.batch.options import BatchOptions
from narrator.batch.process import this_process
from narrator.batch.standing import Standing
from narrator.batch.strays import sweep, sweep_names
from narrator.batch.worker import Order
from narrator.errors import EngineError, NarratorError
from narrator.narration.options import open_house

BEAT = 5.0
"""Seconds between two signs of life, and two looks whether others show theirs: a choice, a twelfth of the lease."""
LOOK = 0.5
"""Seconds between two looks at the tallies, which take a tenth of a millisecond."""
FRUITLESS = 5
"""Workers that may die one after the other before any has been ready: a choice."""

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
    """whether nothing was left to do; not so after a failure with ``fail_fast``, or when it was interrupted"""


class Interrupted(KeyboardInterrupt):
    """Ctrl-C in the midst of a batch; what was under way waits for the next start."""

    def __init__(self, finished: Finished) -> None:
        """Tell what came of it until then."""
        super().__init__()
        self.finished = finished


def run_batch(
    jobs: Iterable[Job],
    options: BatchOptions,
    on_event: OnEvent = lambda _standing, _event: None,
    *,
    arriving: bool = False,
    crew: Crew | None = None,
) -> Finished:
    """Narrate many articles; whatever is done already and has not changed stays as it is.

    It may be killed at any moment and started again, and several may run on one folder at once.

    Args:
        jobs: the articles, as a stream.
        options: how they are narrated, and where to.
        on_event: is told what happens, many times a second at most.
        arriving: whether ``jobs`` gives them as they come, perhaps without end. Otherwise all of them are in the ledger
            before the work begins, unless it goes on with what is left there.
        crew: who works; None for processes of this machine.

    Raises:
        NarratorError: the options or the sources cannot be used, or no article can be narrated any more: the disk is
            full, or the folder is gone.
        Interrupted: Ctrl-C; a plain KeyboardInterrupt where the work had not begun.
    """
    house = open_house(options.narration)
    options.check(house)
    with ExitStack() as stack:
        ledger = stack.enter_context(Ledger(options.ledger))
        supervisor = _Supervisor(options, options.settings(house), ledger, on_event, crew or LocalCrew(options))
        stack.callback(supervisor.leave)
        return supervisor.run(jobs, arriving)


class _Supervisor:
    def __init__(self, options: BatchOptions, settings: str, ledger: Ledger, on_event: OnEvent, crew: Crew) -> None:
        self._options, self._settings, self._ledger = options, settings, ledger
        self._on_event, self._crew = on_event, crew
        self._standing = Standing()
        self._events: Events = Queue()
        self._workers: dict[int, Hand] = {}
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
        self._standing.begin()
        complete, interrupted = False, False
        try:
            complete = self._look_after(intake)
        except KeyboardInterrupt:
            interrupted = True
        finally:
            self._stop_workers()
            with suppress(NarratorError):  # the ledger is gone, and what ended the batch has been said
                sweep(self._ledger)  # a worker may begin one more file while it is told to stop
        self._refresh()
        finished = Finished(self._turn[0], self._standing, complete)
        if interrupted:
            raise Interrupted(finished)
        return finished

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
                self._standing.count(self._ledger.tallies(self._turn[0]))
                next_look = 0.0  # it may have been the last
            self._on_event(self._standing, event)
            if isinstance(event, Halted):
                raise event.error
            if isinstance(event, Ended) and event.reason and not event.again and self._options.fail_fast:
                return False

    def _refresh(self) -> None:
        """Read the tallies, and now and then show a sign of life and look for others'."""
        self._standing.count(self._ledger.tallies(self._turn[0]))
        if time.monotonic() - self._last_beat < BEAT:
            return
        self._last_beat = time.monotonic()
        self._ledger.beat(self._number, self._standing.to_json())
        for worker in self._workers.values():
            if worker.number is not None and not self._ledger.beat(worker.number):
                worker.stop()  # it was taken for dead while the machine slept: another takes its place
        sweep_names(self._options.folder, self._ledger.bury())

    def _start_workers(self) -> None:
        for place, share in self._crew.shares().items():
            if place not in self._workers:
                if self._fruitless == FRUITLESS:
                    raise EngineError(f"{FRUITLESS} workers have died before they were ready: run narrator doctor.")
                order = Order(self._options, self._settings, share)
                self._workers[place] = self._crew.hire(place, order, self._events)

    def _gone(self, worker: Hand) -> Event | None:
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
                if worker.number is None:
                    self._ledger.bury()
                else:
                    self._ledger.leave(worker.number)
        self._heed_the_last(len(workers))

    def _heed_the_last(self, workers: int) -> None:
        """Take in what those workers have told before they ended: the ledger has it earlier."""
        with suppress(Empty):
            while workers:
                worker, event = self._events.get(timeout=LOOK)
                if event is None:
                    workers -= 1
                    continue
                self._standing.heed(worker.place, event)
                self._on_event(self._standing, event)

    def _add(self, jobs: Iterable[Job]) -> None:
        options = self._options
        self._ledger.add(jobs, self._settings, self._turn, options.stamp, self._crew.still_there, retry=options.retry)

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
