"""The script as JSON, schema ``narrator/script/1``: a stable interface for editors and other tools."""

import json
from collections.abc import Iterator
from dataclasses import asdict, fields
from itertools import pairwise
from typing import Any

from narrator.article.marks import read_marks
from narrator.errors import ScriptError
from narrator.script.script import LONGEST_PAUSE, NARRATOR, QUOTATION, Script, Speaker

SCHEMA = "narrator/script/1"


def script_to_json(script: Script) -> str:
    """The script as indented JSON text; ``script_from_json`` gives the same script back, without the mentions."""
    return "".join(script_json_pieces(script)) + "\n"


def script_json_pieces(script: Script) -> Iterator[str]:
    """That text, but for the line break at its end, piece by piece: of a long script the whole takes much memory."""
    document = {"schema": SCHEMA, **{field.name: getattr(script, field.name) for field in fields(script)}}
    return json.JSONEncoder(ensure_ascii=False, indent=1, default=_object).iterencode(document)


def _object(value: Any) -> dict[str, Any]:
    members = asdict(value)
    if isinstance(value, Speaker):
        del members["mentions"]
    return members


def script_from_json(text: str, source: str = "the script") -> Script:
    """Read a script; ``source`` names it in messages.

    Raises:
        ScriptError: the text is not JSON, not of this schema, or its parts do not agree with each other.
    """
    try:
        document = json.loads(text)
    except json.JSONDecodeError as error:
        raise ScriptError(f"{source} is not JSON: {error.msg} in line {error.lineno}.") from error
    if not isinstance(document, dict) or document.get("schema") != SCHEMA:
        found = document.get("schema") if isinstance(document, dict) else None
        raise ScriptError(f'{source} is not a "{SCHEMA}" script: its schema is {json.dumps(found)}.')
    del document["schema"]
    script = _validate(document, source)
    _check(script, source)
    return script


def _validate(document: dict[str, Any], source: str) -> Script:
    """Types and fields, by pydantic, which reads plain dataclasses."""
    from pydantic import TypeAdapter, ValidationError

    try:
        script = TypeAdapter(Script).validate_json(json.dumps(document), strict=True)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"]) or "the document"
        raise ScriptError(f"{source} is not a valid script: {place}: {first['msg']}.") from error
    if unknown := _unknown_fields(document, asdict(script)):
        raise ScriptError(f"{source} is not a valid script: {unknown} is not a field of it.")
    return script


def _unknown_fields(document: Any, known: Any, place: str = "") -> str:
    """Where the document has a field that the script has not; "" if nowhere."""
    if isinstance(document, list):
        document, known = dict(enumerate(document)), dict(enumerate(known))
    if not isinstance(document, dict):
        return ""
    for name, value in document.items():
        if name not in known:
            return f"{place}{name}"
        if unknown := _unknown_fields(value, known[name], f"{place}{name}."):
            return unknown
    return ""


def _check(script: Script, source: str) -> None:
    """What the types cannot say: order, tiling, and names that must be known."""
    if not script.segments or script.segments[0].kind != "disclosure":
        raise ScriptError(f"{source} has no disclosure: the first segment must be of the kind disclosure.")
    if script.segments[0].left_out:
        raise ScriptError(f"{source}: segments.0 is the disclosure, which cannot be left out.")
    known = {NARRATOR, QUOTATION, *(speaker.id for speaker in script.speakers)}
    covered: list[tuple[int, int, str]] = [(s.start, s.end, f"the skipped span at {s.start}") for s in script.skipped]
    for position, segment in enumerate(script.segments):
        place = f"segments.{position}"
        if segment.index != position:
            raise ScriptError(f"{source}: {place} has the index {segment.index}; indexes count from 0 without gaps.")
        if segment.kind == "disclosure" and position and (segment.text or segment.left_out):
            raise ScriptError(f"{source}: {place} is a second disclosure; there is one, and it comes first. Others "
                              "only remind of it: they have no text.")  # fmt: skip
        if segment.end - segment.start != len(segment.text):
            raise ScriptError(f"{source}: {place} spans {segment.end - segment.start} characters but its text has "
                              f"{len(segment.text)}; change spoken, not text.")  # fmt: skip
        if read_marks(" ".join(segment.marks)) != segment.marks:
            raise ScriptError(f"{source}: {place} has marks that are unknown; they are >, -, 3., + and ##.")
        if segment.pause is not None and not 0 <= segment.pause <= LONGEST_PAUSE:
            raise ScriptError(f"{source}: {place} has the pause {segment.pause}; it is 0 to {LONGEST_PAUSE:g} seconds.")
        for who in (segment.speaker, segment.voiced_by):
            if who is not None and who not in known:
                raise ScriptError(f'{source}: {place} names "{who}", who is not among the speakers.')
        covered.append((segment.start, segment.end, place))
    covered.sort()
    for (_, end, before), (start, _, place) in pairwise(covered):
        if start < end:
            raise ScriptError(f"{source}: {place} begins at {start}, inside {before}, which ends at {end}.")
