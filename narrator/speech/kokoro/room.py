"""How much memory the callers of a model take: it grows with what is spoken, and is kept for what comes next."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Condition, get_ident


class Room:
    """Room for so many tokens, the longest that each caller has had in hand counted.

    What would exceed it waits until nobody is speaking; then the memory that is kept is given back. What exceeds it
    alone is spoken alone.
    """

    def __init__(self, tokens: int, give_back: Callable[[], object]) -> None:
        """Make room for ``tokens``; ``give_back`` is called while nobody is speaking."""
        self._size = tokens
        self._give_back = give_back
        self._kept: dict[int, int] = {}
        self._speaking = 0
        self._first = False
        self._changed = Condition()

    @contextmanager
    def taken(self, tokens: int) -> Iterator[None]:
        """Wait until there is room for ``tokens``, and take it for the block."""
        caller, tokens = get_ident(), min(tokens, self._size)
        with self._changed:
            self._changed.wait_for(lambda: not self._first)  # whoever waits for silence comes first
            if sum(self._kept.values()) + max(0, tokens - self._kept.get(caller, 0)) > self._size:
                self._first = True
                self._changed.wait_for(lambda: not self._speaking)
                self._first = False
                self._give_back()
                self._kept.clear()
                self._changed.notify_all()
            self._kept[caller] = max(tokens, self._kept.get(caller, 0))
            self._speaking += 1
        try:
            yield
        finally:
            with self._changed:
                self._speaking -= 1
                self._changed.notify_all()
