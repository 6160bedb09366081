"""What runs the model: one small protocol, so that the engine does not know which library does."""

from typing import Literal, Protocol

import numpy as np
from numpy.typing import NDArray

from narrator.speech.device import Device, Precision

__all__ = ["DURATIONS", "Backend", "BackendName", "Device", "Precision", "Said"]

BackendName = Literal["openvino", "onnxruntime"]
DURATIONS = "/encoder/Clip_output_0"
"""The value inside the model that has the frames of each token, shape (1, tokens)."""

Said = tuple[NDArray[np.float32], NDArray[np.float32]]
"""Samples, shape (n,), and the frames of each token, shape (tokens,): 600 samples a frame."""


class Backend(Protocol):
    """The model, loaded. Any number of threads may call it at once."""

    def synthesise(self, tokens: NDArray[np.int64], style: NDArray[np.float32], speed: float) -> Said:
        """Speak at most 512 tokens, the padding included.

        Args:
            tokens: shape (1, tokens).
            style: shape (1, 256).
            speed: pace, 0.5 to 2.0.

        Raises:
            Exception: whatever the library raises.
        """
        ...
