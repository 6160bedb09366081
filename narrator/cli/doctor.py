"""``narrator doctor``: does everything work that a narration needs, and if not, what to do."""

import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import typer

from narrator.cli.places import show
from narrator.cli.progress import status
from narrator.errors import NarratorError

REINSTALL = "Install narrator again: pip install --force-reinstall narrator"
FREE_SPACE = 500_000_000
"""Bytes to have free: the assembled model (92 MB), and the sound of a long article while it is being joined."""


@dataclass(frozen=True, slots=True)
class Check:
    """One thing to try."""

    name: str
    """what it is about"""
    attempt: Callable[[], str]
    """tries it and returns what was found; raises when it does not work"""
    remedy: str
    """what to do when it does not work"""
    essential: bool = True
    """whether nothing can be narrated without it"""


def doctor() -> None:
    """Check all that a narration needs, and say what to do about each fault.

    Ends with exit code 1 when nothing can be narrated as things are.

    Example:

        narrator doctor
    """
    sound = True
    for check in CHECKS:
        try:
            with status(check.name):
                found = check.attempt()
        except Exception as error:  # whatever it is, finding it is what this command is for
            sound = sound and not check.essential
            reason = str(error) if isinstance(error, NarratorError) else f"{type(error).__name__}: {error}"
            show(f"{'FAULT' if check.essential else 'note':5}  {check.name}: {' '.join(reason.split())}")
            show(f"       {check.remedy}")
        else:
            show(f"{'ok':5}  {check.name}: {found}")
    if not sound:
        raise typer.Exit(1)


def python() -> str:
    """Which Python this is."""
    return f"{'.'.join(map(str, sys.version_info[:3]))}, {sys.executable}"


def text() -> str:
    """Whether a script can be written, which needs the language libraries and their data."""
    from narrator.article.read import parse_article
    from narrator.script.write import write_script

    script = write_script(parse_article("“All is well with the ferry this morning,” said Dr. Quill."))
    return f"a sentence was read, and its speaker found: {', '.join(speaker.name for speaker in script.speakers)}"


def model() -> str:
    """Whether the speech model is whole; assembles it when it is not there yet."""
    from narrator.speech.kokoro.model import model_path

    return f"{model_path()}, hash as expected"


def kokoro_runs_on() -> str:
    """Which library runs the speech model, and why; the first time, after a trial."""
    from narrator.speech.kokoro.choosing import choose

    choice = choose()
    return f"{choice.backend}: {choice.reason}"


def voices() -> str:
    """How many voices the catalogue has."""
    from narrator.casting.catalogue import load_catalogue

    return f"{len(load_catalogue().voices)} in the catalogue"


def speech(engine: str) -> Callable[[], str]:
    """A check that the first voice of ``engine`` speaks."""

    def speak() -> str:
        from narrator.casting.catalogue import load_catalogue
        from narrator.speech.engine import Utterance
        from narrator.speech.engines import open_engine

        voice = next(voice for voice in load_catalogue().voices if voice.engine == engine)
        opened = open_engine(engine)
        begin = time.perf_counter()
        try:
            clip = opened.speak(Utterance("The doctor is in.", voice))
        finally:
            opened.close()
        return f"{voice.id} spoke for {clip.duration:.1f} s after {time.perf_counter() - begin:.1f} s"

    return speak


def ffmpeg() -> str:
    """Whether ffmpeg runs and can write MP3."""
    import subprocess

    from narrator.audio.ffmpeg import find_ffmpeg

    program = find_ffmpeg()
    encoders = subprocess.run([program, "-hide_banner", "-encoders"], capture_output=True, text=True, check=True).stdout
    if "libmp3lame" not in encoders:
        raise RuntimeError(f"{program} cannot write MP3")
    return program


def folder(find: Callable[[], Path]) -> Callable[[], str]:
    """A check that a folder can be written to and has room."""

    def write() -> str:
        import shutil

        from narrator.files import write_text

        wanted = place = find().absolute()
        while not place.exists():  # it will be made when it is needed, where there is something already
            place = place.parent
        probe = place / ".narrator-doctor"
        write_text(probe, "")
        probe.unlink()
        free = shutil.disk_usage(place).free
        if free < FREE_SPACE:
            raise RuntimeError(f"{place} has {free // 1_000_000} MB free, {FREE_SPACE // 1_000_000} are wanted")
        return f"{wanted}, {free / 1e9:.1f} GB free"

    return write


def cache_folder() -> Path:
    """Where the model is kept."""
    from narrator.folders import cache_folder

    return cache_folder()


def output_folder() -> Path:
    """Where narrations go."""
    from narrator.narration.rendering import OUTPUT_FOLDER

    return OUTPUT_FOLDER


def credentials() -> str:
    """Whether narrations are signed."""
    from narrator.publish.credentials.store import is_set_up, load

    if not is_set_up():
        return "not set up: narrations are not signed. See: narrator credentials --help"
    load()
    return "narrations are signed"


CHECKS = (
    Check("Python", python, "Install Python 3.11 or newer from python.org, and narrator with it."),
    Check("Cache folder", folder(cache_folder), "Free some space, or name another folder in NARRATOR_CACHE."),
    Check("Output folder", folder(output_folder), "Free some space, or write elsewhere with -o.", essential=False),
    Check("Text", text, REINSTALL),
    Check("Speech model", model, REINSTALL),
    Check("Voices", voices, REINSTALL),
    Check("Kokoro runs on", kokoro_runs_on, "pip install openvino onnx", essential=False),
    Check("Engine kokoro", speech("kokoro"), REINSTALL),
    Check("Engine hibari", speech("hibari"), REINSTALL, essential=False),
    Check("Engine pyttsx3", speech("pyttsx3"), "For this engine: pip install 'narrator[espeak]'", essential=False),
    Check(
        "Content Credentials",
        credentials,
        "See docs/credentials.md, or narrate with --no-sign.",
        essential=False,
    ),
    Check("ffmpeg", ffmpeg, "Install its package again: pip install --force-reinstall imageio-ffmpeg"),
)
"""In the order in which a narration needs them."""
