"""Vorbis comments (xiph.org), in an Opus file: chapters as players of Ogg know them, the cover as FLAC has it."""

# mypy: untyped_calls_exclude=mutagen

from base64 import b64encode
from collections.abc import Iterator
from pathlib import Path

from mutagen.flac import Picture
from mutagen.id3 import PictureType
from mutagen.oggopus import OggOpus

from narrator.publish.tags.tags import GENRE, Tags


def write(path: Path, tags: Tags) -> None:
    """Write ``tags`` to an Opus file.

    Raises:
        MutagenError: it is no such file.
        OSError: it cannot be written.
    """
    file = OggOpus(path)
    file.clear()
    file.update(_comments(tags))
    file.save()


def _comments(tags: Tags) -> Iterator[tuple[str, str]]:
    yield "TITLE", tags.title
    yield "ARTIST", tags.artist
    yield "GENRE", GENRE
    yield "LANGUAGE", tags.language
    yield "ENCODER", tags.made_by
    yield "COMMENT", tags.comment
    yield "LYRICS", tags.transcript
    yield from tags.marks.items()
    if tags.outlet:
        yield "ALBUM", tags.outlet
        yield "ORGANIZATION", tags.outlet
    if tags.published:
        yield "DATE", tags.published.isoformat()
    for number, chapter in enumerate(tags.chapters, 1):
        minutes, milliseconds = divmod(round(1000 * chapter.start), 60_000)
        time = f"{minutes // 60:02}:{minutes % 60:02}:{milliseconds // 1000:02}.{milliseconds % 1000:03}"
        yield f"CHAPTER{number:03}", time
        yield f"CHAPTER{number:03}NAME", chapter.title
    yield "METADATA_BLOCK_PICTURE", _picture(tags)


def _picture(tags: Tags) -> str:
    picture = Picture()
    picture.type = PictureType.COVER_FRONT
    picture.mime = tags.cover.media_type
    picture.desc = "Cover"
    picture.width, picture.height = tags.cover.width, tags.cover.height
    picture.depth = 24
    picture.data = tags.cover.data
    return b64encode(picture.write()).decode("ascii")
