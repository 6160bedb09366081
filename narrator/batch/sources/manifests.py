"""Manifests: tables of articles, as CSV with a row of column names or as JSON Lines (https://jsonlines.org)."""

import csv
import json
import logging
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from pathlib import Path
from typing import Any

from narrator.batch.job import Job
from narrator.batch.sources.lines import read_lines
from narrator.batch.sources.new_job import new_job
from narrator.errors import UsageError

_log = logging.getLogger(__name__)

WHERE = ("source", "url", "path")
"""Columns that say where the article is; a row fills one of them."""
ABOUT = ("id", "title", "byline", "voice")
"""Columns that say more of it."""
DELIMITERS = ",;\t|"
"""What parts the columns of a CSV file; the one that its first line has most of. Excel writes ";" in half of Europe."""

Row = Mapping[str, str]
"""The values of a row that are not empty, by the names of their columns in small letters."""


def csv_jobs(path: Path) -> Iterator[Job]:
    """The jobs of a CSV file, one a row. Paths in it are relative to it.

    Raises:
        UsageError: it cannot be read, or a row is broken; the message names the line.
    """
    return _jobs(_csv_rows(path), path)


def json_lines_jobs(path: Path) -> Iterator[Job]:
    """The jobs of a JSON Lines file, one a line. Paths in it are relative to it.

    Raises:
        UsageError: it cannot be read, or a line is broken; the message names it.
    """
    return _jobs(_json_rows(path), path)


def _jobs(rows: Iterator[tuple[int, Row]], path: Path) -> Iterator[Job]:
    unknown: set[str] = set()
    for number, row in rows:
        if new := row.keys() - unknown - {*WHERE, *ABOUT}:
            _log.warning("%s, line %d: nothing is known of %s, which is left aside.", path, number, _listed(new))
            unknown |= new
        where = [row[name] for name in WHERE if name in row]
        if len(where) != 1:
            what = "several" if where else "none"
            raise UsageError(f"{path}, line {number}: of {_listed(WHERE)} it has {what}. Fill in one.")
        title, byline = (" ".join(row.get(name, "").split()) or None for name in ("title", "byline"))
        yield new_job(where[0], path.parent, id=row.get("id"), title=title, byline=byline, voice=row.get("voice"))


def _csv_rows(path: Path) -> Iterator[tuple[int, Row]]:
    lines = read_lines(path)
    first = next(lines, "")
    reader = csv.reader(chain([first], lines), delimiter=max(DELIMITERS, key=first.count), strict=True)
    names: list[str] = []
    try:
        for values in reader:
            if not names:
                names = _checked_names(values, path)
            elif len(values) > len(names):
                raise UsageError(
                    f"{path}, line {reader.line_num}: it has {len(values)} values for {len(names)} columns. "
                    "Put values with a comma in quotation marks."
                )
            elif row := _filled(zip(names, values, strict=False)):
                yield reader.line_num, row
    except csv.Error as error:
        raise UsageError(f"{path}, line {reader.line_num}: it is not CSV: {error}.") from error


def _checked_names(values: list[str], path: Path) -> list[str]:
    names = [value.strip().lower() for value in values]
    if not set(names) & set(WHERE):
        raise UsageError(
            f'{path}, line 1: no column is called any of {_listed(WHERE)}. Begin with a line such as "id,url,title".'
        )
    if twice := {name for name in names if name and names.count(name) > 1}:
        raise UsageError(f"{path}, line 1: there are several columns {_listed(twice)}. Leave one.")
    return names


def _json_rows(path: Path) -> Iterator[tuple[int, Row]]:
    for number, line in enumerate(read_lines(path), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line.rstrip())
        except (ValueError, RecursionError) as error:
            where = f", column {error.colno}" if isinstance(error, json.JSONDecodeError) else ""
            why = error.msg if isinstance(error, json.JSONDecodeError) else error
            raise UsageError(f"{path}, line {number}{where}: it is not JSON: {why}.") from error
        if not isinstance(row, dict):
            raise UsageError(f'{path}, line {number}: it is not an object. Write one such as {{"url": "https://..."}}.')
        yield number, _filled((name.strip().lower(), _text(name, value, path, number)) for name, value in row.items())


def _text(name: str, value: Any, path: Path, number: int) -> str:
    """A value as text; one that is of another kind matters only where it is used."""
    if value is None:
        return ""
    if isinstance(value, str) or (isinstance(value, int) and not isinstance(value, bool)):
        return str(value)
    if name.strip().lower() in (*WHERE, *ABOUT):
        raise UsageError(f"{path}, line {number}: its {name} is not text. Put it in quotation marks.")
    return "-"


def _filled(pairs: Iterable[tuple[str, str]]) -> Row:
    """The values that are not empty."""
    return {name: stripped for name, value in pairs if name and (stripped := value.strip())}


def _listed(names: Iterable[str]) -> str:
    return ", ".join(f'"{name}"' for name in sorted(names))
