"""An engine for tests of the speech processes, which must be able to import it: some words are the end of it."""

import os
import signal
import time
from pathlib import Path

from narrator.errors import EngineError
from narrator.speech.engine import Clip, Utterance
from narrator.speech.tone import ToneEngine


class DeadlyEngine(ToneEngine):
    """Speaks tones until a text asks for something else.

    "die": kill the process. "die once at PATH": kill it unless PATH exists. "fail": an EngineError. "stumble": an
    error of another kind. "hang": never come back. "print": write to standard output.
    """

    def speak(self, utterance: Utterance) -> Clip:
        words = utterance.text.split()
        match words[0]:
            case "die" if words[1:2] == ["once"]:
                path = Path(words[3])
                if not path.exists():
                    path.touch()
                    os.kill(os.getpid(), signal.SIGKILL)
            case "die":
                os.kill(os.getpid(), signal.SIGKILL)
            case "fail":
                raise EngineError("it failed as it was told to")
            case "stumble":
                raise ZeroDivisionError("stumbled")
            case "hang":
                time.sleep(3600)
            case "print":
                os.write(1, b"a library says hello")
        return super().speak(utterance)


def open_deadly(name: str) -> DeadlyEngine:
    """Whatever the name, a deadly engine."""
    return DeadlyEngine()
