import errno
import io
import tempfile
import tracemalloc
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from narrator.audio.levels import LEVEL
from narrator.audio.meter import integrated_loudness, powers_of
from narrator.audio.pacing import LEAD_IN, TAIL_OUT, pause_between
from narrator.audio.resample import RATE
from narrator.audio.track import Track
from narrator.errors import AudioError, OutputError
from narrator.speech.engine import Clip, WordTiming


def samples_of(track):
    return np.concatenate(list(track.finish().portions(track.finish().gains))).astype(np.float64)


def heard(samples):
    """First and last sample of each stretch of sound, where stretches are 50 ms of silence apart."""
    loud = np.flatnonzero(np.abs(samples) > 0.004)
    gaps = np.flatnonzero(np.diff(loud) > 0.05 * RATE)
    return list(zip(loud[np.r_[0, gaps + 1]], loud[np.r_[gaps, len(loud) - 1]], strict=True))


def steady(seconds, around=0.3):
    """A tone that begins and ends at once, with silence around it."""
    tone = 0.1 * np.sin(2 * np.pi * 300 * np.arange(round(seconds * RATE)) / RATE)
    silence = np.zeros(round(around * RATE))
    return Clip(np.concatenate((silence, tone, silence)).astype(np.float32), RATE)


def test_the_pauses_that_are_heard_are_those_of_a_reader(tmp_path, segment, voice):
    segments = [segment(0, "disclosure"), segment(1, "heading"), segment(2), segment(3, paragraph=2), segment(4)]
    with Track(tmp_path) as track:
        for one, around in zip(segments, (0.3, 0.0, 0.5, 0.02, 1.0), strict=True):
            track.add([one], steady(0.8, around), voice())
        sound = heard(samples_of(track))
    assert sound[0][0] / RATE == pytest.approx(LEAD_IN, abs=0.011)
    for (_, end), (start, _), before, after in zip(sound, sound[1:], segments, segments[1:], strict=False):
        assert (start - end) / RATE == pytest.approx(pause_between(before, after), abs=0.021)
    assert track.duration - sound[-1][1] / RATE == pytest.approx(TAIL_OUT, abs=0.061)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.tuples(st.integers(0, 9000), st.sampled_from([16_000, 22_050, 24_000]), st.integers(0, 2**32 - 1)),
        max_size=6,
    )
)
def test_every_sample_is_accounted_for(segment, voice, speech, clips):
    with Track() as track:
        track.add([segment(0, "disclosure")], speech(0.5), voice())
        for index, (length, rate, seed) in enumerate(clips, 1):
            noise = np.random.default_rng(seed).uniform(-1.2, 1.2, length).astype(np.float32)
            track.add([segment(index)], Clip(noise, rate), voice())
        assert len(samples_of(track)) == round(track.duration * RATE)
    assert len(track.cues) == len(clips) + 1
    for cue in track.cues:
        assert cue.end >= cue.start
        assert round(cue.start * RATE) == pytest.approx(cue.start * RATE, abs=1e-6)
    assert all(before.end <= after.start for before, after in pairwise(track.cues))


def test_words_are_heard_when_their_cue_says(tmp_path, segment, voice):
    words = (WordTiming("Hello", 0.30, 0.70), WordTiming("there.", 0.75, 1.25))
    with Track(tmp_path) as track:
        track.add([segment(0, "disclosure")], steady(1.0), voice())
        (cue,) = track.add([segment(1)], replace(steady(1.0), words=words), voice())
        start = heard(samples_of(track))[1][0] / RATE
    assert [word.word for word in cue.words] == ["Hello", "there."]
    assert cue.words[0].start == pytest.approx(start, abs=0.001)
    assert cue.words[1].start - cue.words[0].start == pytest.approx(0.45)
    assert cue.start <= cue.words[0].start <= cue.words[1].end <= cue.end


@pytest.mark.parametrize("timed", [True, False])
def test_segments_that_share_a_clip_share_its_time(tmp_path, segment, voice, timed):
    texts = ["He called it", "“a disaster”", "on Monday."]
    parts = [segment(i, text=text, sentence=1, paragraph=1) for i, text in enumerate(texts, 1)]
    words = [WordTiming(word, 0.3 + i * 0.2, 0.5 + i * 0.2) for i, word in enumerate(" ".join(texts).split())]
    with Track(tmp_path) as track:
        track.add([segment(0, "disclosure")], steady(1.0), voice())
        cues = track.add(parts, replace(steady(1.4), words=tuple(words) if timed else ()), voice())
    assert [cue.segment for cue in cues] == parts
    assert all(before.end == after.start for before, after in pairwise(cues))
    if timed:
        assert [[word.word for word in cue.words] for cue in cues] == [text.split() for text in texts]
        assert cues[1].start == cues[1].words[0].start


@pytest.mark.parametrize("measured", [True, False])
def test_voices_of_different_level_are_heard_at_one(tmp_path, segment, voice, speech, measured):
    with Track(tmp_path) as track:
        for index, (name, level, pitch) in enumerate([("anna", 0.3, 210), ("bert", 0.02, 100), ("cleo", 0.1, 170)] * 2):
            clip = speech(3.0, level, pitch=pitch)
            loudness = integrated_loudness(powers_of(clip.samples)) if measured else None
            track.add([segment(index, "narration" if index else "disclosure")], clip, voice(name, loudness))
        samples = samples_of(track)
    for cue in track.cues:
        spoken = samples[round(cue.start * RATE) : round(cue.end * RATE)]
        assert integrated_loudness(powers_of(spoken)) == pytest.approx(LEVEL, abs=0.5)


def test_there_is_no_click_where_clips_are_cut(tmp_path, segment, voice):
    loud = Clip(np.full(RATE, 0.5, np.float32) * np.cos(np.arange(RATE) / 40).astype(np.float32), RATE)
    with Track(tmp_path) as track:
        for index in range(3):
            part = segment(index, "narration" if index else "disclosure", sentence=0, paragraph=0)
            track.add([part], loud, voice(loudness=LEVEL))
        samples = samples_of(track)
    inside, fade = 0.5 / 40, 0.5 / 120
    assert np.abs(np.diff(samples)).max() <= inside + fade


class Counting(io.BytesIO):
    """A file that counts what it is asked to do."""

    written = moves = 0

    def write(self, data):
        self.written += len(data)
        return super().write(data)

    def seek(self, *where):
        self.moves += 1
        return super().seek(*where)

    def read(self, *size):
        self.moves += 1
        return super().read(*size)


def test_joining_writes_each_sample_once_and_reads_none(monkeypatch, segment, voice, speech):
    file = Counting()
    monkeypatch.setattr(tempfile, "TemporaryFile", lambda **_: file)
    track, clip = Track(), speech(0.2)
    for index in range(50):
        track.add([segment(index, "narration" if index else "disclosure")], clip, voice())
    assert file.written == len(file.getvalue()) == round(track.duration * RATE) * 2
    assert file.moves == 0


def test_memory_does_not_grow_with_the_sound(tmp_path, segment, voice, speech):
    clip, anna = speech(20.0), voice(loudness=LEVEL)

    def peak(minutes):
        with Track(tmp_path) as track:
            track.add([segment(0, "disclosure")], clip, anna)
            tracemalloc.start()
            while track.duration < minutes * 60:
                track.add([segment(1)], clip, anna)
            peak = tracemalloc.get_traced_memory()[1]
            tracemalloc.stop()
        return peak

    assert peak(30) - peak(5) < 200_000  # the sound of 25 minutes takes 72 million bytes


def test_the_sound_leaves_nothing_in_its_folder(tmp_path, segment, voice, speech):
    with Track(tmp_path) as track:
        track.add([segment(0, "disclosure")], speech(), voice())
    track.close()
    assert list(tmp_path.iterdir()) == []


def test_a_track_begins_with_an_audible_disclosure(tmp_path, segment, voice, speech):
    with Track(tmp_path) as track:
        with pytest.raises(ValueError, match="disclosure"):
            track.add([segment(0)], speech(), voice())
        with pytest.raises(AudioError, match="disclosure cannot be heard"):
            track.add([segment(0, "disclosure")], speech(level=0.0), voice())
        assert track.cues == () and track.duration == 0
        track.add([segment(0, "disclosure")], speech(), voice())


def test_a_silent_clip_takes_no_time_and_keeps_one_pause(tmp_path, segment, voice, speech):
    def duration(*levels):
        with Track(tmp_path) as track:
            track.add([segment(0, "disclosure")], speech(), voice())
            for index, level in enumerate(levels, 1):
                track.add([segment(index)], speech(level=level), voice(loudness=LEVEL))
            return track.duration

    between = pause_between(segment(0, "disclosure"), segment(1)) - pause_between(segment(0), segment(1))
    assert duration(0.0, 0.1) == pytest.approx(duration(0.1) - between, abs=0.001)


def test_samples_that_are_not_numbers_are_refused(tmp_path, segment, voice, speech):
    broken = speech()
    broken.samples[100] = np.nan
    with Track(tmp_path) as track, pytest.raises(AudioError, match="voice anna gave broken sound"):
        track.add([segment(0, "disclosure")], broken, voice())


def test_nothing_can_follow_the_end(tmp_path, segment, voice, speech):
    with Track(tmp_path) as track:
        track.add([segment(0, "disclosure")], speech(), voice())
        track.finish()
        duration = track.duration
        track.finish()
        assert track.duration == duration
        with pytest.raises(ValueError, match="finished"):
            track.add([segment(1)], speech(), voice())


def test_a_folder_that_cannot_hold_the_sound_is_named(tmp_path, monkeypatch, segment, voice, speech):
    with pytest.raises(OutputError, match="absent"):
        Track(tmp_path / "absent")

    class Full(io.BytesIO):
        def write(self, data):
            raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(tempfile, "TemporaryFile", lambda **_: Full())
    with Track(tmp_path) as track, pytest.raises(OutputError, match="No space left on device"):
        track.add([segment(0, "disclosure")], speech(), voice())
