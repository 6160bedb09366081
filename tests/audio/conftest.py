import re

import numpy as np
import pytest

from narrator.audio.ffmpeg import run_ffmpeg
from narrator.audio.resample import RATE
from narrator.casting.voice import Voice
from narrator.script.script import Segment
from narrator.speech.engine import Clip


@pytest.fixture
def segment():
    """Make a segment; by default a sentence and a paragraph of its own."""

    def make(index, kind="narration", text="Hello there.", voice="narrator", sentence=None, paragraph=None):
        sentence = index if sentence is None else sentence
        paragraph = index if paragraph is None else paragraph
        return Segment(index, kind, voice, voice, 0, len(text), text, text, paragraph, sentence)

    return make


@pytest.fixture
def voice():
    """Make a voice, measured or not."""

    def make(name="anna", loudness=None):
        return Voice(name, "tone", name, name.title(), "en-us", "female", "A", "MIT", loudness)

    return make


@pytest.fixture
def speech():
    """Make a clip with the pitch, syllables and pauses of speech, and silence around it."""

    def make(seconds=2.0, level=0.1, rate=RATE, pitch=140.0, around=0.3):
        time = np.arange(round(seconds * rate)) / rate
        harmonics = sum(np.sin(2 * np.pi * pitch * k * time) / k for k in range(1, 25))
        syllables = np.sin(np.pi * 4 * time) ** 2 * (np.sin(np.pi * 0.7 * time + 0.5) > -0.9)
        silence = np.zeros(round(around * rate))
        samples = np.concatenate((silence, level * harmonics * syllables, silence))
        return Clip(samples.astype(np.float32), rate)

    return make


@pytest.fixture
def ffmpegs_meter():
    """Measure a file with ffmpeg's ebur128 filter: LUFS and dBTP, each to 0.1."""

    def measure(path):
        said = run_ffmpeg("-i", str(path), "-af", "ebur128=peak=true:framelog=verbose", "-f", "null", "-")
        integrated = float(re.findall(r"I:\s+(-?[\d.]+) LUFS", said)[-1])
        return integrated, float(re.findall(r"Peak:\s+(-?[\d.]+|-inf) dBFS", said)[-1])

    return measure
