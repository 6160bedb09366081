import sys

import numpy as np
import pytest

from narrator.article.article import Metadata
from narrator.audio.ffmpeg import find_ffmpeg
from narrator.audio.resample import RATE
from narrator.audio.track import Track
from narrator.casting.voice import Voice
from narrator.script.script import DEFAULT_DISCLOSURE, Disclosure, Script, Segment
from narrator.speech.engine import Clip


@pytest.fixture
def script():
    """A disclosure and two sentences."""
    texts = [DEFAULT_DISCLOSURE, "The ferry is back.", "It left on time."]
    segments = tuple(
        Segment(i, "narration" if i else "disclosure", "narrator", "narrator", 0, 0, text, text, i - 1, i - 1)
        for i, text in enumerate(texts)
    )
    about = Metadata("ferry.txt", "0" * 64, "Ferry returns", "Ida Holm", "23 February 2006")
    return Script(about, Disclosure(DEFAULT_DISCLOSURE, "default"), (), segments)


@pytest.fixture
def track(script, tmp_path):
    """The script spoken in tones."""
    voice = Voice("tone", "tone", "tone", "Tone", "en-us", "female", "F", "MIT")
    tone = 0.1 * np.sin(2 * np.pi * 300 * np.arange(RATE) / RATE)
    with Track(tmp_path) as track:
        for segment in script.segments:
            track.add([segment], Clip(tone.astype(np.float32), RATE), voice)
        yield track


@pytest.fixture
def broken_encoder(tmp_path, monkeypatch):
    """Put a stand-in before ffmpeg that writes half an MP3 and then runs the given lines of shell."""
    if sys.platform == "win32":
        pytest.skip("the stand-in is a shell script")

    def install(script):
        path = tmp_path / "ffmpeg"
        encode = f'for last; do :; done; echo half > "${{last#file:}}"; {script}'
        path.write_text(f'#!/bin/sh\ncase "$*" in\n*libmp3lame*) {encode};;\n*) exec "{find_ffmpeg()}" "$@";;\nesac\n')
        path.chmod(0o755)
        monkeypatch.setenv("IMAGEIO_FFMPEG_EXE", str(path))

    return install
