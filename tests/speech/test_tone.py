from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from narrator.casting.catalogue import Catalogue, read_voices
from narrator.errors import EngineError
from narrator.speech.engine import Utterance
from narrator.speech.tone import ToneEngine, pitch_of

TONES = Catalogue(read_voices(Path(__file__).parents[1] / "voices" / "voices.toml"))
ANNA = TONES.get("tone_anna")
ENGINE = ToneEngine()

speakable = st.text(min_size=1, max_size=60).filter(lambda text: any(map(str.isalnum, text)))


def test_a_word_lasts_sixty_milliseconds_a_letter_and_its_timing_is_exact() -> None:
    clip = ENGINE.speak(Utterance("Half past - nine.", ANNA))
    assert [(word.word, word.start, word.end) for word in clip.words] == [
        ("Half", 0.0, pytest.approx(0.24)),
        ("past", pytest.approx(0.30), pytest.approx(0.54)),
        ("nine.", pytest.approx(0.60), pytest.approx(0.84)),
    ]
    assert clip.duration == pytest.approx(0.84)
    for word, following in pairwise(clip.words):
        silence = clip.samples[round(word.end * clip.sample_rate) : round(following.start * clip.sample_rate)]
        assert len(silence) > 0
        assert not silence.any()


@pytest.mark.parametrize("voice", TONES.voices, ids=lambda voice: voice.id)
def test_the_voice_can_be_told_from_the_pitch(voice) -> None:
    clip = ENGINE.speak(Utterance("a" * 100, voice))
    spectrum = np.abs(np.fft.rfft(clip.samples))
    assert spectrum.argmax() / clip.duration == pytest.approx(pitch_of(voice), abs=0.2)


def test_the_test_voices_are_apart_in_pitch() -> None:
    pitches = sorted(pitch_of(voice) for voice in TONES.voices)
    assert all(high / low > 1.05 for low, high in pairwise(pitches))


@given(speakable, st.floats(0.5, 2.0))
def test_the_same_text_gives_the_same_samples_without_clicks(text: str, speed: float) -> None:
    first, second = (ENGINE.speak(Utterance(text, ANNA, speed)) for _ in range(2))
    assert np.array_equal(first.samples, second.samples)
    assert abs(first.samples[0]) < 0.01
    assert abs(first.samples[-1]) < 0.01
    assert np.abs(np.diff(first.samples)).max() < 0.05
    assert first.words == second.words


def test_a_text_without_a_letter_or_a_digit_is_an_engine_error() -> None:
    with pytest.raises(EngineError, match="nothing to say"):
        ENGINE.speak(Utterance("?! …", ANNA))
