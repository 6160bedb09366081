"""What is said of a narration's layers, whole and in every way damaged."""

import json
from dataclasses import replace

import mutagen
import pytest

from narrator.audio.cue import Cue
from narrator.casting.cast import Cast
from narrator.casting.voice import Voice
from narrator.errors import AudioError, UsageError
from narrator.hearing import Difference, HeardSegment, Hearing
from narrator.publish.finalise import finalise
from narrator.publish.record import write_record
from narrator.publish.suffixes import RECORD_SUFFIX
from narrator.publish.transcripts import FORMATS
from narrator.publish.verify import LAYERS, verdict_to_json, verify

VOICE = Voice("tone", "tone", "tone", "Tone", "en-us", "female", "F", "MIT")
CAST = Cast(VOICE, VOICE, {})


@pytest.fixture
def script(script):
    """The script with places in a text, as one that is read back must have them."""
    return replace(
        script,
        segments=tuple(
            replace(one, start=60 * one.index, end=60 * one.index + len(one.text)) for one in script.segments
        ),
    )


@pytest.fixture
def narration(track, script, tmp_path):
    """Makes a finished narration with its record and all transcripts beside it."""

    def make(suffix=".mp3"):
        path = tmp_path / f"ferry{suffix}"
        finalise(track, path, script)
        write_record(path, track.duration, script, CAST, track.cues, {})
        for form in FORMATS.values():
            path.with_suffix(form.suffix).write_text(form.write(script, track.cues), "utf-8")
        return path

    return make


def states(path, anchors=None, hearing=None):
    verdict = verify(path, anchors, hearing)
    assert tuple(one.layer for one in verdict.layers) == LAYERS
    return {one.layer: one.state for one in verdict.layers}


@pytest.mark.parametrize("suffix", [".mp3", ".m4a", ".opus", ".wav"])
def test_a_narration_of_any_format_is_ok(narration, suffix):
    path = narration(suffix)
    assert states(path) == {
        "record": "ok", "spoken": "ok", "tags": "ok", "credentials": "unknown", "transcript": "ok"
    }  # fmt: skip
    assert verify(path, None).passed() and verify(path, None).passed(["record", "transcript"])
    assert not verify(path, None).passed(["credentials"])


def test_one_flipped_byte_is_told_without_credentials_too(narration):
    path = narration()
    whole = path.read_bytes()
    for offset in (0, len(whole) // 2, len(whole) - 1):
        path.write_bytes(whole[:offset] + bytes([whole[offset] ^ 1]) + whole[offset + 1 :])
        found = states(path)
        assert (found["record"], found["spoken"]) == ("broken", "unknown")
        assert not verify(path, None).passed()


def test_a_record_that_is_about_another_format_says_of_which(narration):
    first = narration(".m4a")
    narration(".mp3")  # of the same name: it has taken the record
    detail = verify(first, None).layers[0].detail
    assert detail == "the file is not the one that ferry.narration.json is about: that is ferry.mp3"


def test_what_is_not_there_is_missing_and_fails_only_where_it_must_be(narration):
    path = narration()
    for form in FORMATS.values():
        path.with_suffix(form.suffix).unlink()
    path.with_suffix(RECORD_SUFFIX).unlink()
    assert states(path) == {
        "record": "missing", "spoken": "unknown", "tags": "ok", "credentials": "unknown", "transcript": "missing"
    }  # fmt: skip
    assert verify(path, None).passed()
    assert not verify(path, None).passed(["transcript"])
    file = mutagen.File(path)
    file.delete()
    assert states(path)["tags"] == "missing"
    assert not verify(path, None).passed()


@pytest.mark.parametrize(
    ("key", "text"), [("TXXX:DigitalSourceType", "http://example.org/humanVoice"), ("COMM::eng", "A fine voice.")]
)
def test_tags_that_say_otherwise_are_broken(narration, key, text):
    file = mutagen.File(path := narration())
    file.tags[key].text = [text]
    file.save()
    assert states(path)["tags"] == "broken"


def test_a_record_of_a_narration_that_does_not_begin_with_the_disclosure(narration, track, script):
    path = narration()
    later = [Cue(cue.segment, cue.start, cue.end) for cue in track.cues[1:]]
    write_record(path, track.duration, script, CAST, later, {})
    assert states(path)["spoken"] == "missing"
    path.with_suffix(RECORD_SUFFIX).write_text("{}")
    assert (states(path)["record"], states(path)["spoken"]) == ("broken", "unknown")


def test_a_transcript_that_does_not_say_it_is_broken(narration):
    path = narration()
    path.with_suffix(".vtt").write_text("WEBVTT\n\n00:00.000 --> 00:01.000\nThe ferry is back.\n")
    broken = verify(path, None).layers[-1]
    assert (broken.state, broken.detail.split()[0]) == ("broken", "ferry.vtt")


def test_what_is_heard_counts_more_than_what_is_recorded(narration, script):
    path = narration()
    first, second, third = script.segments
    lost = (Difference(("ferry", "is", "back"), ()),)

    def spoken(*heard):
        return states(path, hearing=Hearing(9, heard))["spoken"]

    assert spoken(HeardSegment(first, 6, 0), HeardSegment(second, 4, 3)) == "ok"
    assert spoken(HeardSegment(first, 6, 0), HeardSegment(second, 4, 3, lost)) == "broken"
    assert spoken(HeardSegment(first, 6, 0, lost), HeardSegment(second, 4, 3)) == "missing"
    assert spoken(HeardSegment(second, 4, 0), HeardSegment(third, 4, 3)) == "missing"


def test_what_is_no_narration_is_one_line(tmp_path):
    with pytest.raises(AudioError, match="cannot read"):
        verify(tmp_path / "none.mp3", None)
    (tmp_path / "ferry.txt").touch()
    with pytest.raises(UsageError, match="not a narration"):
        verify(tmp_path / "ferry.txt", None)
    (tmp_path / "empty.mp3").touch()
    assert states(tmp_path / "empty.mp3")["tags"] == "missing"


def test_credentials_are_judged_and_bind_the_record(narration, script):
    pytest.importorskip("c2pa", reason="the extra narrator[credentials] is not installed")
    from narrator.publish.credentials.certificates import make_identity
    from narrator.publish.credentials.claim import claim_of
    from narrator.publish.credentials.signing import sign
    from narrator.publish.credentials.store import Credentials

    path, credentials = narration(), Credentials(make_identity("The Daily Harbour"))
    anchor, cues = credentials.identity.anchor, [Cue(one, one.index, one.index + 1) for one in script.segments]
    assert states(path, anchor)["credentials"] == "missing"
    sign(path, claim_of(script, CAST), credentials)
    assert states(path, anchor)["record"] == "broken"
    write_record(path, 3, script, CAST, cues, {})
    verdict = verify(path, anchor)
    assert {one.state for one in verdict.layers} == {"ok"}
    assert verdict.passed(LAYERS)
    assert json.loads(json.dumps(verdict_to_json(verdict, passed=True)))["credentials"]["state"] == "Trusted"
    assert states(path, b"")["credentials"] == "unknown"

    other = replace(script, narrator="another")
    write_record(path, 3, other, CAST, cues, {})
    assert states(path, anchor)["record"] == "broken"
    path.with_suffix(RECORD_SUFFIX).unlink()
    assert (states(path, anchor)["spoken"], states(path, b"")["spoken"]) == ("ok", "unknown")
    with path.open("r+b") as file:
        file.seek(-100, 2)
        file.write(bytes(100))
    assert (states(path, anchor)["credentials"], states(path, anchor)["spoken"]) == ("broken", "unknown")
