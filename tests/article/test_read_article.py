import hashlib
import io
import sys

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from narrator.article.read import LARGEST, parse_article, read_article
from narrator.article.source import ReadingOptions
from narrator.errors import ArticleError
from narrator.script.editing.json import script_to_json
from narrator.script.editing.readable import script_to_text
from narrator.script.write import write_script

LINES = [
    "Voice is AI-generated. Inconsistencies may occur.",
    "Town council votes to close old bridge",
    "By Jane Doe",
    "Updated 10:32 a.m. ET",
    "Advertisement",
    "Read more",
    "About the writer",
    "Jane Doe is a reporter. Jane ... Read more",
    "Related stories",
    "Getty Images",
    "* * *",
    "The council voted on Monday to close the bridge, and",
    "nobody was asked about it at all, not even the mayor",
    "“It is over,” she said.",
    "",
    "\u200b",
]
anything = st.text() | st.text(st.sampled_from("aB. \n\r\t\x0c\x00\u2028\u2029\u200b\ufeff\u00ad\x85\xa0“”🎙️1"))
articles = st.lists(st.sampled_from(LINES) | anything, max_size=14).map("\n".join)


@settings(deadline=None)
@given(articles)
@example("Advertisement\nVoice is AI-generated.\nAdvertisement\nThe end.")
@example("\ud800 lone surrogate")
def test_every_character_has_one_place(text):
    try:
        article = parse_article(text)
    except ArticleError:
        return
    assert article.text == text
    disclosure = [article.disclosure] if article.disclosure else []
    spans = sorted([*article.paragraphs, *article.skipped, *disclosure], key=lambda span: span.start)
    place = 0
    for span in spans:
        assert text[place : span.start].strip() == ""
        assert text[span.start : span.end].strip() == text[span.start : span.end] != ""
        place = span.end
    assert text[place:].strip() == ""
    assert list(article.paragraphs) == sorted(article.paragraphs, key=lambda span: span.start)
    assert list(article.skipped) == sorted(article.skipped, key=lambda span: span.start)
    assert all(any(map(str.isalnum, text[p.start : p.end])) for p in article.paragraphs)


def test_reads_a_file(tmp_path):
    path = tmp_path / "story.txt"
    path.write_bytes("The caf\xe9 is “closed”.\r\nSo it goes.\r\n".encode("cp1252"))
    article = read_article(path)
    assert article.text == "The café is “closed”.\nSo it goes.\n"
    assert article.metadata.source == str(path)
    assert article.metadata.sha256 == hashlib.sha256(article.text.encode()).hexdigest()


def test_a_markdown_file_is_known_by_its_name(tmp_path):
    for name in ("a.md", "b.MARKDOWN"):
        (tmp_path / name).write_text("# Bridge *closed*\n\nIt is.\n")
        assert read_article(str(tmp_path / name)).text == "Bridge closed\n\nIt is."


def test_reads_standard_input(monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("It is “over”.".encode("utf-16"))))
    article = read_article("-")
    assert (article.text, article.metadata.source) == ("It is “over”.", "-")


def test_a_closed_standard_input_is_one_plain_line(monkeypatch):
    monkeypatch.setattr(sys, "stdin", None)
    with pytest.raises(ArticleError, match="standard input: it is closed"):
        read_article("-")


@pytest.mark.parametrize("content", [b"", b" \n\t\r\n", b"\xef\xbb\xbf", "\u3000\u2028".encode()])
def test_an_empty_file_is_an_error(tmp_path, content):
    path = tmp_path / "empty.txt"
    path.write_bytes(content)
    with pytest.raises(ArticleError, match=r"empty\.txt: it is empty"):
        read_article(path)


def test_what_cannot_be_opened_is_one_plain_line(tmp_path):
    with pytest.raises(ArticleError, match="no such file"):
        read_article(tmp_path / "missing.txt")
    with pytest.raises(ArticleError, match="An address begins with https://"):
        read_article("www.marden.example/dam")
    with pytest.raises(ArticleError, match="it is a folder"):
        read_article(tmp_path)
    with pytest.raises(ArticleError, match="cannot read"):
        read_article("a\0b")
    with pytest.raises(ArticleError, match="cannot read") as caught:
        read_article("x" * 5000)
    assert "\n" not in str(caught.value)


def test_a_file_that_may_not_be_read_is_one_plain_line(tmp_path, monkeypatch):
    def refuse(*args, **kwargs):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("pathlib.Path.open", refuse)
    with pytest.raises(ArticleError, match="permission denied"):
        read_article(tmp_path / "secret.txt")


@pytest.mark.parametrize("write", [script_to_text, script_to_json])
def test_a_script_is_not_read_aloud(tmp_path, write):
    path = tmp_path / "dam.script.txt"
    path.write_text(write(write_script(parse_article("The dam holds."))), encoding="utf-8")
    with pytest.raises(ArticleError, match="narrator render"):
        read_article(path)
    assert read_article(path, ReadingOptions("text")).paragraphs


def test_a_huge_file_is_refused_before_it_is_decoded(tmp_path):
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(LARGEST + 1)
    with pytest.raises(ArticleError, match="larger than 50 MB"):
        read_article(path)
