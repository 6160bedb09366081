"""How fast each engine narrates an article, in how much memory, and how soon the first words are there.

    python -m benchmarks.speed [ARTICLE ...] [--engine kokoro --engine pyttsx3] [--json FILE]

Each figure comes from a process of its own, so that nothing is warm but the disk. "Plain loop" is the engine alone, one
utterance after the other in one process, without pacing, joining and encoding: what the rest costs or saves shows in
the ratio of the two times.
"""

import argparse
import json
import os
import platform
import subprocess
import sys
import time
from dataclasses import asdict, dataclass
from pathlib import Path

from benchmarks.memory import PeakMemory

EXAMPLE = "examples/harbour.txt"
ENGINES = ["kokoro", "pyttsx3"]


@dataclass(frozen=True, slots=True)
class Figures:
    """What one narration of one article by one engine took."""

    article: str
    """the file"""
    engine: str
    """the engine"""
    sound: float
    """length of the narration in seconds"""
    wall: float
    """seconds from the start of the process to its end, the finished file included"""
    first_sound: float
    """seconds from the start of the process until the disclosure is synthesised"""
    peak_memory: int
    """bytes, the process and its children together; 0 where it cannot be measured"""
    loop: float
    """seconds the plain loop took, its process and its loading included"""

    @property
    def real_time_factor(self) -> float:
        """Seconds of sound made in a second."""
        return self.sound / self.wall

    @property
    def ratio(self) -> float:
        """How many times faster than the plain loop."""
        return self.loop / self.wall


def main() -> None:
    """Measure, print the table, and write the JSON when it is asked for."""
    parser = argparse.ArgumentParser(description="How fast does each engine narrate?")
    parser.add_argument("articles", nargs="*", default=[EXAMPLE], metavar="ARTICLE")
    parser.add_argument("--engine", action="append", choices=ENGINES, help="only this engine; may be repeated")
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write the figures here")
    arguments = parser.parse_args()
    measured = [measure(article, engine) for article in arguments.articles for engine in arguments.engine or ENGINES]
    machine = f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"
    print(machine, "", *table(measured), sep="\n")
    if arguments.json:
        rows = [asdict(f) | {"real_time_factor": f.real_time_factor, "ratio": f.ratio} for f in measured]
        arguments.json.write_text(json.dumps({"machine": machine, "figures": rows}, indent=1) + "\n")


def measure(article: str, engine: str) -> Figures:
    """Narrate ``article`` with ``engine`` in a fresh process, then run the plain loop in another."""
    print(f"narrating {article} with {engine} ...", file=sys.stderr)
    begin = time.perf_counter()
    narrating = _start("narrate", article, engine)
    memory = PeakMemory(narrating.pid)
    memory.start()
    assert narrating.stdout
    narrating.stdout.readline()  # a line comes when the disclosure is spoken
    first_sound = time.perf_counter() - begin
    sound = json.loads(narrating.stdout.readline())
    _finish(narrating)
    wall = time.perf_counter() - begin
    memory.join()

    begin = time.perf_counter()
    _finish(_start("loop", article, engine))
    loop = time.perf_counter() - begin
    return Figures(article, engine, sound, wall, first_sound, memory.peak, loop)


def table(measured: list[Figures]) -> list[str]:
    """The figures as a Markdown table."""
    lines = [
        "| article | engine | sound | wall | real-time factor | first sound | peak memory | plain loop | ratio |",
        "|---|---|--:|--:|--:|--:|--:|--:|--:|",
    ]
    lines += [
        f"| {Path(f.article).name} | {f.engine} | {f.sound:.0f} s | {f.wall:.1f} s | {f.real_time_factor:.2f} "
        f"| {f.first_sound:.1f} s | {f.peak_memory / 1e6:.0f} MB | {f.loop:.1f} s | {f.ratio:.2f} |"
        for f in measured
    ]
    return lines


def _start(job: str, article: str, engine: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "benchmarks.job", job, article, engine]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def _finish(process: subprocess.Popen[str]) -> None:
    with process:
        process.communicate()
    if process.returncode:
        sys.exit(f"{' '.join(map(str, process.args))} ended with {process.returncode}")


if __name__ == "__main__":
    main()
