"""Two numbers with a stroke between: a fraction, odds, a day, a mark, a score or a blood pressure."""

import re

from narrator.script.spoken.dates import MONTHS, WEEKDAYS
from narrator.script.spoken.numerals import cardinal, fraction, ordinal
from narrator.script.spoken.rule import Rule, Scene
from narrator.script.spoken.shapes import END, counts
from narrator.script.spoken.wordlist import words

Match = re.Match[str]

SAID_IN_PAIRS = frozenset({"9/11", "24/7", "7/7", "10/7", "50/50", "20/20", "26/11", "60/40", "80/20", "70/30", "1/6"})
"""Days and shares known by their two figures."""
USUAL_DENOMINATORS = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 12, 16, 32, 64})
"""What news divides into; 4/15 is no fraction in it but a day."""
FULL_MARKS = frozenset({10, 20, 25, 30, 40, 50, 60, 75, 80, 90, 100, 120, 150, 200})
"""What marks are given out of."""
SURELY_BEFORE_A_DAY = words("on dated due") | frozenset(map(str.lower, (*WEEKDAYS, *WEEKDAYS.values())))
BEFORE_A_DAY = words("by since until till through before after from")
"""These stand before a share as well ("fell by 1/3"), so they tell a day only from an odd fraction."""
SHARED = words("of mile miles inch inches cup cups acre acres share century second way the")
"""What is taken by parts: "9/10 of them", "1/4 mile"."""
TAKEN = SHARED | {"from"}
"""What follows tries and successes, "7/11 from the field", but no day."""
_BETTING = re.compile(r"\b(?:odds|priced?|favou?rites?|bookmakers?|bookies|bett?(?:ing|or)?|backed|outsiders?)\b")
_MARKED = re.compile(r"\b(?:scor|mark|rat(?:e|ing)|test|exam|quiz|point|grad|survey|result|gave|got)")
"""Signs that "8/20" is given for something, and no day in August."""
SYSTOLIC, DIASTOLIC = range(70, 260), range(40, 150)
"""Blood pressures, in millimetres of mercury."""
FEWEST_RUNS = 40
"""From this on "234/5" are the runs and the wickets of an innings rather than odds."""


def _stroke(found: Match, scene: Scene) -> str | None:
    """1/2, 1/4th, 8/10, 7/2, 4/15, 140/90, 234/5 -> one half, one quarter, eight out of ten, seven to two, ..."""
    above, below = found[1], found[2]
    if below == "1":
        return f"{cardinal(above)} to one"
    part = int(above) < int(below) and scene.word_after(found.end()) == "of"
    if found[0] in SAID_IN_PAIRS and not part:
        return f"{cardinal(above)} {cardinal(below)}"
    if day := _day(int(above), int(below), found, scene):
        return day
    if above == below:
        return f"{cardinal(above)} out of {cardinal(below)}"
    if above.startswith("0") or below.startswith("0") or int(below) < 2:
        return None
    if run_together := _run_together(found, scene):
        return run_together
    joint = None if found[3] or _stands_alone(found, scene) else _joint(int(above), int(below), found, scene)
    if joint is not None:
        return f"{cardinal(above)}{joint}{cardinal(below)}"
    said = fraction(above, below)
    return _tied(said) if re.match("-[a-z]", scene.after(found.end())) else said


def _tied(said: str) -> str:
    """What is said before a hyphen: three-quarter-inch, half-mile, but two-thirds-mile."""
    return said.removeprefix("one ").replace("quarters", "quarter").replace(" ", "-")


def _stands_alone(found: Match, scene: Scene) -> bool:
    return found[0] == scene.text.strip()


def _run_together(found: Match, scene: Scene) -> str | None:
    """41/2 years, where the half of 4½ years lost its place in an archive -> four and a half."""
    whole, above, below = found[1][:-1], found[1][-1:], found[2]
    if not whole or below not in ("2", "4") or above not in ("1", "3") or not above < below:
        return None
    if found[3] or not counts(scene.word_after(found.end())):
        return None
    part = fraction(above, below).removeprefix("one ")
    return f"{cardinal(whole)} and {f'a {part}' if above == '1' else part}"


def _joint(above: int, below: int, found: Match, scene: Scene) -> str | None:
    """What is said for the stroke; None for a fraction."""
    after = scene.word_after(found.end())
    if above > below:
        if above in SYSTOLIC and below in DIASTOLIC:
            return " over "
        runs = above >= FEWEST_RUNS and below < 10 and not counts(after) and not _is_odds(found, scene)
        return " for " if runs else " to "
    if after.lower() in SHARED:
        return None
    if below in FULL_MARKS:
        return " out of "
    if below in USUAL_DENOMINATORS:
        return " to " if _is_odds(found, scene) else None
    return " " if below == above + 1 else " out of "


def _is_odds(found: Match, scene: Scene) -> bool:
    return bool(_BETTING.search(scene.before(found.start())) or _BETTING.search(scene.after(found.end())))


def _day(first: int, second: int, found: Match, scene: Scene) -> str | None:
    """4/15 -> April fifteenth, where it cannot well be a fraction or a word before tells it."""
    day_first = scene.british or first > 12
    day, month = (first, second) if day_first and second <= 12 else (second, first)
    before = scene.word_before(found.start()).lower().rstrip(".")
    if found[3] or not (1 <= month <= 12 and 1 <= day <= 31) or _stands_alone(found, scene):
        return None
    after = scene.word_after(found.end())
    if after.lower() in TAKEN or counts(after):
        return None
    odd = first < second and second not in USUAL_DENOMINATORS | FULL_MARKS
    odd = odd or (
        first <= 12
        and second in (20, 25, 30)
        and not (_MARKED.search(scene.before(found.start())) or _MARKED.search(scene.after(found.end())))
    )
    if not (odd or before in SURELY_BEFORE_A_DAY or (before in BEFORE_A_DAY and max(first, second) > 12)):
        return None
    if day_first and day == first:
        the = "" if before == "the" else "the "
        return f"{the}{ordinal(day)} of {MONTHS[month - 1]}"
    return f"{MONTHS[month - 1]} {ordinal(day)}"


def _battalion(found: Match, _scene: Scene) -> str:
    """2/7 Marines -> second battalion, seventh."""
    return f"{ordinal(found[1])} battalion, {ordinal(found[2])}"


RULES = (
    Rule(r"([1-4])/(\d{1,2})(?=[ ]Marines\b)", _battalion),
    Rule(r"(\d{1,3})[/⁄](\d{1,3})(ths?|rds?|TH|RD)?(?![\d/])" + END, _stroke),
)
