import pytest

from narrator.article.documents.pdf.blocks import Style, blocks_of
from narrator.article.documents.pdf.columns import Column, columns
from narrator.article.documents.pdf.furniture import running_lines
from narrator.article.documents.pdf.hyphens import SOFT, Words
from narrator.article.documents.pdf.initials import with_initials
from narrator.article.documents.pdf.page import Line, Page

BODY = Style(10.0, 1.2)


def line(text, left=50.0, bottom=700.0, right=None, size=10.0, bold=False, turned=False):
    return Line(text, left, bottom, left + 5 * len(text) if right is None else right, size, bold, turned)


def lines(texts, left=50.0, top=700.0, right=250.0):
    return [line(text, left, top - 12 * i, right) for i, text in enumerate(texts)]


def order(page):
    return [part.text for column in columns(page) for part in column.lines]


@pytest.mark.parametrize(
    ("upper", "lower", "joined"),
    [
        ("an official was dif" + SOFT, "ferent", "an official was different"),
        ("the well-", "worn tiller", "the well-worn tiller"),
        ("twenty" + SOFT, "six miles", "twenty-six miles"),
        ("Anglo-", "American", "Anglo-American"),
        ("the 1990-", "1995 figures", "the 1990-1995 figures"),
        ("two- and three-", "storey houses", "two- and three-storey houses"),
        ("two-", "and three-storey houses", "two- and three-storey houses"),
        ("he saw -", "and left", "he saw - and left"),
        ("a zorble" + SOFT, "flump", "a zorbleflump"),
        ("the ﬁrst", "ﬂood", "the first flood"),
    ],
)
def test_hyphens_at_line_ends(upper, lower, joined):
    assert Words([upper, lower]).join([upper, lower]) == joined


def test_a_document_knows_its_own_words():
    assert Words(["the lock-keeper was here"]).join(["the lock" + SOFT, "keeper"]) == "the lock-keeper"
    assert Words(["the lockkeeper was here"]).join(["the lock" + SOFT, "keeper"]) == "the lockkeeper"


def test_columns_are_read_one_after_another_under_their_headline():
    left, right = [f"left-hand column {i}" for i in range(5)], [f"right-hand column {i}" for i in range(5)]
    rows = [part for pair in zip(lines(left, 50, 700, 240), lines(right, 260, 700, 450), strict=True) for part in pair]
    headline = line("A headline over both of the columns", 100, 730, 400, 20)
    assert order([*rows, headline]) == [headline.text, *left, *right]


def test_three_columns():
    texts = [[f"text of column {c} line {i}" for i in range(6)] for c in range(3)]
    page = [part for c in (2, 0, 1) for part in lines(texts[c], 40 + 180 * c, 700, 200 + 180 * c)]
    assert order(page) == [text for column in texts for text in column]


def test_a_table_is_not_columns():
    rows = [
        part for i in range(4) for part in (line(f"{1990 + i}", 50, 700 - 12 * i), line(f"{i}00", 150, 700 - 12 * i))
    ]
    (block,) = blocks_of(Column(tuple(rows)), 1, BODY)
    assert block.kind == "table"


def test_paragraphs_headings_and_items():
    page = [
        line("A heading of some words", 50, 700, 200, 14),
        *lines(
            ["The water rises an inch a minute when the", "upper gates are opened. Nobody", "stands on the towpath."],
            50,
            676,
        ),
        *lines(["• close the flight between November", "and March;"], 50, 634),
    ]
    found = [(block.kind, " ".join(block.texts)) for block in blocks_of(Column(tuple(page)), 1, BODY)]
    assert found == [
        ("heading", "A heading of some words"),
        ("text", "The water rises an inch a minute when the upper gates are opened. Nobody stands on the towpath."),
        ("item", "close the flight between November and March;"),
    ]


def test_running_lines_and_page_numbers():
    words = ("canal", "lock", "barge", "quay")  # lines that differ by their digits alone may be running ones
    pages = [
        Page(n, (line("Marden Weekly", 50, 800), *lines([f"{word} {i}" for i in range(5)]), line(str(n), 200, 20)))
        for n, word in enumerate(words, 1)
    ]
    reasons = running_lines(pages, 10.0)
    assert [reasons.get(id(part)) for part in pages[2].lines] == ["running-line", *[None] * 5, "page-number"]


def test_an_initial_is_read_with_its_word():
    initial = line("T", 50, 676, 70, 36)
    beside = [line("he water rises", 72, 700), line("an inch a", 72, 688), line("minute.", 72, 676)]
    found = with_initials([initial, *beside, line("Nobody", 50, 664)], 10.0)
    assert [part.text for part in found] == ["The water rises", "an inch a", "minute.", "Nobody"]
    assert {part.left for part in found} == {50}
