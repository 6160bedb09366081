"""Does a finished narration still say, in each of the ways it should, that its voice is a machine's?

record        the file is byte for byte the one that was made
spoken        the disclosure is what is heard first
tags          players show that the voice is AI-generated, and programs can read it
credentials   a signature binds all that to the sound (C2PA)
transcript    what stands beside the file, for those who read, says it too
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, get_args

from narrator.article.disclosure import names_ai
from narrator.audio.formats import FORMATS as AUDIO_FORMATS
from narrator.errors import AudioError, ScriptError, UsageError
from narrator.publish.credentials.claim import script_sha256
from narrator.publish.credentials.context import MEDIA_TYPES
from narrator.publish.credentials.reading import Found, read_credentials
from narrator.publish.record import Record, file_sha256, read_record
from narrator.publish.suffixes import RECORD_SUFFIX
from narrator.publish.tags.tags import SOURCE_TYPE
from narrator.publish.transcripts import FORMATS

if TYPE_CHECKING:
    from narrator.hearing import Hearing

Layer = Literal["record", "spoken", "tags", "credentials", "transcript"]
LAYERS: tuple[Layer, ...] = get_args(Layer)
State = Literal["ok", "missing", "broken", "unknown"]
"""Unknown is what cannot be judged here, for lack of a record, of a recogniser, or of trust in who signed."""
OPTIONAL: frozenset[Layer] = frozenset(("record", "credentials", "transcript"))
"""What a narration may lack unless it is required: not every newsroom wants these."""
TRANSCRIPTS = (*(kind.suffix for name, kind in FORMATS.items() if name != "chapters"), ".html")
"""How the names of transcripts end, beside the audio."""
COMMENTS = ("COMM", "\xa9cmt", "comment")
"""The comment's name in ID3, in MPEG-4 and in Vorbis comments."""


@dataclass(frozen=True, slots=True)
class LayerVerdict:
    """What is to be said of one layer."""

    layer: Layer
    """which"""
    state: State
    """how it is"""
    detail: str
    """why, in a few words"""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is to be said of a narration."""

    file: Path
    """the audio file"""
    layers: tuple[LayerVerdict, ...]
    """all of ``LAYERS``, in their order"""
    credentials: Found | None
    """what is signed in it; None where nothing is, or it cannot be read here"""

    def passed(self, required: Collection[Layer] = ()) -> bool:
        """Whether nothing is broken, nothing lacks that may not, and what is ``required`` is ok."""
        return not any(
            one.state == "broken"
            or (one.state == "missing" and one.layer not in OPTIONAL)
            or (one.state != "ok" and one.layer in required)
            for one in self.layers
        )


def verify(path: Path, anchors: bytes | None, hearing: "Hearing | None" = None) -> Verdict:
    """Judge a narration and what stands beside it.

    Args:
        path: the audio file.
        anchors: the certificates whose signatures are trusted, in PEM; None where credentials cannot be read, since the
            extra is not installed.
        hearing: what a recogniser heard of it, if one listened.

    Raises:
        UsageError: the file's name is that of no format of narrator's.
        AudioError: the file cannot be read.
    """
    if path.suffix.lower() not in AUDIO_FORMATS:
        raise UsageError(f"{path} is not a narration: narrator writes {', '.join(AUDIO_FORMATS)}.")
    sha256 = file_sha256(path)
    found = read_credentials(path, anchors) if anchors is not None else None
    beside = path.with_suffix(RECORD_SUFFIX)
    record: Record | None = None
    try:
        if beside.exists():
            record = read_record(beside)
        recorded = _recorded(path.name, beside, record, sha256, found)
    except ScriptError as error:
        recorded = LayerVerdict("record", "broken", str(error))
    layers = (
        recorded,
        _heard(hearing) if hearing else _spoken(record if recorded.state == "ok" else None, found),
        _tags(path),
        _credentials(path, found, readable=anchors is not None),
        _transcript(path),
    )
    return Verdict(path, layers, found)


def verdict_to_json(verdict: Verdict, *, passed: bool) -> dict[str, Any]:
    """A verdict as an element of ``files`` in ``narrator/verify/1``."""
    found = verdict.credentials
    return {
        "file": str(verdict.file),
        "passed": passed,
        "layers": [{"layer": one.layer, "state": one.state, "detail": one.detail} for one in verdict.layers],
        "credentials": found
        and {
            "state": found.state,
            "signer": found.signer,
            "signed_at": found.signed_at,
            "digital_source_type": found.source_type,
            "narration": found.narration,
            "problems": list(found.problems),
        },
    }


def _recorded(file: str, beside: Path, record: Record | None, sha256: str, found: Found | None) -> LayerVerdict:
    if record is None:
        return LayerVerdict("record", "missing", f"there is no {beside.name}")
    if record.sha256 != sha256:
        what = "it was changed" if record.audio == file else f"that is {record.audio}"
        return LayerVerdict("record", "broken", f"the file is not the one that {beside.name} is about: {what}")
    signed = found and found.state != "Invalid" and found.narration
    if signed and signed.get("scriptSha256") != script_sha256(record.script):
        return LayerVerdict("record", "broken", f"the script in {beside.name} is not the one that was signed")
    return LayerVerdict("record", "ok", f"the file is the one that {beside.name} is about")


def _spoken(record: Record | None, found: Found | None) -> LayerVerdict:
    """Judged by what is known to be of this very file: its record, or a claim signed by somebody trusted."""
    if record:
        first = record.cues[0] if record.cues else None
        if first is None or first.segment.kind != "disclosure" or not names_ai(record.script.disclosure.text):
            return LayerVerdict("spoken", "missing", "by its record it does not begin with the disclosure")
        return LayerVerdict("spoken", "ok", f'first, until {first.end:.1f} s: "{record.script.disclosure.text}"')
    if found and found.state == "Trusted" and found.narration and names_ai(said := found.narration["disclosure"]):
        return LayerVerdict("spoken", "ok", f'first, as was signed: "{said}"')
    return LayerVerdict("spoken", "unknown", "without its record it must be heard: listen, or use --listen")


def _heard(hearing: "Hearing") -> LayerVerdict:
    first = hearing.segments[0]
    if first.segment.kind != "disclosure" or first.is_lost:
        return LayerVerdict("spoken", "missing", "the disclosure is not heard")
    if hearing.lost:
        stretches = f"{len(hearing.lost)} stretch{'es' * (len(hearing.lost) > 1)}"
        return LayerVerdict("spoken", "broken", f"the disclosure is heard, but {stretches} of the script not")
    return LayerVerdict("spoken", "ok", "the disclosure is heard, and every stretch of the script")


def _tags(path: Path) -> LayerVerdict:
    told = dict(_told(path))
    source = told.get("digitalsourcetype")
    comment = next((told[name] for name in map(str.lower, COMMENTS) if name in told), "")
    if source == SOURCE_TYPE and names_ai(comment):
        return LayerVerdict("tags", "ok", f'"{comment}"')
    if source is None and not names_ai(comment):
        return LayerVerdict("tags", "missing", "no tag says that the voice is AI-generated")
    what = "DigitalSourceType is missing" if source is None else f"DigitalSourceType is {source}"
    return LayerVerdict("tags", "broken", what if source != SOURCE_TYPE else "the comment does not say AI")


def _told(path: Path) -> Iterator[tuple[str, str]]:
    """The texts of a file's tags, by their names in small letters, without what containers put before them."""
    import mutagen

    try:
        file = mutagen.File(path)
    except mutagen.MutagenError:
        return
    for key, value in (file.tags or {}).items() if file is not None else ():
        texts = getattr(value, "text", value)  # ID3 has frames, the others lists
        text = texts[0] if isinstance(texts, list) and texts else texts
        name = key.split(":")[0] if key.startswith("COMM") else key.rpartition(":")[2]
        yield name.lower(), text.decode("utf-8", "replace") if isinstance(text, bytes) else str(text)


def _credentials(path: Path, found: Found | None, *, readable: bool) -> LayerVerdict:
    def verdict(state: State, detail: str) -> LayerVerdict:
        return LayerVerdict("credentials", state, detail)

    if not readable:
        return verdict("unknown", "to read them: pip install 'narrator[credentials]'")
    if path.suffix.lower() not in MEDIA_TYPES:
        return verdict("missing", f"a {path.suffix.lower()} cannot hold them")
    if found is None:
        return verdict("missing", "it is not signed")
    if found.state == "Invalid":
        return verdict("broken", f"Invalid: {', '.join(found.problems) or 'changed since it was signed'}")
    if found.source_type != SOURCE_TYPE:
        return verdict("broken", f"{found.state}, but what is signed does not say that it was generated")
    when = f" on {found.signed_at[:10]}" if found.signed_at else ""
    if found.state == "Trusted":
        return verdict("ok", f"Trusted: signed by {found.signer}{when}")
    return verdict("unknown", f"Valid, but signed by {found.signer}{when}, whose anchor is not trusted here")


def _transcript(path: Path) -> LayerVerdict:
    beside = [file for suffix in TRANSCRIPTS if (file := path.with_suffix(suffix)).is_file()]
    if not beside:
        return LayerVerdict("transcript", "missing", "none stands beside it")
    silent = [file.name for file in beside if not _says_ai(file)]
    if silent:
        return LayerVerdict("transcript", "broken", f"{', '.join(silent)} does not say that the voice is AI-generated")
    return LayerVerdict("transcript", "ok", ", ".join(file.name for file in beside))


def _says_ai(file: Path) -> bool:
    try:
        return names_ai(file.read_text(encoding="utf-8", errors="replace"))
    except OSError as error:
        raise AudioError(f"cannot read {file}: {error.strerror or error}. Check the path.") from error
