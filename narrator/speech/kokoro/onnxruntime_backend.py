"""The whole model on onnxruntime, as it is exported: it works wherever narrator does."""

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from narrator.errors import EngineError
from narrator.speech.kokoro.backend import DURATIONS, Device, Said
from narrator.speech.kokoro.model import model_path

if TYPE_CHECKING:
    from onnxruntime import InferenceSession


class OnnxRuntimeBackend:
    """Runs the exported model; the same samples each time on one machine."""

    def __init__(self, threads: int = 1, device: Device = "auto") -> None:
        """Load the model.

        Raises:
            EngineError: the model cannot be had, or there is no such device.
        """
        self._session = session(model_path().read_bytes() + one_more_output(DURATIONS), threads, device)

    def synthesise(self, tokens: NDArray[np.int64], style: NDArray[np.float32], speed: float) -> Said:
        """See ``Backend``."""
        given = {"tokens": tokens, "style": style, "speed": np.array([speed], np.float32)}
        audio, frames = self._session.run(["audio", DURATIONS], given)
        return np.asarray(audio, np.float32).ravel(), np.asarray(frames, np.float32).ravel()


def session(model: bytes, threads: int, device: Device = "auto") -> "InferenceSession":
    """A model in ONNX, ready to run with ``threads`` threads of its own a call, the caller's among them.

    Raises:
        EngineError: onnxruntime cannot load it, or has no support for the device.
    """
    import onnxruntime

    if device == "cuda" and "CUDAExecutionProvider" not in onnxruntime.get_available_providers():
        raise EngineError("onnxruntime finds no CUDA here: pip install onnxruntime-gpu, or leave out --device cuda.")
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    # A thread that waits for the next operation sleeps: spinning cost a quarter more CPU time and made nothing faster.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    options.log_severity_level = 3
    providers = [*(["CUDAExecutionProvider"] if device == "cuda" else []), "CPUExecutionProvider"]
    try:
        return onnxruntime.InferenceSession(model, options, providers=providers)
    except Exception as error:  # onnxruntime's exceptions have no common base
        raise EngineError(f"Kokoro's model cannot be loaded: {error}") from error


def one_more_output(value: str) -> bytes:
    """What makes ``value`` an output of an ONNX model when it is appended to the file.

    Messages of Protocol Buffers that are joined are merged, and repeated fields of theirs added up: this is a model
    (``graph``, field 7) with nothing but an output (field 12) that has nothing but a name (field 1).
    """
    message = value.encode()
    for field in (1, 12, 7):
        message = bytes([field << 3 | 2, len(message)]) + message
    return message
