"""Where two rows of words differ."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from narrator.hearing.alignment import align

pytest.importorskip("rapidfuzz")
ROWS = st.lists(st.sampled_from(["a", "b", "ab", "c"]), max_size=20)


@given(ROWS, ROWS)
def test_outside_the_gaps_both_rows_have_the_same_letters(said, heard):
    gaps = align(said, heard)
    place = heard_place = 0
    for gap in gaps:
        assert "".join(said[place : gap.start]) == "".join(heard[heard_place : gap.heard_start])
        assert not gap.is_empty
        place, heard_place = gap.end, gap.heard_end
    assert "".join(said[place:]) == "".join(heard[heard_place:])


@given(ROWS)
def test_equal_rows_have_no_gaps(row):
    assert align(row, row) == []


def test_compounds_are_put_together_beside_other_differences():
    gaps = align("one health care bill two".split(), "one healthcare mill two".split())
    assert [(gap.start, gap.end, gap.heard_start, gap.heard_end) for gap in gaps] == [(3, 4, 2, 3)]


def test_rows_of_any_length_are_aligned():
    said = [f"word{number * 7919 % 5003}" for number in range(20_000)]
    heard = said[:9_000] + said[9_500:]
    [gap] = align(said, heard)
    assert (gap.end - gap.start, gap.heard_end - gap.heard_start) == (500, 0)
