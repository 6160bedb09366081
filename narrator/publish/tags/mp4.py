"""Tags of MPEG-4 as Apple's programs have them, and its chapters: a track of text, which ffmpeg writes."""

# mypy: untyped_calls_exclude=mutagen

import re
import shutil
import tempfile
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from mutagen.mp4 import MP4, MP4Cover, MP4FreeForm

from narrator.audio.ffmpeg import run_ffmpeg
from narrator.audio.formats import M4A
from narrator.publish.tags.tags import GENRE, Tags

FREE = "----:com.apple.iTunes:"
"""Before the names of tags that Apple does not have."""
_SPECIAL = re.compile(r"([=;#\\\n])")
"""What ffmpeg's metadata files want escaped."""


def write(path: Path, tags: Tags) -> None:
    """Write ``tags`` to an .m4a.

    Raises:
        MutagenError: it is no such file.
        AudioError: ffmpeg failed to write the chapters.
        OSError: it cannot be written.
    """
    if tags.chapters:
        _write_chapters(path, tags)
    file = MP4(path)
    file.delete()
    file["\xa9nam"] = tags.title
    file["\xa9ART"] = tags.artist
    file["\xa9gen"] = GENRE
    file["\xa9too"] = tags.made_by
    file["\xa9cmt"] = tags.comment
    file["\xa9lyr"] = tags.transcript
    if tags.outlet:
        file["\xa9alb"] = tags.outlet
    if tags.published:
        file["\xa9day"] = tags.published.isoformat()
    for name, value in {"LANGUAGE": tags.language, **tags.marks}.items():
        file[FREE + name] = MP4FreeForm(value.encode())
    kind = MP4Cover.FORMAT_PNG if tags.cover.media_type == "image/png" else MP4Cover.FORMAT_JPEG
    file["covr"] = [MP4Cover(tags.cover.data, kind)]
    file.save()


def _write_chapters(path: Path, tags: Tags) -> None:
    """Have ffmpeg copy the sound beside a track of chapters."""
    with tempfile.TemporaryDirectory() as folder:
        told, chaptered = Path(folder) / "chapters.txt", Path(folder) / "chaptered.m4a"
        told.write_text("\n".join(_told(tags)) + "\n", encoding="utf-8", newline="\n")
        inputs = ("-i", f"file:{path}", "-f", "ffmetadata", "-i", f"file:{told}")
        taken = ("-map", "0:a", "-map_metadata", "1", "-map_chapters", "1", "-c", "copy", "-fflags", "+bitexact")
        run_ffmpeg("-loglevel", "error", *inputs, *taken, *M4A.container, f"file:{chaptered}")
        shutil.copyfile(chaptered, path)


def _told(tags: Tags) -> Iterator[str]:
    """The chapters as ffmpeg reads them."""
    yield ";FFMETADATA1"
    ends = (*(chapter.start for chapter in tags.chapters), tags.duration)
    for chapter, (start, end) in zip(tags.chapters, pairwise(ends), strict=True):
        yield from ("[CHAPTER]", "TIMEBASE=1/1000", f"START={round(1000 * start)}", f"END={round(1000 * end)}")
        yield "title=" + _SPECIAL.sub(r"\\\1", chapter.title)
