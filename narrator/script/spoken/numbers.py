"""Plain numbers: cardinals, ordinals, decimals, mixed fractions, plurals, codes, and the signs before them."""

import re
import unicodedata

from narrator.script.spoken import formulas, ranges, scores, strokes
from narrator.script.spoken.initialisms import SAID_AS_LETTERS, SAID_AS_WORDS
from narrator.script.spoken.numerals import (
    YEARS,
    cardinal,
    fraction,
    in_groups,
    mixed,
    one_by_one,
    ordinal,
    plural,
    ungrouped,
    year,
)
from narrator.script.spoken.rule import Rule, Scene
from narrator.script.spoken.shapes import NUMBER, SPACE, WHOLE, counts, number
from narrator.script.spoken.wordlist import words

Match = re.Match[str]

COUNTED = words(
    """
    people men women children troops soldiers dollars euros pounds miles kilometers kilometres meters metres feet
    tons tonnes acres hectares jobs homes words calories degrees times more square cubic
    """
)
"""What follows a quantity even when it is written without a comma."""
QUANTIFIERS = words(
    """
    about around some nearly almost over than least approximately roughly of under up exactly only
    """
)
"""What comes before a quantity of five and more bare digits, which otherwise is a code."""
IN_GROUPS = words(
    """
    flight boeing route highway interstate section room area title article nikkei airbus channel porsche peugeot
    proposition resolution apartment suite unit hwy rte rt box h.r
    """
)
"""What is numbered like a house: "Flight 370" is three seventy."""
_FLIGHT = re.compile(r"\b[Ff]light [A-Z]{2} \Z")
ONE_BY_ONE = words("in code pin extension digits passcode otp zip")
"""After these ("ending in", "area code") a code is read digit by digit."""
EMERGENCY = frozenset({"911", "999", "112", "000", "988", "311", "111", "101", "211", "411", "511", "811", "119"})
CALLING = re.compile(
    r"\b(?:call|dial|text|phone|ring)(?:s|ed|ing|led|ling)?\s+(?:(?:[\w-]+\s+){0,4}or\s+|\w+\s+)?$", re.IGNORECASE
)
BEFORE_A_RECORD = words("above below at over under a to from around")
"""What stands before ".500", the record of a team that wins half of its games."""
COUNTED_BY = words(
    """
    year month week day hour minute second person share game night capita dose liter litre gallon kWh MWh ton tonne
    kilo head seat room bed pupil student patient user vote bottle barrel bushel pack ticket unit mile
    """
)
"""What rates are counted by, "$15/dose"."""
SIGNS = {"-": "minus", "−": "minus", "–": "minus", "+": "plus", "#": "number", "~": "about", "<": "less than",
         ">": "more than", "±": "plus or minus"}  # fmt: skip


def _too_long(found: Match, _scene: Scene) -> str:
    """The longest numbers, before any other rule looks at them."""
    return one_by_one(found[0])


def _ordinal(found: Match, scene: Scene) -> str:
    """23rd -> twenty-third; 12st, which is none, -> twelve stone; all by itself it is a slip: twelve st."""
    figures, ending = ungrouped(found[1]), unicodedata.normalize("NFKC", found[2]).lower()
    regular = "th" if figures[-2:-1] == "1" else {"1": "st", "2": "nd", "3": "rd"}.get(figures[-1], "th")
    if ending != regular:
        if ending == "st" and found[0] != scene.text.strip():
            return f"{cardinal(figures)} stone"
        return f"{cardinal(figures) if len(figures) < 3 else one_by_one(figures)} {ending}"
    return ordinal(figures, british=scene.british)


def _nth_century(found: Match, _scene: Scene) -> str:
    """an 18thC house -> eighteenth century."""
    return f"{ordinal(found[1])} century"


def _vulgar(found: Match, _scene: Scene) -> str:
    """½ -> one half; 2½ -> two and a half."""
    numerator, _, denominator = unicodedata.normalize("NFKC", found[2]).partition("⁄")
    if not found[1]:
        return fraction(numerator, denominator)
    return mixed(found[1], numerator, denominator)


def _pence(found: Match, _scene: Scene) -> str:
    """318¾p -> three hundred eighteen and three quarters pence."""
    return f"{_vulgar(found, _scene)} pence"


def _mixed(found: Match, _scene: Scene) -> str:
    """2 1/2 -> two and a half."""
    if int(found[3]) < 2:
        return f"{cardinal(found[1])}, {cardinal(found[2])} {cardinal(found[3])}"
    return mixed(found[1], found[2], found[3])


def _chain(found: Match, _scene: Scene) -> str:
    """31/31/100 -> thirty-one, thirty-one, one hundred."""
    return ", ".join(cardinal(part) for part in found[0].split("/"))


def _chance(found: Match, scene: Scene) -> str:
    """1-in-5 -> one-in-five."""
    return f"{cardinal(found[1])}-in-{cardinal(found[2], british=scene.british)}"


def _niners(found: Match, _scene: Scene) -> str:
    """49ers, 76ers -> forty-niners, seventy-sixers."""
    said = cardinal(found[1])
    return f"{said}{found[2][said.endswith('e') :]}"


def _by(found: Match, scene: Scene) -> str:
    """2x8, 2x4s -> two by eight, two by fours; 4x100 -> four by one hundred."""
    said = f"{number(found[1], british=scene.british)} by {number(found[2], british=scene.british)}"
    return plural(said) if found[3] else said


def _plural(found: Match, scene: Scene) -> str | None:
    """747s -> seven forty-sevens; the No. 1s -> ones; 20s -> twenties; 2019's -> twenty nineteen's."""
    figures = found[1]
    if len(figures) == 1:
        return plural(cardinal(figures)) if scene.word_before(found.start()).lower() == "no." else None
    if found[2] and (len(figures) == 3 or not figures.endswith("0")):
        return f"{cardinal(figures) if figures.endswith('00') else in_groups(figures)}'s"
    if scene.word_after(found.end()) == "of" and set(figures[1:]) == {"0"}:
        return plural(cardinal(figures).removeprefix("one "))
    if len(figures) == 4:
        return plural(year(int(figures)))
    return plural(in_groups(figures) if len(figures) == 3 and figures[1:] != "00" else cardinal(figures))


def _bare(found: Match, scene: Scene) -> str:
    """A number and nothing more: a quantity, a year, a code or an emergency number, by what stands beside it."""
    written = found[0]
    before = scene.word_before(found.start()).lower().rstrip(".")
    after = scene.word_after(found.end())
    if not written.isdecimal():
        return number(written, british=scene.british)
    if _emergency(written, scene, found.start(), after):
        return one_by_one(written)
    if (len(written) > 1 and written[0] == "0") or (
        len(written) > 2 and before in ONE_BY_ONE and _is_code(found, scene)
    ):
        return one_by_one(written)
    if len(written) == 3 and scene.word_before(found.start()) in ("US", "U.S.") and not counts(after):
        return in_groups(written)  # the highway
    if len(written) > 2 and (before in IN_GROUPS or _FLIGHT.search(scene.before(found.start()))):
        return in_groups(written)
    if len(written) > 3 and after == "block" and written.endswith("00"):
        return f"{in_groups(written[:-2])} hundred"
    if len(written) == 4 and int(written) not in YEARS and _names_a_model(scene.word_before(found.start()), after):
        return in_groups(written)
    if len(written) == 4 and int(written) in YEARS and after.lower() not in COUNTED:
        return year(int(written))
    if len(written) > 4 and not _is_quantity(written, before, after):
        return one_by_one(written)
    return cardinal(written, british=scene.british)


def _names_a_model(before: str, after: str) -> bool:
    """RTX 4090: after capitals that are no institution, unless things are counted."""
    capitals = len(before) > 1 and before.isalpha() and before.isupper()
    return capitals and before not in SAID_AS_LETTERS | SAID_AS_WORDS and after.lower() not in COUNTED


def _is_code(found: Match, scene: Scene) -> bool:
    """After "in" only "ending in" makes a code; after "code" and the like anything is one."""
    before = scene.before(found.start()).lower().rstrip()
    return not re.search(r"\bin$", before) or "ending in" in before or "ends in" in before


def _is_quantity(written: str, before: str, after: str) -> bool:
    counted = after.islower() and (after.endswith("s") or after in COUNTED)
    return counted or before in QUANTIFIERS or (written.endswith("000") and bool(before or after))


def _emergency(written: str, scene: Scene, at: int, after: str) -> bool:
    """911 wherever it is not a car or a count; the others only when they are called."""
    if written not in EMERGENCY:
        return False
    if written == "911" and after.lower() not in COUNTED and scene.word_before(at).lower() != "porsche":
        return True
    return (
        bool(CALLING.search(scene.before(at)))
        or scene.word_before(at) == "NHS"
        or after.lower() in ("call", "calls", "caller", "callers", "emergency")
    )


def _sign(found: Match, scene: Scene) -> str | None:
    """-5, +5, #1, ~5 -> minus, plus, number, about; a hyphen inside a word is none."""
    before = scene.before(found.start())[-1:]
    if found[0] in "<>" and before.isalpha():
        return SIGNS[found[0]]
    return None if before.isalnum() or before in tuple(")]%°/.") else SIGNS[found[0]]


def _point(found: Match, scene: Scene) -> str:
    """.45-caliber, a .357 Magnum -> forty-five, three fifty-seven; below .500, of a team's games, -> five hundred."""
    if _OF_A_GUN.match(scene.after(found.end())):
        return in_groups(found[0][1:])
    if found[0] == ".500" and scene.word_before(found.start()).lower() in BEFORE_A_RECORD:
        return "five hundred"
    return number(found[0])


def _plus_or_minus(_found: Match, _scene: Scene) -> str:
    """+/-3 -> plus or minus three."""
    return "plus or minus"


def _per(found: Match, scene: Scene) -> str | None:
    """The stroke of 2.5%/year, 30 km/day, $15/dose -> per; but "day/night" has none."""
    return "per" if re.search(r"\d[ ]?[%¢A-Za-z]{0,4}\Z", scene.before(found.start())) else None


def _slash(found: Match, scene: Scene) -> str | None:
    """The stroke of 3BR/2BA and 10kg/22lb is a short pause; that of AC/DC and a Reuters/Ipsos poll is nothing."""
    before, after = scene.before(found.start())[-1:], scene.after(found.end())[:1]
    if after.isdecimal() and _FIGURE_WITH_UNIT.search(scene.before(found.start())):
        return ","
    names = before.isupper() or (before.isalpha() and scene.word_before(found.start())[:1].isupper())
    return "" if names and after.isupper() else None


_FIGURE_WITH_UNIT = re.compile(r"\d[ -]?[°A-Za-z]{0,4}\Z")

_OF_A_GUN = re.compile(r"[- ](?:cal(?:iber|ibre)?\b|(?:[Mm]agnum|Winchester|handgun|pistol|revolver|rifle|rounds?)\b)")

LONGEST_RULES = (Rule(r"\d{46,}", _too_long),)
"""Tried before every other family."""
ORDINAL_RULES = (
    *ranges.ORDINAL_RULES,
    Rule(r"(\d\d)(ers?)(?!\w)", _niners),
    Rule(rf"({WHOLE})-in-({WHOLE})(?![\w.]\w)", _chance),
    Rule(r"(\d{1,2})(?:st|nd|rd|th)[Cc](?!\w)", _nth_century),
    Rule(rf"({WHOLE})(st|nd|rd|th|ST|ND|RD|TH|ˢᵗ|ⁿᵈ|ʳᵈ|ᵗʰ)(?!\w)", _ordinal),
)
"""Tried after the dates and before the measures, to which "1st" is a stone."""
RULES = (
    Rule(r"\d+(?:/\d+){2,8}(?![\w/])", _chain),
    Rule(r"()([¼½¾⅐-⅞])", _vulgar, "mark"),
    Rule(rf"({WHOLE}){SPACE}?([¼½¾⅐-⅞])p(?!\w)", _pence),
    Rule(rf"({WHOLE}){SPACE}?([¼½¾⅐-⅞])", _vulgar),
    Rule(rf"(\d{{1,3}})(?:{SPACE}|-)(\d{{1,2}})[/⁄](\d{{1,2}})(?!\d|/)", _mixed),
    *strokes.RULES,
    *scores.RULES,
    *formulas.RULES,
    *ranges.RULES,
    Rule(rf"({NUMBER}){SPACE}?[x×]{SPACE}?({NUMBER})(s(?!\w))?", _by),
    Rule(r"(\d{1,4})(['’]?)s(?!\w)", _plural),
    Rule(NUMBER, _bare),
    Rule(r"\+/[-−–]|±", _plus_or_minus, "mark"),
    Rule(r"\.\d+", _point, "mark"),
    Rule(r"[-−–+#~<>±](?=[$£€¥]?\.?\d)", _sign, "mark"),
    *ranges.DASH_RULES,
    Rule(rf"/(?=(?:{'|'.join(sorted(COUNTED_BY))})(?!\w))", _per, "mark"),
    Rule(r"/(?=[\dA-Z])", _slash, "mark"),
)
