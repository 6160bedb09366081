"""The speech processes: every core speaks, and a process that dies is replaced."""

import os
import pickle
import subprocess
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import dataclass, field
from threading import Lock, Thread
from types import TracebackType
from typing import BinaryIO, Self, cast

from narrator.errors import EngineError
from narrator.processes import ending, module_command
from narrator.speech.cores import usable_cores
from narrator.speech.engine import Clip, Engine, Utterance

CHILD = module_command("narrator.speech.worker")
"""The command line of a speech process."""
TRIES = 3
"""How many processes may die of an utterance before it is an error."""
WORKERS_PER_PROCESS = 4
"""Workers of a process share one model in memory. For more than these a further process has its own."""
GIVE_BACK = {"MALLOC_MMAP_THRESHOLD_": str(2**20)}
"""Bytes. glibc gives larger pieces of memory back to the system at once, which it otherwise keeps: 1.4 GB where 0.9 are
used (measured with Kokoro); the time is the same."""


@dataclass(slots=True)
class _Task:
    """An utterance on its way."""

    utterance: Utterance
    """what to say"""
    future: "Future[Clip]" = field(default_factory=Future)
    """its clip, when it is done"""
    deaths: int = 0
    """how many processes have died with it"""


def shared_out(workers: int | None) -> tuple[int, int]:
    """How many processes speak so many utterances at once, and how many each; by default one on every core."""
    workers = workers or usable_cores()
    processes = -(-workers // WORKERS_PER_PROCESS)
    return processes, -(-workers // processes)


class Workers:
    """Speech processes that are started when they are needed, and replaced when they die.

    with Workers(open_engine) as workers:
        futures = [workers.submit(utterance) for utterance in utterances]

    A process that dies, killed or crashed in native code, costs the time of what it was speaking and no more: its
    utterances are spoken by another. Then each of them has a process to itself, so that only the one that kills them is
    blamed. Several threads may use it at once.
    """

    def __init__(
        self,
        open_engine: Callable[[str], Engine],
        *,
        workers: int | None = None,
    ) -> None:
        """Make the pool; no process is started before the first utterance.

        Args:
            open_engine: makes an engine by its name, in the speech process; it must be a value that can be pickled.
            workers: how many utterances are spoken at once; by default one on every core.
        """
        self._processes, self._threads = shared_out(workers)
        self._greeting = pickle.dumps((open_engine, self._threads))
        self._lock = Lock()
        self._waiting: deque[_Task] = deque()
        self._running: list[_Process] = []
        self._closed = False

    @property
    def threads(self) -> int:
        """How many utterances are spoken at once."""
        return self._processes * self._threads

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def submit(self, utterance: Utterance) -> "Future[Clip]":
        """Have an utterance spoken; the future gives its clip, or raises as ``Engine.speak`` does."""
        task = _Task(utterance)
        with self._lock:
            self._waiting.append(task)
            self._hand_out()
        return task.future

    def longest_first(self) -> None:
        """Speak the longest of what is waiting first.

        When nothing more is to come, no process is then left with a long utterance while the others are idle.
        """
        with self._lock:
            self._waiting = deque(sorted(self._waiting, key=lambda task: -len(task.utterance.text)))

    def close(self) -> None:
        """End the processes, whatever they are doing; it may be called more than once."""
        with self._lock:
            self._closed = True
            self._waiting.clear()
            running, self._running = self._running, []
        for process in running:
            process.kill()

    def _hand_out(self) -> None:
        """Give what waits to the processes that have room; the lock is held."""
        while self._waiting and not self._closed:
            task = self._waiting[0]
            process = next((process for process in self._running if process.has_room_for(task)), None)
            if process is None:
                if len(self._running) == self._processes:
                    return
                try:
                    process = _Process(self._greeting, self._threads, self._done, self._died)
                except OSError as error:
                    task.future.set_exception(EngineError(f"cannot start a speech process: {error.strerror}."))
                    self._waiting.popleft()
                    continue
                self._running.append(process)
            self._waiting.popleft()
            process.give(task)

    def _done(self, task: _Task, answer: Clip | Exception) -> None:
        with self._lock:
            self._hand_out()
        if isinstance(answer, Exception):
            task.future.set_exception(answer)
        else:
            task.future.set_result(answer)

    def _died(self, process: "_Process", exit_code: int, tasks: list[_Task]) -> None:
        lost: list[_Task] = []
        with self._lock:
            if self._closed:
                return
            self._running.remove(process)
            for task in reversed(tasks):
                task.deaths += 1
                if task.deaths < TRIES:
                    self._waiting.appendleft(task)
                else:
                    lost.append(task)
            self._hand_out()
        for task in lost:
            beginning = task.utterance.text[:60]
            task.future.set_exception(
                EngineError(f'the speech process died {TRIES} times ({ending(exit_code)}) of "{beginning}".')
            )


class _Process:
    """One speech process and what it has been given; the pool's lock guards ``give`` and ``has_room_for``."""

    def __init__(
        self,
        greeting: bytes,
        threads: int,
        done: Callable[[_Task, Clip | Exception], None],
        died: Callable[["_Process", int, list[_Task]], None],
    ) -> None:
        self._room = threads + 1  # one more than it speaks at once, so that no thread waits for the next to arrive
        self._done, self._died = done, died
        self._given: dict[int, _Task] = {}
        self._number = 0
        self._child = subprocess.Popen(
            CHILD, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env={**GIVE_BACK, **os.environ}
        )
        self._requests = cast(BinaryIO, self._child.stdin)
        self._replies = cast(BinaryIO, self._child.stdout)
        self._send(greeting)
        Thread(target=self._listen, daemon=True).start()

    def has_room_for(self, task: _Task) -> bool:
        """Whether it takes one more. One that a process died of is spoken alone."""
        given = list(self._given.values())
        if task.deaths or any(other.deaths for other in given):
            return not given
        return len(given) < self._room

    def give(self, task: _Task) -> None:
        """Have it speak the task."""
        self._number += 1
        self._given[self._number] = task
        self._send(pickle.dumps((self._number, task.utterance), pickle.HIGHEST_PROTOCOL))

    def kill(self) -> None:
        """End it at once."""
        self._child.kill()
        self._child.wait()

    def _send(self, message: bytes) -> None:
        with suppress(OSError, ValueError):  # it has died, which the end of its replies tells as well
            self._requests.write(message)
            self._requests.flush()

    def _listen(self) -> None:
        """Pass its replies on until they end, in a thread of its own."""
        try:
            while True:
                number, answer = pickle.load(self._replies)
                self._done(self._given.pop(number), answer)
        except (EOFError, OSError, pickle.UnpicklingError):
            pass  # also a reply that was cut short by its death
        self._child.kill()
        exit_code = self._child.wait()
        for stream in (self._requests, self._replies):
            with suppress(OSError):
                stream.close()
        self._died(self, exit_code, list(self._given.values()))
