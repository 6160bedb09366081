"""What the clip cache costs: ``python -m benchmarks.cache [--clips 100000]``.

Prints the time of a hit and of a put for clips of Kokoro's length, with their parts, and the time of a look through a
cache of many clips: what ``narrator cache info`` takes, what a sweep takes, and what the sweeps cost each put. The
files of the full cache are small, as only their number matters. Everything is in a temporary folder.
"""

import argparse
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

from narrator.casting.catalogue import load_catalogue
from narrator.script.lexicon import load_lexicon
from narrator.speech.cache import SWEEPS, ClipCache, clip_key
from narrator.speech.engine import Clip, Utterance, WordTiming
from narrator.speech.engines import EngineOptions, open_engine

TEXT = (
    "The council voted seven to two on Thursday to bring back the island ferry, which carried sixty-one thousand "
    "passengers in its last full year."
)
SAMPLE_RATE = 24_000
REPETITIONS = 300


def milliseconds(action: Callable[[int], object], repetitions: int = REPETITIONS) -> float:
    """The median time of ``action``, which is given the number of the repetition."""
    times = []
    for number in range(repetitions):
        started = time.perf_counter()
        action(number)
        times.append(time.perf_counter() - started)
    return statistics.median(times) * 1000


def clip_of(seconds: float) -> Clip:
    """Noise with as many words as are spoken in that time."""
    samples = np.random.default_rng(0).normal(0, 0.1, round(seconds * SAMPLE_RATE)).astype(np.float32)
    words = tuple(WordTiming("passengers", place / 2.5, place / 2.5 + 0.4) for place in range(int(seconds * 2.5)))
    return Clip(samples, SAMPLE_RATE, words)


def single_clips(folder: Path) -> None:
    voice = load_catalogue().get("af_heart")
    engine = open_engine("kokoro", EngineOptions(load_lexicon()))
    utterances = [Utterance(f"{TEXT} {number}", voice) for number in range(REPETITIONS)]
    engine.fingerprint(utterances[0])
    key = milliseconds(lambda n: clip_key(engine.fingerprint(utterances[n]), utterances[n]))
    print(f"key, with the fingerprint: {key:.3f} ms")
    for seconds in (2, 6, 12):
        clip, cache = clip_of(seconds), ClipCache(folder / str(seconds), limit=10**12)
        keys = [clip_key(str(seconds), utterance) for utterance in utterances]
        put = milliseconds(lambda n, c=cache, k=keys, s=clip: c.put(k[n], s))
        get = milliseconds(lambda n, c=cache, k=keys: c.get(k[n]))
        missed = milliseconds(lambda n, c=cache, k=keys: c.get(k[n][::-1]))
        print(f"clip of {seconds:2} s: hit {get:.3f} ms, miss {missed:.3f} ms, put {put:.3f} ms")


def many_clips(folder: Path, number: int) -> None:
    cache = ClipCache(folder, limit=10**12)
    key = "0" * 64
    cache.put(key, clip_of(0.01))
    content = (folder / "00" / f"{key}.clip").read_bytes()
    for index in range(number):
        name = f"{index * 2654435761 % 2**32:08x}{index:056x}"
        shard = folder / name[:2]
        shard.mkdir(exist_ok=True)
        (shard / f"{name}.clip").write_bytes(content)
    info = milliseconds(lambda _: cache.info(), 3)
    sweep = milliseconds(lambda _: cache.prune(), 3)
    size = cache.info().size
    print(f"{number} clips: info {info:.0f} ms, sweep that removes nothing {sweep:.0f} ms,")
    print(f"  of which each put in a full cache bears {sweep * SWEEPS / number:.2f} ms")
    started = time.perf_counter()
    removed = cache.prune(to=size * (SWEEPS - 1) // SWEEPS)
    print(f"  sweep that removes {removed.clips}: {(time.perf_counter() - started) * 1000:.0f} ms")


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--clips", type=int, default=100_000)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        single_clips(Path(scratch, "single"))
        many_clips(Path(scratch, "many"), options.clips)
