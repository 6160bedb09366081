"""The model in three parts: words to melody on onnxruntime, the generator on OpenVINO, the last step on onnxruntime."""

from threading import local
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from narrator.speech.cores import usable_cores
from narrator.speech.kokoro.backend import DURATIONS, Precision, Said
from narrator.speech.kokoro.generator import STYLE
from narrator.speech.kokoro.graph import FEATURES, HARMONICS, SPECTRUM
from narrator.speech.kokoro.prepared import load_generator, prepare
from narrator.speech.kokoro.room import Room
from narrator.speech.onnx import load_model

if TYPE_CHECKING:
    from openvino import CompiledModel

ROOM = 160
"""Tokens that there is room for, for each caller on average: some 9 s of speech; most sentences have fewer. A token
takes 1.8 MB while it is spoken (measured with 300 tokens: 540 MB)."""


class OpenVinoBackend:
    """Runs the prepared model; the same samples each time, however many threads share it."""

    def __init__(self, threads: int = 1, precision: Precision = "standard") -> None:
        """Load the model, which is prepared first where it is not yet.

        Raises:
            EngineError: the model cannot be had, or not be kept in the cache folder.
            Exception: whatever OpenVINO raises.
        """
        self._threads = threads
        self._parts = prepare(precision)
        self._front = load_model(self._parts.front.read_bytes(), threads)
        self._tail = load_model(self._parts.tail.read_bytes(), threads)
        self._room = Room(ROOM * max(1, usable_cores() // threads))
        self._callers = local()
        self._generator()

    def synthesise(self, tokens: NDArray[np.int64], style: NDArray[np.float32], speed: float) -> Said:
        """See ``Backend``."""
        generator = self._generator()
        with self._room.taken(tokens.size):
            given = {"tokens": tokens, "style": style, "speed": np.array([speed], np.float32)}
            features, harmonics, frames = self._front.run([FEATURES, HARMONICS, DURATIONS], given)
            found = generator([features[:, :, np.newaxis], harmonics[:, :, np.newaxis], style[:, :STYLE]])
            (audio,) = self._tail.run(["audio"], {SPECTRUM: found[0][:, :, 0]})
            # It would be kept for the caller's next, as much as the longest ever took, and twice.
            generator.release_memory()
        return np.asarray(audio, np.float32).ravel(), np.asarray(frames, np.float32).ravel()

    def _generator(self) -> "CompiledModel":
        """The caller's own: one that several share gives its memory back only when none of them speaks."""
        if not hasattr(self._callers, "generator"):
            self._callers.generator = load_generator(self._parts, threads=self._threads)
        generator: CompiledModel = self._callers.generator
        return generator
