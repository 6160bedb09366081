"""Two numbers with something between: spans, scores, seasons, ratios, and the dash of "2%-10%"."""

import re

from narrator.script.spoken.numerals import YEARS, cardinal, in_groups, ordinal, plural, year
from narrator.script.spoken.rule import Rule, Scene
from narrator.script.spoken.shapes import DASH, NUMBER, SPACE, SPACED_PAIR, counts, number
from narrator.script.spoken.wordlist import words

Match = re.Match[str]

DOCKETS = words("no nos case docket")
"""After these "22-451" is the year and the number of a case."""
MONEY_SIGNS = tuple("$£€¥")
_AVIATION = re.compile(
    r"\b(?:Boeing|Airbus|airlines?|airliners?|jets?|jetliners?|planes?|aircraft|flights?|flew|pilots?|M[Aa][Xx]|"
    r"Dreamliners?|fleet|cockpit)\b"
)


def _range(found: Match, scene: Scene) -> str | None:
    """18-24, 5-4, 2019-2021 -> eighteen to twenty-four, ...; 50-50 -> fifty-fifty; 4-4-2 -> four four two."""
    first, second = found[1], found[2]
    if scene.before(found.start())[-1:] in "-–" and found.start():
        return None
    if found[3]:
        return " ".join(number(part) for part in re.split(DASH, found[0]))
    if (
        len(first) == 2 < len(second)
        and second.isdecimal()
        and scene.word_before(found.start()).lower().rstrip(".") in DOCKETS
    ):
        return f"{cardinal(first)}, {in_groups(second)}"
    if first == second and first in ("50", "20"):
        return f"{cardinal(first)}-{cardinal(second)}"
    return f"{_in_range(first, scene)} {scene.until(found.start())} {_in_range(second, scene)}"


def _in_range(written: str, scene: Scene) -> str:
    if written.isdecimal() and len(written) == 4 and int(written) in YEARS:
        return year(int(written))
    return number(written, british=scene.british)


def _airliner(found: Match, _scene: Scene) -> str:
    """787-9, 737-800 -> seven eighty-seven nine, seven thirty-seven eight hundred."""
    return f"{in_groups(found[1])} {in_groups(found[2])}"


def _jet(found: Match, scene: Scene) -> str | None:
    """a 737, the 787s of an airline -> seven thirty-seven, seven eighty-sevens; but 747 passengers."""
    near = scene.before(found.start()) + scene.after(found.end())
    if counts(scene.word_after(found.end())) or not _AVIATION.search(near):
        return None
    return plural(in_groups(found[1])) if found[2] else in_groups(found[1])


def _rounds(found: Match, _scene: Scene) -> str:
    """68-70-71-69, of golf -> sixty-eight, seventy, seventy-one, sixty-nine."""
    return ", ".join(map(cardinal, re.findall(r"\d+", found[0])))


def _ages(found: Match, _scene: Scene) -> str:
    """18-24s -> eighteen to twenty-fours."""
    return f"{cardinal(found[1])} to {plural(cardinal(found[2]))}"


def _season(found: Match, _scene: Scene) -> str | None:
    """2019-20, 2019/20 -> twenty nineteen to twenty."""
    first, second = found[1], found[3]
    if int(first) not in YEARS or (int(first) + 1) % 100 > int(second) + 40:
        return None
    joint = " to " if found[2] != "/" else " "
    return year(int(first)) + joint + (cardinal(second) if second[0] != "0" else f"oh {cardinal(second)}")


def _ratio(found: Match, _scene: Scene) -> str:
    """3:1 -> three to one."""
    return f"{number(found[1])} to {number(found[2])}"


def _ordinals(found: Match, scene: Scene) -> str | None:
    """the 14th-15th centuries, 5th-4th BC -> fourteenth to fifteenth, fifth to fourth."""
    first, second = found[1], found[3]
    if int(first) == int(second):
        return None
    until = scene.until(found.start())
    return f"{ordinal(first, british=scene.british)} {until} {ordinal(second, british=scene.british)}"


def _spaced_range(found: Match, _scene: Scene) -> str | None:
    """10 - 15 people -> ten to fifteen; but "Arsenal 3 - 1 Everton" keeps its pause."""
    return f"{cardinal(found[1])} to {cardinal(found[2])}" if int(found[1]) < int(found[2]) else None


def _to(found: Match, scene: Scene) -> str | None:
    """The dash of 2%-10%, 5pm-7pm, 1960s-1980s, $250-$300 -> to."""
    tail = re.search(
        r"\d(?:%|[¢°]|°[CF]|s|[CF]|" + SPACE + r"?[ap]\.?m\.?|" + SPACE + r"?(?:k?m|cm|mm|kg|lbs?|ft|bn|mph))$",
        scene.before(found.start()),
        re.I,
    )
    if not tail and scene.after(found.end())[:1] not in MONEY_SIGNS:
        return None
    first = re.search(r"\S*$", scene.before(found.start()))
    return scene.until(found.start() - len(first[0]) if first else found.start())


ORDINAL_RULES = (Rule(rf"(\d{{1,3}})(st|nd|rd|th){DASH}(\d{{1,3}})(st|nd|rd|th)(?!\w)", _ordinals),)
"""Tried before the plain ordinals."""
RULES = (
    Rule(rf"(\d{{4}})({DASH}|/)(\d\d)(?![\d{{,.}}-])", _season),
    Rule(r"(7[0-8]7)-(\d{1,3})(?![\w%]|,\d|\.\d|-\w)", _airliner),
    Rule(r"(7[0-8]7)(s?)(?![\w%]|[.,]\d|-\w)", _jet),
    Rule(rf"[5-8]\d(?:{DASH}[5-8]\d){{2,3}}(?![\w%]|[.,]\d|{DASH}\w)", _rounds),
    Rule(rf"(\d{{1,2}}){DASH}(\d{{1,2}})s(?!\w)", _ages),
    Rule(rf"({NUMBER}){DASH}({NUMBER})({DASH}\d+)?(?![\d/]|{DASH}\w)", _range),
    Rule(r"(\d+(?:\.\d+)?):(\d+(?:\.\d+)?)(?![:\d])", _ratio),
    Rule(SPACED_PAIR, _spaced_range),
)
"""Tried before the plain numbers."""
DASH_RULES = (Rule(rf"{DASH}(?=(?:US)?[$£€¥]?\.?\d)", _to, "mark"),)
"""Tried after the signs, one of which is the minus."""
