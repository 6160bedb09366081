"""The child process of the pyttsx3 engine: one JSON request on standard input, one JSON reply on standard output.

    {"do": "list"}                                                   {"voices": [{"id", "name", "language", "gender"}]}
    {"do": "phonemes", "words", "voice"}                             {"phonemes": [IPA]}, only where eSpeak speaks
    {"do": "speak", "text", "voice", "words_per_minute", "path"}     {"status": "spoken"}, the WAV file is at path

A request that cannot be met is answered with {"status": "no-system"}, {"status": "no-voice"} or {"status": "failed",
"reason"}. The file is run by its path and imports nothing of narrator, so that it starts in a few milliseconds.
"""

import ctypes
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

ESPEAK_LIBRARIES = ("libespeak-ng.so.1", "libespeak.so.1")
"""The names under which pyttsx3 looks for the system's eSpeak on Linux."""
UTF_8, IN_IPA = 1, 2
"""espeakCHARS_UTF8 and espeakPHONEMES_IPA of eSpeak's speak_lib.h."""
SEED = 1
"""For the noise in breathy voices, which eSpeak NG otherwise seeds with the time of day."""


class Refusal(Exception):
    """A request that cannot be met; the message is the reply's status."""


def answer(request: dict[str, Any]) -> dict[str, Any]:
    """Do what is asked and give the reply."""
    try:
        espeak = None if sys.platform in ("win32", "darwin") else load_espeak()
        import pyttsx3

        engine = pyttsx3.init()
        if request["do"] == "list":
            return {"voices": list_voices(engine)}
        if request["do"] == "phonemes":
            return {"phonemes": phonemes(espeak, request)}
        speak(engine, espeak, request)
    except Refusal as refusal:
        return {"status": str(refusal)}
    except Exception as error:
        return {"status": "failed", "reason": f"{type(error).__name__}: {error}"}
    return {"status": "spoken"}


def load_espeak() -> ctypes.CDLL:
    """Load eSpeak where pyttsx3 will find it: the system's own, else the one from the package espeakng-loader.

    The package's library carries the same SONAME, so once it is loaded, pyttsx3's own dlopen finds it by that name.
    """
    for name in ESPEAK_LIBRARIES:
        try:
            return ctypes.CDLL(name, ctypes.RTLD_GLOBAL)
        except OSError:
            continue
    try:
        import espeakng_loader
    except ImportError:
        raise Refusal("no-system") from None
    # eSpeak keeps the path of its data in 160 bytes, which a deep environment exceeds: hence a relative one.
    os.chdir(Path(espeakng_loader.get_data_path()).parent)
    os.environ["ESPEAK_DATA_PATH"] = "."
    return ctypes.CDLL(espeakng_loader.get_library_path(), ctypes.RTLD_GLOBAL)


def list_voices(engine: Any) -> list[dict[str, str]]:
    """Every voice of the machine, its language and gender in the system's own words."""
    return [
        {
            "id": str(voice.id),
            "name": str(voice.name),
            "language": str((voice.languages or [""])[0]),
            "gender": str(voice.gender or ""),
        }
        for voice in engine.getProperty("voices")
    ]


def phonemes(espeak: ctypes.CDLL | None, request: dict[str, Any]) -> list[str]:
    """The words as the voice would say them."""
    if not espeak or espeak.espeak_SetVoiceByName(request["voice"].encode()) != 0:
        raise Refusal("no-voice")
    told = espeak.espeak_TextToPhonemes
    told.restype = ctypes.c_char_p
    pointers = [ctypes.c_char_p(word.encode("utf-8", "replace")) for word in request["words"]]
    return [(told(ctypes.byref(pointer), UTF_8, IN_IPA) or b"").decode("utf-8", "replace") for pointer in pointers]


def speak(engine: Any, espeak: ctypes.CDLL | None, request: dict[str, Any]) -> None:
    """Write the text as a WAV file."""
    complaints: list[str] = []
    engine.connect("error", lambda exception, **_: complaints.append(str(exception)))
    voice = request["voice"]
    if espeak:
        # A first, empty run lets later commands through at once. Otherwise they would run inside the loop, whose end
        # cancels whatever eSpeak has not yet done: now and then the rate, now and then the speech itself. Synchronize
        # waits until eSpeak is idle, so that there is nothing to cancel.
        espeak.espeak_Synchronize()
        engine.runAndWait()
    elif voice not in {known["id"] for known in list_voices(engine)}:
        raise Refusal("no-voice")
    engine.setProperty("voice", voice)
    engine.setProperty("rate", request["words_per_minute"])
    if espeak:
        espeak.espeak_Synchronize()
        # eSpeak passes over an unknown variant in silence, and speaks the plain voice.
        if complaints or ("+" in voice and "+" not in engine.getProperty("voice")):
            raise Refusal("no-voice")
        if hasattr(espeak, "espeak_ng_SetRandSeed"):
            espeak.espeak_ng_SetRandSeed(ctypes.c_long(SEED))
        # pyttsx3 has no way to ask for phonemes in [[ ]], so the flag rides on one that it always sets.
        from pyttsx3.drivers import _espeak

        _espeak.ENDPAUSE |= _espeak.PHONEMES
    # Whatever name it is given, macOS writes AIFF; its own converter makes that a WAV file.
    written = request["path"] + ".aiff" if sys.platform == "darwin" else request["path"]
    engine.save_to_file(request["text"], written)
    engine.runAndWait()
    if complaints:
        raise RuntimeError(complaints[0])
    if sys.platform == "darwin":
        subprocess.run(["afconvert", "-f", "WAVE", "-d", "LEI16", "-c", "1", written, request["path"]], check=True)


def main() -> None:
    """Answer the request on standard input."""
    # pyttsx3 prints to standard output: keep that for the reply, and send everything else to standard error.
    replies = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    json.dump(answer(json.load(sys.stdin)), replies)
    replies.close()


if __name__ == "__main__":
    main()
