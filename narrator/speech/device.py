"""Where, and how exactly, neural voices are computed."""

from typing import Literal

Precision = Literal["standard", "full"]
"""8-bit integers where that is not heard, or 32-bit numbers in all that makes sound. Either way the weights come with
8 bits."""
Device = Literal["auto", "cpu", "cuda"]
"""Where the model runs; "auto" is the CPU, since half of the 8-bit operations have no CUDA kernel."""
