"""``narrator verify`` and ``narrator credentials``: what they print, and how they end."""

import json

import pytest


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """Credentials that are no real person's."""
    monkeypatch.setenv("NARRATOR_CREDENTIALS", str(tmp_path / "credentials"))
    return tmp_path / "credentials"


@pytest.fixture
def narration(narrator_command, article_file, tone_voices):
    finished = narrator_command("narrate", article_file, "--engine", "tone", "--voices", tone_voices, "-o", "ferry.mp3")
    assert finished.returncode == 0, finished.stderr
    return article_file.with_name("ferry.mp3")


def test_each_layer_has_a_line_and_the_exit_code_says_whether_all_is_well(narrator_command, narration):
    finished = narrator_command("verify", "ferry.mp3")
    assert finished.returncode == 0
    assert finished.stdout.startswith("ferry.mp3: ok\n")
    assert [line.split()[0] for line in finished.stdout.splitlines()[1:]] == [
        "record", "spoken", "tags", "credentials", "transcript"
    ]  # fmt: skip
    narration.with_name("alone.mp3").write_bytes(narration.read_bytes())
    assert narrator_command("verify", "alone.mp3").returncode == 0
    finished = narrator_command("verify", "alone.mp3", "--require", "transcript")
    assert (finished.returncode, finished.stdout.split("\n")[0]) == (11, "alone.mp3: FAULT")
    narration.with_name("bare.mp3").write_bytes(narration.read_bytes()[-20_000:])
    found = json.loads((finished := narrator_command("verify", "ferry.mp3", "bare.mp3", "--json")).stdout)
    assert finished.returncode == 11
    assert found["schema"] == "narrator/verify/1"
    assert [one["passed"] for one in found["files"]] == [True, False]
    assert {"layer": "tags", "state": "ok"}.items() <= found["files"][0]["layers"][2].items()


def test_wrong_use_is_one_line(narrator_command, narration, article_file):
    for arguments, exit_code, says in (
        (["verify", "none.mp3"], 7, "none.mp3"),
        (["verify", article_file], 2, "not a narration"),
        (["verify", "ferry.mp3", "--require", "hope"], 2, "hope"),
        (["verify", "ferry.mp3", "--listen"], 2, "--model DIR"),
        (["credentials", "init", "--key", "key.pem"], 2, "--chain"),
        (["credentials", "init", "--timestamp", "ftp://example.org"], 2, "http://"),
    ):
        finished = narrator_command(*arguments)
        assert (finished.returncode, finished.stdout) == (exit_code, "")
        assert says in finished.stderr and finished.stderr.count("\n") == 1


def test_without_the_extra_the_rest_is_judged(narrator_command, narration, monkeypatch):
    monkeypatch.setattr("narrator.publish.credentials.store.EXTRA", ("c2pa_that_nobody_has",))
    finished = narrator_command("verify", "ferry.mp3")
    assert finished.returncode == 0
    assert "pip install 'narrator[credentials]'" in finished.stdout
    assert narrator_command("credentials", "init").returncode == 2


def test_on_a_machine_that_signs_credentials_must_be_there(narrator_command, narration, folder):
    pytest.importorskip("c2pa", reason="the extra narrator[credentials] is not installed")
    assert narrator_command("credentials", "show").returncode == 2
    made = narrator_command("credentials", "init", "--name", "The Daily Harbour")
    assert made.returncode == 0 and made.stdout.startswith("The Daily Harbour, es256, until ")
    assert "PRIVATE" not in made.stdout + narrator_command("credentials", "show").stdout
    assert json.loads(narrator_command("credentials", "show", "--json").stdout)["folder"] == str(folder)
    assert "--replace" in narrator_command("credentials", "init").stderr
    anchors = (folder / "anchors.pem").read_bytes()
    assert narrator_command("credentials", "init", "--replace").returncode == 0
    assert (folder / "anchors.pem").read_bytes().endswith(anchors)
    narration.with_name("bare.mp3").write_bytes(narration.read_bytes())
    assert narrator_command("verify", "bare.mp3").returncode == 11


def test_others_are_trusted_by_name(narrator_command, narration, folder, tmp_path):
    pytest.importorskip("c2pa", reason="the extra narrator[credentials] is not installed")
    from narrator.publish.credentials.certificates import make_identity
    from narrator.publish.credentials.claim import Claim
    from narrator.publish.credentials.signing import sign
    from narrator.publish.credentials.store import Credentials

    credentials = Credentials(make_identity("Another paper"))
    sign(narration, Claim("Ferry", "", "", "The voice is AI.", {}), credentials)
    narration.with_suffix(".narration.json").unlink(missing_ok=True)
    (tmp_path / "another.pem").write_bytes(credentials.identity.anchor)
    arguments = ["verify", "ferry.mp3", "--require", "credentials"]
    assert narrator_command(*arguments).returncode == 11
    finished = narrator_command(*arguments, "--trust", "another.pem")
    assert finished.returncode == 0
    assert "Trusted: signed by Another paper" in finished.stdout


def test_narrations_are_signed_where_credentials_are_set_up(
    narrator_command, article_file, tone_voices, monkeypatch, caplog
):
    pytest.importorskip("c2pa", reason="the extra narrator[credentials] is not installed")
    made = ["narrate", article_file, "--engine", "tone", "--voices", tone_voices, "-o", "ferry.mp3"]

    def state():
        (found,) = json.loads(narrator_command("verify", "ferry.mp3", "--json").stdout)["files"]
        return found["credentials"] and (found["credentials"]["signer"], found["credentials"]["state"], found["passed"])

    narrator_command(*made)
    assert state() is None
    for name in ("First", "Second"):
        assert narrator_command("credentials", "init", "--replace", "--name", name).returncode == 0
        assert "unchanged" not in narrator_command(*made).stdout
        assert state() == (name, "Trusted", True)
    assert "unchanged" in narrator_command(*made).stdout
    assert not caplog.messages
    assert narrator_command(*made[:-1], "ferry.opus").returncode == 0
    assert caplog.messages == ["ferry.opus is not signed: .opus files hold no Content Credentials."]
    with monkeypatch.context() as patch:
        patch.setattr("narrator.publish.credentials.store.EXTRA", ("c2pa_that_nobody_has",))
        refused = narrator_command(*made)
        assert (refused.returncode, refused.stdout) == (2, "")
        assert "--no-sign" in refused.stderr
    assert "PRIVATE" not in article_file.with_name("ferry.narration.json").read_text()
    assert narrator_command(*made, "--no-sign").returncode == 0
    assert state() is None
