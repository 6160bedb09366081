"""The pyttsx3 engine: the machine's own speech, which is eSpeak NG, SAPI 5 or NSSpeech.

Every utterance has a child process of its own. A native library that hangs or crashes then costs one attempt, not the
run, and the same text gives the same samples, which it does not on later calls in one process. The price is about
0.1 s an utterance (against 0.02 s in a process that lives on): some forty times faster than real time all the same.
"""

import ctypes
import json
import platform
import re
import subprocess
import sys
import tempfile
import textwrap
import wave
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any, get_args

import numpy as np
from numpy.typing import NDArray

from narrator.casting.catalogue import Catalogue
from narrator.casting.voice import Language, Voice
from narrator.errors import EngineError
from narrator.script.lexicon import NO_LEXICON, Lexicon
from narrator.script.script import Gender
from narrator.speech.engine import Clip, Utterance
from narrator.speech.espeak import with_letters, with_phonemes
from narrator.speech.fingerprint import names, sources, versions
from narrator.speech.pyttsx3_child import ESPEAK_LIBRARIES

CHILD = (sys.executable, "-P", str(Path(__file__).with_name("pyttsx3_child.py")))
"""The child's command line; -P keeps this folder, in which there is a pyttsx3.py, off its path."""
SOURCES = tuple(Path(__file__).with_name(name) for name in ("pyttsx3.py", "pyttsx3_child.py", "espeak.py"))
"""The code on which the sound depends."""
ATTEMPTS = 3
"""How often an utterance is tried before it is an error."""
PATIENCE = 30.0
"""Seconds that a child may take to start, on a busy machine with cold disks (0.1 on an idle one)."""
PATIENCE_PER_CHARACTER = 0.1
"""Seconds more for every character: enough for an engine that is no faster than speech."""
WORDS_PER_MINUTE = 175
"""The rate at speed 1: eSpeak's own, and near a newsreader's."""
LONGEST_TEXT = 1000
"""Characters for one child; pyttsx3 crashes on some 18,000, and takes 10 s for 10,000 but 0.4 s for 1,000."""
LONGEST_WORD = 100
"""Characters; eSpeak says only the first 150 or so of a word, so longer ones are broken."""
WITHOUT_ESPEAK = ("win32", "darwin")
"""Platforms whose own speech system is another."""
UNKNOWN_QUALITY = "D"
"""The grade of a system's voice, which nobody has graded: that of eSpeak's."""


class Pyttsx3Engine:
    """Speaks through the machine's own speech system."""

    name = "pyttsx3"

    def __init__(
        self, command: Sequence[str] = CHILD, patience: float = PATIENCE, lexicon: Lexicon = NO_LEXICON
    ) -> None:
        """Make the engine.

        Args:
            command: starts a child.
            patience: seconds that a child may take to start.
            lexicon: the pronunciations of names, which eSpeak follows; the systems of Windows and macOS do not.
        """
        self._command = command
        self._lexicon = NO_LEXICON if sys.platform in WITHOUT_ESPEAK else lexicon
        self._patience = patience

    def speak(self, utterance: Utterance) -> Clip:
        """Synthesise one utterance; the engine knows no word timings.

        Raises:
            EngineError: there is no speech system, it has no such voice, or it failed three times.
        """
        if utterance.voice.engine != self.name:
            raise EngineError(
                f'the pyttsx3 engine cannot speak the voice "{utterance.voice.id}": it is not one of its.'
            )
        sounds = [self._speak_piece(piece, utterance) for piece in _pieces(utterance.text, self._lexicon)]
        if not sounds:
            raise EngineError("there is nothing to say in an empty text.")
        return Clip(np.concatenate([samples for samples, _ in sounds]), sounds[0][1])

    def fingerprint(self, utterance: Utterance) -> str:
        """The speech system, pyttsx3, this file, the child's, and the pronunciations of names."""
        made_by = f"{self.name}, {_speech_system()}, {versions('pyttsx3')}, {sources(*SOURCES)}"
        return f"{made_by}, {names(utterance.text, self._lexicon)}"

    def close(self) -> None:
        """Nothing to give back: no child outlives its utterance."""

    def _speak_piece(self, text: str, utterance: Utterance) -> tuple[NDArray[np.float32], int]:
        """Samples and sample rate, from the first attempt that succeeds."""
        request = {
            "do": "speak",
            "text": text,
            "voice": utterance.voice.native,
            "words_per_minute": round(WORDS_PER_MINUTE * utterance.speed),
        }
        patience = self._patience + PATIENCE_PER_CHARACTER * len(text)
        reason = ""
        for _ in range(ATTEMPTS):
            try:
                with tempfile.TemporaryDirectory(prefix="narrator-") as folder:
                    path = Path(folder, "speech.wav")
                    _ask(self._command, {**request, "path": str(path)}, patience)
                    return _read(path)
            except _FailedAttempt as failure:
                reason = str(failure)
            except OSError as error:
                raise EngineError(f"no temporary folder for the speech: {error.strerror}; free some space.") from error
        beginning = textwrap.shorten(text, 60, placeholder="…")
        raise EngineError(f'the system\'s speech failed {ATTEMPTS} times on "{beginning}": {reason}.')


def system_voices(platform: str = sys.platform, command: Sequence[str] = CHILD) -> tuple[Voice, ...]:
    """The English voices of this machine's own speech system, on Windows and macOS.

    Elsewhere that system is eSpeak NG, whose voices the catalogue lists, and the result is empty. Voices of unknown
    gender and of other accents than the catalogue knows are left out.

    Raises:
        EngineError: the speech system does not answer.
    """
    if platform not in WITHOUT_ESPEAK:
        return ()
    try:
        listing = _ask(command, {"do": "list"}, PATIENCE)["voices"]
    except _FailedAttempt as failure:
        raise EngineError(f"the system does not list its voices: {failure}.") from failure
    return tuple({voice.id: voice for voice in _voices(listing)}.values())


def system_phonemes(words: tuple[str, ...], voice: Voice, command: Sequence[str] = CHILD) -> tuple[str, ...]:
    """How eSpeak says each of ``words`` with ``voice``, in its IPA; "" where the speech system is another or none."""
    unknown = ("",) * len(words)
    if voice.engine != Pyttsx3Engine.name or sys.platform in WITHOUT_ESPEAK or not words:
        return unknown
    try:
        reply = _ask(command, {"do": "phonemes", "words": words, "voice": voice.native}, PATIENCE)
    except (_FailedAttempt, EngineError):
        return unknown
    return tuple(reply["phonemes"])


def with_system_voices(catalogue: Catalogue) -> Catalogue:
    """The catalogue as this machine can speak it: its own voices take the place of eSpeak's where it has others.

    Raises:
        EngineError: the speech system does not answer.
    """
    if not (own := system_voices()):
        return catalogue
    return Catalogue(tuple(voice for voice in catalogue.voices if voice.engine != Pyttsx3Engine.name) + own)


@cache
def _speech_system() -> str:
    """Which speech system the child would use, and its version."""
    if sys.platform in WITHOUT_ESPEAK:
        return f"{sys.platform} {platform.version()}"
    for name in ESPEAK_LIBRARIES:
        with suppress(OSError, AttributeError):
            about = ctypes.CDLL(name).espeak_Info
            about.restype = ctypes.c_char_p
            return f"{name} {(about(None) or b'').decode('ascii', 'replace')}"
    return versions("espeakng-loader")


class _FailedAttempt(Exception):
    """One attempt went wrong; the next may not."""


def _ask(command: Sequence[str], request: Mapping[str, Any], patience: float) -> dict[str, Any]:
    """The reply of a child to ``request``.

    Raises:
        EngineError: for reasons that will not change on another attempt.
        _FailedAttempt: the child hung, crashed or failed.
    """
    try:
        child = subprocess.run(
            command,
            input=json.dumps(request).encode(),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=patience,
            check=False,
        )
        reply: dict[str, Any] = json.loads(child.stdout)
    except OSError as error:
        raise EngineError(f"cannot start the speech process {command[0]}: {error.strerror}.") from error
    except subprocess.TimeoutExpired as error:
        raise _FailedAttempt(f"it did not answer in {patience:.0f} seconds") from error
    except ValueError as error:
        raise _FailedAttempt(f"it crashed (exit code {child.returncode})") from error
    status = reply.get("status")
    if status == "no-system":
        raise EngineError("no speech system found: install narrator[espeak] or eSpeak NG (apt install espeak-ng).")
    if status == "no-voice":
        raise EngineError(f'the system has no voice "{request["voice"]}": choose another voice.')
    if status == "failed":
        raise _FailedAttempt(reply["reason"])
    return reply


def _read(path: Path) -> tuple[NDArray[np.float32], int]:
    """Samples and sample rate of a mono 16-bit WAV file; pyttsx3 reports success even when it wrote none."""
    try:
        with wave.open(str(path)) as sound:
            samples = np.frombuffer(sound.readframes(sound.getnframes()), "<i2")
            sample_rate = sound.getframerate()
    except (OSError, EOFError, wave.Error) as error:
        raise _FailedAttempt("it wrote no sound") from error
    if not samples.any():
        raise _FailedAttempt("it wrote silence")
    return samples.astype(np.float32) / np.float32(32768), sample_rate


def _pieces(text: str, lexicon: Lexicon) -> list[str]:
    """The text in pieces that the speech system takes whole; almost always one."""
    # Half a surrogate pair cannot be encoded, and eSpeak's text would end at a null character.
    sayable = text.encode("utf-8", "replace").decode().replace("\0", " ")
    # Double square brackets are only for phonemes of ours.
    unbracketed = sayable.replace("[[", "[").replace("]]", "]")
    lettered = unbracketed if sys.platform in WITHOUT_ESPEAK else with_letters(unbracketed)
    breakable = re.sub(rf"\S{{{LONGEST_WORD}}}(?=\S)", r"\g<0> ", with_phonemes(lettered, lexicon))
    return textwrap.wrap(breakable, LONGEST_TEXT, break_on_hyphens=False)


def _voices(listing: Iterable[Mapping[str, str]]) -> Iterable[Voice]:
    """The catalogue's view of the voices that the child lists."""
    for listed in listing:
        language = next((known for known in get_args(Language) if known == _normal(listed["language"])), None)
        # Female is asked first, since "female" ends in "male".
        gender = next((known for known in get_args(Gender) if listed["gender"].lower().endswith(known)), None)
        if language and gender:
            yield Voice(
                id=f"system_{_normal(listed['name'])}",
                engine=Pyttsx3Engine.name,
                native=listed["id"],
                name=listed["name"],
                language=language,
                gender=gender,
                quality=UNKNOWN_QUALITY,
                licence="LicenseRef-proprietary",
            )


def _normal(text: str) -> str:
    """In small letters, with hyphens: "en_US" is "en-us"."""
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")
