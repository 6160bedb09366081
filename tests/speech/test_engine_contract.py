"""What every engine must do, whichever it is."""

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import numpy as np
import pytest

from narrator.casting.catalogue import Catalogue, load_catalogue
from narrator.casting.voice import Voice
from narrator.errors import EngineError
from narrator.script.lexicon import Entry, Lexicon
from narrator.speech.engine import Clip, Engine, Utterance
from narrator.speech.engines import ENGINES, EngineOptions, open_engine

CATALOGUE: Catalogue = load_catalogue(Path(__file__).parents[1] / "voices")
SENTENCE = "The harbour was closed on Monday after the storm had torn down two cranes."


class Bench:
    """One engine, its first two voices, and a memory for what it has already said."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.voice, self.other = CATALOGUE.of(engine.name)[:2]
        self.say = cache(self._say)

    def _say(self, text: str, voice: Voice | None = None, speed: float = 1.0) -> Clip:
        return self.engine.speak(Utterance(text, voice or self.voice, speed))


@pytest.fixture(scope="module", params=ENGINES)
def bench(request: pytest.FixtureRequest) -> Iterator[Bench]:
    engine = open_engine(request.param)
    yield Bench(engine)
    engine.close()


def assert_is_sound(clip: Clip) -> None:
    assert clip.samples.dtype == np.float32
    assert clip.samples.ndim == 1
    assert np.isfinite(clip.samples).all()
    assert 0.02 < np.abs(clip.samples).max() <= 1.0


def test_a_sentence_becomes_sound_of_a_plausible_length(bench: Bench) -> None:
    clip = bench.say(SENTENCE)
    assert_is_sound(clip)
    assert clip.sample_rate >= 16_000
    assert 0.04 < clip.duration / len(SENTENCE) < 0.12


def test_word_timings_are_in_order_and_inside_the_clip(bench: Bench) -> None:
    clip = bench.say(SENTENCE)
    times = [time for word in clip.words for time in (word.start, word.end)]
    assert times == sorted(times)
    assert all(0 <= time <= clip.duration + 1e-6 for time in times)
    assert all(word.word in SENTENCE for word in clip.words)


def test_speed_shortens_and_lengthens(bench: Bench) -> None:
    normal = bench.say(SENTENCE).duration
    assert 0.55 < bench.say(SENTENCE, speed=1.5).duration / normal < 0.85
    assert 1.15 < bench.say(SENTENCE, speed=0.75).duration / normal < 1.5


def test_two_voices_differ_in_sound_but_not_in_sample_rate(bench: Bench) -> None:
    one, other = bench.say(SENTENCE), bench.say(SENTENCE, bench.other)
    assert one.sample_rate == other.sample_rate
    length = 2**16
    spectra = [np.abs(np.fft.rfft(clip.samples, length)) for clip in (one, other)]
    assert np.corrcoef(spectra)[0, 1] < 0.9


def test_a_long_text_is_spoken_to_its_end(bench: Bench) -> None:
    clip = bench.say(" ".join([SENTENCE] * 5))
    assert_is_sound(clip)
    assert 0.8 < clip.duration / (5 * bench.say(SENTENCE).duration) < 1.2


@pytest.mark.parametrize(
    "text",
    [
        "Yes.",
        "7",
        "naïve café, Ünïcödé — “so-called” ‘quotes’…",
        "It cost 😀 nothing at all 🎉",
        "Она сказала hello 你好 مرحبا",
        "tab\tand\nnew line\u2028and\u00a0all",
        "a null\0character and half a pair \ud83d",
        "la" * 60,
        "<b>5 & [[6]]</b>",
    ],
)
def test_odd_text_is_spoken(bench: Bench, text: str) -> None:
    assert_is_sound(bench.say(text))


@pytest.mark.parametrize("text", ["?!", "…", "😀", "  ", ""])
def test_text_without_letters_is_sound_or_an_engine_error(bench: Bench, text: str) -> None:
    try:
        clip = bench.say(text)
    except EngineError as error:
        assert "\n" not in str(error)
    else:
        assert_is_sound(clip)


def test_a_voice_that_the_engine_does_not_know_is_an_engine_error(bench: Bench) -> None:
    # The tone engine knows every native name, so it is asked for another engine's voice.
    change = {"engine": "abacus"} if bench.engine.name == "tone" else {"native": "nobody+nowhere"}
    with pytest.raises(EngineError) as caught:
        bench.say(SENTENCE, replace(bench.voice, **change))
    assert "\n" not in str(caught.value)


def test_the_fingerprint_tells_what_the_sound_depends_on_besides_the_utterance(bench: Bench) -> None:
    utterance = Utterance("Sydney Sweeney spoke.", bench.voice)
    name = bench.engine.name
    plain = open_engine(name).fingerprint(utterance)
    assert plain == bench.engine.fingerprint(utterance)
    lexicon = Lexicon((Entry("Sweeney", "ipa", "swiːni"),))
    assert (open_engine(name, EngineOptions(lexicon)).fingerprint(utterance) == plain) == (name == "tone")
    elsewhere = replace(utterance, text="Nobody spoke.")
    assert open_engine(name, EngineOptions(lexicon)).fingerprint(elsewhere) == bench.engine.fingerprint(elsewhere)


def test_a_fingerprint_loads_neither_model_nor_front_end(tmp_path: Path) -> None:
    program = (
        "import sys; from narrator.casting.catalogue import load_catalogue\n"
        "from narrator.speech.engine import Utterance; from narrator.speech.engines import EngineOptions, open_engine\n"
        "for voice in load_catalogue().voices:\n"
        "    open_engine(voice.engine).fingerprint(Utterance('Yes.', voice))\n"
        "print({'onnxruntime', 'spacy', 'hibari', 'pyttsx3'} & {*sys.modules})"
    )
    process = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, cwd=tmp_path, timeout=60)
    assert process.stdout == "set()\n", process.stderr


def test_closing_twice_is_closing_once(bench: Bench) -> None:
    engine = open_engine(bench.engine.name)
    engine.close()
    engine.close()
