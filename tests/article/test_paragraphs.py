import textwrap

import pytest

from narrator.article.read import parse_article

STORY = [
    "Town council votes to close the old bridge",
    "The council voted on Monday to close the old bridge over the river for two years, and the people of the town are "
    "not at all happy about it, since the next crossing is nine miles away and the road there floods in winter.",
    "“I have walked over it every day of my life,” said Mary Baker, who is 84 and keeps a shop on the far bank. “What "
    "am I to do now? Nobody asked any of us what we thought of it, and nobody ever will.”",
    "A spokesman for the U.S. firm that will do the work said that the piers had not been looked at since 1931 and "
    "that one of them had moved by the width of a hand since the summer.",
]


def paragraphs(text):
    article = parse_article(text)
    return [" ".join(article.text[p.start : p.end].split()) for p in article.paragraphs]


@pytest.mark.parametrize("gap", ["\n", "\n\n", "\r\n", "\r", "\n \t\n\n", "\u2028", "\u2029"])
def test_a_line_is_a_paragraph(gap):
    assert paragraphs(gap.join(STORY)) == STORY


@pytest.mark.parametrize("width", [50, 64, 72, 79, 100])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_hard_wrapped_lines_are_joined(width, newline):
    wrapped = "\n\n".join(textwrap.fill(p, width, break_on_hyphens=False) for p in STORY)
    assert paragraphs(wrapped.replace("\n", newline)) == STORY


def test_a_line_broken_on_purpose_in_a_wrapped_file_stays_broken():
    head, *body = (textwrap.fill(p, 72) for p in STORY)
    text = f"{head}\nBy Jane Doe\n\n" + "\n\n".join(body) + "\n\nMonday\nTuesday\n"
    assert paragraphs(text) == [STORY[0], "By Jane Doe", *STORY[1:], "Monday", "Tuesday"]


def test_short_lines_are_not_taken_for_wrapping():
    shopping = ["Things to buy on Monday.", "milk", "eggs", "bread and butter"]
    assert paragraphs("\n".join(shopping)) == shopping


def test_long_lines_in_small_letters_are_paragraphs():
    lines = ["they all went home, and " * 8 + "that was that", "then it rained, and " * 9 + "that was that too"]
    assert paragraphs("\n".join(lines)) == lines


def test_lines_without_a_word_are_skipped():
    article = parse_article("The first part ends.\n\n* * *\n\nThe second begins.\n—\n")
    assert [(s.reason, article.text[s.start : s.end]) for s in article.skipped] == [
        ("no-words", "* * *"),
        ("no-words", "—"),
    ]


def test_a_line_of_ten_thousand_words_is_one_paragraph():
    assert paragraphs("word " * 10_000) == [" ".join(["word"] * 10_000)]
