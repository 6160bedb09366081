"""What an MP3 says about itself: ID3v2.4 tags, which every player shows and every platform reads."""

# mypy: untyped_calls_exclude=mutagen

from importlib.metadata import version
from pathlib import Path
from urllib.parse import quote, urlsplit

from mutagen import MutagenError
from mutagen.id3 import COMM, ID3, TCON, TDRC, TIT2, TLAN, TPE1, TSSE, TXXX, WOAS, Encoding, Frame

from narrator.article.article import Metadata
from narrator.errors import OutputError
from narrator.publish.dates import parse_date

AI_VOICE = "AI-generated voice."
"""In every comment, whatever words the spoken disclosure chose: what a person or a program looks for."""
SOURCE_TYPE = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"
"""IPTC's term for media made by a trained model; Article 50 of the EU AI Act asks for a mark that machines can read."""
UNKNOWN_ARTIST = "narrator"
"""Who is shown when neither a byline nor a site is known: players sort by artist, and some hide files without one."""


def write_tags(path: Path, article: Metadata, disclosure: str, *, untitled: str) -> None:
    """Write the tags of a narration to the MP3 at ``path``, in place of any that it has.

    - TIT2, the title: the headline, or ``untitled``.
    - TPE1, the artist, under which players file it: who wrote the article, or the site it stands on.
    - TCON, the genre: "Speech", so that players remember the place and do not shuffle it among songs.
    - TDRC, when it was published, if the article's date can be understood: ISO 8601 is all that the tag may hold.
    - TLAN, the language, and COMM, the comment: that the voice is a machine's, with the words that are spoken.
    - TXXX "DigitalSourceType": the same for machines.
    - TSSE, what made the file, with its version; WOAS, where the article stands, if that is an address.

    Raises:
        OutputError: the file cannot be written, or is no MP3.
    """
    language = "eng" if article.language.lower().split("-")[0] == "en" else "und"
    address = _address(article.source)
    title = _clean(article.title or "") or _clean(untitled)
    artist = _clean(article.byline or "") or (urlsplit(address).hostname if address else None) or UNKNOWN_ARTIST
    frames: list[Frame] = [
        TIT2(encoding=Encoding.UTF8, text=title),
        TPE1(encoding=Encoding.UTF8, text=artist),
        TCON(encoding=Encoding.UTF8, text="Speech"),
        TLAN(encoding=Encoding.UTF8, text=language),
        COMM(encoding=Encoding.UTF8, lang=language, desc="", text=_clean(f"{AI_VOICE} {disclosure}")),
        TXXX(encoding=Encoding.UTF8, desc="DigitalSourceType", text=SOURCE_TYPE),
        TSSE(encoding=Encoding.UTF8, text=f"narrator {version('narrator')}"),
    ]
    if published := parse_date(article.published or ""):
        frames.append(TDRC(encoding=Encoding.UTF8, text=published.isoformat()))
    if address:
        frames.append(WOAS(url=address))
    tags = ID3()
    for frame in frames:
        tags.add(frame)
    try:
        tags.save(path, v2_version=4)
    except (MutagenError, OSError) as error:
        raise OutputError(f"cannot write tags to {path}: {error}. Choose another place with -o.") from error


def _address(source: str) -> str | None:
    """``source`` in ASCII, as URL frames want it, if it is a web address."""
    try:
        is_address = urlsplit(source).scheme in ("http", "https") and bool(urlsplit(source).hostname)
    except ValueError:
        return None
    return quote(_clean(source), safe="!#$%&'()*+,/:;=?@[]~") if is_address else None


def _clean(text: str) -> str:
    """``text`` on one line, without what UTF-8 cannot hold (lone surrogates) or ID3 takes for a separator (NUL)."""
    return " ".join(text.replace("\0", " ").encode("utf-8", "replace").decode("utf-8").split())
