import numpy as np
import pytest

from narrator.audio.ffmpeg import run_ffmpeg
from narrator.audio.levels import LEVEL, MAX_GAIN, VoiceLevels, block_powers, integrated_loudness
from narrator.audio.loudness import measure
from narrator.audio.resample import RATE


@pytest.mark.parametrize("level", [0.3, 0.02])
@pytest.mark.parametrize("pitch", [90.0, 220.0, 1500.0])
def test_a_clip_measures_as_loud_as_ffmpeg_says(speech, tmp_path, level, pitch):
    samples = speech(5.0, level, pitch=pitch).samples
    raw, wav = tmp_path / "speech.f32", tmp_path / "speech.wav"
    raw.write_bytes(samples.tobytes())
    run_ffmpeg("-f", "f32le", "-ar", str(RATE), "-ac", "1", "-i", str(raw), "-c:a", "pcm_f32le", str(wav))
    assert integrated_loudness(block_powers(samples)) == pytest.approx(measure(wav).integrated, abs=0.15)


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
