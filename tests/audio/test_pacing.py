from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from narrator.audio.pacing import CLAUSE, ITEM, MARKS, PARAGRAPH, QUOTATION, SEAM, SENTENCE, pause_between
from narrator.script.script import Segment


def test_a_higher_boundary_has_a_longer_pause(segment):
    sentence = segment(0, sentence=0, paragraph=0)
    seam = pause_between(segment(0, text="He called it", sentence=0, paragraph=0), sentence)
    clause = pause_between(segment(0, text="“Yes,”", sentence=0, paragraph=0), sentence)
    same_voice = pause_between(sentence, segment(1, paragraph=0))
    other_voice = pause_between(sentence, segment(1, paragraph=0, voice="henry-hale"))
    paragraph = pause_between(sentence, segment(1))
    heading = pause_between(sentence, segment(1, "heading"))
    assert 0 < seam < clause < same_voice < other_voice < paragraph < heading


def test_a_heading_is_nearer_to_what_it_announces_than_to_what_it_ends(segment):
    text, heading = segment(0), segment(1, "heading")
    assert pause_between(heading, segment(2)) < pause_between(text, heading)


def test_two_sentences_of_one_heading_are_paced_as_sentences(segment):
    first = segment(0, "heading", sentence=0, paragraph=0)
    assert pause_between(first, segment(1, "heading", sentence=1, paragraph=0)) == SENTENCE


def test_the_disclosure_is_set_off_from_whatever_follows(segment):
    disclosure = segment(0, "disclosure", sentence=-1, paragraph=-1)
    assert {pause_between(disclosure, segment(1, kind)) > PARAGRAPH for kind in ("heading", "narration", "quote")} == {
        True
    }


@pytest.mark.parametrize(
    ("before", "after", "pause"),
    [
        ('"Yes,"', "she said", MARKS[","]),
        ("“Yes”", ", she said", MARKS[","]),
        ("“Yes!”", "she said", CLAUSE),
        ("“Yes?”", "she said", CLAUSE),
        ("“Yes …”", "she said", MARKS["…"]),
        ("“Yes...”", "she said", MARKS["…"]),
        ("She said: “", "Yes”", MARKS[":"]),
        ("“Yes,”", "— she waited —", MARKS["—"]),
        ("He spoke of", "“opportunistic reasons”", SEAM),
        ("“reasons”", "and went on", SEAM),
    ],
)
def test_inside_a_sentence_the_mark_on_either_side_of_a_quotation_mark_counts(segment, before, after, pause):
    parts = [segment(0, text=text, sentence=0, paragraph=0) for text in (before, after)]
    assert pause_between(*parts) == pause


def test_a_weaker_mark_has_a_shorter_pause():
    assert SEAM < MARKS[","] < CLAUSE < MARKS[";"] == MARKS[":"] == MARKS["—"] < MARKS["…"] < SENTENCE


def test_a_list_is_closer_together_than_paragraphs(segment):
    text, one, two = segment(0), segment(1, "item"), segment(2, "item")
    assert pause_between(text, one) == pause_between(one, two) == ITEM < pause_between(two, segment(3)) == PARAGRAPH
    assert pause_between(segment(0, "heading"), one) == pause_between(segment(0, "heading"), segment(1))


def test_a_block_quotation_is_set_off_on_both_sides_and_paced_as_text_within(segment):
    def paragraph(index, *marks, kind="narration"):
        return replace(segment(index, kind), marks=marks)

    text, one, two = paragraph(0), paragraph(1, ">"), paragraph(2, ">")
    assert pause_between(text, one) == pause_between(two, paragraph(3)) == QUOTATION > PARAGRAPH
    assert pause_between(one, two) == PARAGRAPH
    assert pause_between(two, paragraph(3, ">", "-", kind="item")) == ITEM
    assert pause_between(two, paragraph(3, ">", ">")) == QUOTATION
    assert pause_between(text, paragraph(1, ">", kind="heading")) > QUOTATION


def test_an_item_that_somebody_else_says_is_one(segment):
    said = replace(segment(1, "quote", voice="henry-hale"), marks=("-",))
    assert pause_between(segment(0), said) == ITEM
    assert pause_between(said, replace(segment(2), marks=("+",))) == ITEM


def test_a_number_in_another_voice_than_its_item_ends_as_a_clause_does(segment):
    number = replace(segment(0, "item", text="", sentence=0, paragraph=0), marks=("3.",))
    assert pause_between(number, segment(1, "quote", sentence=0, paragraph=0, voice="henry-hale")) == CLAUSE


@given(st.floats(0.5, 2.0), st.floats(0.5, 2.0))
def test_faster_speech_has_shorter_pauses_and_saves_more_on_them_than_on_words(one, other):
    first, second = (Segment(i, "narration", "narrator", "narrator", 0, 1, "A", "A", i, i) for i in (0, 1))
    slow, fast = sorted((one, other))
    at_slow, at_fast = (pause_between(first, second, speed=speed) for speed in (slow, fast))
    assert at_fast <= at_slow * slow / fast * 1.000001
    assert pause_between(first, second, speed=1.0) == pause_between(first, second) == PARAGRAPH
