"""Measures: a number and its unit, feet and inches, temperatures, and rates."""

import re

from narrator.script.spoken.numerals import fraction
from narrator.script.spoken.rule import Rule, Scene
from narrator.script.spoken.shapes import (
    DASH,
    DETERMINERS,
    LENGTHWAYS,
    LETTERED,
    NOT_A_THING,
    NUMBER,
    SPACE,
    counts_things,
    is_one,
    number,
)
from narrator.script.spoken.stops import full_stop
from narrator.script.spoken.units import APART, AREAS, LIKE_A_NAME, ONLY_ATTACHED, SURE_UNITS, UNITS
from narrator.script.spoken.wordlist import words

Match = re.Match[str]

ONE_OF_THEM = words("a an per each every one another half")
"""Words before the unit of a single thing: "half a km", "per kWh"."""
SCALES = words("hundred thousand million billion trillion")
"""Words of a number that is said already, before its unit: "1.5 million km"."""
COMPASS = {"N": "north", "S": "south", "E": "east", "W": "west"}
DEGREES = {"C": "Celsius", "F": "Fahrenheit", **COMPASS}
POWERS = {"2": "square ", "²": "square ", "sq": "square ", "3": "cubic ", "³": "cubic ", "cu": "cubic "}
ONLY_PER = {"s": "second", "d": "day"}
"""Units that are so short only after a stroke, "7 m/s", "500 MMcf/d"."""
QUOTATION = 1000
"""How many characters before a mark an opening quotation mark is looked for."""
AT_SEA = words("off from away offshore north south east west northeast northwest southeast southwest of long")
"""After these words "nm" is a nautical mile, elsewhere a nanometre."""
BEFORE_WARMTH = words("at of to about over nearly in from a the")
"""Words that, though they begin a sentence, are no names of what is numbered."""
AS_FAST = words(
    """
    zone zones limit limits speed speeds wind winds gust gusts storm hurricane road stretch serve fastball pitch crash
    """
)
"""What a rate stands before in the singular: "a fifty mile per hour zone"."""

_UNIT = "|".join(sorted((re.escape(unit) for unit in UNITS), key=len, reverse=True))
_QUANTITY = rf"(?P<first>{NUMBER})(?:{SPACE}?(?:{DASH}|to|x|×){SPACE}?(?P<second>{NUMBER}))?"
_MEASURED = re.compile(rf"\d{SPACE}?(?:['\"’”′″]|m|cm|mm|km|ft|in|yd|yards|feet|met(?:er|re)s)\.?{SPACE}?$")
_SCALED = re.compile(r"\+ \Z|\d(?:[kKmMB]|[mbt]n)[ ]\Z")
"""What stands before a unit when the number ends in its scale: "1.5M sq. ft."."""
_JOINT = re.compile(rf"{NUMBER}{SPACE}?({DASH}|to|x|×){SPACE}?{NUMBER}")


def _measure(found: Match, scene: Scene) -> str | None:
    """12kg; 2-5lb; 41 km³; a 10-km run; 7 g/l -> twelve kilograms; two to five pounds; ..."""
    unit, gap = found["unit"], found["gap"]
    per = found["per"]
    if unit == "pt" and gap == "-":  # a 6.5-pt favorite
        unit = "pts"
    if unit == "nm" and scene.word_after(found.end()).lower() in AT_SEA:
        return f"{_amount(found, scene)} nautical {'mile' if is_one(found['first']) else 'miles'}"
    apart = unit not in ONLY_ATTACHED or found["power"] or per or (unit == "in" and found[0].endswith("."))
    if gap and gap != "-" and not apart:
        return None
    if gap and unit in LIKE_A_NAME and re.match(r"[ ]?[A-Z\d&]", scene.after(found.end())):
        return None
    if unit in ("L", "W", "V") and scene.word_before(found.start()).lower().rstrip(".") in LETTERED:
        return None
    if unit == "m" and counts_things(found, scene):
        return None
    power = POWERS.get((found["worded"] or "")[:2] or found["power"] or "", "")
    if power and unit not in AREAS:
        return None
    single = gap == "-" or (is_one(found["first"]) and not found["second"])
    determined = scene.word_before(found.start()).lower() in DETERMINERS
    if scene.word_after(found.end()) == "x":  # "the 10ft x 12ft room", but "a room is 10ft x 12ft"
        single = single or determined
    else:
        single = single or _before_a_noun(unit, found.end(), scene, described=not gap or determined)
    said = f"{_amount(found, scene)} {power}{_unit(unit, single=single, scene=scene)}"
    if per:
        said += f" per {POWERS.get(per[-1], '')}{_unit(per[1:].rstrip('23²³'), single=True, scene=scene)}"
    return said + full_stop(found, scene)


def _before_a_noun(unit: str, end: int, scene: Scene, *, described: bool) -> bool:
    """Whether a thing of that measure follows: "a 12 ft fence", "12V battery", "100m sprint"."""
    after = scene.word_after(end)
    if not scene.after(end).startswith(" ") or not after.islower() or after in NOT_A_THING | LENGTHWAYS:
        return False
    if " per " in UNITS[unit][0]:
        return after in AS_FAST
    return described and not after.endswith(("ed", "ly", "er"))


def _amount(found: Match, scene: Scene) -> str:
    first = number(found["first"], british=scene.british)
    if not found["second"]:
        return first
    joint = _JOINT.match(found[0])
    word = "by" if joint and joint[1] in "x×" else scene.until(found.start())
    return f"{first} {word} {number(found['second'], british=scene.british)}"


def _unit(unit: str, *, single: bool, scene: Scene) -> str:
    if unit in ONLY_PER:
        return ONLY_PER[unit]
    if unit not in UNITS:
        return unit.upper()
    name = UNITS[unit][0 if single else 1]
    if scene.british:
        name = re.sub(r"(met|lit)er", r"\1re", name)
    return name


def _stones(found: Match, scene: Scene) -> str:
    """11st 4lb -> eleven stone four pounds."""
    return f"{number(found[1])} stone {_counted(found[2], 'pound', 'pounds', scene)}"


def _per_unit(found: Match, scene: Scene) -> str:
    """12/kg -> twelve per kilogram."""
    return f"{number(found[1], british=scene.british)} per {_unit(found[2], single=True, scene=scene)}"


def _furlongs(found: Match, scene: Scene) -> str:
    """1m 2f, of a race of horses -> one mile two furlongs."""
    return f"{_counted(found[1], 'mile', 'miles', scene)} {_counted(found[2], 'furlong', 'furlongs', scene)}"


def _speed(found: Match, scene: Scene) -> str:
    """100 km/h -> one hundred kilometers per hour."""
    single = is_one(found["first"]) and not found["second"]
    return f"{_amount(found, scene)} {_unit('kph', single=single, scene=scene)}"


def _temperature(found: Match, scene: Scene) -> str | None:
    """20°C; -5C; 100°; 98.6F -> twenty degrees Celsius; ...; one hundred degrees."""
    scale = f" {DEGREES[found['scale']]}" if found["scale"] else ""
    whole = found["first"].isdecimal()
    if (
        whole
        and not found["degree"]
        and scene.word_before(found.start())[:1].isupper()
        and not _may_be_warm(found, scene)
    ):
        return None
    degrees = "degree" if is_one(found["first"]) and not found["second"] else "degrees"
    return f"{_amount(found, scene)} {degrees}{scale}"


def _in_capitals(found: Match, scene: Scene) -> str | None:
    """temperatures of 40 C (104 F) -> forty degrees Celsius, ...: with a blank only where warmth is spoken of."""
    before = scene.before(found.start())
    if not before.endswith("(") and "temperature" not in before.lower() and not _may_be_warm(found, scene):
        return None
    return _temperature(found, scene)


def _degrees(found: Match, _scene: Scene) -> str:
    """150 million °C -> degrees Celsius."""
    return f"degrees {DEGREES[found[1]]}"


def _may_be_warm(found: Match, scene: Scene) -> bool:
    """ "iPhone 5C", "Room 20C" and "Section 3F" name things; "At 20C" does not."""
    return scene.word_before(found.start()).lower() in BEFORE_WARMTH


def _feet_and_inches(found: Match, scene: Scene) -> str | None:
    """6'2" -> six foot two; 6' -> six feet; 12" -> twelve inches."""
    feet, inches = found["feet"], found["inches"]
    if inches and not found["feet"]:
        if _closes_a_quotation(found, scene):
            return None
        single = _before_a_noun("in", found.end(), scene, described=True)
        return f"{number(inches)} inch" if single else _counted(inches, "inch", "inches", scene)
    if inches and float(inches) >= 12:  # no height, but the gap or the time of a race
        return f"{_counted(feet, 'minute', 'minutes', scene)} {_counted(inches, 'second', 'seconds', scene)}"
    if inches:
        return f"{number(feet, british=scene.british)} foot {number(inches)}"
    return _counted(feet, "foot", "feet", scene)


def _inches(found: Match, scene: Scene) -> str:
    """1-2" -> one to two inches."""
    return f"{_amount(found, scene)} inches"


def _counted(figures: str, one: str, more: str, scene: Scene) -> str:
    return f"{number(figures, british=scene.british)} {one if is_one(figures) else more}"


def _closes_a_quotation(found: Match, scene: Scene) -> bool:
    """Whether the mark after 12" belongs to a quotation that was opened nearby."""
    before = scene.text[max(0, found.start() - QUOTATION) : found.start()]
    return found[0].endswith('"') and len(re.findall(r'(?<!\d)"', before)) % 2 == 1


def _spelt_feet(found: Match, scene: Scene) -> str:
    """6ft 2in; 5 ft. 10 in. -> six foot two."""
    return f"{number(found[1], british=scene.british)} foot {number(found[2])}{full_stop(found, scene)}"


def _unit_of_fraction(found: Match, scene: Scene) -> str | None:
    """3 1/2 lb; 2½ km; 1.5 million m³; several km -> pounds; kilometers: what is counted is said already."""
    power = POWERS.get(found[3] or found[1] or "", "")
    unit = found[2]
    if power and unit not in AREAS:
        return None
    before = scene.before(found.start())
    part = re.search(r"(\d[ -](?=\d)|\d(?=[¼-⅞]))?(?:\d/\d{1,2}|[¼-¾⅐-⅞])[ -]?$", before)
    if part:
        return power + _unit(unit, single=not part[1], scene=scene) + full_stop(found, scene)
    word = scene.word_before(found.start()).lower()
    if word not in SCALES and unit not in SURE_UNITS and not _SCALED.search(before):
        return None
    single = word in ONE_OF_THEM or before.endswith(("-", "/"))
    single = single or _before_a_noun(unit, found.end(), scene, described=False)
    return power + _unit(unit, single=single, scene=scene) + full_stop(found, scene)


def _part(found: Match, scene: Scene) -> str:
    """1/4in, 3/8in -> one quarter inch, three eighths inch."""
    return f"{fraction(found[1], found[2])} {_unit(found[3], single=True, scene=scene)}"


def _aged(found: Match, scene: Scene) -> str:
    """a 17-y.o., 17yo, 17 y/o, 17-y-o boy -> seventeen-year-old."""
    return f"{number(found[1])}-year-old{full_stop(found, scene)}"


def _aged_in_capitals(found: Match, _scene: Scene) -> str:
    """13-YEAR-OLDS, in a headline -> thirteen-year-olds."""
    return f"{number(found[1])}-year-old{found[2].lower()}"


def _seconds(found: Match, scene: Scene) -> str:
    """9.58s, 12.4-13.1s -> nine point five eight seconds."""
    return f"{_amount(found, scene)} seconds"


def _by(found: Match, scene: Scene) -> str | None:
    """The cross of 10ft x 12ft, 50' x 100' -> by."""
    return "by" if _MEASURED.search(scene.before(found.start())) else None


def _arc(found: Match, _scene: Scene) -> str:
    """51°30′26″N -> fifty-one degrees thirty minutes twenty-six seconds north."""
    parts = zip(found.groups()[:3], ("degree", "minute", "second"), strict=True)
    said = [f"{number(figures)} {name}{'' if is_one(figures) else 's'}" for figures, name in parts if figures]
    return " ".join([*said, COMPASS[found[4]]])


STONE_RULES = (Rule(rf"(\d+)st{SPACE}?(\d+)lbs?(?!\w)", _stones),)
"""Tried before the ordinals."""
RULES = (
    Rule(r"(\d{1,2})/(2|3|4|8|16|32)(in|ft|lb|oz|km|mi|pt|gal|yd)(?!\w)", _part),
    Rule(
        rf"(\d{{1,3}})°{SPACE}?(\d{{1,2}}(?:\.\d+)?)['’′](?:{SPACE}?(\d{{1,2}}(?:\.\d+)?)[\"”″])?{SPACE}?([NSEW])(?!\w)",
        _arc,
    ),
    Rule(
        rf"(?P<feet>\d{{1,3}}(?:,\d{{3}}|\.\d)?)['’′](?:{SPACE}?(?P<inches>\d{{1,2}}(?:\.\d+)?)(?:\"|”|″|['’]['’])?)?(?![\w'’])",
        _feet_and_inches,
    ),
    Rule(r"(?P<feet>)(?P<inches>\d{1,3}(?:\.\d+)?)[\"″](?!\w)", _feet_and_inches),
    Rule(rf"(?P<first>\d{{1,2}}){DASH}(?P<second>\d{{1,2}})[\"″](?!\w)", _inches),
    Rule(rf"(\d){SPACE}?ft\.?,?{SPACE}?(\d{{1,2}}){SPACE}?in(?!\w)\.?", _spelt_feet),
    Rule(r"(\d)m[ ]?(\d)f(?!\w)", _furlongs),
    Rule(rf"{_QUANTITY}{SPACE}?(?:km{SPACE}?/{SPACE}?h(?:r|our)?|kmph)(?!\w)", _speed),
    Rule(rf"{_QUANTITY}{SPACE}?(?P<degree>[°º]){SPACE}?(?P<scale>[CFNSEW](?!\w))?", _temperature),
    Rule(rf"{_QUANTITY}(?P<degree>[ ])(?P<scale>[CF])(?![\w'’&+-]|\.\w|[ ][A-Z])", _in_capitals),
    Rule(rf"[°º]{SPACE}?([CF])(?!\w)", _degrees, "mark"),
    Rule(rf"{_QUANTITY}(?P<degree>)(?P<scale>[CF])(?!\w|[-+]\w)", _temperature),
    Rule(
        rf"{_QUANTITY}(?P<gap>{SPACE}|-)?(?P<worded>sq\.?(?:{SPACE}|-)?|cu\.?(?:{SPACE}|-)?)?(?P<unit>{_UNIT})"
        rf"(?P<power>[23](?!\d)|[²³])?(?P<per>/(?:{_UNIT}|[sd])[23²³]?)?(?!\w|['’]\w)\.?",
        _measure,
    ),
    Rule(rf"(\d{{1,3}})(?:{SPACE}|-)?y(?:[-/]o(?!\w)|o(?!\w)|\.{SPACE}?o\.)", _aged),
    Rule(r"(\d{1,3})-YEAR-OLD(S?)(?!\w)", _aged_in_capitals),
    Rule(rf"({NUMBER})/({_UNIT}|[a-z])(?!\w)", _per_unit),
    Rule(r"(?P<first>\d+\.\d+)(?:-(?P<second>\d+\.\d+))?s(?!\w)", _seconds),
    Rule(rf"x(?={SPACE}\d)", _by, "letter", frozenset({"x"})),
    Rule(rf"×(?={SPACE}?\d)", _by, "mark"),
    Rule(
        rf"(?:(sq|cu)\.?{SPACE})?({'|'.join(sorted(APART, key=len, reverse=True))})([23²³])?(?!\w)\.?",
        _unit_of_fraction,
        "letter",
        frozenset(unit.lower() for unit in APART) | {"sq", "cu"},
    ),
)
