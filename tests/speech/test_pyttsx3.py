import json
import os
import signal
import subprocess
import sys
import threading
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from narrator.casting.catalogue import Catalogue, load_catalogue
from narrator.errors import EngineError
from narrator.speech import pyttsx3_child
from narrator.speech.engine import Utterance
from narrator.speech.pyttsx3 import ATTEMPTS, CHILD, Pyttsx3Engine, system_voices, with_system_voices

VOICES = load_catalogue().of("pyttsx3")
HELLO = Utterance("Good morning, and welcome.", VOICES[0])

COUNT = """
import json, os, sys, time, wave
from pathlib import Path
runs = Path(sys.argv[1]); runs.open("a").write("x"); run = len(runs.read_text())
"""
"""The beginning of every stand-in child: it counts how often it was run."""
REAL = f"os.execv(sys.executable, {[*CHILD]!r})"


@pytest.fixture
def stand_in(tmp_path: Path):
    """Make a command that runs the given lines in place of the child, and tell how often it was run."""

    def make(lines: str) -> tuple[str, ...]:
        (tmp_path / "runs").touch()
        script = tmp_path / "stand_in.py"
        script.write_text(COUNT + lines, encoding="utf-8")
        return (sys.executable, str(script), str(tmp_path / "runs"))

    make.runs = lambda: len((tmp_path / "runs").read_text())  # type: ignore[attr-defined]
    return make


def test_the_same_text_gives_the_same_samples_every_time_even_in_a_breathy_voice() -> None:
    breathy = next(voice for voice in VOICES if voice.native.endswith("+f3"))
    clips = [Pyttsx3Engine().speak(replace(HELLO, voice=breathy)) for _ in range(3)]
    assert all(np.array_equal(clips[0].samples, clip.samples) for clip in clips[1:])


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="the catalogue's eSpeak voices are for Linux")
def test_every_voice_of_the_catalogue_speaks_and_sounds_of_its_own() -> None:
    clips = [Pyttsx3Engine().speak(Utterance("Hello.", voice)) for voice in VOICES]
    assert len({clip.samples.tobytes() for clip in clips}) == len(VOICES)


def test_a_child_killed_in_mid_utterance_costs_one_attempt(stand_in, tmp_path: Path) -> None:
    fifo = tmp_path / "pid"
    os.mkfifo(fifo)
    command = stand_in(f"""
if run == 1:
    Path({str(fifo)!r}).write_text(str(os.getpid()))
    time.sleep(600)
{REAL}
""")
    killer = threading.Thread(target=lambda: os.kill(int(fifo.read_text()), signal.SIGKILL))
    killer.start()
    clip = Pyttsx3Engine(command).speak(HELLO)
    killer.join()
    assert stand_in.runs() == 2
    assert np.array_equal(clip.samples, Pyttsx3Engine().speak(HELLO).samples)


def test_a_child_that_always_crashes_is_an_engine_error_after_some_attempts(stand_in) -> None:
    command = stand_in("os.kill(os.getpid(), 11)")
    with pytest.raises(EngineError, match=r'failed 3 times on "Good morning, and welcome.": it crashed \(exit'):
        Pyttsx3Engine(command).speak(HELLO)
    assert stand_in.runs() == ATTEMPTS


def test_a_child_that_hangs_is_stopped_and_tried_again(stand_in) -> None:
    command = stand_in("time.sleep(600)")
    with pytest.raises(EngineError, match="it did not answer"):
        Pyttsx3Engine(command, patience=0.0).speak(replace(HELLO, text="Hi."))


@pytest.mark.parametrize(
    ("lines", "reason"),
    [
        ('print(\'{"status": "spoken"}\')', "it wrote no sound"),
        ("open(json.load(sys.stdin)['path'], 'w'); print('{\"status\": \"spoken\"}')", "it wrote no sound"),
        (
            "f = wave.open(json.load(sys.stdin)['path'], 'wb'); f.setparams((1, 2, 22050, 0, 'NONE', ''));"
            'f.writeframes(bytes(44100)); f.close(); print(\'{"status": "spoken"}\')',
            "it wrote silence",
        ),
        ('print(\'{"status": "failed", "reason": "out of breath"}\')', "out of breath"),
        ("print('not JSON')", "it crashed"),
    ],
)
def test_success_without_sound_is_no_success(stand_in, lines: str, reason: str) -> None:
    with pytest.raises(EngineError, match=reason):
        Pyttsx3Engine(stand_in(lines)).speak(HELLO)
    assert stand_in.runs() == ATTEMPTS


def test_what_will_not_change_is_not_tried_again(stand_in) -> None:
    with pytest.raises(EngineError, match=r"install narrator\[espeak\] or eSpeak NG"):
        Pyttsx3Engine(stand_in('print(\'{"status": "no-system"}\')')).speak(HELLO)
    assert stand_in.runs() == 1
    for native in ("en-us+nobody", "nowhere", ""):
        with pytest.raises(EngineError, match=f'no voice "{native}"'.replace("+", r"\+")):
            Pyttsx3Engine().speak(replace(HELLO, voice=replace(HELLO.voice, native=native)))


def test_a_child_that_cannot_be_started_is_an_engine_error() -> None:
    with pytest.raises(EngineError, match="cannot start the speech process /no/python"):
        Pyttsx3Engine(("/no/python",)).speak(HELLO)


def test_a_machine_without_espeak_is_told_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_library(*_: object) -> None:
        raise OSError

    monkeypatch.setattr("ctypes.CDLL", no_library)
    monkeypatch.setitem(sys.modules, "espeakng_loader", None)
    if sys.platform not in ("win32", "darwin"):
        assert pyttsx3_child.answer({"do": "list"}) == {"status": "no-system"}


LISTING = """
print(json.dumps({"voices": [
    {"id": "HKEY\\\\ZIRA", "name": "Microsoft Zira Desktop", "language": "en-US", "gender": "Female"},
    {"id": "com.apple.daniel", "name": "Daniel", "language": "en_GB", "gender": "VoiceGenderMale"},
    {"id": "com.apple.daniel.2", "name": "Hortense", "language": "fr-FR", "gender": "VoiceGenderFemale"},
    {"id": "com.apple.zarvox", "name": "Zarvox", "language": "en-US", "gender": "VoiceGenderNeuter"},
    {"id": "unknown", "name": "Unknown", "language": "en-US", "gender": ""},
]}))
"""


def test_the_english_voices_of_windows_and_macos_become_voices_of_the_catalogue(stand_in) -> None:
    zira, daniel = system_voices("win32", stand_in(LISTING))
    assert (zira.id, zira.native, zira.language, zira.gender) == (
        "system_microsoft-zira-desktop",
        "HKEY\\ZIRA",
        "en-us",
        "female",
    )
    assert (daniel.id, daniel.engine, daniel.language, daniel.gender) == ("system_daniel", "pyttsx3", "en-gb", "male")


def test_a_system_that_does_not_list_its_voices_is_an_engine_error(stand_in) -> None:
    with pytest.raises(EngineError, match="does not list its voices: it crashed"):
        system_voices("darwin", stand_in("sys.exit(3)"))


def test_the_real_child_lists_the_machines_voices_and_prints_nothing_else() -> None:
    child = subprocess.run(CHILD, input=b'{"do": "list"}', capture_output=True, check=True)
    assert {"id", "name", "language", "gender"} == set(json.loads(child.stdout)["voices"][0])


def test_the_systems_own_voices_take_the_place_of_espeaks(stand_in, monkeypatch: pytest.MonkeyPatch) -> None:
    own = system_voices("darwin", stand_in(LISTING))
    monkeypatch.setattr("narrator.speech.pyttsx3.system_voices", lambda: own)
    kokoro = load_catalogue().of("kokoro")
    assert with_system_voices(Catalogue(kokoro + VOICES)) == Catalogue(kokoro + own)


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="the catalogue's eSpeak voices are for Linux")
def test_on_linux_the_catalogue_stays_as_it_is() -> None:
    catalogue = Catalogue(VOICES)
    assert system_voices() == ()
    assert with_system_voices(catalogue) == catalogue


def test_a_machine_without_room_for_the_sound_is_an_engine_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", "/no/such/folder")
    with pytest.raises(EngineError, match="no temporary folder"):
        Pyttsx3Engine().speak(HELLO)


def test_spaced_capitals_are_heard_as_letters() -> None:
    spaced, dotted = (
        Pyttsx3Engine().speak(replace(HELLO, text=text)).samples for text in ("See the A P wire.", "See the A.P wire.")
    )
    assert np.array_equal(spaced, dotted)
