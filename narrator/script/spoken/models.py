"""Names made of letters and figures: F-16s, COVID-19, GPT-4, A380, 5G, H1N1, B2A23C."""

import re

from narrator.script.spoken.initialisms import WORDS_OF_LETTERS, capitals_as_said, spelt
from narrator.script.spoken.numerals import YEARS, cardinal, in_groups, one_by_one, plural
from narrator.script.spoken.rule import Rule, Scene
from narrator.script.spoken.shapes import NUMBER, number
from narrator.script.spoken.wordlist import words

Match = re.Match[str]

AS_SAID = {
    "401(k)": "four oh one K", "401k": "four oh one K", "403(b)": "four oh three B",
    "4K": "four K", "4WD": "four-wheel drive",
    "501(c)(3)": "five oh one C three", "7-Eleven": "Seven Eleven", "3M": "three M", "G7": "G seven",
    "WW1": "World War One", "WW2": "World War Two",
    "HbA1c": "H B A one C", "23andMe": "twenty-three and Me",
    "U2": "U two", "MI5": "M I five", "MI6": "M I six", "Y2K": "Y two K", "Catch-22": "Catch twenty-two",
}  # fmt: skip
"""Names with a reading of their own."""

ISOTOPES = {
    "Cs": "caesium", "Sr": "strontium", "Pu": "plutonium", "Po": "polonium", "Ra": "radium", "Xe": "xenon",
    "Kr": "krypton", "Tc": "technetium", "Co": "cobalt", "Am": "americium", "Th": "thorium", "Ru": "ruthenium",
    "Np": "neptunium", "Lu": "lutetium",
}  # fmt: skip
"""Elements whose isotopes are in the news; those of one letter, I-131 and U-235, are said by it."""

STARRED = words("hotel hotels resort resorts rated rating ratings review reviews luxury spa villa restaurant service")
"""What has stars, "a 5* hotel"."""
_FIGURES_TIED = re.compile(r"(\d)-(?=\d)")
"""The hyphen of A350-900, which would make one number of two."""
_PART = re.compile(r"\d+|[^\W\d_]+|-")


def _model(found: Match, scene: Scene) -> str | None:
    """F-16s -> F sixteens; A380 -> A three eighty; COVID-19 -> COVID-nineteen; ab9453 -> ab nine four five three."""
    written, many = found[1], found[2]
    if many and written.isalnum() and written[0].isupper() and found[0] == scene.text.strip(" []()"):
        written, many = f"{written}S", ""  # a code all by itself, as in a table, is no plural
    said = ""
    for part in _PART.findall(_FIGURES_TIED.sub(r"\1 ", written)):
        if part == "-":
            said = f"{said.rstrip()}-" if said.count(" ") == 1 else said  # a hyphen would tie on only the last letter
        else:
            said += (_figures(part, first=not said) if part.isdecimal() else _letters(part)) + " "
    said = said.strip()
    return plural(said) if many else said


def _motorway(found: Match, _scene: Scene) -> str:
    """A1(M) -> A one M."""
    return f"A {in_groups(found[1])} M"


def _variant(found: Match, _scene: Scene) -> str:
    """GAU-8/A, AN-94/B -> G A U eight A: the stroke is not said."""
    return f"{capitals_as_said(found[1])} {in_groups(found[2])} {found[3]}"


def _case(found: Match, _scene: Scene) -> str:
    """C-311/18, a case of the European courts -> C three eleven slash eighteen."""
    return f"{found[1]} {in_groups(found[2])} slash {cardinal(found[3])}"


def _docket(found: Match, _scene: Scene) -> str:
    """23-cv-1234, 1:23-cv-00456 -> twenty-three C V twelve thirty-four; ..."""
    division = f"{cardinal(found[1])}, " if found[1] else ""
    return f"{division}{cardinal(found[2])} {spelt(found[3])} {in_groups(found[4])}"


def _catalogued(found: Match, _scene: Scene) -> str:
    """CVE-2024-3094 -> C V E twenty twenty-four, thirty ninety-four."""
    return f"{capitals_as_said(found[1])} {in_groups(found[2])}, {in_groups(found[3])}"


def _isotope(found: Match, _scene: Scene) -> str:
    """Cs-137 -> caesium one thirty-seven."""
    return f"{ISOTOPES[found[1]]} {in_groups(found[2])}"


def _under(found: Match, scene: Scene) -> str | None:
    """U-17, U21s -> under seventeen, under twenty-ones; but not the submarine U-20."""
    if "boat" in scene.before(found.start()) + scene.after(found.end()) or "submarine" in scene.before(found.start()):
        return None
    said = cardinal(found[1])
    return f"under {plural(said) if found[2] else said}"


def _section(found: Match, _scene: Scene) -> str:
    """922(g), 12(b)(6), of a law -> nine twenty-two G, twelve B six."""
    parts = (cardinal(part) if part.isdecimal() else spelt(part) for part in re.findall(r"\w+", found[2]))
    return " ".join((in_groups(found[1]), *parts))


def _bill(found: Match, scene: Scene) -> str | None:
    """S. 686, of the Senate, K. 482, of Mozart -> S six eighty-six, K four eighty-two; but not 12 S. 5 Mile Road."""
    return None if scene.word_before(found.start())[:1].isdecimal() else f"{found[1]} {in_groups(found[2])}"


def _grades(found: Match, _scene: Scene) -> str:
    """K-12, K–5 schools -> K through twelve, K through five."""
    return f"K through {cardinal(found[1])}"


def _episode(found: Match, _scene: Scene) -> str:
    """S02E05 -> season two, episode five."""
    return f"season {cardinal(found[1])}, episode {cardinal(found[2])}"


def _times(found: Match, scene: Scene) -> str | None:
    """14x earnings, 3x a day -> fourteen times; but all by itself 4.4x is four point four x."""
    return None if found[0] == scene.text.strip() else f"{number(found[1])} times"


def _stars(found: Match, _scene: Scene) -> str:
    """a 5* hotel -> five-star; any other star after a figure has a footnote."""
    return f"{cardinal(found[1])}-star"


def _grade(found: Match, scene: Scene) -> str | None:
    """A-, BBB- -> A minus; but not "A- and B-list", nor a sentence that is broken off, "A- and I'm"."""
    rest = scene.after(found.end())
    if re.match(r" (?:and|or|to) [A-Z]-|-", rest):
        return None
    before = scene.before(found.start()).rstrip()
    begins = not before or before[-1] in ".?!\"“'‘"
    if begins and found[2] != "+" and re.match(r" (?!rat|grad|stud|rang|list|scor)[a-z]", rest):
        return None
    times = ("", "double ", "triple ")[len(found[1]) - 1]
    return f"{times}{found[1][0]} {'plus' if found[2] == '+' else 'minus'}"


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
    Rule(r"([CTF])-(\d{1,4})/(\d\d)(?![\d/])", _case, "letter"),
    Rule(r"([A-Z]{1,4})-(\d{1,3})/([A-Z])(?![\w/])", _variant, "letter"),
    Rule(r"(?:(\d):)?(\d\d)-(cv|cr|mc|mj|md|ap|bk)-(\d{2,5})(?![\w])", _docket),
    Rule(r"([A-Z]{2,6})-((?:19|20)\d\d)-(\d{2,6})(?!\w)", _catalogued, "letter"),
    Rule(rf"({'|'.join(ISOTOPES)})-(\d{{2,3}})(?![\w-])", _isotope, "letter"),
    Rule(r"U-?(1[5-9]|2[0-3])(s?)(?!\w)", _under, "letter"),
    Rule(r"(\d{1,4})((?:\((?!s\))(?:[a-zA-Z]|\d{1,2})\)){1,4})(?!\w)", _section),
    Rule(r"([SK])\.[ ]?(\d{1,4})(?![\w-]|[.,]\d)", _bill, "letter"),
    Rule(r"K[-–]([3-8]|1[0-2])(?![\w-])", _grades, "letter"),
    Rule(r"S(\d{1,2})[ ]?E(\d{1,3})(?!\w)", _episode, "letter"),
    Rule(rf"({NUMBER})[xX](?=[ ][a-z$£€]|[.,;:)]?(?:\s|\Z))", _times),
    Rule(rf"([1-7])\*(?=[ -](?:{'|'.join(sorted(STARRED))})(?!\w))", _stars),
    Rule(r"([A-F]|AA|BB|CC|AAA|BBB|CCC)([-−+])(?=[ ][a-z]|[,.;:)?!]|\s*\Z)", _grade, "letter"),
    Rule(
        r"([A-Za-z]{1,12}-?\d{1,20}(?:-?[A-Za-z]{1,12}\d{1,20}){0,8}(?:-\d{1,4})?[A-Za-z]{0,12})(?<!s)(s?)(?![,/]?\w|[.:]\d)",
        _model,
        "letter",
    ),
    Rule(r"(?!\d+x\d)(\d{1,20}[A-Za-z]{1,12}(?:\d{1,20}[A-Za-z]{0,12}){0,8})(?<!s)(s?)(?!\w)", _model),
)
