"""The wheel that users install has everything in it that a narration needs."""

import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

PROJECT = Path(__file__).parents[1]


def test_wheel_is_complete(tmp_path):
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", tmp_path],
        cwd=PROJECT,
        check=True,
        capture_output=True,
        timeout=120,
    )
    [wheel] = tmp_path.glob("*.whl")
    packed = set(ZipFile(wheel).namelist())
    assert files(PROJECT / "narrator", PROJECT) <= packed
    assert files(PROJECT / "voices", PROJECT, "narrator/") <= packed
    assert {"narrator/py.typed", "narrator/voices/voices.toml"} <= packed


def files(folder, root, prefix=""):
    return {
        prefix + path.relative_to(root).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
