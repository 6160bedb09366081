from pathlib import Path

import pytest

from narrator.article.read import make_article, read_article
from narrator.article.source import ReadingOptions, Source
from narrator.errors import ArticleError

FEED = Path(__file__).parent / "fixtures" / "feed.xml"


def read(text):
    return make_article(Source(text.encode(), "feed"), ReadingOptions(kind="feed"))


def spoken(article):
    return [(p.kind, article.text[p.start : p.end]) for p in article.paragraphs]


def test_reads_the_newest_item_and_names_the_others(caplog):
    article = read_article(FEED)
    assert spoken(article) == [
        ("heading", "The Last & Best Keeper"),
        ("text", "The water rises an inch a minute when the gates are opened."),
        ("heading", "A flight"),
        ("item", "one;"),
        ("item", "two."),
        ("text", "“Go and look,” she said."),
    ]
    assert [span.reason for span in article.skipped] == ["caption", "page-furniture"]
    facts = article.metadata
    assert (facts.byline, facts.site, facts.language) == ("Ines Okafor", "Marden Weekly", "en-GB")
    assert facts.address == "https://marden.example/keepers"
    assert facts.incomplete is None
    assert "“Short”, “Old news”" in caplog.text


def test_reads_atom():
    article = read(
        """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-US"><title>Locks</title>
        <entry><title type="html">Old &amp;amp; gone</title><updated>2024-05-01T10:00:00Z</updated>
        <content type="text">Nobody reads this.</content></entry>
        <entry><title>New</title><published>2025-05-01T10:00:00Z</published><author><name>A. Pell</name></author>
        <link rel="alternate" href="https://marden.example/new"/><summary>Water.</summary>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">
        <p>The <b>water</b> rises.</p><ul><li>Slowly.</li>
        </ul></div></content></entry></feed>"""
    )
    assert spoken(article) == [("heading", "New"), ("text", "The water rises."), ("item", "Slowly.")]
    assert article.metadata.byline == "A. Pell"
    assert article.metadata.published == "2025-05-01T10:00:00Z"


@pytest.mark.parametrize(
    "summary",
    [
        "The water rises an inch a minute.",
        "The water rises […]",
        "&lt;p&gt;The water&lt;/p&gt;&lt;p&gt;rises ...&lt;/p&gt;",
    ],
)
def test_says_when_only_a_summary_is_there(summary):
    article = read(
        f"<rss><channel><item><title>Locks</title><description>{summary}</description></item></channel></rss>"
    )
    assert article.metadata.incomplete == "summary"


def test_an_item_without_text_is_refused_with_a_hint():
    with pytest.raises(ArticleError, match="its newest item, “Locks”, has no text"):
        read("<rss><channel><item><title>Locks</title></item></channel></rss>")
