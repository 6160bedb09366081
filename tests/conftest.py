"""What tests of several rooms share: a small article, the tone engine's voices, and the command as users run it."""

import io
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from narrator.cli.main import run

TESTS = Path(__file__).parent

# What a test hears was spoken in that test; those of the cache say where theirs is.
os.environ["NARRATOR_CACHE_LIMIT"] = "0"
# No test signs with the key of whoever runs it, nor asks that person's time-stamp authority.
os.environ["NARRATOR_CREDENTIALS"] = str(TESTS / "no-credentials")

ARTICLE = """\
Ferry to return to Hallin Island

The harbour trust voted to bring back the ferry on Tuesday. “We are not doing this out of nostalgia,” said Ingrid \
Vasquez-Holm, who chairs the trust. She has done so since 2019.

“Ask me again in May when the boat is in the water,” Tunde Adeyemi said.
"""


@pytest.fixture(scope="session")
def tone_voices() -> Path:
    """A voices folder whose voices the tone engine speaks: fast, and the same sound every time."""
    return TESTS / "voices"


@pytest.fixture
def article_file(tmp_path: Path) -> Path:
    """A short article with a title and two speakers."""
    path = tmp_path / "ferry.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def context() -> Iterator[Any]:
    """A real Chromium, as large as a telephone, that may play sound."""
    playwright = pytest.importorskip("playwright.sync_api", reason="the extra browser is not installed")
    chromium = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if chromium is None:
        pytest.skip("there is no Chromium")
    with playwright.sync_playwright() as started:
        browser = started.chromium.launch(
            executable_path=chromium, args=["--no-sandbox", "--autoplay-policy=no-user-gesture-required"]
        )
        yield browser.new_context(viewport={"width": 390, "height": 844})
        browser.close()


@dataclass(frozen=True, slots=True)
class Finished:
    """What came of a command."""

    returncode: int
    stdout: str
    stderr: str


@pytest.fixture
def narrator_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    """Runs ``narrator`` in this process, which is fast, in a temporary folder and without a terminal."""
    monkeypatch.chdir(tmp_path)

    def command(*arguments: object, stdin: str = "") -> Finished:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin.encode())))
        capsys.readouterr()
        returncode = run(list(map(str, arguments)))
        return Finished(returncode, *capsys.readouterr())

    return command


@pytest.fixture
def narrator_process(tmp_path: Path) -> Callable[..., "subprocess.CompletedProcess[str]"]:
    """Runs ``narrator`` as users do: in a process of its own, here in a temporary folder and without a terminal."""

    def process(*arguments: object, stdin: str = "", **environment: str) -> "subprocess.CompletedProcess[str]":
        finished = subprocess.run(
            [sys.executable, "-m", "narrator", *map(str, arguments)],
            cwd=tmp_path,
            env={**os.environ, "PYTHONIOENCODING": "utf-8", "PYTHONPATH": str(TESTS.parent), **environment},
            input=stdin,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=120,
        )
        assert "Traceback" not in finished.stderr, finished.stderr
        return finished

    return process
