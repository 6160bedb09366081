"""How the batch of a folder stands, asked from elsewhere: nothing is changed, whether it runs or not."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from narrator.batch.ledger import LEDGER, Ledger
from narrator.batch.process import has_ended
from narrator.batch.rows import STATES, State, Tally
from narrator.errors import UsageError

MOST_FAILURES = 20
"""Failures that are shown: a choice; the report has all."""


@dataclass(frozen=True, slots=True)
class Status:
    """How a batch stands."""

    tallies: dict[State, Tally]
    """how many articles of the last run are in which state"""
    doing: tuple[str, ...]
    """the names of what is being done"""
    failures: tuple[tuple[str, str], ...]
    """sources that failed, the first of them, each with its reason"""
    batches: tuple[dict[str, Any], ...]
    """what each batch that runs told of itself some seconds ago; none when nothing runs"""
    faults: tuple[str, ...]
    """what is wrong with the ledger; only when that was asked for"""

    def to_json(self) -> dict[str, Any]:
        """For another program, ``narrator/batch-status/1``."""
        return {
            "schema": "narrator/batch-status/1",
            "running": len(self.batches),
            "articles": {state: self.tallies[state].jobs for state in STATES},
            "seconds_of_sound": round(self.tallies["done"].seconds + self.tallies["unchanged"].seconds, 1),
            "doing": list(self.doing),
            "failures": [{"source": source, "reason": reason} for source, reason in self.failures],
            "batches": list(self.batches),
            "faults": list(self.faults),
        }


def read_status(folder: Path, *, check: bool = False) -> Status:
    """How the batch in a folder stands.

    Args:
        folder: the output folder.
        check: have sqlite read the whole ledger and say what is wrong with it.

    Raises:
        UsageError: there is no batch in that folder.
        OutputError: the ledger cannot be read.
    """
    path = folder / LEDGER
    if not path.is_file():
        raise UsageError(f"there is no batch in {folder}: name the folder that was given to narrator batch with -o.")
    with Ledger(path, read_only=True) as ledger:
        run = ledger.last_run()
        failed = zip(range(MOST_FAILURES), ledger.entries(run, "failed"), strict=False)
        return Status(
            ledger.tallies(run),
            tuple(name for name, _ in ledger.doing()),
            tuple((entry.job.source, entry.reason or "") for _, entry in failed),
            tuple(m.about for m in ledger.members() if m.kind == "batch" and not has_ended(m.process)),
            tuple(ledger.faults()) if check else (),
        )
