"""Documents that mean harm, or are broken: one plain line, or what of them is text; never more time or memory."""

import random
import re
import zlib
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.mutated_documents import mutated
from narrator.article.documents import archive
from narrator.article.documents.pdf.worker import extract
from narrator.article.read import make_article
from narrator.article.source import ReadingOptions, Source
from narrator.errors import ArticleError

FIXTURES = Path(__file__).parent / "fixtures"
CONTAINER = '<container><rootfiles><rootfile full-path="{}"/></rootfiles></container>'
PACKAGE = """<package><metadata><title>Canals</title></metadata><manifest>
<item id="a" href="{}" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine></package>"""
CHAPTER = "<html><body><p>The water rises.</p></body></html>"
WORD = '<w:document xmlns:w="w"><w:body>{}</w:body></w:document>'


def zipped(files, compression=ZIP_DEFLATED):
    data = BytesIO()
    with ZipFile(data, "w", compression) as made:
        for name, content in files.items():
            made.writestr(name, content)
    return data.getvalue()


def book(chapter=CHAPTER, href="a.xhtml", path="book.opf", **more):
    files = {
        "META-INF/container.xml": CONTAINER.format(path),
        "book.opf": PACKAGE.format(href),
        "a.xhtml": chapter,
        **more,
    }
    return zipped(files)


def read(data, kind):
    return make_article(Source(data, f"x.{kind}"), ReadingOptions(kind=kind))


def words(article):
    return [article.text[p.start : p.end] for p in article.paragraphs]


def refused(data, kind):
    with pytest.raises(ArticleError) as caught:
        read(data, kind)
    assert "\n" not in str(caught.value)
    return str(caught.value)


@pytest.mark.parametrize("kind", ["epub", "docx", "odt", "pdf", "feed"])
@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"%PDF-1.7", b"<rss/>", zipped({}), zipped({"a": b"b"})])
def test_what_is_no_document_is_refused(data, kind):
    refused(data, kind)


def test_a_zip_bomb_is_not_unpacked(monkeypatch):
    monkeypatch.setattr(archive, "LARGEST_FILE", 1 << 20)
    assert "too large" in refused(zipped({"word/document.xml": b" " * (1 << 22)}), "docx")
    assert "too large" in refused(book(" " * (1 << 22)), "epub")


def test_many_files_are_too_large_together(monkeypatch):
    monkeypatch.setattr(archive, "LARGEST_IN_ALL", 1 << 16)
    assert "too large" in refused(book(CHAPTER + " " * (1 << 17)), "epub")


def test_an_archive_of_countless_files_is_refused(monkeypatch):
    monkeypatch.setattr(archive, "MOST_FILES", 3)
    assert "more than 3 files" in refused(zipped(dict.fromkeys("abcd", b"")), "odt")


def test_a_size_that_lies_is_found_out():
    data = bytearray(zipped({"word/document.xml": WORD.format("<w:p/>" * 1000)}))
    for mark, at in ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):
        place = data.index(mark) + at
        data[place : place + 4] = (10).to_bytes(4, "little")
    assert "damaged" in refused(bytes(data), "docx")


def test_other_ways_of_packing_are_refused():
    assert "damaged" in refused(zipped({"word/document.xml": WORD.format("")}, ZIP_BZIP2), "docx")


@pytest.mark.parametrize("path", ["../../etc/passwd", "/etc/passwd", "file:///etc/passwd", "..\\a", "%2e%2e/%2e%2e/x"])
def test_paths_lead_nowhere_but_into_the_archive(path):
    refused(book(path=path), "epub")
    refused(book(href=path), "epub")


@pytest.mark.parametrize("reference", ["SYSTEM 'file:///etc/passwd'", "SYSTEM 'http://127.0.0.1:9/'", "'harm'"])
def test_entities_say_nothing(reference):
    doctype = f"<!DOCTYPE html [<!ENTITY e {reference}>]>"
    article = read(book(f"{doctype}<html><body><p>The water&nbsp;rises.&e;</p></body></html>"), "epub")
    assert all("harm" not in line and "root" not in line for line in words(article))
    refused(zipped({"word/document.xml": doctype + WORD.format("<w:p><w:r><w:t>&e;</w:t></w:r></w:p>")}), "docx")


def test_entities_that_grow_do_not():
    laughs = "".join(f"<!ENTITY a{i} '{f'&a{i - 1};' * 10}'>" for i in range(1, 12))
    text = f"<!DOCTYPE rss [<!ENTITY a0 'ha'>{laughs}]><rss><channel><item><title>&a11;</title></item></channel></rss>"
    refused(text.encode(), "feed")


def test_deep_nesting_is_bounded():
    deep = f"<html><body>{'<div>' * 100_000}The water rises.{'</div>' * 100_000}</body></html>"
    try:
        read(book(deep), "epub")
    except ArticleError as error:
        assert "\n" not in str(error)
    refused(zipped({"word/document.xml": WORD.format("<w:ins>" * 100_000 + "</w:ins>" * 100_000)}), "docx")


def test_protected_books_and_texts_are_said_to_be():
    protection = (
        "<encryption><EncryptedData><EncryptionMethod Algorithm='aes'/><CipherData><CipherReference URI='a.xhtml'/>"
        "</CipherData></EncryptedData></encryption>"
    )
    assert "encrypted" in refused(book(**{"META-INF/encryption.xml": protection}), "epub")
    manifest = "<manifest><file-entry><encryption-data/></file-entry></manifest>"
    assert "encrypted" in refused(zipped({"META-INF/manifest.xml": manifest, "content.xml": b"\x01"}), "odt")
    assert words(
        read(book(**{"META-INF/encryption.xml": protection.replace("aes", "http://ns.adobe.com/pdf/enc#RC")}), "epub")
    )


def test_styles_that_are_based_on_each_other_end():
    styles = (
        "<styles><style styleId='a'><basedOn val='b'/></style><style styleId='b'><basedOn val='a'/></style></styles>"
    )
    document = WORD.format("<w:p><w:pPr><w:pStyle w:val='a'/></w:pPr><w:r><w:t>The water rises.</w:t></w:r></w:p>")
    assert words(read(zipped({"word/document.xml": document, "word/styles.xml": styles}), "docx")) == [
        "The water rises."
    ]


def test_a_pdf_that_unpacks_to_gigabytes_ends_in_its_own_process():
    bomb = zlib.compress(zlib.compress(b" " * (1 << 26), 9), 9)
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R>>",
        b"<</Filter[/FlateDecode/FlateDecode]/Length %d>>stream\n%s\nendstream" % (len(bomb), bomb),
    ]
    body = b"".join(b"%d 0 obj%sendobj\n" % (i, part) for i, part in enumerate(objects, 1))
    refused(b"%PDF-1.7\n" + body + b"trailer<</Root 1 0 R>>", "pdf")


def test_a_pdf_whose_title_is_no_text_has_none():
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>",
        b"<</Title<FEFFD800>/Author(Ines Moreau)>>",
    ]
    body = b"".join(b"%d 0 obj%sendobj\n" % (i, part) for i, part in enumerate(objects, 1))
    found = extract(b"%PDF-1.7\n" + body + b"trailer<</Root 1 0 R/Info 4 0 R>>")
    assert (found["title"], found["author"]) == ("", "Ines Moreau")


@pytest.mark.parametrize("name", ["pandoc.epub", "office.docx", "pandoc.odt", "feed.xml"])
@settings(max_examples=40, deadline=None)
@given(seed=st.integers(0, 1 << 32))
def test_mutated_documents_are_read_whole_or_refused(name, seed):
    path = FIXTURES / name
    kind = {"feed.xml": "feed"}.get(name, path.suffix[1:])
    try:
        article = read(mutated(path.read_bytes(), random.Random(seed)), kind)
    except ArticleError as error:
        assert re.fullmatch(r"cannot read .*\.", str(error))
        return
    place = 0
    for span in sorted((*article.paragraphs, *article.skipped), key=lambda span: span.start):
        assert article.text[place : span.start].strip() == ""
        place = span.end
    assert article.text[place:].strip() == ""
