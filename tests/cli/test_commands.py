"""Each command does its work, as a process, with the tone engine."""

import json
import subprocess
import sys

import pytest
from mutagen.mp3 import MP3


@pytest.fixture
def tone(tone_voices):
    """Options that narrate fast."""
    return ["--engine", "tone", "--voices", tone_voices]


def test_narrate_ends_with_the_file_its_length_and_who_is_heard(narrator_process, article_file, tone, tmp_path):
    finished = narrator_process("narrate", article_file, *tone)
    assert finished.returncode == 0, finished.stderr
    assert finished.stderr == ""  # no progress bar without a terminal
    path, length, voices = finished.stdout.rstrip("\n").split("  ")
    minutes, seconds = map(int, length.split(":"))
    assert MP3(tmp_path / path).info.length == pytest.approx(60 * minutes + seconds, abs=1)
    assert path == "output/ferry.mp3"
    heard = dict(pair.split(": ") for pair in voices.split("; "))
    assert list(heard) == ["narrator", "Ingrid Vasquez-Holm", "Tunde Adeyemi"]
    assert len(set(heard.values())) == 3


def test_standard_input_and_folders_have_names_too(narrator_command, article_file, tone, tmp_path):
    text = article_file.read_text("utf-8")
    assert narrator_command("narrate", "-", *tone, stdin=text).stdout.startswith("output/narration.mp3 ")
    assert narrator_command("narrate", article_file, *tone, "-o", tmp_path).returncode == 0
    assert (tmp_path / "ferry.mp3").exists()
    assert narrator_command("narrate", article_file, *tone, "-o", "new/").stdout.startswith("new/ferry.mp3 ")


def test_script_can_be_read_and_rendered(narrator_command, article_file, tone, tmp_path):
    readable = narrator_command("script", article_file, *tone)
    assert "Tunde Adeyemi" in readable.stdout
    assert "not doing this out of nostalgia" in readable.stdout
    as_json = narrator_command("script", article_file, "--json", *tone)
    assert json.loads(as_json.stdout)["schema"] == "narrator/script/1"
    written = narrator_command("script", article_file, "--json", *tone, "-o", "ferry.json")
    assert (tmp_path / "ferry.json").read_text("utf-8") == as_json.stdout
    assert written.stdout == "ferry.json\n"
    for source, stdin in (("ferry.json", ""), ("-", as_json.stdout)):
        rendered = narrator_command("render", source, *tone, "-o", "again.mp3", stdin=stdin)
        assert rendered.stdout.startswith("again.mp3 "), rendered.stderr


def test_the_readable_script_can_be_edited_and_rendered(narrator_command, article_file, tone, tmp_path):
    narrator_command("script", article_file, *tone, "-o", "edited.txt")
    edited = tmp_path / "edited.txt"
    text = edited.read_text("utf-8")
    own = next(line for line in text.splitlines() if "“Ask me again" in line)
    edited.write_text(text.replace(own, own.replace("Tunde Adeyemi", "Ingrid Vasquez-Holm")), "utf-8")
    rendered = narrator_command("render", "edited.txt", *tone, "-o", "again.mp3")
    assert rendered.returncode == 0, rendered.stderr
    assert "Tunde Adeyemi" not in rendered.stdout
    edited.write_text(text.replace("tone_", "bell_", 1), "utf-8")
    number = text[: text.index("tone_")].count("\n") + 1
    refused = narrator_command("render", "edited.txt", *tone, "-o", "again.mp3")
    assert (refused.returncode, refused.stderr.startswith(f"narrator: edited.txt, line {number}: ")) == (5, True)


def test_corrections_are_kept_beside_the_article(narrator_process, article_file, tone, tmp_path):
    text = narrator_process("script", article_file, *tone).stdout
    own = next(line for line in text.splitlines() if "“Ask me again" in line)
    edited = tmp_path / "edited.txt"
    edited.write_text(text.replace(own, own.replace("Tunde Adeyemi", "Ingrid Vasquez-Holm")), "utf-8")
    kept = narrator_process("script", article_file, *tone, "--keep", "edited.txt")
    assert kept.stdout == f"{tmp_path / 'ferry.speakers.toml'}  lines corrected: 1, speakers: 1\n"
    assert "Tunde Adeyemi" not in narrator_process("narrate", article_file, *tone).stdout
    article_file.write_text(article_file.read_text("utf-8").replace("Ask me again in May", "Ask me"), "utf-8")
    lost = narrator_process("narrate", article_file, *tone)
    assert "Tunde Adeyemi" in lost.stdout
    assert lost.stderr.startswith(f"{tmp_path / 'ferry.speakers.toml'}: 1 of its corrections match nothing")
    assert lost.stderr.count("\n") == 1
    assert narrator_process("script", "-", *tone, "--keep", "edited.txt", stdin=text).returncode == 2


def test_a_script_does_not_take_the_place_of_its_article(narrator_command, article_file):
    before = article_file.read_bytes()
    refused = narrator_command("script", article_file, "-o", article_file.name)
    assert refused.returncode == 2
    assert "the article itself" in refused.stderr
    assert article_file.read_bytes() == before


def test_script_is_utf8_whatever_the_terminal(narrator_process, article_file, tone):
    finished = narrator_process("script", article_file, *tone, PYTHONIOENCODING="ascii")
    assert "“We are not doing this" in finished.stdout


def test_a_reader_that_has_enough_is_no_fault(tmp_path, tone):
    (tmp_path / "long.txt").write_text("The ferry left the harbour at dawn on Tuesday.\n\n" * 3000, "utf-8")
    command = [sys.executable, "-m", "narrator", "script", str(tmp_path / "long.txt"), *map(str, tone)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


def test_voices_are_listed_and_sampled(narrator_command, tone, tmp_path, tone_voices):
    listed = narrator_command("voices", *tone)
    header, *rows = listed.stdout.splitlines()
    assert header.split()[:3] == ["VOICE", "NAME", "ACCENT"]
    first = rows[0].split()[0]
    sampled = narrator_command("voices", *tone, "--sample", first)
    assert sampled.stdout == f"output/samples/{first}.mp3\n"
    assert MP3(tmp_path / "output" / "samples" / f"{first}.mp3").info.length > 1
