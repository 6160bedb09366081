import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from narrator.audio.limiter import STEP, Limiter, limit, true_peaks
from narrator.audio.resample import RATE

CEILING = -2.0


def limited(*portions):
    limiter = Limiter(CEILING)
    return np.concatenate([*map(limiter.add, portions), limiter.finish()])


def oversampled_peak(samples):
    padded = np.pad(samples, RATE // 100)
    return 20 * np.log10(np.abs(np.fft.irfft(np.fft.rfft(padded), 8 * len(padded)) * 8).max())


def test_no_true_peak_passes_the_ceiling(speech):
    clicks = speech(5.0, 0.3).samples.copy()
    clicks[:: RATE // 7] += 0.9
    for samples in (speech(5.0, 2.0).samples, clicks):
        assert oversampled_peak(samples) > CEILING + 1
        assert oversampled_peak(limited(samples)) <= CEILING + 0.3


def test_a_peak_between_two_samples_is_seen():
    wave = np.sin(np.pi / 2 * np.arange(4800) + np.pi / 4).astype(np.float32)
    assert np.abs(wave).max() < 0.71
    assert true_peaks(wave, 0.5)[1000:2000].max() == pytest.approx(1.0, abs=0.01)


def test_what_is_far_from_a_peak_is_left_alone(speech):
    samples = speech(2.0, 0.05).samples.copy()
    samples[RATE] = 1.0
    same = limited(samples) == samples
    assert same[: RATE - RATE // 50].all() and same[RATE + RATE // 50 :].all() and not same[RATE]


@settings(deadline=None, max_examples=25)
@given(st.lists(st.integers(0, 5000), min_size=1, max_size=8), st.integers(0, 99))
def test_the_portions_do_not_matter(sizes, seed):
    noise = np.random.default_rng(seed).normal(0, 0.4, sum(sizes)).astype(np.float32)
    whole = limited(noise)
    assert len(whole) == len(noise)
    assert np.array_equal(whole, limited(*np.split(noise, np.cumsum(sizes)[:-1])))


def test_the_gain_moves_softly():
    samples = np.full(RATE // STEP * STEP, 0.5, np.float32)
    samples[RATE // 2] = 1.0
    gains = limit(samples, 0.6) / samples
    assert gains.min() == pytest.approx(0.6, abs=0.001)
    assert np.abs(np.diff(gains)).max() < 0.01
