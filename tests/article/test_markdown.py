from hypothesis import given
from hypothesis import strategies as st

from narrator.article.read import parse_article
from narrator.errors import ArticleError


def read(source):
    return parse_article(source, "story.md", "markdown")


def spoken(article):
    return [(p.kind, article.text[p.start : p.end]) for p in article.paragraphs]


def test_only_the_words_remain():
    article = read(
        "# The *old* bridge\n\n"
        "It is **closed**, says [the mayor](https://example.org), in `plain` words &amp; so\non.\n\n"
        "![a photo](bridge.jpg)\n\n<!-- a note -->\n\n"
        "> “I walk,” she said.\n\n"
        "- one\n- two\n  1. three\n\n"
        "Next steps\n----------\n\nNothing <b>yet</b>. <!-- hush -->\n"
    )
    assert spoken(article) == [
        ("heading", "The old bridge"),
        ("text", "It is closed, says the mayor, in plain words & so on."),
        ("quotation", "“I walk,” she said."),
        ("item", "one"),
        ("item", "two"),
        ("item", "three"),
        ("heading", "Next steps"),
        ("text", "Nothing yet."),
    ]
    assert article.text == "\n\n".join(words for _, words in spoken(article))
    assert article.metadata.title == "The old bridge"


def test_every_paragraph_of_a_list_is_an_item_and_nothing_behind_it():
    article = read("- one\n\n  again one\n\n  - # two\n  - three\n- four\n\nfive\n")
    assert spoken(article) == [
        ("item", "one"),
        ("item", "again one"),
        ("heading", "two"),
        ("item", "three"),
        ("item", "four"),
        ("text", "five"),
    ]


def test_code_and_tables_are_in_the_text_but_skipped():
    article = read("Some words.\n\n```\nx = 1\n```\n\n| a | b |\n|---|---|\n| c | d |\n\n    y = 2\n")
    assert [(s.reason, article.text[s.start : s.end]) for s in article.skipped] == [
        ("code", "x = 1"),
        ("table", "a | b\nc | d"),
        ("code", "y = 2"),
    ]


def test_footnotes_are_skipped_and_what_refers_to_them_is_gone():
    article = read(
        "It is closed,[^1] she said[^b]: for good. [^none] is no note.\n\n[^1]: Since May.\n[^b]: example.org\n"
    )
    assert spoken(article) == [("text", "It is closed, she said: for good. [^none] is no note.")]
    assert [(s.reason, article.text[s.start : s.end]) for s in article.skipped] == [
        ("footnote", "[^1]: Since May.\n\n[^b]: example.org")
    ]


def test_front_matter_is_noted_and_not_spoken():
    article = read(
        '---\ntitle: "The bridge"\nauthor: Jane Doe\ndate: 2026-11-03\ntags:\n  - roads\n---\n\nIt is closed.\n'
    )
    assert (article.metadata.title, article.metadata.byline, article.metadata.published) == (
        "The bridge",
        "Jane Doe",
        "2026-11-03",
    )
    assert article.text == "It is closed."


def test_a_rule_at_the_top_is_no_front_matter():
    assert read("---\n\nIt is closed.\n\n---\n\nStill.\n").text == "It is closed.\n\nStill."


def test_html_leaves_its_words():
    article = read(
        "<details>\n<summary>More &amp; more</summary>\n<script>var x;</script>\n</details>\n\nThe end.<br>Really.\n"
    )
    assert article.text == "More & more\n\nThe end.\n\nReally."


def test_disclosure_byline_and_page_furniture_are_known_in_markdown_too():
    article = read(
        "*Voice is AI-generated.*\n\n# Bridge closed\n\n**By Jane Doe**  \nNov. 3, 2026\n\nIt is closed.\n\n"
        "## About the writer\n\nJane Doe is a reporter in Leeds.\n"
    )
    assert article.disclosure is not None
    assert (article.metadata.title, article.metadata.byline) == ("Bridge closed", "Jane Doe")
    assert article.metadata.published == "Nov. 3, 2026"
    assert [s.reason for s in article.skipped] == ["about-the-writer"]


@given(st.text(st.sampled_from(list("ab AB.\n\r#*_`>-|[](){}<!/\\~:1\t&;\"'—“”\u2028"))))
def test_any_markdown_is_covered(source):
    try:
        article = read(source)
    except ArticleError:
        return
    spans = sorted([*article.paragraphs, *article.skipped], key=lambda span: span.start)
    covered = "".join(article.text[span.start : span.end] for span in spans)
    assert "".join(covered.split()) == "".join(article.text.split())
