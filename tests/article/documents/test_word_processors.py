"""What word processors put in their files that is not the text as it is printed."""

from io import BytesIO
from zipfile import ZipFile

from narrator.article.read import make_article
from narrator.article.source import ReadingOptions, Source


def read(kind, files, **options):
    data = BytesIO()
    with ZipFile(data, "w") as made:
        for name, content in files.items():
            made.writestr(name, content)
    return make_article(Source(data.getvalue(), kind), ReadingOptions(kind=kind, **options))


def word(body, **options):
    return read(
        "docx", {"word/document.xml": f'<w:document xmlns:w="w"><w:body>{body}</w:body></w:document>'}, **options
    )


def odt(body, **options):
    content = f'<d xmlns:t="t" xmlns:d="d"><body><text>{body}</text></body></d>'
    return read(
        "odt",
        {"content.xml": content.replace("<d xmlns", "<document xmlns", 1).replace("</d>", "</document>")},
        **options,
    )


def spoken(article):
    return [article.text[p.start : p.end] for p in article.paragraphs]


def skipped(article):
    return {span.reason: article.text[span.start : span.end] for span in article.skipped}


def test_word_reads_what_tracked_changes_leave():
    article = word(
        "<w:p><w:r><w:t>The water </w:t></w:r><w:del><w:r><w:delText>falls</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>rises</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t> secretly</w:t></w:r>"
        "<w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:footnoteReference/></w:r><w:r><w:t>.</w:t></w:r></w:p>"
    )
    assert spoken(article) == ["The water rises."]


def test_word_skips_boxes_and_tables_of_contents():
    article = word(
        "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val='Table of Contents'/></w:docPartObj></w:sdtPr>"
        "<w:sdtContent><w:p><w:r><w:t>Locks 3</w:t></w:r></w:p></w:sdtContent></w:sdt>"
        "<w:p><w:r><w:t>The water rises.</w:t></w:r><w:r><w:drawing><w:txbxContent><w:p><w:r><w:t>In a box</w:t></w:r>"
        "</w:p></w:txbxContent></w:drawing></w:r></w:p>"
    )
    assert spoken(article) == ["The water rises."]
    assert skipped(article) == {"contents": "Locks 3", "text-box": "In a box"}


def test_word_breaks_lines_where_the_writer_did():
    article = word(
        "<w:p><w:r><w:t>One line</w:t><w:br/><w:t>and a</w:t><w:tab/>"
        "<w:t>no</w:t><w:noBreakHyphen/><w:t>go.</w:t></w:r></w:p>"
    )
    assert spoken(article) == ["One line", "and a no-go."]


def test_opendocument_reads_what_is_printed():
    article = odt(
        "<t:tracked-changes><t:p>gone</t:p></t:tracked-changes>"
        "<t:p>The<t:s t:c='3'/>water<t:tab/><t:span>rises</t:span>"
        "<t:note><t:note-body><t:p>Not here.</t:p></t:note-body></t:note>."
        "<d:annotation><t:p>Really?</t:p></d:annotation><t:line-break/>Slowly.</t:p>"
    )
    assert spoken(article) == ["The water rises.", "Slowly."]


def test_opendocument_skips_contents_hidden_sections_and_captions():
    body = (
        "<t:table-of-content><t:index-body><t:p>Locks 3</t:p></t:index-body></t:table-of-content>"
        "<t:section t:display='none'><t:p>Secret</t:p></t:section><t:p>The water rises.</t:p>"
        "<t:p t:style-name='Illustration'>A lock in spring</t:p>"
    )
    assert skipped(odt(body)) == {"contents": "Locks 3", "hidden": "Secret", "caption": "A lock in spring"}
    assert spoken(odt(body, captions=True)) == ["The water rises.", "A lock in spring"]
