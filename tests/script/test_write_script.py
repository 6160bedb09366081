"""The script as a whole: what is spoken, by whom, and that nothing is lost."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from narrator.article.article import Article
from narrator.article.read import parse_article
from narrator.errors import ArticleError, UsageError
from narrator.script.script import DEFAULT_DISCLOSURE, QUOTATIONS_DISCLOSURE, QuotePolicy, Script
from narrator.script.write import write_opening, write_script

NEWS = """Voice is AI-generated. Inconsistencies may occur.

Dam is safe for now, engineers say

"The dam holds," Ines Moreau said. "For now."

She called the spillway "a waste of money" on Monday.

* * *

“I would not sleep below it,” said Ben Ortiz, the mayor.

About the writer
Ada Lund writes about water.
"""


def untiled(script: Script, article: Article) -> str:
    """What the script leaves of the text when every span is taken out once; white space if it tiles."""
    left = list(article.text)
    for span in (*script.segments, *script.skipped):
        for i in range(span.start, span.end):
            assert left[i] is not None, f"{span} covers {i} again"
            left[i] = None
    return "".join(character for character in left if character is not None)


def test_every_character_is_spoken_or_skipped() -> None:
    article = parse_article(NEWS)
    script = write_script(article)
    assert not untiled(script, article).strip()
    assert all(s.text == article.text[s.start : s.end] for s in script.segments)
    assert {s.reason for s in script.skipped} == {"no-words", "about-the-writer"}


def test_voices_follow_the_quotations() -> None:
    script = write_script(parse_article(NEWS))
    heard = [(s.voiced_by, s.text) for s in script.segments if s.kind == "quote"]
    assert heard == [
        ("ines-moreau", '"The dam holds,"'),
        ("ines-moreau", '"For now."'),
        ("narrator", '"a waste of money"'),
        ("ben-ortiz", "“I would not sleep below it,”"),
    ]


def test_quotes_all_and_none() -> None:
    article = parse_article(NEWS)
    everybody = {s.voiced_by for s in write_script(article, quotes="all").segments if s.kind == "quote"}
    assert everybody == {"ines-moreau", "ben-ortiz"}
    nobody = write_script(article, quotes="none")
    assert {s.voiced_by for s in nobody.segments} == {"narrator"}
    assert [s.speaker for s in nobody.segments if s.kind == "quote"][-1] == "ben-ortiz"


def test_quotations_in_a_list_have_their_speakers() -> None:
    source = """The engineers gave reasons:

- the gates are new
- "The dam holds for forty years," Ines Moreau said.

It was built in 1911.
"""
    script = write_script(parse_article(source, "dam.md", "markdown"))
    assert [(segment.kind, segment.speaker) for segment in script.segments[1:]] == [
        ("narration", "narrator"),
        ("item", "narrator"),
        ("quote", "ines-moreau"),
        ("item", "narrator"),
        ("narration", "narrator"),
    ]


def test_the_articles_own_disclosure_comes_first_and_once() -> None:
    script = write_script(parse_article(NEWS))
    assert script.disclosure.origin == "article"
    assert [s.kind for s in script.segments].count("disclosure") == 1
    assert script.segments[0].kind == "disclosure"
    assert sum("Inconsistencies" in s.spoken for s in script.segments) == 1


def test_a_default_disclosure_where_the_article_has_none() -> None:
    script = write_script(parse_article("The dam holds, engineers said on Monday."))
    assert script.disclosure.text == DEFAULT_DISCLOSURE
    assert (script.segments[0].start, script.segments[0].end, script.segments[0].text) == (0, 0, "")


@pytest.mark.parametrize(
    ("article", "quotes", "wanted", "words"),
    [
        (
            '"The dam holds for now," Ines Moreau said.',
            "clauses",
            None,
            f"{DEFAULT_DISCLOSURE} {QUOTATIONS_DISCLOSURE}",
        ),
        ('"The dam holds for now," Ines Moreau said.', "none", None, DEFAULT_DISCLOSURE),
        ('"The dam holds for now," Ines Moreau said.', "all", "An AI reads this.", "An AI reads this."),
        (NEWS, "clauses", None, DEFAULT_DISCLOSURE),
        ("The dam holds, engineers said on Monday.", "all", None, DEFAULT_DISCLOSURE),
    ],
    ids=["default words", "nobody is voiced", "other words", "the article's own words", "nobody is quoted"],
)
def test_the_default_disclosure_tells_of_the_voices_of_quotations(
    article: str, quotes: QuotePolicy, wanted: str | None, words: str
) -> None:
    read = parse_article(article)
    script = write_script(read, quotes=quotes, disclosure=wanted)
    assert script.disclosure.text == words
    assert write_opening(read, quotes=quotes, disclosure=wanted).segments[0] == script.segments[0]


def test_an_articles_disclosure_that_does_not_say_ai_is_replaced() -> None:
    script = write_script(parse_article("This article is read by an automated voice.\n\nThe dam holds, she said."))
    assert script.disclosure.text == DEFAULT_DISCLOSURE


def test_other_words_for_the_disclosure_must_say_ai() -> None:
    article = parse_article("The dam holds, engineers said on Monday.")
    assert write_script(article, disclosure="This is an AI voice.").segments[0].spoken.startswith("This is an")
    with pytest.raises(UsageError, match="does not say"):
        write_script(article, disclosure="Enjoy the show.")


def test_an_article_without_words_is_refused() -> None:
    with pytest.raises(ArticleError):
        write_script(parse_article("* * *\n\n---"))


SCRAPS = '" “ ” ‘ ’ . , ? … 7 🎙️ \u200b שלום -- ( : said Ines Moreau holds'.split(" ")


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from([*SCRAPS, " ", "\n\n"]), max_size=40), st.sampled_from(["", " "]))
def test_any_text_is_tiled(scraps: list[str], space: str) -> None:
    try:
        article = parse_article(space.join(scraps))
        script = write_script(article)
    except ArticleError:
        return
    assert not untiled(script, article).strip()
    assert [s.index for s in script.segments] == list(range(len(script.segments)))
