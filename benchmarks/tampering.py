"""Which changes of a signed narration are told: one bit flipped at many places of each part of the file.

    python benchmarks/tampering.py output/harbour.mp3 --flips 400

The file must be signed with this machine's credentials. Only the signature counts here: the record tells every flip.
"""

import argparse
import random
from collections import Counter
from io import BytesIO
from pathlib import Path

from narrator.audio.formats import format_of
from narrator.publish.credentials.context import MEDIA_TYPES
from narrator.publish.credentials.reading import read_stream
from narrator.publish.credentials.store import trusted

PADDING = bytes(5)
"""What a place in the padding of the signature begins or ends: nothing but zeros."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("file", type=Path)
    parser.add_argument("--flips", type=int, default=400)
    arguments = parser.parse_args()
    media_type, anchors = MEDIA_TYPES[format_of(arguments.file).suffix], trusted()
    whole = arguments.file.read_bytes()
    for name, part in parts(whole).items():
        told: Counter[str] = Counter()
        for place in random.Random(1).sample(part, min(arguments.flips, len(part))):
            flipped = bytearray(whole)
            flipped[place] ^= 1
            found = read_stream(BytesIO(flipped), media_type, anchors)
            state = found.state if found else "none found"
            padding = PADDING in (whole[place - 4 : place + 1], whole[place : place + 5])
            told[f"{state}, in padding" if padding and state == "Trusted" else state] += 1
        print(f"{name:<16}{len(part):>10} bytes  {', '.join(f'{state}: {n}' for state, n in told.most_common())}")


def parts(whole: bytes) -> dict[str, range]:
    """Where the manifest is, a box that begins with its length, and what lies before and behind it."""
    start = whole.index(b"jumb") - 4
    end = start + int.from_bytes(whole[start : start + 4], "big")
    return {"before manifest": range(start), "manifest": range(start, end), "behind manifest": range(end, len(whole))}


if __name__ == "__main__":
    main()
