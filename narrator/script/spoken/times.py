"""Times of day and lengths of time, with their zones."""

import re

from narrator.script.spoken.initialisms import spelt
from narrator.script.spoken.numerals import ONES, cardinal, one_by_one, two_digits
from narrator.script.spoken.rule import Rule, Scene
from narrator.script.spoken.shapes import DASH, SPACE, number
from narrator.script.spoken.stops import full_stop

Match = re.Match[str]

PACES = {"mile": "mile", "mi": "mile", "km": "kilometer"}
"""What a runner's time is for."""
ZONES = {"ET": "Eastern time", "CT": "Central time", "MT": "Mountain time", "PT": "Pacific time"}
LETTER_ZONES = "EST EDT CST CDT MST MDT PST PDT AKST HST GMT UTC BST CET CEST EET IST JST AEST AEDT NZST WAT EAT"
"""Zones that are said by their letters; after AM and PM they stay a group of capitals, as those do."""

BEFORE_AN_HOUR = frozenset("at from by until around about before after since the".split())
"""After these four figures with a zero in front are a time."""

_HALF = r"(?i:(?P<half>[ap])\.?[ ]?m(?:\.|(?![a-z])))"
_ZONE = (
    rf"(?:{SPACE}*\(?(?P<zone>{'|'.join(LETTER_ZONES.split())}|est|edt|cst|cdt|mst|mdt|pst|pdt|gmt|utc|bst|cet|{'|'.join(ZONES)}|"
    r"(?i:[ecmp]\.?[sd]?\.?t\.?(?![a-z])))(?!\w)\)?)?"
)
_HOUR = r"(?:[01]?\d|2[0-4])"
_MINUTE = r"[0-5]\d"


def _clock(found: Match, scene: Scene) -> str | None:
    """1:59 p.m.; 5pm; 7.30pm; 14:30 -> one fifty-nine PM; five PM; seven thirty PM; fourteen thirty."""
    named = found.groupdict()
    hour, minute, half, zone = found["hour"], named.get("minute"), named.get("half"), named.get("zone")
    if minute and int(minute):
        said = f"{_hour(hour, half)} {two_digits(int(minute))}"
    elif half or not minute:
        said = cardinal(hour)
    else:
        said = f"{cardinal(hour)} o'clock" if int(hour) <= 12 else f"{cardinal(hour)} hundred"
    if until := named.get("until"):
        said = f"{said} {scene.until(found.start())} {cardinal(until)}"
        if last := named.get("until_minute"):
            said += f" {two_digits(int(last))}" if int(last) else ""
    return said + _half_and_zone(half, zone) + full_stop(found, scene)


def _hour(hour: str, half: str | None) -> str:
    if hour == "00" or (hour == "0" and not half):
        return "zero"
    return cardinal(hour)


def _half_and_zone(half: str | None, zone: str | None) -> str:
    said = f" {half.upper()}M" if half else ""
    if zone:
        bare = zone.replace(".", "").upper()
        said += f" {ZONES.get(bare, bare if half else spelt(bare))}"
    return said


def _with_seconds(found: Match, scene: Scene) -> str | None:
    """14:10:30, 2:03:23.4 -> fourteen hours ten minutes and thirty seconds, ... twenty-three point four seconds."""
    second = found["second"]
    seconds = f"{number(second.lstrip('0'))} seconds" if "." in second else _count(second, "second")
    said = f"{_count(found['hour'], 'hour')} {_count(found['minute'], 'minute')} and {seconds}"
    return said + _half_and_zone(found["half"], found["zone"]) + full_stop(found, scene)


def _race(found: Match, _scene: Scene) -> str:
    """1:59.40 -> one fifty-nine point four zero."""
    return f"{cardinal(found[1])} {two_digits(int(found[2]))} point {one_by_one(found[3])}"


def _pace(found: Match, _scene: Scene) -> str:
    """4:45/mi, 3:02/km, of runners -> four forty-five a mile, three oh two a kilometer."""
    return f"{cardinal(found[1])} {two_digits(int(found[2]))} a {PACES[found[3]]}"


def _hours_and_minutes(found: Match, _scene: Scene) -> str:
    """2h 30m -> two hours thirty minutes."""
    return f"{_count(found[1], 'hour')} {_count(found[2], 'minute')}"


def _minutes_and_seconds(found: Match, _scene: Scene) -> str:
    """1m 27.4s -> one minute twenty-seven point four seconds."""
    hours = f"{_count(found[1], 'hour')} " if found[1] else ""
    return f"{hours}{_count(found[2], 'minute')} {number(found[3])} second{'' if found[3] == '1' else 's'}"


def _length(found: Match, scene: Scene) -> str | None:
    """in 38:12, more minutes than a day has hours -> thirty-eight twelve."""
    return (
        f"{cardinal(found[1])} {two_digits(int(found[2]))}"
        if scene.word_before(found.start()) in ("in", "of")
        else None
    )


def _count(figures: str, unit: str) -> str:
    return f"{cardinal(figures)} {unit}{'' if int(figures) == 1 else 's'}"


def _military(found: Match, _scene: Scene) -> str:
    """0900 GMT; 1430 hours -> oh nine hundred; fourteen thirty."""
    hour, minute = found[1], found[2]
    said = f"oh {ONES[int(hour)]}" if int(hour) < 10 else cardinal(hour)
    said += f" {two_digits(int(minute))}" if int(minute) else " hundred"
    return f"{said} {spelt(found[3]) if found[3].isupper() else 'hours'}"


def _early(found: Match, scene: Scene) -> str | None:
    """at 0830 -> oh eight thirty."""
    if scene.word_before(found.start()).lower() not in BEFORE_AN_HOUR:
        return None
    minutes = int(found[2])
    return f"oh {ONES[int(found[1])]} {two_digits(minutes) if minutes else 'hundred'}"


def _noon(found: Match, scene: Scene) -> str:
    """noon-1pm -> noon to."""
    return f"{found[1]} {scene.until(found.start())} "


def _until_time(found: Match, scene: Scene) -> str | None:
    """The dash of 1:30 -2:30 -> to."""
    return scene.until(found.start()) if re.search(rf":[0-5]\d{SPACE}?\Z", scene.before(found.start())) else None


def _race_at(found: Match, scene: Scene) -> str | None:
    """the 3.30 at Ascot, the 7.15 from Leeds -> three thirty."""
    if scene.word_before(found.start()).lower() != "the":
        return None
    return f"{cardinal(found[1])} {two_digits(int(found[2]))}"


def _broadcast(found: Match, _scene: Scene) -> str:
    """9/8c, as American television announces its hours -> nine, eight Central."""
    return f"{cardinal(found[1])}, {cardinal(found[2])} Central"


RULES = (
    Rule(r"(1[0-2]|[1-9])/(1[0-2]|[1-9])c(?!\w)", _broadcast),
    Rule(rf"([Nn]oon|[Mm]idnight){DASH}(?=\d)", _noon, "letter", frozenset({"noon", "midnight"})),
    Rule(rf"{DASH}{SPACE}?(?={_HOUR}:{_MINUTE})", _until_time, "mark"),
    Rule(r"(1[0-2]|[1-9])\.([0-5]\d)(?=[ ](?:at|from|to)[ ][A-Z])", _race_at),
    Rule(r"(\d{1,3})h[ ]?([0-5]?\d)m(?!\w|[ ]?\d)", _hours_and_minutes),
    Rule(r"(?:(\d{1,2})h[ ]?)?([0-5]?\d)m[ ]?([0-5]?\d(?:\.\d+)?)s(?!\w)", _minutes_and_seconds),
    Rule(r"(2[5-9]|[3-9]\d):([0-5]\d)(?![:.]?\d)", _length),
    Rule(
        rf"(?P<hour>{_HOUR}):(?P<minute>{_MINUTE}):(?P<second>{_MINUTE}(?:\.\d{{1,3}})?)(?![:\d])(?:{SPACE}?{_HALF})?{_ZONE}",
        _with_seconds,
    ),
    Rule(r"(\d{1,3}):([0-5]\d)\.(\d{1,3})(?!\d)", _race),
    Rule(rf"(\d{{1,2}}):([0-5]\d)/({'|'.join(PACES)})(?!\w)", _pace),
    Rule(
        rf"(?P<hour>1[0-2]|0?\d)(?:[:.](?P<minute>{_MINUTE}))?(?:{SPACE}?{DASH}{SPACE}?"
        rf"(?P<until>1[0-2]|0?\d)(?:[:.](?P<until_minute>{_MINUTE}))?)?{SPACE}?{_HALF}{_ZONE}",
        _clock,
    ),
    Rule(rf"(?P<hour>{_HOUR}):(?P<minute>{_MINUTE})(?![:\d]|-[a-z]{{2}}-\d){_ZONE}", _clock),
    Rule(rf"(?P<hour>{_HOUR})\.(?P<minute>{_MINUTE}){SPACE}?(?P<zone>{'|'.join(LETTER_ZONES.split())})(?!\w)", _clock),
    Rule(r"(0\d)([0-5]\d)(?![\w.,:/-]*\d)(?!\w|[ ](?:GMT|UTC|BST|h))", _early),
    Rule(rf"([01]\d|2[0-4])([0-5]\d){SPACE}?(GMT|UTC|BST|hours|hrs)(?!\w)", _military),
)
