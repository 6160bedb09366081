"""How fast a track is joined, mastered and encoded, and in how much memory, for 10 minutes and for 10 hours of tones.

    python -m benchmarks.mastering [--minutes 10 --minutes 600] [--format .mp3 ...] [--json FILE]

Each figure comes from a process of its own. Times are CPU seconds of the process and of ffmpeg together, so that the
figures of a busy machine can be compared; with a second core the wall clock is ahead of them.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import asdict, dataclass
from pathlib import Path

from benchmarks.memory import PeakMemory

WORDS = "The harbour trust voted on Tuesday to bring back the ferry to the island after eleven years without one."


@dataclass(frozen=True, slots=True)
class Figures:
    """What one track took."""

    suffix: str
    """the format"""
    sound: float
    """seconds of sound"""
    joining: float
    """CPU seconds for resampling, levelling, trimming and keeping the clips; synthesis left out"""
    mastering: float
    """CPU seconds for mastering, encoding and measuring the file"""
    wall: float
    """seconds for mastering, encoding and measuring the file"""
    encodings: int
    """how often it was encoded"""
    integrated: float
    """LUFS of the file"""
    true_peak: float
    """dBTP of the file"""
    peak_memory: int = 0
    """bytes, the process and its children together; 0 where it cannot be measured"""


def main() -> None:
    """Measure, print the table, and write the JSON when it is asked for."""
    parser = argparse.ArgumentParser(description="How fast is a track mastered and encoded?")
    parser.add_argument("--minutes", type=float, action="append")
    parser.add_argument("--format", action="append", metavar="SUFFIX")
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write the figures here")
    parser.add_argument("--job", nargs=2, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.job:
        print(json.dumps(asdict(job(float(arguments.job[0]), arguments.job[1]))))
        return
    measured = [
        in_a_process(minutes, suffix)
        for suffix in arguments.format or [".mp3"]
        for minutes in arguments.minutes or [10.0, 600.0]
    ]
    print(
        "| format | sound | joining | mastering | wall | encodings | LUFS | dBTP | peak memory |",
        "|---|--:|--:|--:|--:|--:|--:|--:|--:|",
        *(
            f"| {f.suffix} | {f.sound / 60:.0f} min | {f.sound / f.joining:.0f}x | {f.sound / f.mastering:.0f}x "
            f"| {f.sound / f.wall:.0f}x | {f.encodings} | {f.integrated:.1f} | {f.true_peak:.1f} "
            f"| {f.peak_memory / 1e6:.0f} MB |"
            for f in measured
        ),
        sep="\n",
    )
    if arguments.json:
        arguments.json.write_text(json.dumps([asdict(f) for f in measured], indent=1) + "\n")


def in_a_process(minutes: float, suffix: str) -> Figures:
    """Measure a track of so many minutes in a fresh process."""
    command = [sys.executable, "-m", "benchmarks.mastering", "--job", str(minutes), suffix]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        memory = PeakMemory(process.pid)
        memory.start()
        told, _ = process.communicate()
    memory.join()
    if process.returncode:
        sys.exit(f"{' '.join(command)} ended with {process.returncode}")
    return Figures(**json.loads(told) | {"peak_memory": memory.peak})


def job(minutes: float, suffix: str) -> Figures:
    """Speak the same two sentences in tones, by turns, until the track lasts so many minutes; then master it."""
    from narrator.audio import master
    from narrator.audio.ffmpeg import run_ffmpeg
    from narrator.audio.formats import FORMATS
    from narrator.audio.track import Track
    from narrator.casting.voice import Voice
    from narrator.script.script import Kind, Segment
    from narrator.speech.engine import Utterance
    from narrator.speech.tone import ToneEngine

    voices = [Voice(name, "tone", name, name, "en-us", "female", "F", "MIT", -15.0) for name in ("anna", "bert")]
    clips = [ToneEngine().speak(Utterance(WORDS, voice)) for voice in voices]
    run, encodings = run_ffmpeg, list[tuple[str, ...]]()

    def counting(*command: str, **streams: object) -> str:
        encodings.append(command)
        return run(*command, **streams)  # type: ignore[arg-type]

    master.run_ffmpeg = counting  # type: ignore[attr-defined]
    with Track() as track, tempfile.TemporaryDirectory() as folder:
        begin, index = _cpu(), 0
        while track.duration < minutes * 60:
            kind: Kind = "narration" if index else "disclosure"
            segment = Segment(index, kind, "narrator", "narrator", 0, 0, WORDS, WORDS, index, index)
            track.add([segment], clips[index % 2], voices[index % 2])
            index += 1
        recording = track.finish()
        joined, started = _cpu(), time.perf_counter()
        heard = master.write_audio(recording, Path(folder) / f"narration{suffix}", FORMATS[suffix])
        return Figures(
            suffix,
            track.duration,
            joined - begin,
            _cpu() - joined,
            time.perf_counter() - started,
            len(encodings),
            heard.integrated,
            heard.true_peak,
        )


def _cpu() -> float:
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


if __name__ == "__main__":
    main()
