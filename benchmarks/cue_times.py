"""How exact the cues are: ``python -m benchmarks.cue_times NARRATION.mp3... --model DIR``.

Two witnesses are asked when each sentence starts: the sound itself, whose first 10 ms over THRESHOLD after the silence
before the cue count, and a recogniser's word times, which are themselves uncertain by some 50 ms and more.
"""

import argparse
import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from narrator.audio.cue import Cue
from narrator.audio.ffmpeg import decode
from narrator.audio.resample import RATE
from narrator.publish.record import SUFFIX, read_record

THRESHOLD = -45.0
"""dBFS in 10 ms, with speech at -16 LUFS."""
NEAR = 0.3
"""Seconds around a cue in which the sound is looked at."""
WINDOW = RATE // 100


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("narrations", type=Path, nargs="+")
    parser.add_argument("--model", type=Path, required=True, help="a Whisper model's folder for faster-whisper")
    arguments = parser.parse_args()
    from faster_whisper import WhisperModel

    model = WhisperModel(str(arguments.model), device="cpu", compute_type="int8")
    by_sound: list[float] = []
    by_recogniser: list[float] = []
    for narration in arguments.narrations:
        cues = read_record(narration.with_suffix(SUFFIX)).cues
        samples = np.concatenate(list(decode(narration)))
        by_sound += _onsets(samples, cues)
        segments, _ = model.transcribe(str(narration), language="en", word_timestamps=True, temperature=0.0)
        heard = [(_plain(word.word), word.start) for segment in segments for word in segment.words or ()]
        by_recogniser += _recognised(heard, cues)
    print("| against | sentences | median of the difference | median error | 95th percentile |")
    print("|---|--:|--:|--:|--:|")
    for name, differences in (("the sound's onset", by_sound), ("the recogniser's words", by_recogniser)):
        found = 1000 * np.array(differences)
        error = np.abs(found)
        print(
            f"| {name} | {len(found)} | {np.median(found):+.0f} ms | {np.median(error):.0f} ms "
            f"| {np.percentile(error, 95):.0f} ms |"
        )


def _onsets(samples: NDArray[np.float32], cues: Sequence[Cue]) -> Iterator[float]:
    """How much later than the cue the sound starts, for cues that silence comes before."""
    for before, cue in pairwise(cues):
        if cue.start - before.end < NEAR:
            continue
        start = round((cue.start - NEAR / 2) * RATE)
        near = samples[start : start + round(2 * NEAR * RATE)]
        power = np.mean(near[: len(near) // WINDOW * WINDOW].reshape(-1, WINDOW) ** 2, axis=1)
        loud = np.flatnonzero(power > 10 ** (THRESHOLD / 10))
        if len(loud):
            yield start / RATE + loud[0] * WINDOW / RATE - cue.start


def _recognised(heard: Sequence[tuple[str, float]], cues: Sequence[Cue]) -> Iterator[float]:
    """How much later than the cue the recogniser has the first word of each sentence that it understood."""
    written = [(_plain(word), cue.start if first else None) for cue in cues for first, word in _words(cue)]
    matcher = SequenceMatcher(None, [word for word, _ in written], [word for word, _ in heard], autojunk=False)
    for block in matcher.get_matching_blocks():
        for offset in range(block.size):
            start = written[block.a + offset][1]
            if start is not None:
                yield heard[block.b + offset][1] - start


def _words(cue: Cue) -> Iterator[tuple[bool, str]]:
    for number, word in enumerate(cue.segment.spoken.split()):
        yield number == 0, word


def _plain(word: str) -> str:
    return re.sub(r"[^a-z]", "", word.lower())


if __name__ == "__main__":
    main()
