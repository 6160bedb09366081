"""The body of a response, unpacked while it comes and no further than to the size that is allowed.

A few kilobytes of gzip can hold gigabytes of zeros, so the limit is on what comes out. Only gzip and deflate are asked
for; a body in any other coding (brotli, or several on top of each other) was not asked for and is refused.
"""

import zlib
from collections.abc import Iterable

ASKED_FOR = "gzip, deflate"
"""The codings that are named in a request."""

_EITHER = 32 + zlib.MAX_WBITS
"""zlib's word for gzip or zlib, whichever it is."""


class BodyError(Exception):
    """A body that is too large, damaged, or in a coding that was not asked for; its text says which."""


def read_body(chunks: Iterable[bytes], coding: str, largest: int) -> bytes:
    """All of a body.

    Args:
        chunks: the body as it comes.
        coding: the value of Content-Encoding, "" when there is none.
        largest: bytes that it may have, unpacked.

    Raises:
        BodyError: it cannot be had.
    """
    coding = coding.strip().lower()
    if coding in ("", "identity"):
        return _gather(chunks, largest)
    if coding not in ("gzip", "x-gzip", "deflate"):
        raise BodyError(f"it came in the encoding {coding[:40]!r}, which was not asked for")
    return _gather(_unpack(chunks, largest), largest)


def _gather(chunks: Iterable[bytes], largest: int) -> bytes:
    parts, size = [], 0
    for chunk in chunks:
        size += len(chunk)
        if size > largest:
            raise BodyError(f"it is larger than {largest // 1024**2} MB")
        parts.append(chunk)
    return b"".join(parts)


def _unpack(chunks: Iterable[bytes], largest: int) -> Iterable[bytes]:
    unpacker, begun = zlib.decompressobj(_EITHER), False
    for chunk in chunks:
        waiting = chunk
        while waiting:
            try:
                yield unpacker.decompress(waiting, largest + 1)
            except zlib.error as error:
                if begun:
                    raise BodyError("it is damaged: its packed data cannot be unpacked") from error
                unpacker = zlib.decompressobj(-zlib.MAX_WBITS)  # some servers send deflate without its header
                begun = True
                continue
            begun = True
            waiting = unpacker.unconsumed_tail or unpacker.unused_data
            if unpacker.eof:
                if not waiting.startswith(b"\x1f\x8b"):
                    break  # padding
                unpacker = zlib.decompressobj(_EITHER)  # gzip may be several one after the other
    if begun and not unpacker.eof:
        raise BodyError("it is damaged: its packed data ends too early")
