"""Words of what is said and of what is written down."""

import pytest

from narrator.hearing.words import comparable_words
from narrator.script.lexicon import Entry, Lexicon


@pytest.mark.parametrize(
    ("spoken", "written"),
    [
        ("The F B I's C E Os.", "the FBI's CEOs"),
        ("two thousand and eight", "2008"),
        ("It centres on organised labour.", "it centers on organized labor"),
        ("James's house, the Joneses' house", "James' house, the Joneses house"),
        ("a five million dollar deal", "a $5 million, deal"),
        ("fifty three per cent of U S voters", "53% of US voters"),
        ("a thousand people", "1,000 people"),
        ("a U N report, at five PM", "a UN report at 5 p.m."),
    ],
)
def test_both_ways_of_writing_are_the_same_words(spoken, written):
    assert "".join(comparable_words(spoken)) == "".join(comparable_words(written))


def test_other_words_stay_other_words():
    assert comparable_words("four hours ago") != comparable_words("for hours ago")
    assert comparable_words("our house") == ["our", "house"]


def test_names_are_respelt_as_in_the_script():
    lexicon = Lexicon((Entry("Siobhan", "say", "shi vawn"),))
    assert comparable_words("Siobhan Hale", lexicon) == comparable_words("shi vawn Hale")
