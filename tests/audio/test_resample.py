import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from narrator.audio.resample import RATE, resample


def tone(frequency, rate, seconds=1.0):
    time = np.arange(round(rate * seconds)) / rate
    return (0.5 * np.sin(2 * np.pi * frequency * time) * np.sin(np.pi * time / seconds) ** 2).astype(np.float32)


@pytest.mark.parametrize("rate", [16_000, 22_050, 44_100, 48_000])
def test_a_tone_keeps_its_shape_at_the_new_rate(rate):
    for frequency in (440, 3000, 7500):
        error = resample(tone(frequency, rate), rate) - tone(frequency, RATE)
        assert 20 * np.log10(np.abs(error).max() / 0.5) < -90


@pytest.mark.parametrize("frequency", [13_000, 16_000, 20_000])
def test_what_the_new_rate_cannot_hold_does_not_alias(frequency):
    assert 20 * np.log10(np.abs(resample(tone(frequency, 44_100), 44_100)).max() / 0.5) < -90


@given(st.integers(0, 5000), st.sampled_from([8_000, 11_025, 22_050, 24_000, 44_100, 48_000]))
def test_the_length_follows_from_the_rates(length, rate):
    assert len(resample(np.zeros(length, np.float32), rate)) == round(length * RATE / rate)
