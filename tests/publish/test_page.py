"""The listening page as a document: nothing lost, nothing let in. What it does is tested in a browser."""

import base64
import hashlib
import json
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser
from itertools import accumulate, pairwise
from urllib.parse import unquote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from narrator.article.article import Metadata, Skipped
from narrator.audio.cue import Cue
from narrator.casting.cast import Cast
from narrator.casting.voice import Voice
from narrator.errors import OutputError
from narrator.publish.page.page import listening_page, write_page
from narrator.script.script import DEFAULT_DISCLOSURE, NARRATOR, QUOTATION, Disclosure, Script, Segment, Speaker
from narrator.speech.engine import WordTiming

HOSTILE = '</script><script>alert(1)</script><img src=x onerror=alert(1)> & "it\'s" <!-- $title ${audio}'
IDA = "ida-holm"
ARTICLE = [
    ("heading", NARRATOR, "Ferry to return", 0),
    ("quote", IDA, "“Not out of nostalgia,”", 1),
    ("narration", NARRATOR, "said Ida Holm. It costs $5.", 1),
    ("heading", NARRATOR, "What is next", 2),
    ("item", NARRATOR, "A new boat", 3),
    ("item", NARRATOR, "A new quay", 4),
    ("quote", QUOTATION, "“Nobody asked us.”", 5),
]


def script_of(parts, name="Ida Holm", **about):
    segments = [Segment(0, "disclosure", NARRATOR, NARRATOR, 0, 0, "", DEFAULT_DISCLOSURE, -1, -1)]
    place = 0
    for kind, voice, text, paragraph in parts:
        spoken = text.replace("$5", "five dollars")
        segments.append(
            Segment(
                len(segments), kind, voice, voice, place, place + len(text), text, spoken, paragraph, len(segments) // 2
            )
        )
        place += len(text) + 1
    metadata = Metadata(**{"source": "ferry.txt", "sha256": "0" * 64, **about})
    return Script(metadata, Disclosure(DEFAULT_DISCLOSURE, "default"), (Speaker(IDA, name),), tuple(segments))


def cues_of(script, words=True):
    """Every segment that is not left out, half a second after the one before; a tenth of a second a word."""
    cues, now = [], 0.5
    for segment in script.segments:
        if segment.left_out:
            continue
        spoken = segment.spoken.split()
        edges = list(accumulate((0.1 for _ in spoken), initial=now))
        timed = [WordTiming(word, *edge) for word, edge in zip(spoken, pairwise(edges), strict=True)]
        cues.append(Cue(segment, now, edges[-1], tuple(timed) if words else ()))
        now = edges[-1] + 0.5
    return tuple(cues)


def voice(name):
    return Voice(f"x_{name}", "kokoro", name, name, "en-us", "female", "B", "Apache-2.0")


CAST = Cast(voice("Heart"), voice("Nova"), {IDA: voice("Alloy")})


@dataclass
class Read(HTMLParser):
    """What a browser makes of a page."""

    page: str
    elements: list = field(default_factory=list)
    texts: dict = field(default_factory=dict)
    sentences: list = field(default_factory=list)

    def __post_init__(self):
        super().__init__()
        self.open = []
        self.feed(self.page)
        self.close()

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        self.elements.append((tag, attrs))
        if attrs.get("class") == "s":
            self.sentences.append("")
        if tag not in ("meta", "link", "input", "path"):
            self.open.append((tag, attrs))

    def handle_endtag(self, tag):
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data):
        tag, attrs = self.open[-1] if self.open else ("", {})
        key = attrs.get("id") or tag
        self.texts.setdefault(key, []).append(data)
        classes = [attrs.get("class") for _, attrs in self.open]
        if "s" in classes and "who" not in classes:
            self.sentences[-1] += data

    def tags(self):
        return [tag for tag, _ in self.elements]

    def json(self, key):
        return json.loads("".join(self.texts[key]))


def read(script, cues=None, audio="ferry.mp3"):
    return Read(listening_page(audio, 60.0, script, CAST, cues_of(script) if cues is None else cues))


def test_a_byline_that_is_read_out_is_not_shown_twice():
    article = [ARTICLE[0], ("narration", NARRATOR, "By Ida Ito", 1), ("narration", NARRATOR, "It sails.", 2)]
    above = "".join(read(script_of(article, byline="Ida Ito", published="1 May 2026")).texts["p"])
    assert "1 May 2026" in above and "Ida Ito" not in above


def test_the_article_has_its_headings_lists_names_and_voices():
    found = read(script_of(ARTICLE, title="Ferry", byline="Ida <Ito>", published="1 May 2026"))
    assert found.texts["title"] == ["Ferry to return · AI-generated reading"]
    assert found.tags().count("h1") == found.tags().count("h2") == 1
    body = found.tags()[found.tags().index("h2") :]
    assert body[body.index("ul") : body.index("ul") + 2] == ["ul", "li"]
    assert "By Ida <Ito> · 1 May 2026" in "".join(found.texts["p"])
    assert [text for text in found.texts["b"] if text.strip()] == [
        *("Narrator", "Ida Holm", "Quotation"),
        *("Ida Holm", "Quotation"),
    ]
    assert "AI voice Alloy, Kokoro" in "".join(found.texts["li"])
    assert "AI-generated reading" in "".join(found.texts["strong"])
    assert found.sentences[0] == DEFAULT_DISCLOSURE


def test_an_article_without_a_heading_is_called_by_its_title_or_its_file():
    parts = [("narration", NARRATOR, "Rain.", 0)]
    assert read(script_of(parts, title="Ferry")).texts["h1"] == ["Ferry"]
    assert read(script_of(parts)).texts["h1"] == ["ferry"]


def test_the_times_are_those_of_the_written_words():
    script = script_of(ARTICLE)
    cues = cues_of(script)
    found = read(script, cues)
    start, end, *later = next(
        times for times, shown in zip(found.json("times"), found.sentences, strict=True) if shown.endswith("$5.")
    )
    five = next(word for word in cues[3].words if word.word == "five")
    assert start + sum(later) == pytest.approx(five.start * 1000, abs=1)
    assert end == round(cues[3].end * 1000)


def test_hostile_text_stays_text():
    parts = [(kind, who, HOSTILE, n) for n, (kind, who, _, _) in enumerate(ARTICLE)]
    plain = [(kind, who, "Rain", n) for n, (kind, who, _, _) in enumerate(ARTICLE)]
    about = {"title": HOSTILE, "byline": HOSTILE, "published": HOSTILE, "language": '"><script>'}
    hostile = script_of(parts, name=HOSTILE, **about)
    hostile = replace(hostile, skipped=(Skipped(0, 1, HOSTILE),))
    audio = 'a "<b>" #1?&%20.mp3'
    found = read(hostile, audio=audio)
    assert found.tags() == read(script_of(plain, byline="x")).tags()
    assert found.json("about")["title"] == " ".join(HOSTILE.split())
    [source] = [attrs["src"] for _, attrs in found.elements if "src" in attrs]
    assert unquote(source) == f"./{audio}"
    assert not set(source) & set('"<> #?')


def test_the_policy_lets_in_its_own_style_and_script_and_nothing_else():
    found = read(script_of(ARTICLE))
    policy = next(attrs["content"] for tag, attrs in found.elements if tag == "meta" and "http-equiv" in attrs)
    for name, text in (("style", "".join(found.texts["style"])), ("script", "".join(found.texts["script"]))):
        expected = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert f"{name}-src 'sha256-{expected}';" in policy
    assert policy.startswith("default-src 'none';")
    links = [attrs[name] for _, attrs in found.elements for name in ("src", "href") if name in attrs]
    assert links == ["data:,", "./ferry.mp3"]
    assert not any(name.startswith("on") or name == "style" for _, attrs in found.elements for name in attrs)


def test_it_says_what_is_not_read_and_which_times_are_estimates():
    script = script_of(ARTICLE)
    left_out = replace(script.segments[-1], left_out=True)
    script = replace(
        script,
        segments=(*script.segments[:-1], left_out),
        skipped=(Skipped(0, 1, "read-more"), Skipped(1, 2, "read-more")),
    )
    measured = "".join(read(script).texts["p"])
    assert "Not read and not shown: read more (2), left out by an editor." in measured
    assert "Nobody asked us" not in "".join(read(script).sentences)
    assert "estimate" not in measured
    assert "estimate" in "".join(read(script, cues_of(script, words=False)).texts["p"])


TEXT = st.one_of(st.text("ab,.“”—<>&$ \n\u2028\x85", min_size=1, max_size=60), st.text(min_size=1, max_size=40)).filter(
    str.strip
)
PARTS = st.lists(
    st.tuples(
        st.sampled_from(["narration", "quote", "item", "heading"]),
        st.sampled_from([NARRATOR, IDA, QUOTATION]),
        TEXT,
        st.just(0),
    ),
    max_size=6,
).map(lambda parts: [(*part[:3], place // 2) for place, part in enumerate(parts)])


@settings(deadline=None)
@given(PARTS, st.booleans())
def test_every_word_is_shown_and_has_a_time(parts, words):
    script = script_of(parts)
    found = read(script, cues_of(script, words))
    written = DEFAULT_DISCLOSURE + "".join(segment.text for segment in script.segments)
    assert "".join("".join(found.sentences).split()) == "".join(written.replace("\0", "\ufffd").split())
    times = found.json("times")
    assert [len(sentence) - 1 for sentence in times] == [len(shown.split(" ")) for shown in found.sentences]
    starts = [sentence[0] for sentence in times]
    assert starts == sorted(starts)
    assert all(step >= 0 for _, _, *steps in times for step in steps)


def test_the_page_stands_beside_the_audio_whole_or_not_at_all(tmp_path):
    script = script_of(ARTICLE)
    path = write_page(tmp_path / "ferry.mp3", 60.0, script, CAST, cues_of(script))
    assert path == tmp_path / "ferry.html"
    assert path.read_text(encoding="utf-8") == listening_page("ferry.mp3", 60.0, script, CAST, cues_of(script))
    (tmp_path / "island.html").mkdir()
    with pytest.raises(OutputError):
        write_page(tmp_path / "island.mp3", 60.0, script, CAST, cues_of(script))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["ferry.html", "island.html"]
