"""Each fault ends with its documented exit code and one plain line on stderr."""

import json
import os
import re
import signal
import subprocess
import sys
from pathlib import Path
from subprocess import PIPE
from threading import Event

import pytest

from narrator.cli.main import run
from narrator.narration import rendering

README = Path(__file__).parents[2] / "README.md"


@pytest.fixture
def tone(tone_voices, tmp_path):
    """Options that narrate fast."""
    return ["--engine", "tone", "--voices", tone_voices, "-o", tmp_path / "it.mp3"]


def one_line(finished):
    assert finished.stdout == ""
    line = finished.stderr.rstrip("\n")
    assert "\n" not in line
    assert line.startswith("narrator: ")
    return line


def test_wrong_use(narrator_command, article_file, tone):
    for arguments, names in (
        (["narrate"], "ARTICLE"),
        (["narrate", article_file, "--speed", "3"], "--speed"),
        (["narrate", article_file, "--quotes", "most"], "--quotes"),
        (["narrate", article_file, "--lang", "fr"], "--lang"),
        (["narrate", article_file, "--louder"], "--louder"),
        (["narrate", article_file, *tone, "--disclosure", "A fine voice."], "AI"),
        (["narrate", article_file, "-o", "ferry.ogg"], ".mp3"),
        (["voices", "-o", "here"], "--sample"),
        (["sing"], "sing"),
    ):
        finished = narrator_command(*arguments)
        assert finished.returncode == 2, arguments
        assert names in one_line(finished)


def test_unreadable_article(narrator_command, tmp_path, tone):
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "binary.txt").write_bytes(bytes(range(256)) * 40)
    for name in ("missing.txt", "empty.txt", "binary.txt", "."):
        finished = narrator_command("narrate", name, *tone)
        assert finished.returncode == 3, name
        one_line(finished)
        assert not (tmp_path / "it.mp3").exists()


def test_invalid_script(narrator_command, tmp_path, tone):
    (tmp_path / "not.json").write_text("{")
    (tmp_path / "other.json").write_text('{"schema": "something/else/1"}')
    (tmp_path / "latin.json").write_bytes(b'{"schema": "\xe9"}')
    for name in ("missing.json", "not.json", "other.json", "latin.json"):
        finished = narrator_command("render", name, *tone)
        assert finished.returncode == 4, name
        assert name in one_line(finished)


def test_script_without_disclosure_is_refused(narrator_command, article_file, tone_voices, tone, tmp_path):
    voices = ["--engine", "tone", "--voices", tone_voices]
    script = json.loads(narrator_command("script", article_file, "--json", *voices).stdout)
    del script["segments"][0]
    (tmp_path / "silent.json").write_text(json.dumps(script))
    finished = narrator_command("render", "silent.json", *tone)
    assert finished.returncode == 4
    assert "disclosure" in one_line(finished)


def test_unknown_voice(narrator_command, article_file, tone, tmp_path):
    assert narrator_command("narrate", article_file, *tone, "--narrator", "nobody").returncode == 5
    assert narrator_command("voices", "nobody").returncode == 5
    assert narrator_command("voices", "--voices", tmp_path / "nowhere").returncode == 5


def test_engine_cannot_speak(narrator_command, article_file, tone_voices, tmp_path):
    (tmp_path / "voices").mkdir()
    catalogue = (tone_voices / "voices.toml").read_text()
    stranger = catalogue.replace('"tone_anna"', '"stranger"').replace('engine = "tone"', 'engine = "kokoro"', 1)
    (tmp_path / "voices" / "voices.toml").write_text(stranger)
    finished = narrator_command("narrate", article_file, "--voices", tmp_path / "voices", "--narrator", "stranger")
    assert finished.returncode == 6
    assert "anna" in one_line(finished)


def test_sound_cannot_be_encoded(narrator_command, monkeypatch, article_file, tone, tmp_path):
    monkeypatch.setenv("IMAGEIO_FFMPEG_EXE", str(tmp_path / "no-ffmpeg"))
    finished = narrator_command("narrate", article_file, *tone)
    assert finished.returncode == 7
    assert "ffmpeg" in one_line(finished)


def test_unwritable_output(narrator_command, article_file, tone_voices, tmp_path):
    place = article_file / "it.mp3"  # inside what is a file, so not even root can write there
    finished = narrator_command("narrate", article_file, "--engine", "tone", "--voices", tone_voices, "-o", place)
    assert finished.returncode == 8
    assert str(place) in one_line(finished)
    assert list(tmp_path.iterdir()) == [article_file]


@pytest.mark.parametrize(
    ("fault", "exit_code", "says"),
    [
        (RuntimeError("first line\nsecond line"), 1, "internal error: RuntimeError: first line second line"),
        (KeyboardInterrupt(), 130, "interrupted"),
        (MemoryError(), 1, "not enough memory"),
    ],
)
def test_what_nobody_expects(monkeypatch, capsys, article_file, fault, exit_code, says):
    def fail(*_arguments):
        raise fault

    monkeypatch.setattr(rendering, "narrate", fail)
    assert run(["narrate", str(article_file)]) == exit_code
    printed = capsys.readouterr()
    assert says in printed.err
    assert printed.err.count("\n") == 1
    assert printed.out == ""


def test_debugging_shows_the_traceback(monkeypatch, article_file):
    monkeypatch.setattr(rendering, "narrate", lambda *_arguments: 1 / 0)
    monkeypatch.setenv("NARRATOR_DEBUG", "1")
    with pytest.raises(ZeroDivisionError):
        run(["narrate", str(article_file)])


def test_the_process_ends_with_the_code(narrator_process):
    for arguments, exit_code in ((["narrate", "missing.txt"], 3), (["voices", "nobody"], 5)):
        finished = narrator_process(*arguments)
        assert finished.returncode == exit_code
        one_line(finished)


def test_what_lies_in_the_current_folder_is_not_run(tmp_path, article_file, tone_voices):
    (tmp_path / "queue.py").write_text("raise SystemExit('run')", encoding="utf-8")  # speech processes import a queue
    command = [sys.executable, "-P", "-m", "narrator", "narrate", article_file, "-o", "it.mp3"]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    subprocess.run([*command, "--engine", "tone", "--voices", tone_voices], cwd=tmp_path, env=environment, check=True)
    assert (tmp_path / "it.mp3").is_file()


@pytest.mark.skipif(sys.platform == "win32", reason="signals are POSIX")
def test_an_ended_narration_leaves_nothing_behind(tmp_path, article_file, tone_voices):
    # By SIGTERM, since a shell may have had whoever runs the tests ignore Ctrl-C.
    article_file.write_text(article_file.read_text("utf-8") * 200, encoding="utf-8")
    command = [sys.executable, "-m", "narrator", "narrate", article_file, "--engine", "tone", "--voices", tone_voices]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    with subprocess.Popen([*command, "-o", "out/it.mp3"], cwd=tmp_path, env=environment, stderr=PIPE) as process:
        while not list(tmp_path.glob("out/.*")):  # it is being written
            assert process.poll() is None
            Event().wait(0.02)
        process.send_signal(signal.SIGTERM)
        said = process.communicate(timeout=60)[1].decode()
    assert process.returncode == 130
    assert said.count("\n") == 1 and "interrupted" in said
    assert list(tmp_path.glob("out/*")) + list(tmp_path.glob("out/.*")) == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full")
@pytest.mark.parametrize(
    ("arguments", "streams", "exit_code"),
    [
        ("voices", ">/dev/full", 8),
        ("narrate missing.txt", "2>/dev/full", 3),
        ("narrate missing.txt", "2>&-", 3),
        ("narrate -", "<&-", 3),
        ("voices", "<&- >&- 2>&-", 0),
    ],
)
def test_standard_streams_that_are_full_or_closed(tmp_path, arguments, streams, exit_code):
    command = f"exec '{sys.executable}' -m narrator {arguments} {streams}"
    finished = subprocess.run(["sh", "-c", command], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert finished.returncode == exit_code
    assert finished.stderr.count("\n") == ("2>" not in streams)


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps the folder that somebody is in")
def test_a_folder_that_is_gone(tmp_path):
    command = f"mkdir gone && cd gone && rmdir ../gone && exec '{sys.executable}' -m narrator narrate ferry.txt"
    environment = {**os.environ, "PYTHONPATH": str(README.parent)}
    finished = subprocess.run(
        ["sh", "-c", command], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
    )
    assert (finished.returncode, finished.stderr.count("\n")) == (2, 1)
    assert "current folder" in finished.stderr


def test_every_code_is_documented(narrator_command):
    documented = {int(code) for code in re.findall(r"^\| (\d+) \|", README.read_text("utf-8"), re.MULTILINE)}
    described = narrator_command("--help").stdout.split("Exit codes")[1]
    assert documented == {int(code) for code in re.findall(r"\d+", described)} == {*range(13), 130}
