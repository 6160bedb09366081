"""The ranges of the values that the generator's convolutions work on."""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

RANGES = Path(__file__).with_name("ranges.npz")
"""Made by ``tools/calibrate_kokoro.py``."""


def load_ranges() -> dict[str, NDArray[np.float32]]:
    """For each convolution of the generator the largest value of each channel that goes into it."""
    with np.load(RANGES) as kept:
        return {layer.replace("|", "/"): kept[layer].astype(np.float32) for layer in kept}
