"""Loading a model in ONNX format."""

from pathlib import Path
from typing import TYPE_CHECKING

from narrator.errors import EngineError

if TYPE_CHECKING:
    from onnxruntime import InferenceSession


def load_model(path: Path, threads: int, *inner: str) -> "InferenceSession":
    """The model, ready to run on ``threads`` cores.

    Args:
        path: the model.
        threads: how many cores one run uses.
        inner: values inside the model that it shall put out besides its outputs, by their names.

    Raises:
        EngineError: the model cannot be read, or is none.
    """
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    # A thread that waits for the next operation sleeps: spinning cost a quarter more CPU time and made nothing faster.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    options.log_severity_level = 3
    try:
        model = path.read_bytes() + b"".join(map(_one_more_output, inner))
        return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
    except Exception as error:  # onnxruntime's exceptions have no common base
        raise EngineError(f"the speech model {path} cannot be loaded: {error}") from error


def _one_more_output(value: str) -> bytes:
    """What makes ``value`` an output of an ONNX model when it is appended to the file.

    Messages of Protocol Buffers that are joined are merged, and repeated fields of theirs added up: this is a model
    (``graph``, field 7) with nothing but an output (field 12) that has nothing but a name (field 1).
    """
    message = value.encode()
    for field in (1, 12, 7):
        message = bytes([field << 3 | 2, len(message)]) + message
    return message
