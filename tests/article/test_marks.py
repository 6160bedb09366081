"""How a paragraph is set is read alike from each kind of source."""

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from narrator.article.marks import DEEPEST, Nesting, number_mark, number_of, read_marks
from narrator.article.pages.blocks import page_blocks
from narrator.article.read import make_article, parse_article, read_article
from narrator.article.source import ReadingOptions, Source

FIXTURES = Path(__file__).parent / "documents" / "fixtures"


def marked(article):
    return [(" ".join(p.marks), article.text[p.start : p.end]) for p in article.paragraphs]


def in_html(body):
    from lxml import html

    return [(" ".join(block.marks), block.words) for block in page_blocks(html.document_fromstring(body))]


def zipped(kind, **files):
    data = BytesIO()
    with ZipFile(data, "w") as made:
        for name, content in files.items():
            made.writestr(name.replace("__", "/") + ".xml", content)
    return marked(make_article(Source(data.getvalue(), kind), ReadingOptions(kind=kind)))


def test_markdown_lists_quotations_and_levels():
    source = (
        "# Plan\n\nIntro.\n\n3. one\n\n   on\n\n   - in\n\n3. two\n\n"
        "> ## Said\n> - so\n>\n> > deep\n\n### End\n\nAfter.\n"
    )
    assert marked(parse_article(source, "plan.md", "markdown")) == [
        ("", "Plan"),
        ("", "Intro."),
        ("3.", "one"),
        ("+", "on"),
        ("+ -", "in"),
        ("4.", "two"),
        ("> ##", "Said"),
        ("> -", "so"),
        ("> >", "deep"),
        ("###", "End"),
        ("", "After."),
    ]


def test_html_lists_quotations_and_levels():
    assert in_html(
        "<h2>Plan</h2><ol start=3><li><p>one</p><p>on</p><ul><li>in</li></ul></li><li value=7>two</li>"
        "<li>three</li></ol>"
        "<ol type=a><li>letter</li></ol><ol reversed><li>last</li><li>first</li></ol>"
        "<blockquote><h3>Said</h3><p>so</p><ul><li>and so</li></ul></blockquote><dl><dt>term</dt><dd>means</dd></dl>"
    ) == [
        ("##", "Plan"),
        ("3.", "one"),
        ("+", "on"),
        ("+ -", "in"),
        ("7.", "two"),
        ("8.", "three"),
        ("a.", "letter"),
        ("2.", "last"),
        ("1.", "first"),
        ("> ###", "Said"),
        (">", "so"),
        ("> -", "and so"),
        ("-", "term"),
        ("+", "means"),
    ]


@pytest.mark.parametrize(
    "numbered",
    [
        "<ol style='list-style: none'><li>post</li></ol>",
        "<ol class='list-unstyled'><li>post</li></ol>",
        "<ol><li>post<article></article></li></ol>",
        "<ol><li><time>9.40</time></li></ol>",
    ],
)
def test_a_list_that_shows_no_numbers_has_none(numbered):
    assert {marks for marks, _ in in_html(numbered)} == {"-"}


def test_what_stands_before_an_element_is_not_of_its_kind():
    from lxml import html

    body = "<ul><li>one<blockquote>said</blockquote></li></ul><div>text<h2>Then</h2></div>"
    blocks = page_blocks(html.document_fromstring(body))
    assert [block.kind for block in blocks] == ["item", "quotation", "text", "heading"]


def test_word_counts_its_lists():
    def paragraph(words, number, level=0):
        place = f"<w:pPr><w:numPr><w:ilvl w:val='{level}'/><w:numId w:val='{number}'/></w:numPr></w:pPr>"
        return f"<w:p>{place}<w:r><w:t>{words}</w:t></w:r></w:p>"

    def level(number, form, text, start=1):
        return (
            f"<w:lvl w:ilvl='{number}'><w:start w:val='{start}'/><w:numFmt w:val='{form}'/>"
            f"<w:lvlText w:val='{text}'/></w:lvl>"
        )

    decimal = level(0, "decimal", "%1.") + level(1, "lowerLetter", "%2)")
    numbering = (
        f"<w:numbering xmlns:w='w'><w:abstractNum w:abstractNumId='0'>{decimal}</w:abstractNum>"
        f"<w:abstractNum w:abstractNumId='1'>{level(0, 'bullet', '•')}</w:abstractNum>"
        f"<w:abstractNum w:abstractNumId='2'>{level(0, 'bullet', ' ')}</w:abstractNum>"
        "<w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num><w:num w:numId='2'><w:abstractNumId w:val='1'/></w:num>"
        "<w:num w:numId='3'><w:abstractNumId w:val='2'/></w:num>"
        "<w:num w:numId='4'><w:abstractNumId w:val='0'/><w:lvlOverride w:ilvl='0'><w:startOverride w:val='1'/>"
        "</w:lvlOverride></w:num></w:numbering>"
    )
    parts = [("one", 1), ("in", 1, 1), ("in too", 1, 1), ("on", 3), ("two", 1), ("in", 1, 1), ("dot", 2), ("new", 4)]
    body = "".join(paragraph(*part) for part in parts)
    document = f"<w:document xmlns:w='w'><w:body>{body}</w:body></w:document>"
    found = zipped("docx", word__document=document, word__numbering=numbering)
    assert [marks for marks, _ in found] == ["1.", "+ a.", "+ b.", "+", "2.", "+ a.", "-", "1."]


def test_opendocument_counts_its_lists():
    def style(name, level):
        return f"<t:list-style t:name='{name}'>{level}</t:list-style>"

    def item(*inside):
        return f"<t:list-item>{''.join(inside)}</t:list-item>"

    numbers = style("N", "<t:list-level-style-number t:level='1' t:num-format='1' t:start-value='3'/>")
    bullets = style("B", "<t:list-level-style-bullet t:level='2' t:bullet-char='•'/>")
    blank = style("S", "<t:list-level-style-bullet t:level='1' t:bullet-char=' '/>")
    inner = f"<t:list t:style-name='B'>{item('<t:p>in</t:p>')}</t:list>"
    body = (
        f"<t:list t:style-name='N'>{item('<t:p>one</t:p>', inner, '<t:p>on</t:p>')}{item('<t:p>two</t:p>')}</t:list>"
        f"<t:list t:style-name='S'>{item('<t:p>on, too</t:p>')}</t:list>"
        f"<t:list t:style-name='N' t:continue-numbering='true'>{item('<t:p>three</t:p>')}</t:list>"
        "<t:h t:outline-level='2'>Then</t:h><t:p t:style-name='Quotations'>said</t:p>"
    )
    content = f"<d xmlns:t='t'><s>{numbers}{bullets}{blank}</s><body><text>{body}</text></body></d>"
    found = zipped("odt", content=content.replace("<d ", "<document ").replace("</d>", "</document>"))
    assert [marks for marks, _ in found] == ["3.", "+ -", "+", "4.", "+", "5.", "##", ">"]


@pytest.mark.parametrize(
    "name", ["pandoc.epub", "calibre.epub", "pandoc.docx", "office.docx", "pandoc.odt", "office.odt"]
)
def test_what_programs_write_is_marked(name):
    found = [(marks, words) for marks, words in marked(read_article(FIXTURES / name)) if marks and "#" not in marks]
    assert [marks for marks, _ in found] == ["-", "-", "-", ">"]
    assert found[-1][1].startswith("A lock is a room")


def test_what_is_too_deep_is_told_up_to_a_depth():
    article = parse_article(f"Intro.\n\n{'> ' * 30}deep\n\nEnd.\n", "deep.md", "markdown")
    assert marked(article)[1] == (" ".join([">"] * DEEPEST), "deep")


def test_a_mark_of_an_item_is_its_first_paragraph_s_alone():
    nesting = Nesting()
    nesting.enter(">")
    nesting.enter("2.")
    assert [nesting.take(), nesting.take(("##",))] == [(">", "2."), (">", "+", "##")]
    nesting.leave()
    assert nesting.take() == (">",)


def test_numbers():
    assert [number_mark(3), number_mark(3, "a"), number_mark(3, "A"), number_mark(3, "i")] == ["3.", "c.", "C.", "3."]
    assert number_mark(27, "a") == "27."
    assert [number_of(marks) for marks in (("2.", ">"), (">", "b."), ("+",), ("-",), ())] == [
        "2.",
        "b.",
        None,
        None,
        None,
    ]
    assert read_marks("> 3. + - ##") == (">", "3.", "+", "-", "##")
    assert read_marks("> <b>") is None
