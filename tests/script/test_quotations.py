"""Finding what stands between quotation marks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from narrator.article.article import Paragraph
from narrator.script.attribution.quotations import find_quotations


def quoted(*paragraphs: str) -> list[str]:
    text = "\n\n".join(paragraphs)
    spans, place = [], 0
    for paragraph in paragraphs:
        spans.append(Paragraph(place, place + len(paragraph)))
        place += len(paragraph) + 2
    return [text[q.start : q.end] for q in find_quotations(text, spans)]


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        ('"It holds," she said.', ['"It holds,"']),
        ("“It holds,” she said. “For now.”", ["“It holds,”", "“For now.”"]),
        ("He said: „Es hält“ und ging.", ["„Es hält“"]),
        ("Elle a dit : « Cela tient » et voilà.", ["« Cela tient »"]),
        ("“He told me, ‘It holds,’ and left,” she said.", ["“He told me, ‘It holds,’ and left,”"]),
        ("“She called it “a marvel” twice,” he said.", ["“She called it “a marvel” twice,”"]),
        ("“Costs rose by 5 percent.“ That was all.", ["“Costs rose by 5 percent.“"]),
        ('The 6\'2" guard said "no" and left.', ['"no"']),
        ('A stray <a href="x">tag</a> quotes nobody.', []),
        ("‘It’s the ministers’ vote,’ she said. ‘We wait.’", ["‘It’s the ministers’ vote,’", "‘We wait.’"]),
        ("'I can't stay,' he said.", ["'I can't stay,'"]),
        ("‘We have to wait,’ she said of ‘a plaster’ on the ministers’ bench.", ["‘We have to wait,’", "‘a plaster’"]),
        ("It's the players' day, isn't it?", []),
        ("The '90s were rock 'n' roll.", []),
        ("'The '90s were rock 'n' roll,' she said.", ["'The '90s were rock 'n' roll,'"]),
        ("‘He said, “It holds,” and left,’ she said.", ["‘He said, “It holds,” and left,’"]),
        ("»Es hält«, sagte sie. »Noch.«", ["»Es hält«", "»Noch.«"]),
        ("„Er rief ‚Halt‘ und ging“, sagte sie.", ["„Er rief ‚Halt‘ und ging“"]),
        ("”Se kestää”, hän sanoi.", ["”Se kestää”"]),
        ('The pipes are 6" and 12", he said. "Both leak," she said.', ['"Both leak,"']),
        ('"We need 12" pipes and 6" ones," she said.', ['"We need 12" pipes and 6" ones,"']),
        ('They love "Studio 54" and "Area 51" alike.', ['"Studio 54"', '"Area 51"']),
        ('"It is moving, she said. "Go," she added.', ['"It is moving,', '"Go,"']),
        ('"It is moving, said Ines Moreau on Monday.', ['"It is moving,']),
        ('"He told me, she said "go," and left," he said.', ['"He told me, she said "go," and left,"']),
        ('Nothing between "" or "  " marks.', []),
    ],
)
def test_marks_of_every_kind(paragraph: str, expected: list[str]) -> None:
    assert quoted(paragraph) == expected


def test_double_marks_are_the_outer_ones_where_both_are_used() -> None:
    assert quoted('"It holds," she said of the ‘old bridge’ on Monday.') == ['"It holds,"']


def test_a_quotation_over_several_paragraphs_is_a_chain() -> None:
    text = '"One.\n\n"Two.\n\n"Three," she said.'
    quotations = find_quotations(text, [Paragraph(0, 5), Paragraph(7, 12), Paragraph(14, len(text))])
    assert [(text[q.start : q.end], q.closed, q.continues) for q in quotations] == [
        ('"One.', False, False),
        ('"Two.', False, True),
        ('"Three,"', True, True),
    ]


def test_single_marks_may_be_re_opened_too() -> None:
    text = "‘It is the ministers’ day.\n\n‘It will not stop,’ she said. ‘We must go now.’"
    quotations = find_quotations(text, [Paragraph(0, 26), Paragraph(28, len(text))])
    assert [(text[q.start : q.end], q.closed, q.continues) for q in quotations] == [
        ("‘It is the ministers’ day.", False, False),
        ("‘It will not stop,’", True, True),
        ("‘We must go now.’", True, False),
    ]


def test_headings_hold_no_quotations() -> None:
    assert find_quotations('"Never again"', [Paragraph(0, 13, "heading")]) == []


@pytest.mark.parametrize(
    "marks",
    [
        '"' * 10_000,
        "“" * 10_000,
        '"a ' * 20_000,
        "‘a’ b’ " * 10_000,
        "<a " * 20_000 + '"x"',
        '<a b="c">"d" ' * 20_000,
        '"a, she said. ' * 10_000,
    ],
)
def test_floods_of_marks_do_no_harm(marks: str) -> None:
    find_quotations(marks.strip(), [Paragraph(0, len(marks.strip()))])


@given(st.text(alphabet="ab .,“”\"‘’'«»„<>=\n6", max_size=80))
def test_quotations_are_in_order_and_inside_their_paragraph(text: str) -> None:
    paragraphs = []
    for start, end in _lines(text):
        paragraphs.append(Paragraph(start, end))
    end = 0
    for q in find_quotations(text, paragraphs):
        paragraph = paragraphs[q.paragraph]
        assert end <= q.start < q.end <= paragraph.end
        assert paragraph.start <= q.start
        end = q.end


def _lines(text: str) -> list[tuple[int, int]]:
    place, found = 0, []
    for line in text.split("\n"):
        if line.strip():
            start = place + len(line) - len(line.lstrip())
            found.append((start, start + len(line.strip())))
        place += len(line) + 1
    return found


def test_a_phrase_in_single_marks_ends_where_it_closes_though_the_next_paragraph_begins_with_one() -> None:
    assert quoted("She called it ‘a plaster’ and left.", "‘We have to wait,’ she said. ‘For now.’") == [
        "‘a plaster’",
        "‘We have to wait,’",
        "‘For now.’",
    ]
