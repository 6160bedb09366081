"""What holds of the spoken form of any text."""

import doctest
import importlib
import pkgutil
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

import narrator.script.spoken
from narrator.script.spoken import Rule, spoken_form

NEWS = [
    "", "Dr.", "St.", "Jan.", "5", "15", "2024", "1,500", "0.5", "$", "£", "%", "-", "–", "—", ".", ",", "...",
    "'", "’", "\"", "(", ")", "[", "]", "/", ":", "&", "@", "#", "*", "°C", "km", "m", "bn", "million", "p.m.",
    "FBI", "WHO", "US", "U.S.", "NATO", "III", "I", "A", "F-16s", "D-Del.", "No.", "vs.", "com", "www.", "May",
    "may", "EST", "'s", "s", "the", "a", "bill", "½", "²", "😀", "naïve", "你好", "٣", "e\u0301", "\u200d", "\u00a0",
    "Elm", "dot", "PM", "3/4", "9/11", "10²³", "×", "x", "′", "N", "kr", "1-in-5", "17-y.o.", "14th-15th", "$20s",
    "S.&P.", "2:30", "Mark", "several", "12.5", "A-", "ac",
    "6-4", "7-6 (7-3)", "24-7", "S.", "K-5", "sq", "t", "Ã±", "â€™", "â€", "√", ">", "<", "12 000", "y/y", "R", "RM",
    "Ohio", "OpenAI", "1m 27.4s", "45+2'", "b/d", "block", "(a)",
]  # fmt: skip
texts = st.one_of(
    st.text(max_size=60),
    st.lists(st.tuples(st.sampled_from(NEWS), st.sampled_from(["", " ", "\n"])), max_size=14).map(
        lambda pieces: "".join(form + space for form, space in pieces)
    ),
)
plain_texts = st.lists(
    st.text(st.sampled_from("bcdefghjkmnoprtuvwxyz"), min_size=3, max_size=9), min_size=1, max_size=12
).map(lambda letters: " ".join(f"{word}oo" for word in letters) + ".")


@given(texts)
def test_only_words_and_pauses_are_left(text):
    said = spoken_form(text).text
    assert all(character in " ,.?!;:—-'" or unicodedata.category(character)[0] in "LM" for character in said)
    assert "  " not in said
    assert said == said.strip()


@given(texts)
def test_every_word_points_to_its_source(text):
    spoken = spoken_form(text)
    at, source_at = 0, 0
    for word in spoken.words:
        assert at <= word.start < word.end <= len(spoken.text)
        assert not any(map(str.isalpha, spoken.text[at : word.start]))
        assert source_at <= word.source_start < word.source_end <= len(text)
        at, source_at = word.end, word.source_start


@given(texts, st.booleans())
def test_a_spoken_form_is_its_own_spoken_form(text, british):
    said = spoken_form(text, british=british).text
    assert spoken_form(said, british=british).text == said


@given(plain_texts)
def test_plain_text_is_not_touched(text):
    assert spoken_form(text).text == text


def test_words_of_one_form_share_its_place():
    text = "The $4.2bn deal isn’t Dr. Lee's."
    spoken = spoken_form(text)
    pairs = [(spoken.text[w.start : w.end], text[w.source_start : w.source_end]) for w in spoken.words]
    assert pairs == [
        ("The", "The"),
        *((word, "$4.2bn") for word in "four point two billion dollar".split()),
        ("deal", "deal"),
        ("isn't", "isn’t"),
        ("Doctor", "Dr."),
        ("Lee's", "Lee's"),
    ]


@pytest.mark.parametrize(
    "text", ["Polish workers read it live.", "He said: well-known facts; don't go!", "A man — I — left?"]
)
def test_ordinary_sentences_come_back_as_they_are(text):
    assert spoken_form(text).text == text


def test_white_space_becomes_single_spaces():
    assert spoken_form(" One\n\ntwo\u00a0 three \t").text == "One two three"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("9" * 1_000_000, "a number of one million digits"),
        ("(" * 10_000 + "x" + ")" * 10_000, "x"),
        ("X" * 100_000, "X" + "x" * 99_999),
        ("1-" * 500, "-".join(["one"] * 500)),
        ("мир 你好 مرحبا हिन्दी", "мир 你好 مرحبا हिन्दी"),
        ("", ""),
        ("🎉 *** ---", ""),
    ],
    ids=["a million digits", "brackets", "capitals", "chain", "scripts", "nothing", "nothing sayable"],
)
def test_strange_text_is_read_sensibly(text, said):
    assert spoken_form(text).text == said


def test_rules_of_the_house_come_first():
    house = (Rule("Nguyen", lambda found, scene: "win", "letter", frozenset({"nguyen"})),)
    assert spoken_form("Mr. Nguyen's FBI file", house=house).text == "Mister win's F B I file"


@pytest.mark.parametrize("module", [m.name for m in pkgutil.iter_modules(narrator.script.spoken.__path__)])
def test_examples_in_docstrings_hold(module):
    results = doctest.testmod(importlib.import_module(f"narrator.script.spoken.{module}"))
    assert results.failed == 0
