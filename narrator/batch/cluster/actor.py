"""A studio on a node of the cluster."""

import socket
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path
from shutil import rmtree

from narrator.article.source import Source
from narrator.batch.cluster.delivery import Delivery
from narrator.batch.job import Job
from narrator.batch.narrating import Outcome
from narrator.batch.process import Process, has_ended, this_place, this_process
from narrator.batch.studio import LocalStudio
from narrator.batch.worker import Order
from narrator.errors import ArticleError, EngineError, NarratorError, OutputError
from narrator.narration.rendering import Progress
from narrator.script.editing.corrections_toml import corrections_path
from narrator.speech.cached import CacheUse

_PREFIX = "narrator-batch-"


@dataclass(frozen=True, slots=True)
class Reply:
    """What came of an article. Errors are told rather than raised: Ray would wrap them in its own."""

    result: Outcome | Exception
    """what it is, or why there is none"""
    use: CacheUse
    """how much the clip cache has helped this studio so far"""
    is_too_large: bool
    """whether the studio takes more memory than it may"""


class StudioActor:
    """What Ray runs on a node: it holds the voices and their models, and narrates several articles at once."""

    def __init__(self, order: Order, address: str | None) -> None:
        """Keep what is to be done; ``open`` does the rest.

        Args:
            order: what to do.
            address: where the narrations go; None for the folder of the order, which this node must see.
        """
        self._order, self._options = order, order.options
        self._address = address
        self._progress: dict[str, Progress] = {}

    def open(self) -> NarratorError | None:
        """Open the studio; what is returned is why it cannot be."""
        try:
            self._open()
        except NarratorError as error:
            return type(error)(f"on {socket.gethostname()}: {error}")
        return None

    def narrate(self, job: Job, loaded: Source | None, corrected: bool) -> Reply:
        """Narrate an article.

        Args:
            job: which.
            loaded: its bytes; None for an address, which is fetched from here.
            corrected: whether a person's corrections stand beside it.
        """
        result: Outcome | Exception
        try:
            result = self._narrate(job, loaded, corrected)
        except Exception as error:
            result = error
        finally:
            self._progress.pop(job.name, None)
        return Reply(result, self._studio.use, self._studio.is_too_large())

    def progress(self, name: str) -> Progress | None:
        """How far the article of that name has come; None before its first words are spoken."""
        return self._progress.get(name)

    def _open(self) -> None:
        self._delivery = Delivery(self._address) if self._address else None
        if self._delivery:
            self._options = replace(self._options, folder=_own_folder())
        elif not self._options.ledger.exists():
            raise OutputError(
                f"there is no {self._options.folder} with this batch in it. Name a folder that all nodes share, "
                "or an address such as s3://bucket/folder."
            )
        self._studio = LocalStudio(self._options, self._order.share)
        if self._options.settings(self._studio.house) != self._order.settings:
            raise EngineError(
                "narrator, its voices, a lexicon, or a sound or picture of the publication is another one than where "
                "the batch was started: install the same everywhere, and share the files."
            )

    def _narrate(self, job: Job, loaded: Source | None, corrected: bool) -> Outcome:
        corrections = corrections_path(job.source)
        if corrected and not (corrections and corrections.is_file()):
            raise ArticleError(
                f"{corrections} is not there on {socket.gethostname()}: keep articles that have corrections in a "
                "folder that all nodes share."
            )

        def keep(progress: Progress) -> None:
            self._progress[job.name] = progress

        if not self._delivery:
            return self._studio.narrate(job, keep, loaded)
        audio = self._options.audio(job.name)
        record, *others = self._options.publication.files(audio)
        files = (*others, audio, record)
        try:
            self._delivery.fetch(self._options.folder, (path.name for path in reversed(files)))
            outcome = self._studio.narrate(job, keep, loaded)
            if not outcome.unchanged:
                self._delivery.deliver(files)
            return replace(outcome, about=outcome.about | {"made": audio.stat().st_size})
        finally:
            for path in files:
                path.unlink(missing_ok=True)


def _own_folder() -> Path:
    """A temporary folder; those of actors that were killed here are removed."""
    place = Path(tempfile.gettempdir())
    for left in place.glob(f"{_PREFIX}*-*-*"):
        pid, started = left.name.removeprefix(_PREFIX).split("-")[:2]
        if pid.isdigit() and has_ended(Process(this_place(), int(pid), started)):
            rmtree(left, ignore_errors=True)
    me = this_process()
    return Path(tempfile.mkdtemp(prefix=f"{_PREFIX}{me.pid}-{me.started}-"))
