"""``narrator check``: the report, its exit code, and the sample."""

import json
import re

import pytest


@pytest.fixture
def plain(tmp_path):
    (tmp_path / "plain.txt").write_text("The ferry is back.\n\nIt came in May.", "utf-8")
    return "plain.txt"


def test_the_report_names_file_line_and_column(narrator_command, article_file):
    finished = narrator_command("check", article_file)
    assert finished.returncode == 10
    line = article_file.read_text("utf-8").split("\n")[4]
    assert re.search(
        rf"  {re.escape(str(article_file))}:5:{line.index('Adeyemi') + 1} +Adeyemi +\S+ +/\S+/\n", finished.stdout
    )
    assert "Said in other words than are written" in finished.stdout
    assert finished.stdout.rstrip().split("\n")[-1].startswith("To look at: ")
    assert not finished.stderr


def test_the_exit_code_says_whether_there_is_something_to_look_at(narrator_command, article_file, plain):
    for source, fail_on, exit_code in (
        (plain, "any", 0),
        (article_file, "any", 10),
        (article_file, "speakers", 0),
        (article_file, "never", 0),
    ):
        finished = narrator_command("check", source, "--json", "--fail-on", fail_on)
        assert finished.returncode == exit_code
        assert json.loads(finished.stdout)["passed"] == (exit_code == 0)
    assert narrator_command("check", plain).stdout == "Nothing to look at.\n"


def test_the_guessed_words_are_spoken_to_a_file(narrator_command, article_file, plain, tone_voices, tmp_path):
    options = ["--engine", "tone", "--voices", tone_voices]
    finished = narrator_command("check", article_file, "--sample", "names.mp3", *options)
    assert finished.returncode == 10
    assert finished.stdout.rstrip().split("\n")[-1].startswith("names.mp3  0:")
    assert (tmp_path / "names.mp3").stat().st_size > 0
    finished = narrator_command("check", plain, "--sample", "none.mp3", *options)
    assert (finished.returncode, "none.mp3 is not written" in finished.stdout) == (0, True)
    assert not (tmp_path / "none.mp3").exists()


def test_faults_are_told(narrator_command, article_file, tmp_path):
    (tmp_path / "empty.toml").touch()
    (tmp_path / "wrong.toml").write_text('[a]\nKyiv = { ipa = "ˈkЖiv" }\n', "utf-8")
    for arguments, exit_code, says in (
        (["missing.txt"], 3, "missing.txt"),
        ([article_file, "--lexicon", "missing.toml"], 9, "missing.toml"),
        ([article_file, "--lexicon", "wrong.toml"], 9, "wrong.toml, line 2: Kyiv"),
        ([article_file, "--sample", "names.txt"], 2, "names.txt"),
        ([article_file, "--engine", "nothing"], 5, "nothing"),
        ([article_file, "--fail-on", "some"], 2, "some"),
    ):
        finished = narrator_command("check", *arguments)
        assert finished.returncode == exit_code, finished
        assert says in finished.stderr
        assert not finished.stdout
    assert narrator_command("check", article_file, "--lexicon", "empty.toml").returncode == 10
