"""Names made of letters and figures: F-16s, COVID-19, GPT-4, A380, 5G, H1N1, B2A23C."""

import re

from narrator.script.spoken.initialisms import WORDS_OF_LETTERS, capitals_as_said, spelt
from narrator.script.spoken.numbers import YEARS
from narrator.script.spoken.numerals import in_groups, one_by_one, plural
from narrator.script.spoken.rule import Rule, Scene

Match = re.Match[str]

AS_SAID = {
    "K-12": "K through twelve", "401(k)": "four oh one K", "401k": "four oh one K", "403(b)": "four oh three B",
    "4K": "four K", "501(c)(3)": "five oh one C three", "7-Eleven": "Seven Eleven", "3M": "three M", "G7": "G seven",
    "WW1": "World War One", "WW2": "World War Two",
    "U2": "U two", "MI5": "M I five", "MI6": "M I six", "Y2K": "Y two K", "Catch-22": "Catch twenty-two",
}  # fmt: skip
"""Names with a reading of their own."""

_PART = re.compile(r"\d+|[^\W\d_]+|-")


def _model(found: Match, scene: Scene) -> str | None:
    """F-16s -> F sixteens; A380 -> A three eighty; COVID-19 -> COVID-nineteen; ab9453 -> ab nine four five three."""
    written, many = found[1], found[2]
    if many and written.isalnum() and written[0].isupper() and found[0] == scene.text.strip(" []()"):
        written, many = f"{written}S", ""  # a code all by itself, as in a table, is no plural
    said = ""
    for part in _PART.findall(written):
        if part == "-":
            said = f"{said.rstrip()}-" if said.count(" ") == 1 else said  # a hyphen would tie on only the last letter
        else:
            said += (_figures(part, first=not said) if part.isdecimal() else _letters(part)) + " "
    said = said.strip()
    return plural(said) if many else said


def _motorway(found: Match, _scene: Scene) -> str:
    """A1(M) -> A one M."""
    return f"A {in_groups(found[1])} M"


def _figures(figures: str, *, first: bool) -> str:
    """In groups when they are few, come first (1080p) or are a year (FY2024); else one by one."""
    grouped = len(figures) < 4 or first or int(figures) in YEARS
    return in_groups(figures) if grouped else one_by_one(figures)


def _letters(letters: str) -> str:
    """Two capitals beside figures are letters, though they make a word: BE1234, not BE."""
    if len(letters) == 2 and letters.isupper() and letters not in WORDS_OF_LETTERS:
        return spelt(letters)
    return capitals_as_said(letters) if letters.isupper() else letters


def _as_said(found: Match, _scene: Scene) -> str:
    return AS_SAID[found[1]] + found[2]


_KNOWN = "|".join(re.escape(name) for name in AS_SAID)

RULES = (
    Rule(rf"({_KNOWN})(s?)(?!\w)", _as_said, "letter"),
    Rule(rf"({_KNOWN})(s?)(?!\w)", _as_said),
    Rule(r"A(\d{1,4})\(M\)", _motorway, "letter"),
    Rule(
        r"([A-Za-z]{1,12}-?\d{1,20}(?:-?[A-Za-z]{1,12}\d{1,20}){0,8}[A-Za-z]{0,12})(?<!s)(s?)(?![,/]?\w|\.\d)",
        _model,
        "letter",
    ),
    Rule(r"(?!\d+x\d)(\d{1,20}[A-Za-z]{1,12}(?:\d{1,20}[A-Za-z]{0,12}){0,8})(?<!s)(s?)(?!\w)", _model),
)
