"""How many cores a process may use."""

from pathlib import Path

import pytest

from narrator.speech.cores import usable_cores


@pytest.mark.parametrize(
    ("file", "content"),
    [("cpu.max", "100000 100000\n"), ("cpu.max", "50000 100000\n"), ("cpu/cpu.cfs_quota_us", "90000")],
)
def test_a_containers_quota_counts(tmp_path: Path, file: str, content: str) -> None:
    (tmp_path / file).parent.mkdir(exist_ok=True)
    (tmp_path / file).write_text(content)
    (tmp_path / "cpu").mkdir(exist_ok=True)
    (tmp_path / "cpu" / "cpu.cfs_period_us").write_text("100000")
    assert usable_cores(tmp_path) == 1


@pytest.mark.parametrize("content", ["max 100000\n", "", "nonsense"])
def test_without_a_quota_all_cores_count(tmp_path: Path, content: str) -> None:
    (tmp_path / "cpu.max").write_text(content)
    assert usable_cores(tmp_path) == usable_cores(tmp_path / "nothing") >= 1
