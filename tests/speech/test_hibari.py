import json
import logging
import shutil
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from narrator.casting.catalogue import Catalogue, load_catalogue
from narrator.errors import EngineError
from narrator.script.lexicon import Entry, Lexicon
from narrator.speech.engine import Clip, Utterance
from narrator.speech.hibari import model
from narrator.speech.hibari.engine import HibariEngine
from narrator.speech.hibari.variant import BIN, Spectra, Variant, change, read_variant
from narrator.speech.kokoro.phonemes import LONGEST_PIECE

CATALOGUE = load_catalogue()
HEART = CATALOGUE.get("heart")
SENTENCE = "The harbour was closed on Monday after the storm had torn down two cranes."


@pytest.fixture(scope="module")
def engine() -> Iterator[HibariEngine]:
    engine = HibariEngine()
    yield engine
    engine.close()


@pytest.fixture
def own_model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of the model to be damaged."""
    for name in ("hibari.onnx", "voices.json"):
        shutil.copy(model.model_path().parent / name, tmp_path)
    monkeypatch.setattr(model, "model_path", lambda: tmp_path / "hibari.onnx")
    model.model_hash.cache_clear()
    yield tmp_path / "hibari.onnx"
    model.model_hash.cache_clear()


def pitch(clip: Clip) -> float:
    """The median pitch in hertz, by autocorrelation."""
    size, periods = 1024, np.arange(60, 320)
    frames = clip.samples[: len(clip.samples) // size * size].reshape(-1, size)
    loud = frames[np.square(frames).mean(1) > 0.3 * np.square(frames).mean()]
    power = np.abs(np.fft.rfft(loud * np.hanning(size), 2 * size)) ** 2
    echoes = np.fft.irfft(power)[:, periods] / (1 - periods / size)
    return clip.sample_rate / float(np.median(periods[echoes.argmax(1)]))


def test_variants_have_the_pitch_that_their_names_say_and_the_pace(engine: HibariEngine) -> None:
    own = engine.speak(Utterance(SENTENCE, HEART))
    low = engine.speak(Utterance(SENTENCE, replace(HEART, native="heart pitch 0.7 formants 0.9")))
    slow = engine.speak(Utterance(SENTENCE, replace(HEART, native="heart pace 0.8")))
    assert pitch(low) / pitch(own) == pytest.approx(0.7, abs=0.05)
    assert low.duration == own.duration
    assert pitch(slow) / pitch(own) == pytest.approx(1, abs=0.05)
    assert slow.duration / own.duration == pytest.approx(1 / 0.8, abs=0.1)


def test_the_shipped_voices_can_all_be_read_and_are_apart_in_pitch_or_formants() -> None:
    variants = [read_variant(voice.native) for voice in CATALOGUE.of("hibari")]
    assert len(variants) >= 9
    for one in variants:
        for other in variants:
            assert one is other or max(
                abs(np.log(one.pitch / other.pitch)), abs(np.log(one.formants / other.formants))
            ) > np.log(1.05)


@pytest.mark.parametrize(
    "native",
    ["", "heart pitch", "heart pitch x", "heart pitch 0.3", "heart formants 2.5", "heart  pitch 1.1", "heart\npitch 1"],
)
def test_other_native_names_are_engine_errors(native: str) -> None:
    with pytest.raises(EngineError, match='write "heart"') as caught:
        read_variant(native)
    assert "\n" not in str(caught.value).replace(native, "")


def test_a_native_name_may_have_any_of_the_factors_in_any_order() -> None:
    assert read_variant("heart") == Variant("heart")
    assert read_variant("heart pace 1.1 pitch 0.9") == Variant("heart", pitch=0.9, pace=1.1)


def test_voices_that_would_have_to_be_downloaded_are_not_there(engine: HibariEngine) -> None:
    with pytest.raises(EngineError, match='no voice called "emma" on this machine'):
        engine.speak(Utterance(SENTENCE, replace(HEART, native="emma")))


def spectra(envelope: NDArray[np.float64], hertz: float) -> Spectra:
    """A voice with that envelope at its harmonics, and next to nothing between them."""
    voice = np.full((601, 2), -9.0, np.float32)
    harmonics = np.arange(1, int(12_000 / hertz)) * int(hertz / BIN)
    voice[harmonics] = envelope[harmonics, np.newaxis]
    nothing = np.zeros_like(voice)
    return Spectra(voice, nothing, nothing, nothing, nothing, np.full(2, hertz, np.float32))


def test_another_pitch_keeps_the_envelope_and_the_loudness() -> None:
    envelope = 3 - np.arange(601) / 200
    lower = change(spectra(envelope, 200), Variant("heart", pitch=0.5))
    assert lower.pitch.tolist() == [100, 100]
    inside = slice(10, 580)
    np.testing.assert_allclose(lower.voice[inside, 0], envelope[inside] + np.log(0.5) / 2, atol=1e-4)


def test_other_formants_move_the_envelope_and_not_the_pitch() -> None:
    envelope = 5 * np.exp(-(((np.arange(601) - 100) / 30) ** 2))
    longer = change(spectra(envelope, 100), Variant("heart", formants=0.8))
    assert longer.pitch.tolist() == [100, 100]
    assert abs(int(longer.voice[:, 0].argmax()) - 80) <= 2


def test_a_voice_as_it_is_stays_as_it_is() -> None:
    own = spectra(np.ones(601), 200)
    assert change(own, Variant("heart", pace=1.2)) is own


def test_threads_may_share_the_engine_and_get_the_same_samples_as_one_alone(engine: HibariEngine) -> None:
    texts = [SENTENCE, "Ask me again in May.", SENTENCE * 3, "No."]
    alone = [engine.speak(Utterance(text, HEART)).samples for text in texts]
    fresh = HibariEngine()
    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(lambda text: fresh.speak(Utterance(text, HEART)).samples, texts))
    for one, other in zip(alone, together, strict=True):
        np.testing.assert_array_equal(one, other)


def test_a_text_of_several_pieces_has_times_for_all_its_words(engine: HibariEngine) -> None:
    text = " ".join([SENTENCE] * 8)
    assert len(text) > LONGEST_PIECE
    clip = engine.speak(Utterance(text, HEART))
    assert [timing.word for timing in clip.words] == text.split()
    assert clip.duration - 1 < clip.words[-1].end <= clip.duration


def test_the_fingerprint_is_another_when_a_name_in_the_text_is_said_otherwise() -> None:
    lexicon = Lexicon((Entry("harbour", "ipa", "ˈhɑːbə"),))
    plain, named = HibariEngine(), HibariEngine(lexicon)
    assert plain.fingerprint(Utterance(SENTENCE, HEART)) != named.fingerprint(Utterance(SENTENCE, HEART))
    assert plain.fingerprint(Utterance("Yes.", HEART)) == named.fingerprint(Utterance("Yes.", HEART))


def test_a_damaged_model_is_an_engine_error_and_others_stand_in_for_its_voices(
    own_model: Path, caplog: pytest.LogCaptureFixture
) -> None:
    own_model.write_bytes(own_model.read_bytes()[:-1])
    with pytest.raises(EngineError, match="damaged; reinstall with: pip install"):
        HibariEngine().speak(Utterance(SENTENCE, HEART))
    with caplog.at_level(logging.WARNING):
        found = model.with_stand_ins(CATALOGUE)
    assert "damaged" in caplog.text
    assert found.of("hibari") == ()
    assert (found.get("heart").engine, found.get("heart").native) == ("kokoro", "af_heart")
    assert len(found.of("kokoro")) == len(CATALOGUE.of("kokoro")) + 1


def test_a_package_that_says_nothing_of_its_model_is_damaged(own_model: Path) -> None:
    (own_model.parent / "voices.json").write_text(json.dumps([]), encoding="utf-8")
    with pytest.raises(EngineError, match="hibari-tts is damaged"):
        model.model_hash()


def test_a_missing_package_is_an_engine_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(model, "find_spec", lambda name: None)
    with pytest.raises(EngineError, match="the package hibari-tts is missing; reinstall"):
        model.model_path()


def test_nothing_stands_in_for_voices_that_can_speak_nor_where_there_are_none() -> None:
    assert model.with_stand_ins(CATALOGUE) is CATALOGUE
    kokoro = Catalogue(CATALOGUE.of("kokoro"))
    assert model.with_stand_ins(kokoro) is kokoro
