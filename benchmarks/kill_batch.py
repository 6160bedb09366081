"""Kills a batch at random moments, starts it again each time, and looks at what it leaves.

    python -m benchmarks.kill_batch                                    200 articles in tones, 50 deaths
    python -m benchmarks.kill_batch --articles-in-all 20 --engine kokoro

A death is a SIGKILL to the batch itself, to one of its workers, or to one of their speech processes, each as likely.
Afterwards every article must be there once, whole and as its record says; what was finished at one of the deaths must
be the very file that it was then; the ledger must be sound, and nothing half written may be left.

The articles are made of the example's paragraphs, in an order and of a length of their own, 1,500 to 9,000 characters.
Linux only: it reads /proc.
"""

import argparse
import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from mutagen.mp3 import MP3

from narrator.batch.ledger import LEDGER, Ledger
from narrator.batch.report import NAMES
from narrator.publish.record import file_sha256, read_record
from narrator.publish.suffixes import RECORD_SUFFIX

ROOT = Path(__file__).parents[1]
SHORTEST, LONGEST = 1500, 9000
"""Characters of an article: those of news sites, from a brief to a long report."""
KINDS = {"narrator.batch.local": "worker", "narrator.speech.worker": "speech process"}
PATIENCE = 3600.0
"""Seconds after which a batch that is not killed any more hangs."""


@dataclass(slots=True)
class Seen:
    """What was there at one death or another."""

    deaths: Counter[str] = field(default_factory=Counter)
    """how many, by what was killed"""
    finished: dict[str, int] = field(default_factory=dict)
    """the names of what the ledger called done, with the times of their files"""
    faults: list[str] = field(default_factory=list)
    """whatever should not be"""


def main() -> None:
    """Run it, and print what was found; exit with 1 if anything is wrong."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--articles-in-all", type=int, default=200, metavar="N")
    parser.add_argument("--deaths", type=int, default=50, metavar="N")
    parser.add_argument("--every", type=float, default=8.0, metavar="SECONDS", help="mean time between deaths")
    parser.add_argument("--engine", default="tone")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    draw = random.Random(given.seed)
    with tempfile.TemporaryDirectory() as place:
        articles, output = Path(place) / "articles", Path(place) / "output"
        write_articles(articles, given.articles_in_all, draw)
        os.environ |= {"NARRATOR_CACHE_LIMIT": "0", "NARRATOR_CREDENTIALS": str(Path(place) / "none")}
        command = [sys.executable, "-m", "narrator", "batch", str(articles), "-o", str(output)]
        command += ["--workers", str(given.workers), "--json-log", str(Path(place) / "log.jsonl")]
        command += ["--engine", given.engine]
        command += ["--voices", str(ROOT / "tests" / "voices")] if given.engine == "tone" else []
        began, seen = time.monotonic(), Seen()
        for _ in range(given.deaths):
            _live_and_die(command, output, draw, given.every, seen)
        set_aside = _finish(command, output, seen)
        _look(output, given.articles_in_all, seen)
        made = _made(Path(place) / "log.jsonl")
        print(f"deaths: {', '.join(f'{number} of a {kind}' for kind, number in seen.deaths.items())}")
        print(f"articles: {given.articles_in_all}; {set_aside} had been set aside and were tried again")
        print(f"narrated to the end more than once: {sum(number > 1 for number in made.values())}")
        print(f"finished at a death and never touched again: {len(seen.finished)}")
        print(f"took {time.monotonic() - began:.0f} s")
    for fault in seen.faults:
        print(f"FAULT: {fault}")
    sys.exit(bool(seen.faults))


def write_articles(folder: Path, number: int, draw: random.Random) -> None:
    """Make a folder of so many articles, each with words in an order and of a length of its own."""
    title, *paragraphs = (ROOT / "examples" / "harbour.txt").read_text("utf-8").strip().split("\n\n")
    folder.mkdir()
    for count in range(number):
        length, text = draw.randint(SHORTEST, LONGEST), [f"{title} {count}"]
        while sum(map(len, text)) < length:
            text.append(draw.choice(paragraphs))
        (folder / f"article-{count}.txt").write_text("\n\n".join(text) + "\n", encoding="utf-8")


_running: list["subprocess.Popen[bytes]"] = []


def _batch(command: list[str]) -> "subprocess.Popen[bytes]":
    """The batch, which goes on running from one death of its workers to the next."""
    if not _running or _running[0].poll() is not None:
        _running[:] = [subprocess.Popen(command, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL, cwd=ROOT)]
    return _running[0]


def _live_and_die(command: list[str], output: Path, draw: random.Random, every: float, seen: Seen) -> None:
    batch = _batch(command)
    time.sleep(draw.expovariate(1 / every))
    if batch.poll() is not None:
        seen.deaths["batch that had ended"] += 1
        return
    processes: dict[str, list[int]] = {"batch": [batch.pid]}
    for pid, kind in _below(batch.pid):
        processes.setdefault(kind, []).append(pid)
    kind = draw.choice(sorted(processes))
    with suppress(ProcessLookupError):  # it has just ended
        os.kill(draw.choice(processes[kind]), signal.SIGKILL)
        seen.deaths[kind] += 1
    if kind == "batch":
        batch.wait()
    _remember(output, seen)


def _below(pid: int) -> Iterator[tuple[int, str]]:
    """The workers and the speech processes of a batch."""
    for tasks in Path(f"/proc/{pid}/task").glob("*/children"):
        with suppress(OSError):
            for child in map(int, tasks.read_text().split()):
                line = Path(f"/proc/{child}/cmdline").read_bytes().decode("utf-8", "replace").split("\0")
                for module, kind in KINDS.items():
                    if module in line:
                        yield child, kind
                yield from _below(child)


def _remember(output: Path, seen: Seen) -> None:
    """What the ledger says is done, and that it was not made anew since the last death."""
    if not (output / LEDGER).exists():
        return
    with sqlite3.connect(output / LEDGER, timeout=30) as ledger:
        names = [name for (name,) in ledger.execute("SELECT name FROM job WHERE state IN (2, 3)")]
    ledger.close()
    for name in names:
        changed = (output / f"{name}.mp3").stat().st_mtime_ns
        if seen.finished.setdefault(name, changed) != changed:
            seen.faults.append(f"{name} was finished, and made again")


def _finish(command: list[str], output: Path, seen: Seen) -> int:
    """Let it run to its end; how many articles had been set aside, which are then tried again."""
    _batch(command).wait(PATIENCE)
    with Ledger(output / LEDGER) as ledger:
        set_aside = ledger.tallies(ledger.last_run())["failed"].jobs
    if set_aside:
        subprocess.run([*command, "--retry"], cwd=ROOT, capture_output=True, timeout=PATIENCE)
    _remember(output, seen)
    return set_aside


def _look(output: Path, number: int, seen: Seen) -> None:
    with Ledger(output / LEDGER) as ledger:
        seen.faults += ledger.faults()
        names = {entry.job.name for entry in ledger.entries(ledger.last_run()) if entry.state in ("done", "unchanged")}
        seen.faults += [f"{member.kind} {member.number} is still in the ledger" for member in ledger.members()]
    if len(names) != number:
        seen.faults.append(f"{len(names)} of {number} articles are done")
    expected = {f"{name}{suffix}" for name in names for suffix in (".mp3", ".html", RECORD_SUFFIX)} | set(NAMES)
    there = {path.name for path in output.iterdir() if not path.name.startswith(LEDGER)}
    seen.faults += [f"{name} is missing" for name in expected - there]
    seen.faults += [f"{name} should not be there" for name in there - expected]
    for name in names:
        audio = output / f"{name}.mp3"
        record = read_record(audio.with_suffix(RECORD_SUFFIX))
        spoken = {cue.segment.index for cue in record.cues}
        if record.sha256 != file_sha256(audio) or abs(MP3(audio).info.length - record.duration) > 0.1:
            seen.faults.append(f"{name} is not what its record says")
        if spoken != {segment.index for segment in record.script.segments if not segment.left_out}:
            seen.faults.append(f"{name} lacks a segment")


def _made(log: Path) -> Counter[str]:
    """How often each article was narrated to the end."""
    events = (json.loads(line) for line in log.read_text("utf-8").splitlines() if line.endswith("}"))
    ended = (event for event in events if event["event"] == "ended")
    return Counter(event["name"] for event in ended if not event["reason"] and not event["unchanged"])


if __name__ == "__main__":
    main()
