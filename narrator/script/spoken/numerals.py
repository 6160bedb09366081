"""Numbers as words: the arithmetic of the English numeral, without any context.

Why not num2words: it takes 110 µs a number, puts commas and British "and" into every numeral, fails above 10^306
and knows neither decades nor digit groups. What news needs of it is this page.
"""

import re

ONES = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
]  # fmt: skip
TENS = [
    "zero", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
]  # fmt: skip
SCALES = [
    "", "thousand", "million", "billion", "trillion", "quadrillion", "quintillion", "sextillion", "septillion",
    "octillion", "nonillion", "decillion", "undecillion", "duodecillion", "tredecillion",
]  # fmt: skip
IRREGULAR_ORDINALS = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}
YEARS = range(1000, 2101)
"""Four bare digits in this range are a year: news writes quantities of a thousand and more with a comma."""
LONGEST_NUMERAL = 3 * len(SCALES)
"""Digits of the largest number that has a name here; longer ones are read digit by digit."""
LONGEST_DIGITS = 60
"""Digits beyond which nobody reads a number out: only its length is told."""


_BETWEEN_GROUPS = re.compile(r"[,\s]")


def ungrouped(written: str) -> str:
    """The digits of a number without what parts their groups.

    >>> ungrouped("1,234"), ungrouped("12 000")
    ('1234', '12000')
    """
    return _BETWEEN_GROUPS.sub("", written)


def cardinal(digits: str | int, *, british: bool = False) -> str:
    """A whole number in words, ``british`` with "and" ("one hundred and five").

    >>> cardinal("1,204")
    'one thousand two hundred four'
    >>> cardinal(21, british=True)
    'twenty-one'
    """
    figures = ungrouped(str(digits))
    figures = figures.lstrip("0") or "0"
    if len(figures) > LONGEST_NUMERAL:
        return one_by_one(figures)
    number = int(figures)
    if number == 0:
        return "zero"
    groups: list[str] = []
    scale = 0
    while number:
        number, group = divmod(number, 1000)
        if group:
            words = _below_thousand(group, british=british)
            if british and scale == 0 and number and group < 100:
                words = f"and {words}"
            groups.append(f"{words} {SCALES[scale]}".rstrip())
        scale += 1
    return " ".join(reversed(groups))


def _below_thousand(number: int, *, british: bool) -> str:
    hundreds, rest = divmod(number, 100)
    words = [f"{ONES[hundreds]} hundred"] if hundreds else []
    if hundreds and rest and british:
        words.append("and")
    if rest:
        words.append(_below_hundred(rest))
    return " ".join(words)


def _below_hundred(number: int) -> str:
    if number < 20:
        return ONES[number]
    tens, ones = divmod(number, 10)
    return f"{TENS[tens]}-{ONES[ones]}" if ones else TENS[tens]


def ordinal(digits: str | int, *, british: bool = False) -> str:
    """The place in a row.

    >>> ordinal(23), ordinal("1,000"), ordinal(0)
    ('twenty-third', 'one thousandth', 'zeroth')
    """
    words = cardinal(digits, british=british)
    cut = max(words.rfind(" "), words.rfind("-")) + 1
    head, last = words[:cut], words[cut:]
    if last in IRREGULAR_ORDINALS:
        return head + IRREGULAR_ORDINALS[last]
    return f"{head}{last[:-1]}ieth" if last.endswith("y") else f"{head}{last}th"


def plural(words: str) -> str:
    """The plural of a numeral, for decades, temperatures and models.

    >>> plural("nineteen eighty"), plural("sixteen"), plural("fifty-six")
    ('nineteen eighties', 'sixteens', 'fifty-sixes')
    """
    if words.endswith("y"):
        return f"{words[:-1]}ies"
    return f"{words}es" if words.endswith("x") else f"{words}s"


def one_by_one(figures: str) -> str:
    """Each digit for itself; of a number that nobody would read out, only its length.

    >>> one_by_one("9453")
    'nine four five three'
    """
    count = sum(map(str.isdigit, figures))
    if count > LONGEST_DIGITS:
        return f"a number of {cardinal(count)} digits"
    return " ".join(ONES[int(figure)] for figure in figures if figure.isdigit())


def year(number: int) -> str:
    """A year, or any four digits that are read in pairs.

    >>> year(1905), year(2005), year(2026), year(1900), year(476)
    ('nineteen oh five', 'two thousand five', 'twenty twenty-six', 'nineteen hundred', 'four seventy-six')
    """
    century, rest = divmod(number, 100)
    if number < 100 or number % 1000 < 10 or century > 99:
        return cardinal(number)
    if rest == 0:
        return f"{_below_hundred(century)} hundred"
    return f"{_below_hundred(century)} {two_digits(rest)}"


def two_digits(number: int) -> str:
    """The end of a year or a clock time.

    >>> two_digits(5), two_digits(59)
    ('oh five', 'fifty-nine')
    """
    return f"oh {ONES[number]}" if number < 10 else _below_hundred(number)


def in_groups(figures: str) -> str:
    """How the number of a model, a flight, a law or a house is read: in pairs from the right, up to four digits.

    >>> in_groups("16"), in_groups("380"), in_groups("101"), in_groups("2788"), in_groups("007")
    ('sixteen', 'three eighty', 'one oh one', 'twenty-seven eighty-eight', 'zero zero seven')
    """
    if figures.startswith("0") or len(figures) > 4:
        return one_by_one(figures)
    return year(int(figures)) if len(figures) > 2 else cardinal(figures)


def decimal(whole: str, fraction: str, *, british: bool = False) -> str:
    """A number with a decimal point; a missing whole part is not invented.

    >>> decimal("3", "14"), decimal("", "5")
    ('three point one four', 'point five')
    """
    said = cardinal(whole, british=british) if whole else ""
    return f"{said} point {one_by_one(fraction)}".lstrip()


def mixed(whole: str, numerator: str, denominator: str) -> str:
    """A whole number and a fraction.

    >>> mixed("2", "1", "2"), mixed("7", "7", "8")
    ('two and a half', 'seven and seven eighths')
    """
    part = fraction(numerator, denominator)
    return f"{cardinal(whole)} and {f'a {part[4:]}' if numerator == '1' else part}"


def fraction(numerator: str, denominator: str) -> str:
    """A fraction; halves and quarters by their names.

    >>> fraction("1", "2"), fraction("3", "4"), fraction("31", "32")
    ('one half', 'three quarters', 'thirty-one thirty-seconds')
    """
    part = {"2": "half", "4": "quarter"}.get(denominator) or ordinal(denominator)
    if int(numerator) == 1:
        return f"one {part}"
    return f"{cardinal(numerator)} {'halves' if part == 'half' else part + 's'}"
