"""How exact the cues are: ``python -m benchmarks.cue_times NARRATION.mp3... --model DIR``.

Two witnesses are asked when each sentence starts. The sound: its first 10 ms over THRESHOLD after the silence before
the cue. A recogniser: its word times, which are uncertain by some 50 ms themselves, and often let a word begin in the
silence before it. Asked together, the recogniser says which word it is and the sound when that silence ends. Words
inside sentences are compared with the recogniser's times, and with the sound where they follow a pause.
"""

import argparse
import re
from collections.abc import Iterable, Iterator, Sequence
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
PAUSE = 0.12
"""Seconds of silence that are a pause and not a consonant."""
WINDOW = RATE // 100

Expected = tuple[str, float | None]
"""A spoken word, and when it should start if that is asked."""


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("narrations", type=Path, nargs="+")
    parser.add_argument("--model", type=Path, required=True, help="a Whisper model's folder for faster-whisper")
    arguments = parser.parse_args()
    from faster_whisper import WhisperModel

    model = WhisperModel(str(arguments.model), device="cpu", compute_type="int8")
    names = (
        "starts, the sound's onset",
        "starts, the recogniser's words",
        "starts, the recogniser's words from where they sound",
        "words after a pause inside, the sound's onset",
        "words inside, the recogniser's words",
    )
    later: dict[str, list[float]] = {name: [] for name in names}
    for narration in arguments.narrations:
        cues = read_record(narration.with_suffix(SUFFIX)).cues
        samples = np.concatenate(list(decode(narration)))
        segments, _ = model.transcribe(str(narration), language="en", word_timestamps=True, temperature=0.0)
        words = [word for segment in segments for word in segment.words or ()]
        heard = [(_plain(word.word), float(word.start)) for word in words]
        sounding = [(_plain(word.word), _sounding(samples, word.start, word.end)) for word in words]
        starts, inside = list(_starts(cues)), list(_inside(cues))
        found = (
            _onsets(samples, cues),
            _later(heard, starts),
            _later(sounding, starts),
            _after_pauses(samples, cues),
            _later(heard, inside),
        )
        for name, differences in zip(names, found, strict=True):
            later[name] += differences
    print("| what, against | number | median of the difference | median error | 95th percentile |")
    print("|---|--:|--:|--:|--:|")
    for name, differences in later.items():
        milliseconds = 1000 * np.array(differences)
        error = np.abs(milliseconds)
        print(
            f"| {name} | {len(error)} | {np.median(milliseconds):+.0f} ms | {np.median(error):.0f} ms "
            f"| {np.percentile(error, 95):.0f} ms |"
        )


def _onsets(samples: NDArray[np.float32], cues: Sequence[Cue]) -> Iterator[float]:
    """How much later than the cue the sound starts, for cues that silence comes before."""
    for before, cue in pairwise(cues):
        if cue.start - before.end >= NEAR:
            start = cue.start - NEAR / 2
            onset = _sounding(samples, start, start + 2 * NEAR)
            if onset > start:
                yield onset - cue.start


def _after_pauses(samples: NDArray[np.float32], cues: Sequence[Cue]) -> Iterator[float]:
    """How much later than the nearest word the sound comes back after a mark's pause inside a cue."""
    for cue in cues:
        quiet = _quiet(samples[round(cue.start * RATE) : round(cue.end * RATE)])
        edges = np.flatnonzero(np.diff(np.concatenate(([False], quiet, [False])).astype(int)))
        for silent, sounding in edges.reshape(-1, 2) if len(cue.words) > 1 else ():
            if silent == 0 or sounding == len(quiet) or (sounding - silent) * WINDOW < PAUSE * RATE:
                continue
            onset = cue.start + sounding * WINDOW / RATE
            before, word = min(pairwise(cue.words), key=lambda pair: abs(pair[1].start - onset))
            if not before.word[-1].isalnum():
                yield onset - word.start


def _quiet(sound: NDArray[np.float32]) -> NDArray[np.bool_]:
    """Which windows are silent."""
    power = np.mean(sound[: len(sound) // WINDOW * WINDOW].reshape(-1, WINDOW) ** 2, axis=1)
    return power <= 10 ** (THRESHOLD / 10)


def _sounding(samples: NDArray[np.float32], start: float, end: float) -> float:
    """When there is the first sound between ``start`` and ``end``; ``start`` if there is none."""
    loud = np.flatnonzero(~_quiet(samples[round(start * RATE) : round(end * RATE)]))
    return start + (float(loud[0]) * WINDOW / RATE if len(loud) else 0.0)


def _later(heard: Sequence[tuple[str, float]], expected: Sequence[Expected]) -> Iterator[float]:
    """How much later than expected each word was heard, of those that were understood."""
    matcher = SequenceMatcher(None, [word for word, _ in expected], [word for word, _ in heard], autojunk=False)
    for block in matcher.get_matching_blocks():
        for offset in range(block.size):
            start = expected[block.a + offset][1]
            if start is not None:
                yield heard[block.b + offset][1] - start


def _starts(cues: Sequence[Cue]) -> Iterator[Expected]:
    """All words, and of the first of each sentence when its cue starts."""
    for before, cue in zip((None, *cues), cues, strict=False):
        opens = before is None or before.segment.sentence != cue.segment.sentence
        for number, word in enumerate(cue.segment.spoken.split()):
            yield _plain(word), cue.start if opens and number == 0 else None


def _inside(cues: Iterable[Cue]) -> Iterator[Expected]:
    for cue in cues:
        for number, word in enumerate(cue.words):
            yield _plain(word.word), word.start if number else None


def _plain(word: str) -> str:
    return re.sub(r"[^a-z]", "", word.lower())


if __name__ == "__main__":
    main()
