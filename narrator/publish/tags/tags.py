"""What a narration's file says about itself, whatever its container."""

import os
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from importlib.metadata import version
from urllib.parse import quote, urlsplit

from narrator.audio.cue import Cue
from narrator.publish.chapters import Chapter, chapters
from narrator.publish.cover import Cover
from narrator.publish.dates import parse_date
from narrator.publish.transcripts import text as transcript_of
from narrator.script.script import Script

AI_VOICE = "AI-generated voice."
"""In every comment, whatever words the spoken disclosure chose: what a person or a program looks for."""
SOURCE_TYPE = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"
"""IPTC's term for media made by a trained model; Article 50 of the EU AI Act asks for a mark that machines can read."""
GENRE = "Speech"
"""So that players remember the place and do not shuffle it among songs."""
UNKNOWN_ARTIST = "narrator"
"""Who is shown when neither a byline nor a site is known: players sort by artist, and some hide files without one."""
EPOCH_VARIABLE = "SOURCE_DATE_EPOCH"
"""Environment variable with the second that counts as now, as reproducible-builds.org has it."""


@dataclass(frozen=True, slots=True)
class Tags:
    """What a file says about itself; texts are on one line and in UTF-8, but for the transcript's lines."""

    title: str
    """the headline, or the file's name"""
    artist: str
    """who wrote the article, or the site it stands on: under which players file it"""
    outlet: str | None
    """the publication"""
    published: date | None
    """when the article was published, if its date can be understood"""
    language: str
    """ISO 639-2"""
    address: str | None
    """where the article stands, in ASCII"""
    comment: str
    """that the voice is a machine's, with the words that are spoken"""
    made_by: str
    """the tool and its version"""
    marks: Mapping[str, str]
    """what programs look for, by the names that all containers give it: DigitalSourceType, AIDisclosure, GeneratedBy,
    GeneratedAt, NarrationID and, of an article from the web, Source"""
    transcript: str = field(repr=False)
    """everything that is said, with the names of who says it"""
    chapters: tuple[Chapter, ...]
    """where to go; none where there would be only one"""
    duration: float
    """seconds, at which the last chapter ends"""
    cover: Cover
    """what players show"""


def tags_of(script: Script, cues: Sequence[Cue], duration: float, cover: Cover, *, sha256: str, untitled: str) -> Tags:
    """The tags of a finished narration.

    Args:
        script: what is spoken.
        cues: when.
        duration: in seconds.
        cover: its picture.
        sha256: hash of the file without tags; the same sound made in the same second has the same id.
        untitled: its title where the article has none.
    """
    article = script.article
    address = web_address(article.address or "") or web_address(article.source)
    outlet = _clean(article.site or "") or None
    host = urlsplit(address).hostname if address else None
    made = f"{_now():%Y-%m-%dT%H:%M:%SZ}"
    made_by = f"narrator {version('narrator')}"
    marks = {
        "DigitalSourceType": SOURCE_TYPE,
        "AIDisclosure": _clean(script.disclosure.text),
        "GeneratedBy": made_by,
        "GeneratedAt": made,
        "NarrationID": uuid.uuid5(uuid.NAMESPACE_OID, f"{sha256} {made}").urn,
    }
    found = chapters(script, cues)
    return Tags(
        title=_clean(article.title or "") or _clean(untitled),
        artist=_clean(article.byline or "") or outlet or host or UNKNOWN_ARTIST,
        outlet=outlet,
        published=parse_date(article.published or ""),
        language="eng" if article.language.lower().split("-")[0] == "en" else "und",
        address=address,
        comment=_clean(f"{AI_VOICE} {script.disclosure.text}"),
        made_by=made_by,
        marks={**marks, "Source": address} if address else marks,
        transcript=_sayable(transcript_of(script, cues)),
        chapters=tuple(Chapter(_clean(chapter.title), chapter.start) for chapter in found) if len(found) > 1 else (),
        duration=duration,
        cover=cover,
    )


def _now() -> datetime:
    chosen = os.environ.get(EPOCH_VARIABLE, "")
    return datetime.fromtimestamp(int(chosen), UTC) if chosen.isdecimal() else datetime.now(UTC)


def web_address(source: str) -> str | None:
    """``source`` in ASCII, as URL frames want it, if it is a web address."""
    try:
        is_address = urlsplit(source).scheme in ("http", "https") and bool(urlsplit(source).hostname)
    except ValueError:
        return None
    return quote(_clean(source), safe="!#$%&'()*+,/:;=?@[]~") if is_address else None


def _clean(text: str) -> str:
    """``text`` on one line, without what UTF-8 cannot hold (lone surrogates) or ID3 takes for a separator (NUL)."""
    return " ".join(_sayable(text).split())


def _sayable(text: str) -> str:
    return text.replace("\0", " ").encode("utf-8", "replace").decode("utf-8")
