"""Telephone numbers, and other figures that are told one by one in groups: network addresses, social security and
book numbers."""

import re

from narrator.script.spoken.numerals import in_groups, one_by_one
from narrator.script.spoken.rule import Rule, Scene
from narrator.script.spoken.shapes import SPACE

Match = re.Match[str]

_JOINT = rf"(?:{SPACE}|[-–‑.])"
_CALLED = re.compile(r"(?i:\b(?:call(?:ed|ing)?|ring(?:ing)?|dial|phone|text|contact|helpline|hotline)\b)[^.?!;]*\Z")
_GROUP = re.compile(r"[A-Z]+|\d+")


def _groups(found: Match, _scene: Scene) -> str:
    """(202) 555-0100; +44 20 7946 0958 -> two zero two, five five five, zero one zero zero; plus four four, ..."""
    said = ", ".join(_group(group) for group in re.findall(r"[A-Z\d]+", found[0]))
    return f"plus {said}" if found[0].startswith("+") else said


def _group(written: str) -> str:
    """800 -> eight hundred; HAUL is a word, GO2 is not."""
    parts = [part.capitalize() if part.isalpha() else _figures(part) for part in _GROUP.findall(written)]
    return " ".join(parts)


def _figures(figures: str) -> str:
    return "eight hundred" if figures == "800" else one_by_one(figures)


def _extension(found: Match, scene: Scene) -> str | None:
    """555-0199 x12 -> extension twelve."""
    return f"extension {in_groups(found[1])}" if re.search(r"\d{4},?\s?\Z", scene.before(found.start())) else None


def _short_number(found: Match, scene: Scene) -> str | None:
    """call 116 123 -> one one six, one two three; elsewhere these are two numbers."""
    return _groups(found, scene) if _CALLED.search(scene.before(found.start())) else None


def _network_address(found: Match, _scene: Scene) -> str:
    """192.168.0.1 -> one nine two dot one six eight dot zero dot one."""
    return " dot ".join(one_by_one(part) for part in found[0].split("."))


_AMERICAN = rf"(?:\(\d{{3}}\){SPACE}?|\d{{3}}[-–‑.]){SPACE}?\d{{3}}[-–‑.]\d{{4}}(?:-\d)?"

RULES = (
    Rule(r"97[89][-–‑ ]\d{1,5}[-–‑ ]\d{1,7}[-–‑ ]\d{1,7}[-–‑ ][\dX](?!\w)", _groups),
    Rule(r"1[-–‑.]\d{3}(?:[-–‑.](?:\d+|[A-Z]+)){1,4}(?!\w)", _groups),
    Rule(r"\d{1,3}(?:\.\d{1,3}){3}(?![\w.]\d)", _network_address),
    Rule(rf"(?:1[-–‑. ])?{_AMERICAN}(?!\w)", _groups),
    Rule(rf"x{SPACE}?(\d{{1,5}})(?!\w)", _extension, "letter"),
    Rule(r"\d{3}[-–‑]\d{2}[-–‑]\d{4}(?!\w)", _groups),
    Rule(r"\d{3}[-–‑]\d{4}(?![\w,-])", _groups),
    Rule(rf"\d{{3}}{SPACE}\d{{3}}{SPACE}\d{{4}}(?!\w)", _groups),
    Rule(rf"\d{{3}}{SPACE}\d{{3}}(?!\w|[.,]\d|{SPACE}\d)", _short_number),
    Rule(r"\d{3}(?:-[A-Z]{2,7}){1,2}(?!\w)", _groups),
    Rule(rf"0\d{{2,4}}{SPACE}\d{{3,4}}{SPACE}?\d{{3,4}}(?!\w)", _groups),
    Rule(rf"\(\d{{3}}\){SPACE}?\d{{3}}{_JOINT}\d{{4}}(?!\w)", _groups, "mark"),
    Rule(
        rf"\+\d{{1,3}}{_JOINT}?(?:\(\d{{1,4}}\){SPACE}?)?\d{{1,4}}(?:{_JOINT}\d{{2,4}}){{1,4}}(?!\w)", _groups, "mark"
    ),
)
