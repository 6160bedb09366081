"""The report of a batch, for people (Markdown) and for programs (JSON, ``narrator/batch/1``).

    {"schema": "narrator/batch/1", "run": 3,
     "totals": {"waiting": 0, "doing": 0, "done": 198, "unchanged": 0, "failed": 2, "seconds_of_sound": 37310.5},
     "this_time": {"made": 198, ...},
     "articles": [{"id": "...", "source": "...", "state": "done", "file": "harbour.mp3", "seconds": 181.4,
                   "title": "...", "doubts": [{"text": "...", "speaker": "...", "confidence": 0.4, "line": 9}]},
                  {"id": "...", "source": "...", "state": "failed", "reason": "cannot read ..."}]}

An article of the run is in it once, in the order in which they were named. Both files are written row by row, so that a
million articles take no more memory than ten.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

from narrator.batch.ledger import Ledger
from narrator.batch.options import BatchOptions
from narrator.batch.rows import Entry
from narrator.batch.standing import Standing
from narrator.batch.supervisor import Finished
from narrator.files import whole_file

SCHEMA = "narrator/batch/1"
NAMES = ("report.md", "report.json")
"""The files in the output folder."""
MOST_LISTED = 1000
"""Rows of a list in the Markdown: a choice, more than anybody reads. The JSON has all."""


def write_reports(options: BatchOptions, finished: Finished) -> tuple[Path, Path]:
    """Write the report of a run beside its narrations, in Markdown and in JSON.

    Raises:
        OutputError: they cannot be written, or the ledger cannot be read.
    """
    for_people, for_programs = (options.folder / name for name in NAMES)
    with Ledger(options.ledger) as ledger:
        ledger.check_place()
        with whole_file(for_programs) as part, part.open("w", encoding="utf-8", errors="replace") as file:
            _write_json(file, ledger, finished)
        with whole_file(for_people) as part, part.open("w", encoding="utf-8", errors="replace") as file:
            file.writelines(f"{line}\n" for line in _lines(ledger, finished))
    return for_people, for_programs


def _write_json(file: IO[str], ledger: Ledger, finished: Finished) -> None:
    head = {
        "schema": SCHEMA,
        "run": finished.run,
        "totals": totals(finished.standing),
        "this_time": finished.standing.to_json(),
    }
    file.write(json.dumps(head, ensure_ascii=False, indent=1).removesuffix("\n}") + ',\n "articles": [')
    for number, entry in enumerate(ledger.entries(finished.run)):
        file.write((",\n" if number else "\n") + "  " + json.dumps(_row(entry), ensure_ascii=False))
    file.write("\n ]\n}\n")


def totals(standing: Standing) -> dict[str, Any]:
    """How many articles of the run are in each state, and the sound of those that are there."""
    sound = sum(standing.tallies[state].seconds for state in ("done", "unchanged") if state in standing.tallies)
    return {state: tally.jobs for state, tally in standing.tallies.items()} | {"seconds_of_sound": round(sound, 1)}


def _row(entry: Entry) -> dict[str, Any]:
    row: dict[str, Any] = {"id": entry.job.id, "source": entry.job.source, "state": entry.state}
    if entry.state in ("done", "unchanged"):
        about = {key: value for key, value in (entry.about or {}).items() if key != "made"}
        return row | {"seconds": round(entry.seconds, 3)} | about
    return row | ({"reason": entry.reason} if entry.reason else {})


def _lines(ledger: Ledger, finished: Finished) -> Iterator[str]:
    count, standing = totals(finished.standing), finished.standing
    hits, clips = standing.cache
    yield "# Narrations\n"
    yield "| | |\n|---|--:|"
    yield f"| narrated | {count['done']:,} |"
    yield f"| unchanged since they were narrated | {count['unchanged']:,} |"
    yield f"| failed | {count['failed']:,} |"
    if left := count["waiting"] + count["doing"]:
        yield f"| left to do | {left:,} |"
    yield f"| sound, all together | {count['seconds_of_sound'] / 60:,.1f} min |"
    yield f"| sound made this time | {standing.sound / 60:,.1f} min in {standing.elapsed / 60:,.1f} min |"
    yield f"| clips found in the cache this time | {hits:,} of {clips:,} |"
    if standing.deaths:
        yield f"| workers that died and were replaced this time | {standing.deaths:,} |"
    failed = (
        f"- {_plain(entry.job.source)}: {_plain(entry.reason)}" for entry in ledger.entries(finished.run, "failed")
    )
    yield from _section("Failed", "To try them again: `narrator batch ... --retry`.", failed)
    entries = ledger.entries(finished.run)
    cut = (f"- {_plain(e.job.source)}: {e.about['incomplete']}" for e in entries if e.about and e.about["incomplete"])
    yield from _section("Only the beginning was there", "The rest of the article could not be read.", cut)
    doubtful = (line for entry in ledger.entries(finished.run) for line in _doubts(entry))
    yield from _section("Quotations that may be heard in the wrong voice", "See `narrator script FILE`.", doubtful)


def _section(heading: str, remark: str, lines: Iterator[str]) -> Iterator[str]:
    """A heading and its list, nothing when that is empty."""
    for number, line in enumerate(lines):
        if number == 0:
            yield f"\n## {heading}\n\n{remark}\n"
        if number == MOST_LISTED:
            yield f"- and more: {NAMES[1]} has all of them."
            return
        yield line


def _doubts(entry: Entry) -> Iterator[str]:
    for doubt in (entry.about or {}).get("doubts", ()):
        who = f"{doubt['speaker']}, {doubt['confidence']:.0%} sure" if doubt["speaker"] else "nobody known"
        yield f"- {_plain(entry.job.source)}:{doubt['line']}: {_plain(who)}: {_plain(doubt['text'])}"


def _plain(text: str | None) -> str:
    """Text that Markdown leaves as it is, on one line."""
    words = " ".join((text or "").split())
    return "".join(f"\\{character}" if character in "\\`*_[]<>#|" else character for character in words)
