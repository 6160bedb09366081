"""Sound that is heard while it is made: through the sound card, or through a program that plays."""

import shutil
import struct
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any, BinaryIO, Protocol, cast

from narrator.audio.ffmpeg import decode
from narrator.audio.resample import RATE
from narrator.audio.sound import SAMPLE_WIDTH, pcm_of
from narrator.errors import AudioError

PROGRAM = ("ffplay", "-nodisp", "-autoexit", "-loglevel", "error", "-i", "pipe:0")
"""A program that plays a WAV file from standard input, and ends with it."""
UNKNOWN_LENGTH = 0xFFFFFFFF
"""What stands in a WAV header for a length that is not known yet; programs then read to the end of the stream."""
BLOCK = RATE // 4 * SAMPLE_WIDTH
"""Bytes that are handed over at a time, a quarter of a second, so that Ctrl-C is heard soon."""


class Player(Protocol):
    """A way to play 16-bit mono samples at RATE."""

    def play(self, pcm: bytes) -> None:
        """Hand over sound; waits while there is enough to play.

        Raises:
            AudioError: it cannot be played any more.
        """
        ...

    def finish(self) -> None:
        """Wait until everything has been heard."""
        ...

    def stop(self) -> None:
        """Fall silent at once; it may be called after ``finish``."""
        ...


def open_player(comment: str) -> Player:
    """The sound card, through sounddevice, or else ffplay.

    Args:
        comment: what a program that shows the sound may say of it.

    Raises:
        AudioError: this machine has neither.
    """
    with suppress(OSError, ImportError):  # an OSError: there is no PortAudio library, or no device
        return _SoundCard()
    if path := shutil.which(PROGRAM[0]):
        return _Program((path, *PROGRAM[1:]), comment)
    raise AudioError(
        "there is nothing here to play sound with. Install ffplay, which comes with ffmpeg, or send the sound to "
        "another program: narrator listen ARTICLE --stream | mpv -"
    )


def play_file(path: Path, player: Player) -> None:
    """Play a finished narration, to its end.

    Raises:
        AudioError: it is no sound, or cannot be played any more.
    """
    try:
        for samples in decode(path):
            player.play(pcm_of(samples))
        player.finish()
    finally:
        player.stop()


class Stream:
    """A WAV file that grows, for another program to read: the header now, the samples as they come."""

    def __init__(self, target: BinaryIO, comment: str) -> None:
        """Write the header to ``target``, with ``comment`` where programs look for one."""
        self._target = target
        self.play(wav_header(comment))

    def play(self, pcm: bytes) -> None:
        """Write the samples.

        Raises:
            AudioError: whoever read them has gone.
        """
        try:
            self._target.write(pcm)
            self._target.flush()
        except OSError as error:
            raise AudioError("nobody reads the sound any more; the program that played it has ended.") from error

    def finish(self) -> None:
        """Nothing: what is written is written."""

    stop = finish


def wav_header(comment: str) -> bytes:
    """The header of a WAV file of unknown length, 16-bit mono at RATE, with ``comment`` in its INFO list (ICMT)."""
    said = comment.encode("utf-8", "replace") + b"\0"
    said += b"\0" * (len(said) % 2)
    info = b"INFOICMT" + struct.pack("<I", len(said)) + said
    form = struct.pack("<HHIIHH", 1, 1, RATE, RATE * SAMPLE_WIDTH, SAMPLE_WIDTH, 8 * SAMPLE_WIDTH)
    return b"".join(
        (
            b"RIFF" + struct.pack("<I", UNKNOWN_LENGTH) + b"WAVE",
            b"fmt " + struct.pack("<I", len(form)) + form,
            b"LIST" + struct.pack("<I", len(info)) + info,
            b"data" + struct.pack("<I", UNKNOWN_LENGTH),
        )
    )


class _SoundCard:
    """The default device of the machine."""

    def __init__(self) -> None:
        import sounddevice

        try:
            self._stream: Any = sounddevice.RawOutputStream(samplerate=RATE, channels=1, dtype="int16")
            self._stream.start()
        except sounddevice.PortAudioError as error:
            raise OSError(str(error)) from error

    def play(self, pcm: bytes) -> None:
        import sounddevice

        try:
            for start in range(0, len(pcm), BLOCK):
                self._stream.write(pcm[start : start + BLOCK])
        except sounddevice.PortAudioError as error:
            raise AudioError(f"the sound card does not play any more: {error}.") from error

    def finish(self) -> None:
        self._stream.stop()

    def stop(self) -> None:
        self._stream.close(ignore_errors=True)


class _Program:
    """A program that reads from standard input what it plays."""

    def __init__(self, command: tuple[str, ...], comment: str) -> None:
        try:
            self._child = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=sys.stderr)
        except OSError as error:
            raise AudioError(f"{command[0]} cannot be started: {error.strerror}.") from error
        try:
            self._stream = Stream(cast(BinaryIO, self._child.stdin), comment)
        except AudioError:
            self.stop()
            raise

    def play(self, pcm: bytes) -> None:
        self._stream.play(pcm)

    def finish(self) -> None:
        cast(BinaryIO, self._child.stdin).close()
        if code := self._child.wait():
            raise AudioError(
                f"{PROGRAM[0]} could not play the sound (exit code {code}); has this machine a sound card?"
            )

    def stop(self) -> None:
        self._child.kill()
        with suppress(OSError):
            cast(BinaryIO, self._child.stdin).close()
        self._child.wait()
