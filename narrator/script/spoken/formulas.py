"""Formulas: powers, roots, differences, and what is greater than what."""

import re
import unicodedata

from narrator.script.spoken.numerals import cardinal
from narrator.script.spoken.rule import Rule, Scene
from narrator.script.spoken.shapes import NUMBER, SPACE, SPACED_PAIR, number

Match = re.Match[str]

_OPERATOR = r"[=+×÷]"


def _power(found: Match, _scene: Scene) -> str:
    """10²³, 6.02 × 10^-5, 3.6e-10 -> ten to the power of twenty-three, six point zero two times ten to ..."""
    factor, exponent = found["factor"], unicodedata.normalize("NFKC", found["exponent"]).replace("−", "-")
    said = f"{number(factor)} times ten" if factor else "ten"
    if exponent in ("2", "3"):
        return f"{said} {'squared' if exponent == '2' else 'cubed'}"
    sign = "minus " if exponent.startswith("-") else ""
    return f"{said} to the power of {sign}{cardinal(exponent.lstrip('+-'))}"


def _compared(found: Match, scene: Scene) -> str | None:
    """x > 5, < 1% -> x is greater than five, less than one percent; but "Home > 5 tips" is a path."""
    before = scene.before(found.start()).rstrip()
    operand = re.search(r"(?:\d|(?<!\w)[A-Za-z])\Z", before)
    if not operand:
        return None if before and found[0] == ">" else ("less than" if found[0] == "<" else "more than")
    return "is greater than" if found[0] == ">" else "is less than"


def _raised(found: Match, scene: Scene) -> str | None:
    """5², x³, mc² -> five squared, x cubed, mc squared; after a word it is a footnote."""
    if not re.search(r"(?:\d|(?<!\w)(?:[a-z]{1,2}|[A-Z]))\Z", scene.before(found.start())):
        return None
    return "squared" if found[0] == "²" else "cubed"


def _to_the_power(found: Match, scene: Scene) -> str | None:
    """2^n, x^2 -> two to the power of n, x squared."""
    if not scene.before(found.start())[-1:].isalnum():
        return None
    exponent = found[1]
    if exponent in ("2", "3"):
        return "squared" if exponent == "2" else "cubed"
    return f"to the power of {cardinal(exponent) if exponent.isdecimal() else exponent}"


def _root(_found: Match, _scene: Scene) -> str:
    """√16 -> the square root of sixteen."""
    return "the square root of"


def _difference(found: Match, scene: Scene) -> str | None:
    """7 - 3 = 4 -> seven minus three; without another sign it is a span."""
    beside = re.match(rf"[ ]?{_OPERATOR}", scene.after(found.end())) or re.search(
        rf"{_OPERATOR}[ ]?\Z", scene.before(found.start())
    )
    falls = found[0] == scene.text.strip() and len(found[1]) < 3 and int(found[1]) > int(found[2])
    return f"{cardinal(found[1])} minus {cardinal(found[2])}" if beside or falls else None


RULES = (
    Rule(
        rf"(?:(?P<factor>{NUMBER}){SPACE}?[x×·]{SPACE}?)?10(?:\^?(?P<exponent>(?<=\^)[-−]?\d{{1,3}}|[⁺⁻]?[⁰¹²³⁴-⁹]{{1,3}}))(?!\w)",
        _power,
    ),
    Rule(r"(?P<factor>\d+(?:\.\d+)?)[eE](?P<exponent>[-−+]\d{1,3})(?!\w)", _power),
    Rule(SPACED_PAIR, _difference),
    Rule(r"[<>](?=[ ][$£€]?\.?\d)", _compared, "mark"),
    Rule(r"[²³](?![²³⁰-⁹\d])", _raised, "mark"),
    Rule(r"\^(\d{1,3}|[a-z])(?!\w)", _to_the_power, "mark"),
    Rule(r"√(?=[\d.a-z(])", _root, "mark"),
)
"""Tried before the plain numbers."""
