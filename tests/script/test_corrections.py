"""Corrections to speakers: kept in a small file, found again in an article that was edited, lost with one line."""

import logging
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from narrator import NarrationOptions, read_article, write_cast_script
from narrator.article.read import parse_article
from narrator.errors import ScriptError, VoiceError
from narrator.narration.writing import corrections_of
from narrator.script.editing.corrections import (
    Correction,
    Corrections,
    SpeakerCorrection,
    correct_script,
    find_corrections,
)
from narrator.script.editing.corrections_toml import corrections_path, corrections_to_toml, load_corrections
from narrator.script.script import Script, Segment, Speaker
from narrator.script.write import write_script

TONES = NarrationOptions(engine="tone", voices=Path(__file__).parents[1] / "voices")
NEWS = """Dam is safe for now

"The dam holds," Ines Moreau said. "Yes."

"It leaks in the north, though, and has for years," said Ben Ortiz, the mayor. "Yes."

He called it "a waste of money" on Monday. "Nobody disagrees," he said.
"""


def script_of(text: str) -> Script:
    return write_script(parse_article(text))


def given_to(script: Script, index: int, who: str | None) -> Script:
    """The script with a segment given to somebody else, as an edit does."""
    segment = replace(script.segments[index], kind="quote", speaker=who, voiced_by=who or "quotation", confidence=1.0)
    return replace(script, segments=(*script.segments[:index], segment, *script.segments[index + 1 :]))


def heads(script: Script) -> list[tuple[object, ...]]:
    return [(segment.kind, segment.speaker, segment.voiced_by) for segment in script.segments]


def segment_with(script: Script, words: str) -> Segment:
    return next(segment for segment in script.segments if words in segment.text)


def test_a_correction_is_found_again_when_the_article_has_changed() -> None:
    script = script_of(NEWS)
    edited = given_to(script, segment_with(script, "Nobody").index, "ines-moreau")
    corrections = find_corrections(script, edited)
    assert [(c.speaker, c.words) for c in corrections.lines] == [("Ines Moreau", ("Nobody disagrees",))]
    later = script_of("It rained.\n\n" + NEWS.replace("The dam", "The old dam"))
    assert segment_with(later, "Nobody").speaker != "ines-moreau"
    corrected, lost = correct_script(later, corrections)
    assert segment_with(corrected, "Nobody").speaker == segment_with(corrected, "Nobody").voiced_by == "ines-moreau"
    assert segment_with(corrected, "Nobody").confidence == 1
    assert not lost


def test_segments_that_begin_alike_are_told_apart_by_what_follows() -> None:
    script = script_of(NEWS)
    second = [s for s in script.segments if "Yes" in s.text][1]
    corrections = find_corrections(script, given_to(script, second.index, None))
    corrected, _ = correct_script(script, corrections)
    assert [s.speaker for s in corrected.segments if "Yes" in s.text] == ["ines-moreau", None]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.integers(1, 12), st.sampled_from(["ines-moreau", "ben-ortiz", None])), max_size=6))
def test_whatever_is_given_to_others_is_so_again(edits: list[tuple[int, str | None]]) -> None:
    script = edited = script_of(NEWS)
    for index, who in edits:
        edited = given_to(edited, index % (len(script.segments) - 1) + 1, who)
    corrected, lost = correct_script(script, find_corrections(script, edited))
    assert heads(corrected) == heads(edited)
    assert not lost


def test_what_was_not_corrected_leaves_nothing() -> None:
    script = script_of(NEWS)
    assert find_corrections(script, script) == Corrections()
    assert correct_script(script, Corrections()) == (script, ())


def test_a_doubt_that_was_taken_away_stays_away() -> None:
    script = script_of(NEWS)
    segments = tuple(replace(s, confidence=0.6) if "leaks" in s.text else s for s in script.segments)
    doubtful = replace(script, segments=segments)
    corrected, _ = correct_script(doubtful, find_corrections(doubtful, script))
    assert segment_with(corrected, "leaks").confidence == 1


def test_speakers_are_renamed_added_and_dropped() -> None:
    script = script_of(NEWS)
    nobody = segment_with(script, "Nobody").index
    renamed = tuple(
        replace(s, name="Benito Ortiz", gender="male") if s.id == "ben-ortiz" else s for s in script.speakers
    )
    edited = replace(script, speakers=(*renamed, Speaker("ada-lund", "Ada Lund", "female")))
    edited = given_to(edited, nobody, "ada-lund")
    corrections = find_corrections(script, edited)
    corrected, _ = correct_script(script, corrections)
    assert [(s.id, s.name) for s in corrected.speakers] == [
        ("ines-moreau", "Ines Moreau"), ("ben-ortiz", "Benito Ortiz"), ("ada-lund", "Ada Lund"),
    ]  # fmt: skip
    unsaid, lost = correct_script(script_of('"The dam holds," Ines Moreau said.'), corrections)
    assert [s.id for s in unsaid.speakers] == ["ines-moreau"]
    assert lost == ("Nobody disagrees",)


def test_no_correction_gives_a_voice_to_anybody_when_nobody_is_to_have_one() -> None:
    article = parse_article(NEWS)
    script = write_script(article, quotes="none")
    corrections = Corrections(lines=(Correction("Ines Moreau", ("Nobody disagrees",)),))
    corrected, _ = correct_script(script, corrections, "none")
    assert segment_with(corrected, "Nobody").speaker == "ines-moreau"
    assert {s.voiced_by for s in corrected.segments} == {"narrator"}


# The file


@settings(max_examples=60, deadline=None)
@given(st.text(min_size=1), st.text(), st.sampled_from(["female", "male", None]))
def test_the_file_gives_the_same_corrections_back(tmp_path_factory, text, other, gender) -> None:
    corrections = Corrections(
        (SpeakerCorrection(text, other, gender, None), SpeakerCorrection("b", None, None, text)),
        (Correction(other, (text, other)), Correction("narrator", ())),
    )
    path = tmp_path_factory.mktemp("c") / "dam.speakers.toml"
    path.write_text(corrections_to_toml(corrections, "dam\n.txt"), encoding="utf-8")
    again = load_corrections(path)
    assert again.speakers == corrections.speakers
    assert [(c.speaker, c.words) for c in again.lines] == [(c.speaker, c.words) for c in corrections.lines]


def test_the_file_stands_beside_its_article(tmp_path: Path) -> None:
    assert corrections_path("news/dam.txt") == Path("news/dam.speakers.toml")
    assert corrections_path("-") is corrections_path("https://example.org/dam.txt") is None
    assert load_corrections(tmp_path / "dam.speakers.toml") == load_corrections(tmp_path / ("d" * 300)) == Corrections()


@pytest.mark.parametrize(
    ("text", "line", "complaint"),
    [
        ('\n[[correction]]\nspeaker = "Ada', 3, "not TOML"),
        ("[[correction", 1, "not TOML"),
        ('[[speaker]]\nid = "a"\n\n[[quote]]\nwords = []', 4, "neither"),
        ('[[speaker]]\nid = "a"\n\n[[speaker]]\ngender = "male"', 4, "needs an id or a name"),
        ('[[speaker]]\nid = "a"\ngender = "woman"', 1, "gender is female or male"),
        ('[[speaker]]\nid = "a"\nage = 7', 1, "age is none of the fields"),
        ("[[speaker]]\nid = 7", 1, "in quotation marks"),
        ('# kept\n[[correction]]\nspeaker = "Ada"\nwords = "Yes"', 2, "words is a list"),
    ],
)
def test_a_broken_file_is_refused_with_its_line(tmp_path: Path, text: str, line: int, complaint: str) -> None:
    path = tmp_path / "dam.speakers.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ScriptError, match=complaint) as refusal:
        load_corrections(path)
    assert str(refusal.value).startswith(f"{path}, line {line}: ")
    assert "\n" not in str(refusal.value)


# The whole way


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "dam.txt"
    path.write_text(NEWS, encoding="utf-8")
    return path


def keep(article: Path, text: str) -> None:
    article.with_name("dam.speakers.toml").write_text(text, encoding="utf-8")


def test_who_is_chosen_once_is_chosen_ever_after(article: Path) -> None:
    script = write_cast_script(read_article(article), TONES)
    edited = given_to(script, segment_with(script, "Nobody").index, "ines-moreau")
    speakers = tuple(replace(s, voice="tone_helen") if s.id == "ben-ortiz" else s for s in edited.speakers)
    edited = replace(edited, speakers=speakers)
    for _ in range(2):  # keeping what is kept changes nothing
        corrections = corrections_of(read_article(article), edited, TONES)
        keep(article, corrections_to_toml(corrections, "dam.txt"))
        edited = write_cast_script(read_article(article), TONES)
        assert segment_with(edited, "Nobody").speaker == "ines-moreau"
        assert {s.id: s.voice for s in edited.speakers}["ben-ortiz"] == "tone_helen"
    assert [s.id for s in corrections.speakers if s.voice] == ["ben-ortiz"]


def test_a_script_of_another_text_is_not_compared(article: Path) -> None:
    script = write_cast_script(read_article(article), TONES)
    article.write_text(NEWS + "\nMore.", encoding="utf-8")
    with pytest.raises(ScriptError, match="is not the text that the script was made from"):
        corrections_of(read_article(article), script, TONES)


def test_what_matches_no_more_is_told_in_one_line(article: Path, caplog: pytest.LogCaptureFixture) -> None:
    keep(article, '[[correction]]\nspeaker = "Somebody Gone"\nwords = ["It never leaked", "Not once"]\n')
    with caplog.at_level(logging.WARNING):
        write_cast_script(read_article(article), TONES)
    (record,) = caplog.records
    assert "2 of its corrections match nothing" in record.getMessage()
    assert "It never leaked" in record.getMessage()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ('\n[[correction]]\nspeaker = "Ines Moro"\nwords = ["Nobody disagrees"]', ScriptError),
        ('\n[[correction]]\nspeaker = "disclosure"\nwords = ["Nobody disagrees"]', ScriptError),
        ('\n[[speaker]]\nid = "ines-moreau"\nvoice = "bells"', VoiceError),
    ],
)
def test_who_is_not_known_is_refused_with_the_line(article: Path, text: str, kind: type[Exception]) -> None:
    keep(article, text)
    with pytest.raises(kind, match=r"dam\.speakers\.toml, line 2: "):
        write_cast_script(read_article(article), TONES)
