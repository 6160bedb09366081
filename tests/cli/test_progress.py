"""Progress is shown on a terminal, and only there."""

import os
import sys

import pytest

pty = pytest.importorskip("pty", reason="there are no pseudo-terminals on Windows")


def test_a_terminal_shows_the_progress(tmp_path, article_file, tone_voices):
    import subprocess

    command = [sys.executable, "-m", "narrator", "narrate", article_file, "--engine", "tone", "--voices", tone_voices]
    ours, theirs = pty.openpty()
    environment = {**os.environ, "TERM": "xterm", "COLUMNS": "100", "PYTHONPATH": os.pathsep.join(sys.path)}
    with subprocess.Popen(
        list(map(str, command)), stdout=subprocess.PIPE, stderr=theirs, cwd=tmp_path, env=environment
    ) as process:
        os.close(theirs)
        seen = b""
        try:
            while more := os.read(ours, 4096):
                seen += more
        except OSError:  # how Linux says that the other end is closed
            pass
        closing = process.stdout.read()
    os.close(ours)
    assert process.returncode == 0
    assert b"segments" in seen
    assert b"real time" in seen
    assert closing.startswith(b"output/ferry.mp3 ")
