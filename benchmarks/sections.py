"""What ``benchmarks.performance`` measures, section by section; each gives rows that JSON can hold."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any

from benchmarks.bench import ALL_KOKORO, ANEW, Bench
from benchmarks.processes import Speaker, Taken, job, run, speaker_command

Rows = list[dict[str, Any]]

NARRATOR: dict[str, tuple[str, ...]] = {
    "narrator, all voices Kokoro": ALL_KOKORO,
    "narrator, default cast": (),
    "narrator, draft": ("--quality", "draft"),
    "narrator, pyttsx3": ("--engine", "pyttsx3"),
}
"""The command as it is measured, by what the tables call it."""
GREETING = "Voice is AI-generated. Inconsistencies may occur."
"""What is spoken first, and so what is waited for in the measurement of the first sound."""
SWARM = ((1, 1), (1, 2), (2, 1))
"""Workers, and cores that each of them takes, that are compared."""


def throughput(bench: Bench) -> Rows:
    """Whole narrations, from the start of the command to the finished MP3, beside the peers' plain loops."""
    article = bench.article("throughput", bench.plan.characters)
    texts, rows = utterances(article), list[dict[str, Any]]()
    for round_ in range(bench.plan.rounds):
        for name, options in NARRATOR.items():
            taken = bench.narrate(article, (*options, ANEW))
            rows.append({"round": round_, "program": name, "sound": bench.sound(), **_figures(taken)})
        for name, command in bench.speakers().items():
            taken = run(command, bench.environment, job(texts, bench.wav))
            rows.append({"round": round_, "program": name, "sound": float(taken.output), **_figures(taken)})
    return rows


def lengths(bench: Bench) -> Rows:
    """Texts of one length, one after the other; narrator speaks as many at once as the machine has cores."""
    commands = bench.speakers()
    for voice in ("af_heart", "heart"):
        commands[f"narrator, {voice}"] = speaker_command(Path(sys.executable), "narrator", voice, str(_cores()))
    rows = list[dict[str, Any]]()
    with ExitStack() as stack:
        speakers = {name: stack.enter_context(Speaker(cmd, bench.environment)) for name, cmd in commands.items()}
        for speaker in speakers.values():
            speaker.say([GREETING] * _cores(), bench.wav)
        for characters in bench.plan.lengths:
            texts = list(islice(_texts(bench.paragraphs, characters), 2 * _cores()))
            for name, speaker in speakers.items():
                sound, seconds = speaker.say(texts, bench.wav)
                rows.append({"characters": characters, "program": name, "sound": sound, "seconds": seconds})
    return rows


def first_sound(bench: Bench) -> Rows:
    """Seconds from the start of a process to its first sound, and to the end of ``narrator --help``."""
    article = bench.article("first_sound")
    listening: dict[str, tuple[Sequence[str], Mapping[str, str]]] = {
        "narrator listen, disclosure in the cache": ((), {"NARRATOR_CACHE_LIMIT": "1GB"}),
        "narrator listen": ((), {}),
        "narrator listen, all voices Kokoro": (ALL_KOKORO, {}),
    }
    ways: dict[str, Callable[[], float]] = {
        name: partial(_until_heard, bench, article, options, extra) for name, (options, extra) in listening.items()
    }
    for name, command in bench.speakers().items():
        ways[name] = partial(_until_said, bench, command)
    ways["narrator --help"] = lambda: run([sys.executable, "-m", "narrator", "--help"], bench.environment).wall
    _until_heard(bench, article, (), {"NARRATOR_CACHE_LIMIT": "1GB"})  # now the cache has the disclosure
    rows = [{"way": "narrator narrate, one paragraph, the first time ever", "seconds": bench.first_ever}]
    rows += [{"way": way, "seconds": act()} for _ in range(bench.plan.repetitions) for way, act in ways.items()]
    return rows


def growth(bench: Bench) -> Rows:
    """The command with tones, and with Kokoro, on articles of growing length: the whole, and its stages."""
    characters = bench.article("once").stat().st_size
    bench.narrate(bench.article("once"), (*bench.tones, ANEW))
    pace = characters / bench.sound() * 60
    rows, figures = list[dict[str, Any]](), bench.folder / "stages.json"
    kinds = [("tone", bench.tones, minutes) for minutes in bench.plan.tone_minutes]
    kinds += [("kokoro", ALL_KOKORO, minutes) for minutes in bench.plan.kokoro_minutes]
    for engine, options, minutes in kinds:
        article = bench.article("growth", round(minutes * pace))
        command = [sys.executable, "-m", "benchmarks.stages", str(figures), "narrate", str(article)]
        taken = run([*command, "-o", str(bench.mp3), *options, ANEW], bench.environment)
        told = json.loads(figures.read_text(encoding="utf-8"))
        ending = taken.began + taken.wall - told["ended"]
        other = told["ended"] - told["began"] - sum(told["stages"].values())
        stages = {"starting": told["began"] - taken.began, **told["stages"], "all else": other + ending}
        rows.append({"engine": engine, "sound": bench.sound(), **_figures(taken), "stages": stages})
    return rows


def scaling(bench: Bench) -> Rows:
    """The command with more workers and threads; all voices Kokoro's."""
    article = bench.article("scaling", bench.plan.short)
    rows = list[dict[str, Any]]()
    for workers, threads in SWARM:
        swarm = ("--workers", str(workers), "--threads", str(threads))
        taken = bench.narrate(article, (*ALL_KOKORO, *swarm, ANEW))
        rows.append({"workers": workers, "threads": threads, "sound": bench.sound(), **_figures(taken)})
    return rows


def again(bench: Bench) -> Rows:
    """The same article again, with its clips in the cache, and with its narration there and nothing changed."""
    article = bench.article("again", bench.plan.characters)
    rows = list[dict[str, Any]]()
    for name in list(NARRATOR)[:2]:
        shutil.rmtree(bench.folder / "cache" / "clips", ignore_errors=True)
        ways = (NARRATOR[name] + asked for asked in ((ANEW,), (ANEW,), ()))
        walls = [bench.narrate(article, options, NARRATOR_CACHE_LIMIT="1GB").wall for options in ways]
        rows.append({"program": name} | dict(zip(("first", "from the cache", "unchanged"), walls, strict=True)))
    return rows


def peak(bench: Bench) -> dict[str, Any]:
    """See ``benchmarks.peak``; nothing where OpenVINO is not installed."""
    try:
        import openvino  # noqa: F401
    except ImportError:
        return {}
    told: dict[str, Any] = json.loads(run([sys.executable, "-m", "benchmarks.peak"], bench.environment).output)
    return told


SECTIONS: dict[str, Callable[[Bench], Rows | dict[str, Any]]] = {
    section.__name__: section for section in (throughput, lengths, first_sound, growth, scaling, again, peak)
}


def utterances(article: Path) -> list[str]:
    """What narrator speaks of an article in one go each, in words: the plain loops speak the same."""
    from narrator.article.document import has_words
    from narrator.article.read import read_article
    from narrator.script.breaths import breaths
    from narrator.script.write import write_script

    return [breath.text for breath in breaths(write_script(read_article(article))) if has_words(breath.text)]


def _figures(taken: Taken) -> dict[str, float]:
    return {"wall": taken.wall, "cpu": taken.cpu, "peak_memory": taken.peak_memory}


def _cores() -> int:
    from narrator.speech.cores import usable_cores

    return usable_cores()


def _texts(paragraphs: Sequence[str], characters: int) -> Iterator[str]:
    """Different texts of about this length, ending where a word ends."""
    words = " ".join(paragraphs).split()
    while words:
        text = [words.pop(0)]
        while words and len(" ".join(text)) + 1 + len(words[0]) <= characters:
            text.append(words.pop(0))
        yield " ".join(text)


def _until_heard(bench: Bench, article: Path, options: Sequence[str], extra: Mapping[str, str]) -> float:
    """Seconds until ``narrator listen`` has put out its first samples."""
    from narrator.audio.player import wav_header
    from narrator.publish.tags.tags import AI_VOICE

    command = [sys.executable, "-m", "narrator", "listen", str(article), "--stream", *options]
    began = time.monotonic()
    # A session of its own, so that its speech processes end with it.
    process = subprocess.Popen(
        command,
        env=bench.environment | extra,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    with process:
        assert process.stdout
        heard = process.stdout.read(len(wav_header(AI_VOICE)) + 1)
        seconds = time.monotonic() - began
        os.killpg(process.pid, signal.SIGKILL)
    if not heard:
        sys.exit(f"{' '.join(command)} made no sound; run it by hand to see why")
    return seconds


def _until_said(bench: Bench, command: Sequence[str]) -> float:
    with Speaker(command, bench.environment) as speaker:
        speaker.say([GREETING], bench.wav)
        return time.monotonic() - speaker.began
