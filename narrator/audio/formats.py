"""The formats in which a narration can be written, each with what its encoder is known to do."""

import re
from dataclasses import dataclass
from pathlib import Path

from narrator.errors import UsageError


@dataclass(frozen=True, slots=True)
class Format:
    """A codec in a container."""

    suffix: str
    """how its files' names end, ".mp3" """
    codec: tuple[str, ...]
    """ffmpeg's arguments for the codec, without the bit rate"""
    container: tuple[str, ...]
    """ffmpeg's arguments for the container"""
    bit_rates: tuple[int, ...] = ()
    """bits a second that it can be written at, ascending; empty when nothing is compressed"""
    bit_rate: int = 0
    """the one of them that is taken unless another is asked for"""
    gain: float = 0.0
    """decibels that its encoder adds"""
    headroom: float = 0.0
    """decibels that encoding at ``bit_rate`` was seen to add to peaks"""

    def checked(self, bit_rate: int | None) -> int:
        """``bit_rate``, or the usual one.

        Raises:
            UsageError: the format has no such bit rate.
        """
        if bit_rate is None or bit_rate in self.bit_rates:
            return bit_rate or self.bit_rate
        if not self.bit_rates:
            raise UsageError(f"a {self.suffix} is not compressed and has no bit rate: leave it out.")
        known = ", ".join(f"{rate // 1000}k" for rate in self.bit_rates)
        raise UsageError(f"a {self.suffix} cannot have {bit_rate / 1000:g} kbit/s: choose one of {known}.")


MP3 = Format(
    ".mp3",
    # Without noise shaping, which does harm at these bit rates. Measured: PESQ 4.2 with it, and peaks 1.5 dB higher.
    ("-c:a", "libmp3lame", "-compression_level", "7"),
    ("-id3v2_version", "0", "-f", "mp3"),
    tuple(1000 * rate for rate in (32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160)),
    # The least that Apple recommends for mono. Measured on speech: PESQ 4.5, and 4.1 at 64,000.
    96_000,
    # LAME scales by 0.95 to 0.96 at constant bit rates, measured from 32 to 128 kbit/s.
    gain=-0.4,
    headroom=0.6,
)
"""MPEG-2 layer III at a constant bit rate: every player has it, and seeks in it by arithmetic."""
M4A = Format(
    ".m4a",
    ("-c:a", "aac", "-aac_coder", "fast"),
    ("-movflags", "+faststart", "-f", "ipod"),
    tuple(1000 * rate for rate in (32, 40, 48, 56, 64, 80, 96, 112, 128)),
    80_000,
    headroom=0.6,
)
"""AAC-LC in MPEG-4: what Apple's programs like best."""
OPUS = Format(
    ".opus",
    ("-c:a", "libopus", "-compression_level", "5"),
    ("-f", "opus"),
    tuple(1000 * rate for rate in (16, 20, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128)),
    64_000,
    headroom=1.3,
)
"""Opus in Ogg: the smallest; players give it out at 48 kHz, whatever it was made from."""
WAV = Format(".wav", ("-c:a", "pcm_s16le"), ("-rf64", "auto", "-f", "wav"), headroom=0.3)
"""16-bit samples for an editor's desk; RF64, which goes beyond 4 GB, where it must."""

FORMATS = {format.suffix: format for format in (MP3, M4A, OPUS, WAV)}
"""By the end of the file's name."""


def format_of(path: Path) -> Format:
    """The format that a file's name asks for.

    Raises:
        UsageError: it asks for none of FORMATS.
    """
    if path.suffix.lower() not in FORMATS:
        *most, last = FORMATS
        raise UsageError(
            f"cannot write {path}: narrator writes {', '.join(most)} and {last}. Choose a name that ends in .mp3, or "
            "name a folder that is there."
        )
    return FORMATS[path.suffix.lower()]


def parse_bit_rate(text: str) -> int:
    """Bits a second from "64k", "64 kbit/s" or "64000".

    Raises:
        UsageError: it is no bit rate.
    """
    found = re.fullmatch(r"\s*(\d{1,7})\s*(k?)(?:bit/s|bps)?\s*", text, re.IGNORECASE)
    if not found:
        raise UsageError(f'"{text}" is not a bit rate: write one such as 64k.')
    return int(found[1]) * (1000 if found[2] else 1)
