"""Who works in a batch, as its supervisor sees them, be they processes of this machine or of a cluster."""

from queue import Queue
from typing import Any, Protocol

from narrator.batch.events import Event
from narrator.batch.options import Share
from narrator.batch.worker import Order


class Hand(Protocol):
    """A worker that has been started."""

    place: int
    """its own among those that work at the same time"""
    number: int | None
    """its own in the ledger, once it is ready"""

    def tell_to_stop(self) -> None:
        """Have it stop soon."""

    def stop(self) -> None:
        """Have it stop, by force if it must be; what it had claimed may still be."""

    def end(self) -> str | None:
        """Clear away after it has ended: how it died, None when it ended well."""


Events = Queue[tuple[Hand, Event | None]]
"""What the workers tell, each with None at its end."""


class Crew(Protocol):
    """All that can work."""

    def shares(self) -> dict[int, Share]:
        """What there is for each place to take; it may change while the batch runs."""

    def hire(self, place: int, order: Order, events: Events) -> Hand:
        """Start a worker.

        Args:
            place: which place it takes.
            order: what it is to do.
            events: where to tell what happens.
        """

    def still_there(self, name: str, about: dict[str, Any]) -> bool:
        """Whether a finished narration is where it was left; ``about`` is what the ledger has of it."""
