"""ID3v2.4: at the head of an MP3, which every player shows and every platform reads, and in a chunk of a WAV."""

# mypy: untyped_calls_exclude=mutagen

from collections.abc import Iterator, Sequence
from io import SEEK_END, BytesIO
from itertools import pairwise
from pathlib import Path
from struct import pack

from mutagen.id3 import (
    APIC,
    CHAP,
    COMM,
    CTOC,
    ID3,
    TALB,
    TCON,
    TDRC,
    TDTG,
    TIT2,
    TLAN,
    TPE1,
    TPUB,
    TSSE,
    TXXX,
    USLT,
    WOAS,
    CTOCFlags,
    Encoding,
    Frame,
    PictureType,
)
from mutagen.wave import WAVE

from narrator.audio.formats import WAV, format_of
from narrator.publish.tags.tags import GENRE, Tags

MOST_CHAPTERS = 255
"""Entries of a table of contents: its frame counts them in a byte."""
NO_OFFSET = 0xFFFFFFFF
"""Says that a chapter is found by its time."""
SIZE_IN_DS64 = 20
"""Where a WAV beyond 4 GB (RF64, EBU Tech 3306) has its size."""


def write(path: Path, tags: Tags) -> None:
    """Write ``tags`` to an MP3 or a WAV.

    Raises:
        MutagenError: it is no such file.
        OSError: it cannot be written.
    """
    frames = ID3()
    for frame in _frames(tags):
        frames.add(frame)
    if format_of(path) is not WAV:
        frames.save(path, v2_version=4)
    elif not _append_to_rf64(path, frames):
        wave = WAVE(path)
        if wave.tags is None:
            wave.add_tags()
        wave.clear()
        wave.update(frames)
        wave.save(v2_version=4)


def _frames(tags: Tags) -> Iterator[Frame]:
    utf8 = Encoding.UTF8
    yield TIT2(encoding=utf8, text=tags.title)
    yield TPE1(encoding=utf8, text=tags.artist)
    yield TCON(encoding=utf8, text=GENRE)
    yield TLAN(encoding=utf8, text=tags.language)
    yield TSSE(encoding=utf8, text=tags.made_by)
    yield TDTG(encoding=utf8, text=tags.marks["GeneratedAt"].rstrip("Z"))
    yield COMM(encoding=utf8, lang=tags.language, desc="", text=tags.comment)
    yield USLT(encoding=utf8, lang=tags.language, desc="", text=tags.transcript)
    yield from (TXXX(encoding=utf8, desc=name, text=value) for name, value in tags.marks.items())
    if tags.outlet:
        yield TALB(encoding=utf8, text=tags.outlet)
        yield TPUB(encoding=utf8, text=tags.outlet)
    if tags.published:
        yield TDRC(encoding=utf8, text=tags.published.isoformat())
    if tags.address:
        yield WOAS(url=tags.address)
    yield APIC(
        encoding=utf8, mime=tags.cover.media_type, type=PictureType.COVER_FRONT, desc="Cover", data=tags.cover.data
    )
    yield from _chapters(tags)


def _chapters(tags: Tags) -> Iterator[Frame]:
    ends = (*(chapter.start for chapter in tags.chapters), tags.duration)
    names = _alike([chapter.title for chapter in tags.chapters])
    for name, chapter, (start, end) in zip(names, tags.chapters, pairwise(ends), strict=True):
        yield CHAP(
            element_id=name,
            start_time=round(1000 * start),
            end_time=round(1000 * end),
            start_offset=NO_OFFSET,
            end_offset=NO_OFFSET,
            sub_frames=[TIT2(encoding=Encoding.UTF8, text=chapter.title)],
        )
    parts = [names[start : start + MOST_CHAPTERS] for start in range(0, len(names), MOST_CHAPTERS)]
    if len(parts) > 1:
        for number, part in enumerate(parts, 1):
            yield CTOC(element_id=f"part{number}", flags=CTOCFlags.ORDERED, child_element_ids=part, sub_frames=[])
        parts = [[f"part{number}" for number in range(1, len(parts) + 1)]]
    for part in parts:
        flags = CTOCFlags.TOP_LEVEL | CTOCFlags.ORDERED
        yield CTOC(element_id="contents", flags=flags, child_element_ids=part, sub_frames=[])


def _alike(titles: Sequence[str]) -> list[str]:
    """A name for each chapter, the longer the shorter its title is.

    mutagen writes the shortest frames first, and programs show chapters in the order in which they find them. So all
    the frames are to be equally long.
    """
    sizes = [len(title.encode()) for title in titles]
    return [f"chapter{number:05}{'.' * (max(sizes) - size)}" for number, size in enumerate(sizes, 1)]


def _append_to_rf64(path: Path, frames: ID3) -> bool:
    """Put the tags into a chunk at the end of a WAV beyond 4 GB, which mutagen does not know; say whether it is."""
    memory = BytesIO()
    frames.save(memory, v2_version=4, padding=lambda _: 0)
    content = memory.getvalue()
    content += b"\0" * (len(content) % 2)
    with path.open("r+b") as file:
        if file.read(4) != b"RF64":
            return False
        file.seek(0, SEEK_END)
        file.write(b"id3 " + pack("<I", len(content)) + content)
        size = file.tell() - 8
        file.seek(SIZE_IN_DS64)
        file.write(pack("<Q", size))
    return True
