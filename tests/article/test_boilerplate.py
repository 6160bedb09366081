import pytest

from narrator.article.read import parse_article
from narrator.errors import ArticleError

LEAD = "The council voted on Monday to close the old bridge for two years of repairs.\n"
BODY = "".join(f"Paragraph {i} of the story says something that matters to the town.\n" for i in range(8))


def skipped(text):
    article = parse_article(text)
    return [(s.reason, article.text[s.start : s.end]) for s in article.skipped]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Read more", "read-more"),
        ("Read the rest of the story here.", "read-more"),
        ("Zoe ... Read more", "read-more"),
        ("Advertisement", "advertisement"),
        ("Story continues below advertisement", "advertisement"),
        ("Sign up for our daily newsletter.", "newsletter"),
        ("Share this article", "share"),
        ("Follow us on Facebook", "follow"),
        ("Follow Jane Doe on Twitter @janedoe.", "follow"),
        ("Related: Bridge to close", "related"),
        ("© 2026 Example Media Ltd.", "copyright"),
        ("Copyright 2026 Example. All rights reserved. This material may not be published or rewritten.", "copyright"),
        ("Click here to subscribe", "click-here"),
        ("Jane Doe via Getty Images.", "photo-credit"),
    ],
)
def test_a_stray_line_at_the_end_is_skipped_with_its_reason(line, reason):
    assert skipped(LEAD + BODY + line) == [(reason, line)]


@pytest.mark.parametrize("line", ["Listen to this article", "5 min read", "Share"])
def test_a_stray_line_at_the_top_is_skipped(line):
    assert [text for _, text in skipped(f"Bridge to close\n{line}\n{LEAD}{BODY}")] == [line]


@pytest.mark.parametrize(
    "sentence",
    [
        "Read more books, the minister said.",
        "Advertisement spending fell by a third.",
        "Share this article of faith with your children, he told them.",
        "Sign up for health coverage by Friday or pay a fine.",
        "Follow the money.",
        "“Follow us on Facebook,” the sign read.",
        "Related: the two cases share a judge.",
        "Copyright law is due for an overhaul.",
        "Listen to this article of the constitution.",
        "More on this later.",
        "About the author little is known.",
        "He told them to read more",
    ],
)
def test_a_sentence_that_begins_like_a_stray_line_is_kept_wherever_it_stands(sentence):
    for text in (f"{LEAD}{BODY}{sentence}", f"{LEAD}{sentence}\n{BODY}", f"{sentence}\n{LEAD}{BODY}"):
        assert skipped(text) == []


def test_ambiguous_lines_are_kept_in_mid_article():
    assert skipped(f"{LEAD}{BODY}Follow @example on Twitter\nClick here to argue\n{BODY}") == []


def test_a_headline_may_begin_like_a_stray_line():
    assert parse_article(f"WATCH: Storm hits the coast\n{LEAD}").metadata.title == "WATCH: Storm hits the coast"


def test_the_block_about_the_writer_is_one_span():
    block = "About the writer\nJane Doe is an Example reporter based in Leeds. She covers bridges. Jane ... Read more"
    assert skipped(LEAD + BODY + block) == [("about-the-writer", block)]


@pytest.mark.parametrize(
    "section",
    [
        "About the author\nOrwell was born in India in 1903. He wrote of power and of language.",
        "About the author\nDoe is a poet. “I never planned it,” she said.",
        "About the author\nDoe is a poet. " + "Her verse is plain and her subjects are plainer. " * 30,
    ],
)
def test_a_last_section_that_discusses_an_author_is_kept(section):
    assert skipped(LEAD + BODY + section) == []


def test_closing_headlines_are_skipped_with_their_heading():
    block = "Related stories\nBridge to close\nWhy the river rose"
    assert skipped(LEAD + BODY + block) == [("related", block)]


def test_an_article_of_nothing_but_page_furniture_is_an_error():
    with pytest.raises(ArticleError, match="nothing to speak"):
        parse_article("Advertisement\nRead more\n* * *\n")
