"""How a batch is narrated: one value for all its articles, and what follows from it for each."""

import hashlib
import math
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from narrator.article.read import parse_article
from narrator.article.source import AS_FOUND, ReadingOptions
from narrator.batch.job import Job
from narrator.batch.ledger import LEDGER
from narrator.batch.sources.new_job import state_of
from narrator.narration.options import House, NarrationOptions
from narrator.narration.speaking import opening_parts
from narrator.narration.unchanged import inputs_of
from narrator.publish.publication import Publication
from narrator.script.editing.corrections_toml import corrections_path
from narrator.speech.cores import usable_cores

CORES_PER_PROCESS = 8
"""Cores that one process keeps busy. Of an article's work it does 1.7 s itself, one thread at a time, for 23 s in the
speech processes with the default cast: it could feed 13. Measured on five news articles."""
ARTICLES_PER_PROCESS = 4
"""Articles that are under way in a process at most. Two are in the hands of the engine while the third is written and
the fourth is encoded; more would only have to be done again when the process dies."""


@dataclass(frozen=True, slots=True)
class BatchOptions:
    """How the articles of a batch are narrated."""

    folder: Path
    """where the narrations go, and the ledger"""
    narration: NarrationOptions = NarrationOptions()
    """voices, pace, disclosure; its workers are those of all articles together"""
    reading: ReadingOptions = AS_FOUND
    """what kind of sources they are, and how they are fetched"""
    publication: Publication = Publication()
    """what is made of each besides"""
    form: str = "mp3"
    """the format, by the ending of its files' names"""
    memory: int | None = None
    """bytes that all its processes may take before one of them is restarted; None for most of the machine's"""
    retry: bool = False
    """whether articles are tried again that were set aside"""
    fail_fast: bool = False
    """whether the batch ends when the first article fails"""

    @property
    def ledger(self) -> Path:
        """The ledger's file."""
        return self.folder / LEDGER

    def audio(self, name: str) -> Path:
        """The file of the narration of that name."""
        return self.folder / f"{name}.{self.form}"

    def check(self, house: House) -> None:
        """Say whether it can be done, before anything is.

        Raises:
            UsageError: the format, the bit rate, the disclosure, the cover or the credentials cannot be used.
            VoiceError: the narrator's voice is not in the catalogue.
            OutputError: nothing can be written there.
        """
        self.publication.check(self.audio("narration"))
        list(opening_parts(_SPECIMEN, self.narration, house))

    def settings(self, house: House) -> str:
        """A hash of all that the narrations depend on besides the articles; narrator's own code is in it."""
        parts = (inputs_of(_SPECIMEN, self.narration, house, self.publication), self.reading, self.form)
        return hashlib.sha256(repr(parts).encode()).hexdigest()[:32]

    def stamp(self, job: Job, run: int) -> str:
        """What changes when a job must be looked at again.

        For a file also the state of its corrections; for an address that no feed tells of the run, since only fetching
        it could tell.
        """
        corrections = corrections_path(job.source)
        return f"{job.changed} {state_of(corrections)}" if corrections else job.changed or f"run {run}"

    def made(self, name: str) -> str | None:
        """What changes when the files of a finished narration do; None when one of them is missing."""
        audio = self.audio(name)
        if not all(path.is_file() for path in self.publication.files(audio)):
            return None
        return state_of(audio)

    def still_there(self, name: str, about: dict[str, Any]) -> bool:
        """Whether a finished narration is there as it was left; ``about`` is what the ledger has of it."""
        return bool(self.made(name) == about["made"])

    def shares(self) -> list["Share"]:
        """How the work is divided among processes."""
        workers = self.narration.workers or max(1, usable_cores() // self.narration.threads)
        processes = min(workers, math.ceil(workers * self.narration.threads / CORES_PER_PROCESS))
        return [
            Share(workers * (number + 1) // processes - workers * number // processes, 1 / processes)
            for number in range(processes)
        ]


@dataclass(frozen=True, slots=True)
class Share:
    """What one of the processes of a batch takes."""

    workers: int
    """how many sentences it has spoken at once"""
    memory: float
    """which part of what the batch may use, 0 to 1"""

    @property
    def articles(self) -> int:
        """How many articles it has under way: a single worker has one, for it would do no more with two."""
        return min(self.workers + 1, ARTICLES_PER_PROCESS) if self.workers > 1 else 1


_SPECIMEN = parse_article("The harbour trust voted on Tuesday to bring back the ferry.")
"""Whatever is asked of the options is asked for this article."""
