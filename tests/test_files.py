"""Files appear whole or not at all, and only files are replaced."""

import os
from pathlib import Path

import pytest

from narrator.errors import OutputError
from narrator.files import write_text


def test_a_link_is_written_through(tmp_path: Path) -> None:
    link, file = tmp_path / "latest.txt", tmp_path / "made" / "monday.txt"
    link.symlink_to(file)
    for text in ("Before it is there.", "And after."):
        write_text(link, text)
        assert link.is_symlink()
        assert file.read_text(encoding="utf-8") == text
    assert [path.name for path in file.parent.iterdir()] == ["monday.txt"]


def test_a_folder_is_not_replaced(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="a folder, not a file"):
        write_text(tmp_path, "Words.")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes")
def test_a_pipe_is_not_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(OutputError, match="a pipe or a device"):
        write_text(pipe, "Words.")
    assert pipe.is_fifo()
    assert list(tmp_path.iterdir()) == [pipe]
