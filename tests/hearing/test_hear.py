"""Listening, with a recogniser that reads its words off the loudness of what it is given."""

import wave

import numpy as np
import pytest

from narrator.article.article import Metadata
from narrator.errors import AudioError, ScriptError
from narrator.hearing import Difference, hear
from narrator.hearing.windows import LONGEST, RATE, SHORTEST, windows
from narrator.script.script import NARRATOR, Disclosure, Script, Segment

pytest.importorskip("rapidfuzz")


class FakeRecogniser:
    """Has heard the same words each time, in as many stretches as come."""

    def __init__(self, *texts):
        self.texts = list(texts)

    def transcribe(self, samples):
        assert len(samples) <= LONGEST * RATE
        return self.texts.pop(0) if self.texts else ""


def script_of(*spoken, left_out=()):
    segments = tuple(
        Segment(index, "narration", NARRATOR, NARRATOR, 0, 0, "", text, 0, index, left_out=index in left_out)
        for index, text in enumerate(spoken)
    )
    return Script(Metadata("harbour.txt", ""), Disclosure(spoken[0], "default"), (), segments)


def write_sound(path, samples, rate=RATE):
    with wave.open(str(path), "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(rate)
        sound.writeframes((samples * 32767).astype("<i2").tobytes())
    return path


@pytest.fixture
def recording(tmp_path):
    return write_sound(tmp_path / "harbour.wav", 0.1 * np.sin(np.arange(8 * RATE) / 9).astype(np.float32))


def differences(hearing):
    return [one.differences for one in hearing.segments]


def test_what_is_written_otherwise_but_said_the_same_is_no_difference(recording):
    script = script_of(
        "The F B I paid a hundred and five dollars for ice cream, on May third.",
        "The colour of A T and T's organisation is grey.",
    )
    heard = hear(
        recording,
        script,
        FakeRecogniser("the FBI paid $105 for icecream on May 3rd. The color of AT&T's organization is gray."),
    )
    assert heard.errors == 0
    assert heard.words == 22
    assert not heard.lost


def test_words_are_told_by_segment_as_lost_added_or_misheard(recording):
    script = script_of("Voice is AI-generated.", "The ferry will return on Monday.", "Nobody said why.")
    heard = hear(
        recording,
        script,
        FakeRecogniser("Voice is AI generated. The folly wheel return Monday. Nobody ever said why."),
    )
    assert differences(heard) == [
        (),
        (
            Difference(("ferry", "will"), ("folly", "wheel")),
            Difference(("on",), ()),
        ),
        (Difference((), ("ever",)),),
    ]
    assert [difference.kind for difference in heard.differences] == ["misheard", "lost", "added"]
    assert heard.errors == 4
    assert heard.error_rate == pytest.approx(4 / 13)
    assert not heard.lost


def test_what_sounds_alike_is_told_apart(recording):
    heard = hear(
        recording,
        script_of("Mister Clark spoke to Mister Hale."),
        FakeRecogniser("Mr. Clarke spoke to Mr. Bell."),
    )
    assert differences(heard) == [
        (Difference(("clark",), ("clarke",), alike=True), Difference(("hale",), ("bell",))),
    ]


def test_a_stretch_that_is_not_heard_is_lost_and_the_worst(recording):
    script = script_of(
        "One word here is misheard.", "This whole sentence is missing.", "And why?", "The rest is all there."
    )
    heard = hear(recording, script, FakeRecogniser("One bird here is misheard. The rest is all there."))
    assert [one.segment.index for one in heard.lost] == [1, 2]
    assert [one.segment.index for one in heard.worst()] == [1, 2, 0]


def test_a_short_word_that_is_not_heard_is_not_a_lost_stretch(recording):
    heard = hear(recording, script_of("The ferry has been late all week."), FakeRecogniser("The ferry's late all week"))
    assert heard.errors
    assert not heard.lost


def test_segments_without_words_and_those_left_out_are_not_expected(recording):
    script = script_of("Voice is AI-generated.", "", "Left out.", "Done.", left_out=[2])
    heard = hear(recording, script, FakeRecogniser("Voice is AI generated. Done."))
    assert [one.segment.index for one in heard.segments] == [0, 3]
    assert heard.errors == 0


def test_silence_loses_everything(recording):
    heard = hear(recording, script_of("Voice is AI-generated.", "Done."), FakeRecogniser())
    assert len(heard.lost) == 2
    assert heard.error_rate == 1


def test_segments_are_placed_about_where_they_are_heard(recording):
    heard = hear(
        recording,
        script_of("One two three four.", "Five six.", "Seven eight."),
        FakeRecogniser("one two three four seven eight"),
    )
    assert [one.start for one in heard.segments] == pytest.approx([0, 8 * 4 / 6, 8 * 4 / 6])
    assert heard.duration == pytest.approx(8)


def test_a_script_without_words_is_refused(recording):
    with pytest.raises(ScriptError, match="no words to listen for"):
        hear(recording, script_of("…"), FakeRecogniser())


def test_long_sound_is_cut_in_its_pauses_and_none_of_it_is_lost(tmp_path):
    sound = 0.2 * np.sin(np.arange(100 * RATE) / 7).astype(np.float32)
    pauses = [4, 9, 14.5, 19, 26, 33, 41, 52, 60, 70, 78, 90]
    for pause in pauses:
        sound[round(pause * RATE) : round((pause + 0.5) * RATE)] = 0
    pieces = list(windows(write_sound(tmp_path / "long.wav", sound)))
    assert sum(len(samples) for _, samples in pieces) == len(sound)
    for start, samples in pieces[1:]:
        assert any(pause < start < pause + 0.5 for pause in pauses)
        assert len(samples) <= LONGEST * RATE
    assert all(len(samples) / RATE >= SHORTEST for _, samples in pieces[:-1])


@pytest.mark.parametrize(
    ("content", "reason"),
    [(None, "there is no file"), (b"not sound at all" * 50, "cannot listen to"), (b"", "cannot listen to")],
)
def test_what_is_no_sound_is_refused_in_one_line(tmp_path, content, reason):
    path = tmp_path / "broken.mp3"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(AudioError, match=reason) as refusal:
        list(windows(path))
    assert "\n" not in str(refusal.value)
