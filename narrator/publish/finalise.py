"""The one function by which a narration's file comes into being."""

import os
from collections.abc import Callable
from pathlib import Path

from narrator.audio.formats import format_of
from narrator.audio.loudness import Loudness
from narrator.audio.master import write_audio
from narrator.audio.track import Track
from narrator.errors import OutputError, UsageError
from narrator.files import file_behind, whole_file
from narrator.publish.cover import Cover, draw_cover
from narrator.publish.record import file_sha256
from narrator.publish.tags.tags import tags_of
from narrator.publish.tags.write import write_tags
from narrator.script.script import Script

LONGEST_NAME = 255
"""Bytes of a file's or a folder's name that file systems take."""
LONGEST_STEM = LONGEST_NAME - 35
"""Bytes of a narration's name without its suffix: the temporary name of a transcript, the longest of what stands beside
a narration, has 31 more."""


def check_target(path: Path, bit_rate: int | None = None) -> None:
    """Say whether a narration can have this name, before anything is spoken.

    Args:
        path: the file to be; the end of its name chooses the format.
        bit_rate: bits a second; None for the format's usual.

    Raises:
        UsageError: the name ends in no known format, or is a folder's, or the format has no such bit rate.
        OutputError: nothing can be written there.
    """
    format_of(path).checked(bit_rate)
    folders = (len(os.fsencode(folder)) for folder in path.parent.parts)
    if len(os.fsencode(path.stem)) > LONGEST_STEM or max(folders, default=0) > LONGEST_NAME:
        raise OutputError(f"cannot write {path}: this name is too long. Choose a shorter one with -o.")
    if path.is_dir():
        raise UsageError(f"cannot write {path}: it is a folder. Choose another name.")
    folder = next(parent for parent in path.absolute().parents if parent.exists())
    if not folder.is_dir() or not os.access(folder, os.W_OK):
        what = "is not a folder" if not folder.is_dir() else "cannot be written to"
        raise OutputError(f"cannot write {path}: {folder} {what}. Choose another place with -o.")
    file_behind(path)


def finalise(
    track: Track,
    path: Path,
    script: Script,
    bit_rate: int | None = None,
    cover: Cover | None = None,
    sign: Callable[[Path], None] | None = None,
) -> Loudness:
    """Make the narration's file: finish the track, bring it to its loudness, encode, tag and sign it, put it in place.

    ``path`` is at every moment either what it was before or the finished file, which starts with the spoken disclosure
    and carries it in its tags, with the marks for machines, the transcript, the chapters and the cover. The track stays
    open, for its cues and for another try elsewhere.

    Args:
        track: the sound.
        path: the file to be; the end of its name chooses the format.
        script: what the track speaks.
        bit_rate: bits a second; None for the format's usual.
        cover: a newsroom's own picture; None for one that is drawn.
        sign: signs the file that it is given; None for one without a signature.

    Returns:
        how loud the file is.

    Raises:
        UsageError: see ``check_target``.
        AudioError: the sound cannot be measured or encoded.
        OutputError: the file cannot be written.
        ValueError: the track is empty or of another script.
    """
    check_target(path, bit_rate)
    form = format_of(path)
    if not track.cues or track.cues[0].segment != script.segments[0]:
        raise ValueError("the track does not begin with the script's disclosure")
    with whole_file(path) as part:
        part.touch()
        recording = track.finish()
        loudness = write_audio(recording, part, form, bit_rate)
        cover = cover or draw_cover(script.article, untitled=path.stem)
        sha256 = file_sha256(part)
        write_tags(part, tags_of(script, track.cues, recording.duration, cover, sha256=sha256, untitled=path.stem))
        if sign:
            sign(part)  # last: any later change would break the signature
    return loudness
