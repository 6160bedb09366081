"""The two ways to run Kokoro make the same sound, and the choice between them always ends with one that works."""

import subprocess
import sys
from threading import Thread

import numpy as np
import pytest

from narrator.casting.voice import Voice
from narrator.errors import EngineError
from narrator.speech.engine import Utterance
from narrator.speech.kokoro import choosing, openvino_backend
from narrator.speech.kokoro.backend import DURATIONS
from narrator.speech.kokoro.calibration import load_calibration
from narrator.speech.kokoro.choosing import Choice, choose
from narrator.speech.kokoro.engine import KokoroEngine
from narrator.speech.kokoro.prepared import prepare, prepared_folder
from narrator.speech.kokoro.vocabulary import PADDING, VOCABULARY
from narrator.speech.kokoro.voices import load_voice
from narrator.speech.onnx import load_model, one_more_output

HEART = Voice("af_heart", "kokoro", "af_heart", "Heart", "en-us", "female", "A", "Apache-2.0")
GREETING = Utterance("Good evening, and welcome.", HEART)
TOKENS = [VOCABULARY[sound] for sound in "ɡˌʊd ˈivnɪŋ."]
SAID = {
    "tokens": np.array([[PADDING, *TOKENS, PADDING]]),
    "style": load_voice("af_heart")[len(TOKENS) - 1][np.newaxis],
    "speed": np.ones(1, np.float32),
}
"""What the model is given to say "Good evening."."""


@pytest.fixture(scope="module")
def plain():
    return KokoroEngine(backend="onnxruntime")


@pytest.fixture(scope="module")
def quick():
    pytest.importorskip("openvino", reason="needs OpenVINO, which has no wheels here")
    return KokoroEngine(backend="openvino")


@pytest.fixture
def fresh_choice(tmp_path, monkeypatch):
    """A machine that has not chosen yet."""
    monkeypatch.setattr(choosing, "prepared_folder", lambda: tmp_path)
    monkeypatch.setattr(choosing, "find_spec", lambda _: True)
    choose.cache_clear()
    yield tmp_path
    choose.cache_clear()


def spectrum(samples):
    frames = np.lib.stride_tricks.sliding_window_view(samples, 1024)[::256] * np.hanning(1024)
    return 20 * np.log10(np.abs(np.fft.rfft(frames)) + 1e-3)


def test_both_backends_make_the_same_sound_at_the_same_times(plain, quick):
    one, other = plain.speak(GREETING), quick.speak(GREETING)
    assert [word.word for word in other.words] == ["Good", "evening,", "and", "welcome."]
    assert np.allclose([word.start for word in one.words], [word.start for word in other.words], atol=0.02)
    assert len(one.samples) == len(other.samples)
    # Two voices are 15 dB apart, two nights' noise 1 dB.
    assert np.sqrt(np.mean((spectrum(one.samples) - spectrum(other.samples)) ** 2)) < 6


def test_both_backends_begin_and_end_in_silence(plain, quick):
    for engine in (plain, quick):
        samples = engine.speak(GREETING).samples
        assert max(np.abs(samples[:1200]).max(), np.abs(samples[-1200:]).max()) < 0.01 * np.abs(samples).max()


@pytest.mark.parametrize("side_by_side", [True, False])
def test_threads_that_share_an_engine_get_the_samples_that_one_gets(side_by_side, monkeypatch):
    pytest.importorskip("openvino")
    monkeypatch.setattr(openvino_backend, "computes_in_16_bits", lambda _: side_by_side)
    shared = KokoroEngine(backend="openvino", callers=2)
    texts = ["Good evening.", "And welcome back.", "Good evening.", "Rain is coming."]
    alone = [shared.speak(Utterance(text, HEART)).samples for text in texts]
    together = [None] * len(texts)

    def speak(number):
        together[number] = shared.speak(Utterance(texts[number], HEART)).samples

    threads = [Thread(target=speak, args=(number,)) for number in range(len(texts))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert all(np.array_equal(one, other) for one, other in zip(alone, together, strict=True))


def test_backends_and_precisions_have_fingerprints_of_their_own(plain, quick):
    engines = [plain, quick, KokoroEngine(backend="openvino", precision="full")]
    assert len({engine.fingerprint(GREETING) for engine in engines}) == len(engines)


def test_a_damaged_prepared_model_is_no_silence(quick, monkeypatch, caplog):
    def damaged(*_, **__):
        raise RuntimeError("cannot be read")

    monkeypatch.setattr(openvino_backend, "load_generator", damaged)
    engine = KokoroEngine(backend="openvino")
    assert engine.speak(Utterance("Yes.", HEART)).duration > 0.3
    assert "cannot be read" in caplog.text


def test_the_model_is_prepared_once(quick):
    quick.speak(Utterance("Yes.", HEART))
    first = prepare("standard").generator.stat().st_mtime_ns
    assert prepare("standard").generator.stat().st_mtime_ns == first
    assert prepare("standard").generator.parent == prepared_folder()


def test_without_openvino_the_choice_is_onnxruntime(fresh_choice, monkeypatch):
    monkeypatch.setattr(choosing, "find_spec", lambda package: None if package == "openvino" else True)
    assert choose() == Choice("onnxruntime", "openvino not installed")


@pytest.mark.parametrize(
    ("trial", "reason"),
    [
        ("import os; os.abort()", "failed"),
        ("raise RuntimeError('no such operation')", "no such operation"),
        ("print('not a choice')", "failed"),
    ],
)
def test_a_trial_that_crashes_chooses_onnxruntime(fresh_choice, monkeypatch, trial, reason):
    run = subprocess.run
    monkeypatch.setattr(subprocess, "run", lambda _, **options: run([sys.executable, "-c", trial], **options))
    assert choose().backend == "onnxruntime"
    assert reason in choose().reason


def test_a_choice_is_kept_and_a_damaged_one_is_made_again(fresh_choice, monkeypatch):
    trials = []
    monkeypatch.setattr(choosing, "_run_trial", lambda _: trials.append(1) or Choice("openvino", "quicker"))
    for content in (None, "{", '{"backend": "openvino"}'):
        if content:
            (fresh_choice / "choice-standard.json").write_text(content)
        for _ in range(2):
            choose.cache_clear()
            assert choose() == Choice("openvino", "quicker")
    assert len(trials) == 3


def test_cuda_that_is_not_there_is_an_error():
    import onnxruntime

    if "CUDAExecutionProvider" in onnxruntime.get_available_providers():
        pytest.skip("there is a CUDA provider here")
    with pytest.raises(EngineError, match=r"narrator\[gpu\]"):
        KokoroEngine(device="cuda").speak(GREETING)


def test_a_graphics_processor_speaks(plain):
    import onnxruntime

    if "CUDAExecutionProvider" not in onnxruntime.get_available_providers():
        pytest.skip("no graphics processor with onnxruntime-gpu here")
    assert len(KokoroEngine(device="cuda").speak(GREETING).samples) == len(plain.speak(GREETING).samples)


def test_an_output_is_added_to_a_model_without_reading_it():
    onnx = pytest.importorskip("onnx")
    model = onnx.helper.make_model(onnx.helper.make_graph([], "empty", [], []))
    longer = onnx.load_from_string(model.SerializeToString() + one_more_output(DURATIONS))
    assert [output.name for output in longer.graph.output] == [DURATIONS]


@pytest.fixture(scope="module")
def graph():
    pytest.importorskip("openvino")
    pytest.importorskip("onnx")
    from narrator.speech.kokoro.graph import Graph
    from narrator.speech.kokoro.model import model_path

    return Graph(model_path())


def test_every_layer_that_has_been_measured_is_in_integers(graph):
    from narrator.speech.kokoro.generator import build_generator

    calibration = load_calibration()
    generator = build_generator(graph, calibration)
    kernels = {
        node.get_friendly_name(): {parent.get_type_name() for parent in ancestors(node.input_value(1).get_node())}
        for node in generator.get_ordered_ops()
        if node.get_type_name() == "Convolution"
    }
    integers = {layer for layer, made_by in kernels.items() if "Convert" in made_by}
    assert integers == set(calibration.ranges)
    assert {layer for layer in kernels if layer.endswith("/spread")} == {f"{on}/spread" for on in calibration.outputs}
    assert all((largest > 0).all() for largest in calibration.ranges.values())


def ancestors(node):
    return [node, *(parent for value in node.input_values() for parent in ancestors(value.get_node()))]


def test_the_hum_is_that_of_the_exported_model(graph):
    from narrator.speech.kokoro.graph import HARMONICS
    from narrator.speech.kokoro.model import model_path

    models = model_path().read_bytes() + one_more_output(HARMONICS), graph.part({}, [HARMONICS])
    theirs, ours = (load_model(model, 1).run([HARMONICS], SAID)[0] for model in models)
    magnitudes, phases = theirs[0, :11], theirs[0, 11:]
    assert np.allclose(ours[0, :11], magnitudes, atol=1e-5)
    turns = (ours[0, 11:] - phases) / (2 * np.pi)
    loud = magnitudes > 1e-3  # the phase of nothing is anything
    assert np.abs(turns - np.rint(turns))[loud].max() < 0.01
    assert ours[0, 11].min() > -1e-3  # a constant is positive or negative: 0 or half a turn, never minus half a turn
