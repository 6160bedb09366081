from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from narrator.publish.dates import parse_date


@pytest.mark.parametrize(
    "text",
    [
        "2006-02-23",
        "2006-02-23T23:30:00-05:00",
        "2006-02-23T08:00:00Z",
        "Thu, 23 Feb 2006 08:00:00 +0100",
        "Thursday, February 23, 2006",
        "Published: Feb. 23rd, 2006 at 5 PM EST",
        "23 February 2006",
        "the 23rd of February, 2006",
        "Updated 23 feb 2006, 10:15",
    ],
)
def test_a_date_is_understood_as_articles_write_it(text):
    assert parse_date(text) == date(2006, 2, 23)


@pytest.mark.parametrize("text", ["", "yesterday", "03/04/2006", "2006", "31 February 2006", "Room 12 house 2006"])
def test_a_date_is_not_guessed(text):
    assert parse_date(text) is None


@given(st.text())
def test_any_text_is_a_date_or_none(text):
    assert parse_date(text) is None or isinstance(parse_date(text), date)
