"""Playing sound while it is made, with a program that stands in for ffplay."""

import io
import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import numpy as np
import pytest

from narrator.audio import player
from narrator.audio.ffmpeg import find_ffmpeg
from narrator.audio.player import Player, Stream, open_player
from narrator.audio.resample import RATE
from narrator.errors import AudioError

AI = "Voice is AI-generated. Inconsistencies may occur."
TONE = np.round(8000 * np.sin(np.arange(RATE) * 0.05)).astype("<i2").tobytes()

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a shell script")


@pytest.fixture
def no_sound_card(monkeypatch: pytest.MonkeyPatch) -> None:
    """As on a machine without PortAudio."""

    def refuse() -> None:
        raise OSError("PortAudio library not found")

    monkeypatch.setattr(player, "_SoundCard", refuse)


@pytest.fixture
def ffplay(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, no_sound_card: None):
    """Puts a program of these shell commands in the place of ffplay."""

    def put(commands: str) -> None:
        program = tmp_path / "bin" / "ffplay"
        program.parent.mkdir()
        program.write_text(f"#!/bin/sh\n{commands}\n")
        program.chmod(0o755)
        monkeypatch.setenv("PATH", f"{program.parent}{os.pathsep}{os.environ['PATH']}")

    return put


def play(pieces: Iterable[bytes], player: Player) -> None:
    try:
        for piece in pieces:
            player.play(piece)
        player.finish()
    finally:
        player.stop()


def test_a_stream_is_a_wav_file_that_says_ai() -> None:
    target = io.BytesIO()
    play([TONE[: RATE // 3 * 2], TONE[RATE // 3 * 2 :]], Stream(target, AI))
    command = [find_ffmpeg(), "-v", "error", "-i", "pipe:0"]
    decoded = subprocess.run([*command, "-f", "s16le", "-"], input=target.getvalue(), capture_output=True, check=True)
    assert decoded.stdout == TONE
    tags = subprocess.run([*command, "-f", "ffmetadata", "-"], input=target.getvalue(), capture_output=True, check=True)
    assert f"comment={AI}" in tags.stdout.decode()


def test_ffplay_hears_everything(ffplay, tmp_path: Path) -> None:
    ffplay(f"exec cat > {tmp_path / 'heard'}")
    play([TONE, TONE], open_player(AI))
    assert (tmp_path / "heard").read_bytes().endswith(b"\xff\xff\xff\xff" + TONE + TONE)


@pytest.mark.parametrize(
    ("commands", "complaint"), [("exit 3", "ended|exit code 3"), ("cat > /dev/null; exit 3", "exit code 3")]
)
def test_a_player_that_fails_is_said_in_one_line(ffplay, commands: str, complaint: str) -> None:
    ffplay(commands)
    with pytest.raises(AudioError, match=complaint):
        play([TONE] * 50, open_player(AI))


def test_an_error_on_the_way_stops_the_player(ffplay) -> None:
    ffplay("exec cat > /dev/null")

    def broken():
        yield TONE
        raise AudioError("no more")

    with pytest.raises(AudioError, match="no more"):
        play(broken(), open_player(AI))


def test_without_anything_that_plays_the_way_out_is_named(monkeypatch: pytest.MonkeyPatch, no_sound_card: None) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(AudioError, match="--stream"):
        open_player(AI)
