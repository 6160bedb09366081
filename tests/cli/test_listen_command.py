"""narrator listen: an article at once, or a finished narration."""

import io
import subprocess
import sys
import webbrowser

import pytest

from narrator.audio.ffmpeg import find_ffmpeg
from narrator.audio.resample import RATE


@pytest.fixture
def tone(tone_voices):
    return ["--engine", "tone", "--voices", tone_voices]


@pytest.fixture
def streamed(narrator_command, monkeypatch):
    """Runs the command with --stream, and gives the seconds of sound that it put out."""

    def stream(*arguments: object) -> float:
        target = io.TextIOWrapper(io.BytesIO())
        with monkeypatch.context() as patch:
            patch.setattr(sys, "stdout", target)
            from narrator.cli.main import run

            assert run(["listen", *map(str, arguments), "--stream"]) == 0
        decoding = [find_ffmpeg(), "-v", "error", "-i", "pipe:0", "-f", "s16le", "-"]
        sound = target.buffer.getvalue()
        return len(subprocess.run(decoding, input=sound, capture_output=True, check=True).stdout) / 2 / RATE

    return stream


def test_what_is_heard_at_once_is_what_the_file_holds(narrator_command, streamed, article_file, tone):
    heard = streamed(article_file, *tone)
    finished = narrator_command("narrate", article_file, *tone, "-o", "it.wav")
    assert finished.returncode == 0, finished.stderr
    assert streamed("it.wav") == pytest.approx(heard, abs=0.1)


def test_a_finished_narration_opens_its_page(narrator_command, monkeypatch, article_file, tone, tmp_path):
    opened = []
    monkeypatch.setattr(webbrowser, "open", lambda address: opened.append(address) or True)
    assert narrator_command("narrate", article_file, *tone, "-o", "it.mp3").returncode == 0
    assert narrator_command("listen", "it.mp3").returncode == 0
    assert opened == [(tmp_path / "it.html").as_uri()]
    (tmp_path / "it.html").unlink()
    finished = narrator_command("listen", "it.mp3")
    assert (finished.returncode, "--terminal" in finished.stderr) == (8, True)


def test_no_sound_is_written_to_a_terminal(narrator_command, monkeypatch, article_file, tone):
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    finished = narrator_command("listen", article_file, *tone, "--stream")
    assert (finished.returncode, finished.stdout) == (2, "")
    assert "mpv" in finished.stderr
