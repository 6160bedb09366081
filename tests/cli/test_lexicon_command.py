"""``narrator lexicon``, and lexicons given to the other commands."""

import json

import pytest


@pytest.fixture
def house(tmp_path):
    (tmp_path / "house.toml").write_text(
        '[names]\nHallin = "hal een"\nRagnheid = "RAHN-hayd"\nTunde = { ipa = "ˈtʊndeɪ" }\n', "utf-8"
    )
    return "house.toml"


def test_a_lexicon_is_listed_checked_and_converted(narrator_command, house, tmp_path):
    assert narrator_command("lexicon", "tunde", "--lexicon", house).stdout == "Tunde  /ˈtʊndeɪ/\n"
    assert (
        narrator_command("lexicon", "hallin", "ragnheid", "--lexicon", house).stdout
        == "Hallin  hal een\nRagnheid  RAHN-hayd\n"
    )
    assert narrator_command("lexicon", "--check", house).stdout == "house.toml: 3 entries, all usable\n"
    assert narrator_command("lexicon", "--convert", house, "-o", "house.pls").returncode == 0
    assert "<phoneme>ˈtʊndeɪ</phoneme>" in (tmp_path / "house.pls").read_text("utf-8")
    assert narrator_command("lexicon", "--check", "house.pls").returncode == 0


def test_a_script_is_said_as_the_lexicon_says(narrator_command, house, article_file, tone_voices):
    options = ["--json", "--engine", "tone", "--voices", tone_voices, "--lexicon", house]
    script = json.loads(narrator_command("script", article_file, *options).stdout)
    spoken = " ".join(segment["spoken"] for segment in script["segments"])
    assert "Ferry to return to hal een Island" in spoken
    assert "Tunde Adeyemi" in spoken


def test_faults_are_told(narrator_command, house, article_file, tmp_path):
    (tmp_path / "wrong.toml").write_text("[a]\nKyiv = 5\n")
    for arguments, exit_code, says in (
        (["narrate", article_file, "--lexicon", "wrong.toml"], 9, "wrong.toml, line 2: Kyiv"),
        (["lexicon", "--check", "wrong.toml"], 9, "line 2"),
        (["lexicon", "--check", "missing.toml"], 9, "missing.toml"),
        (["lexicon", "Nobody", "--lexicon", house], 2, "Nobody"),
        (["lexicon", "--convert", house], 2, "-o"),
    ):
        finished = narrator_command(*arguments)
        assert finished.returncode == exit_code
        assert says in finished.stderr
