import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from narrator.errors import EngineError
from narrator.speech.kokoro import model
from narrator.speech.kokoro.model import MODEL_BYTES, MODEL_SHA256, model_path

PARTS = (b"one " * 100, b"two " * 100)


@pytest.fixture
def cache(tmp_path, monkeypatch) -> Path:
    folder = tmp_path / "cache"
    monkeypatch.setenv("NARRATOR_CACHE", str(folder))
    return folder


@pytest.fixture
def small_model(cache, tmp_path, monkeypatch) -> bytes:
    """Two packages that carry a model of a few bytes."""
    packages = tuple(f"small-{tmp_path.name.replace('_', '-')}-{number}" for number in range(len(PARTS)))
    for package, part in zip(packages, PARTS, strict=True):
        folder = tmp_path / "site" / package.replace("-", "_")
        folder.mkdir(parents=True)
        (folder / "__init__.py").touch()
        (folder / "part.bin").write_bytes(part)
    whole = b"".join(PARTS)
    monkeypatch.syspath_prepend(tmp_path / "site")
    monkeypatch.setattr(model, "PACKAGES", packages)
    monkeypatch.setattr(model, "MODEL_BYTES", len(whole))
    monkeypatch.setattr(model, "MODEL_SHA256", hashlib.sha256(whole).hexdigest())
    return whole


def test_several_processes_at_once_get_one_whole_model(cache):
    code = "from narrator.speech.kokoro.model import model_path; print(model_path())"
    processes = [
        subprocess.Popen([sys.executable, "-c", code], env=dict(os.environ), stdout=subprocess.PIPE, text=True)
        for _ in range(3)
    ]
    paths = {process.communicate(timeout=120)[0].strip() for process in processes}
    assert [process.returncode for process in processes] == [0, 0, 0]
    (path,) = paths
    assert list(cache.iterdir()) == [Path(path)]
    content = Path(path).read_bytes()
    assert (len(content), hashlib.sha256(content).hexdigest()) == (MODEL_BYTES, MODEL_SHA256)


@pytest.mark.parametrize("damage", [lambda whole: whole[:-1], lambda whole: b"X" + whole[1:], lambda whole: b""])
def test_a_damaged_model_is_made_again(small_model, damage):
    path = model_path()
    path.write_bytes(damage(small_model))
    assert model_path() == path
    assert path.read_bytes() == small_model


def test_a_whole_model_is_left_alone(small_model):
    first = model_path().stat()
    second = model_path().stat()
    assert (first.st_ino, first.st_mtime_ns) == (second.st_ino, second.st_mtime_ns)


def test_a_missing_package_is_named(small_model, cache, monkeypatch):
    monkeypatch.setattr(model, "PACKAGES", ("kokoro-no-such-package",))
    with pytest.raises(EngineError, match=r"kokoro-no-such-package.*pip install --force-reinstall"):
        model_path()


def test_damaged_packages_leave_nothing_behind(small_model, cache, tmp_path):
    part = next((tmp_path / "site").glob("*/part.bin"))
    part.write_bytes(b"damaged")
    with pytest.raises(EngineError, match=r"damaged.*pip install --force-reinstall"):
        model_path()
    assert list(cache.iterdir()) == []


def test_a_cache_folder_that_cannot_be_made_is_named(small_model, cache):
    cache.write_text("a file where the folder should be")
    with pytest.raises(EngineError, match=r"NARRATOR_CACHE"):
        model_path()
