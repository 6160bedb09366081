"""What several workers gain, and what the batch itself costs: ``python -m benchmarks.batch``.

The same articles are narrated by a plain loop over ``narrate_job`` in one process, by a batch with one worker, and by a
batch with two, in turn and round by round; the clip cache is off. What is compared are medians over the rounds. On a
machine that has other things to do only the seconds of the processors tell anything.
"""

import argparse
import os
import random
import statistics
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from benchmarks.kill_batch import ROOT, write_articles
from benchmarks.processes import run


def main() -> None:
    """Measure, and print a Markdown table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--articles-in-all", type=int, default=8, metavar="N")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--quality", default="draft", help="of the voices, or tone for the engine of plain tones")
    parser.add_argument("--loop", nargs=2, type=Path, metavar=("ARTICLES", "OUTPUT"), help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.loop:
        _loop(*given.loop, given.quality)
        return
    engine = ("--engine", "tone", "--voices", str(ROOT / "tests" / "voices"))
    voices = engine if given.quality == "tone" else ("--quality", given.quality)
    taken: dict[str, list[tuple[float, float]]] = {}
    with tempfile.TemporaryDirectory() as place:
        articles = Path(place) / "articles"
        write_articles(articles, given.articles_in_all, random.Random(1))
        quiet = {"NARRATOR_CACHE_LIMIT": "0", "NARRATOR_CREDENTIALS": str(Path(place) / "none")}
        environment = {**os.environ, **quiet}
        batch = (sys.executable, "-m", "narrator", "batch", str(articles), *voices)
        loop = (sys.executable, "-m", "benchmarks.batch", "--quality", given.quality, "--loop", str(articles))
        for round_ in range(given.rounds):
            for name, command in {
                "a plain loop": (*loop, f"{place}/loop-{round_}"),
                "a batch, 1 worker": (*batch, "--workers", "1", "-o", f"{place}/one-{round_}"),
                "a batch, 2 workers": (*batch, "--workers", "2", "-o", f"{place}/two-{round_}"),
            }.items():
                used = run(command, environment)
                taken.setdefault(name, []).append((used.wall, used.cpu))
    print("| | seconds | of the processors | times a plain loop | processors, times a plain loop |")
    print("|---|--:|--:|--:|--:|")
    first = None
    for name, times in taken.items():
        wall, cpu = (statistics.median(some) for some in zip(*times, strict=True))
        first = first or (wall, cpu)
        print(f"| {name} | {wall:.1f} | {cpu:.1f} | {first[0] / wall:.2f} | {cpu / first[1]:.3f} |")


def _loop(articles: Path, output: Path, quality: str) -> None:
    from narrator.batch.narrating import narrate_job
    from narrator.batch.options import BatchOptions
    from narrator.batch.sources.jobs import jobs_of
    from narrator.narration.options import NarrationOptions, open_house
    from narrator.narration.speaking import open_speech

    tones = NarrationOptions(engine="tone", voices=ROOT / "tests" / "voices")
    narration = replace(tones if quality == "tone" else NarrationOptions(quality=quality), workers=1)
    options, house = BatchOptions(output, narration), open_house(narration)
    with open_speech(narration, house) as speech:
        for job in jobs_of([str(articles)]):
            narrate_job(job, options, house, speech)


if __name__ == "__main__":
    main()
