"""One narration of a folder as the feed and the page show it, read from its record.

Only a few values of a record are looked at. ``read_record`` would check all of it, word by word, which was measured to
take twenty times as long; in a folder there may be a hundred thousand.
"""

import json
import math
import re
import unicodedata
import uuid
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any

from narrator.audio.formats import M4A, MP3, OPUS, WAV
from narrator.errors import ScriptError
from narrator.publish.dates import parse_date
from narrator.publish.record import SCHEMA
from narrator.publish.suffixes import RECORD_SUFFIX
from narrator.publish.tags.tags import web_address

MEDIA_TYPES = {MP3.suffix: "audio/mpeg", M4A.suffix: "audio/x-m4a", OPUS.suffix: "audio/ogg", WAV.suffix: "audio/wav"}
"""By the end of the file's name; Apple's own for .m4a, since its directory takes no other."""
EXCERPT = 240
"""Characters of the text that are shown, at most: a choice, about three lines."""
UNHOLDABLE = re.compile("[\0-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""What XML, HTML or UTF-8 cannot hold."""
NOON = time(12, tzinfo=UTC)
"""The hour of an article of which only the day is known: it is the same day almost everywhere."""


@dataclass(frozen=True, slots=True)
class Episode:
    """A narration."""

    audio: Path
    """its file"""
    size: int
    """bytes of it"""
    duration: float
    """seconds of it"""
    sha256: str
    """hash of the article's text"""
    title: str
    """the headline, or the file's name"""
    byline: str | None
    """who wrote the article"""
    site: str | None
    """where it was published"""
    address: str | None
    """where it stands in the web, in ASCII"""
    published: datetime
    """when the article was published, in UTC; when the narration was made, of one without a date"""
    language: str
    """IETF language tag"""
    quoted: tuple[str, ...]
    """who is quoted in it"""
    disclosure: str
    """the words that say that its voice is a machine's"""
    excerpt: str
    """how its text begins"""

    @property
    def identity(self) -> str:
        """What players know it by: the same for a narration of this name, however often it is made.

        Not the id in its tags, which is new each time, nor the hash of the text, which changes with a correction.
        """
        name = unicodedata.normalize("NFC", self.audio.stem).encode("utf-8", "backslashreplace").decode("utf-8")
        return str(uuid.uuid5(uuid.NAMESPACE_OID, f"narrator {name}"))

    @property
    def media_type(self) -> str:
        """What its file is."""
        return MEDIA_TYPES[self.audio.suffix.lower()]

    def beside(self, suffix: str) -> Path | None:
        """The file of its name that ends in ``suffix``, if it is there."""
        path = self.audio.with_suffix(suffix)
        return path if path.is_file() else None


def records_in(folder: Path) -> Iterator[Path]:
    """The records in a folder, in no order."""
    return (path for path in folder.glob(f"*{RECORD_SUFFIX}") if not path.name.startswith("."))


def read_episode(path: Path) -> Episode:
    """The narration that a record is about.

    Raises:
        ScriptError: the record cannot be read or is not whole, or its audio file is not there.
    """
    try:
        document = _without_cues(path.read_bytes())
        if document["schema"] != SCHEMA:
            raise ValueError(f"its schema is {document['schema']!r}")
        return _episode(path, document)
    except OSError as error:
        raise ScriptError(f"{path.name}: {Path(error.filename or path).name}: {error.strerror or error}") from error
    except (ValueError, KeyError, IndexError, TypeError, AttributeError, RecursionError) as error:
        raise ScriptError(f"{path.name} is not a whole record: {type(error).__name__}, {error}") from error


def _without_cues(data: bytes) -> Any:
    """A record without the times of its words, four fifths of the work of reading it.

    It is laid out as ``write_record`` does it, where only keys of the outermost object stand after one space; a record
    that is not, is read whole.
    """
    before, cues, after = data.partition(b'\n "cues": ')
    _, key, script = after.partition(b'\n "script": ')
    return json.loads(before + key + script if cues and key else data)


def _episode(path: Path, document: Mapping[str, Any]) -> Episode:
    script, about = document["script"], document["script"]["article"]
    name = str(document["audio"]["file"])
    if name != Path(name).name or Path(name).suffix.lower() not in MEDIA_TYPES:
        raise ValueError(f"its sound is {name!r}")
    audio = path.with_name(name)
    file, duration = audio.stat(), float(document["audio"]["duration"])
    if not file.st_size or not 0 < duration < math.inf:
        raise ValueError(f"its sound has {file.st_size} bytes and {duration} seconds")
    heard = {segment["speaker"] for segment in script["segments"] if segment["kind"] == "quote"}
    return Episode(
        audio=audio,
        size=file.st_size,
        duration=duration,
        sha256=str(about["sha256"]),
        title=on_one_line(about["title"]) or on_one_line(audio.stem),
        byline=on_one_line(about["byline"]) or None,
        site=on_one_line(about.get("site")) or None,
        address=web_address(about.get("address") or "") or web_address(about["source"]),
        published=published_at(about["published"] or "") or datetime.fromtimestamp(int(file.st_mtime), UTC),
        language=str(about["language"] or "en"),
        quoted=tuple(on_one_line(speaker["name"]) for speaker in script["speakers"] if speaker["id"] in heard),
        disclosure=on_one_line(script["disclosure"]["text"]),
        excerpt=_excerpt(script["segments"], about["byline"], about["published"]),
    )


def published_at(text: str) -> datetime | None:
    """The moment that an article's date names, in UTC: to the second where it says so, else at noon of the day."""
    day = parse_date(text)
    if day is None:
        return None
    for read in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            moment = read(text.strip())
            if moment.timetz() != time():  # with an hour
                return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
        except (ValueError, IndexError, OverflowError):
            continue
    return datetime.combine(day, NOON)


def _excerpt(segments: list[Mapping[str, Any]], byline: str | None, published: str | None) -> str:
    """How the text begins after its title, and after lines that say who wrote it and when."""
    known = {line.casefold() for line in (f"By {byline}", byline, published) if line}
    text = ""
    for segment in segments:
        line = on_one_line(segment["text"])
        if segment["kind"] in ("disclosure", "heading") or segment.get("left_out") or line.casefold() in known:
            continue
        text = f"{text} {line}".lstrip()
        if len(text) > EXCERPT:
            break
    return cut(text, EXCERPT)


def cut(text: str, length: int) -> str:
    """``text`` in ``length`` characters: where it is longer, whole words of it and an ellipsis."""
    if len(text) <= length:
        return text
    start = text[: length - 2]
    return f"{start.rpartition(' ')[0] or start} …"


def on_one_line(text: str | None) -> str:
    """``text`` on one line, with nothing that XML, HTML or UTF-8 cannot hold."""
    return UNHOLDABLE.sub("\ufffd", " ".join((text or "").split()))
