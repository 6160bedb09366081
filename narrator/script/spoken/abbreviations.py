"""Abbreviations by their meaning: titles, companies, Latin, and the rest of a newspaper's shorthand."""

import re

from narrator.script.spoken.rule import Rule, Scene
from narrator.script.spoken.shapes import SPACE

Match = re.Match[str]

TITLES = {
    "dr": "Doctor", "drs": "Doctors", "mr": "Mister", "mrs": "Missus", "ms": "Ms", "messrs": "Messieurs",
    "prof": "Professor", "gen": "General", "sen": "Senator", "sens": "Senators", "rep": "Representative",
    "reps": "Representatives", "gov": "Governor", "govs": "Governors", "lt": "Lieutenant", "col": "Colonel",
    "maj": "Major", "capt": "Captain", "cmdr": "Commander", "cdr": "Commander", "sgt": "Sergeant", "cpl": "Corporal",
    "pvt": "Private", "pfc": "Private First Class", "adm": "Admiral", "brig": "Brigadier", "rev": "Reverend",
    "hon": "Honorable", "fr": "Father", "br": "Brother", "pres": "President", "supt": "Superintendent",
    "det": "Detective", "insp": "Inspector", "amb": "Ambassador", "sec": "Secretary", "atty": "Attorney",
    "st": "Saint", "ste": "Sainte", "mt": "Mount", "ft": "Fort", "pt": "Point", "spc": "Specialist", "ofc": "Officer",
    "rt": "Right", "asst": "Assistant", "del": "Delegate", "cllr": "Councillor", "archbp": "Archbishop", "bp": "Bishop",
    "supreme": "Supreme",
}  # fmt: skip
"""Said in full before a name; with a full stop, or without as the British write them."""
WITHOUT_STOP = frozenset("dr mr mrs ms prof gen sgt lt col capt maj rev st cllr brig mt cpl cmdr".split())
ANYWHERE = {
    "vs": "versus", "etc": "et cetera", "e.g": "for example", "eg": "for example", "i.e": "that is", "ie": "that is",
    "inc": "Incorporated", "corp": "Corporation", "ltd": "Limited", "co": "Company", "cos": "Companies",
    "bros": "Brothers", "dept": "Department", "assn": "Association", "assoc": "Association", "univ": "University",
    "approx": "approximately", "est": "established", "dept": "department", "govt": "government", "intl": "International",
    "int'l": "International", "natl": "National", "nat'l": "National", "gov't": "government", "mfg": "Manufacturing",
    "jr": "Junior", "sr": "Senior", "esq": "Esquire", "al": "al", "cf": "compare", "ext": "extension", "apt": "apartment",
    "bldg": "building", "max": "maximum", "min": "minimum", "avg": "average", "incl": "including", "tel": "telephone",
    "yr": "year", "yrs": "years", "hr": "hour", "hrs": "hours", "mins": "minutes", "secs": "seconds", "ave": "Avenue",
    "blvd": "Boulevard", "rd": "Road", "hwy": "Highway", "pkwy": "Parkway", "a.k.a": "also known as", "op": "op",
    "mfr": "manufacturer", "mgr": "manager", "misc": "miscellaneous", "ph.d": "P H D", "viz": "namely", "ibid": "ibidem",
    "jct": "Junction", "twp": "Township",
}  # fmt: skip
"""Said in full wherever they stand with their full stop."""
KEEP_CASE = frozenset("inc corp ltd co cos bros dept assn assoc univ jr sr esq intl natl".split())
WITHOUT_ANY_STOP = {"vs": "versus", "aka": "also known as", "ltd": "Limited", "jr": "Junior", "sr": "Senior",
                    "inc": "Incorporated", "corp": "Corporation", "bros": "Brothers", "eg": "for example",
                    "ie": "that is", "approx": "approximately", "govt": "government", "dept": "department",
                    "gov't": "government", "int'l": "International", "nat'l": "National"}  # fmt: skip
NUMBERED = {"no": "number", "nos": "numbers", "p": "page", "pp": "pages", "vol": "volume", "ch": "chapter",
            "fig": "figure", "figs": "figures", "sec": "section", "art": "article", "par": "paragraph", "pg": "page",
            "vols": "volumes", "ed": "edition", "cap": "chapter", "cl": "clause", "r": "round", "pt": "part",
            "bk": "book", "rm": "room", "rte": "route", "ste": "suite", "apt": "apartment", "op": "opus"}  # fmt: skip
"""Said in full before a figure."""

_TITLE = "|".join(sorted(TITLES, key=len, reverse=True))
_ANYWHERE = "|".join(sorted((re.escape(short) for short in ANYWHERE), key=len, reverse=True))
_BARE = "|".join(sorted((re.escape(short) for short in WITHOUT_ANY_STOP), key=len, reverse=True))
SENTENCE_STARTERS = frozenset(
    "The He She It They We In On But And A An This That There His Her Their At For As When If After While What You I "
    "Its Our My These Those Some Many Most All No Not Now Then So Yet Still However Meanwhile".split()
)


def ends_sentence(found: Match, scene: Scene) -> bool:
    """Whether the full stop of the abbreviation also ends the sentence."""
    if not found[0].endswith("."):
        return False
    rest = scene.after(found.end())
    return not rest.strip(" \t\n\"'”’)]") or (
        rest[:1].isspace() and scene.word_after(found.end()) in SENTENCE_STARTERS
    )


def _title(found: Match, scene: Scene) -> str | None:
    """Dr. Lee; Gen. Smith; St. Louis; Mr Brown -> Doctor, General, Saint, Mister."""
    short = found[1].lower()
    if not found[0].endswith(".") and (short not in WITHOUT_STOP or not found[1][0].isupper()):
        return None
    if found[1].islower() or (found[1].isupper() and not scene.text.isupper()):
        return None
    return TITLES[short]


def _lieutenant_governor(found: Match, _scene: Scene) -> str:
    """Lt. Gov., Lt. Col., Brig. Gen. -> Lieutenant Governor, Lieutenant Colonel, Brigadier General."""
    return f"{TITLES[found[1].lower()]} {TITLES[found[2].lower()]}"


def _anywhere(found: Match, scene: Scene) -> str | None:
    """vs., etc., Inc., Jr. -> versus, et cetera, Incorporated, Junior."""
    short = found[1].lower().replace("’", "'")
    if short in ("al", "op", "est", "max", "min", "co", "ext", "sq") and found[1].islower() and short != "al":
        if short not in ("est", "ext", "sq", "max", "min") or not re.match(r"\s*\d", scene.after(found.end())):
            return None
    if short == "al" and not scene.before(found.start()).endswith("et "):
        return None
    if short in ("max", "min", "al") and found[1][0].isupper():
        return None
    return _cased(ANYWHERE[short], found[1]) + ("." if ends_sentence(found, scene) else "")


def _bare(found: Match, scene: Scene) -> str | None:
    """vs, Ltd, aka, govt -> versus, Limited, also known as, government."""
    short = found[1].lower().replace("’", "'")
    if short in KEEP_CASE and not found[1][0].isupper():
        return None
    if short in ("eg", "ie") and not found[1].islower():
        return None
    return _cased(WITHOUT_ANY_STOP[short], found[1])


def _cased(full: str, short: str) -> str:
    return full if short[:1].isupper() and full[:1].isupper() else full if full[:1].isupper() and short[:1].islower() and short.lower() in KEEP_CASE else _lower_or_title(full, short)


def _lower_or_title(full: str, short: str) -> str:
    return full[0].upper() + full[1:] if short[0].isupper() else full


def _numbered(found: Match, _scene: Scene) -> str | None:
    """No. 10; pp. 5-7; Vol. 3 -> Number ten; pages five to seven; Volume three."""
    short = found[1]
    if short.lower() in ("no", "nos", "art", "par", "ed", "cap", "cl", "r", "pt", "fig", "op", "sec", "p", "ch", "bk") and not found[2]:
        if short not in ("No", "Nos", "Fig"):
            return None
    return _lower_or_title(NUMBERED[short.lower()], short)


def _with(found: Match, _scene: Scene) -> str:
    """w/, w/o, c/o, b/c -> with, without, care of, because."""
    return {"w/": "with", "w/o": "without", "c/o": "care of", "b/c": "because", "n/a": "not applicable"}[found[0].lower()]


def _either(found: Match, _scene: Scene) -> str:
    """and/or, he/she, his/her -> and or, he or she, his or her."""
    return f"{found[1]} or" if found[2].lower() == "or" else f"{found[1]} or {found[2]}"


def _versus(_found: Match, _scene: Scene) -> str:
    """Roe v. Wade -> versus."""
    return "versus"


RULES = (
    Rule(rf"(?i:(No|Nos|pp|p|vol|vols|ch|figs|fig|sec|art|par|pg|ed|cap|cl|bk|rm|rte|ste|apt|op|r|pt))(\.?){SPACE}?(?=\#?\d)",
         _numbered, "letter", frozenset(NUMBERED)),
    Rule(rf"([Ll]t|[Bb]rig|[Mm]aj|[Aa]sst|[Rr]t|[Ss]gt)\.?{SPACE}([Gg]ov|[Gg]en|[Cc]ol|[Cc]mdr|[Rr]ev|[Hh]on|[Mm]aj)(?:\.|(?={SPACE}))",
         _lieutenant_governor, "letter", frozenset("lt brig maj asst rt sgt".split())),
    Rule(rf"((?i:{_TITLE}))(?:\.(?={SPACE}?[A-Z\"“‘'])|(?={SPACE}[A-Z]))", _title, "letter", frozenset(TITLES)),
    Rule(r"[vV]\.?(?=[ ][A-Z])", lambda found, scene: _versus(found, scene) if scene.word_before(found.start())[:1].isupper() and (found[0] in ("v.", "v")) else None,
         "letter", frozenset({"v"})),
    Rule(r"(?i:w/o|w/|c/o|b/c|n/a)(?!\w{9})", _with, "letter"),
    Rule(r"([Aa]nd|[Hh]e|[Hh]is|[Hh]im|[Ss]he|[Hh]er|[Ss]|[Ee]ither|[Yy]es)/(or|she|her|hers|he|his|him|no)(?!\w)", _either, "letter"),
    Rule(rf"((?i:{_ANYWHERE}))\.(?!\w)", _anywhere, "letter",
         frozenset(short for short in ANYWHERE if short.isalpha()) | {"int'l", "nat'l", "gov't", "int’l", "nat’l", "gov’t"}),
    Rule(rf"((?i:{_BARE}|gov’t|int’l|nat’l))(?![\w.]|['’]\w)", _bare, "letter",
         frozenset(WITHOUT_ANY_STOP) | {"int’l", "nat’l", "gov’t"}),
)
