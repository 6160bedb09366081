"""The model in three parts: words to melody on onnxruntime, the generator on OpenVINO, the last step on onnxruntime."""

from threading import Lock

import numpy as np
from numpy.typing import NDArray

from narrator.speech.kokoro.backend import DURATIONS, Precision, Said
from narrator.speech.kokoro.generator import STYLE
from narrator.speech.kokoro.graph import FEATURES, HARMONICS, SPECTRUM
from narrator.speech.kokoro.prepared import load_generator, prepare
from narrator.speech.onnx import load_model


class OpenVinoBackend:
    """Runs the prepared model; the same samples each time, however many threads share it.

    The generator takes the callers' texts one after the other, each on all their cores: as quick as texts side by side,
    and the memory is that of one text (1.8 MB a token). Meanwhile the other callers have the next ones' melody made.
    """

    def __init__(self, threads: int = 1, callers: int = 1, precision: Precision = "standard") -> None:
        """Load the model, which is prepared first where it is not yet.

        Raises:
            EngineError: the model cannot be had, or not be kept in the cache folder.
            Exception: whatever OpenVINO raises.
        """
        parts = prepare(precision)
        self._front = load_model(parts.front.read_bytes(), threads)
        self._generator = load_generator(parts, threads * callers)
        self._tail = load_model(parts.tail.read_bytes(), threads)
        self._turn = Lock()

    def synthesise(self, tokens: NDArray[np.int64], style: NDArray[np.float32], speed: float) -> Said:
        """See ``Backend``."""
        given = {"tokens": tokens, "style": style, "speed": np.array([speed], np.float32)}
        features, harmonics, frames = self._front.run([FEATURES, HARMONICS, DURATIONS], given)
        with self._turn:
            found = self._generator([features[:, :, np.newaxis], harmonics[:, :, np.newaxis], style[:, :STYLE]])
            spectrum = found[0][:, :, 0]
            # It would be kept for the next text, as much as the longest ever took, and twice.
            self._generator.release_memory()
        (audio,) = self._tail.run(["audio"], {SPECTRUM: spectrum})
        return np.asarray(audio, np.float32).ravel(), np.asarray(frames, np.float32).ravel()
