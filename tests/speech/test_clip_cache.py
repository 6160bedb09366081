"""The clip cache: what is found, what is not, and what is done about damage, full disks and killed processes."""

import multiprocessing
import os
import signal
import time
from dataclasses import replace
from multiprocessing.synchronize import Event
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from narrator.casting.voice import Voice
from narrator.errors import OutputError, UsageError
from narrator.speech.byte_sizes import format_size, parse_size
from narrator.speech.cache import ABANDONED, ClipCache, clip_key, open_cache
from narrator.speech.clip_file import DamagedClip, decode, encode, rounded
from narrator.speech.engine import Clip, Utterance, WordTiming

VOICE = Voice("tone", "tone", "220", "Tone", "en-us", "female", "F", "CC0-1.0")
WORDS = (WordTiming("Hello,", 0.1, 1 / 3), WordTiming("wörld \ud83d", 1 / 3, 0.7))
CLIP = Clip(np.sin(np.arange(5000, dtype=np.float32)) * np.float32(0.3), 24_000, WORDS)
PROCESSES = multiprocessing.get_context("spawn")


def key_of(number: int) -> str:
    return clip_key("test", Utterance(f"sentence {number}", VOICE))


KEY = key_of(0)


@pytest.fixture
def cache(tmp_path: Path) -> ClipCache:
    return ClipCache(tmp_path / "clips")


def the_file(cache: ClipCache) -> Path:
    (path,) = cache.folder.rglob("*.clip")
    return path


def assert_same(one: Clip | None, other: Clip) -> None:
    assert one is not None
    assert one.samples.dtype == np.float32
    assert np.array_equal(one.samples, other.samples)
    assert (one.sample_rate, one.words) == (other.sample_rate, other.words)


def test_what_is_put_is_found_again_bit_for_bit(cache: ClipCache) -> None:
    assert cache.get(KEY) is None
    kept = cache.put(KEY, CLIP)
    assert_same(cache.get(KEY), kept)
    assert_same(ClipCache(cache.folder).get(KEY), kept)
    assert cache.get(key_of(1)) is None
    assert kept.words == CLIP.words
    assert np.abs(kept.samples - CLIP.samples).max() <= 2**-16


@settings(deadline=None)
@given(
    arrays(np.float32, st.integers(0, 50), elements=st.floats(-4, 4, width=32)),
    st.lists(st.builds(WordTiming, st.text(), st.floats(0, 100), st.floats(0, 100)), max_size=5),
)
def test_rounding_is_done_once_and_small(samples: np.ndarray, words: list[WordTiming]) -> None:
    once = rounded(Clip(samples, 22_050, tuple(words)))
    assert_same(rounded(once), once)
    assert once.words == tuple(words)
    loudest = max(1.0, float(np.abs(samples).max(initial=0)))
    assert np.abs(once.samples - samples).max(initial=0) <= loudest * 2**-15


@settings(deadline=None)
@given(arrays(np.int16, st.integers(0, 50)))
def test_the_sound_of_a_16_bit_engine_is_kept_exactly(samples: np.ndarray) -> None:
    clip = Clip(samples.astype(np.float32) / np.float32(32768), 22_050)
    assert_same(rounded(clip), clip)


def test_the_key_tells_apart_what_sounds_different() -> None:
    spoken = Utterance("Hello.", VOICE)
    different = [
        spoken,
        replace(spoken, text="Hello!"),
        replace(spoken, text="Hello. \ud83d"),
        replace(spoken, text="Hello. \\ud83d"),
        replace(spoken, speed=1.1),
        replace(spoken, voice=replace(VOICE, native="440")),
        replace(spoken, voice=replace(VOICE, engine="other")),
        replace(spoken, voice=replace(VOICE, language="en-gb")),
    ]
    keys = [clip_key("test", utterance) for utterance in different] + [clip_key("newer", spoken)]
    assert len(set(keys)) == len(keys)
    alike = [replace(spoken, speed=1), replace(spoken, voice=replace(VOICE, quality="A", loudness=-20.0))]
    assert {clip_key("test", utterance) for utterance in alike} == {keys[0]}


@settings(deadline=None)
@given(st.data())
def test_a_flipped_bit_anywhere_is_noticed(data: st.DataObject) -> None:
    content = bytearray(encode(CLIP, KEY.encode()))
    bit = data.draw(st.integers(0, len(content) * 8 - 1))
    content[bit // 8] ^= 1 << bit % 8
    with pytest.raises(DamagedClip):
        decode(bytes(content), KEY.encode())


def change_a_byte(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)


DAMAGES = {
    "a changed byte": change_a_byte,
    "cut short": lambda path: os.truncate(path, path.stat().st_size // 2),
    "cut in the header": lambda path: os.truncate(path, 7),
    "empty": lambda path: os.truncate(path, 0),
    "zeros, as after a power cut": lambda path: path.write_bytes(bytes(path.stat().st_size)),
    "longer": lambda path: path.write_bytes(path.read_bytes() + b"\0\0"),
    "another clip's": lambda path: path.write_bytes(encode(CLIP, key_of(1).encode())),
}


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_a_damaged_clip_is_noticed_removed_and_made_again(cache: ClipCache, damage, caplog) -> None:
    kept = cache.put(KEY, CLIP)
    damage(the_file(cache))
    assert cache.get(KEY) is None
    assert "damaged" in caplog.text
    assert cache.info().clips == 0
    cache.put(KEY, CLIP)
    assert_same(cache.get(KEY), kept)


def test_verify_removes_the_damaged_and_keeps_the_rest(cache: ClipCache) -> None:
    for number in range(5):
        cache.put(key_of(number), CLIP)
    for path in sorted(cache.folder.rglob("*.clip"))[:2]:
        change_a_byte(path)
    assert (cache.verify().clips, cache.info().clips) == (5, 3)
    assert (cache.verify().clips, cache.verify().damaged) == (3, 0)


def use(cache: ClipCache, number: int, ago: float) -> None:
    """Have a clip used so many seconds ago."""
    key = key_of(number)
    path = cache.folder / key[:2] / f"{key}.clip"
    os.utime(path, (time.time() - ago,) * 2)


def test_the_least_recently_used_go_first(cache: ClipCache) -> None:
    for number in range(4):
        cache.put(key_of(number), CLIP)
        use(cache, number, 1000 - number)
    assert cache.get(KEY) is not None  # used now, though it is the oldest
    size = cache.info().size // 4
    assert cache.prune(to=2 * size).clips == 2
    assert [number for number in range(4) if cache.get(key_of(number))] == [0, 3]
    use(cache, 0, 500)
    assert cache.prune(unused_for=400).clips == 1
    assert [number for number in range(4) if cache.get(key_of(number))] == [3]
    assert cache.prune().clips == 0


@pytest.mark.parametrize("clips_in_it", [3, 20, 200])
def test_the_cache_does_not_outgrow_its_limit(tmp_path: Path, clips_in_it: int) -> None:
    small = Clip(np.zeros(500, np.float32), 24_000)
    size = len(encode(small, b""))
    cache = ClipCache(tmp_path / "clips", limit=clips_in_it * size)
    for number in range(2 * clips_in_it):
        cache.put(key_of(number), small)
        assert cache.get(key_of(number)) is not None
    kept = cache.info()
    assert kept.size <= cache.limit
    assert kept.clips >= clips_in_it // 2


def test_foreign_files_are_left_alone(cache: ClipCache) -> None:
    cache.put(KEY, CLIP)
    shard = the_file(cache).parent
    foreign = [cache.folder / "notes.txt", shard / "notes.clip", cache.folder / "more" / f"{KEY}.clip"]
    for path in foreign:
        path.parent.mkdir(exist_ok=True)
        path.write_text("mine")
    assert cache.info().clips == 1
    assert cache.verify().damaged == 0
    assert (cache.clear().clips, cache.info().clips) == (1, 0)
    assert all(path.read_text() == "mine" for path in foreign)


@pytest.mark.parametrize("place", ["file/clips", "x" * 300])
def test_a_folder_that_cannot_be_written_costs_one_warning(tmp_path: Path, caplog, place) -> None:
    (tmp_path / "file").touch()
    cache = ClipCache(tmp_path / place)
    for number in range(3):
        assert cache.get(key_of(number)) is None
        assert_same(cache.put(key_of(number), CLIP), rounded(CLIP))
    assert len(caplog.records) == 1
    assert "going on without" in caplog.text
    with pytest.raises(OutputError, match="cannot read the clip cache"):
        cache.info()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is forbidden to root")
def test_without_permission_a_narration_goes_on(cache: ClipCache, caplog) -> None:
    cache.put(KEY, CLIP)
    the_file(cache).parent.chmod(0o500)
    the_file(cache).chmod(0o400)
    assert cache.get(KEY) is not None
    assert cache.put(KEY, CLIP) is not None
    the_file(cache).chmod(0)
    assert cache.get(KEY) is None
    the_file(cache).parent.chmod(0o700)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_costs_one_warning_and_leaves_nothing(cache: ClipCache, monkeypatch, caplog) -> None:
    write_bytes = Path.write_bytes

    def write_to_a_full_disk(path: Path, content: bytes) -> int:
        write_bytes(path, content[:100])
        return write_bytes(Path("/dev/full"), content)

    monkeypatch.setattr(Path, "write_bytes", write_to_a_full_disk)
    for _ in range(3):
        assert_same(cache.put(KEY, CLIP), rounded(CLIP))
    assert [record.getMessage().count("No space left") for record in caplog.records] == [1]
    assert not [path for path in cache.folder.rglob("*") if path.is_file()]


def test_there_is_nothing_in_a_cache_that_never_was(cache: ClipCache) -> None:
    assert (cache.info().clips, cache.info().size, cache.info().oldest) == (0, 0, None)
    assert (cache.prune().clips, cache.verify().clips, cache.clear().clips) == (0, 0, 0)
    assert not cache.folder.exists()


def test_the_environment_sets_folder_and_limit(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setenv("NARRATOR_CACHE", str(tmp_path))
    monkeypatch.setenv("NARRATOR_CACHE_LIMIT", "1.5 GB")
    assert (open_cache().folder, open_cache().limit) == (tmp_path / "clips", 1_500_000_000)
    monkeypatch.setenv("NARRATOR_CACHE_LIMIT", "0")
    assert open_cache() is None
    monkeypatch.setenv("NARRATOR_CACHE_LIMIT", "much")
    with pytest.raises(UsageError, match='NARRATOR_CACHE_LIMIT: "much"'):
        open_cache()


@settings(deadline=None)
@given(st.integers(0, 10**13))
def test_sizes_are_read_as_they_are_written(size: int) -> None:
    written = format_size(size).replace(" bytes", "")
    assert abs(parse_size(written, "here") - size) <= size * 0.05


# Real processes


def race(folder: Path, start: Event, seed: int) -> None:
    """Put, get and sweep the same few keys as everybody else; any wrong answer ends the process with an error."""
    cache = ClipCache(folder, limit=40_000)
    start.wait(60)
    for turn in range(150):
        key = key_of((turn * 7 + seed) % 6)
        found = cache.get(key)
        if found is None:
            found = cache.put(key, CLIP)
        assert_same(found, rounded(CLIP))


def write_for_ever(folder: Path, started: Event) -> None:
    cache = ClipCache(folder)
    while True:
        cache.put(KEY, CLIP)
        started.set()


def test_many_processes_race_on_the_same_clips(cache: ClipCache) -> None:
    start = PROCESSES.Event()
    racers = [PROCESSES.Process(target=race, args=(cache.folder, start, seed)) for seed in range(4)]
    for racer in racers:
        racer.start()
    start.set()
    for racer in racers:
        racer.join(120)
        assert racer.exitcode == 0
    assert cache.verify().damaged == 0
    assert {path.suffix for path in cache.folder.rglob("*") if path.is_file()} <= {".clip"}


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs signals")
def test_a_process_killed_while_it_writes_leaves_whole_clips(cache: ClipCache) -> None:
    for _ in range(3):
        started = PROCESSES.Event()
        writer = PROCESSES.Process(target=write_for_ever, args=(cache.folder, started))
        writer.start()
        assert started.wait(60)
        os.kill(writer.pid, signal.SIGKILL)
        writer.join()
        assert_same(cache.get(KEY), rounded(CLIP))
    assert cache.verify().damaged == 0


def test_what_a_killed_process_left_is_removed_in_time(cache: ClipCache) -> None:
    cache.put(KEY, CLIP)
    being_written, abandoned = (the_file(cache).with_name(f"{KEY}.{digit * 16}.part") for digit in "01")
    being_written.write_bytes(b"half")
    abandoned.write_bytes(b"half")
    os.utime(abandoned, (time.time() - ABANDONED - 10,) * 2)
    assert cache.prune().clips == 0
    assert being_written.exists()
    assert not abandoned.exists()
    assert cache.info().clips == 1
