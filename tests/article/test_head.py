import pytest

from narrator.article.read import parse_article

TITLE = "Town council votes to close old bridge"
BODY = "The council voted on Monday to close the old bridge for two years.\nWork begins in May, the mayor said.\n"


def metadata(text):
    return parse_article(text).metadata


@pytest.mark.parametrize(
    "title",
    [
        TITLE,
        "Why is the bridge closed?",
        "Mayor Opens New Bridge Over River.",
        "‘We are cut off’: a town without a bridge",
        "Russia blames U.S",
    ],
)
def test_a_title_is_the_first_heading(title):
    article = parse_article(f"{title}\n\n{BODY}")
    first = article.paragraphs[0]
    assert article.text[first.start : first.end] == title
    assert first.kind == "heading"
    assert article.metadata.title == title


@pytest.mark.parametrize(
    "first",
    [
        "The council voted to close the bridge.",
        "The council of the town, which has met in the old hall since 1840, voted on a cold Monday night to close it",
        "LEEDS, England (Example) — The council",
        "The council will close the following bridges:",
    ],
)
def test_a_sentence_is_no_title(first):
    article = parse_article(f"{first}\n{BODY}")
    assert article.metadata.title is None
    assert article.paragraphs[0].kind == "text"


def test_a_line_with_nothing_after_it_is_no_title():
    assert metadata("Hello world").title is None


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("By Jane Doe", "Jane Doe"),
        ("BY JANE DOE", "JANE DOE"),
        ("By Jane Doe, Staff Writer", "Jane Doe, Staff Writer"),
        ("By Jane Doe and John O’Neill", "Jane Doe and John O’Neill"),
        ("Jane Doe in Paris", "Jane Doe in Paris"),
        ("By Jane Doe | Nov. 3, 2026", "Jane Doe"),
        ("By Friday", None),
        ("By the numbers", None),
        ("By Monday the council had voted.", None),
    ],
)
def test_a_byline_is_noted_and_spoken(line, byline):
    article = parse_article(f"{TITLE}\n{line}\n{BODY}")
    assert article.metadata.byline == byline
    assert line in [article.text[p.start : p.end] for p in article.paragraphs]


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("Nov. 3, 2026", "Nov. 3, 2026"),
        ("Thursday, February 23, 2006", "Thursday, February 23, 2006"),
        ("Published 3 November 2026", "3 November 2026"),
        ("2026-11-03", "2026-11-03"),
        ("By Jane Doe | Nov. 3, 2026", "Nov. 3, 2026"),
    ],
)
def test_a_date_is_noted_and_spoken(line, published):
    article = parse_article(f"{TITLE}\n{line}\n{BODY}")
    assert article.metadata.published == published
    assert article.skipped == ()


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("Updated 10:32 a.m. ET", None),
        ("Last updated: Nov. 4, 2026", None),
        ("Published: Nov. 3, 2026 at 10:32 AM EST | Updated: Nov. 4, 2026 at 9 AM EST", "Nov. 3, 2026"),
    ],
)
def test_a_time_stamp_is_skipped_but_its_date_is_noted(line, published):
    article = parse_article(f"{TITLE}\nBy Jane Doe\n{line}\n{BODY}")
    assert article.metadata.published == published
    assert [(s.reason, article.text[s.start : s.end]) for s in article.skipped] == [("timestamp", line)]


def test_a_date_or_byline_before_the_title_does_not_hide_it():
    assert metadata(f"Nov. 3, 2026\n{TITLE}\nBy Jane Doe\n{BODY}").title == TITLE


def test_a_time_in_a_live_report_is_no_time_stamp():
    assert parse_article(f"{TITLE}\n{BODY}2:45 p.m.\n{BODY}").skipped == ()


def test_a_lone_short_line_between_paragraphs_is_a_subheading():
    article = parse_article(f"{TITLE}\n{BODY}Nine miles to walk\n{BODY}")
    headings = [article.text[p.start : p.end] for p in article.paragraphs if p.kind == "heading"]
    assert headings == [TITLE, "Nine miles to walk"]


def test_lines_of_a_list_are_no_subheadings():
    article = parse_article(f"{TITLE}\n{BODY}Mary Baker, 84\nJohn Roe, 62\n{BODY}")
    assert [p.kind for p in article.paragraphs].count("heading") == 1
