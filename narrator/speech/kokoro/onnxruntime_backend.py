"""The whole model on onnxruntime, as it is exported: it works wherever narrator does."""

import numpy as np
from numpy.typing import NDArray

from narrator.speech.device import Device
from narrator.speech.kokoro.backend import DURATIONS, Said
from narrator.speech.kokoro.model import model_path
from narrator.speech.onnx import load_model, one_more_output


class OnnxRuntimeBackend:
    """Runs the exported model; the same samples each time on one machine."""

    def __init__(self, threads: int = 1, device: Device = "auto") -> None:
        """Load the model.

        Raises:
            EngineError: the model cannot be had, or there is no such device.
        """
        self._session = load_model(model_path().read_bytes() + one_more_output(DURATIONS), threads, device=device)

    def synthesise(self, tokens: NDArray[np.int64], style: NDArray[np.float32], speed: float) -> Said:
        """See ``Backend``."""
        given = {"tokens": tokens, "style": style, "speed": np.array([speed], np.float32)}
        audio, frames = self._session.run(["audio", DURATIONS], given)
        return np.asarray(audio, np.float32).ravel(), np.asarray(frames, np.float32).ravel()
