import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from narrator.audio.ffmpeg import run_ffmpeg
from narrator.audio.levels import LEVEL, MAX_GAIN, VoiceLevels
from narrator.audio.meter import HOP, LoudnessMeter, integrated_loudness, powers_of
from narrator.audio.resample import RATE


@pytest.mark.parametrize("level", [0.3, 0.02])
@pytest.mark.parametrize("pitch", [90.0, 220.0, 1500.0])
def test_a_clip_measures_as_loud_as_ffmpeg_says(speech, ffmpegs_meter, tmp_path, level, pitch):
    samples = speech(5.0, level, pitch=pitch).samples
    raw, wav = tmp_path / "speech.f32", tmp_path / "speech.wav"
    raw.write_bytes(samples.tobytes())
    run_ffmpeg("-f", "f32le", "-ar", str(RATE), "-ac", "1", "-i", str(raw), "-c:a", "pcm_f32le", str(wav))
    assert integrated_loudness(powers_of(samples)) == pytest.approx(ffmpegs_meter(wav)[0], abs=0.06)


@settings(deadline=None, max_examples=25)
@given(st.lists(st.integers(0, 90_000), max_size=8))
def test_the_meter_does_not_mind_in_what_portions_the_sound_comes(sizes):
    noise = np.random.default_rng(len(sizes)).normal(0, 0.1, sum(sizes)).astype(np.float32)
    meter = LoudnessMeter()
    for portion in np.split(noise, np.cumsum(sizes)[:-1]) if sizes else []:
        meter.add(portion)
    powers = meter.finish()
    assert len(powers) == -(-len(noise) // HOP)
    whole = LoudnessMeter()
    whole.add(noise)
    assert np.array_equal(powers, whole.finish())


def test_a_measured_voice_has_one_gain_whatever_it_says(voice, speech):
    levels, anna = VoiceLevels(), voice(loudness=-30.0)
    gains = {levels.gain(anna, speech(2.0, level).samples) for level in (0.3, 0.01, 0.0)}
    assert gains == {LEVEL + 30.0}


def test_an_unmeasured_voice_settles_on_one_gain(voice, speech):
    levels, anna = VoiceLevels(), voice()
    for _ in range(7):
        settled = levels.gain(anna, speech(5.0, 0.1).samples)
    assert levels.gain(anna, speech(5.0, 0.01).samples) == levels.gain(anna, speech(5.0, 0.9).samples)
    assert levels.gain(anna, speech(5.0, 0.1).samples) == pytest.approx(settled, abs=0.1)
    assert levels.gain(voice("bert"), speech(5.0, 0.01).samples) > settled + 15


@pytest.mark.parametrize("samples", [np.zeros(0), np.zeros(10), np.zeros(RATE), np.full(3, 1e-9)])
def test_silence_gets_no_gain(voice, samples):
    assert VoiceLevels().gain(voice(), samples.astype(np.float32)) == 0.0


def test_noise_is_not_raised_without_limit(voice, speech):
    assert VoiceLevels().gain(voice(), speech(2.0, 0.0005).samples) <= MAX_GAIN
