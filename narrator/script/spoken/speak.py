"""From written to spoken: the table of all rules, and the one function that applies them."""

from bisect import bisect_left, bisect_right
from dataclasses import replace
from functools import cache

from narrator.script.spoken import (
    abbreviations,
    dates,
    electronic,
    garbled,
    initialisms,
    measures,
    models,
    money,
    numbers,
    places,
    roman,
    scores,
    scripture,
    telephone,
    times,
)
from narrator.script.spoken.form import Spoken
from narrator.script.spoken.rule import Rule, Scene
from narrator.script.spoken.scanner import Scanner

RULES: tuple[Rule, ...] = (
    *numbers.LONGEST_RULES,
    *garbled.RULES,
    *electronic.RULES,
    *telephone.RULES,
    *dates.RULES,
    *scripture.RULES,
    *times.RULES,
    *places.RULES,
    *measures.STONE_RULES,
    *scores.MINUTE_RULES,
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


MOST_READINGS = 4
"""No text is known that needs more than two."""


@cache
def _scanner(house: tuple[Rule, ...]) -> Scanner:
    return Scanner(house + RULES)


def spoken_form(text: str, *, british: bool = False, house: tuple[Rule, ...] = ()) -> Spoken:
    """What a newsreader says for ``text``; ordinary words come back as they are.

    ``british`` puts days before months in figures, "and" into numerals, and reads "km" as kilometres. The rules of
    ``house``, such as those of a lexicon, are tried before all others.

    A spoken form is its own spoken form: the result is read again until nothing changes, which it nearly always
    does at once.
    """
    scanner = _scanner(house)
    spoken = scanner.read(Scene(text, british=british))
    for _ in range(MOST_READINGS):
        again = scanner.read(Scene(spoken.text, british=british))
        if again.text == spoken.text:
            break
        spoken = _through(again, spoken)
    return spoken


def _through(again: Spoken, spoken: Spoken) -> Spoken:
    """The words of ``again``, a reading of ``spoken.text``, with their places in the source of ``spoken``."""
    starts = [word.start for word in spoken.words]
    words = []
    for word in again.words:
        first = spoken.words[max(0, bisect_right(starts, word.source_start) - 1)]
        last = spoken.words[max(0, bisect_left(starts, word.source_end) - 1)]
        words.append(replace(word, source_start=first.source_start, source_end=max(first.source_end, last.source_end)))
    return replace(again, words=tuple(words))
