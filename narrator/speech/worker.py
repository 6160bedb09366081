"""A speech process: utterances come in on standard input, their clips go out on standard output.

Both are streams of pickles. First comes the way to open an engine and the number of threads, then pairs of a number and
an utterance; every pair is answered by its number and a clip, or the error that came instead, in whatever order they
are done. The process ends with its input, so it never outlives the narrator that started it.
"""

import os
import pickle
import signal
import sys
from queue import SimpleQueue
from threading import Lock, Thread

from narrator.errors import EngineError, NarratorError
from narrator.speech.engine import Clip, Utterance
from narrator.speech.engines import Engines


def main() -> None:
    """Speak what standard input asks for until it ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the whole group: the narrator decides what it means
    requests = sys.stdin.buffer
    # Whatever a library prints must not get between the replies.
    replies = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    sending = Lock()
    waiting: SimpleQueue[tuple[int, Utterance]] = SimpleQueue()
    opening, threads = pickle.load(requests)
    engines = Engines(opening)

    def work() -> None:
        while True:
            number, utterance = waiting.get()
            answer = _speak(engines, utterance)
            with sending:
                pickle.dump((number, answer), replies, pickle.HIGHEST_PROTOCOL)
                replies.flush()

    for _ in range(threads):
        Thread(target=work, daemon=True).start()
    try:
        while True:
            waiting.put(pickle.load(requests))
    except EOFError:
        # Nobody listens any more. Native code cannot be interrupted, and what it does now is of no use.
        os._exit(0)


def _speak(engines: Engines, utterance: Utterance) -> Clip | NarratorError:
    try:
        return engines.speak(utterance)
    except NarratorError as error:
        return error
    except Exception as error:  # whatever it is belongs to this utterance, and the process can go on
        return EngineError(f"{type(error).__name__} in the speech engine: {error}")


if __name__ == "__main__":
    main()
