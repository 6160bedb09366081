"""How a clip is kept in a file: a header, the times of the words, and the samples in 16 bits.

    offset  size
         0     4  magic, "clip"
         4     4  CRC-32 of the clip's key and of everything after this field
         8     4  sample rate in hertz
        12     2  exponent e, signed: a sample is its 16-bit number times 2 to the power e
        14     4  size of the words in bytes
        18     -  the words, JSON in UTF-8: [[word, start, end], ...], in seconds
         -     -  the samples, 16-bit signed

All numbers are little-endian. Of 16 bits, zlib, FLAC and 32-bit floats, 16 bits are the quickest to read at half the
size of the floats; their rounding is noise at -101 dBFS (docs/cache.md has the figures). A CRC notices every change of
up to four neighbouring bytes, and any other but for one in four thousand million.
"""

import json
import math
import struct
import zlib

import numpy as np
from numpy.typing import NDArray

from narrator.speech.engine import Clip, WordTiming

MAGIC = b"clip"
HEADER = struct.Struct("<4sIIhI")
CHECKED_FROM = 8
"""Where the bytes start that the checksum is of."""
QUIETEST_EXPONENT = -15
"""That of full scale 1, the least: what comes from a 16-bit engine is then kept exactly."""


class DamagedClip(Exception):
    """The file does not hold the clip that it was written for."""


def encode(clip: Clip, key: bytes) -> bytes:
    """The content of the file; samples beyond full scale are kept by a greater exponent.

    Args:
        clip: what is kept.
        key: what the clip is the answer to, so that a file under a wrong name is noticed.
    """
    numbers, exponent = _in_16_bits(clip.samples)
    words = json.dumps([[word.word, word.start, word.end] for word in clip.words], separators=(",", ":")).encode()
    header = HEADER.pack(MAGIC, 0, clip.sample_rate, exponent, len(words))
    content = bytearray(header + words + numbers)
    struct.pack_into("<I", content, len(MAGIC), _checksum(content, key))
    return bytes(content)


def decode(content: bytes, key: bytes) -> Clip:
    """The clip in the content of a file.

    Raises:
        DamagedClip: it is not what ``encode`` made of a clip with this key.
    """
    if len(content) < HEADER.size:
        raise DamagedClip
    magic, checksum, sample_rate, exponent, words_size = HEADER.unpack_from(content)
    if magic != MAGIC or checksum != _checksum(content, key):
        raise DamagedClip
    start = HEADER.size + words_size
    words = tuple(WordTiming(*word) for word in json.loads(content[HEADER.size : start]))
    numbers = np.frombuffer(content, "<i2", offset=start)
    return Clip(np.multiply(numbers, np.float32(2.0**exponent), dtype=np.float32), sample_rate, words)


def rounded(clip: Clip) -> Clip:
    """The clip as it is after it was kept."""
    return decode(encode(clip, b""), b"")


def _in_16_bits(samples: NDArray[np.float32]) -> tuple[bytes, int]:
    """The samples as 16-bit numbers, and the least exponent at which all of them fit."""
    unit = max(float(samples.max(initial=0.0)) / 32767, float(samples.min(initial=0.0)) / -32768)
    exponent = max(QUIETEST_EXPONENT, math.ceil(math.log2(unit))) if unit else QUIETEST_EXPONENT
    return np.rint(samples * np.float32(2.0**-exponent)).astype("<i2").tobytes(), exponent


def _checksum(content: bytes | bytearray, key: bytes) -> int:
    return zlib.crc32(memoryview(content)[CHECKED_FROM:], zlib.crc32(key))
