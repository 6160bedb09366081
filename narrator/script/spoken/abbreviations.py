"""Abbreviations by their meaning: titles, companies, Latin, and the rest of a newspaper's shorthand."""

import re

from narrator.script.spoken.rule import Rule, Scene
from narrator.script.spoken.shapes import SPACE
from narrator.script.spoken.stops import full_stop
from narrator.script.spoken.wordlist import words

Match = re.Match[str]

TITLES = {
    "dr": "Doctor", "drs": "Doctors", "mr": "Mister", "mrs": "Missus", "ms": "Ms", "messrs": "Messieurs",
    "prof": "Professor", "gen": "General", "sen": "Senator", "sens": "Senators", "rep": "Representative",
    "reps": "Representatives", "gov": "Governor", "govs": "Governors", "lt": "Lieutenant", "col": "Colonel",
    "maj": "Major", "capt": "Captain", "cmdr": "Commander", "cdr": "Commander", "sgt": "Sergeant", "cpl": "Corporal",
    "pvt": "Private", "pfc": "Private First Class", "adm": "Admiral", "brig": "Brigadier", "rev": "Reverend",
    "hon": "Honorable", "fr": "Father", "br": "Brother", "pres": "President", "supt": "Superintendent",
    "det": "Detective", "insp": "Inspector", "amb": "Ambassador", "sec": "Secretary", "atty": "Attorney",
    "st": "Saint", "ste": "Sainte", "mt": "Mount", "mts": "Mounts", "ft": "Fort", "pt": "Point", "spc": "Specialist",
    "ofc": "Officer", "rt": "Right", "asst": "Assistant",
    "gens": "Generals", "ch": "Chief", "profs": "Professors", "revs": "Reverends", "msgr": "Monsignor",
    "cllrs": "Councillors", "del": "Delegate", "cllr": "Councillor",
    "archbp": "Archbishop", "bp": "Bishop", "pte": "Private", "revd": "Reverend", "flt": "Flight", "sqn": "Squadron",
    "ldr": "Leader",
}  # fmt: skip
"""Said in full before a name."""
TITLES_WITHOUT_STOP = words("dr mr mrs ms prof sgt lt col capt maj rev st cllr brig mt cpl cmdr pte revd supt insp")
"""Titles that the British write without a full stop, and that are no other word."""
COMPANY_WORDS = {
    "inc": "Incorporated", "corp": "Corporation", "ltd": "Limited", "co": "Company", "cos": "Companies",
    "bros": "Brothers", "assn": "Association", "assoc": "Association", "univ": "University", "intl": "International",
    "ass'n": "Association",
    "int'l": "International", "natl": "National", "nat'l": "National", "mfg": "Manufacturing", "jr": "Junior",
    "sr": "Senior", "esq": "Esquire", "jct": "Junction", "twp": "Township", "ave": "Avenue", "blvd": "Boulevard",
    "rd": "Road", "hwy": "Highway", "pkwy": "Parkway", "utd": "United", "bn": "Battalion",
    "pct": "Precinct", "org": "Organization",
}  # fmt: skip
"""Parts of names: said in full when capitalised."""
COMMON_WORDS = {
    "vs": "versus", "etc": "et cetera", "e.g": "for example", "eg": "for example", "i.e": "that is", "ie": "that is",
    "a.k.a": "also known as", "aka": "also known as", "dept": "department", "govt": "government",
    "gov't": "government", "dep't": "department",
    "approx": "approximately", "incl": "including", "misc": "miscellaneous", "viz": "namely",
    "cf": "compare", "est": "estimated", "p.a": "a year",
    "bldg": "building", "ret": "retired", "avg": "average", "tel": "telephone", "yrs": "years", "hrs": "hours",
    "mins": "minutes", "secs": "seconds", "mgr": "manager", "agg": "aggregate", "cyl": "cylinder",
    "resp": "respectively", "cal": "caliber", "o.n.o": "or nearest offer", "mkt": "market", "bbl": "barrel",
}  # fmt: skip
"""Said in full wherever they stand with their full stop."""
WITHOUT_STOP = words(
    "vs aka ltd utd jr sr inc corp bros eg ie approx govt dept gov't dep't ass'n int'l nat'l hwy pkwy blvd agg bbl"
)
"""Those that are as clear without it."""
BEFORE_FIGURES = {
    "No": "Number", "Nos": "Numbers", "no.": "number", "nos.": "numbers", "p.": "page", "pp.": "pages", "pg.": "page",
    "Vol.": "Volume", "vol.": "volume", "vols.": "volumes", "Vols.": "Volumes",
    "Ch.": "Chapter", "ch.": "chapter", "Fig.": "Figure",
    "fig.": "figure", "figs.": "figures", "Sec.": "Section", "sec.": "section", "Art.": "Article", "art.": "article",
    "par.": "paragraph", "Ed.": "Edition", "cl.": "clause", "Pt.": "Part", "pt.": "part", "bk.": "book", "Rm.": "Room",
    "Yr": "Year", "yr": "year", "Wk": "Week", "wk": "week", "Rt.": "Route", "Gr.": "Grade",
    "Rte.": "Route", "Ste.": "Suite", "Apt.": "Apartment", "Apt": "Apartment", "apt.": "apartment",
    "Op.": "Opus", "op.": "opus",
    "Prop.": "Proposition", "ext.": "extension", "Ext.": "Extension", "est.": "established", "Est.": "Established",
    "s.": "section", "ss.": "sections",
    "max.": "maximum", "min.": "minimum", "No.": "Number", "Nos.": "Numbers", "Pp.": "Pages", "Amend.": "Amendment",
}  # fmt: skip
"""Said in full before a figure or a Roman numeral; elsewhere they are other words."""
NUMBERED_WITH_LETTERS = words(
    "case docket file order permit bill serial model invoice registration license licence part item product account"
)
"""What has letters before the figures of its number."""
SLASHED = {"w/": "with", "w/o": "without", "c/o": "care of", "b/c": "because", "n/a": "not applicable",
           "w/c": "week commencing", "w/e": "week ending",
           "d/b/a": "doing business as", "f/k/a": "formerly known as", "a/k/a": "also known as",
           "s/he": "she or he", "l/cpl": "lance corporal", "n/b": "northbound", "s/b": "southbound",
           "e/b": "eastbound", "w/b": "westbound"}  # fmt: skip


PERIODS = {"y": "year", "q": "quarter", "m": "month", "w": "week"}
"""What growth is compared with, "2% y/y"."""


def _title(found: Match, _scene: Scene) -> str | None:
    """Dr. Lee; Gen. Smith; St. Louis; Mr Brown -> Doctor, General, Saint, Mister."""
    short = found[1].lower()
    return TITLES[short] if found[0].endswith(".") or short in TITLES_WITHOUT_STOP else None


def _former_title(found: Match, _scene: Scene) -> str:
    """Ex-Rep. Marsh, then-Gov. Lee -> Ex-Representative, then-Governor."""
    return f"{found[1]}-{TITLES[found[2].lower()]}"


def _double_title(found: Match, _scene: Scene) -> str:
    """Lt. Gov., Lt. Col., Brig. Gen. -> Lieutenant Governor, Lieutenant Colonel, Brigadier General."""
    return f"{TITLES[found[1].lower()]} {TITLES[found[2].lower()]}"


def _company_word(found: Match, scene: Scene) -> str | None:
    """Inc., Co., Jr., Blvd. -> Incorporated, Company, Junior, Boulevard."""
    short = _plain(found[1])
    if not found[1][0].isupper() or not (found[0].endswith(".") or short in WITHOUT_STOP):
        return None
    if found[1].isupper() and re.match(r"[ -]?\d", scene.after(found.end())):
        return None  # SR-520, a road
    return COMPANY_WORDS[short] + full_stop(found, scene)


def _common_word(found: Match, scene: Scene) -> str | None:
    """vs., etc., e.g., aka -> versus, et cetera, for example, also known as."""
    short = _plain(found[1])
    if found[1].isupper() or not (found[0].endswith(".") or short in WITHOUT_STOP):
        return None
    if found[1][0].isupper() and len(scene.word_before(found.start())) == 1:  # the end of "S U Vs"
        return None
    full = COMMON_WORDS[short]
    return (full.capitalize() if found[1][0].isupper() else full) + full_stop(found, scene)


def _plain(short: str) -> str:
    return short.lower().replace("’", "'")


def _before_figure(found: Match, scene: Scene) -> str | None:
    """No. 10; pp. 5-7; Vol. 3; Art. IV -> Number ten; pages five to seven; Volume three; Article four."""
    if found[1] == "Ch." and scene.word_before(found.start()).lower() in ("on", "tv", "to"):
        return "Channel"
    if found[1] in ("est.", "Est.") and not re.match(r"\s?[12]\d{3}(?![\d,.%])", scene.after(found.end())):
        return None  # estimated, as where no figure follows
    return BEFORE_FIGURES[found[1]]


def _case_number(found: Match, scene: Scene) -> str | None:
    """case no. CR-2024-0117 -> number; but "He said no. F-16s flew"."""
    return "number" if scene.word_before(found.start()).lower() in NUMBERED_WITH_LETTERS else None


def _slashed(found: Match, _scene: Scene) -> str:
    """w/, w/o, c/o, b/c -> with, without, care of, because."""
    return SLASHED[found[0].lower()]


def _period_on_period(found: Match, _scene: Scene) -> str:
    """y/y, q-o-q, mom, YoY -> year on year, quarter on quarter, ..."""
    period = PERIODS[found[1].lower()]
    return f"{period} on {period}"


def _either(found: Match, _scene: Scene) -> str:
    """and/or, he/she, his/her -> and or, he or she, his or her."""
    return f"{found[1]} or" if found[2] == "or" else f"{found[1]} or {found[2]}"


def _versus(found: Match, scene: Scene) -> str | None:
    """Roe v. Wade; 330 v 275 -> versus."""
    before = scene.word_before(found.start())[:1]
    return "versus" if before.isupper() or before.isdecimal() else None


def _and_others(found: Match, scene: Scene) -> str:
    """Smith et al. say -> et al, without a pause."""
    return f"{found[1]} al{full_stop(found, scene)}"


def _century(found: Match, scene: Scene) -> str | None:
    """the 12th c. -> century."""
    ordinal = re.search(r"\d(?:st|nd|rd|th)\s$", scene.before(found.start()))
    return f"century{full_stop(found, scene)}" if ordinal else None


def _near(_found: Match, _scene: Scene) -> str:
    """nr Bath -> near."""
    return "near"


def _any_of(shorts: "dict[str, str]") -> str:
    return "|".join(re.escape(short).replace("'", "['’]") for short in sorted(shorts, key=len, reverse=True))


def _heads(shorts: "dict[str, str]") -> frozenset[str]:
    """The ordinary words that the scanner must not pass over."""
    return frozenset(form.rstrip(".").lower() for short in shorts for form in (short, short.replace("'", "’")))


_TITLE = "|".join(short.title() for short in sorted(TITLES, key=len, reverse=True))
_WITH_STOP = r"(?:\.(?!\w)|(?![\w.]|['’]\w))"

RULES = (
    Rule(rf"({_any_of(BEFORE_FIGURES)})(?={SPACE}?(?:\#?[A-Z]?\d|(?:[IVX]{{2,}}|[VX])\b))", _before_figure,
         "letter", _heads(BEFORE_FIGURES)),
    Rule(rf"[Nn]o\.(?={SPACE}[A-Z]{{1,4}}-?\d)", _case_number, "letter", frozenset({"no"})),
    Rule(rf"(Lt|Brig|Maj|Asst|Rt|Sgt|Flt|Sqn)\.?(?:{SPACE}|-)(Gov|Gen|Col|Cmdr|Revd|Rev|Hon|Maj|Lt|Ldr|Sgt)(?:\.|(?={SPACE}|\Z))",
         _double_title, "letter", _heads(TITLES)),
    Rule(rf"({_TITLE})(?:\.(?={SPACE}?[A-Z\d\"“‘']|{SPACE}and{SPACE}[A-Z]|-elect\b|-General\b)"
         rf"|(?={SPACE}[A-Z]))", _title, "letter", _heads(TITLES)),
    Rule(rf"([Ee]x|[Tt]hen|[Nn]ow)-({_TITLE})\.(?={SPACE}[A-Z])", _former_title, "letter", words("ex then now")),
    Rule(r"(mr|mrs|ms|dr)\.(?=[ ]\w)", _title, "letter", _heads(TITLES)),
    Rule(rf"v\.?(?={SPACE}[A-Z\d£$€])", _versus, "letter", frozenset({"v"})),
    Rule(r"([Ee]t)[ ]al\.", _and_others, "letter", frozenset({"et"})),
    Rule(r"c\.", _century, "letter", frozenset({"c"})),
    Rule(rf"nr\.?(?={SPACE}[A-Z])", _near, "letter", frozenset({"nr"})),
    Rule(r"(?i:([yqmw])(?:/|-o-|/o/)\1)(?!\w)", _period_on_period, "letter", frozenset(PERIODS)),
    Rule(r"([YQMyqm])o\1(?!\w)", _period_on_period, "letter", frozenset({"yoy", "qoq"})),
    Rule(rf"(?i:{_any_of(SLASHED)})", _slashed, "letter"),
    Rule(r"([Aa]nd|[Hh]e|[Hh]is|[Hh]im|[Ss]he|[Hh]er|[Hh]ers|[Ee]ither|[Yy]es)/(or|she|hers?|he|his|him|no)(?!\w)",
         _either, "letter"),
    Rule(rf"((?i:{_any_of(COMPANY_WORDS)})){_WITH_STOP}", _company_word, "letter", _heads(COMPANY_WORDS)),
    Rule(rf"((?i:{_any_of(COMMON_WORDS)})){_WITH_STOP}", _common_word, "letter", _heads(COMMON_WORDS)),
)  # fmt: skip
