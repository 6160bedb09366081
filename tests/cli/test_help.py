"""The help is complete, has an example for each command, and comes at once."""

import subprocess
import sys

import pytest

COMMANDS = ["narrate", "batch", "status", "script", "render", "feed", "voices", "lexicon", "doctor"]


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
