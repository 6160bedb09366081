"""Names made of letters and figures: F-16s, COVID-19, GPT-4, A380, 5G, H1N1, B2A23C."""

import re

from narrator.script.spoken.initialisms import SAID_AS_LETTERS, SAID_AS_WORDS, WORDS_IN_CAPITALS, pronounceable, spelt
from narrator.script.spoken.numerals import cardinal, in_groups, one_by_one, ordinal, plural, year
from narrator.script.spoken.numbers import YEARS
from narrator.script.spoken.rule import Rule, Scene

Match = re.Match[str]

AS_SAID = {
    "K-12": "K through twelve", "401(k)": "four oh one K", "401k": "four oh one K", "403(b)": "four oh three B",
    "4K": "four K", "501(c)(3)": "five oh one C three", "7-Eleven": "Seven Eleven", "3M": "three M", "G7": "G seven",
    "U2": "U two", "MI5": "M I five", "MI6": "M I six", "Y2K": "Y two K", "Catch-22": "Catch twenty-two",
}  # fmt: skip
"""Names with a reading of their own."""

_PART = re.compile(r"\d+|[^\W\d_]+|-")


def _model(found: Match, _scene: Scene) -> str | None:
    """F-16s -> F sixteens; A380 -> A three eighty; COVID-19 -> COVID-nineteen; ab9453 -> ab nine four five three."""
    written, many = found[1], found[2].replace("’", "'")
    said = ""
    for part in _PART.findall(written):
        if part == "-":
            said = f"{said.rstrip()}-"
        else:
            said += (_figures(part) if part.isdecimal() else _letters(part)) + " "
    said = said.strip()
    if many == "s":
        return plural(said)
    return said + many


def _figures(figures: str) -> str:
    if len(figures) == 4 and int(figures) in YEARS:
        return year(int(figures))
    return in_groups(figures) if len(figures) < 4 else one_by_one(figures)


def _letters(letters: str) -> str:
    """Capitals by the rules for capitals; small letters as they are, unless they can only be letters."""
    if letters.isupper():
        word = letters in SAID_AS_WORDS or letters in WORDS_IN_CAPITALS or pronounceable(letters)
        return letters if word and letters not in SAID_AS_LETTERS else spelt(letters)
    return letters


def _as_said(found: Match, _scene: Scene) -> str:
    return AS_SAID[found[0]]


_KNOWN = "|".join(re.escape(name) for name in AS_SAID)

RULES = (
    Rule(rf"(?:{_KNOWN})(?!\w)", _as_said, "letter"),
    Rule(rf"(?:{_KNOWN})(?!\w)", _as_said),
    Rule(r"([A-Za-z]{1,12}-?\d+(?:-?[A-Za-z]+\d+|[A-Z](?![a-z]))*(?:[A-Za-z]*)?)(?<!s)(s?|['’]s)(?![\w,]\w|\w|\.\d)", _model, "letter"),
    Rule(r"(\d+[A-Za-z]{1,12}(?:\d+[A-Za-z]*)*)(?<!s)(s?|['’]s)(?!\w)", _model),
)
