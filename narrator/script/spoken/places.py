"""Streets and states: "1428 Elm Dr.", "Springfield, Ill.", "(D-Del.)", "Santa Clara, CA 95051"."""

import re

from narrator.script.spoken.numerals import in_groups, one_by_one, ordinal
from narrator.script.spoken.rule import Rule, Scene
from narrator.script.spoken.shapes import SPACE
from narrator.script.spoken.stops import SENTENCE_STARTERS, full_stop
from narrator.script.spoken.wordlist import words

Match = re.Match[str]

STREETS = {
    "st": "Street", "ave": "Avenue", "av": "Avenue", "blvd": "Boulevard", "rd": "Road", "dr": "Drive", "ln": "Lane",
    "ct": "Court", "pl": "Place", "sq": "Square", "hwy": "Highway", "pkwy": "Parkway", "expy": "Expressway",
    "expwy": "Expressway", "fwy": "Freeway", "ter": "Terrace", "cir": "Circle", "trl": "Trail", "pike": "Pike",
    "tpke": "Turnpike", "plz": "Plaza", "cres": "Crescent", "aly": "Alley", "bldg": "Building",
}  # fmt: skip
QUARTERED = words(
    "Korea Korean Koreans Korea's Africa Africa's Carolina Carolina's Dakota Dakota's Virginia Ireland Sudan"
)
"""Countries and states of which there are two, by their quarters: "S. Korea"."""
WITH_QUARTERS = words(
    """
    England London Scotland Wales Ireland Asia Africa Europe China India Pakistan Turkey Syria Iran Iraq Nigeria France
    Spain Germany Australia Portland Washington Atlanta Minneapolis Oregon wind winds gale gales coast corner side
    """
)
"""What has quarters that nobody takes for initials: "SE Asia", "NW winds"."""
SURE_STREETS = words("Street St Avenue Ave Boulevard Blvd Road Rd Drive Lane Highway")
"""What shows that the capital before the name is a quarter: "N. Main Street"."""
FULL_STREETS = [
    "Street", "Avenue", "Boulevard", "Road", "Drive", "Lane", "Court", "Place", "Square", "Highway", "Parkway",
    "Expressway", "Freeway", "Terrace", "Circle", "Trail", "Way", "Broadway", "Row", "Close", "Crescent",
    "Gardens", "Mews", "Turnpike", "Plaza", "Alley",
]  # fmt: skip
QUARTERS = {"n": "North", "s": "South", "e": "East", "w": "West", "ne": "Northeast", "nw": "Northwest",
            "se": "Southeast", "sw": "Southwest"}  # fmt: skip
POSTAL = {
    "AL": "Alabama", "AK": "Alaska", "AZ": "Arizona", "AR": "Arkansas", "CA": "California", "CO": "Colorado",
    "CT": "Connecticut", "DE": "Delaware", "FL": "Florida", "GA": "Georgia", "HI": "Hawaii", "ID": "Idaho",
    "IL": "Illinois", "IN": "Indiana", "IA": "Iowa", "KS": "Kansas", "KY": "Kentucky", "LA": "Louisiana", "ME": "Maine",
    "MD": "Maryland", "MA": "Massachusetts", "MI": "Michigan", "MN": "Minnesota", "MS": "Mississippi", "MO": "Missouri",
    "MT": "Montana", "NE": "Nebraska", "NV": "Nevada", "NH": "New Hampshire", "NJ": "New Jersey", "NM": "New Mexico",
    "NY": "New York", "NC": "North Carolina", "ND": "North Dakota", "OH": "Ohio", "OK": "Oklahoma", "OR": "Oregon",
    "PA": "Pennsylvania", "RI": "Rhode Island", "SC": "South Carolina", "SD": "South Dakota", "TN": "Tennessee",
    "TX": "Texas", "UT": "Utah", "VT": "Vermont", "VA": "Virginia", "WA": "Washington", "WV": "West Virginia",
    "WI": "Wisconsin", "WY": "Wyoming", "PR": "Puerto Rico",
}  # fmt: skip
STATES = {
    "Ala": "Alabama", "Ariz": "Arizona", "Ark": "Arkansas", "Calif": "California", "Colo": "Colorado",
    "Conn": "Connecticut", "Del": "Delaware", "Fla": "Florida", "Ga": "Georgia", "Ill": "Illinois", "Ind": "Indiana",
    "Kan": "Kansas", "Kans": "Kansas", "Ky": "Kentucky", "La": "Louisiana", "Md": "Maryland", "Mass": "Massachusetts",
    "Mich": "Michigan", "Minn": "Minnesota", "Miss": "Mississippi", "Mo": "Missouri", "Mont": "Montana",
    "Neb": "Nebraska", "Nebr": "Nebraska", "Nev": "Nevada", "N.H": "New Hampshire", "N.J": "New Jersey",
    "N.M": "New Mexico", "N.Y": "New York", "N.C": "North Carolina", "N.D": "North Dakota", "Okla": "Oklahoma",
    "Ore": "Oregon", "Pa": "Pennsylvania", "Penn": "Pennsylvania", "R.I": "Rhode Island", "S.C": "South Carolina",
    "S.D": "South Dakota", "Tenn": "Tennessee", "Tex": "Texas", "Vt": "Vermont", "Va": "Virginia", "Wash": "Washington",
    "W.Va": "West Virginia", "W. Va": "West Virginia", "Wis": "Wisconsin", "Wyo": "Wyoming", "Ont": "Ontario",
    "Que": "Quebec", "Alta": "Alberta", "Sask": "Saskatchewan", "Man": "Manitoba",
}  # fmt: skip
"""The Associated Press's abbreviations, without their last full stop."""
SURE_STATES = words(
    "N.H N.J N.M N.Y N.C N.D R.I S.C S.D W.Va Calif Ariz Okla Tenn Wyo Fla Conn Minn Mich Wis Colo Nev Neb Ky Md Vt Va"
)
"""Abbreviations that mean nothing else, wherever they stand."""
PARTIES = {"D": "Democrat", "R": "Republican", "I": "independent", "L": "Libertarian", "DFL": "Democrat"}
NO_HOMES = words("Day Mark Value Beam Wave League")
"""What stands after such a letter in "D-Day" and "D-Mark"."""
OTHER_HOMES = {"D.C": "the District of Columbia", "DC": "the District of Columbia", "Guam": "Guam"}

COUNTIES = {
    "Beds": "Bedfordshire", "Berks": "Berkshire", "Bucks": "Buckinghamshire", "Cambs": "Cambridgeshire",
    "Derbys": "Derbyshire", "Glos": "Gloucestershire", "Hants": "Hampshire", "Herts": "Hertfordshire",
    "Lancs": "Lancashire", "Leics": "Leicestershire", "Lincs": "Lincolnshire", "Northants": "Northamptonshire",
    "Notts": "Nottinghamshire", "Oxon": "Oxfordshire", "Staffs": "Staffordshire", "Wilts": "Wiltshire",
    "Worcs": "Worcestershire", "Yorks": "Yorkshire",
}  # fmt: skip
"""British counties, as they stand after a town."""
COUNTIES_IN_FULL = words(
    """
    Antrim Armagh Carlow Cavan Clare Cork Derry Donegal Down Dublin Durham Fermanagh Galway Kerry Kildare Kilkenny Laois
    Leitrim Limerick Londonderry Longford Louth Mayo Meath Monaghan Offaly Roscommon Sligo Tipperary Tyrone Waterford
    Westmeath Wexford Wicklow
    """
)
"""Those that are written after "Co."."""

ANSWERS = words("Yes No Oh Well So Now Okay Hey Right Sure Fine Alright")
"""Words before ", OK" that are no town."""

_POSTAL = "|".join(POSTAL)
_STATE = "|".join(sorted((re.escape(short) for short in STATES), key=len, reverse=True))
_FULL_STATE = "|".join(sorted({*POSTAL.values()}, key=len, reverse=True))
_BEFORE_OFFICE = re.compile(rf"{SPACE}(?:Gov|Sen|Rep|Attorney|House|Senate|State|Lt)\b|{SPACE}\(")
_COLLEGES = "Boise|Fresno|San Jose|San Diego|Wichita|Kent|Ball|Penn|Appalachian|Sacramento|Sam Houston|Youngstown"
_UNIVERSITY = re.compile(
    rf"(?P<street>\b(?:on|along|near|off|down|across|and|(?:block|corner)[ ]of|\d\w*|[NSEW]\.?|North|South|East|West)"
    rf"{SPACE})?"
    rf"(?<![\w-])(?:{_FULL_STATE}|(?:{_STATE})\.|{_COLLEGES}){SPACE}\Z"
)
"""The name of a university, "Ohio St.", and what makes it a street: "on Ohio St.", "the 200 block of Ohio St."."""
_STATE_AFTER = re.compile(rf",?{SPACE}(?:and{SPACE})?(?:{_STATE})\.(?!\w)")
_STATE_BEFORE = re.compile(rf"\b(?:{_STATE})\.,?{SPACE}(?:and{SPACE})?\Z")
"""Further states of a list: "Pa., Md. and Del."."""
_DISTANCE = re.compile(
    rf"(?:\d{SPACE}?(?:km|mi|m|nm)|\b(?:miles?|kilomet(?:er|re)s|yards|feet|met(?:er|re)s)){SPACE}\Z"
)
_NUMBERED = re.compile(rf"\d(?:st|nd|rd|th){SPACE}\Z")
_NAME = r"[A-Z][\w'’]+"
_ROAD = re.compile(r"(?:\bI-|\bUS[- ]|\bU\.S\. |\bSR[- ]|\b(?:Hwy|Rte|Route|Highway|Interstate)\.? )\d{1,4} \Z")
_STREET = rf"(?i:{'|'.join(STREETS)})"


def _address(found: Match, scene: Scene) -> str:
    """1428 Elm Dr. -> fourteen twenty-eight Elm Drive; 12 S 1st st -> twelve South first Street."""
    said = [in_groups(found["house"])]
    if found["quarter"]:
        said.append(QUARTERS[found["quarter"].lower().replace(".", "")])
    if found["nth"]:
        said.append(ordinal(re.sub(r"\D", "", found["nth"])))
    if found["name"]:
        said.append(found["name"].replace("’", "'"))
    said.append(STREETS.get(found["kind"].lower(), found["kind"]))
    if found["end"]:
        said.append(QUARTERS[found["end"].lower().replace(".", "")])
    return " ".join(said) + full_stop(found, scene)


def _street(found: Match, scene: Scene) -> str | None:
    """Elm Dr.; Pennsylvania Ave.; 42nd St and -> Elm Drive; a title before a name, "Dr. Lee", is left to others."""
    kind = found[1].lower()
    if found[1] == "sq":  # of a measure
        return None
    if found["numbered"]:
        return STREETS[kind] if _NUMBERED.search(scene.before(found.start())) else None
    if kind == "st" and (college := _UNIVERSITY.search(scene.before(found.start()))) and not college["street"]:
        return "State" + full_stop(found, scene)
    before = scene.word_before(found.start())
    if not before[:1].isupper() and not before[:1].isdecimal():
        return None
    if kind in ("st", "dr", "ct", "pl", "sq", "ter", "cir", "av") and not _names_a_street(found, scene, before):
        return None
    return STREETS[kind] + full_stop(found, scene)


def _names_a_street(found: Match, scene: Scene, before: str) -> bool:
    after = scene.after(found.end())
    if before.endswith(".") or before.lower() in NOT_STREETS or scene.before(found.start())[-1:] == "-":
        return False
    if not re.match(rf"{SPACE}+{_NAME}", after) or scene.word_after(found.end()) in SENTENCE_STARTERS:
        return True
    numbered = re.search(rf"\d\w*{SPACE}(?:{_NAME}{SPACE}){{1,3}}$", scene.before(found.start()))
    return bool(numbered) and not re.match(rf"{SPACE}(?:Louis|Paul|Petersburg|Augustine)\b", after)


NOT_STREETS = words(
    """
    the in at near from and of for to by with on when as but while a if then that with said where after before since
    east west north south old new port fort mount lake mr mrs ms dr prof monday tuesday wednesday thursday friday
    saturday sunday
    """
)
"""Words with a capital at the head of a sentence, and parts of the names of towns, before "St." and "Dr."."""


def _quarter(found: Match, scene: Scene) -> str:
    """W. 42nd St.; N. Main Street; S. Korea; SE Asia -> West forty-second Street; North Main Street; ..."""
    if found[1] == "N" and scene.word_after(found.end()) == "Ireland":
        return "Northern"
    return QUARTERS[found[1].lower().replace(".", "")]


def _bound(found: Match, scene: Scene) -> str | None:
    """I-5 N, US 101 SB -> north, southbound."""
    if not _ROAD.search(scene.before(found.start())):
        return None
    return QUARTERS[found[1].lower()].lower() + ("bound" if found[2] else "")


def _away(found: Match, scene: Scene) -> str | None:
    """34km W of Gaziantep, 5 miles NE of Lima -> west, northeast."""
    return QUARTERS[found[1].lower()].lower() if _DISTANCE.search(scene.before(found.start())) else None


def _county(found: Match, scene: Scene) -> str | None:
    """Spalding, Lincs -> Lincolnshire, in British text."""
    return f", {COUNTIES[found[1]]}" if scene.british and scene.word_before(found.start())[:1].isupper() else None


def _in_full(found: Match, scene: Scene) -> str | None:
    """Co. Clare, Co Durham -> County; but after a name "Co." is a company."""
    return None if scene.word_before(found.start())[:1].isupper() else "County"


def _postal(found: Match, scene: Scene) -> str | None:
    """, CA 95051; , NY -> , California nine five zero five one; , New York; but "Yes, OK" and "AND, IN" are words."""
    town = scene.word_before(found.start())
    if not found[2] and (not town.istitle() or town in ANSWERS):
        return None
    code = f" {one_by_one(found[2])}" if found[2] else ""
    return f", {POSTAL[found[1]]}{code}"


def _state(found: Match, scene: Scene) -> str | None:
    """Springfield, Ill. -> Illinois; elsewhere only what can be nothing else."""
    before = scene.before(found.start())
    placed = re.search(rf"[A-Z][\w.'’]*,{SPACE}$|\($", before) or _BEFORE_OFFICE.match(scene.after(found.end()))
    placed = placed or _STATE_AFTER.match(scene.after(found.end())) or _STATE_BEFORE.search(before)
    if found[1] not in SURE_STATES and not placed:
        return None
    return STATES[found[1].replace("W. ", "W.")] + full_stop(found, scene)


def _politician(found: Match, scene: Scene) -> str | None:
    """D-Del.; R-Texas; (D-Queens) -> Democrat of Delaware; Republican of Texas; ... of Queens; but not D-Day."""
    home = found["home"].rstrip(".")
    known = home in POSTAL or home in STATES or home in OTHER_HOMES or home in POSTAL.values()
    if not known and (home in NO_HOMES or not re.search(r"[(\[]$|,\s$", scene.before(found.start()))):
        return None
    home = POSTAL.get(home) or STATES.get(home) or OTHER_HOMES.get(home) or home
    return f"{PARTIES[found['party']]} of {home}"


def _of_a_district(found: Match, _scene: Scene) -> str:
    """R-8th District -> Republican of the eighth."""
    return f"{PARTIES[found[1]]} of the {ordinal(found[2])}"


_KIND = "|".join([*(kind.title() for kind in STREETS), *FULL_STREETS])
_ADDRESS = (
    rf"(?P<house>\d{{1,5}}){SPACE}"
    rf"(?:(?P<quarter>[NSEW]{{1,2}}\.?){SPACE})?"
    rf"(?:(?P<nth>\d{{1,3}}(?:st|nd|rd|th)){SPACE})?"
    rf"(?P<name>{_NAME}(?:{SPACE}{_NAME}){{0,3}}?)?(?(name){SPACE}|)"
    rf"(?P<kind>(?(nth){_STREET}|(?:{_KIND})))(?!\w)"
    rf"(?:\.?,?{SPACE}(?P<end>[NS]\.?[EW]\b))?\.?"
)
_STATE_WORDS = frozenset(short.lower() for short in STATES if short.isalpha())

RULES = (
    Rule(_ADDRESS, _address),
    Rule(
        rf"({_STREET})(?:\.|(?=,|\s*\Z)|(?P<numbered>(?={SPACE}(?![A-Z]))))(?!\w)",
        _street,
        "letter",
        frozenset(STREETS),
    ),
    Rule(
        rf"([NSEW]|[NS]\.?[EW])(?:\.(?={SPACE}(?:\d{{1,3}}(?:st|nd|rd|th)\b|(?:{'|'.join(QUARTERED)})(?!\w)"
        rf"|(?:{_NAME}{SPACE}){{1,2}}(?:{'|'.join(SURE_STREETS)})\b))"
        rf"|(?={SPACE}\d{{1,3}}(?:st|nd|rd|th){SPACE}{_STREET}\b)"
        rf"|(?<=[NS][EW])(?={SPACE}(?:{'|'.join(sorted(WITH_QUARTERS))})\b))",
        _quarter,
        "letter",
    ),
    Rule(rf"([NSEW]|[NS][EW])(?={SPACE}of{SPACE}[A-Z])", _away, "letter"),
    Rule(r"([NSEW])(B?)(?![\w'’&]|\.\w)", _bound, "letter"),
    Rule(rf"Co\.?(?={SPACE}(?:{'|'.join(sorted(COUNTIES_IN_FULL))})\b)", _in_full, "letter", frozenset({"co"})),
    Rule(rf",{SPACE}({'|'.join(COUNTIES)})(?=[,.;:)]|\s*\Z)", _county, "mark"),
    Rule(rf",{SPACE}({_POSTAL})(?:{SPACE}(\d{{5}})(?:-\d{{4}})?)?(?![\w-])", _postal, "mark"),
    Rule(
        rf"(?P<party>{'|'.join(PARTIES)})[-–]"
        rf"(?P<home>(?:{_STATE}|D\.C)\.|{_POSTAL}|DC|{_FULL_STATE}|[A-Z][a-z]+)(?!\w)",
        _politician,
        "letter",
    ),
    Rule(r"([DR])-(\d{1,2})(?:st|nd|rd|th)(?!\w)", _of_a_district, "letter"),
    Rule(rf"({_STATE})\.(?!\w)", _state, "letter", _STATE_WORDS),
)
