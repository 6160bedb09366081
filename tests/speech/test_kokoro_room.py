"""How much is spoken at once."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from narrator.speech.kokoro.room import Room

ROOM = 10


class Speakers:
    """Callers of a room, and the most tokens that they ever had in hand together."""

    def __init__(self) -> None:
        self.tokens = self.most = 0
        self.lock = threading.Lock()
        self.room = Room(ROOM)

    def speak(self, tokens: int, meanwhile: Callable[[], object] = lambda: None) -> None:
        with self.room.taken(tokens):
            with self.lock:
                self.tokens += tokens
                self.most = max(self.most, self.tokens)
            meanwhile()
            with self.lock:
                self.tokens -= tokens


def test_what_fits_is_spoken_at_once() -> None:
    speakers, both = Speakers(), threading.Barrier(2, timeout=30)
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(lambda tokens: speakers.speak(tokens, both.wait), (6, 4)))
    assert speakers.most == ROOM


def test_no_more_is_spoken_at_once_than_there_is_room_for() -> None:
    speakers = Speakers()
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(speakers.speak, [number * 7 % ROOM + 1 for number in range(2000)]))
    assert speakers.most <= ROOM


def test_what_exceeds_the_room_is_spoken_alone() -> None:
    speakers = Speakers()
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(speakers.speak, [5 * ROOM, 1] * 50))
    assert speakers.most == 5 * ROOM


def test_a_failure_leaves_its_room_to_others() -> None:
    speakers = Speakers()
    with ThreadPoolExecutor(1) as pool:
        failed = pool.submit(speakers.speak, ROOM, lambda: 1 / 0)
        assert isinstance(failed.exception(timeout=30), ZeroDivisionError)
        speakers.tokens = 0
        pool.submit(speakers.speak, ROOM).result(timeout=30)
