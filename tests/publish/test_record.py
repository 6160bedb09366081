"""The record of a narration, written and read back."""

import json

import pytest

from narrator.article.article import Metadata
from narrator.audio.cue import Cue
from narrator.casting.cast import Cast
from narrator.casting.voice import Voice
from narrator.errors import AudioError, ScriptError
from narrator.publish.record import SCHEMA, file_sha256, read_record, write_record
from narrator.script.script import DEFAULT_DISCLOSURE, Disclosure, Script, Segment
from narrator.speech.engine import WordTiming

TEXTS = (DEFAULT_DISCLOSURE, "The ferry is back.", "It left on time.")
VOICE = Voice("tone", "tone", "220", "Tone", "en-us", "female", "F", "CC0-1.0")


@pytest.fixture
def script():
    """A script that is valid as JSON: the text of each segment is where it says."""
    segments = tuple(
        Segment(
            i, "narration" if i else "disclosure", "narrator", "narrator", 60 * i, 60 * i + len(t), t, t, i - 1, i - 1
        )
        for i, t in enumerate(TEXTS)
    )
    return Script(Metadata("ferry.txt", "0" * 64), Disclosure(DEFAULT_DISCLOSURE, "article"), (), segments)


@pytest.fixture
def path(script, tmp_path):
    """The record of a narration whose audio file is four bytes."""
    audio = tmp_path / "ferry.mp3"
    audio.write_bytes(b"mp3!")
    words = (WordTiming("The", 4.0, 4.2), WordTiming("ferry", 4.25, 4.75))
    cues = [Cue(script.segments[0], 0.5, 3.0), Cue(script.segments[1], 4.0, 5.5, words)]
    return write_record(audio, 6.5, script, Cast(VOICE, VOICE, {}), cues, {"speed": 1.0, "voices": audio})


def test_a_record_is_read_back_as_it_was_written(path, script):
    record = read_record(path)
    assert path.name == "ferry.narration.json"
    assert json.loads(path.read_text())["schema"] == SCHEMA
    assert (record.audio, record.duration, record.settings["speed"]) == ("ferry.mp3", 6.5, 1.0)
    assert record.sha256 == file_sha256(path.with_name("ferry.mp3"))
    assert record.voices == {"narrator": "tone"}
    assert record.script.disclosure == script.disclosure
    assert [cue.segment.text for cue in record.cues] == [segment.text for segment in record.script.segments[:2]]
    assert record.cues[1].words[1] == WordTiming("ferry", 4.25, 4.75)


@pytest.mark.parametrize(
    "damage",
    [
        lambda document: document.update(schema="narrator/script/1"),
        lambda document: document.pop("audio"),
        lambda document: document["cues"][0].update(segment=99),
        lambda document: document["cues"][1].update(words=[["ferry"]]),
        lambda document: document["voices"].update(narrator=[]),
        lambda document: document["script"]["segments"].clear(),
        lambda document: document.update(script=None),
    ],
)
def test_what_is_no_whole_record_is_one_line(path, damage):
    document = json.loads(path.read_text())
    damage(document)
    path.write_text(json.dumps(document))
    with pytest.raises(ScriptError) as caught:
        read_record(path)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("content", [b"", b"\xff", b"[]", b"7", b"{"])
def test_what_is_not_json_is_one_line(tmp_path, content):
    path = tmp_path / "odd.json"
    path.write_bytes(content)
    with pytest.raises(ScriptError):
        read_record(path)


def test_a_missing_file_is_told(tmp_path):
    with pytest.raises(ScriptError, match="cannot read"):
        read_record(tmp_path / "none.json")
    with pytest.raises(AudioError, match="cannot read"):
        file_sha256(tmp_path / "none.mp3")
