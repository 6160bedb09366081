"""The model in three parts: words to melody on onnxruntime, the generator on OpenVINO, the last step on onnxruntime."""

from threading import local

import numpy as np
from numpy.typing import NDArray

from narrator.speech.cores import usable_cores
from narrator.speech.kokoro.backend import DURATIONS, Precision, Said
from narrator.speech.kokoro.generator import STYLE
from narrator.speech.kokoro.graph import FEATURES, HARMONICS, SPECTRUM
from narrator.speech.kokoro.prepared import load_generator, prepare
from narrator.speech.kokoro.room import Room
from narrator.speech.onnx import load_model

ROOM = 160
"""Tokens that there is room for, for each caller on average: some 9 s of speech; most sentences have fewer. A token
takes 2.2 MB (measured with 228 tokens: 500 MB), which OpenVINO keeps for the caller's next."""


class OpenVinoBackend:
    """Runs the prepared model; the same samples each time, however many threads share it."""

    def __init__(self, threads: int = 1, precision: Precision = "standard") -> None:
        """Load the model, which is prepared first where it is not yet.

        Raises:
            EngineError: the model cannot be had, or not be kept in the cache folder.
            Exception: whatever OpenVINO raises.
        """
        parts = prepare(precision)
        self._front = load_model(parts.front.read_bytes(), threads)
        streams = max(1, usable_cores() // threads)
        self._generator = load_generator(parts, streams=streams, threads=threads)
        self._room = Room(ROOM * streams, self._generator.release_memory)
        self._tail = load_model(parts.tail.read_bytes(), threads)
        self._requests = local()

    def synthesise(self, tokens: NDArray[np.int64], style: NDArray[np.float32], speed: float) -> Said:
        """See ``Backend``."""
        with self._room.taken(tokens.size):
            return self._synthesise(tokens, style, speed)

    def _synthesise(self, tokens: NDArray[np.int64], style: NDArray[np.float32], speed: float) -> Said:
        if not hasattr(self._requests, "own"):
            self._requests.own = self._generator.create_infer_request()
        given = {"tokens": tokens, "style": style, "speed": np.array([speed], np.float32)}
        features, harmonics, frames = self._front.run([FEATURES, HARMONICS, DURATIONS], given)
        found = self._requests.own.infer(
            [features[:, :, np.newaxis], harmonics[:, :, np.newaxis], style[:, :STYLE]], share_outputs=True
        )
        spectrum = found[self._generator.output(0)][:, :, 0]
        (audio,) = self._tail.run(["audio"], {SPECTRUM: spectrum})
        return np.asarray(audio, np.float32).ravel(), np.asarray(frames, np.float32).ravel()
