"""``narrator cache``: what it prints, and what it removes."""

import json
import os
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from typer.testing import CliRunner

from narrator.cli.cache import cache as command
from narrator.cli.cache import format_age
from narrator.errors import UsageError
from narrator.speech.cache import ClipCache
from narrator.speech.engine import Clip

DAY = 86_400
CLIPS = 4
SECOND = Clip(np.zeros(24_000, np.float32), 24_000)


@pytest.fixture
def clips(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ClipCache:
    """A cache of four clips of 48 kB, used today, yesterday and so on."""
    monkeypatch.setenv("NARRATOR_CACHE", str(tmp_path))
    monkeypatch.delenv("NARRATOR_CACHE_LIMIT", raising=False)
    cache = ClipCache()
    for days in range(CLIPS):
        key = f"{days:064x}"
        cache.put(key, SECOND)
        os.utime(cache.folder / "00" / f"{key}.clip", (time.time() - days * DAY,) * 2)
    return cache


@pytest.fixture
def run() -> Callable[..., str]:
    """Runs ``narrator cache`` and gives what it printed."""

    def run(*arguments: str) -> str:
        return CliRunner().invoke(command, arguments, catch_exceptions=False).output

    return run


def test_info_tells_place_size_and_age(run, clips: ClipCache) -> None:
    place, contents = run("info").splitlines()
    assert place == str(clips.folder)
    assert contents == "4 clips, 192.1 kB of 2.0 GB, the oldest last used 3 days ago"
    about = json.loads(run("info", "--json"))
    assert list(about) == ["schema", "folder", "clips", "size", "limit", "oldest"]
    assert (about["clips"], about["limit"]) == (CLIPS, 2_000_000_000)
    assert about["size"] == clips.info().size


def test_prune_goes_by_size_or_by_age(run, clips: ClipCache) -> None:
    assert run("prune") == "removed 0 clips, 0 bytes\n"
    assert run("prune", "--older-than", "60h") == "removed 1 clip, 48.0 kB\n"
    assert run("prune", "--to", "100kB") == "removed 1 clip, 48.0 kB\n"
    assert clips.get(f"{0:064x}") is not None


def test_verify_finds_the_damaged_clip(run, clips: ClipCache) -> None:
    assert run("verify") == "4 clips read, none damaged\n"
    os.truncate(clips.folder / "00" / f"{2:064x}.clip", 1000)
    assert run("verify") == "4 clips read, 1 clip damaged and removed\n"
    assert clips.info().clips == CLIPS - 1


def test_clear_removes_every_clip(run, clips: ClipCache) -> None:
    assert run("clear") == "removed 4 clips, 192.1 kB\n"
    assert run("info").splitlines()[1] == "0 clips, 0 bytes of 2.0 GB"


def test_a_limit_of_nothing_is_told(run, clips: ClipCache, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NARRATOR_CACHE_LIMIT", "0")
    assert "no more are kept" in run("info")
    assert run("clear").startswith("removed 4 clips")


@pytest.mark.parametrize("arguments", [["--to", "much"], ["--older-than", "long"], ["--to", "-5"]])
def test_what_is_no_size_or_age_is_one_line(run, clips: ClipCache, arguments: list[str]) -> None:
    with pytest.raises(UsageError, match="Write it as"):
        run("prune", *arguments)


def test_ages_are_told_in_the_greatest_unit_that_fits() -> None:
    assert [format_age(hours * 3600) for hours in (0, 0.5, 1.9, 47, 49)] == [
        "0 minutes",
        "30 minutes",
        "114 minutes",
        "47 hours",
        "2 days",
    ]
