"""The whole way, from an article to an MP3, with the tone engine."""

import sys
from dataclasses import replace
from pathlib import Path

import pytest

from narrator import NarrationOptions, Progress, narrate, read_article, render_script, write_cast_script
from narrator.errors import NarratorError, ScriptError, UsageError, VoiceError
from narrator.narration.rendering import default_output
from narrator.publish.publication import Publication
from narrator.publish.transcripts import FORMATS

TONES = NarrationOptions(engine="tone", voices=Path(__file__).parent / "voices")
NEWS = """Dam is safe for now, engineers say

"The dam holds," Ines Moreau said. "For now."

She called the spillway "a waste of money" on Monday. "Nobody disagrees," she said.

“I would not sleep below it,” said Mr. Ben Ortiz, the mayor.
"""


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "dam.txt"
    path.write_text(NEWS, encoding="utf-8")
    return path


def test_a_narration_is_a_file_with_the_disclosure_first(article: Path, tmp_path: Path) -> None:
    seen: list[Progress] = []
    narration = narrate(article, str(tmp_path / "dam.mp3"), TONES, seen.append)
    assert narration.path.stat().st_size > 10_000
    assert narration.cues[0].segment.kind == "disclosure"
    assert [cue.segment.index for cue in narration.cues] == [s.index for s in narration.script.segments]
    assert all(a.end <= b.start for a, b in zip(narration.cues, narration.cues[1:], strict=False))
    assert narration.cues[-1].end <= narration.duration
    assert (seen[-1].done, seen[-1].total) == (len(narration.script.segments), len(narration.script.segments))


def test_everybody_has_a_voice_of_their_own(article: Path, tmp_path: Path) -> None:
    cast = narrate(article, tmp_path / "dam.mp3", TONES).cast
    voices = [cast.narrator.id, *(voice.id for voice in cast.speakers.values())]
    assert len(set(voices)) == 3
    assert cast.speakers["ben-ortiz"].gender == "male"


def test_a_rendered_script_keeps_its_voices(article: Path, tmp_path: Path) -> None:
    script = write_cast_script(read_article(article), TONES)
    first, second = script.speakers
    edited = replace(script, speakers=(replace(first, voice=second.voice), second))
    cast = render_script(edited, tmp_path / "dam.mp3", TONES).cast
    assert cast.speakers[first.id].id == second.voice
    assert cast.narrator.id == script.narrator


def test_what_is_left_out_is_not_heard(article: Path, tmp_path: Path) -> None:
    script = write_cast_script(read_article(article), TONES)
    left_out = {s.index for s in script.segments if "said" in s.text}
    segments = tuple(replace(s, left_out=s.index in left_out) for s in script.segments)
    seen: list[Progress] = []
    narration = render_script(replace(script, segments=segments), tmp_path / "dam.mp3", TONES, seen.append)
    assert [cue.segment.index for cue in narration.cues] == [s.index for s in segments if not s.left_out]
    assert len(left_out) == 3
    assert seen[-1].done == seen[-1].total == len(narration.cues)


def test_a_chosen_pause_is_heard_even_inside_a_sentence(article: Path, tmp_path: Path) -> None:
    script = write_cast_script(read_article(article), TONES)
    fragment = next(s.index for s in script.segments if "waste" in s.text)
    segments = tuple(replace(s, pause=2.5) if s.index == fragment else s for s in script.segments)
    cues = render_script(replace(script, segments=segments), tmp_path / "dam.mp3", TONES).cues
    assert cues[fragment].start - cues[fragment - 1].end == pytest.approx(2.45, abs=0.06)


def test_the_disclosure_cannot_be_edited_away(article: Path, tmp_path: Path) -> None:
    script = write_cast_script(read_article(article), TONES)
    silent = replace(script, segments=(replace(script.segments[0], spoken=""), *script.segments[1:]))
    assert render_script(silent, tmp_path / "a.mp3", TONES).script.segments[0].spoken
    unheard = replace(script, segments=(replace(script.segments[0], left_out=True), *script.segments[1:]))
    assert render_script(unheard, tmp_path / "a.mp3", TONES).cues[0].segment.kind == "disclosure"
    for broken in (
        replace(script, segments=script.segments[1:]),
        replace(script, disclosure=replace(script.disclosure, text="Enjoy the show.")),
    ):
        with pytest.raises(ScriptError, match="disclosure"):
            render_script(broken, tmp_path / "b.mp3", TONES)
    assert not (tmp_path / "b.mp3").exists()


@pytest.mark.parametrize(
    "wrong",
    [{"quality": "superb"}, {"quotes": "most"}, {"language": "fr"}, {"device": "tpu"}, {"speed": 0}, {"workers": 0}],
)
def test_an_option_that_is_none_is_refused(wrong: dict) -> None:
    with pytest.raises(UsageError, match=next(iter(wrong))):
        NarrationOptions(**wrong)


@pytest.mark.parametrize(
    ("change", "kind"),
    [
        ({"narrator": "nobody"}, VoiceError),
        ({"disclosure": "Enjoy."}, UsageError),
        ({"engine": "bells"}, NarratorError),
    ],
)
def test_what_cannot_be_done_leaves_no_file(article: Path, tmp_path: Path, change: dict, kind: type[Exception]) -> None:
    with pytest.raises(kind):
        narrate(article, tmp_path / "dam.mp3", replace(TONES, **change))
    assert [p.name for p in tmp_path.iterdir()] == ["dam.txt"]


def test_neither_the_article_nor_a_page_of_somebody_else_is_overwritten(tmp_path: Path) -> None:
    page = tmp_path / "dam.html"
    page.write_text("<!doctype html><title>Dam</title><p>The dam holds for now, engineers say.", encoding="utf-8")
    before = page.read_bytes()
    with pytest.raises(UsageError, match="the article itself"):
        narrate(page, tmp_path / "dam.mp3", TONES)
    (tmp_path / "dam.txt").write_text("The dam holds.", encoding="utf-8")
    with pytest.raises(UsageError, match="--no-page"):
        narrate(tmp_path / "dam.txt", tmp_path / "dam.mp3", TONES)
    narrate(page, tmp_path / "dam.mp3", TONES, publication=Publication(page=False))
    assert page.read_bytes() == before


def test_a_narration_is_named_after_its_article() -> None:
    assert default_output("news/dam.txt") == Path("output/dam.mp3")
    assert default_output("-") == Path("output/narration.mp3")
    for address, name in (
        ("/2026/dam.html?page=2#top", "dam"),
        ("/", "narration"),
        ("", "narration"),
        ("?a=/b", "narration"),
    ):
        assert default_output(f"https://marden.example{address}") == Path(f"output/{name}.mp3")
    assert default_output("http://[::1").parent == Path("output")


@pytest.mark.skipif(sys.platform != "linux", reason="other systems count the length of names in other ways")
def test_an_article_with_the_longest_name_is_narrated(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    source = tmp_path / f"{'é' * 125}x.txt"
    source.write_text("The dam holds.", encoding="utf-8")
    narration = narrate(str(source), options=TONES, publication=Publication(transcripts=tuple(FORMATS)))
    assert narration.path == Path("output", f"{'é' * 110}.mp3")
    assert len(list(Path("output").iterdir())) == 3 + len(FORMATS)
