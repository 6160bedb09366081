"""Acronyms that are said as words: no engine spells them."""

import pytest

from narrator.script.spoken import spoken_form
from narrator.script.spoken.initialisms import SAID_AS_WORDS, spelt
from narrator.speech.kokoro.phonemes import phonemes

STRESS = str.maketrans("", "", "ˈˌ")


@pytest.mark.parametrize("acronym", sorted(SAID_AS_WORDS))
def test_an_acronym_that_is_a_word_is_not_spelt(acronym):
    said = phonemes(spoken_form(f"the {acronym} said").text, "en-us")
    letters = phonemes(f"the {spelt(acronym)} said", "en-us")
    assert said.translate(STRESS) != letters.translate(STRESS)
