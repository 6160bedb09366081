"""How much is spoken at once: what a model takes in memory grows with the text that it has in hand."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Condition, Lock


class Room:
    """Room for so many tokens. What finds none waits its turn; what exceeds it is spoken alone."""

    def __init__(self, tokens: int) -> None:
        """Make room for ``tokens``."""
        self._size = self._left = tokens
        self._first = Lock()
        self._changed = Condition()

    @contextmanager
    def taken(self, tokens: int) -> Iterator[None]:
        """Wait until there is room for ``tokens``, and take it for the block."""
        tokens = min(tokens, self._size)
        with self._first, self._changed:  # one waits at a time, so that none that is long is passed by for ever
            self._changed.wait_for(lambda: tokens <= self._left)
            self._left -= tokens
        try:
            yield
        finally:
            with self._changed:
                self._left += tokens
                self._changed.notify()
