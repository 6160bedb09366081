import subprocess
import sys

import pytest

from narrator.audio.ffmpeg import run_ffmpeg
from narrator.audio.track import Track
from narrator.errors import AudioError, OutputError

posix = pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a shell script")


@pytest.fixture
def stand_in(tmp_path, monkeypatch):
    def install(script):
        path = tmp_path / "ffmpeg"
        path.write_text(f"#!/bin/sh\n{script}\n")
        path.chmod(0o755)
        monkeypatch.setenv("IMAGEIO_FFMPEG_EXE", str(path))

    return install


@posix
def test_a_failure_is_told_with_the_last_line_that_says_something(stand_in):
    stand_in(
        "echo first >&2; echo '[out#0/mp3 @ 0x1] [mp3 @ 0x2] Error writing trailer: Input/output error' >&2;"
        "echo 'Conversion failed!' >&2; exit 228"
    )
    with pytest.raises(AudioError) as failure:
        run_ffmpeg("-version")
    assert str(failure.value) == "ffmpeg failed (exit code 228): Error writing trailer: Input/output error"


@posix
def test_a_full_disk_is_no_fault_of_the_sound(stand_in):
    stand_in("echo 'Error closing file: No space left on device' >&2; exit 228")
    with pytest.raises(OutputError, match="the disk is full"):
        run_ffmpeg("-version")


@posix
@pytest.mark.parametrize(("script", "message"), [("exit 1", "does not say why"), ("kill -9 $$", "was killed")])
def test_a_silent_or_violent_end_is_told_too(stand_in, script, message):
    stand_in(script)
    with pytest.raises(AudioError, match=message):
        run_ffmpeg("-version")


@posix
def test_a_file_that_is_no_program_is_told(stand_in, tmp_path):
    stand_in("")
    (tmp_path / "ffmpeg").write_bytes(b"\x7fELF but not really")
    with pytest.raises(AudioError, match="cannot be started"):
        run_ffmpeg("-version")


def test_a_missing_ffmpeg_is_known_before_anything_is_spoken(tmp_path, monkeypatch):
    monkeypatch.setenv("IMAGEIO_FFMPEG_EXE", str(tmp_path / "gone"))
    with pytest.raises(AudioError, match="gone"):
        Track(tmp_path)


def test_arguments_never_meet_a_shell(tmp_path):
    with pytest.raises(AudioError, match="No such file"):
        run_ffmpeg("-i", f"file:{tmp_path}/$(touch {tmp_path}/hacked); touch {tmp_path}/hacked", "-f", "null", "-")
    assert list(tmp_path.iterdir()) == []


def test_importing_the_room_is_silent_on_a_bare_path(tmp_path):
    command = [sys.executable, "-W", "default", "-c", "import narrator.audio.track"]
    run = subprocess.run(command, env={"PATH": str(tmp_path)}, capture_output=True, text=True, check=True)
    assert run.stderr == ""
