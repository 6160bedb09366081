"""A recording becomes a file of a fixed loudness."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Lock

import numpy as np
from numpy.typing import NDArray

from narrator.audio.ffmpeg import PCM, run_ffmpeg
from narrator.audio.formats import MP3, Format
from narrator.audio.limiter import Limiter
from narrator.audio.loudness import Loudness, measure
from narrator.audio.meter import LoudnessMeter, integrated_loudness
from narrator.audio.recording import MOST, Recording
from narrator.errors import AudioError

LOUDNESS = -16.0
"""LUFS integrated: what Apple Podcasts asks for, within a decibel."""
TOLERANCE = 0.4
"""LU: half a unit is promised, and meters differ by a tenth."""
SILENT = -60.0
"""LUFS: what is softer than this has no speech in it, and is left as it is."""
MAX_GAIN = 40.0
"""Decibels at most, however much the limiter swallows."""
TRUE_PEAK = -1.5
"""dBTP at most, of the decoded file: half a decibel more caution than Apple's -1, since players decode differently."""
SPARE = 0.1
"""Decibels by which peaks are kept lower than that: meters differ by as much."""
ENCODINGS = 4
"""Encodings at most, each better aimed: the first fits ordinary speech."""
SAMPLED = 30.0
"""Seconds of each voice on which the limiter is tried before encoding: a choice. It makes Kokoro's
voices softer by 0.2 to 1 LU, and eSpeak's by 1."""
TRIALS = 4
"""Trials at most: each leaves about a third of what was missing before, measured."""
CLOSE = 0.05
"""LU that may be missing after the trials: a choice."""
BARE = ("-map_metadata", "-1", "-fflags", "+bitexact", "-flags:a", "+bitexact")
"""Arguments that keep out tags of ffmpeg's own, and whatever would make the same sound another file."""
SHORT = 0.1
"""Seconds that a file may be shorter than its recording: a codec's frame lasts up to 0.05."""


def write_audio(recording: Recording, path: Path, form: Format = MP3, bit_rate: int | None = None) -> Loudness:
    """Encode a recording to ``path`` at LOUDNESS, its true peak at most TRUE_PEAK, without tags.

    Each voice gets one gain, known beforehand, and the limiter takes what would stand over the ceiling. What counts is
    what a player gives out: the file is decoded and measured, and encoded again with another gain or a lower ceiling
    when it is off. Sound of such peaks that no gain reaches LOUDNESS is written softer.

    Raises:
        UsageError: the format has no such bit rate.
        AudioError: ffmpeg failed; ``path`` may then hold half a file.
    """
    coding = (*form.codec, *(("-b:a", str(form.checked(bit_rate))) if form.bit_rates else ()))
    arguments = ("-loglevel", "error", *PCM, "-i", "pipe:0", *coding, *BARE, *form.container, f"file:{path}")
    speaks = recording.loudness > SILENT
    ceiling = TRUE_PEAK - form.headroom - SPARE
    gains = _fitting_gains(recording, ceiling) if speaks else dict(recording.gains)
    for _ in range(ENCODINGS):
        run_ffmpeg(*arguments, sound=_mastered(recording, gains, ceiling, form.gain))
        heard = measure(path)
        if heard.duration < recording.duration - SHORT:
            raise AudioError("ffmpeg wrote only a part of the sound. Is the disk full?")
        missing, over = LOUDNESS - heard.integrated, heard.true_peak - (TRUE_PEAK - SPARE)
        if over <= 0 and (abs(missing) <= TOLERANCE or not speaks):
            break
        if speaks:
            gains = {voice: min(gain + missing, MAX_GAIN) for voice, gain in gains.items()}
        ceiling -= over + SPARE if over > 0 else 0.0
    if over > SPARE:
        raise AudioError(
            f"the sound has peaks that cannot be limited: {heard.true_peak:.1f} dBTP. Choose other voices."
        )
    return heard


def _fitting_gains(recording: Recording, ceiling: float) -> dict[str | None, float]:
    """The decibels by voice that bring each to LOUDNESS behind the limiter, which takes more off a peaky voice.

    Found by trial, on a part of what each voice says, with several voices at once.
    """
    reading = Lock()

    def fitting_gain(voice: str | None, gain: float) -> float:
        with reading:
            sample = recording.sample(voice, SAMPLED) if voice is not None else []
        return _fitting_gain(sample, gain + LOUDNESS - recording.loudness, ceiling)

    with ThreadPoolExecutor() as trying:
        coming = {voice: trying.submit(fitting_gain, voice, gain) for voice, gain in recording.gains.items()}
        return {voice: found.result() for voice, found in coming.items()}


def _fitting_gain(sample: Sequence[NDArray[np.float32]], least: float, ceiling: float) -> float:
    """The decibels that make ``sample`` as loud behind the limiter as ``least``, the fewest, would make it without."""
    gain, wanted = least, _loudness_of(sample) + least
    for _ in range(TRIALS):
        limiter, factor = Limiter(ceiling), np.float32(10 ** (gain / 20))
        limited = (*(limiter.add(portion * factor) for portion in sample), limiter.finish())
        missing = wanted - _loudness_of(limited)
        if not missing > CLOSE:
            break
        gain = min(gain + missing, least + MOST)
    return min(gain, MAX_GAIN)


def _loudness_of(portions: Iterable[NDArray[np.float32]]) -> float:
    meter = LoudnessMeter()
    for portion in portions:
        meter.add(portion)
    return integrated_loudness(meter.finish())


def _mastered(
    recording: Recording, gains: Mapping[str | None, float], ceiling: float, encoder_gain: float
) -> Iterator[bytes]:
    """The sound with gains in decibels, limited to ``ceiling`` dBTP, and without what the encoder will do to it."""
    limiter, unsaid = Limiter(ceiling), np.float32(10 ** (-encoder_gain / 20))
    for portion in recording.portions(gains):
        yield (limiter.add(portion) * unsaid).tobytes()
    yield (limiter.finish() * unsaid).tobytes()
