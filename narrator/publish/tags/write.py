"""Puts the tags into a file, as its container has them."""

from pathlib import Path

from narrator.audio.formats import M4A, OPUS, format_of
from narrator.errors import OutputError
from narrator.publish.tags.tags import Tags


def write_tags(path: Path, tags: Tags) -> None:
    """Write tags to the file at ``path``, in place of any that it has, as its container has them.

    Raises:
        OutputError: the file is not what its name says.
        AudioError: ffmpeg failed to write the chapters of an .m4a.
        OSError: the file cannot be written.
    """
    from mutagen import MutagenError

    from narrator.publish.tags import id3, mp4, vorbis

    writers = {M4A: mp4.write, OPUS: vorbis.write}
    try:
        writers.get(format_of(path), id3.write)(path, tags)
    except MutagenError as error:
        for reason in error.args:
            if isinstance(reason, OSError):  # mutagen wraps them
                raise reason from error
        raise OutputError(f"cannot write tags to {path.name}: {error}. Narrate again.") from error
