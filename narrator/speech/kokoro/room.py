"""How much is synthesised at once: memory grows with the length of what is spoken, and threads share it."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Condition


class Room:
    """Room for so many tokens. What would exceed it waits; what exceeds it alone is spoken alone."""

    def __init__(self, tokens: int) -> None:
        self._size = tokens
        self._taken = 0
        self._changed = Condition()

    @contextmanager
    def taken(self, tokens: int) -> Iterator[None]:
        """Wait until there is room for ``tokens``, and take it for the block."""
        tokens = min(tokens, self._size)
        with self._changed:
            self._changed.wait_for(lambda: self._taken + tokens <= self._size)
            self._taken += tokens
        try:
            yield
        finally:
            with self._changed:
                self._taken -= tokens
                self._changed.notify_all()
