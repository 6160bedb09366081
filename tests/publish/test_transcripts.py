"""Captions, transcripts and chapters: parsed by other people's readers, and not a word lost."""

import html
import json
import re
from dataclasses import replace
from itertools import accumulate, pairwise

import pytest
import srt
import webvtt
from hypothesis import given, settings
from hypothesis import strategies as st

from narrator.article.article import Metadata
from narrator.audio.cue import Cue
from narrator.errors import OutputError, UsageError
from narrator.publish.captions import LONGEST, SHORTEST, captions
from narrator.publish.chapters import Chapter, chapters
from narrator.publish.passages import passages
from narrator.publish.transcripts import FORMATS, SRT_WIDTH, parse_formats, write_transcripts
from narrator.script.script import DEFAULT_DISCLOSURE, NARRATOR, QUOTATION, Disclosure, Script, Segment, Speaker
from narrator.speech.engine import WordTiming

IDA = "ida-vasquez-holm"
SPEAKERS = (Speaker(IDA, "Ida Vasquez-Holm"), Speaker("tunde", "Tunde <Ade> & Co"))
ARTICLE = [
    ("heading", NARRATOR, "Ferry to return", 0),
    ("quote", IDA, "“We are not doing this out of nostalgia, whatever people say,”", 1),
    ("narration", NARRATOR, "said Ida Vasquez-Holm, who chairs the trust. It costs $5 & takes <2 hours.", 1),
    ("quote", QUOTATION, "“Nobody asked us.”", 2),
    ("narration", NARRATOR, "* * *", 3),
    ("item", NARRATOR, "1. A *new* boat", 4),
]


def script_of(parts, title="Ferry to return"):
    """A script of (kind, voice, text, paragraph), the disclosure before them."""
    segments = [Segment(0, "disclosure", NARRATOR, NARRATOR, 0, 0, "", DEFAULT_DISCLOSURE, -1, -1)]
    place = 0
    for kind, voice, text, paragraph in parts:
        end = place + len(text)
        spoken = text.replace("$5 &", "five dollars and") if any(map(str.isalnum, text)) else ""
        segments.append(Segment(len(segments), kind, voice, voice, place, end, text, spoken, paragraph, 0))
        place = end + 1
    about = Metadata("ferry.txt", "0" * 64, title, "Ida Holm")
    return Script(about, Disclosure(DEFAULT_DISCLOSURE, "default"), SPEAKERS, tuple(segments))


def cues_of(script, pace=0.06, words=True):
    """Every segment with a sound, half a second after the one before, so many seconds a character."""
    cues, now = [], 0.5
    for segment in script.segments:
        if not segment.spoken or segment.left_out:
            continue
        spoken = [word for word in segment.spoken.split() if any(map(str.isalnum, word))]
        edges = [now + pace * reach for reach in accumulate(map(len, spoken), initial=0)]
        timed = tuple(WordTiming(word, *edge) for word, edge in zip(spoken, pairwise(edges), strict=True))
        cues.append(Cue(segment, now, edges[-1], timed if words else ()))
        now = edges[-1] + 0.5
    return tuple(cues)


SCRIPT = script_of(ARTICLE)
CUES = cues_of(SCRIPT)


def written(name, script=SCRIPT, cues=CUES):
    return FORMATS[name].write(script, cues)


def letters(text):
    return "".join(text.split())


def whole_text(script):
    return letters(DEFAULT_DISCLOSURE + "".join(s.text for s in script.segments[1:] if not s.left_out))


def test_vtt_has_every_word_and_who_is_heard():
    shown = webvtt.from_string(written("vtt"))
    assert letters(html.unescape("".join(caption.text for caption in shown))) == whole_text(SCRIPT)
    assert shown[0].text.startswith("Voice is AI")
    voices = list(dict.fromkeys(caption.voice for caption in shown))
    assert voices == ["Narrator", "Ida Vasquez-Holm", "Quotation"]
    assert "NOTE All voices are AI-generated" in written("vtt")


def test_a_name_with_marks_of_its_own_is_escaped():
    script = script_of([("quote", "tunde", "“Yes --> no.”", 0)])
    assert "<v Tunde &lt;Ade&gt; &amp; Co>“Yes --&gt; no.”" in written("vtt", script, cues_of(script))


def test_srt_names_a_speaker_where_the_voice_changes():
    shown = list(srt.parse(written("srt")))
    assert [caption.index for caption in shown] == list(range(1, len(shown) + 1))
    said = [" ".join(caption.content.split()) for caption in shown]
    assert said[0].startswith("Narrator: Voice is AI-generated.")
    assert said[2].startswith("Ida Vasquez-Holm: “We are not")
    names = ["Narrator:", "Ida Vasquez-Holm:", "Quotation:"]
    unnamed = re.sub("|".join(names), "", " ".join(said))
    assert letters(unnamed) == whole_text(SCRIPT)
    assert all(len(line) <= SRT_WIDTH for caption in shown for line in caption.content.split("\n"))


def test_the_words_of_the_json_transcript_carry_the_engine_s_times():
    document = json.loads(written("json"))
    assert document["version"] == "1.0.0"
    segments = document["segments"]
    assert letters("".join(segment["body"] for segment in segments)) == whole_text(SCRIPT)
    exact = {word.word: word for cue in CUES for word in cue.words}
    by_body = {segment["body"]: segment for segment in segments}
    for body in ("nostalgia,", "trust."):
        assert by_body[body]["startTime"] == pytest.approx(exact[body].start, abs=0.001)
        assert by_body[body]["endTime"] == pytest.approx(exact[body].end, abs=0.001)
    assert by_body["$5"]["startTime"] == pytest.approx(exact["five"].start, abs=0.001)
    assert by_body["&"]["endTime"] == pytest.approx(exact["and"].end, abs=0.001)
    assert [segment["body"] for segment in segments if segment["body"].endswith("\n")][:2] == [
        "occur.\n",
        "return\n",
    ]
    assert set(segments[0]) == {"speaker", "startTime", "endTime", "body"}


def test_text_and_markdown_read_as_an_article():
    assert written("txt").split("\n\n") == [
        f"Narrator: {DEFAULT_DISCLOSURE}",
        "Ferry to return",
        "Ida Vasquez-Holm: “We are not doing this out of nostalgia, whatever people say,”",
        "Narrator: said Ida Vasquez-Holm, who chairs the trust. It costs $5 & takes <2 hours.",
        "Quotation: “Nobody asked us.”",
        "Narrator: * * *",
        "1. A *new* boat",
        "(All voices are AI-generated, those of the people quoted too.)\n",
    ]
    markdown = written("md").split("\n\n")
    assert markdown[1] == "## Ferry to return"
    assert "**Narrator:** said Ida Vasquez-Holm, who chairs the trust. It costs $5 \\& takes \\<2 hours." in markdown
    assert "- 1\\. A \\*new\\* boat" in markdown


def test_headings_are_chapters_and_the_first_begins_with_the_disclosure():
    script = script_of([*ARTICLE, ("heading", NARRATOR, "What comes next", 5), ("narration", NARRATOR, "Rain.", 6)])
    document = json.loads(written("chapters", script, cues_of(script)))
    assert document["version"] == "1.2.0"
    assert [chapter["title"] for chapter in document["chapters"]] == ["Ferry to return", "What comes next"]
    assert document["chapters"][0]["startTime"] == 0
    assert document["chapters"][1]["startTime"] == pytest.approx(cues_of(script)[-2].start, abs=0.001)


def test_a_long_piece_without_headings_has_chapters_by_paragraph():
    sentence = "The council voted to bring back the island ferry after years without one, and nobody was against it. "
    script = script_of([("narration", NARRATOR, f"Part {n}. {sentence * 3}".strip(), n) for n in range(40)], None)
    found = chapters(script, cues_of(script))
    assert found[0] == Chapter("Beginning", 0.0)
    assert len(found) >= 3
    assert all(later.start - earlier.start >= 180 for earlier, later in pairwise(found))
    assert all(chapter.title.startswith("Part") and len(chapter.title) <= 60 for chapter in found[1:])
    assert len(chapters(SCRIPT, CUES)) == 1


def test_without_word_times_the_words_share_the_segment_s_time():
    estimated = passages(SCRIPT, cues_of(SCRIPT, words=False))
    measured = passages(SCRIPT, CUES)
    assert [passage.text for passage in estimated] == [passage.text for passage in measured]
    assert not any(word.measured for passage in estimated for word in passage.words)
    assert [word.text for p in measured for word in p.words if not word.measured] == ["$5", "&", "*", "*", "*"]
    for passage in estimated:
        for before, after in pairwise(passage.words):
            assert before.start <= before.end <= after.start <= after.end


def test_what_was_left_out_is_not_shown_and_what_adjoins_is_one_word():
    script = script_of([("narration", NARRATOR, "One", 0), ("narration", NARRATOR, "Two", 0)])
    first, one, _ = script.segments
    joined = [first, one, Segment(2, "narration", NARRATOR, NARRATOR, 3, 7, "-two", "two", 0, 0)]
    script = Script(script.article, script.disclosure, (), tuple(joined))
    assert passages(script, cues_of(script))[1].text == "One-two"
    left_out = Segment(2, "narration", NARRATOR, NARRATOR, 4, 7, "Two", "Two", 0, 0, left_out=True)
    script = Script(script.article, script.disclosure, (), (first, one, left_out))
    assert passages(script, cues_of(script))[1].text == "One"


WORDS = st.text("ab,.-”“é…—<&>1$ \n\u2028", min_size=1, max_size=120).filter(str.strip)
PARTS = st.lists(
    st.tuples(
        st.sampled_from(["narration", "quote", "item", "heading"]),
        st.sampled_from([NARRATOR, IDA, QUOTATION]),
        st.one_of(WORDS, st.text(min_size=1, max_size=60).filter(str.strip), st.just("x" * 100)),
        st.just(0),
    ),
    max_size=6,
).map(lambda parts: [(*part[:3], place // 2) for place, part in enumerate(parts)])


@settings(deadline=None)
@given(PARTS, st.floats(0.005, 0.4), st.booleans())
def test_no_character_is_lost_and_captions_keep_the_rules(parts, pace, words):
    script = script_of(parts)
    found = passages(script, cues_of(script, pace, words))
    for width in (42, 32):
        shown = captions(found, width=width)
        assert letters("".join("".join(caption.lines) for caption in shown)) == whole_text(script)
        assert all(1 <= len(caption.lines) <= 2 for caption in shown)
        assert all(len(line) <= width for caption in shown for line in caption.lines)
        assert all(caption.end > caption.start for caption in shown)
        assert all(before.end <= after.start for before, after in pairwise(shown))
        for caption, after in pairwise(shown):
            one_word = sum(len(line.split()) for line in caption.lines) == 1
            assert one_word or caption.end - caption.start <= LONGEST + 0.002
            assert caption.end - caption.start >= SHORTEST - 0.002 or after.start - caption.end < 0.002
    for name in FORMATS:
        FORMATS[name].write(script, cues_of(script, pace, words))
    assert len(webvtt.from_string(written("vtt", script, cues_of(script, pace, words)))) == len(captions(found))


@settings(deadline=None)
@given(PARTS, st.randoms(use_true_random=False))
def test_times_only_go_forward_even_where_an_engine_s_do_not(parts, random):
    script = script_of(parts)
    cues = [
        replace(
            cue, words=tuple(WordTiming(w.word, *(random.uniform(cue.start, cue.end) for _ in "se")) for w in cue.words)
        )
        for cue in cues_of(script)
    ]
    said = [(part["startTime"], part["endTime"]) for part in json.loads(written("json", script, cues))["segments"]]
    shown = [(caption.start, caption.end) for caption in captions(passages(script, cues))]
    for times in (said, shown):
        assert all(start <= end for start, end in times)
        assert all(end <= start for (_, end), (start, _) in pairwise(times))


def test_captions_are_cut_where_the_grammar_parts():
    text = (
        "The council voted seven to two on Thursday to bring back the island ferry, which carried sixty-one thousand "
        "passengers in its last full year. Nobody spoke against it."
    )
    script = script_of([("narration", NARRATOR, text, 0)])
    shown = captions(passages(script, cues_of(script)))[1:]
    assert [" ".join(caption.lines) for caption in shown] == [
        "The council voted seven to two on Thursday to bring back the island ferry,",
        "which carried sixty-one thousand passengers in its last full year.",
        "Nobody spoke against it.",
    ]
    assert shown[0].lines == ("The council voted seven to two on Thursday", "to bring back the island ferry,")


def test_files_stand_beside_the_audio_whole_or_not_at_all(tmp_path):
    audio = tmp_path / "ferry.mp3"
    paths = write_transcripts(audio, SCRIPT, CUES, parse_formats("all"))
    assert [path.name for path in paths] == [
        "ferry.vtt",
        "ferry.srt",
        "ferry.transcript.json",
        "ferry.transcript.txt",
        "ferry.transcript.md",
        "ferry.chapters.json",
    ]
    assert {path.name for path in tmp_path.iterdir()} == {path.name for path in paths}
    (tmp_path / "island.vtt").mkdir()
    with pytest.raises(OutputError):
        write_transcripts(tmp_path / "island.mp3", SCRIPT, CUES, ["vtt"])


def test_formats_are_chosen_by_name():
    assert parse_formats("vtt, SRT,vtt") == ("vtt", "srt")
    with pytest.raises(UsageError, match='"doc" is not a transcript format'):
        parse_formats("vtt,doc")
