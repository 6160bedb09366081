"""Speech for a narration: what the clip cache has, and from the speech processes whatever it lacks."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from functools import partial
from itertools import islice
from threading import Lock
from types import TracebackType
from typing import Self

from narrator.casting.voice import Voice
from narrator.speech.cache import ClipCache
from narrator.speech.cached import Cached, CacheUse
from narrator.speech.engine import Clip, Engine, Utterance
from narrator.speech.engines import Engines
from narrator.speech.workers import Workers

AHEAD = 32
"""Clips that may be waiting for their turn: some two minutes of sound, so that memory does not grow with length."""
ANYTHING = "Yes."
"""Words that an engine is loaded with: nobody hears them, and few take less time."""


class Speech:
    """Speaks utterances, each of them once: what was spoken before comes from the cache, and what is being spoken is
    waited for. The speech processes start with the first utterance that the cache lacks.

    with Speech(open_engine, open_cache()) as speech:
        for clip in speech.speak_all(utterances):
            ...

    Several threads may use it at once.
    """

    def __init__(
        self,
        open_engine: Callable[[str], Engine],
        cache: ClipCache | None = None,
        *,
        workers: int | None = None,
    ) -> None:
        """Make it; nothing is started yet.

        Args:
            open_engine: makes an engine by its name, here for its fingerprints and in the speech processes for its
                voice; it must be a value that can be pickled.
            cache: where clips are kept; None to keep nothing.
            workers: how many utterances are spoken at once; see ``Workers``.
        """
        self._engines = Engines(open_engine)
        self._cached = Cached(self._engines, cache)
        self._workers = Workers(open_engine, workers=workers)
        self._under_way: dict[Utterance, Future[Clip]] = {}
        self._started = False
        self._lock = Lock()

    @property
    def use(self) -> CacheUse:
        """How much the cache has helped so far."""
        return self._cached.use

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def submit(self, utterance: Utterance) -> "Future[Clip]":
        """Have an utterance spoken; the future gives its clip, or raises as ``Engine.speak`` does.

        Raises:
            UsageError: there is no such engine.
            EngineError: the engine does not know the voice.
        """
        with self._lock:
            if utterance in self._under_way:
                return self._under_way[utterance]
            coming = self._under_way[utterance] = Future()
        try:
            clip = self._cached.recall(utterance)
        except Exception as error:  # another thread may have come to wait for it by now
            self._end(utterance, coming, error)
            raise
        if clip:
            self._end(utterance, coming, clip)
            return coming
        with self._lock:
            self._started = True
        self._workers.submit(utterance).add_done_callback(partial(self._keep, utterance, coming))
        return coming

    def get_ready(self, voice: Voice) -> None:
        """Start a speech process and have it load the engine of ``voice``, unless one is there: for when something will
        have to be spoken, and it is not known yet what."""
        with self._lock:
            started, self._started = self._started, True
        if not started:
            self._workers.submit(Utterance(ANYTHING, voice))

    def speak_all(self, utterances: Iterable[Utterance], *, for_a_listener: bool = False) -> Iterator[Clip]:
        """The clips of the utterances, in their order, each as soon as it and all before it are done.

        Args:
            utterances: read as they are needed, at most AHEAD before their clips are taken.
            for_a_listener: keep to the order of the text to the end. Otherwise the longest of the last utterances are
                spoken first, so that no core is left with a long one when the others have nothing more to do.

        Raises:
            UsageError: there is no such engine.
            EngineError: an utterance cannot be spoken.
        """
        coming = iter(utterances)
        futures = deque(self.submit(utterance) for utterance in islice(coming, AHEAD))
        balanced = for_a_listener
        while futures:
            clip = futures.popleft().result()
            if (utterance := next(coming, None)) is not None:
                futures.append(self.submit(utterance))
            elif not balanced:
                self._workers.longest_first()
                balanced = True
            yield clip

    def close(self) -> None:
        """End the speech processes, whatever they are doing; it may be called more than once."""
        self._workers.close()
        self._engines.close()

    def _keep(self, utterance: Utterance, coming: "Future[Clip]", spoken: "Future[Clip]") -> None:
        try:
            ended: Clip | Exception = self._cached.keep(utterance, spoken.result())
        except Exception as error:  # it belongs to whoever waits for the clip
            ended = error
        self._end(utterance, coming, ended)

    def _end(self, utterance: Utterance, coming: "Future[Clip]", ended: Clip | Exception) -> None:
        with self._lock:
            del self._under_way[utterance]
        if isinstance(ended, Exception):
            coming.set_exception(ended)
        else:
            coming.set_result(ended)
