"""Measure what goes into the convolutions of Kokoro's generator and what comes out, and keep it.

    python tools/calibrate_kokoro.py

needs the packages onnx and openvino. Eight voices speak a sentence or two each. The range of a channel is the one that
loses least (mean squared error) when its values are rounded to 255 levels, which may be less than its largest value. Of
what comes out of the layers that only the hum passes, which is much alike in all channels, the principal components are
kept.
"""

import numpy as np
import onnxruntime
import openvino
from numpy.typing import NDArray

from narrator.casting.catalogue import load_catalogue
from narrator.speech.kokoro.calibration import CALIBRATION, Calibration, Outputs, save_calibration
from narrator.speech.kokoro.generator import NOTHING, STYLE, build_generator
from narrator.speech.kokoro.graph import FEATURES, HARMONICS, Graph
from narrator.speech.kokoro.model import model_path
from narrator.speech.kokoro.phonemes import phonemes
from narrator.speech.kokoro.vocabulary import PADDING, VOCABULARY
from narrator.speech.kokoro.voices import load_voice

SENTENCES = {
    "af_heart": "The harbour trust voted on Tuesday to bring back the ferry, nine years after it stopped running.",
    "am_michael": "Yes! Voice is AI-generated.",
    "bf_emma": "What would happen to the four hundred people who still live on the island?",
    "bm_george": "Prices rose by three point two percent in October, the sharpest increase since two thousand and "
    "eight, according to figures released by the statistics office on Friday morning.",
    "af_bella": "She laughed, then shook her head: nobody had asked her that before.",
    "am_puck": "Health officials in Zimbabwe, Brazil and South Korea said they were watching closely.",
    "bf_isabella": "“No,” he said, “we will not.”",
    "am_fenrir": "Six thick thistle sticks; measure, treasure, judge and church, why, oh boy, now.",
}
EVERY = 5
"""One moment in so many is looked at."""
SHARES = np.linspace(0.3, 1, 8)
"""Of the largest value: the ranges that are tried."""
LAYERS = ("noise_convs", "noise_res", "resblocks")
"""What the names of the layers begin with whose inputs are measured."""
HUM = "noise_res"
"""Those that only the hum passes."""
LOST = 10 ** (-15 / 10)
"""Part of the variance that the components may leave out: 15 dB."""
BLOCK = 16
"""Components are counted by so many, as vector units take them."""

Values = dict[str, list[NDArray[np.float32]]]
"""For each convolution, for each of the sentences, shape (channels, moments)."""


def main() -> None:
    """Measure, and write the file that the package carries."""
    going_in, coming_out = values_of_convolutions()
    ranges = {layer: best_range(np.concatenate(parts, axis=1)) for layer, parts in going_in.items()}
    outputs = {layer: components(np.concatenate(parts, axis=1)) for layer, parts in coming_out.items()}
    save_calibration(Calibration(ranges, outputs))
    print(f"{CALIBRATION}: {len(ranges)} convolutions, {CALIBRATION.stat().st_size} bytes")
    for layer, output in outputs.items():
        print(f"{layer}: {output.components.shape[1]} of {len(output.mean)} channels")


def values_of_convolutions() -> tuple[Values, Values]:
    """What goes into each convolution, and what comes out of the hum's, before their biases."""
    graph = Graph(model_path())
    front = onnxruntime.InferenceSession(graph.part({}, [FEATURES, HARMONICS]))
    generator = build_generator(graph, Calibration())
    convolutions = [node for node in generator.get_ordered_ops() if node.get_friendly_name().startswith(LAYERS)]
    hum = [node for node in convolutions if node.get_friendly_name().startswith(HUM)]
    ports = [node.input_value(0) for node in convolutions] + [node.output(0) for node in hum]
    watched = openvino.Model(ports, generator.get_parameters(), "watched")
    compiled = openvino.Core().compile_model(watched, "CPU", {"INFERENCE_PRECISION_HINT": "f32"})
    going_in: Values = {node.get_friendly_name(): [] for node in convolutions}
    coming_out: Values = {node.get_friendly_name(): [] for node in hum}
    catalogue = load_catalogue()
    for voice, sentence in SENTENCES.items():
        tokens = [VOCABULARY[sound] for sound in phonemes(sentence, catalogue.get(voice).language)]
        style = load_voice(voice)[len(tokens) - 1][np.newaxis]
        given = {"tokens": np.array([[PADDING, *tokens, PADDING]]), "style": style, "speed": np.ones(1, np.float32)}
        features, harmonics = front.run([FEATURES, HARMONICS], given)
        found = compiled([features[:, :, np.newaxis], harmonics[:, :, np.newaxis], style[:, :STYLE]])
        for output, parts in enumerate([*going_in.values(), *coming_out.values()]):
            parts.append(np.array(found[output][0, :, 0, ::EVERY]))
    return going_in, coming_out


def components(values: NDArray[np.float32]) -> Outputs:
    """The directions in which the rows of ``values`` vary together, as many as are needed."""
    variances, directions = np.linalg.eigh(np.cov(values))
    left_out = np.cumsum(variances) / np.sum(variances)  # the least first
    needed = int(np.sum(left_out > LOST))
    kept = min(len(values), -(-needed // BLOCK) * BLOCK)
    return Outputs(values.mean(axis=1), directions[:, ::-1][:, :kept].astype(np.float32))


def best_range(values: NDArray[np.float32]) -> NDArray[np.float32]:
    """For each row of ``values`` the range that loses least when it is rounded."""
    largest = np.maximum(np.abs(values).max(axis=1, keepdims=True), 1e-3)
    errors = []
    for share in SHARES:
        step = largest * share / NOTHING
        rounded = np.clip(np.rint(values / step), -NOTHING, NOTHING) * step
        errors.append(np.mean((values - rounded) ** 2, axis=1))
    chosen: NDArray[np.float32] = (largest[:, 0] * SHARES[np.argmin(errors, axis=0)]).astype(np.float32)
    return chosen


if __name__ == "__main__":
    main()
