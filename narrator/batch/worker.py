"""A worker of a batch: it claims articles from the ledger and has them narrated, several at once.

The articles share a studio's speech processes, so one is read, written and encoded while another is being spoken, and a
long one has all cores when it is the last. A worker that is told to stop hands its claims back and leaves nothing half
written.
"""

import time
from collections.abc import Callable
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from contextlib import ExitStack, suppress
from dataclasses import dataclass, replace
from threading import Event as Flag
from threading import Lock
from typing import Literal

from narrator.batch.events import Began, Ended, Entered, Event, Halted, Spoke
from narrator.batch.ledger import TRIES, Ledger
from narrator.batch.narrating import Outcome, is_retriable
from narrator.batch.options import BatchOptions, Share
from narrator.batch.process import this_process
from narrator.batch.rows import Claim
from narrator.batch.strays import sweep_names
from narrator.batch.studio import Lost, OnProgress, Studio
from narrator.errors import NarratorError, OutputError
from narrator.narration.rendering import Progress

IDLE = 0.2
"""Seconds after which an idle worker looks into the ledger again: a choice; a look takes a thousandth of it."""
TELLING = 0.25
"""Seconds between two events of an article's progress: a choice, as fast as anybody reads."""


@dataclass(frozen=True, slots=True)
class Order:
    """What a worker is told to do."""

    options: BatchOptions
    """how articles are narrated"""
    settings: str
    """the hash of that, by which it finds its jobs"""
    share: Share
    """how much of the machine it takes"""


class Stopped(Exception):
    """The worker is to stop: what is under way is given up."""


class Worker:
    """Narrates what it can claim until it is told to stop, or its studio has grown too large or is lost."""

    def __init__(
        self,
        order: Order,
        ledger: Ledger,
        studio: Studio,
        tell: Callable[[Event], None],
        kind: Literal["worker", "actor"] = "worker",
    ) -> None:
        """Make it ready.

        Args:
            order: what to do.
            ledger: where the jobs are.
            studio: where they are done; the worker closes it.
            tell: is given the events, by several threads.
            kind: what it is in the ledger.

        Raises:
            OutputError: the ledger cannot be used.
        """
        self._order, self._ledger, self._studio, self._tell = order, ledger, studio, tell
        self._options = order.options
        self._stopping = Flag()
        self._reporting = Lock()
        self._under_way: dict[Future[None], Claim] = {}
        self._lost: Lost | None = None
        self.number = ledger.enter(this_process(), kind)
        """its own in the ledger"""

    def work(self) -> None:
        """Narrate until the studio has grown too large, or something stops the whole batch.

        Raises:
            OutputError: the ledger cannot be used.
            Lost: the studio is gone; what it was doing is still claimed, for whoever knows whom to blame.
        """
        self._tell(Entered(self.number))
        with ExitStack() as stack:
            stack.callback(self._studio.close)
            stack.callback(self._leave)
            pool = stack.enter_context(ThreadPoolExecutor(self._order.share.articles))
            while not self._stopping.is_set() and not self._studio.is_too_large():
                suspected = any(claim.deaths for claim in self._under_way.values())
                if suspected or len(self._under_way) == self._order.share.articles:
                    self._wait()
                elif claim := self._ledger.claim(self.number, self._order.settings, suspects=not self._under_way):
                    self._under_way[pool.submit(self._do, claim)] = claim
                else:
                    self._wait(IDLE)
        if self._lost:
            raise self._lost

    def stop(self) -> None:
        """Give up what is under way, and hand it back; called by another thread."""
        self._stopping.set()
        names = [claim.job.name for claim in list(self._under_way.values())]
        with suppress(NarratorError), self._reporting:  # whoever starts again will find that this process has ended
            names += self._ledger.leave(self.number)
        self._studio.close()
        sweep_names(self._options.folder, names)

    def _leave(self) -> None:
        if not self._lost:
            self._ledger.leave(self.number)

    def _wait(self, seconds: float | None = None) -> None:
        if not self._under_way:
            self._stopping.wait(seconds)
        for future in wait(self._under_way, seconds, FIRST_COMPLETED).done:
            del self._under_way[future]
            future.result()

    def _do(self, claim: Claim) -> None:
        self._tell(Began(claim.job.name))
        began = time.monotonic()
        try:
            outcome = self._studio.narrate(claim.job, self._teller(claim))
            self._finish(claim, outcome, time.monotonic() - began)
        except Stopped:
            return
        except Lost as lost:
            if not self._stopping.is_set():
                self._lost = lost
                self._stopping.set()
            return
        except NarratorError as error:
            if self._stopping.is_set():
                return
            if isinstance(error, OutputError):  # every other article would fail for the same reason
                self._halt(self._gone() or error)
                return
            self._fail(claim, str(error), retriable=is_retriable(error, claim.job))
        except Exception as error:  # a defect, which belongs to this article: the others go on
            self._fail(claim, f"internal error: {type(error).__name__}: {error}", retriable=False)

    def _finish(self, claim: Claim, outcome: Outcome, taken: float) -> None:
        """Enter it in the ledger, and tell: the batch may end as soon as the ledger has the last one."""
        with self._reporting:
            nth = self._ledger.finish(claim, outcome.seconds, outcome.about, unchanged=outcome.unchanged)
            if nth is None:
                return  # this worker was taken for dead, and another one has the article
            characters = outcome.about["characters"]
            ended = Ended(claim.job.name, outcome.seconds, characters, taken, unchanged=outcome.unchanged, nth=nth)
            self._tell(self._with_use(ended))

    def _fail(self, claim: Claim, reason: str, *, retriable: bool) -> None:
        with self._reporting:
            try:
                if not self._ledger.fail(claim, reason, retriable=retriable):
                    return  # this worker was taken for dead, and another one has the article
            except OutputError as error:  # such as the folder is gone, of which the reason speaks in other words
                self._halt(error)
                return
            again = retriable and claim.tries < TRIES
            self._tell(self._with_use(Ended(claim.job.name, reason=reason, again=again)))

    def _with_use(self, ended: Ended) -> Ended:
        use = self._studio.use
        return replace(ended, hits=use.hits, misses=use.misses)

    def _halt(self, error: NarratorError) -> None:
        self._tell(Halted(error))
        self._stopping.set()

    def _gone(self) -> OutputError | None:
        """What there is to say if the folder itself is gone."""
        try:
            self._ledger.check_place()
        except OutputError as error:
            return error
        return None

    def _teller(self, claim: Claim) -> OnProgress:
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
