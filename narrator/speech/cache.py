"""The clip cache: what was spoken once is not synthesised again.

A clip is a file named by a hash of everything that its sound depends on (``clip_key``), so nothing in the cache is ever
out of date, and many processes may read and write it without a lock: two that write one clip write the same. Files
appear whole, by renaming, but are not forced onto the disk, which would cost more than all the rest: what a power cut
damages is noticed by its checksum and made again.
"""

import hashlib
import json
import logging
import os
import re
import secrets
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, fields
from pathlib import Path

from narrator.casting.voice import Voice
from narrator.errors import OutputError
from narrator.folders import CACHE_VARIABLE, cache_folder
from narrator.speech.byte_sizes import parse_size
from narrator.speech.clip_file import DamagedClip, decode, encode
from narrator.speech.engine import Clip, Utterance

_log = logging.getLogger(__name__)

FORMAT = 1
"""Counted up when the same key must not find the clips of earlier versions."""
LIMIT_VARIABLE = "NARRATOR_CACHE_LIMIT"
"""Environment variable with the size that the cache may grow to, such as "500MB"; "0" for no cache."""
DEFAULT_LIMIT = 2_000_000_000
"""In bytes: some eleven hours of speech, at 48 kB a second."""
KEPT = 7 / 8
"""How much of the limit a sweep leaves. With the next constant, a cache found over its limit is one in 3000."""
SWEEPS = 64
"""How often the cache is swept while the limit is written once: then sweeping costs each clip about what its
writing does, however many there are: those that are looked through and those written in between grow alike."""
ABANDONED = 3600.0
"""Seconds after which an unfinished file belongs to a process that was killed."""
OURS = re.compile(r"[0-9a-f]{64}(\.clip|\.[0-9a-f]{16}\.part)")
"""The names of clips, and of those that are being written. Any other file in the folder is left alone."""
ABOUT_VOICES = {"name", "gender", "quality", "licence", "loudness"}
"""What the catalogue says of a voice without changing its sound."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What is in the cache."""

    clips: int
    """how many"""
    size: int
    """of their files, in bytes"""
    oldest: float | None
    """when the clip that is next to go was last used, in seconds since the epoch; None when there is none"""


@dataclass(frozen=True, slots=True)
class Removed:
    """What was taken out of the cache."""

    clips: int
    """how many; unfinished files are not counted"""
    size: int
    """of all that was removed, in bytes"""


@dataclass(frozen=True, slots=True)
class Verified:
    """What a check of every clip found."""

    clips: int
    """how many were read"""
    damaged: int
    """how many of them were damaged; they are removed"""


@dataclass(frozen=True, slots=True)
class _File:
    """A file of the cache."""

    path: str
    """where it is"""
    size: int
    """in bytes"""
    used: float
    """when it was last used, in seconds since the epoch"""

    @property
    def finished(self) -> bool:
        """Whether it is a clip, and not one that is being written."""
        return self.path.endswith(".clip")


def clip_key(fingerprint: str, utterance: Utterance) -> str:
    """The SHA-256 of everything that the sound of an utterance depends on, as hexadecimal.

    Args:
        fingerprint: from the engine that speaks it.
        utterance: its text, its voice (all but what only describes it) and its speed count.
    """
    voice = {
        field.name: getattr(utterance.voice, field.name) for field in fields(Voice) if field.name not in ABOUT_VOICES
    }
    # ASCII, so that the half of a surrogate pair has a form too.
    parts = json.dumps([FORMAT, fingerprint, utterance.text, voice, float(utterance.speed)], sort_keys=True)
    return hashlib.sha256(parts.encode("ascii")).hexdigest()


class ClipCache:
    """A folder of clips. Any number of threads and processes may use it at once.

    A cache that cannot be read or written never stops a narration: it is as if nothing were in it, and one warning is
    logged.
    """

    def __init__(self, folder: Path | None = None, limit: int = DEFAULT_LIMIT) -> None:
        """Make the cache; nothing is read or written yet.

        Args:
            folder: where the clips are; ``clips`` in the cache folder by default.
            limit: the size in bytes above which the least recently used clips go.
        """
        self.folder = folder or cache_folder() / "clips"
        self.limit = limit
        self._warned = False

    def get(self, key: str) -> Clip | None:
        """The clip that was put under ``key``; None when there is none, or a damaged one, which is removed."""
        path = self._path(key)
        try:
            with open(path, "rb") as file:  # noqa: PTH123 -- Path.open costs as much again as the reading
                content = file.read()
            clip = decode(content, key.encode())
        except FileNotFoundError:
            return None
        except OSError as error:
            self._warn(error)
            return None
        except DamagedClip:
            _log.warning("%s is damaged: it is made again.", path)
            _remove(path)
            return None
        with suppress(OSError):  # another user's clip can be read but not marked as used
            os.utime(path)
        return clip

    def put(self, key: str, clip: Clip) -> Clip:
        """Keep a clip, and give it as ``get`` will: with its samples rounded, so that both sound the same."""
        content = encode(clip, key.encode())
        path = self._path(key)
        part = path.with_name(f"{key}.{secrets.token_hex(8)}.part")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            part.write_bytes(content)
            part.replace(path)
        except OSError as error:
            _remove(part)
            # Windows does not replace a file that another process reads: then that process has the same clip.
            if not os.path.exists(path):  # noqa: PTH110 -- Path.exists raises in a folder that nobody may enter
                self._warn(error)
        else:
            self._sweep_now_and_then(key, len(content))
        return decode(content, key.encode())

    def info(self) -> Kept:
        """What is in the cache.

        Raises:
            OutputError: the folder cannot be read.
        """
        found = [file for file in self._files() if file.finished]
        return Kept(len(found), sum(clip.size for clip in found), min((clip.used for clip in found), default=None))

    def prune(self, to: int | None = None, unused_for: float | None = None) -> Removed:
        """Remove clips, the least recently used first, and what killed processes left unfinished.

        Args:
            to: until no more than this many bytes are left; the limit by default.
            unused_for: and all that were not used in the last so many seconds.

        Raises:
            OutputError: the folder cannot be read.
        """
        now = time.time()
        files = sorted(self._files(), key=lambda file: file.used)
        abandoned = [file for file in files if not file.finished and now - file.used > ABANDONED]
        clips = [file for file in files if file.finished]
        left = sum(clip.size for clip in clips)
        most = self.limit if to is None else to
        last = 0
        while last < len(clips) and (left > most or (unused_for is not None and now - clips[last].used > unused_for)):
            left -= clips[last].size
            last += 1
        return _remove_all(abandoned + clips[:last])

    def verify(self) -> Verified:
        """Read every clip, and remove those that are damaged.

        Raises:
            OutputError: the folder cannot be read.
        """
        clips = damaged = 0
        for clip in self._files():
            if not clip.finished:
                continue
            path = Path(clip.path)
            try:
                decode(path.read_bytes(), path.stem.encode())
            except DamagedClip:
                damaged += _remove(clip.path)
            except FileNotFoundError:
                continue  # another process removed it
            except OSError as error:
                raise OutputError(f"cannot read the clip {path}: {error.strerror or error}.") from error
            clips += 1
        return Verified(clips, damaged)

    def clear(self) -> Removed:
        """Remove every clip, and whatever is unfinished: a process that is writing one goes on without.

        Raises:
            OutputError: the folder cannot be read.
        """
        return _remove_all(self._files())

    def _path(self, key: str) -> Path:
        """In one of 256 folders, since some file systems are slow with very many files in one."""
        return self.folder / key[:2] / f"{key}.clip"

    def _sweep_now_and_then(self, key: str, size: int) -> None:
        """Prune once in ``limit / SWEEPS`` bytes.

        The keys are as good as random, and draw the clips after which it is done, so the processes that share the cache
        need no common count.
        """
        if int(key[:8], 16) / 2**32 * self.limit < size * SWEEPS:
            with suppress(OutputError):
                self.prune(to=int(self.limit * KEPT))

    def _files(self) -> Iterator[_File]:
        """The clips, and those that are being written."""
        try:
            shards = [shard.path for shard in os.scandir(self.folder) if re.fullmatch("[0-9a-f]{2}", shard.name)]
            for shard in shards:
                for entry in os.scandir(shard):
                    if OURS.fullmatch(entry.name):
                        with suppress(FileNotFoundError):  # another process has removed it
                            about = entry.stat(follow_symlinks=False)
                            yield _File(entry.path, about.st_size, about.st_mtime)
        except FileNotFoundError:
            return
        except OSError as error:
            raise OutputError(f"cannot read the clip cache {self.folder}: {error.strerror or error}.") from error

    def _warn(self, error: OSError) -> None:
        if not self._warned:
            self._warned = True
            _log.warning(
                "cannot use the clip cache %s (%s): going on without. Another folder: %s.",
                self.folder,
                error.strerror or error,
                CACHE_VARIABLE,
            )


def open_cache() -> ClipCache | None:
    """The cache in the cache folder, with the limit that the environment sets; None when that is 0.

    Raises:
        UsageError: the limit in the environment is not a size.
    """
    chosen = os.environ.get(LIMIT_VARIABLE)
    limit = parse_size(chosen, LIMIT_VARIABLE) if chosen else DEFAULT_LIMIT
    return ClipCache(limit=limit) if limit else None


def _remove_all(files: Iterable[_File]) -> Removed:
    removed = [file for file in files if _remove(file.path)]
    return Removed(sum(file.finished for file in removed), sum(file.size for file in removed))


def _remove(path: str | Path) -> bool:
    """Whether the file was there and could be removed."""
    try:
        Path(path).unlink()
    except OSError:
        return False
    return True
