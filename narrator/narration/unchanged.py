"""What need not be narrated again: the same article, spoken the same way by the same version, is there already."""

import hashlib
from dataclasses import replace
from functools import cache
from pathlib import Path

import narrator
from narrator.article.article import Article
from narrator.casting.cast import Cast
from narrator.errors import NarratorError
from narrator.narration.options import House, NarrationOptions
from narrator.publish.credentials.store import load
from narrator.publish.publication import Publication
from narrator.publish.record import Record, file_sha256, read_record
from narrator.publish.suffixes import RECORD_SUFFIX
from narrator.script.editing.corrections_toml import corrections_path

INPUTS = "inputs"
"""The key of the hash among the settings of a record."""


def inputs_of(article: Article, options: NarrationOptions, house: House, publication: Publication) -> str:
    """A hash of everything that a narration is made of: the article and its corrections, how it is spoken and
    published, the voices, the lexicon, who signs it, and narrator's own code.
    """
    corrections = corrections_path(article.metadata.source)
    credentials = load() if publication.signed else None
    parts = (
        _code(),
        article,
        article.text,
        _content(corrections) if corrections else None,
        replace(options, device="auto", workers=None, threads=1),
        [(path, path.stat().st_mtime_ns) for path in _sounds(publication)],
        publication,
        house.catalogue,
        house.lexicon.entries,
        credentials.identity.chain if credentials else None,
    )
    return hashlib.sha256(repr(parts).encode("utf-8", "backslashreplace")).hexdigest()


def made_before(audio: Path, inputs: str, publication: Publication) -> Record | None:
    """The record of an earlier narration of these inputs, if its file and all that stands beside it are still there."""
    path = audio.with_suffix(RECORD_SUFFIX)
    if not all(file.is_file() for file in (audio, *publication.files(audio))):
        return None
    try:
        record = read_record(path)
        return record if record.settings.get(INPUTS) == inputs and record.sha256 == file_sha256(audio) else None
    except NarratorError:
        return None  # whatever is wrong with it, it is made anew


def cast_of(record: Record, house: House) -> Cast:
    """Who was heard with which voice.

    Raises:
        VoiceError: a voice is not in the catalogue.
    """
    script = record.script
    voices = {speaker.id: house.catalogue.get(speaker.voice or "") for speaker in script.speakers}
    return Cast(house.catalogue.get(script.narrator or ""), house.catalogue.get(script.quotation or ""), voices)


@cache
def _code() -> str:
    digest = hashlib.sha256()
    for file in sorted(Path(narrator.__file__).parent.rglob("*.py")):
        digest.update(file.read_bytes())
    return digest.hexdigest()


def _sounds(publication: Publication) -> list[Path]:
    framing = publication.framing
    return [path for path in (framing.intro, framing.outro, framing.bed, publication.cover) if path and path.exists()]


def _content(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:  # it is not there, nor could be where the article's own name is as long as names may be
        return None
