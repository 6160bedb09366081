"""Models in ONNX format, run by onnxruntime."""

from pathlib import Path
from typing import TYPE_CHECKING

from narrator.errors import EngineError
from narrator.speech.device import Device

if TYPE_CHECKING:
    from onnxruntime import InferenceSession


def load_model(model: bytes | Path, threads: int, *, device: Device = "auto") -> "InferenceSession":
    """A model, ready to run; any number of threads may share it.

    Args:
        model: its file, or the content of one, of which onnxruntime keeps a copy.
        threads: how many cores one run uses, the caller's among them.
        device: where it runs.

    Raises:
        EngineError: onnxruntime cannot load it, or has no support for the device.
    """
    import onnxruntime

    if device == "cuda" and "CUDAExecutionProvider" not in onnxruntime.get_available_providers():
        raise EngineError("onnxruntime finds no CUDA here: pip install 'narrator[gpu]', or leave out --device cuda.")
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    # A thread that waits for the next operation sleeps: spinning cost a quarter more CPU time and made nothing faster.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    # An arena keeps what the longest text ever took.
    options.enable_cpu_mem_arena = False
    options.log_severity_level = 3
    providers = [*(["CUDAExecutionProvider"] if device == "cuda" else []), "CPUExecutionProvider"]
    source = str(model) if isinstance(model, Path) else model
    try:
        return onnxruntime.InferenceSession(source, options, providers=providers)
    except Exception as error:  # onnxruntime's exceptions have no common base
        raise EngineError(f"the speech model cannot be loaded: {error}") from error


def one_more_output(value: str) -> bytes:
    """What makes ``value`` an output of an ONNX model when it is appended to the file.

    Messages of Protocol Buffers that are joined are merged, and repeated fields of theirs added up: this is a model
    (``graph``, field 7) with nothing but an output (field 12) that has nothing but a name (field 1).
    """
    message = value.encode()
    for field in (1, 12, 7):
        message = bytes([field << 3 | 2, len(message)]) + message
    return message
