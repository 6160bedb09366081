"""Where articles are narrated: a process that holds the voices, the lexicon, and the speech that they share."""

import os
import shutil
import tempfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from narrator.article.source import Source
from narrator.batch.job import Job
from narrator.batch.memory import memory_of, usable_memory
from narrator.batch.narrating import Outcome, narrate_job
from narrator.batch.options import BatchOptions, Share
from narrator.errors import NarratorError, OutputError
from narrator.narration.options import open_house
from narrator.narration.rendering import Progress
from narrator.narration.speaking import open_speech
from narrator.speech.cached import CacheUse

ROOM = 16 * 2**20
"""Bytes: a disk with less room is full, and that is why an encoder failed on it. Ten minutes of MP3 have 7 MB."""
MEMORY = 0.8
"""Part of the machine's memory that a batch may take: a choice, with room for the system and for ffmpeg."""

OnProgress = Callable[[Progress], None]
"""Is called now and then while an article is spoken; what it raises ends the work."""


class Lost(Exception):
    """The studio is gone with all that was under way in it; the message says how."""


class Studio(Protocol):
    """What a worker has its articles narrated by, several at once, each by a thread of its own."""

    @property
    def use(self) -> CacheUse:
        """How much the clip cache has helped so far."""

    def narrate(self, job: Job, on_progress: OnProgress) -> Outcome:
        """Narrate an article, unless it is there already, unchanged.

        Raises:
            NarratorError: one of its kinds; an OutputError when no other article could be written either.
            Lost: the studio is gone.
        """

    def is_too_large(self) -> bool:
        """Whether it takes more memory than it may."""

    def close(self) -> None:
        """End it, whatever it is doing; it may be called more than once."""


class LocalStudio:
    """A studio in this process, with speech processes of its own."""

    def __init__(self, options: BatchOptions, share: Share) -> None:
        """Open it; the speech processes start with the first words.

        Raises:
            NarratorError: the voices or the lexicon cannot be opened.
        """
        self._options = options
        self.house = open_house(options.narration)
        self._speech = open_speech(replace(options.narration, workers=share.workers), self.house)
        usable = usable_memory()
        memory = options.memory or (int(usable * MEMORY) if usable else None)
        self._memory = int(memory * share.memory) if memory else None

    @property
    def use(self) -> CacheUse:
        """How much the clip cache has helped so far."""
        return self._speech.use

    def narrate(self, job: Job, on_progress: OnProgress, loaded: Source | None = None) -> Outcome:
        """As ``Studio.narrate``; ``loaded`` is the article's bytes, where they have been read already."""
        try:
            return narrate_job(job, self._options, self.house, self._speech, on_progress, loaded)
        except OutputError:
            raise
        except NarratorError as error:
            raise self._full_disk() or error from error

    def is_too_large(self) -> bool:
        """Whether it takes more memory than it may."""
        return self._memory is not None and memory_of(os.getpid()) > self._memory

    def close(self) -> None:
        """End its speech processes, whatever they are doing."""
        self._speech.close()

    def _full_disk(self) -> OutputError | None:
        """What to say when every other article would fail for the same reason."""
        for folder in (self._options.folder, Path(tempfile.gettempdir())):
            with suppress(OSError):
                if shutil.disk_usage(folder).free < ROOM:
                    return OutputError(f"the disk of {folder} is full: free some space, and start again.")
        return None
