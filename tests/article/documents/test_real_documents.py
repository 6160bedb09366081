"""One article, saved by the programs that people write with (tools/make_documents.py), is read the same from each."""

import re
from pathlib import Path

import pytest

from narrator.article.read import read_article
from narrator.errors import ArticleError

FIXTURES = Path(__file__).parent / "fixtures"
MARKS = {"## ": "heading", "- ": "item", "> ": "quotation"}


def written() -> list[tuple[str, str]]:
    """What a reader has to find, as (kind, words)."""
    body = (FIXTURES / "canal.md").read_text(encoding="utf-8").split("---\n", 2)[2]
    body = re.sub(r"\^\[.*?\]", "", body).replace("*", "")
    lines = [line for line in body.splitlines() if line and not line.startswith("|")]
    return [
        (MARKS[mark], line.removeprefix(mark))
        if (mark := next((m for m in MARKS if line.startswith(m)), ""))
        else ("text", line)
        for line in lines
    ]


def straight(text: str) -> str:
    return text.translate(str.maketrans("“”‘’", "\"\"''"))


def body_of(article):
    """The paragraphs after title, byline and date."""
    found = [(p.kind, straight(article.text[p.start : p.end])) for p in article.paragraphs]
    start = next(i for i, (_, words) in enumerate(found) if words.startswith("The water at Marden"))
    return found[start:]


@pytest.mark.parametrize(
    "name",
    ["pandoc.epub", "calibre.epub", "pandoc.docx", "office.docx", "pandoc.odt", "office.odt", "latex.pdf"],
)
def test_reads_words_and_kinds(name):
    article = read_article(FIXTURES / name)
    assert body_of(article) == written()
    assert article.metadata.title == "The Last Lock Keepers of Marden"
    assert article.metadata.byline == "Ines Okafor"
    assert all(span.place for span in (*article.paragraphs, *article.skipped))
    assert "table" in {span.reason for span in article.skipped}


@pytest.mark.parametrize("name", ["office.epub", "office.pdf", "chromium.pdf", "calibre.docx"])
def test_reads_words_where_the_file_has_lost_what_some_of_them_are(name):
    article = read_article(FIXTURES / name)
    # What Chromium and calibre print as a list of notes at the end looks like any other list.
    words = [words for _, words in body_of(article) if "The shortest, at Upper Marden" not in words]
    assert words == [words for _, words in written()]
    assert article.metadata.title == "The Last Lock Keepers of Marden"
    headings = [straight(article.text[p.start : p.end]) for p in article.paragraphs if p.kind == "heading"]
    assert headings[1:] == [words for kind, words in written() if kind == "heading"]


def test_skips_what_only_pages_have():
    article = read_article(FIXTURES / "office.pdf")
    skipped = {span.reason: article.text[span.start : span.end] for span in article.skipped}
    assert skipped["page-number"] == "Page 2"
    assert skipped["running-line"] == "Marden Weekly — Friday 14 March 2025"
    assert "cannot take a full-length boat" in skipped["footnote"]
    assert [span.place for span in article.paragraphs][-1] == "page 2"


def test_skips_what_only_books_have():
    article = read_article(FIXTURES / "pandoc.epub")
    assert {span.reason for span in article.skipped} == {"title-page", "contents", "table", "footnote"}
    assert article.metadata.published == "2025-03-14"
    assert article.metadata.language == "en-GB"


def test_opens_what_has_an_owner_but_no_password():
    article = read_article(FIXTURES / "unlocked.pdf")
    assert article.text[article.paragraphs[0].start :].startswith("The water at Marden")


@pytest.mark.parametrize(("name", "said"), [("locked.pdf", "qpdf --decrypt"), ("scan.pdf", "ocrmypdf")])
def test_says_what_to_do_with_what_cannot_be_read(name, said):
    with pytest.raises(ArticleError, match=said) as caught:
        read_article(FIXTURES / name)
    assert "\n" not in str(caught.value)
