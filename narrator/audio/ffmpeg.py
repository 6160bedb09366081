"""The one place where ffmpeg is started: imageio-ffmpeg's own copy, or the one that IMAGEIO_FFMPEG_EXE names."""

import re
import shutil
import signal
import subprocess
from typing import BinaryIO

from narrator.audio.resample import RATE
from narrator.errors import AudioError

PCM = ("-f", "s16le", "-ar", str(RATE), "-ac", "1", "-i", "pipe:0")
"""Arguments that read a track's sound from standard input."""
FAREWELL = "Conversion failed!"
"""What ffmpeg says last when anything at all went wrong."""
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


def run_ffmpeg(*arguments: str, sound: BinaryIO | None = None) -> str:
    """Run ffmpeg to its end and return what it says on standard error.

    Args:
        arguments: after ``-i`` and the like, never through a shell.
        sound: an open file of a track's sound, read from its beginning, as standard input.

    Raises:
        AudioError: ffmpeg cannot be started, fails or is killed; with the last line that it said.
    """
    command = [find_ffmpeg(), "-hide_banner", "-nostats", "-y", *arguments]
    if sound is not None:
        sound.seek(0)
    try:
        run = subprocess.run(command, stdin=sound or subprocess.DEVNULL, capture_output=True, check=False)
    except OSError as error:
        raise AudioError(f"ffmpeg cannot be started at {command[0]}: {error.strerror}. {REMEDY}") from error
    said = run.stderr.decode("utf-8", "replace").strip()
    if run.returncode < 0:
        raise AudioError(f"ffmpeg was killed ({signal.strsignal(-run.returncode)}); is there enough memory? Try again.")
    if run.returncode:
        raise AudioError(f"ffmpeg failed (exit code {run.returncode}): {_reason(said)}")
    return said


def _reason(said: str) -> str:
    """The last line that tells something, without the part of ffmpeg that says it: ``[out#0/mp3 @ 0x55d0] ...``."""
    lines = [re.sub(r"^(\[[^]]*\] *)+", "", line).strip() for line in said.splitlines()]
    return next((line for line in reversed(lines) if line and line != FAREWELL), "it does not say why")
