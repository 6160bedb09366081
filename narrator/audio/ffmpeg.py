"""The one place where ffmpeg is started: imageio-ffmpeg's own copy, or the one that IMAGEIO_FFMPEG_EXE names."""

import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import IO, Any

import numpy as np
from numpy.typing import NDArray

from narrator.audio.resample import RATE
from narrator.errors import AudioError, OutputError

PCM = ("-f", "f32le", "-ar", str(RATE), "-ac", "1")
"""Arguments of sound as it goes through a pipe."""
PORTION = 10 * RATE * 4
"""Bytes of it that are read at a time."""
FAREWELL = "Conversion failed!"
"""What ffmpeg says last when anything at all went wrong."""
FULL = "No space left on device"
"""What it says when the disk is full, whatever the language of the system."""
REMEDY = "Reinstall imageio-ffmpeg, or set IMAGEIO_FFMPEG_EXE to an ffmpeg that works."


def find_ffmpeg() -> str:
    """The path of the ffmpeg executable.

    Raises:
        AudioError: there is none for this machine.
    """
    import imageio_ffmpeg

    try:
        path = str(imageio_ffmpeg.get_ffmpeg_exe())
    except RuntimeError as error:
        raise AudioError(f"there is no ffmpeg for this machine. {REMEDY}") from error
    if shutil.which(path) is None:
        raise AudioError(f"there is no ffmpeg that can be run at {path}. {REMEDY}")
    return path


def run_ffmpeg(*arguments: str, sound: Iterable[bytes] | None = None) -> str:
    """Run ffmpeg to its end and return what it says on standard error.

    Args:
        arguments: after ``-i`` and the like, never through a shell.
        sound: what it reads from its standard input, portion by portion.

    Raises:
        AudioError: ffmpeg cannot be started, fails or is killed; with the last line that it said.
        OutputError: the disk is full.
    """
    with tempfile.TemporaryFile() as said:
        with _start(arguments, stdin=subprocess.DEVNULL if sound is None else subprocess.PIPE, stderr=said) as run:
            try:
                if run.stdin:
                    _feed(run.stdin, sound or ())
                run.wait()
            except BaseException:
                run.kill()
                raise
        said.seek(0)
        return _checked(run.returncode, said.read())


def decode(path: Path, *arguments: str) -> Iterator[NDArray[np.float32]]:
    """The sound of a file, mono at RATE, a few seconds at a time.

    Args:
        path: what is decoded.
        arguments: of ffmpeg for the input.

    Raises:
        AudioError: as ``run_ffmpeg``.
    """
    command = (*arguments, "-i", f"file:{path}", "-map", "a:0", *PCM, "pipe:1")
    with tempfile.TemporaryFile() as said:
        with _start(command, subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=said) as run:
            assert run.stdout
            try:
                while portion := run.stdout.read(PORTION):
                    yield np.frombuffer(portion, "<f4")
                run.wait()
            except BaseException:
                run.kill()
                raise
        said.seek(0)
        _checked(run.returncode, said.read())


def _start(arguments: Iterable[str], stdin: int, **streams: Any) -> "subprocess.Popen[bytes]":
    command = [find_ffmpeg(), "-hide_banner", "-nostats", "-y", *arguments]
    try:
        run = subprocess.Popen(command, stdin=stdin, **streams)
    except OSError as error:
        raise AudioError(f"ffmpeg cannot be started at {command[0]}: {error.strerror}. {REMEDY}") from error
    if sys.platform == "linux":
        # Its threads pass each other 11,000 frames in five minutes of sound. Told that nobody waits for a single one,
        # the kernel lets each thread go on for longer: measured, an eighth less time to decode and to encode.
        with suppress(OSError):
            os.sched_setscheduler(run.pid, os.SCHED_BATCH, os.sched_param(0))
    return run


def _feed(pipe: IO[bytes], sound: Iterable[bytes]) -> None:
    """Write ``sound`` to an ffmpeg, and stop when it does not listen any more: it will say why."""
    for portion in sound:
        try:
            pipe.write(portion)
        except OSError:
            break
    with suppress(OSError):
        pipe.close()


def _checked(code: int, output: bytes) -> str:
    said = output.decode("utf-8", "replace").strip()
    if code < 0:
        raise AudioError(f"ffmpeg was killed ({signal.strsignal(-code)}); is there enough memory? Try again.")
    if code and FULL in said:
        raise OutputError("the disk is full: choose another place with -o, or free some space.")
    if code:
        raise AudioError(f"ffmpeg failed (exit code {code}): {_reason(said)}")
    return said


def _reason(said: str) -> str:
    """The last line that tells something, without the part of ffmpeg that says it: ``[out#0/mp3 @ 0x55d0] ...``."""
    lines = [re.sub(r"^(\[[^]]*\] *)+", "", line).strip() for line in said.splitlines()]
    return next((line for line in reversed(lines) if line and line != FAREWELL), "it does not say why")
