"""A model is loaded once, beside other work, and again after it is given back or could not be loaded."""

from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest

from narrator.speech.loading import Loading


def test_many_threads_share_what_is_loaded_once() -> None:
    loaded: list[object] = []

    def load() -> object:
        loaded.append(object())
        return loaded[-1]

    model = Loading(load)
    assert not loaded
    with ThreadPoolExecutor(8) as threads:
        models = list(threads.map(lambda _: model.get(), range(32)))
    assert models == loaded * 32


def test_starting_does_not_wait_for_it() -> None:
    may_load = Event()
    model = Loading(lambda: may_load.wait(60))
    model.start()
    may_load.set()
    assert model.get()


def test_what_is_given_back_is_loaded_again() -> None:
    numbers = iter((1, 2))
    model = Loading(lambda: next(numbers))
    assert model.get() == 1
    model.forget()
    assert model.get() == 2


def test_what_could_not_be_loaded_is_tried_again() -> None:
    tries: list[int] = []

    def load() -> int:
        tries.append(1)
        if len(tries) == 1:
            raise MemoryError("no room")
        return 7

    model = Loading(load)
    with pytest.raises(MemoryError, match="no room"):
        model.get()
    assert model.get() == 7
