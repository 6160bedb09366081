"""How much memory the callers of one model take."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from narrator.speech.kokoro.room import Room

ROOM = 10


class Speakers:
    """Callers of a room, and whether it ever gave memory back while one of them spoke."""

    def __init__(self) -> None:
        self.speaking = self.most = self.given_back = 0
        self.lock = threading.Lock()
        self.disturbed = False
        self.room = Room(ROOM, self.give_back)

    def give_back(self) -> None:
        self.given_back += 1
        self.disturbed = self.disturbed or self.speaking > 0

    def speak(self, tokens: int, meanwhile: Callable[[], object] = lambda: None) -> None:
        with self.room.taken(tokens):
            with self.lock:
                self.speaking += 1
                self.most = max(self.most, self.speaking)
            meanwhile()
            with self.lock:
                self.speaking -= 1


def test_what_fits_is_spoken_at_once() -> None:
    speakers, both = Speakers(), threading.Barrier(2, timeout=30)
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(lambda tokens: speakers.speak(tokens, both.wait), (6, 4)))
    assert (speakers.most, speakers.given_back) == (2, 0)


def test_memory_is_given_back_only_while_nobody_speaks() -> None:
    speakers = Speakers()
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(speakers.speak, [number * 7 % 13 + 1 for number in range(2000)]))
    assert speakers.given_back
    assert not speakers.disturbed


def test_what_exceeds_the_room_is_spoken_alone() -> None:
    speakers = Speakers()
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(speakers.speak, [5 * ROOM] * 50))
    assert speakers.most == 1


def test_one_caller_keeps_what_it_has() -> None:
    speakers = Speakers()
    for tokens in (9, 3, 10, 8):
        speakers.speak(tokens)
    assert speakers.given_back == 0
