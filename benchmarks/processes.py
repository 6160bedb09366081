"""Processes that are measured: what a command took, its children included, and speakers that say what they are told."""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from benchmarks.memory import PeakMemory

SPEAKER = Path(__file__).with_name("peers.py")
LAST_WORDS = 2000
"""Characters of a failed process's messages that are shown."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What a command took, from the start of its process to its end."""

    wall: float
    """seconds"""
    cpu: float
    """seconds of all cores, the processes that it started included"""
    peak_memory: int
    """bytes, with the processes that it started; 0 where it cannot be measured"""
    began: float
    """when it started, on the clock of ``time.monotonic``"""
    output: str
    """what it printed"""


def run(command: Sequence[str], environment: Mapping[str, str], told: str = "") -> Taken:
    """Run a command to its end, with ``told`` on its standard input; a failure ends the benchmark."""
    with tempfile.TemporaryFile("w+") as given, tempfile.TemporaryFile("w+") as messages:
        given.write(told)
        given.seek(0)
        began = time.monotonic()
        process = subprocess.Popen(
            command, env=environment, text=True, stdin=given, stdout=subprocess.PIPE, stderr=messages
        )
        memory = PeakMemory(process.pid)
        memory.start()
        assert process.stdout
        output = process.stdout.read()
        # Not ``process.wait``, which does not tell what the process used.
        _, status, used = os.wait4(process.pid, 0)
        wall = time.monotonic() - began
        process.returncode = os.waitstatus_to_exitcode(status)
        memory.join()
        if process.returncode:
            messages.seek(0)
            sys.exit(f"{' '.join(command)} ended with {process.returncode}:\n{messages.read()[-LAST_WORDS:]}")
    return Taken(wall, used.ru_utime + used.ru_stime, memory.peak, began, output)


def speaker_command(python: Path, engine: str, *settings: str) -> list[str]:
    """The command that starts a speaker; see ``peers.py``. Nothing beside that file is importable for it."""
    return [str(python), "-P", str(SPEAKER), engine, *settings]


def job(texts: Sequence[str], wav: Path) -> str:
    """A line that tells a speaker to say ``texts`` and to write ``wav``."""
    return json.dumps({"texts": list(texts), "wav": str(wav)}) + "\n"


class Speaker:
    """A speech engine in a process of its own that stays, so that several can be asked in turn.

    with Speaker(command, environment) as speaker:
        sound, seconds = speaker.say(["Good evening."], wav)
    """

    def __init__(self, command: Sequence[str], environment: Mapping[str, str]) -> None:
        self.began = time.monotonic()
        self._process = subprocess.Popen(
            command,
            env=environment,
            text=True,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.communicate()

    def say(self, texts: Sequence[str], wav: Path) -> tuple[float, float]:
        """The seconds of sound that the texts make, and the seconds that it took."""
        assert self._process.stdin
        assert self._process.stdout
        began = time.monotonic()
        self._process.stdin.write(job(texts, wav))
        self._process.stdin.flush()
        told = self._process.stdout.readline()
        if not told:
            sys.exit(f"{' '.join(map(str, self._process.args))} ended; run it by hand to see why")
        return float(told), time.monotonic() - began
