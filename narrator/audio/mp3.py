"""A finished track becomes an MP3 of a fixed loudness."""

from pathlib import Path
from typing import BinaryIO

from narrator.audio.ffmpeg import PCM, run_ffmpeg
from narrator.audio.loudness import Loudness, measure, measure_integrated
from narrator.audio.resample import RATE
from narrator.audio.sound import SAMPLE_WIDTH
from narrator.errors import AudioError

LOUDNESS = -16.0
"""LUFS integrated: what Apple Podcasts asks for, within a decibel."""
TOLERANCE = 0.4
"""LU: half a unit is promised, and the meter rounds to a tenth."""
SILENT = -60.0
"""LUFS: what is softer than this has no speech in it, and is left as it is."""
MAX_GAIN = 40.0
"""Decibels at most, however much the limiter swallows."""
TRUE_PEAK = -1.5
"""dBTP at most, of the decoded file: half a decibel more caution than Apple's -1, since players decode differently."""
CEILING = -2.2
"""dBTP at which the limiter starts: measured on speech, encoding adds 0.1 to 0.6 dB to the peaks."""
OVERSAMPLED = 2 * RATE
"""Hertz at which peaks are limited: at RATE itself they passed by 2 dB between the samples, at twice that by 0.5 dB."""
ENCODINGS = 4
"""Encodings at most, each better aimed: the first fits ordinary speech."""
BIT_RATE = 96_000
"""Bits a second: the least that Apple recommends for mono. Measured on speech: PESQ 4.5, and 4.1 at 64,000."""
EFFORT = "7"
"""LAME's -q: without noise shaping, which does harm at this bit rate. Measured: PESQ 4.2, and peaks 1.5 dB higher."""
ENCODER_GAIN = -0.4
"""Decibels that LAME takes off at constant bit rates: it scales by 0.95 to 0.96, measured from 32 to 128 kbit/s."""


def write_mp3(sound: BinaryIO, path: Path) -> Loudness:
    """Encode a finished track's sound to ``path`` at LOUDNESS, its true peak at most TRUE_PEAK.

    The whole gets one gain, and a limiter takes what would stand over the ceiling. What counts is what a player gives
    out: the decoded file is measured, and encoded again with another gain or a lower ceiling when it is off. Sound of
    such peaks that no gain reaches LOUDNESS is written softer.

    Raises:
        AudioError: ffmpeg failed; ``path`` may then hold half a file.
    """
    target = LOUDNESS - ENCODER_GAIN
    loudness = measure_integrated(sound)
    speaks = loudness > SILENT
    gain, ceiling = 0.0, CEILING
    if speaks:
        gain = target - loudness
        gain += target - measure_integrated(sound, *_mastering(gain, ceiling))
    for _ in range(ENCODINGS):
        gain = min(gain, MAX_GAIN)
        _encode(sound, path, _mastering(gain, ceiling))
        heard = measure(path)
        missing, over = LOUDNESS - heard.integrated, heard.true_peak - TRUE_PEAK
        if over <= 0 and (abs(missing) <= TOLERANCE or not speaks):
            break
        gain += missing if speaks else 0.0
        ceiling -= over + 0.2 if over > 0 else 0.0
    if over > 0:
        raise AudioError(f"the sound has peaks that cannot be limited: {heard.true_peak} dBTP. Choose other voices.")
    return heard


def _mastering(gain: float, ceiling: float) -> tuple[str, ...]:
    """The ffmpeg filters of a gain in decibels, and of a ceiling in dBTP that holds for the encoded sound."""
    limiter = f"alimiter=limit={ceiling - ENCODER_GAIN:.2f}dB:level=false:latency=true"
    return f"volume={gain:.2f}dB", f"aresample={OVERSAMPLED}", limiter, f"aresample={RATE}"


def _encode(sound: BinaryIO, path: Path, filters: tuple[str, ...]) -> None:
    """One encoding at constant bit rate, without tags.

    The Info header in the first frame stays: it tells players the exact length and how many samples the encoder added,
    so that cues are right. That the bit rate is constant lets them seek by arithmetic and not by its coarse table.
    """
    codec = ("-c:a", "libmp3lame", "-b:a", str(BIT_RATE), "-compression_level", EFFORT)
    bare = ("-map_metadata", "-1", "-id3v2_version", "0", "-f", "mp3")
    run_ffmpeg("-loglevel", "error", *PCM, "-af", ",".join(filters), *codec, *bare, f"file:{path}", sound=sound)
    seconds = sound.seek(0, 2) / (SAMPLE_WIDTH * RATE)
    if path.stat().st_size * 8 < seconds * BIT_RATE:
        raise AudioError("ffmpeg wrote only a part of the sound. Is the disk full?")
