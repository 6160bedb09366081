"""The folder, the article and the programs of one run of ``benchmarks.performance``, and how much it measures."""

import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count, islice
from pathlib import Path

from benchmarks.processes import Taken, run, speaker_command

ALL_KOKORO = ("--narrator", "af_heart")
"""Options that have every voice spoken by Kokoro itself, in standard precision."""
ANEW = "--again"
"""The option that has an unchanged article narrated all the same."""
PEERS = ("kokoro-onnx", "piper", "pyttsx3")
BASIS = "kokoro-onnx"
"""The peer that the others are compared with."""
FIRST = 300
"""Characters of the narration that prepares everything: a paragraph at least, behind a title and a disclosure."""
TONES = """
[[voice]]
id = "tone_{name}"
engine = "tone"
native = "{name}"
name = "{name}"
language = "en-us"
gender = "{gender}"
quality = "A"
licence = "MIT"
loudness = -15.0
"""


@dataclass(frozen=True, slots=True)
class Plan:
    """How much is measured."""

    rounds: int
    """of whole narrations; all programs take turns"""
    characters: int
    """of the article, by whole paragraphs; 0 for all of it"""
    short: int
    """characters of the article where a part of it will do"""
    lengths: tuple[int, ...]
    """characters of single texts"""
    repetitions: int
    """of what takes a second or two"""
    tone_minutes: tuple[float, ...]
    """of sound that the tone engine makes"""
    kokoro_minutes: tuple[float, ...]
    """of sound that Kokoro makes"""


class Bench:
    """The folder, the article and the programs of one run of the benchmark."""

    def __init__(self, folder: Path, article: Path, plan: Plan, peers: Path | None) -> None:
        """Prepare the model in the folder's own cache, voices of tones, and voices for kokoro-onnx.

        Args:
            folder: where everything is written; it is the caller's to remove.
            article: what is narrated.
            plan: how much is measured.
            peers: the Python that has the peers; None to measure without them.
        """
        self.folder, self.plan, self.peers = folder, plan, peers
        self.paragraphs = [line for line in article.read_text(encoding="utf-8").split("\n") if line.strip()]
        self.environment = {**os.environ, "NARRATOR_CACHE": str(folder / "cache"), "NARRATOR_CACHE_LIMIT": "0"}
        self.environment.pop("PYTHONDONTWRITEBYTECODE", None)  # what is installed has its bytecode
        self.wav, self.mp3 = folder / "sound.wav", folder / "narration.mp3"
        (folder / "tones").mkdir()
        voices = (TONES.format(name=name, gender=gender) for name, gender in (("Anna", "female"), ("Bert", "male")))
        (folder / "tones" / "voices.toml").write_text("".join(voices), encoding="utf-8")
        self.tones = ("--engine", "tone", "--voices", str(folder / "tones"))
        self.first_ever = self.narrate(self.article("first", FIRST), (*ALL_KOKORO, ANEW)).wall
        self._convert_voice()

    def article(self, name: str, characters: int = 0) -> Path:
        """The article's first paragraphs up to this length, at least one; 0 for all of it.

        What is longer than the article goes on from its start, each time with a paragraph first that says which part
        it is.
        """
        taken: list[str] = []
        for paragraph in islice(self._endless(), None if characters else len(self.paragraphs)):
            if characters and taken and sum(map(len, taken)) + len(paragraph) > characters:
                break
            taken.append(paragraph)
        path = self.folder / f"{name}.txt"
        path.write_text("\n\n".join(taken) + "\n", encoding="utf-8")
        return path

    def narrate(self, article: Path, options: Sequence[str], **environment: str) -> Taken:
        """Run ``narrator narrate``, which narrates nothing that is there, unchanged, unless it is told to."""
        command = [sys.executable, "-m", "narrator", "narrate", str(article), "-o", str(self.mp3), *options]
        return run(command, self.environment | environment)

    def speakers(self) -> dict[str, list[str]]:
        """The commands of the peers that can be had, by their names."""
        settings = {BASIS: (str(self._model()), str(self.folder / "voices.npz"))}
        return {name: speaker_command(self.peers, name, *settings.get(name, ())) for name in PEERS if self.peers}

    def sound(self) -> float:
        """Seconds of the last narration."""
        from mutagen.mp3 import MP3

        return float(MP3(self.mp3).info.length)

    def _endless(self) -> Iterator[str]:
        for turn in count(1):
            if turn > 1:
                yield f"This is part {turn}."
            yield from self.paragraphs

    def _model(self) -> Path:
        return self.folder / "cache" / "kokoro-82m-v1.0-int8.onnx"

    def _convert_voice(self) -> None:
        import numpy as np

        from narrator.speech.kokoro.voices import load_voice

        np.savez(self.folder / "voices.npz", af_heart=load_voice("af_heart")[:, np.newaxis])
