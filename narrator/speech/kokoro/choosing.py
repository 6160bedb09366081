"""Which library runs the model here: the faster one that makes the same sound, found by a trial in a process apart.

The trial runs once for each processor and set of versions; its outcome is kept beside the prepared model. Whatever goes
wrong in it, a crash in native code included, only means that onnxruntime is chosen.
"""

import json
import subprocess
import sys
import time
from contextlib import suppress
from dataclasses import asdict, dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import numpy as np

from narrator.errors import NarratorError
from narrator.files import write_text
from narrator.processes import module_command
from narrator.speech.kokoro.backend import Backend, BackendName, Precision, Said
from narrator.speech.kokoro.prepared import PACKAGES, prepared_folder
from narrator.speech.kokoro.vocabulary import PADDING, VOCABULARY
from narrator.speech.kokoro.voices import load_voice

MODULE = "narrator.speech.kokoro.choosing"
TRIAL = "ðə fˈɛɹi ɪz bˈæk."
"""The ferry is back. A longer sentence takes longer and tells the same: 3.0 times, and 3.1."""
TRIAL_VOICE = "af_heart"
ROUNDS = 2
"""Each library speaks the trial so often; its quickest round counts, so the first may warm up."""
PAYS = 1.1
"""OpenVINO has to be faster than onnxruntime by this much."""
LOUDNESS = 1.2
"""The sounds are of the same length, and as loud but for this factor. Measured: 0.96 to 1.01."""
PATIENCE = 600
"""Seconds. The trial takes 8 s of one core."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What was chosen."""

    backend: BackendName
    """the library"""
    reason: str
    """why, in a few words"""


@cache
def choose(precision: Precision = "standard") -> Choice:
    """The library for this machine; the first time, after a trial that takes some 8 seconds."""
    if missing := [package for package in PACKAGES if find_spec(package) is None]:
        return Choice("onnxruntime", f"{' and '.join(missing)} not installed")
    kept = prepared_folder() / f"choice-{precision}.json"
    if (choice := _read(kept)) is None:
        try:
            choice = _run_trial(precision)
        except (OSError, subprocess.TimeoutExpired) as error:  # a busy machine: not kept
            return Choice("onnxruntime", f"the trial of OpenVINO did not end: {type(error).__name__}")
        with suppress(NarratorError):  # what cannot be kept is found again the next time
            write_text(kept, json.dumps(asdict(choice)) + "\n")
    return choice


def try_out(precision: Precision) -> Choice:
    """Have both libraries speak, and choose; this takes the memory of both."""
    from narrator.speech.kokoro.onnxruntime_backend import OnnxRuntimeBackend
    from narrator.speech.kokoro.openvino_backend import OpenVinoBackend

    plain, plain_time = _speak(OnnxRuntimeBackend())
    quick, quick_time = _speak(OpenVinoBackend(precision=precision))
    if not _alike(plain, quick):
        return Choice("onnxruntime", "OpenVINO made another sound in a trial on this machine")
    factor = plain_time / quick_time
    if precision == "full":
        return Choice("openvino", f"it computes in full precision, {factor:.1f} times as fast as onnxruntime in 8 bits")
    if factor < PAYS:
        return Choice("onnxruntime", f"OpenVINO was {factor:.1f} times as fast in a trial on this machine")
    return Choice("openvino", f"{factor:.1f} times as fast as onnxruntime in a trial on this machine")


def _run_trial(precision: Precision) -> Choice:
    command = [*module_command(MODULE), precision]
    ended = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=PATIENCE)
    try:
        return Choice(**json.loads(ended.stdout))
    except (ValueError, TypeError):
        last = (ended.stderr.strip().splitlines() or [f"exit code {ended.returncode}"])[-1]
        return Choice("onnxruntime", f"the trial of OpenVINO failed: {last[:200]}")


def _read(kept: Path) -> Choice | None:
    try:
        return Choice(**json.loads(kept.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def _speak(backend: Backend) -> tuple[Said, float]:
    """What the backend says, and the seconds of all cores that its quickest round took."""
    tokens = np.array([[PADDING, *(VOCABULARY[sound] for sound in TRIAL), PADDING]])
    style = load_voice(TRIAL_VOICE)[len(TRIAL) - 1][np.newaxis]
    times = []
    for _ in range(ROUNDS):
        begin = time.process_time()
        said = backend.synthesise(tokens, style, 1.0)
        times.append(time.process_time() - begin)
    return said, min(times)


def _alike(one: Said, other: Said) -> bool:
    if len(one[0]) != len(other[0]) or not np.array_equal(one[1], other[1]):
        return False
    levels = [float(np.sqrt(np.mean(samples**2))) for samples, _ in (one, other)]
    return bool(1 / LOUDNESS < levels[0] / max(levels[1], 1e-9) < LOUDNESS)


if __name__ == "__main__":
    print(json.dumps(asdict(try_out("full" if sys.argv[1:] == ["full"] else "standard"))))
