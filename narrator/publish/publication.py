"""A narration as it leaves the house: its file, and what stands beside it."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from narrator.audio.framing import Framing
from narrator.audio.track import Track
from narrator.casting.cast import Cast
from narrator.errors import UsageError
from narrator.files import check_spares
from narrator.publish.cover import load_cover
from narrator.publish.credentials.claim import claim_of
from narrator.publish.credentials.context import can_hold
from narrator.publish.credentials.signing import credentials_for, sign
from narrator.publish.credentials.store import is_set_up
from narrator.publish.finalise import check_target, finalise
from narrator.publish.page.document import is_foreign
from narrator.publish.page.page import write_page
from narrator.publish.record import write_record
from narrator.publish.suffixes import PAGE_SUFFIX, RECORD_SUFFIX
from narrator.publish.transcripts import FORMATS, write_transcripts
from narrator.publish.waveform import check_waveform, waveform_of, write_waveform
from narrator.script.script import Script

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Publication:
    """What is made of a narration."""

    bit_rate: int | None = None
    """bits a second; None for the format's usual"""
    framing: Framing = Framing()
    """what is heard around it"""
    cover: Path | None = None
    """a picture that players show; None for one that is drawn"""
    transcripts: tuple[str, ...] = ()
    """names of ``narrator.publish.transcripts.FORMATS``"""
    waveform: Path | None = None
    """a picture of the sound, .png or .svg; None for none"""
    page: bool = True
    """whether a page to listen and read along on stands beside it"""
    signed: bool = True
    """whether it is signed where Content Credentials are set up"""

    def files(self, audio: Path) -> tuple[Path, ...]:
        """What is written beside the audio file."""
        transcripts = [audio.with_suffix(FORMATS[name].suffix) for name in self.transcripts]
        pages = [audio.with_suffix(PAGE_SUFFIX)] if self.page else []
        pictures = [self.waveform] if self.waveform else []
        return (audio.with_suffix(RECORD_SUFFIX), *transcripts, *pages, *pictures)

    def check(self, audio: Path, source: str | None = None) -> None:
        """Say whether it can be made, before anything is spoken.

        Args:
            audio: the file to be.
            source: the article's, which must not be overwritten; None when there is none yet.

        Raises:
            UsageError: a file cannot have its name or its bit rate, or would take the place of the article or of a page
                that is not narrator's; the cover is no picture; or the credentials that are set up cannot be used.
            OutputError: nothing can be written there.
        """
        check_target(audio, self.bit_rate)
        if source:
            for path in self.files(audio):
                check_spares(path, source)
        if self.page and is_foreign(page := audio.with_suffix(PAGE_SUFFIX)):
            raise UsageError(
                f"cannot write {page}: a page is there that narrator did not write. Choose another name with -o, or do "
                "without one with --no-page."
            )
        if self.waveform:
            check_waveform(self.waveform)
        if self.cover:
            load_cover(self.cover)
        if self.signed:
            credentials_for(audio)


def publish(
    track: Track, audio: Path, script: Script, cast: Cast, publication: Publication, settings: Mapping[str, Any]
) -> None:
    """Make the file of a finished narration, then what stands beside it, each whole or not at all.

    Args:
        track: the sound, with this publication's framing.
        audio: the file to be; the end of its name chooses the format.
        script: what the track speaks.
        cast: by whom.
        publication: what is made.
        settings: for the record: the options, as values that JSON can hold.

    Raises:
        UsageError: see ``Publication.check``.
        AudioError: the sound cannot be measured or encoded.
        OutputError: a file cannot be written.
    """
    cover = load_cover(publication.cover) if publication.cover else None
    credentials = credentials_for(audio) if publication.signed else None
    signing = partial(sign, claim=claim_of(script, cast), credentials=credentials) if credentials else None
    finalise(track, audio, script, publication.bit_rate, cover, signing)
    if publication.signed and not can_hold(audio) and is_set_up():
        _log.warning("%s is not signed: %s files hold no Content Credentials.", audio, audio.suffix)
    write_transcripts(audio, script, track.cues, publication.transcripts)
    if publication.page:
        write_page(audio, track.duration, script, cast, track.cues)
    if publication.waveform:
        write_waveform(publication.waveform, waveform_of(track.finish(), script, track.cues))
    # Last, since a narration whose record is there and fits counts as done.
    write_record(audio, track.duration, script, cast, track.cues, settings)
