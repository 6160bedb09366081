"""One voice as several: at another pitch, with another throat, at another pace.

The model does not make sound but the parts of it: the pitch of every frame of 12.5 ms, and how strong voice and breath
are at each frequency. There a voice can be changed without what changing its sound would leave behind. How strong the
voice is at a harmonic is kept, and drawn from each to the next, so that harmonics of another pitch find their strength
between them: the envelope that vocoders such as WORLD work with (Morise et al. 2016).
"""

import re
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from narrator.errors import EngineError

Spectrum = NDArray[np.float32]
"""Shape (601, frames): bins of 20 Hz from 0 to 12 kHz, frames of 12.5 ms."""

BIN = 20.0
"""Hertz from one bin to the next."""
VOICED = 40.0
"""Hertz; a frame of less has no voice. As in hibari's ``dsp.pulses``."""
ANY_PITCH = 200.0
"""Hertz, for frames without voice, where it makes no difference."""
LEAST, GREATEST = 0.5, 2.0
"""Between these a factor makes a voice; beyond them it makes noise."""
NATIVE_NAME = re.compile(r"\w+(?: (?:pitch|formants|pace) \d(?:\.\d+)?)*")


@dataclass(frozen=True, slots=True)
class Variant:
    """How a voice differs from the model's own."""

    voice: str
    """the model's voice"""
    pitch: float = 1.0
    """times the pitch"""
    formants: float = 1.0
    """times the formants: below 1 a longer throat, above 1 a shorter one"""
    pace: float = 1.0
    """times the pace"""


@dataclass(frozen=True, slots=True)
class Spectra:
    """What the model says of a piece. Strengths are natural logarithms of magnitudes."""

    voice: Spectrum
    """strength of the harmonics"""
    turn: Spectrum
    """their phase: its hyperbolic tangent is in half turns"""
    breath: Spectrum
    """strength of the noise"""
    rest: Spectrum
    """strength of what is neither voice nor breath"""
    phase: Spectrum
    """the phase of the rest, in radians"""
    pitch: NDArray[np.float32]
    """in hertz, shape (frames,); 0 where there is no voice"""


def read_variant(native: str) -> Variant:
    """The variant of that native name: "heart", or "heart pitch 0.62 formants 0.87 pace 0.95".

    Raises:
        EngineError: it is not such a name, or a factor is not between 0.5 and 2.
    """
    name, *words = native.split(" ")
    factors = dict(zip(words[::2], map(float, words[1::2]), strict=True)) if NATIVE_NAME.fullmatch(native) else None
    if factors is None or not all(LEAST <= factor <= GREATEST for factor in factors.values()):
        raise EngineError(
            f'hibari has no voice called "{native}": write "heart", or "heart pitch 0.9 formants 0.95 pace 1.1", '
            f"with factors from {LEAST} to {GREATEST}"
        )
    return Variant(name, **factors)


def change(spectra: Spectra, variant: Variant) -> Spectra:
    """The spectra of the piece as the variant says it; its pace is the model's affair."""
    if variant.pitch == variant.formants == 1.0:
        return spectra
    spacing = np.where(spectra.pitch > VOICED, spectra.pitch, ANY_PITCH) / BIN
    bins = np.arange(len(spectra.voice))[:, np.newaxis] / variant.formants
    # Twice as many harmonics have twice the power.
    fainter = 0.5 * np.log(variant.pitch)
    return Spectra(
        voice=_between_harmonics(spectra.voice, bins, spacing) + np.float32(fainter),
        turn=_between_harmonics(spectra.turn, bins, spacing),
        breath=_between(spectra.breath, bins, np.floor(bins)),
        rest=_between(spectra.rest, bins, np.floor(bins)),
        phase=spectra.phase,
        pitch=spectra.pitch * np.float32(variant.pitch),
    )


def _between_harmonics(spectrum: Spectrum, bins: NDArray[np.float64], spacing: NDArray[np.float64]) -> Spectrum:
    """The spectrum at ``bins``, drawn from each harmonic to the next; below the first it is as at the first."""
    lower = np.maximum(np.floor(bins / spacing), 1) * spacing
    return _between(spectrum, bins, np.rint(lower), np.rint(lower + spacing))


def _between(
    spectrum: Spectrum,
    bins: NDArray[np.float64],
    lower: NDArray[np.float64],
    upper: NDArray[np.float64] | None = None,
) -> Spectrum:
    """The spectrum at ``bins``, on lines from the bins ``lower`` to the bins ``upper``, the next by default."""
    upper = lower + 1 if upper is None else upper
    share = np.clip((bins - lower) / (upper - lower), 0, 1).astype(np.float32)
    shape, last = spectrum.shape, len(spectrum) - 1
    low, high = (
        np.take_along_axis(spectrum, np.broadcast_to(np.minimum(edge, last).astype(np.intp), shape), axis=0)
        for edge in (lower, upper)
    )
    return low * (1 - share) + high * share
