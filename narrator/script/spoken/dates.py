"""Dates in every order news writes them, decades, and spans of months and weekdays."""

import re

from narrator.script.spoken.numerals import cardinal, ordinal, plural, two_digits, year
from narrator.script.spoken.rule import Rule, Scene
from narrator.script.spoken.shapes import DASH, END, SPACE
from narrator.script.spoken.stops import full_stop

Match = re.Match[str]

MONTHS = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
]  # fmt: skip
SHORT_MONTHS = {"jan": 1, "feb": 2, "febr": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9,
                "oct": 10, "nov": 11, "dec": 12}  # fmt: skip
WEEKDAYS = {
    "mon": "Monday", "tue": "Tuesday", "tues": "Tuesday", "wed": "Wednesday", "weds": "Wednesday", "thu": "Thursday",
    "thur": "Thursday", "thurs": "Thursday", "fri": "Friday", "sat": "Saturday", "sun": "Sunday",
}  # fmt: skip
FULL_WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
WEEKDAYS_OR_WORDS = frozenset({"Wed", "Sat", "Sun"})
"""Short weekdays that with a full stop may be the last word of a sentence."""
ALSO_WORDS = frozenset({"may", "march", "mar"})
"""Months only when capitalised: "you may 5 times" is no date."""

BEFORE_A_MONTH = frozenset("in since until till last next late early this during mid".split())
"""After these a short month needs no full stop, and is nobody's name."""

LIFE = {"b": "born", "d": "died", "r": "reigned"}
"""What historians write before years."""

_NUMBERS = {**{name.lower(): place for place, name in enumerate(MONTHS, 1)}, **SHORT_MONTHS}
_MONTH = rf"(?i:{'|'.join(MONTHS)}|(?:{'|'.join(sorted(SHORT_MONTHS, key=len, reverse=True))})(?![a-z])\.?)"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_ORDINAL_DAY = rf"{_DAY}(?:st|nd|rd|th|ST|ND|RD|TH)?"
_YEAR = r"(?:1\d{3}|20\d\d)(?![\d,]\d|\d)"
_WEEKDAY = rf"(?:{'|'.join(FULL_WEEKDAYS + [name.title() for name in WEEKDAYS])})"
_MONTH_WORDS = frozenset(_NUMBERS)
_WEEKDAY_WORDS = frozenset(name.lower() for name in [*FULL_WEEKDAYS, *WEEKDAYS])


def _month(written: str) -> str | None:
    """The month's full name; None for a word that only looks like one. The case of a full name is kept."""
    bare = written.rstrip(".")
    if bare.lower() in ALSO_WORDS and bare.islower():
        return None
    name = MONTHS[_NUMBERS[bare.lower()] - 1]
    return bare if bare.lower() == name.lower() and not bare.isupper() else name


def _the(found: Match, scene: Scene) -> str:
    """The article of "the third of March", unless it is written already."""
    return "" if scene.word_before(found.start()).lower() == "the" else "the "


def _nth(day: str, scene: Scene) -> str:
    said = ordinal(re.sub(r"\D", "", day))
    return f"the {said}" if scene.british else said


def _then_year(written: str | None) -> str:
    return f", {year(int(written))}" if written else ""


def _month_first(found: Match, scene: Scene) -> str | None:
    """Jan. 15, 2020; March 3-5; July 4th -> January fifteenth, twenty twenty; March third to fifth; July fourth."""
    month = _month(found["month"])
    if month is None:
        return None
    said = f"{month} {_nth(found['day'], scene)}"
    if found["until"]:
        said += f" {scene.until(found.start())} {_nth(found['until'], scene)}"
    return said + _then_year(found["year"])


def _day_first(found: Match, scene: Scene) -> str | None:
    """3 March 2026; 25th Jul; 3-5 May -> the third of March, twenty twenty-six; ..."""
    certain = not found["day"].isdecimal()
    month = _month(found["month"].title() if certain else found["month"])
    if month is None:
        return None
    said = _the(found, scene) + ordinal(re.sub(r"\D", "", found["day"]))
    if found["until"]:
        said += f" {scene.until(found.start())} the {ordinal(re.sub(r'[^0-9]', '', found['until']))}"
    return f"{said} of {month}{_then_year(found['year'])}{full_stop(found, scene)}"


def _month_and_year(found: Match, _scene: Scene) -> str | None:
    """Sept. 2020; May 1876 -> September twenty twenty; ..."""
    month = _month(found[1])
    return f"{month} {year(int(found[2]))}" if month else None


def _span(found: Match, scene: Scene) -> str | None:
    """Jan.-March; Mon-Fri; Monday-Friday -> January to March; Monday to Friday."""
    first, last = (_name_of(part) for part in (found[1], found[2]))
    if not first or not last:
        return None
    return f"{first} {scene.until(found.start())} {last}{full_stop(found, scene)}"


def _name_of(written: str) -> str | None:
    bare = written.rstrip(".")
    return _month(written) if bare.lower() in _NUMBERS else WEEKDAYS.get(bare.lower(), bare)


def _month_alone(found: Match, scene: Scene) -> str | None:
    """Dec. -> December; only capitalised and with its full stop."""
    if found[1].islower() or (found[1].lower() == "mar" and found[1].isupper()):
        return None
    return MONTHS[_NUMBERS[found[1].lower()] - 1] + full_stop(found, scene)


def _short_month(found: Match, scene: Scene) -> str | None:
    """in Sept -> September."""
    return (
        MONTHS[_NUMBERS[found[0].lower()] - 1] if scene.word_before(found.start()).lower() in BEFORE_A_MONTH else None
    )


def _weekday_alone(found: Match, scene: Scene) -> str | None:
    """Thurs. -> Thursday; "wed.", "sat." and "sun." only where a day can stand."""
    rest = scene.after(found.end())
    if found[1] not in WEEKDAYS_OR_WORDS:
        return WEEKDAYS[found[1].lower()] + full_stop(found, scene)
    looks_like_day = scene.word_before(found.start()).lower() in ("on", "last", "next", "this", "every", "until")
    if not looks_like_day and not re.match(
        rf",|{SPACE}(?:{_MONTH}|\d|at{SPACE}\d|morning|afternoon|evening|night)", rest
    ):
        return None
    return WEEKDAYS[found[1].lower()] + full_stop(found, scene)


def _weekday_of_date(found: Match, _scene: Scene) -> str:
    """Thurs 20 July -> Thursday."""
    return WEEKDAYS[found[1].lower()]


def _weekdays(found: Match, _scene: Scene) -> str:
    """Mon./Wed./Fri., Sat/Sun -> Monday, Wednesday, Friday; Saturday, Sunday."""
    return ", ".join(WEEKDAYS.get(day.lower(), day) for day in re.findall(r"\w+", found[0]))


def _year_first(found: Match, scene: Scene) -> str | None:
    """2006-08-05; 1998/2/30 -> August fifth, two thousand six."""
    return _numeric(found[4], found[3], found[1], _the(found, scene), month_first=not scene.british)


def _year_last(found: Match, scene: Scene) -> str | None:
    """3/4/1998; 15.01.2020; 01/07/98: month first in American text, unless it cannot be a month."""
    first, second = found[1], found[3]
    month_first = not scene.british
    if int(first) > 12:
        month_first = False
    elif int(second) > 12:
        month_first = True
    day, month = (second, first) if month_first else (first, second)
    return _numeric(day, month, found[4], _the(found, scene), month_first=month_first)


def _numeric(day: str, month: str, written_year: str, the: str, *, month_first: bool) -> str | None:
    if not (1 <= int(month) <= 12 and 1 <= int(day) <= 31):
        return None
    name, nth = MONTHS[int(month) - 1], ordinal(day)
    said_year = year(int(written_year)) if len(written_year) == 4 else _short_year(written_year)
    return f"{name} {nth}, {said_year}" if month_first else f"{the}{nth} of {name}, {said_year}"


def _month_and_full_year(found: Match, _scene: Scene) -> str | None:
    """1/2007 -> January two thousand seven."""
    return f"{MONTHS[int(found[1]) - 1]} {year(int(found[2]))}" if 1 <= int(found[1]) <= 12 else None


def _short_year(written: str) -> str:
    return year(2000 + int(written)) if int(written) < 50 else two_digits(int(written))


def _decade(found: Match, scene: Scene) -> str | None:
    """1980s, '80s, 1910s' -> nineteen eighties, eighties, nineteen tens'; but 1000s of people are counted."""
    figures = found[1]
    if figures == "1000" and scene.word_after(found.end()) == "of":
        return None
    said = plural(year(int(figures)) if len(figures) == 4 else cardinal(figures))
    if said.endswith("thousands"):
        said = plural(cardinal(figures))
    return said + ("'" if found[2] else "")


def _apostrophe_year(found: Match, scene: Scene) -> str | None:
    """'85, '08 -> eighty-five, oh eight; after a letter it is no year."""
    return None if scene.before(found.start())[-1:].isalnum() else two_digits(int(found[1]))


def _circa(_found: Match, _scene: Scene) -> str:
    """c. 1850, ca. 1850 -> circa."""
    return "circa"


def _life(found: Match, scene: Scene) -> str | None:
    """b. 1942, d. 1999, r. 1952-2022; after a comma or a bracket also b 1942 -> born, died, reigned."""
    sure = "." in found[0] or scene.before(found.start()).rstrip().endswith((",", "("))
    return LIFE[found[1]] if sure else None


def _to_day(found: Match, scene: Scene) -> str | None:
    """The dash of Apr. 1-Sept. 30, 9 a.m.-noon, 1 May 1820 – 3 June 1901 -> to."""
    begins = _BEGINS_A_SPAN.search(scene.before(found.start()))
    if not begins or (" " in (found[0][-1], begins[0][-1]) and not begins["year"]):
        return None
    return scene.until(found.start() - len(begins[0]))


def _between_eras(found: Match, scene: Scene) -> str | None:
    """The dash of 300 BC–AD 100, 2nd century B.C. - 1st century A.D. -> to."""
    return scene.until(found.start()) if _ERA.search(scene.before(found.start())) else None


_ERA = re.compile(rf"\b(?:B\.?C\.?(?:E\.?)?|A\.?D\.?){SPACE}?\Z")
_DATE = rf"(?:{_MONTH}{SPACE}?{_ORDINAL_DAY}|{_ORDINAL_DAY}{SPACE}{_MONTH})"
_BEGINS_A_SPAN = re.compile(
    rf"(?:\b{_DATE}(?P<year>,?{SPACE}{_YEAR})?|\d{SPACE}?[ap]\.?m\.?|\b(?:noon|midnight)){SPACE}?\Z"
)

RULES = (
    Rule(
        rf"(?P<month>{_MONTH})(?:{SPACE}|-|(?<=[a-z]\.))(?P<day>{_ORDINAL_DAY})(?![\d:%]|\.\d|,\d{{3}}|{SPACE}?(?:million|billion|percent|p\.?m|a\.?m))"
        rf"(?:{SPACE}?{DASH}{SPACE}?(?P<until>{_ORDINAL_DAY})(?![\d:]))?(?:,?{SPACE}(?P<year>{_YEAR}))?(?!\w)",
        _month_first,
        "letter",
        _MONTH_WORDS,
    ),
    Rule(rf"({_MONTH})[,]?{SPACE}({_YEAR})(?!\w|-\d)", _month_and_year, "letter", _MONTH_WORDS),
    Rule(rf"({_MONTH}){SPACE}?{DASH}{SPACE}?({_MONTH}){END}", _span, "letter", _MONTH_WORDS),
    Rule(rf"({_WEEKDAY})\.?{DASH}({_WEEKDAY}){END}\.?", _span, "letter", _WEEKDAY_WORDS),
    Rule(rf"{_WEEKDAY}\.?(?:/{_WEEKDAY}\b\.?){{1,6}}", _weekdays, "letter", _WEEKDAY_WORDS),
    Rule(rf"((?i:{'|'.join(SHORT_MONTHS)}))\.(?!\w)", _month_alone, "letter", _MONTH_WORDS),
    Rule(rf"(?:{'|'.join(name.title() for name in SHORT_MONTHS)})(?![\w.])", _short_month, "letter", _MONTH_WORDS),
    Rule(r"(Tues|Weds|Thurs|Fri)(?![\w.])", _weekday_of_date, "letter", _WEEKDAY_WORDS),
    Rule(rf"({'|'.join(name.title() for name in WEEKDAYS)})\.(?!\w)", _weekday_alone, "letter", _WEEKDAY_WORDS),
    Rule(
        rf"({'|'.join(name.title() for name in WEEKDAYS)})(?={SPACE}{_ORDINAL_DAY}{SPACE}{_MONTH}"
        rf"|,?{SPACE}(?:1[0-2]|[1-9])(?:[:.][0-5]\d)?{SPACE}?[ap]\.?m\b)",
        _weekday_of_date,
        "letter",
        _WEEKDAY_WORDS,
    ),
    Rule(r"([bdr])\.?[ ]?(?=1\d{3}(?!\d)|20\d\d(?!\d))", _life, "letter", frozenset(LIFE)),
    Rule(rf"{DASH}{SPACE}?(?={_DATE}|(?:noon|midnight|{_WEEKDAY})\b)", _to_day, "mark"),
    Rule(rf"{DASH}(?={SPACE}?(?:A\.?D\.?{SPACE})?\d)", _between_eras, "mark"),
    Rule(r"ca?\.[ ]?(?=[£$€]?\d)", _circa, "letter", frozenset({"c", "ca"})),
    Rule(
        rf"(?P<day>{_ORDINAL_DAY})(?:{DASH}(?P<until>{_ORDINAL_DAY}))?{SPACE}(?:of{SPACE})?(?P<month>{_MONTH})"
        rf"(?:,?{SPACE}(?P<year>{_YEAR}))?{END}",
        _day_first,
    ),
    Rule(rf"(?P<day>{_DAY})(?P<until>)-(?P<month>{_MONTH})-(?P<year>{_YEAR}){END}", _day_first),
    Rule(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\d\w])", _year_first),
    Rule(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d\d)(?![\d\w]|[-/.]\d)", _year_last),
    Rule(r"(0?[1-9]|1[0-2])/((?:19|20)\d\d)(?![\d/\w])", _month_and_full_year),
    Rule(r"(\d{3}0)['’]?s(['’]?)(?!\w)", _decade),
    Rule(r"['’‘](\d0)s(['’]?)(?!\w)", _decade, "mark"),
    Rule(r"['’‘](\d\d)(?![\d\w]|['’]|,\d|\.\d)", _apostrophe_year, "mark"),
)
