"""Measure how loud the raw speech of each voice is, for the ``loudness`` of the voices in voices/voices.toml.

    python tools/measure_voices.py kokoro            # print the figures
    python tools/measure_voices.py kokoro --write    # put them into voices/voices.toml

Integrated loudness as in ITU-R BS.1770, in LUFS, of the same three sentences by each voice. Needs pyloudnorm.
"""

import argparse
import re
import tomllib
from contextlib import closing

import numpy as np
import pyloudnorm

from narrator.casting.catalogue import read_voices
from narrator.casting.voice import Voice
from narrator.files import write_text
from narrator.folders import voices_folder
from narrator.speech.engine import Engine, Utterance
from narrator.speech.engines import open_engine

SENTENCES = (
    "Why did nobody notice the crack before the spring floods?",
    "We were lucky, because the crew had already gone home when the roof came down.",
    "Economists expect prices to rise more slowly in the coming year, although few of them agree by how much.",
)
"""About fifteen seconds of news: a question, a quotation, a statement."""
LOUDNESS_LINE = re.compile(r"^loudness *=.*\n?", re.MULTILINE)


def loudness(engine: Engine, voice: Voice) -> float:
    """The integrated loudness of the sentences in LUFS, to a tenth."""
    clips = [engine.speak(Utterance(sentence, voice)) for sentence in SENTENCES]
    meter = pyloudnorm.Meter(clips[0].sample_rate)
    return round(float(meter.integrated_loudness(np.concatenate([clip.samples for clip in clips]))), 1)


def with_loudness(catalogue: str, measured: dict[str, float]) -> str:
    """The text of the catalogue with the figure of each measured voice, and nothing else changed."""
    head, *tables = re.split(r"^(?=\[\[voice\]\])", catalogue, flags=re.MULTILINE)
    for index, table in enumerate(tables):
        figure = measured.get(tomllib.loads(table)["voice"][0]["id"])
        if figure is not None:
            line = f"loudness = {figure}\n"
            if LOUDNESS_LINE.search(table):
                tables[index] = LOUDNESS_LINE.sub(line, table)
            else:
                tables[index] = re.sub(r"^(licence *=.*\n)", rf"\1{line}", table, flags=re.MULTILINE)
    return head + "".join(tables)


def main() -> None:
    """Measure every voice of one engine."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("engine", help="whose voices: kokoro, pyttsx3")
    parser.add_argument("--write", action="store_true", help="put the figures into voices/voices.toml")
    options = parser.parse_args()
    path = voices_folder() / "voices.toml"
    measured = {}
    with closing(open_engine(options.engine)) as engine:
        for voice in read_voices(path):
            if voice.engine == options.engine:
                measured[voice.id] = loudness(engine, voice)
                print(f"{voice.id:16} {measured[voice.id]:6.1f} LUFS", flush=True)
    if options.write:
        write_text(path, with_loudness(path.read_text(encoding="utf-8"), measured))


if __name__ == "__main__":
    main()
