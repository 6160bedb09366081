"""A worker of a batch: a process that claims articles from the ledger and narrates them, several at once.

The articles share the speech processes, so one is read, written and encoded while another is being spoken, and a long
one has all cores when it is the last. On standard input comes a pickle of what to do; any byte after it, or the end,
means to stop at once. Events go out on standard output, as pickles. A worker that is told to stop, or whose batch has
died, hands its claims back and leaves nothing half written.
"""

import os
import pickle
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from contextlib import ExitStack, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Event as Flag
from threading import Lock, Thread

from narrator.batch.events import Began, Ended, Entered, Event, Halted, Spoke
from narrator.batch.ledger import TRIES, Claim, Ledger
from narrator.batch.memory import memory_of
from narrator.batch.narrating import is_retriable, narrate_job
from narrator.batch.options import BatchOptions, Share
from narrator.batch.process import this_process
from narrator.batch.strays import sweep_names
from narrator.errors import NarratorError, OutputError
from narrator.narration.options import open_house
from narrator.narration.rendering import Progress
from narrator.narration.speaking import open_speech

IDLE = 0.2
"""Seconds after which an idle worker looks into the ledger again: a choice; a look takes a thousandth of it."""
TELLING = 0.25
"""Seconds between two events of an article's progress: a choice, as fast as anybody reads."""
ROOM = 16 * 2**20
"""Bytes: a disk with less room is full, and that is why an encoder failed on it. Ten minutes of MP3 have 7 MB."""


@dataclass(frozen=True, slots=True)
class Order:
    """What a worker is told to do."""

    options: BatchOptions
    """how articles are narrated"""
    settings: str
    """the hash of that, by which it finds its jobs"""
    share: Share
    """how much of the machine it takes"""
    memory: int | None
    """bytes that it and its speech processes may take before it is replaced; None for no limit"""


class Stopped(Exception):
    """The worker is to stop: what is under way is given up."""


class Worker:
    """Narrates what it can claim until it is told to stop, or has grown too large."""

    def __init__(self, order: Order, tell: Callable[[Event], None]) -> None:
        """Make it ready.

        Args:
            order: what to do.
            tell: is given the events, by several threads.

        Raises:
            NarratorError: the ledger, the voices or the lexicon cannot be opened.
        """
        self._order, self._tell = order, tell
        self._options = order.options
        self._stopping = Flag()
        self._under_way: dict[Future[None], Claim] = {}
        self._house = open_house(self._options.narration)
        self._ledger = Ledger(self._options.ledger)
        self._speech = open_speech(replace(self._options.narration, workers=order.share.workers), self._house)
        self._number = self._ledger.enter(this_process(), "worker")

    def work(self) -> None:
        """Narrate until it has grown too large, or something stops the whole batch.

        Raises:
            OutputError: the ledger cannot be used.
        """
        self._tell(Entered(self._number))
        with ExitStack() as stack:
            stack.callback(self._speech.close)
            stack.callback(self._ledger.leave, self._number)
            pool = stack.enter_context(ThreadPoolExecutor(self._order.share.articles))
            while not self._stopping.is_set() and not self._is_too_large():
                suspected = any(claim.deaths for claim in self._under_way.values())
                if suspected or len(self._under_way) == self._order.share.articles:
                    self._wait()
                elif claim := self._ledger.claim(self._number, self._order.settings, suspects=not self._under_way):
                    self._under_way[pool.submit(self._do, claim)] = claim
                else:
                    self._wait(IDLE)

    def stop(self) -> None:
        """Give up what is under way, and hand it back; called by another thread, after which the process ends."""
        self._stopping.set()
        names = [claim.job.name for claim in list(self._under_way.values())]
        with suppress(NarratorError):  # whoever starts again will find that this process has ended
            names += self._ledger.leave(self._number)
        self._speech.close()
        sweep_names(self._options.folder, names)

    def _wait(self, seconds: float | None = None) -> None:
        if not self._under_way:
            self._stopping.wait(seconds)
        for future in wait(self._under_way, seconds, FIRST_COMPLETED).done:
            del self._under_way[future]
            future.result()

    def _do(self, claim: Claim) -> None:
        self._tell(Began(claim.job.name))
        ended = Ended(claim.job.name)
        began = time.monotonic()
        try:
            outcome = narrate_job(claim.job, self._options, self._house, self._speech, self._teller(claim))
            if not self._ledger.finish(claim, outcome.seconds, outcome.about, unchanged=outcome.unchanged):
                return  # this worker was taken for dead, and another one has the article
            ended = replace(
                ended,
                seconds=outcome.seconds,
                characters=outcome.about["characters"],
                taken=time.monotonic() - began,
                unchanged=outcome.unchanged,
            )
        except Stopped:
            return
        except NarratorError as error:
            if self._stopping.is_set():
                return
            if stops_all := self._stops_all(error):
                self._halt(stops_all)
                return
            ended = self._failed(ended, claim, str(error), retriable=is_retriable(error, claim.job))
        except Exception as error:  # a defect, which belongs to this article: the others go on
            ended = self._failed(ended, claim, f"internal error: {type(error).__name__}: {error}", retriable=False)
        use = self._speech.use
        self._tell(replace(ended, hits=use.hits, misses=use.misses))

    def _failed(self, ended: Ended, claim: Claim, reason: str, *, retriable: bool) -> Ended:
        try:
            self._ledger.fail(claim, reason, retriable=retriable)
        except OutputError as error:
            self._halt(error)
        return replace(ended, reason=reason, again=retriable and claim.tries < TRIES)

    def _halt(self, error: NarratorError) -> None:
        self._tell(Halted(error))
        self._stopping.set()

    def _stops_all(self, error: NarratorError) -> NarratorError | None:
        """What ends the batch, when every other article would fail for the same reason."""
        if isinstance(error, OutputError):
            try:
                self._ledger.check_place()
            except OutputError as gone:
                return gone
            return error
        for folder in (self._options.folder, Path(tempfile.gettempdir())):
            with suppress(OSError):
                if shutil.disk_usage(folder).free < ROOM:
                    return OutputError(f"the disk of {folder} is full: free some space, and start again.")
        return None

    def _teller(self, claim: Claim) -> Callable[[Progress], None]:
        last = 0.0

        def tell(progress: Progress) -> None:
            nonlocal last
            if self._stopping.is_set():
                raise Stopped
            if time.monotonic() - last > TELLING or progress.done == progress.total:
                last = time.monotonic()
                self._ledger.check_place()
                self._tell(Spoke(claim.job.name, progress.done, progress.total))

        return tell

    def _is_too_large(self) -> bool:
        return self._order.memory is not None and memory_of(os.getpid()) > self._order.memory


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
        worker = Worker(pickle.load(sys.stdin.buffer), tell)
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
