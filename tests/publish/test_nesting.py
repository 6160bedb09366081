"""Lists and quotations on the page and in the Markdown transcript, one within another."""

from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from narrator.article.marks import BULLET, QUOTED, Nesting, containers_of
from narrator.article.read import parse_article
from narrator.audio.cue import Cue
from narrator.casting.cast import Cast
from narrator.casting.voice import Voice
from narrator.publish.nesting import opening
from narrator.publish.page.page import listening_page
from narrator.publish.transcripts import FORMATS
from narrator.script.script import NARRATOR, Segment
from narrator.script.write import write_script

VOICE = Voice("tone", "tone", "tone", "Tone", "en-us", "female", "F", "MIT")
ARTICLE = """# Plan

Three things:

1. A boat.
2. A quay:

   - of stone,
   - with a lamp.

   By May.
3. "A longer season is what we want," Ines Moreau said.

The mayor wrote:

> Stones fall.
>
> Nobody came.
>
> - the wall

#### Next

- **1** vote
- 2\\) marked

## Last
"""


def script_of(source=ARTICLE):
    return write_script(parse_article(source, "plan.md", "markdown"), quotes="all")


def cues_of(script):
    return [Cue(s, s.index * 1.0, s.index + 0.9) for s in script.segments if not s.left_out]


def page_of(script):
    cast = Cast(VOICE, VOICE, {speaker.id: VOICE for speaker in script.speakers})
    return listening_page("plan.mp3", 60.0, script, cast, cues_of(script))


class Outline(HTMLParser):
    """The article's elements of structure, indented, with the words of their own; every end tag ends what is open."""

    SHOWN = ("p", "ul", "ol", "li", "blockquote", "h2", "h3", "h4", "h5", "h6")

    def __init__(self, page):
        super().__init__()
        self.lines, self.open, self.name = [], [], 0
        self.feed(page.partition("</header>")[2].partition("</article>")[0])
        assert not self.open

    def handle_starttag(self, tag, attrs):
        if tag == "b":
            self.name += 1
        if tag in self.SHOWN:
            own = "".join(f" {key}={value}" for key, value in attrs if key != "role")
            self.lines.append(f"{'  ' * len(self.open)}{tag}{own}")
            self.open.append(tag)

    def handle_endtag(self, tag):
        self.name -= tag == "b"
        if tag in self.SHOWN:
            assert self.open.pop() == tag

    def handle_data(self, data):
        if data.strip() and not self.name:
            self.lines[-1] += f" {data.strip()}"


def test_the_page_has_lists_quotations_and_levels():
    assert "\n".join(Outline(page_of(script_of())).lines) == "\n".join((
        "p Three things:",
        "ol",
        "  li class=numbered 1. A boat.",
        "  li class=numbered 2. A quay:",
        "    ul",
        "      li of stone,",
        "      li with a lamp.",
        "    p By May.",
        '  li class=numbered 3. "A longer season is what we want," Ines Moreau said.',
        "p The mayor wrote:",
        "blockquote",
        "  p Stones fall.",
        "  p Nobody came.",
        "  ul",
        "    li the wall",
        "h2 Next",
        "ul",
        "  li 1 vote",
        "  li class=marked 2) marked",
        "h2 Last",
    ))  # fmt: skip


def test_headings_leave_no_level_out():
    page = page_of(script_of("# Plan\n\nSo.\n\n## A\n\nSo.\n\n#### B\n\nSo.\n\n### C\n\nSo.\n\n## D\n\nSo.\n"))
    assert [line for line in Outline(page).lines if line[0] == "h"] == ["h2 A", "h3 B", "h3 C", "h2 D"]


def test_a_number_that_nobody_hears_is_drawn():
    script = script_of("Things:\n\n4. A boat.\n5. A quay.\n")
    silent = tuple(replace(s, left_out=True) if not s.text and s.index else s for s in script.segments)
    assert Outline(page_of(replace(script, segments=silent))).lines[1:] == [
        "ol",
        "  li value=4 A boat.",
        "  li value=5 A quay.",
    ]


def test_markdown_has_lists_quotations_and_levels():
    written = FORMATS["md"].write(script_of(), cues_of(script_of()))
    assert written.partition("## Plan\n\n")[2].rpartition("\n\n(")[0] == (
        "Three things:\n\n1. A boat.\n2. A quay:\n\n   - of stone,\n   - with a lamp.\n\n   By May.\n"
        '3. **Ines Moreau:** "A longer season is what we want,"\n\n   **Narrator:** Ines Moreau said.\n\n'
        "The mayor wrote:\n\n> Stones fall.\n>\n> Nobody came.\n>\n> - the wall\n\n"
        "#### Next\n\n- 1 vote\n- 2\\) marked\n\n## Last"
    )


def test_the_number_of_an_item_is_a_word_in_every_transcript():
    script = script_of()
    assert "2. A quay:" in FORMATS["txt"].write(script, cues_of(script))
    for name, shown in (("vtt", "<v Narrator>2. A quay:"), ("srt", "\n2. A quay:"), ("json", '"body": "2."')):
        assert shown in FORMATS[name].write(script, cues_of(script))


@pytest.mark.parametrize(
    ("before", "marks", "containers", "kept", "same_list"),
    [
        ((), (">", "-"), (">", "-"), 0, False),
        ((">", "-"), (">", "-"), (">", "-"), 1, True),
        (("-",), ("1.",), ("1.",), 0, False),
        (("1.",), ("+", "-"), ("1.", "-"), 1, False),
        (("1.", "-"), ("2.",), ("2.",), 0, True),
        ((), ("+",), ("-",), 0, False),
        ((">", ">"), (">",), (">",), 1, False),
        (("-",), ("##",), (), 0, False),
    ],
)
def test_what_opens_and_what_goes_on(before, marks, containers, kept, same_list):
    found = opening(before, marks)
    assert (found.containers, found.kept, found.same_list) == (containers, kept, same_list)


@st.composite
def settings_of_paragraphs(draw):
    """Marks as a reader gives them, one entry for every paragraph."""
    nesting, depth, number, marks = Nesting(), 0, 1, []
    for _ in range(draw(st.integers(1, 12))):
        for _ in range(draw(st.integers(0, depth))):
            nesting.leave()
            depth -= 1
        for _ in range(draw(st.integers(0, 2)) if depth < 5 else 0):
            number = draw(st.integers(1, 30))
            nesting.enter(draw(st.sampled_from([QUOTED, BULLET, f"{number}."])))
            depth += 1
        marks.append(nesting.take())
    return marks


def set_as(marks):
    script = script_of("Start.\n")
    segments = [
        Segment(i, "narration", NARRATOR, NARRATOR, 10 * i, 10 * i + 3, f"w{i}.", f"w{i}.", i, i, marks=each)
        for i, each in enumerate(marks, 1)
    ]
    return replace(script, segments=(script.segments[0], *segments))


@given(settings_of_paragraphs())
def test_every_structure_makes_a_page_whose_elements_close(marks):
    script = set_as(marks)
    lines = Outline(page_of(script)).lines
    words = [word for line in lines for word in line.split() if word.startswith("w")]
    assert words == [segment.text for segment in script.segments[1:]]
    depths = [sum(1 for mark in each) for each in map(containers_of, marks)]
    lists = [line for line in lines if line.split()[0] in ("ul", "ol", "blockquote")]
    assert len(lists) <= sum(depths)


@given(settings_of_paragraphs())
def test_every_structure_is_read_again_from_its_markdown(marks):
    script = set_as(marks)
    written = FORMATS["md"].write(script, cues_of(script))
    article = parse_article(written, "again.md", "markdown")
    found = {article.text[p.start : p.end]: p.marks for p in article.paragraphs}
    depth_of = {words: len(set_in) for words, set_in in found.items()}
    assert [depth_of[f"w{i}."] for i in range(1, len(marks) + 1)] == [len(each) for each in marks]
    quoted = [found[f"w{i}."].count(QUOTED) for i in range(1, len(marks) + 1)]
    assert quoted == [each.count(QUOTED) for each in marks]
