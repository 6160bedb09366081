"""The help is complete, has an example for each command, and comes at once."""

import subprocess
import sys
from itertools import pairwise

import pytest

COMMANDS = ["narrate", "batch", "status", "listen", "read", "check", "script", "render", "verify", "feed", "voices"]
COMMANDS += ["lexicon", "doctor", "cache", "credentials"]


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_shows_an_example(narrator_command, command):
    finished = narrator_command(command, "--help")
    assert finished.returncode == 0
    assert finished.stderr == ""
    assert f"narrator {command}" in finished.stdout.split("Example")[1]


def test_the_command_lists_its_commands(narrator_command):
    finished = narrator_command("--help")
    assert finished.returncode == 0
    for command in COMMANDS:
        assert f" {command} " in finished.stdout
    assert narrator_command("--version").stdout.startswith("narrator ")


@pytest.mark.parametrize("command", COMMANDS)
def test_paragraphs_and_examples_fit_a_terminal_of_80_columns(narrator_command, monkeypatch, command):
    monkeypatch.setenv("COLUMNS", "80")
    words = narrator_command(command, "--help").stdout.split("╭")[0]
    *prose, _, examples, _ = [paragraph.splitlines() for paragraph in words.split(" " * 80 + "\n")]
    for line, following in (pair for paragraph in prose for pair in pairwise(paragraph)):
        assert len(f"{line.rstrip()} {following.split()[0]}") > 79, f"{line!r} ends too soon"
    assert all(line.split()[0] in {"narrator", "cat"} for line in examples)


def test_what_stands_in_brackets_is_shown(narrator_command):
    assert "narrator[credentials]" in narrator_command("credentials", "--help").stdout


def test_help_is_readable_without_unicode(narrator_process):
    finished = narrator_process("narrate", "--help", PYTHONIOENCODING="ascii", LC_ALL="C", PYTHONUTF8="0")
    assert finished.returncode == 0
    assert "--speed" in finished.stdout
    assert "?" not in finished.stdout


def test_help_loads_nothing_heavy():
    program = """
import sys
from narrator.cli.main import run
assert run(["narrate", "--help"]) == 0
heavy = {"numpy", "spacy", "nltk", "onnxruntime", "pydub", "mutagen", "hibari"} & set(sys.modules)
assert not heavy, heavy
"""
    subprocess.run([sys.executable, "-c", program], check=True, stdout=subprocess.DEVNULL, timeout=60)
