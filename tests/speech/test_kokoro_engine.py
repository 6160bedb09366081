import numpy as np
import pytest

from narrator.casting.voice import Voice
from narrator.errors import EngineError
from narrator.speech.engine import Utterance
from narrator.speech.kokoro import phonemes
from narrator.speech.kokoro.engine import SAMPLE_RATE, KokoroEngine
from narrator.speech.kokoro.joining import PAUSES, join, places
from narrator.speech.kokoro.voices import load_voice


def kokoro(native: str) -> Voice:
    language = "en-gb" if native.startswith("b") else "en-us"
    return Voice(native, "kokoro", native, native, language, "female", "A", "Apache-2.0")


@pytest.fixture(scope="module")
def engine():
    engine = KokoroEngine(threads=1)
    yield engine
    engine.close()


@pytest.mark.parametrize("native", ["af_heart", "bm_george"])
def test_a_sentence_is_heard(engine, native):
    clip = engine.speak(Utterance("Good evening.", kokoro(native)))
    assert clip.sample_rate == SAMPLE_RATE
    assert clip.samples.dtype == np.float32
    assert clip.samples.ndim == 1
    assert 0.8 < clip.duration < 3
    assert 0.05 < np.abs(clip.samples).max() <= 1


def test_speed_is_honoured(engine):
    slow, fast = (engine.speak(Utterance("Good evening.", kokoro("af_heart"), speed)) for speed in (0.9, 1.8))
    assert slow.duration > 1.5 * fast.duration


def loudness(clip, start, end):
    """The root mean square of a stretch of sound."""
    return np.sqrt(np.mean(clip.samples[int(start * SAMPLE_RATE) : int(end * SAMPLE_RATE)] ** 2))


def test_words_are_heard_when_their_times_say(engine):
    clip = engine.speak(Utterance("Good evening, — and: welcome.", kokoro("af_heart")))
    assert [word.word for word in clip.words] == ["Good", "evening,", "and:", "welcome."]
    assert all(0.1 < word.end - word.start < 1 for word in clip.words)
    sounding = [loudness(clip, word.start, word.end) for word in clip.words]
    assert min(sounding) > 5 * loudness(clip, 0, clip.words[0].start - 0.05)
    assert min(sounding) > 5 * loudness(clip, clip.words[-1].end + 0.15, clip.duration)


def test_words_of_a_long_text_are_heard_when_their_times_say(engine, monkeypatch):
    # Two short pieces are joined as two long ones are.
    monkeypatch.setattr(phonemes, "split", lambda sounds: sounds.partition(", ")[::2])
    clip = engine.speak(Utterance("Good evening, and welcome.", kokoro("af_heart")))
    evening, conjunction = clip.words[1:3]
    assert conjunction.start - evening.end < 0.3
    assert loudness(clip, conjunction.start, conjunction.end) > 0.02
    assert loudness(clip, clip.words[-1].end + 0.15, clip.duration) < 0.01


def test_an_unknown_voice_is_named(engine):
    with pytest.raises(EngineError, match="af_nobody"):
        engine.speak(Utterance("Good evening.", kokoro("af_nobody")))


def test_nothing_to_say_is_an_error(engine):
    with pytest.raises(EngineError, match="nothing to say"):
        engine.speak(Utterance("… — !", kokoro("af_heart")))


def test_a_closed_engine_speaks_again_and_the_same(engine):
    first = engine.speak(Utterance("Yes.", kokoro("af_heart")))
    engine.close()
    engine.close()
    assert np.array_equal(engine.speak(Utterance("Yes.", kokoro("af_heart"))).samples, first.samples)


def test_the_pack_has_every_english_voice():
    with pytest.raises(EngineError, match="it has") as missing:
        load_voice("")
    assert str(missing.value).count("_") == 28


def test_joining_keeps_the_sound_and_puts_pauses_between():
    tone = np.sin(np.arange(2400, dtype=np.float32))
    silence = np.zeros(4800, np.float32)
    said = np.concatenate([silence, tone, silence])
    joined = join([said, said, said], ["one.", "two", "three."], 24_000)
    pause = round(PAUSES["."] * 24_000)
    assert len(joined) == 2 * len(silence) + 3 * len(tone) + pause
    assert np.isclose(np.abs(joined).sum(), 3 * np.abs(tone).sum(), rtol=1e-3)
    assert np.array_equal(join([said], ["one."], 24_000), said)
    for place in places([said, said, said], ["one.", "two", "three."], 24_000):
        assert np.array_equal(joined[place.start : place.end], tone)
        assert place.start - place.zero == len(silence)
    fast = join([said, said], ["one.", "two."], 24_000, speed=2.0)
    assert len(fast) == 2 * len(silence) + 2 * len(tone) + pause // 2
    assert places([said, said], ["one.", "two."], 24_000, speed=2.0)[1].end == len(fast) - len(silence)
