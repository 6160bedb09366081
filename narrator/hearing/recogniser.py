"""Whisper as a recogniser: faster-whisper with a model from a folder. Nothing is ever downloaded."""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from narrator.errors import UsageError

MODEL_FILES = ("model.bin", "config.json", "tokenizer.json")
"""What faster-whisper needs of a model; where one is missing it would ask the network for it."""
BEAM = 5
"""Readings that are weighed against each other: faster-whisper's own choice."""


class WhisperRecogniser:
    """Writes down speech. Making one loads the model (base: 0.2 GB of memory)."""

    def __init__(self, model: Path, language: str = "en", threads: int = 0) -> None:
        """Load the model.

        Args:
            model: a folder with a Whisper model in the form of CTranslate2.
            language: what is spoken, as an IETF tag.
            threads: how many cores it uses; 0 for up to four.

        Raises:
            UsageError: faster-whisper is not installed, or the folder does not hold such a model.
        """
        missing = [name for name in MODEL_FILES if not (model / name).is_file()]
        if missing:
            raise UsageError(
                f"{model} is not a folder of a Whisper model for faster-whisper: it has no {missing[0]}. "
                "Name one with --model DIR."
            )
        try:
            from faster_whisper import WhisperModel
        except ImportError as error:
            raise UsageError("listening needs faster-whisper: pip install 'narrator[listen]'") from error
        try:
            self._model = WhisperModel(str(model), device="cpu", compute_type="int8", cpu_threads=threads)
        except Exception as error:  # ctranslate2 and tokenizers raise RuntimeError, ValueError and plain Exception
            raise UsageError(
                f"the Whisper model in {model} cannot be loaded: {' '.join(str(error).split())}"
            ) from error
        self._language = language.split("-")[0]

    def transcribe(self, samples: NDArray[np.float32]) -> str:
        """What is said in ``samples``, shape (n,), mono at 16 kHz, at most 30 s.

        Each stretch is heard by itself and without chance, so that a mistake is not carried on and the same sound
        gives the same words.
        """
        segments, _ = self._model.transcribe(
            samples,
            language=self._language,
            beam_size=BEAM,
            temperature=0.0,
            condition_on_previous_text=False,
            without_timestamps=True,
        )
        return " ".join(segment.text.strip() for segment in segments)
