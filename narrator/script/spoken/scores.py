"""What figures with a hyphen say in sport and beside it: sets of tennis, innings of cricket, and days and nights."""

import re

from narrator.script.spoken.numerals import cardinal, ordinal
from narrator.script.spoken.rule import Rule, Scene
from narrator.script.spoken.shapes import DASH, SPACE, counts
from narrator.script.spoken.wordlist import words

Match = re.Match[str]

MOST_WICKETS = 10
FEWEST_RUNS = 20
"""Below this "14-2" is seldom an innings, even where cricket is spoken of."""
NO_SCORES = words("age ages aged between from over in within about around every nearly almost than")
"""After these "3-5" is a span or a ratio, though somebody won."""
_RATIO = re.compile(r"\b(?:outnumber\w*|ratio|odds)\b")
_CRICKET = re.compile(
    r"\b(?:stumps|wickets?|overs|ov|innings|dec(?:lared)?|batting|bowled|crease|at (?:lunch|tea)|Test)\b"
)
_WON = re.compile(
    r"\b(?:beat|beats|beating|won|wins?|winning|lost|loss|lead|leads|led|trail(?:s|ed)?|victory|defeat|over|rout|"
    r"score|scored|ahead|down|up|half|halftime|quarter|game|final)\b"
)
_PLAYED = re.compile(
    r"\b(?:beat(?:en|ing)?|won|wins?|winners?|winning|lost|lose|losing|drew|draws?|drawn|victory|defeat(?:ed)?|thrashed|"
    r"aggregate|scoreline|goals?|penalties|leads?|led|leading|trailed|trailing|half-time|full-time|equaliser|hat-trick)\b"
)
_FOOTBALL = re.compile(
    r"\b(?:goals?|scor(?:ed|ers?)|booked|sent off|red card|yellow card|penalt(?:y|ies)|header|equalis\w+|striker|"
    r"substitut\w+|pen|og)\b"
)
OF_A_GOAL = {" pen": " penalty", " og": " own goal"}

_PAIR = rf"(?:7{DASH}[56]|[56]{DASH}7|6{DASH}[0-4]|[0-4]{DASH}6)"
_TIE_BREAK = rf"[ ]?\(\d{{1,2}}(?:{DASH}\d{{1,2}})?\)"
_UNFINISHED = rf"(?:[0-7]{DASH}[0-7]|1\d{DASH}1?\d)"
_SET_BEFORE = re.compile(rf"(?<![\d-]){_PAIR}(?:{_TIE_BREAK})?,?[ ](?:and[ ])?\Z")
_SET_AFTER = re.compile(rf"(?:,?[ ](?:and[ ])?{_PAIR}|,?[ ]{_UNFINISHED})(?![\w%-])")


def _set(found: Match, scene: Scene) -> str | None:
    """6-4, 7-6 (7-3), 6-2 -> six four, seven six, seven three, six two; one such pair alone may be anything."""
    after_a_set = _SET_BEFORE.search(scene.before(found.start()))
    first_set = re.match(_PAIR, found[0]) and _SET_AFTER.match(scene.after(found.end()))
    if not after_a_set and not first_set:
        return None
    games = f"{cardinal(found[1])} {cardinal(found[2])}"
    if scene.after(found.end())[1:2].isdecimal():
        games += ","  # British scores have no comma
    return f"{games}, {' '.join(map(cardinal, re.findall(r'[0-9]+', found[3])))}," if found[3] else games


def _innings(found: Match, scene: Scene) -> str | None:
    """187-4 at stumps -> one hundred eighty-seven for four."""
    runs, wickets = int(found[1]), int(found[2])
    if runs < FEWEST_RUNS or wickets > MOST_WICKETS or not _spoken_of(_CRICKET, found, scene):
        return None
    return f"{cardinal(runs, british=scene.british)} for {cardinal(wickets)}"


def _not_out(found: Match, scene: Scene) -> str | None:
    """104* off 167 balls -> one hundred four not out; other figures with a star have a footnote."""
    scored = re.match(r"[ ](?:off|from)[ ]\d", scene.after(found.end())) or _spoken_of(_CRICKET, found, scene)
    return f"{cardinal(found[1], british=scene.british)} not out" if scored else None


def _goals(found: Match, scene: Scene) -> str | None:
    """3-1, 2-0, 0-0, in British text -> three-one, two-nil, nil-nil."""
    goals = [int(found[1]), int(found[2])]
    scored = goals == [0, 0] or _spoken_of(_PLAYED, found, scene)
    if not scene.british or not scored or counts(scene.word_after(found.end())):
        return None
    if scene.word_before(found.start()).lower() in NO_SCORES or _spoken_of(_RATIO, found, scene):
        return None
    return "-".join(cardinal(goal) if goal else "nil" for goal in goals)


def _added_time(found: Match, _scene: Scene) -> str:
    """45+2', of football -> forty-five plus two."""
    return f"{cardinal(found[1])} plus {cardinal(found[2])}"


def _minute(found: Match, scene: Scene) -> str | None:
    """(34', 71' pen), of goals and cards -> thirty-fourth minute, seventy-first minute penalty."""
    if not _spoken_of(_FOOTBALL, found, scene):
        return None
    kind = OF_A_GOAL.get(found[2], "")
    return f"{ordinal(found[1])} minute{kind}"


def _day_and_night(found: Match, scene: Scene) -> str | None:
    """a 24-7 or 24x7 service -> twenty-four seven; but a score of 24-7."""
    return None if _spoken_of(_WON, found, scene) else "twenty-four seven"


def _september(_found: Match, _scene: Scene) -> str:
    """the 9-11 attacks -> nine eleven."""
    return "nine eleven"


def _spoken_of(what: re.Pattern[str], found: Match, scene: Scene) -> bool:
    return bool(what.search(scene.before(found.start())) or what.search(scene.after(found.end())))


MINUTE_RULES = (Rule(r"(\d{1,2}|1[0-2]\d)['’′]([ ](?:pen|og))?(?=[,;)])", _minute),)
"""Tried before measures, which would take them for feet."""
RULES = (
    Rule(rf"(?={_UNFINISHED})(\d\d?){DASH}(\d\d?)({_TIE_BREAK})?(?![\w%]|{DASH}\d|[.,]\d)", _set),
    Rule(r"(\d{1,3})\*(?![\w*])", _not_out),
    Rule(r"(45|90|105|120)\+(\d{1,2})(?:['’′]|th\b)?(?!\w)", _added_time),
    Rule(rf"24(?:{DASH}|x)7(?![\w%.,]\d|{DASH}|\w)", _day_and_night),
    Rule(rf"9{DASH}11(?=[ ](?:attack|terror|hijack|Commission|victim|memorial|anniversary))", _september),
    Rule(rf"(\d{{2,3}}){DASH}(\d{{1,2}})(?![\w%]|[.,]\d|{DASH})", _innings),
    Rule(rf"(\d|1\d){DASH}(\d|1\d)(?![\w%]|[.,:]\d|{DASH}|{SPACE}?(?:per|am|pm)\b)", _goals),
)
"""Tried before the plain ranges."""
