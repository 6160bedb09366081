"""Pages become articles: body, headline, writers and date right, and what is not read skipped by its reason."""

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml.html import fromstring

from benchmarks.pages import (
    layouts,
    layouts_saved,
    layouts_saved_later,
    layouts_unseen,
    layouts_wide,
    layouts_wider,
    layouts_world,
)
from benchmarks.pages.story import WORLD, stories
from benchmarks.reading import (
    Page,
    f1,
    ours,
    pages,
    pages_told,
    same_names,
    theirs,
    unknown,
    without_standfirst,
)
from narrator.article.pages.align import key
from narrator.article.pages.blocks import Block
from narrator.article.pages.html import LARGEST_PAGE, MOST_ELEMENTS
from narrator.article.pages.lines import page_line
from narrator.article.pages.names import named_reason
from narrator.article.pages.world_lines import world_line
from narrator.article.read import make_article
from narrator.article.source import ReadingOptions, Source
from narrator.errors import ArticleError

BODY = "".join(f"<p>{part.html}</p>" for part in stories()["ferry"].parts if part.kind == "p")


def read(html: str, **options):
    return make_article(Source(html.encode(), "page.html"), ReadingOptions(**options))


def page(inside: str, head: str = "") -> str:
    return (
        f"<!doctype html><html lang=en><head><title>Ferry</title>{head}</head>"
        f"<body><article>{inside}</article></body></html>"
    )


def lines(article) -> list[str]:
    return [article.text[p.start : p.end] for p in article.paragraphs]


def reasons(article) -> dict[str, str]:
    return {article.text[s.start : s.end]: s.reason for s in article.skipped}


@pytest.mark.parametrize("page", list(pages(layouts.LAYOUTS))[::3], ids=lambda page: page.name)
def test_known_layouts_are_read_without_a_stray_or_a_lost_line(page: Page):
    reading, truth = ours(page), [part.words for part in page.story.parts]
    assert unknown(truth, reading.lines) == []
    assert f1(reading.lines, truth) > 0.96
    assert key(reading.title or "") == key(page.story.title)
    assert same_names(reading.byline, page.story)
    assert (reading.published or "")[:10] == page.story.day


@pytest.mark.parametrize("page", list(pages(layouts_unseen.LAYOUTS))[::5], ids=lambda page: page.name)
def test_other_layouts_lose_nothing(page: Page):
    assert unknown([part.words for part in page.story.parts], ours(page).lines) == []


TOLD = (
    *list(pages_told(layouts_world.PAGES))[::2],
    *list(pages_told(layouts_wide.PAGES))[::3],
    *list(pages_told(layouts_wider.PAGES))[::3],
    *list(pages_told((*layouts_saved.PAGES, *layouts_saved_later.PAGES)))[::3],
)


@pytest.mark.parametrize("page", TOLD, ids=lambda page: page.name)
def test_no_page_is_read_worse_than_without_the_filter(page: Page):
    truth = [part.words for part in page.story.parts]
    assert f1(without_standfirst(ours(page)).lines, truth) >= f1(without_standfirst(theirs(page)).lines, truth)


def test_boxes_around_every_paragraph_are_not_what_their_name_says():
    boxes = BODY.replace("<p>", "<div class='social ad-zone'><p>").replace("</p>", "</p></div>")
    found = lines(read(page(f"<h1>Ferry</h1>{boxes}<div class='social'><p>Tell all your friends</p></div>")))
    assert len(found) == 1 + BODY.count("<p>")


def test_an_article_that_is_a_list_of_links_is_read():
    roundup = layouts_world.link_list(stories(WORLD)["roundup"])
    assert "A poem about a culvert" in lines(read(roundup))


def test_columns_of_the_page_are_not_read():
    columns = f"<table><tr><td><p>The tide tables are here.</p><td><h1>Ferry</h1>{BODY}<td>You are visitor 12.</table>"
    found = lines(read(f"<html><title>Ferry</title><body>{columns}"))
    assert found[0] == "Ferry"
    assert not any("tide tables" in line or "visitor" in line for line in found)


@pytest.mark.parametrize(
    "line", ["March 14, 2026 · Ines Moreau · 4 min", "by Ines Moreau, March 14, 2026", "Ines Moreau, Hallin Courier"]
)
def test_credits_are_not_read(line):
    inside = f"<h1>Ferry</h1><p>{line}</p>{BODY}<p>{line}</p>"
    assert line not in lines(read(page(inside, '<meta name="author" content="Ines Moreau">')))


def test_a_biography_may_quote_a_title():
    line = "Ines Moreau is the author of “Damp: A History.”"
    html = page(f"<h1>Ferry</h1>{BODY}<p>{line}</p>", '<meta name="author" content="Ines Moreau">')
    assert line not in lines(read(html))


def test_the_writer_is_told_from_what_stands_below_in_the_byline():
    byline = "<div class=entry-byline><p class=byline>Ines Moreau</p><p>The Second Shelf</p></div>"
    assert read(page(f"<h1>Ferry</h1>{byline}{BODY}")).metadata.byline == "Ines Moreau"


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Lesen Sie auch: Neue Bänke für den Kurpark", "related"),
        ("Publicité", "advertisement"),
        ("Más información", "related"),
        ("Подписывайтесь на наш канал в Telegram", "newsletter"),
        ("责任编辑：王立新", "byline"),
        ("声明之前，他已经走了。", None),
        ("Publicité et vérité font rarement bon ménage, dit-elle", None),
    ],
)
def test_lines_of_pages_in_other_languages(line, reason):
    assert world_line(line, at_an_end=True) == reason


def test_date_and_writer_are_read_from_the_lines_around_the_headline():
    about = read(
        f"<html><title>Ferry</title><body><h1>Ferry</h1><p>14 March 2026, 8.30 by Ines Moreau</p>{BODY}"
    ).metadata
    assert (about.published, about.byline) == ("2026-03-14", "Ines Moreau")


@pytest.mark.parametrize(
    ("line", "where", "skipped"),
    [
        (
            "<em>[<a href=/n>Sign up</a> for our weekly newsletter to get the best of our coverage.]</em>",
            "middle",
            True,
        ),
        ("Want the day’s news in your inbox? <a href=/n>Subscribe to our newsletter</a>.", "middle", True),
        ("You can follow <a href='https://twitter.com/i'>Ines</a> for the latest stories.", "end", True),
        ("Suivez-nous sur WhatsApp et abonnez-vous à notre <a href=/newsletter>lettre</a>.", "end", True),
        ("<b>Also Read | </b><a href=/x><b>How a ferry is bought</b></a>", "middle", True),
        ("Stay with KWIC 9 on air for the latest on this story.", "end", True),
        ("What drives you mad? Share it in the comments below.", "end", True),
        ("To reach Ines Moreau, e-mail <a href=mailto:i@wick.example>i@wick.example</a>.", "end", True),
        ("You can sign up. There is a list, and it is nine years long.", "middle", False),
        ("Subscribe to the theory that people want delight, and you will build a tram.", "middle", False),
        (
            "<em>This story was corrected on <a href=/c>our page</a>: the follow-up comments were wrong.</em>",
            "end",
            False,
        ),
        ("She runs the <a href=/t>Twitter</a> account of the ferry, and answers comments.", "end", False),
    ],
)
def test_lines_in_which_the_page_speaks_to_its_reader(line, where, skipped):
    line = f"<p>{line}</p>"
    article = read(
        page(f"<h1>Ferry</h1>{BODY}" + (line if where == "end" else f"{line}{BODY.replace('ferry', 'boat')}"))
    )
    words = key(re.sub("<.*?>", "", line))
    assert (words in map(key, reasons(article))) is skipped
    assert (words in map(key, lines(article))) is not skipped


@pytest.mark.parametrize(
    ("line", "where"),
    [
        ("You might even enjoy it.", "end"),
        ("Topics change and people do not.", "end"),
        ("Created in 1912 by a watchmaker, it still runs.", "end"),
        ("More in sorrow than in anger, she sold it.", "end"),
        ("It is a book that makes one want to keep reading.", "middle"),
        ("The message lands in your inbox at nine, and by ten you have replied to it.", "middle"),
        ("Stock photos of women who laugh at salad have had a long life.", "middle"),
        ("Photos by tourists are all that is left of the beach.", "middle"),
        ("Media, government and business leaders met in the village on Monday.", "middle"),
    ],
)
def test_sentences_that_begin_as_lines_of_pages_do_are_read(line, where):
    after = "" if where == "end" else BODY.replace("ferry", "boat")
    assert line in lines(read(page(f"<h1>Ferry</h1>{BODY}<p>{line}</p>{after}")))


@pytest.mark.parametrize(
    "line", ["a." * 150, "J. K. " * 60, "Image: " + "J.K." * 90, "x@y." * 90, "photo by A. B. " * 25]
)
def test_lines_of_nothing_but_full_stops_come_to_an_end(line):
    assert page_line(Block(line, "text", None, "", 0.0), at_an_end=True) in (None, "photo-credit", "contact")


@pytest.mark.parametrize("name", ["relatedStories", "c_related__stories", "ABCRelatedStories"])
def test_names_are_compared_as_words(name):
    assert named_reason(fromstring(f"<div class={name}>")) == "related"


def test_an_element_in_which_somebody_is_quoted_is_not_what_its_name_says():
    first, rest = BODY.split("</p>", 2)[:2], BODY.split("</p>", 2)[2]
    beginning = (
        "</p>".join(first) + "</p><p>“We waited nine years,” said Ingrid Vasquez-Holm, who chairs the trust.</p>"
    )
    article = read(page(f"<h1>Ferry</h1><div class=gate-content>{beginning}</div><div>{rest}</div>"))
    assert any("We waited nine years" in line for line in lines(article))


@pytest.mark.parametrize(
    "around",
    [
        "{}<p>###</p><p>The University of Wick was founded in 1921.</p>",
        "{}<h3>More Great Stories</h3><ul><li>A <a href=/1>door</a></li><li>A <a href=/2>bell</a></li></ul>",
        "{}<hr><p><em>Anneke Vos took the pictures for us in the spring.</em></p>",
        "{}<p>More boats you might like:</p><p><a href=/1>A tug</a></p><p><a href=/2>A yawl</a></p>",
        "{}<p><strong>ALSO</strong></p><p><a href=/1>A tug</a></p><p><a href=/2>A yawl</a></p>",
        "{}<p>NOW WATCH: ‘Tugs and Yawls’</p>",
        "{}<p>Tide Letters, volume 4, page 11. DOI: 10.9999/tide.2018.0411</p>",
        "{}<p>Image Credits: Ola J. Brandt/boats.example under a CC BY 2.0 licence</p>",
    ],
)
def test_sections_of_the_pages_own_are_not_read(around):
    assert len(lines(read(page(f"<h1>Ferry</h1>{around.format(BODY)}")))) == 1 + BODY.count("<p>")


def test_key_points_above_the_article_are_read():
    points = "<h2>Key points</h2><ul><li>The trust has voted on Tuesday</li><li>The boat is old</li></ul>"
    found = lines(read(page(f"<h1>Ferry</h1>{points}{BODY}")))
    assert found[1:4] == ["Key points", "The trust has voted on Tuesday", "The boat is old"]


def test_what_heads_the_entries_of_a_live_blog_is_not_read_but_their_headings_are():
    texts = [part.words for part in stories()["ferry"].parts if part.kind == "p"]
    entries = "".join(
        f"<li class=entry><header><p class=when>Posted at 16:{n}0</p><p class=who>Ines Moreau</p>"
        f"<h3>News of hour {n}</h3></header><p>{text}</p></li>"
        for n, text in enumerate(texts)
    )
    found = lines(read(page(f"<h1>Ferry</h1><ol>{entries}</ol>")))
    assert not any(line.startswith("Posted at") or line == "Ines Moreau" for line in found)
    assert all(text in found for text in texts)
    assert f"News of hour {len(texts) - 1}" in found


def test_boxes_after_the_element_that_holds_the_story_are_not_read():
    boxes = "<section class=plan><h4>Your plan</h4><p>Your subscription is used on another device.</p></section>"
    policy = f"<div class=policy><p>{BODY[3:250]}, it added.</p></div>"
    for after in (boxes, policy + boxes):
        found = lines(read(page(f"<h1>Ferry</h1><div class=a>{BODY * 2}</div>{after}")))
        assert not any("device" in line for line in found)
    likes = "".join(f"<li class=note><a href=/{n}>person{n}</a> liked this and said:</li>" for n in range(9))
    found = lines(read(page(f"<h1>Ferry</h1><div class=a>{BODY}</div><div class=notes><ol>{likes}</ol></div>")))
    assert not any("liked" in line for line in found)
    kept = "<ul><li>Boats go at nine and at four</li></ul>", "<div class=end><p>An earlier version was wrong.</p></div>"
    for inside in kept:
        found = lines(read(page(f"<h1>Ferry</h1><div class=a>{BODY}</div>{inside}")))
        assert found[-1] == re.sub("<.*?>", "", inside)
    spread = "<div class=part-2><p>On Friday the boat was gone, and the quay with it.</p></div>"
    found = lines(read(page(f"<h1>Ferry</h1><div class=part-1>{BODY}</div>{spread}")))
    assert found[-1] == "On Friday the boat was gone, and the quay with it."


def test_a_lead_that_stands_apart_is_read():
    lead = "<div class=lead>For thirty-seven years she went up the tower each night, and came down.</div>"
    found = lines(read(page(f"<h1>Ferry</h1>{lead}<div class=share>Share</div><div>{BODY}</div>")))
    assert any(line.startswith("For thirty-seven years") for line in found)


@pytest.mark.parametrize(
    "inside",
    [
        "<h1><span>Opinion</span> Ferry returns to the island</h1>",
        "<h1>Mud and Apples</h1><h3>Ferry returns to the island</h3>",
        "<h1>Ferry returns to the island <small>[<a href=/edit>edit</a>]</small></h1>",
    ],
)
def test_the_title_is_told_from_a_kicker_and_from_the_name_of_a_blog(inside):
    head = '<meta property="og:title" content="Ferry returns to the island">'
    article = read(page(f"{inside}{BODY}", head))
    assert article.metadata.title == "Ferry returns to the island"
    assert lines(article).count("Ferry returns to the island") == 1


def test_a_first_heading_that_leads_home_is_the_name_of_the_blog():
    html = f"<title>Mud and Apples: Ferry returns to the island</title><h1><a href=/>Mud and Apples</a></h1>{{}}{BODY}"
    assert read(f"<html>{html.format('<h3>Ferry returns to the island</h3>')}").metadata.title == (
        "Ferry returns to the island"
    )


@pytest.mark.parametrize(
    ("author", "byline"),
    [
        ('{"@type": "Person", "name": ["Ines Moreau", "Bram Holt"]}', "Ines Moreau and Bram Holt"),
        ('{"@type": "Person", "name": "Ines Moreau For The Courier"}', "Ines Moreau"),
    ],
)
def test_writers_of_linked_data(author, byline):
    data = f'<script type="application/ld+json">{{"@type": "NewsArticle", "author": {author}}}</script>'
    assert read(page(f"<h1>Ferry</h1>{BODY}", data)).metadata.byline == byline


def test_structure_is_kept():
    inside = (
        f"<h1>Ferry</h1>{BODY}<h2>And then</h2><ul><li>One thing is kept</li><li>And another</li></ul>"
        f"<blockquote><p>We shall see, she wrote.</p></blockquote>{BODY[:200]}</p><p>The end came in May.</p>"
    )
    article = read(page(inside))
    kinds = {article.text[p.start : p.end]: p.kind for p in article.paragraphs}
    assert kinds["Ferry"] == kinds["And then"] == "heading"
    assert kinds["One thing is kept"] == "item"
    assert kinds["We shall see, she wrote."] == "quotation"


def test_a_heading_over_headings_is_read():
    inside = f"<h2>Voices</h2><h3>What she said</h3><blockquote><p>We shall see.</p></blockquote>{BODY[:400]}</p>"
    found = lines(read(page(f"<h1>Ferry</h1>{BODY.replace('ferry', 'boat')}{inside}")))
    assert found[found.index("Voices") :][:3] == ["Voices", "What she said", "We shall see."]


def test_a_pull_quote_is_skipped_for_what_it_repeats_before_or_after():
    quote = "<p>“We have waited nine years for it,” said Ingrid Vasquez-Holm.</p>"
    before, after = BODY.replace("ferry", "boat"), BODY.replace("ferry", "ship")
    for around in ("<blockquote>{}</blockquote>", "<div class=pullquote>{}</div>"):
        for inside in (around.format(quote) + quote, quote + around.format(quote)):
            found = lines(read(page(f"<h1>Ferry</h1>{before}{inside}{after}")))
            assert sum("nine years for it" in line for line in found) == 1
    twice = f"<blockquote>{quote}</blockquote>{BODY}<blockquote>{quote}</blockquote>"
    assert any("nine years for it" in line for line in lines(read(page(f"<h1>Ferry</h1>{before}{twice}{after}"))))


def test_the_title_is_read_once():
    article = read(page(f"<h1>Ferry returns to the island</h1><h1>Ferry returns to the island</h1>{BODY}"))
    assert lines(article).count("Ferry returns to the island") == 1


def test_captions_are_read_when_asked_for():
    figure = "<figure><img src=a><figcaption>The quay at low tide in March.</figcaption></figure>"
    html = page(f"<h1>Ferry</h1>{BODY[:400]}</p>{figure}{BODY}")
    assert reasons(read(html))["The quay at low tide in March."] == "caption"
    assert "The quay at low tide in March." in lines(read(html, captions=True))


def test_tables_and_notes_are_skipped_and_links_are_their_words():
    table = "<table><tr><th>Year</th><th>Boats</th></tr><tr><td>2015</td><td>12</td></tr></table>"
    mark = (
        "<p>It <a href='/x'>floods</a> often<sup><a href='#n1'>1</a></sup> on the 5<sup>th</sup> of May, they say.</p>"
    )
    article = read(page(f"<h1>Ferry</h1>{BODY}{mark}{table}{BODY[:300]}</p><p>The last word is hers.</p>"))
    assert "It floods often on the 5th of May, they say." in lines(article)
    assert "table" in reasons(article).values()
    assert not any("Boats" in line for line in lines(article))


def test_every_piece_tells_where_it_stands():
    from lxml import html as lxml_html

    source = page(f"<h1>Ferry</h1><!-- x --><div>{BODY}</div>")
    article, tree = read(source), lxml_html.document_fromstring(source, ensure_head_body=True)
    for paragraph in article.paragraphs:
        (element,) = tree.xpath(paragraph.place)
        assert key(article.text[paragraph.start : paragraph.end]) in key(element.text_content())


def test_metadata_is_read():
    story = stories()["ferry"]
    about = make_article(Source(layouts.arc(story).encode(), "x", "https://other.example/a")).metadata
    assert (about.site, about.language) == ("The Hallin Courier", "en-GB")
    assert about.address == layouts.address(story)
    assert about.image == "https://www.hallincourier.example/img/ferry.jpg"


def test_the_beginning_before_a_paywall_is_told_apart():
    wall = "<div class=wall><p>Subscribe now to read the rest of this article.</p></div>"
    head = '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":"False"}</script>'
    assert read(page(f"<h1>Ferry</h1>{BODY[:600]}</p>{wall}")).metadata.incomplete == "paywall"
    assert read(page(f"<h1>Ferry</h1>{BODY[:600]}</p>", head)).metadata.incomplete == "paywall"
    assert read(page(f"<h1>Ferry</h1>{BODY[:600]}</p>")).metadata.incomplete is None


@pytest.mark.parametrize(
    "html", ["<html></html>", "<html><body><nav><a href=/>Home</a></nav></body></html>", "<!doctype html>"]
)
def test_a_page_without_an_article_is_one_line(html):
    with pytest.raises(ArticleError, match="no article was found"):
        read(html)


def test_pages_beyond_measure_are_refused():
    with pytest.raises(ArticleError, match="read up to"):
        make_article(Source(b"<html>" + bytes(LARGEST_PAGE), "x"))
    with pytest.raises(ArticleError, match="elements"):
        read("<html>" + "<p>a" * MOST_ELEMENTS)
    with pytest.raises(ArticleError, match="attributes"):
        read("<html><p " + " ".join(f"a{n}=1" for n in range(100_000)) + ">")


MARKUP = st.sampled_from(
    [
        f"<{tag}>"
        for tag in "p /p /div li ul td br h2 blockquote sup figure figcaption q o:p svg script !-- /body".split()
    ]
    + ["<div class='related'>", "<table><tr><td>", "<a href=#>", "&#0;", "&#x1;", "\x00", "\x0b", "\ud800", "\u200b"]
    + ["Read more", "By Ann Lee", "“No,” she said. ", "The vote was seven to two, and nobody was glad of it. "]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(MARKUP, max_size=40).map("".join), st.booleans())
@example("&#1;\x0b", False)
def test_any_markup_is_tiled(inside, captions):
    try:
        article = make_article(
            Source(page(f"<h1>Ferry</h1>{BODY}{inside}{BODY}").encode("utf-8", "surrogatepass"), "x", charset="utf-8"),
            ReadingOptions("html", captions),
        )
    except ArticleError:
        return
    place = 0
    for span in sorted([*article.paragraphs, *article.skipped], key=lambda span: span.start):
        assert article.text[place : span.start].strip() == ""
        assert article.text[span.start : span.end].strip() == article.text[span.start : span.end] != ""
        place = span.end
    assert article.text[place:].strip() == ""
