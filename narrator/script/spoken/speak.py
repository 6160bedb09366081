"""From written to spoken: the table of all rules, and the one function that applies them."""

from functools import cache

from narrator.script.spoken import (
    abbreviations,
    dates,
    electronic,
    initialisms,
    measures,
    models,
    money,
    numbers,
    places,
    roman,
    telephone,
    times,
)
from narrator.script.spoken.form import Spoken
from narrator.script.spoken.rule import Rule, Scene
from narrator.script.spoken.scanner import Scanner

RULES: tuple[Rule, ...] = (
    *numbers.LONGEST_RULES,
    *electronic.RULES,
    *telephone.RULES,
    *dates.RULES,
    *times.RULES,
    *places.RULES,
    *measures.STONE_RULES,
    *numbers.ORDINAL_RULES,
    *money.RULES,
    *measures.RULES,
    *roman.RULES,
    *abbreviations.RULES,
    *models.RULES,
    *initialisms.RULES,
    *numbers.RULES,
)
"""The most particular first; where two families know a form, the earlier one has it."""


@cache
def _scanner(house: tuple[Rule, ...]) -> Scanner:
    return Scanner(house + RULES)


def spoken_form(text: str, *, british: bool = False, house: tuple[Rule, ...] = ()) -> Spoken:
    """What a newsreader says for ``text``; ordinary words come back as they are.

    ``british`` puts days before months in figures, "and" into numerals, and reads "km" as kilometres. The rules of
    ``house``, such as those of a lexicon, are tried before all others.
    """
    return _scanner(house).read(Scene(text, british=british))
