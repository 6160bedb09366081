"""What was measured of the generator's convolutions, for their quick form."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

CALIBRATION = Path(__file__).with_name("calibration.npz")
"""Made by ``tools/calibrate_kokoro.py``."""

Array = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Outputs:
    """What comes out of a convolution with fewer independent values than channels."""

    mean: Array
    """of each channel, shape (channels,)"""
    components: Array
    """the directions in which the channels vary most, shape (channels, components), orthonormal"""


@dataclass(frozen=True, slots=True)
class Calibration:
    """By the name of a convolution; those that have no entry are computed as they are."""

    ranges: Mapping[str, Array] = field(default_factory=dict)
    """the largest value of each channel that goes into it"""
    outputs: Mapping[str, Outputs] = field(default_factory=dict)
    """what comes out of it"""


def save_calibration(calibration: Calibration, path: Path = CALIBRATION) -> None:
    """Write the file that the package carries."""
    arrays = {f"range {layer}": largest for layer, largest in calibration.ranges.items()}
    for layer, outputs in calibration.outputs.items():
        arrays |= {f"mean {layer}": outputs.mean, f"components {layer}": outputs.components}
    halves: dict[str, Any] = {name.replace("/", "|"): values.astype(np.float16) for name, values in arrays.items()}
    np.savez_compressed(path, **halves)


def load_calibration(path: Path = CALIBRATION) -> Calibration:
    """Read it."""
    with np.load(path) as kept:
        arrays = {name.replace("|", "/"): kept[name].astype(np.float32) for name in kept}
    found: dict[str, dict[str, Array]] = {"range": {}, "mean": {}, "components": {}}
    for name, values in arrays.items():
        kind, layer = name.split(" ")
        found[kind][layer] = values
    outputs = {layer: Outputs(mean, found["components"][layer]) for layer, mean in found["mean"].items()}
    return Calibration(found["range"], outputs)
