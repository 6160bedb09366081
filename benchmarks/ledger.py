"""The ledger of a batch by its size: ``python -m benchmarks.ledger``, a Markdown table on standard output.

Each size is a process of its own, so that its peak memory is its own. Claims and finishes are timed one by one, from
the beginning, with one process and then with two at once, each of which counts what both of them did.
"""

import argparse
import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from narrator.batch.job import Job
from narrator.batch.ledger import Ledger
from narrator.batch.process import this_process

SIZES = (1_000, 30_000, 1_000_000)
TIMED = 5_000
"""Claims that are timed, or as many as there are jobs."""
TIMED_OF_TWO = 200
"""Claims of each of two processes."""
SETTINGS = "0" * 32


def main() -> None:
    """Measure each size in turn."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES)
    parser.add_argument("--one", type=int, help=argparse.SUPPRESS)
    parser.add_argument("--claim", type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.claim:
        print(json.dumps(_claims(given.claim, TIMED_OF_TWO)))
        return
    if given.one:
        print(json.dumps(_measure(given.one)))
        return
    rows = [_in_a_process("--one", str(size)) for size in given.sizes]
    print(f"| | {' | '.join(f'{size:,}' for size in given.sizes)} |\n|---|{'--:|' * len(rows)}")
    for name in rows[0]:
        print(f"| {name} | {' | '.join(row[name] for row in rows)} |")


def _in_a_process(*arguments: str) -> dict[str, str]:
    command = [sys.executable, "-m", "benchmarks.ledger", *arguments]
    found: dict[str, str] = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    return found


def _jobs(number: int) -> Iterator[Job]:
    return (Job(f"/articles/{n}.txt", f"/articles/{n}.txt", f"article-{n}", changed=f"4321-{n}") for n in range(number))


def _measure(size: int) -> dict[str, str]:
    found: dict[str, str] = {}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "ledger.sqlite"
        with Ledger(path) as ledger:
            began = time.perf_counter()
            ledger.add(_jobs(size), SETTINGS, ledger.begin(SETTINGS))
            found["add them, for each"] = _micro((time.perf_counter() - began) / size)
        began = time.perf_counter()
        with Ledger(path) as ledger:
            ledger.bury()
            run, _ = ledger.begin(SETTINGS)
            ledger.tallies(run)
            found["open, and know the counts"] = f"{1000 * (time.perf_counter() - began):.1f} ms"
        times = _claims(path, min(TIMED, size // 2))
        for what in ("claim", "finish"):
            for how, seconds in zip(("median", "mean", "99 of 100"), times[what], strict=True):
                found[f"{what}, {how}"] = _micro(seconds)
        two = [
            subprocess.Popen([sys.executable, "-m", "benchmarks.ledger", "--claim", path], stdout=subprocess.PIPE)
            for _ in range(2)
        ]
        both = [json.loads(process.communicate()[0]) for process in two]
        for what in ("claim", "finish"):
            found[f"{what}, two processes at once, median"] = _micro(max(times[what][0] for times in both))
        with Ledger(path) as ledger:
            began = time.perf_counter()
            ledger.add(_jobs(size), SETTINGS, ledger.begin(SETTINGS))
            found["add them again, for each"] = _micro((time.perf_counter() - began) / size)
        found["file, for each"] = f"{path.stat().st_size / size:.0f} bytes"
    found["peak memory"] = f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB"
    return found


def _claims(path: Path, number: int) -> dict[str, tuple[float, float, float]]:
    """The seconds that claims and finishes take: the median, the mean, and what 99 of 100 stay below."""
    times: dict[str, list[float]] = {"claim": [], "finish": []}
    with Ledger(path) as ledger:
        worker = ledger.enter(this_process(), "worker")
        for _ in range(number):
            began = time.perf_counter()
            claim = ledger.claim(worker, SETTINGS)
            claimed = time.perf_counter()
            if claim is None:
                break
            ledger.finish(claim, 180.0, {"file": f"{claim.job.name}.mp3", "made": "4321-1", "doubts": []})
            times["claim"].append(claimed - began)
            times["finish"].append(time.perf_counter() - claimed)
    return {
        what: (statistics.median(some), statistics.mean(some), statistics.quantiles(some, n=100)[98])
        for what, some in times.items()
    }


def _micro(seconds: float) -> str:
    return f"{seconds * 1e6:.0f} µs"


if __name__ == "__main__":
    main()
