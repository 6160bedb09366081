"""How exact the cues are: ``python -m benchmarks.cue_times NARRATION.mp3... [--model DIR]``.

Three witnesses are asked. The sound: its first 10 ms over THRESHOLD after the silence before a cue. An aligner, which
knows the words and nothing of our times (``aligner.py``). With ``--model`` a recogniser: Whisper's word times are made
from its attention, and often let a word begin in the silence before it. Asked together with the sound, it says which
word it is and the sound when that silence ends.
"""

import argparse
import re
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from benchmarks.aligner import word_starts
from narrator.audio.cue import Cue
from narrator.audio.ffmpeg import decode
from narrator.audio.resample import RATE
from narrator.publish.record import read_record
from narrator.publish.suffixes import RECORD_SUFFIX

if TYPE_CHECKING:
    from faster_whisper import WhisperModel

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
    parser.add_argument("--model", type=Path, help="a Whisper model's folder for faster-whisper")
    arguments = parser.parse_args()
    whisper = _whisper(arguments.model) if arguments.model else None
    later: dict[str, list[float]] = {}
    for narration in arguments.narrations:
        cues = read_record(narration.with_suffix(RECORD_SUFFIX)).cues
        samples = np.concatenate(list(decode(narration)))
        found: dict[str, Iterable[float]] = {
            "starts, the sound's onset": _onsets(samples, cues),
            "words after a pause inside, the sound's onset": _after_pauses(samples, cues),
            **_aligned(samples, cues),
            **(_recognised(narration, samples, cues, whisper) if whisper else {}),
        }
        for name, differences in found.items():
            later.setdefault(name, []).extend(differences)
    print("| what, against | number | median of the difference | median error | 95th percentile |")
    print("|---|--:|--:|--:|--:|")
    for name, differences in later.items():
        milliseconds = 1000 * np.array(differences)
        error = np.abs(milliseconds)
        print(
            f"| {name} | {len(error)} | {np.median(milliseconds):+.0f} ms | {np.median(error):.0f} ms "
            f"| {np.percentile(error, 95):.0f} ms |"
        )


def _aligned(samples: NDArray[np.float32], cues: Sequence[Cue]) -> dict[str, list[float]]:
    """How much later than expected the aligner hears each word."""
    heard = word_starts(samples, cues)
    starts, inside = [], []
    for at, cue in enumerate(cues):
        opens = at == 0 or cues[at - 1].segment.sentence != cue.segment.sentence
        for number, word in enumerate(cue.words):
            if (at, number) not in heard:
                continue
            if number:
                inside.append(heard[at, number] - word.start)
            elif opens:
                starts.append(heard[at, 0] - cue.start)
    return {"starts, the aligner": starts, "words inside, the aligner": inside}


def _whisper(model: Path) -> "WhisperModel":
    from faster_whisper import WhisperModel

    return WhisperModel(str(model), device="cpu", compute_type="int8", cpu_threads=1)


def _recognised(
    narration: Path, samples: NDArray[np.float32], cues: Sequence[Cue], whisper: "WhisperModel"
) -> dict[str, Iterator[float]]:
    """How much later than expected the recogniser hears each word that it understood."""
    segments, _ = whisper.transcribe(str(narration), language="en", word_timestamps=True, temperature=0.0)
    words = [word for segment in segments for word in segment.words or ()]
    heard = [(_plain(word.word), float(word.start)) for word in words]
    sounding = [(_plain(word.word), _sounding(samples, word.start, word.end)) for word in words]
    starts, inside = list(_starts(cues)), list(_inside(cues))
    return {
        "starts, the recogniser's words": _later(heard, starts),
        "starts, the recogniser's words from where they sound": _later(sounding, starts),
        "words inside, the recogniser's words": _later(heard, inside),
    }


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
