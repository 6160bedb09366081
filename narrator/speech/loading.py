"""What takes a while to load, loaded while something else is being done."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Lock
from typing import Generic, TypeVar

Model = TypeVar("Model")


class Loading(Generic[Model]):
    """Loads a model once, when it is first asked for, in a thread of its own. Any number of threads may share it."""

    def __init__(self, load: Callable[[], Model]) -> None:
        """Make it; nothing is loaded yet."""
        self._load = load
        self._lock = Lock()
        self._model: Future[Model] | None = None

    def start(self) -> None:
        """Have it loaded, and do not wait for it."""
        self._coming()

    def get(self) -> Model:
        """The model, loaded by now or waited for; raises what loading it raised, and then the next one tries again."""
        return self._coming().result()

    def forget(self) -> None:
        """Give it back; the next ``start`` or ``get`` loads it again."""
        with self._lock:
            self._model = None

    def _coming(self) -> "Future[Model]":
        with self._lock:
            if self._model is None or (self._model.done() and self._model.exception()):
                thread = ThreadPoolExecutor(1)
                self._model = thread.submit(self._load)
                thread.shutdown(wait=False)
            return self._model
