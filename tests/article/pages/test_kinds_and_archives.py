import pytest

from narrator.article.kinds import find_kind
from narrator.article.read import make_article, read_article
from narrator.article.source import ReadingOptions, Source
from narrator.errors import ArticleError

PARAGRAPHS = "".join(
    f"<p>The harbour trust voted on day {n} to bring the ferry back, and “nobody” minded much.</p>" for n in range(6)
)
PAGE = (
    "<!doctype html><html><head><title>Ferry</title></head><body><article>"
    f"<h1>Ferry</h1>{PARAGRAPHS}</article></body></html>"
)


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        (PAGE.encode(), "story.txt", "html"),
        (b"\xff\xfe" + PAGE.encode("utf-16-le"), "-", "html"),
        (b"<!-- saved -->\n<?xml version='1.0'?><html>", "x", "html"),
        (b"<div><p>A fragment</p></div>", "a.htm", "html"),
        (b"No tags at all", "a.html", "text"),
        (b"Some <b>text</b>", "a.txt", "text"),
        (b"# Title\n\nSee [this](https://x.example).", "standard input", "markdown"),
        (b"---\ntitle: A\n---\nWords.", "-", "markdown"),
        (b"# Title\n\n[a](/b)", "a.txt", "text"),
        (b"Words. Read #1 of 3.", "standard input", "text"),
        (b"%PDF-1.7", "a.html", "pdf"),
        (b"PK\x03\x04" + bytes(26) + b"mimetypeapplication/epub+zip", "a", "epub"),
        (b"PK\x03\x04\x14" + bytes(40) + b"word/document.xml", "a", "docx"),
        (b"<?xml version='1.0'?><rss version='2.0'>", "a.xml", "feed"),
        (b"<feed xmlns='http://www.w3.org/2005/Atom'>", "a", "feed"),
        (b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n", "a", "mhtml"),
        (b"", "a", "text"),
    ],
)
def test_the_kind_is_found_by_content_first(data, name, kind):
    assert find_kind(Source(data, name)) == kind


def test_what_the_server_says_counts_as_a_name():
    assert find_kind(Source(b"<p>x", "a", "https://x.example/a.txt", "text/html")) == "html"
    assert find_kind(Source(b"# A\n[a](/b)", "a", "https://x.example/a.txt?b=c.md", None)) == "text"


def test_the_kind_can_be_chosen(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("# A *title*\n\nIt is over, they said on Monday.")
    assert read_article(path, ReadingOptions("markdown")).text.startswith("A title")


def archive(part: bytes, encoding: str = "8bit") -> bytes:
    return (
        b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://x.example/ferry\r\nMIME-Version: 1.0\r\n"
        b'Content-Type: multipart/related; type="text/html"; boundary="--B"\r\n\r\n'
        b"----B\r\nContent-Type: image/png\r\n\r\nx\r\n"
        b"----B\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: "
        + encoding.encode()
        + b"\r\n\r\n"
        + part
        + b"\r\n----B--\r\n"
    )


def test_a_saved_archive_is_its_page():
    import quopri

    for data in (archive(PAGE.encode()), archive(quopri.encodestring(PAGE.encode()), "quoted-printable")):
        article = make_article(Source(data, "a.mhtml"))
        assert article.metadata.title == "Ferry"
        assert article.metadata.address == "https://x.example/ferry"
        assert "“nobody” minded" in article.text


def test_an_archive_without_a_page_is_one_line():
    with pytest.raises(ArticleError, match="no page in this web archive"):
        make_article(
            Source(b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\n", "a.mht")
        )
