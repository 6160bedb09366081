"""The model as OpenVINO wants it, prepared once and kept in the cache folder."""

import hashlib
import platform
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from narrator.errors import EngineError, OutputError
from narrator.files import whole_file
from narrator.folders import CACHE_VARIABLE, cache_folder
from narrator.speech.fingerprint import sources, versions
from narrator.speech.kokoro.backend import DURATIONS, Precision
from narrator.speech.kokoro.calibration import CALIBRATION, Calibration, load_calibration
from narrator.speech.kokoro.model import MODEL_SHA256, model_path

if TYPE_CHECKING:
    from openvino import CompiledModel

HERE = Path(__file__).parent
PACKAGES = ("openvino", "onnx", "onnxruntime")


@dataclass(frozen=True, slots=True)
class Parts:
    """Where the parts of the prepared model are."""

    front: Path
    """ONNX, from tokens to features and harmonics"""
    generator: Path
    """OpenVINO's own format, from those to a spectrum"""
    tail: Path
    """ONNX, from the spectrum to samples"""


def prepared_folder() -> Path:
    """Where what is prepared on this machine with these versions is kept: another processor has another folder."""
    built_by = sources(HERE / "graph.py", HERE / "generator.py", HERE / "prepared.py", CALIBRATION)
    key = hashlib.sha256(f"{MODEL_SHA256}, {versions(*PACKAGES)}, {built_by}, {_processor()}".encode()).hexdigest()
    return cache_folder() / f"kokoro-{key[:16]}"


def prepare(precision: Precision) -> Parts:
    """The parts of the model, made first where they are not there; that takes 2 seconds of one core.

    Several processes may call this at once: each file appears whole, and a second one in its place is the same.

    Raises:
        EngineError: the model cannot be had, or not be kept.
        Exception: whatever onnx and OpenVINO raise.
    """
    folder = prepared_folder()
    parts = Parts(folder / "front.onnx", folder / f"generator-{precision}.blob", folder / "tail.onnx")
    # The generator is written last: where it is, all is.
    if parts.generator.exists():
        return parts
    import openvino

    from narrator.speech.kokoro.generator import build_generator
    from narrator.speech.kokoro.graph import FEATURES, HARMONICS, SPECTRUM, Graph

    graph = Graph(model_path())
    generator = build_generator(graph, load_calibration() if precision == "standard" else Calibration())
    compiled = openvino.Core().compile_model(generator, "CPU", _settings(precision))
    try:
        with whole_file(parts.front) as file:
            file.write_bytes(graph.part({}, [FEATURES, HARMONICS, DURATIONS]))
        with whole_file(parts.tail) as file:
            file.write_bytes(graph.part({SPECTRUM: (1, 22, "time")}, ["audio"]))
        with whole_file(parts.generator) as file:
            file.write_bytes(compiled.export_model().getvalue())
    except OutputError as error:
        raise EngineError(
            f"cannot keep the prepared Kokoro model in {folder}: {error.__cause__}. "
            f"Free some space, or name another folder in {CACHE_VARIABLE}."
        ) from error
    return parts


def computes_in_16_bits(precision: Precision) -> bool:
    """Whether what is not in integers is in 16 bits (bfloat16): where the processor has products of them."""
    import openvino

    return precision == "standard" and "BF16" in openvino.Core().get_property("CPU", "OPTIMIZATION_CAPABILITIES")


def load_generator(parts: Parts, precision: Precision, threads: int, at_once: int) -> "CompiledModel":
    """The generator, ready for so many texts at once, which share so many cores."""
    import openvino

    blob = BytesIO(parts.generator.read_bytes())
    return openvino.Core().import_model(blob, "CPU", _settings(precision, threads, at_once))


def _settings(precision: Precision, threads: int = 1, at_once: int = 1) -> dict[str, object]:
    return {
        "NUM_STREAMS": at_once,
        "INFERENCE_NUM_THREADS": threads,
        "INFERENCE_PRECISION_HINT": "bf16" if computes_in_16_bits(precision) else "f32",
        "ENABLE_CPU_PINNING": False,
        # What it prepares for a text of one length it would keep for ever, and few texts are of one length: measured,
        # 120 MB more after 40 texts, 1.4 GB in all after 42 minutes of sound, and no time gained.
        "CPU_RUNTIME_CACHE_CAPACITY": 16,
    }


def _processor() -> str:
    """What the processor is and can do, as far as the system tells."""
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return f"{platform.machine()} {platform.processor()}"
    return "\n".join(sorted({line for line in lines if line.startswith(("model name", "flags", "Features"))}))
