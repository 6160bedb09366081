import random
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from narrator.batch.sources.names import name_of

NAME = re.compile(r"[a-z0-9-]{1,60}(?:_[a-z2-7]{12})?")


@pytest.mark.parametrize(
    ("source", "readable"),
    [
        ("/news/2026/The Ferry, again.txt", "the-ferry-again"),
        ("/news/Žluťoučký kůň.html", "zlutoucky-kun"),
        ("/news/....txt", "article"),
        ("https://marden.example/2026/07/ferry-returns.html?utm=1", "ferry-returns"),
        ("https://marden.example/ferry-returns/index.html", "ferry-returns"),
        ("https://marden.example/a%20boat/12345", "a-boat"),
        ("https://marden.example/?p=123", "marden-example-p-123"),
        ("https://marden.example", "marden-example"),
        ("http://[broken/ferry", "http-broken-ferry"),
    ],
)
def test_a_name_tells_people_what_it_is(source, readable):
    assert name_of(source, source).rpartition("_")[0] == readable


def test_a_good_id_is_the_name_and_no_other_id_is():
    assert name_of("ferry-2026-07", "/news/x.txt") == "ferry-2026-07"
    for id in ("Ferry", "ferry.1", "ferry_1", "con", "lpt1", "", "-ferry", "a--b", "x" * 61, "ferry "):
        assert "_" in name_of(id, "/news/ferry.txt")


def test_long_names_are_cut_between_words():
    name = name_of("/x", "/" + "harbour " * 30 + ".txt")
    assert name.startswith("harbour-harbour") and "harbour_" in name
    assert NAME.fullmatch(name)


@given(st.text(), st.text())
def test_every_name_is_a_file_name_everywhere(id, source):
    assert NAME.fullmatch(name_of(id, source))


@given(st.lists(st.text(alphabet="aAbB-_é 1", max_size=6), unique=True, max_size=30))
def test_different_ids_have_different_names_whatever_their_case(ids):
    names = {name_of(id, "/news/ferry.txt").casefold() for id in ids}
    assert len(names) == len(ids)


def test_a_name_depends_on_nothing_but_its_job():
    ids = [f"/news/{number}/index.html" for number in range(200)]
    names = {id: name_of(id, id) for id in ids}
    random.Random(1).shuffle(ids)
    assert {id: name_of(id, id) for id in ids} == names
    assert name_of("/news/1/index.html", "/news/1/index.html") == "index_67xal4bpm4q7"
