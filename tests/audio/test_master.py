import numpy as np
import pytest
from mutagen.mp3 import MP3 as Mp3File
from mutagen.mp3 import BitrateMode

from narrator.audio import master
from narrator.audio.ffmpeg import decode, run_ffmpeg
from narrator.audio.formats import FORMATS, MP3, OPUS
from narrator.audio.loudness import measure
from narrator.audio.master import write_audio
from narrator.audio.meter import integrated_loudness, powers_of
from narrator.audio.recording import Recording, Turn
from narrator.audio.resample import RATE
from narrator.audio.sound import SAMPLE_WIDTH
from narrator.audio.track import Track
from narrator.errors import AudioError
from narrator.speech.engine import Clip


@pytest.fixture
def track(tmp_path, segment, voice):
    """Make a track of clips, each a paragraph."""
    opened = []

    def make(*clips):
        track = Track(tmp_path)
        opened.append(track)
        for index, clip in enumerate(clips):
            track.add([segment(index, "narration" if index else "disclosure")], clip, voice())
        return track

    yield make
    for one in opened:
        one.close()


def with_clicks(clip):
    samples = clip.samples.copy()
    samples[:: RATE // 3] += 0.9
    return Clip(samples, clip.sample_rate)


@pytest.mark.parametrize(
    "character",
    [
        pytest.param(lambda speech: [speech(6.0, 0.9), speech(4.0, 0.9, rate=22_050)], id="loud"),
        pytest.param(lambda speech: [speech(6.0, 0.003), speech(4.0, 0.003, pitch=210)], id="quiet"),
        pytest.param(lambda speech: [with_clicks(speech(6.0, 0.1)), speech(4.0)], id="spiky"),
        pytest.param(lambda speech: [speech(0.15, 0.1)], id="very short"),
    ],
)
def test_the_mp3_is_as_loud_as_promised(tmp_path, track, speech, character):
    path = tmp_path / "out.mp3"
    told = write_audio(track(*character(speech)).finish(), path)
    assert measure(path) == told
    assert told.integrated == pytest.approx(-16.0, abs=0.5)
    assert told.true_peak <= -1.5


def test_silence_stays_silence(tmp_path):
    with (tmp_path / "silence.pcm").open("wb+") as file:
        file.write(bytes(2 * RATE * SAMPLE_WIDTH))
        told = write_audio(Recording(file, 2 * RATE, (Turn(None, 0),), {None: 0.0}, -np.inf), tmp_path / "out.mp3")
    assert told.integrated <= -70
    assert told.true_peak < -60


@pytest.mark.parametrize("form", FORMATS.values(), ids=FORMATS)
def test_every_format_is_as_loud_as_promised_and_keeps_the_cues(tmp_path, track, speech, ffmpegs_meter, form):
    path = tmp_path / f"out{form.suffix}"
    made = track(*[speech(1.0 + index / 10) for index in range(5)])
    told = write_audio(made.finish(), path, form)
    assert ffmpegs_meter(path) == (pytest.approx(told.integrated, abs=0.1), pytest.approx(told.true_peak, abs=0.2))
    assert told.integrated == pytest.approx(-16.0, abs=0.5) and told.true_peak <= -1.5
    decoded = np.abs(np.concatenate(list(decode(path)))) > 0.01
    assert len(decoded) == pytest.approx(made.duration * RATE, abs=1)
    for cue in made.cues:
        start = round(cue.start * RATE)
        assert not decoded[start - RATE // 4 : start - RATE // 100].any()
        assert decoded[start : start + RATE // 4].any()


@pytest.mark.parametrize(("form", "bit_rate"), [(MP3, 48_000), (OPUS, 32_000)], ids=["mp3", "opus"])
def test_a_bit_rate_that_is_asked_for_is_taken(tmp_path, track, speech, form, bit_rate):
    path = tmp_path / f"out{form.suffix}"
    made = track(speech(10.0))
    told = write_audio(made.finish(), path, form, bit_rate)
    assert path.stat().st_size * 8 / made.duration == pytest.approx(bit_rate, rel=0.25)
    assert told.true_peak <= -1.5


def test_a_voice_that_is_not_as_loud_as_the_catalogue_says_is_corrected(tmp_path, segment, voice, speech):
    levels = {seconds: integrated_loudness(powers_of(speech(seconds).samples)) for seconds in (3.0, 4.0)}
    anna, bert = voice("anna", levels[3.0] + 1.5), voice("bert", levels[4.0] - 1.5)
    clips = [(anna, speech(3.0)), (bert, speech(4.0)), (anna, speech(3.0)), (bert, speech(4.0))]
    with Track(tmp_path) as track:
        for index, (one, clip) in enumerate(clips):
            track.add([segment(index, "narration" if index else "disclosure")], clip, one)
        sound = np.concatenate(list(track.finish().portions(track.finish().gains)))
    heard = [
        integrated_loudness(powers_of(sound[round(cue.start * RATE) : round(cue.end * RATE)])) for cue in track.cues
    ]
    assert max(heard) - min(heard) < 0.3


def test_players_are_told_the_exact_length_and_cues_stay_right(tmp_path, track, speech):
    path = tmp_path / "out.mp3"
    made = track(*[speech(1.0 + index / 10) for index in range(5)])
    write_audio(made.finish(), path)
    info = Mp3File(path).info
    assert (info.channels, info.sample_rate, info.bitrate_mode) == (1, RATE, BitrateMode.CBR)
    assert info.length == pytest.approx(made.duration, abs=0.1)  # counted in whole frames, the encoder's delay included
    run_ffmpeg("-i", str(path), "-f", "s16le", str(tmp_path / "decoded"))
    decoded = np.abs(np.frombuffer((tmp_path / "decoded").read_bytes(), "<i2")) > 300
    assert len(decoded) == round(made.duration * RATE)
    for cue in made.cues:
        start = round(cue.start * RATE)
        assert not decoded[start - RATE // 4 : start - RATE // 100].any()
        assert decoded[start : start + RATE // 4].any()


def test_no_tag_tells_of_the_encoder(tmp_path, track, speech):
    path = tmp_path / "out.mp3"
    write_audio(track(speech()).finish(), path)
    assert path.read_bytes()[:2] == b"\xff\xf3"
    assert Mp3File(path).tags is None


def test_a_file_that_is_cut_short_is_noticed(tmp_path, track, speech, monkeypatch):
    def half(*arguments, sound=None):
        said = run_ffmpeg(*arguments, sound=sound)
        if "libmp3lame" in arguments:
            path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
        return said

    path = tmp_path / "out.mp3"
    monkeypatch.setattr(master, "run_ffmpeg", half)
    with pytest.raises(AudioError, match="only a part"):
        write_audio(track(speech()).finish(), path)
