"""``narrator batch`` and ``narrator status`` as people and programs use them."""

import json
from pathlib import Path
from threading import Event

import pytest

from narrator.batch.sources import arrivals as watching
from narrator.batch.sources.new_job import new_job

TEXT = """A ferry for {name}

The harbour trust voted to bring back the ferry on Tuesday.
"""


@pytest.fixture
def tones(tone_voices, monkeypatch, tmp_path) -> list[str]:
    """Options that narrate fast; how fast is kept nowhere else."""
    monkeypatch.setenv("NARRATOR_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[2]))
    return ["--engine", "tone", "--voices", str(tone_voices), "--workers", "2", "--no-page", "-o", "out"]


@pytest.fixture
def folder(tmp_path) -> Path:
    """Three articles, one of them empty."""
    folder = tmp_path / "articles"
    folder.mkdir()
    for name in ("north", "south"):
        (folder / f"{name}.txt").write_text(TEXT.format(name=name), encoding="utf-8")
    (folder / "west.txt").write_text("")
    return folder


def test_a_folder_is_narrated_reported_and_known_to_status(narrator_command, folder, tones, tmp_path) -> None:
    finished = narrator_command("batch", folder, *tones, "--json-log", "log.jsonl")
    assert finished.returncode == 12
    assert finished.stdout.startswith("out/report.md  2 narrated, ")
    assert finished.stdout.rstrip().endswith("1 failed")
    lines = finished.stderr.splitlines()
    assert len(lines) == 3
    assert sum(line.startswith("failed: west") and "it is empty" in line for line in lines) == 1
    assert any(line.startswith("[3/3] ") for line in lines) or lines[-1].startswith("failed")
    log = [json.loads(line) for line in (tmp_path / "log.jsonl").read_text("utf-8").splitlines()]
    assert {"entered", "began", "ended", "standing"} == {event["event"] for event in log}

    status = narrator_command("status", "out", "--check")
    assert status.returncode == 0
    assert status.stdout.startswith("complete: 3 of 3 articles, ")
    assert "it is empty" in status.stdout and status.stdout.endswith("the ledger is sound\n")
    before = sorted(Path("out").iterdir())
    told = json.loads(narrator_command("status", "out", "--json").stdout)
    assert sorted(Path("out").iterdir()) == before
    assert (told["running"], told["articles"]["done"], told["articles"]["failed"]) == (0, 2, 1)

    # The report is no article, though it is a .md file in a folder of articles.
    (folder / "west.txt").unlink()
    again = narrator_command("batch", folder, "out", *tones)
    assert (again.returncode, again.stderr) == (0, "")
    assert "0 narrated" in again.stdout and "2 unchanged" in again.stdout


def test_a_shard_and_a_limit_choose(narrator_command, folder, tones) -> None:
    (folder / "west.txt").unlink()
    names = set()
    for shard in ("1/2", "2/2"):
        assert narrator_command("batch", folder, *tones, "--shard", shard).returncode == 0
        names |= {path.name for path in Path("out").glob("*.mp3")}
    assert len(names) == 2
    assert "1 unchanged" in narrator_command("batch", folder, *tones, "--limit", "1").stdout


def test_a_watched_folder_becomes_a_podcast_as_it_grows_and_ctrl_c_is_its_end(
    narrator_command, folder, tones, monkeypatch
) -> None:
    """The second article arrives when the first is published, Ctrl-C when the second is."""
    feed = Path("out/feed.xml")

    def arrivals(*_args, **_options):
        for name in ("north", "south"):
            yield new_job(folder / f"{name}.txt")
            for _ in range(1200):
                if feed.is_file() and f"/{name}.mp3" in feed.read_text("utf-8"):
                    break
                Event().wait(0.05)
        raise KeyboardInterrupt

    monkeypatch.setattr(watching, "arrivals", arrivals)
    finished = narrator_command("batch", folder, *tones, "--watch", "--publish", "https://example.org/audio/")
    assert finished.returncode == 130
    assert finished.stderr.splitlines()[-1].startswith("narrator: interrupted: ")
    report, published = finished.stdout.splitlines()
    assert report.startswith("out/report.md  2 narrated, ")
    assert published == "out/feed.xml" and feed.read_text("utf-8").count("<item>") == 2
    assert json.loads(Path("out/report.json").read_text("utf-8"))["totals"]["done"] == 2


def test_wrong_use_is_one_line(narrator_command, folder, tones, tmp_path) -> None:
    for arguments, code, says in (
        (["batch"], 2, "--feed"),
        (["batch", "nowhere.txt", *tones], 2, "nowhere.txt"),
        (["batch", folder, *tones, "--shard", "3/2"], 2, "3/2"),
        (["batch", folder, *tones, "--since", "once"], 2, "once"),
        (["batch", folder, *tones, "--memory", "much"], 2, "--memory"),
        (["batch", folder, *tones, "--publish", "example.org"], 2, "example.org"),
        (["batch", folder, *tones, "--narrator", "nobody"], 5, "nobody"),
        (["status", tmp_path], 2, "no batch"),
    ):
        finished = narrator_command(*arguments)
        assert finished.returncode == code, (arguments, finished)
        assert finished.stdout == ""
        assert finished.stderr.startswith("narrator: ") and finished.stderr.count("\n") == 1, finished.stderr
        assert says in finished.stderr
