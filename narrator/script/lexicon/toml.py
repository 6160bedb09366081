"""Lexicons in TOML: tables of written forms, under headings that the author chooses.

[people]
"Jamal Khashoggi" = { ipa = "dʒəˈmɑːl kəˈʃoʊɡi" }
Siobhan = "shi vawn"                                   # the short way to write { say = "shi vawn" }

[words]
ISRO = { as = "word" }
Reading = { say = "redding", before = ["in", "near"], case = "exact" }
Lima = [{ ipa = "ˈliːmə" }, { ipa = "ˈlaɪmə", after = ["Ohio"] }]
"""

import re
import tomllib
from collections.abc import Iterator
from typing import Any, get_args

from narrator.errors import LexiconError
from narrator.script.lexicon.entry import Entry, Manner, fault

MANNERS = get_args(Manner)
CASES = ("exact", "any")
FIELDS = (*MANNERS, "case", "before", "after")

_LINE = re.compile(r"at line (\d+)")


def entries_from_toml(text: str, name: str) -> tuple[Entry, ...]:
    """The entries of a lexicon in TOML; ``name`` is what messages call the file.

    Raises:
        LexiconError: it is no TOML, or an entry is wrong; the message names file, line and reason.
    """
    try:
        document = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = _LINE.search(str(error))
        where = f"{name}, line {place[1] if place else text.count(chr(10)) + 1}"
        raise LexiconError(f"{where}: this is not valid TOML: {str(error).split(' (at ')[0]}.") from error
    entries: dict[tuple[object, ...], Entry] = {}
    for heading, table in document.items():
        if not isinstance(table, dict):
            raise LexiconError(f"{name}, line {_line(text, heading)}: put {heading} under a heading such as [names].")
        for word, values in table.items():
            try:
                for value in values if isinstance(values, list) else [values]:
                    entry = _entry(word, value)
                    if entry.key in entries:
                        raise _Wrong("it is listed twice")
                    entries[entry.key] = entry
            except _Wrong as error:
                where = f"{name}, line {_line(text, word, heading)}"
                raise LexiconError(f"{where}: {word}: {error}.") from error
    return tuple(entries.values())


def entries_to_toml(entries: tuple[Entry, ...]) -> str:
    """A lexicon in TOML that reads back as ``entries``."""
    grouped: dict[str, list[Entry]] = {}
    for entry in entries:
        grouped.setdefault(entry.word, []).append(entry)
    lines = ["[words]"]
    for word, same in grouped.items():
        values = [f"{{ {', '.join(_fields(entry))} }}" for entry in same]
        lines.append(f"{_quoted(word)} = {values[0] if len(values) == 1 else '[' + ', '.join(values) + ']'}")
    return "\n".join(lines) + "\n"


class _Wrong(Exception):
    """What is wrong with an entry; whoever reads it knows where it stands."""


def _entry(word: str, value: Any) -> Entry:
    """One entry of the file; the short way to write it is only its ``say``."""
    fields = {"say": value} if isinstance(value, str) else value
    if not isinstance(fields, dict):
        raise _Wrong('write a respelling in quotation marks, or fields as in { ipa = "..." }')
    if unknown := [field for field in fields if field not in FIELDS]:
        raise _Wrong(f"unknown field {unknown[0]}; the fields are {', '.join(FIELDS)}")
    manners = [manner for manner in MANNERS if manner in fields]
    if len(manners) != 1 or not isinstance(fields[manners[0]], str):
        raise _Wrong("it needs one of say, ipa or as, a text in quotation marks")
    if (case := fields.get("case", "exact")) not in CASES:
        raise _Wrong("case must be exact or any")
    for context in ("before", "after"):
        words = fields.get(context, [])
        if not isinstance(words, list) or not all(isinstance(one, str) for one in words):
            raise _Wrong(f'{context} must be a list of words, as in ["in", "near"]')
    entry = Entry(
        word,
        manners[0],
        fields[manners[0]],
        any_case=case == "any",
        before=tuple(fields.get("before", ())),
        after=tuple(fields.get("after", ())),
    )
    if reason := fault(entry):
        raise _Wrong(reason)
    return entry


def _line(text: str, key: str, heading: str | None = None) -> int:
    """The number of the line where ``key`` is written; TOML's reader does not tell."""
    at = 0
    if heading is not None and (found := re.search(rf"^[ \t]*\[\s*{_as_key(heading)}\s*\]", text, re.MULTILINE)):
        at = found.end()
    found = re.compile(rf"^[ \t]*{_as_key(key)}[ \t]*[=.]", re.MULTILINE).search(text, at)
    return text.count("\n", 0, found.start() if found else at) + 1


def _as_key(key: str) -> str:
    return rf"(?:{re.escape(_quoted(key))}|'{re.escape(key)}'|{re.escape(key)})"


def _fields(entry: Entry) -> Iterator[str]:
    yield f"{entry.manner} = {_quoted(entry.said)}"
    if entry.any_case:
        yield 'case = "any"'
    for context, words in (("before", entry.before), ("after", entry.after)):
        if words:
            yield f"{context} = [{', '.join(map(_quoted, words))}]"


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
