"""An engine of plain tones: as fast and exact as tests and benchmarks need, and no use to a listener."""

import hashlib
import math
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from narrator.casting.voice import Voice
from narrator.errors import EngineError
from narrator.speech.engine import Clip, Utterance, WordTiming
from narrator.speech.fingerprint import sources

SAMPLE_RATE = 24_000
"""In hertz, as Kokoro's."""
SECONDS_PER_LETTER = 0.06
"""About the pace of speech: 15 characters a second, with the spaces."""
LETTERS_PER_GAP = 1
"""The silence between two words, in letters."""
FADE_SECONDS = 0.01
"""Rise and fall of a word, so that it does not click."""
AMPLITUDE = 0.3
"""Of full scale: near -13 dBFS, a usual level for raw speech."""
LOWEST_PITCH = 110.0
"""In hertz; voices spread over the two octaves above it."""


class ToneEngine:
    """Speaks a word as a tone of the voice's pitch that lasts 60 ms a letter; the word timings are exact."""

    name = "tone"

    def speak(self, utterance: Utterance) -> Clip:
        """Sound one tone for every word that has a letter or a digit.

        Raises:
            EngineError: the voice belongs to another engine, or there is no such word.
        """
        if utterance.voice.engine != self.name:
            raise EngineError(f'the tone engine cannot speak the voice "{utterance.voice.id}": use a tone voice.')
        words = [(word, letters) for word in utterance.text.split() if (letters := sum(map(str.isalnum, word)))]
        if not words:
            raise EngineError(f"there is nothing to say in {utterance.text!r}: it has no letter and no digit.")
        letter = round(SAMPLE_RATE * SECONDS_PER_LETTER / utterance.speed)
        gap = np.zeros(letter * LETTERS_PER_GAP, np.float32)
        pieces: list[NDArray[np.float32]] = []
        timings: list[WordTiming] = []
        position = 0
        for word, letters in words:
            if pieces:
                pieces.append(gap)
                position += len(gap)
            end = position + letters * letter
            pieces.append(_tone(pitch_of(utterance.voice), end - position))
            timings.append(WordTiming(word, position / SAMPLE_RATE, end / SAMPLE_RATE))
            position = end
        return Clip(np.concatenate(pieces), SAMPLE_RATE, tuple(timings))

    def fingerprint(self, _utterance: Utterance) -> str:
        """Nothing but this file."""
        return f"{self.name}, {sources(Path(__file__))}"

    def close(self) -> None:
        """Nothing to give back."""


def pitch_of(voice: Voice) -> float:
    """The pitch of a tone voice in hertz: from its id, between 110 and 440."""
    draw = int.from_bytes(hashlib.sha256(voice.id.encode()).digest()[:4], "big") / 2**32
    return LOWEST_PITCH * math.pow(4, draw)


def _tone(pitch: float, length: int) -> NDArray[np.float32]:
    """A sine of ``length`` samples that rises and falls gently."""
    position = np.arange(length)
    to_the_edge = np.minimum(position, position[::-1])
    envelope = AMPLITUDE * np.minimum(1.0, to_the_edge / (SAMPLE_RATE * FADE_SECONDS))
    tone: NDArray[np.float64] = envelope * np.sin(position * (2 * np.pi * pitch / SAMPLE_RATE))
    return tone.astype(np.float32)
