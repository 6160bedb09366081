"""The shapes that written numbers have, for the patterns of every family, and how such a number is said."""

import re

from narrator.script.spoken.numerals import cardinal, decimal
from narrator.script.spoken.rule import Scene
from narrator.script.spoken.wordlist import words

SPACE = r"[ \u00a0\u2009\u202f]"
DASH = r"[-–−‑]"
WHOLE = (
    r"(?:\d{1,3}(?:,\d{3})+(?!\d)|\d{1,2}(?:,\d\d){1,4},\d{3}(?!\d)"
    r"|[1-9]\d{0,2}(?:[\u00a0\u2009\u202f]\d{3})+(?!\d)|[1-9]\d{0,2}(?:[ ]\d{3}){0,3}[ ]000(?!\d)"
    r"|[1-9]\d?(?:[ ]\d{3}){2,3}(?![ ]?\d)|\d+)"
)
"""1,234 or 1234, or 12,34,567 as in India, or 12 345 with narrow blanks, 12 000 and 1 234 567 with any"""
NUMBER = rf"(?:{WHOLE}(?:\.\d+)?|\.\d+)"
"""1,234.5 or .5"""
SPACED_PAIR = rf"(\d{{1,3}}){SPACE}{DASH}{SPACE}(\d{{1,3}})(?![\w.,:/]\d|\w)"
"""10 - 15: a difference or a span"""
END = r"(?!\w)"

DETERMINERS = words(
    """
    a an the this that these those his her their its our your my each every another one any no some
    """
)

NOT_A_THING = words(
    """
    to in for and or of from on at by with per that which who is was were are be been has had have will would could
    more less worth each every as than but if when while where after before since until during over under between
    last next this into so because not he she it they we i you a an the just only also about against through out up
    off down toward towards without within plus minus apiece too now then ago today annually monthly weekly daily
    yearly total again here there back still even very likely yesterday tomorrow via upon above below across among
    though although however yet if nor must may might can should do does did spent paid made sold held lost won
    given taken owed due raised
    """
)
"""Words after a sum or a measure that do not name what is of that price or size."""

LENGTHWAYS = words(
    """
    long wide high tall deep thick away apart late early old ahead behind adrift clear
    north south east west below above off inland offshore
    """
)
"""Words after a length that do not name what is that long."""
RACES = words(
    """
    sprint sprints race races final finals heat heats title titles hurdles relay relays butterfly freestyle backstroke
    breaststroke dash
    """
)
"""What is run or swum over a length: "the 100m hurdles" are no hundred million of them."""
SEVERAL = words("a an the its this that one two three four five six seven eight nine ten several each every")
"""Before these a length follows rather than millions: "two 25m swimming pools"."""
COUNTED_UNITS = words("km kg kWh sq cu ha tonnes bpd mph")
"""What there are millions of, though it is no plural: "1.5m km"."""
LETTERED = words(
    """
    unit flat room section clause paragraph article part form class grade year seat gate table figure exit route
    apartment courtroom bus runway highway hwy rte row door pier
    """
)
"""After these "12c" names a thing."""
_DESCRIBED = re.compile(r"\+? [^\W\d_]+ ([a-z]+)")


def number(written: str, *, british: bool = False) -> str:
    """A number of the shape ``NUMBER`` in words.

    >>> number("1,234.50"), number(".5")
    ('one thousand two hundred thirty-four point five zero', 'point five')
    """
    whole, point, fraction = written.partition(".")
    return decimal(whole, fraction, british=british) if point else cardinal(whole, british=british)


def counts(word: str) -> bool:
    """Whether what stands after "5m" is counted, so that it is five million: "people", "Americans", "jobs".

    >>> counts("Americans"), counts("long")
    (True, False)
    """
    return word == "people" or (word.isalpha() and word[1:].islower() and word.endswith("s"))


def counts_things(found: "re.Match[str]", scene: Scene) -> bool:
    """Whether things follow that there are so many millions of: "5m people", "3.1m email addresses", "5M+ users"."""
    end = found.end() + (scene.after(found.end())[:1] == "+")
    after = scene.word_after(end)
    if after in LENGTHWAYS | RACES | NOT_A_THING:
        return False
    if counts(after) or after in COUNTED_UNITS:
        return True
    described = _DESCRIBED.match(scene.after(end))
    return bool(described and counts(described[1])) and scene.word_before(found.start()).lower() not in SEVERAL


def is_one(written: str) -> bool:
    """Whether a noun after this number is singular: "1", "1.00".

    >>> is_one("1.00"), is_one("1.5"), is_one("11")
    (True, False, False)
    """
    whole, _, fraction = written.partition(".")
    return whole == "1" and not fraction.strip("0")
