"""Roman numerals: of monarchs and popes ("the third"), and of wars, chapters and Super Bowls ("two")."""

import re

from narrator.script.spoken.numerals import cardinal, in_groups, ordinal
from narrator.script.spoken.rule import Rule, Scene
from narrator.script.spoken.shapes import DASH, SPACE
from narrator.script.spoken.wordlist import words

Match = re.Match[str]

VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
NUMBERED = words(
    """
    war chapter part act title article section volume vol book phase type class bowl rocky mark mk vatican division
    artemis level category grade schedule appendix table figure fig round stage episode group tier godfather annex
    apollo gemini saturn convention trial stages scene canto psalm sura protocol rule clause olympiad wrestlemania
    fantasy evil theft duty quest dragon polaris trident minuteman star legion sector zone area corps unit type
    factor layer bachelor terminator superman batman
    """
)
"""What is counted with Roman numerals, and so takes a cardinal."""
SMALL_NUMBERED = words("phase stage type grade class level category part chapter section group tier degree schedule")
"""Those of them that news writes without a capital."""
SHORT_NUMBERED = words("art sec vol ch pt fig amend")
REGNAL = words(
    """
    charles elizabeth henry george william edward james richard louis philip philippe paul benedict pius leo
    nicholas alexander catherine ramses rameses haakon harald olav carl karl gustaf gustav felipe juan carlos albert
    mary frederik frederick christian margrethe wilhelm franz ivan peter napoleon mohammed muhammad abdullah hassan
    hussein xerxes darius cyrus ptolemy cleopatra gregory clement innocent urban john julius sixtus francis joseph
    leopold baudouin ferdinand afonso pedro manuel umberto victor emmanuel otto ludwig conrad rama selim mehmed
    suleiman murad thutmose amenhotep seti mithridates antiochus philippe rainier hans adam jean ranier constantine
    justinian theodosius boniface adrian celestine eugene martin stephen bela sigismund casimir vladislaus
    stanislaus augustus aleksandr charlemagne robert david kenneth edgar baldwin amadeus tut farouk zog michael
    carol idris
    """
)
"""Names that kings, queens and popes count; only after these is a single letter ("Henry V") a numeral."""
PRONOUN_VERBS = words(
    """
    am 'm have think know want believe feel guess hope love like need mean said say see do don't did didn't can
    can't could would will won't should must had never just also really
    """
)
"""After these words "I" is the speaker, not the first of the name."""

SURELY_A_NUMERAL = 4
"""Letters from which on nothing else is written so (LVIII, MMXXIV), but with hundreds alone (DCCC)."""

_NUMERAL = r"(?=[IVXLCDM])M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})"


def value(numeral: str) -> int:
    """The number that a Roman numeral stands for.

    >>> value("XIV"), value("LIX")
    (14, 59)
    """
    figures = [VALUES[letter] for letter in numeral]
    following = [*figures[1:], 0]
    return sum(-figure if figure < after else figure for figure, after in zip(figures, following, strict=True))


def _roman(found: Match, scene: Scene) -> str | None:
    """World War II; Charles III; Super Bowl LIX -> two; the third; fifty-nine."""
    numeral = found[1]
    before = scene.word_before(found.start())
    name = re.split(r"[-'’]", before.rstrip("."))[-1].lower()
    if name == "the" and len(numeral) > 2 and set(numeral) <= set("IVXL") and numeral != "XXX":
        return ordinal(value(numeral))  # the XXIII Olympiad, the XVIII Airborne Corps
    if before.endswith(".") and name not in SHORT_NUMBERED:
        return None
    if name in NUMBERED | SHORT_NUMBERED:
        if (
            (not before[:1].isupper() and not _in_a_row(name, numeral))
            or numeral in ("L", "C", "D", "M")
            or (numeral == "I" and _is_pronoun(found, scene))
        ):
            return None
        said = cardinal(value(numeral))
    elif len(numeral) >= SURELY_A_NUMERAL and set(numeral) & set("IVX") and name not in REGNAL:
        of_a_century = scene.word_after(found.end()).lower() in ("century", "centuries")
        said = ordinal(value(numeral)) if of_a_century else in_groups(str(value(numeral)))
    elif not before[:1].isupper() or (before.isupper() and name not in REGNAL):
        return None
    elif (
        name in REGNAL and numeral not in ("L", "C", "D", "M") and not (numeral == "I" and _is_pronoun(found, scene))
    ) or (len(numeral) > 1 and set(numeral) <= set("IVX") and value(numeral) < 40):
        said = f"the {ordinal(value(numeral))}"
    else:
        return None
    return said


def _romans(found: Match, scene: Scene) -> str | None:
    """World Wars I and II, Chapters I–IV -> one and two, one to four."""
    before = scene.word_before(found.start())
    if not before[:1].isupper() or before.lower().removesuffix("s") not in NUMBERED or found[3] == "I":
        return None
    joint = found[2].strip() if found[2].strip().isalpha() else scene.until(found.start())
    return f"{cardinal(value(found[1]))} {joint} {cardinal(value(found[3]))}"


def _listed(found: Match, scene: Scene) -> str | None:
    """a Grade II* church -> two star."""
    return "two star" if scene.word_before(found.start()).lower() == "grade" else None


def _in_a_row(name: str, numeral: str) -> bool:
    """Whether even after a small letter, as in "phase II" and "stage IV", the numeral can be nothing else."""
    return name in SMALL_NUMBERED and len(numeral) > 1 and set(numeral) <= set("IVX")


def _is_pronoun(found: Match, scene: Scene) -> bool:
    rest = scene.after(found.end())
    return rest[:1] in ("'", "’") or scene.word_after(found.end()).lower() in PRONOUN_VERBS


RULES = (
    Rule(r"II\*(?!\w)", _listed, "letter"),
    Rule(
        rf"({_NUMERAL})({SPACE}?{DASH}{SPACE}?|{SPACE}(?:and|or|to){SPACE})({_NUMERAL})(?![\w&]|['’.-]\w)",
        _romans,
        "letter",
    ),
    Rule(rf"({_NUMERAL})(?![\w&]|\.\w|-[A-Z\d]|[ ][A-Z](?!\w))", _roman, "letter"),
)
