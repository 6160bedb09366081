"""What ``benchmarks.speed`` measures, one process each: ``python -m benchmarks.job narrate|loop ARTICLE ENGINE``."""

import json
import sys
import tempfile
from pathlib import Path

from narrator.article.read import read_article
from narrator.casting.cast import cast_script
from narrator.casting.catalogue import load_catalogue
from narrator.narration import NarrationOptions, Progress, narrate
from narrator.script.breaths import breaths
from narrator.script.write import write_script
from narrator.speech.engine import Utterance
from narrator.speech.engines import Engines


def run_narrate(article: str, engine: str) -> None:
    """Narrate; print a line when the first words are spoken, and at the end the length of the narration."""
    told = False

    def on_progress(_: Progress) -> None:
        nonlocal told
        if not told:
            print("first", flush=True)
        told = True

    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "narration.mp3"
        narration = narrate(article, target, NarrationOptions(engine=engine), on_progress)
    print(json.dumps(narration.duration), flush=True)


def run_loop(article: str, engine: str) -> None:
    """Speak the same utterances one after the other, and keep nothing of them."""
    script = write_script(read_article(article))
    cast = cast_script(script, load_catalogue(), engine=engine)
    with Engines() as engines:
        for breath in breaths(script):
            engines.speak(Utterance(breath.text, cast.voice_of(breath.segments[0].voiced_by), breath.pace))


if __name__ == "__main__":
    job, article, engine = sys.argv[1:]
    {"narrate": run_narrate, "loop": run_loop}[job](article, engine)
