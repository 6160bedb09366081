"""The model in three parts: words to melody on onnxruntime, the generator on OpenVINO, the last step on onnxruntime."""

from queue import SimpleQueue
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from narrator.speech.kokoro.backend import DURATIONS, Precision, Said
from narrator.speech.kokoro.generator import STYLE
from narrator.speech.kokoro.graph import FEATURES, HARMONICS, SPECTRUM
from narrator.speech.kokoro.prepared import computes_in_16_bits, load_generator, prepare
from narrator.speech.onnx import load_model

if TYPE_CHECKING:
    from openvino import InferRequest


class OpenVinoBackend:
    """Runs the prepared model; the same samples each time, however many threads share it.

    In 16 bits the callers' texts pass the generator side by side, each on cores of its own. In 32 bits they would take
    twice the memory: they pass it one after the other, each on all the cores, while the next ones' melody is made.
    """

    def __init__(self, threads: int = 1, callers: int = 1, precision: Precision = "standard") -> None:
        """Load the model, which is prepared first where it is not yet.

        Raises:
            EngineError: the model cannot be had, or not be kept in the cache folder.
            Exception: whatever OpenVINO raises.
        """
        parts = prepare(precision)
        at_once = callers if computes_in_16_bits(precision) else 1
        self._front = load_model(parts.front, threads)
        self._generator = load_generator(parts, precision, threads * callers, at_once)
        self._tail = load_model(parts.tail, threads)
        self._alone = at_once == 1
        self._idle: SimpleQueue[InferRequest] = SimpleQueue()
        for _ in range(at_once):
            self._idle.put(self._generator.create_infer_request())

    def synthesise(self, tokens: NDArray[np.int64], style: NDArray[np.float32], speed: float) -> Said:
        """See ``Backend``."""
        given = {"tokens": tokens, "style": style, "speed": np.array([speed], np.float32)}
        features, harmonics, frames = self._front.run([FEATURES, HARMONICS, DURATIONS], given)
        spectrum = self._generate([features[:, :, np.newaxis], harmonics[:, :, np.newaxis], style[:, :STYLE]])
        (audio,) = self._tail.run(["audio"], {SPECTRUM: spectrum})
        return np.asarray(audio, np.float32).ravel(), np.asarray(frames, np.float32).ravel()

    def _generate(self, given: list[NDArray[np.float32]]) -> NDArray[np.float32]:
        """The spectrum, shape (1, 22, time)."""
        request = self._idle.get()
        try:
            return np.array(request.infer(given)[0][:, :, 0])
        finally:
            if self._alone:
                # It would be kept for the next text, as much as the longest ever took.
                self._generator.release_memory()
            self._idle.put(request)
