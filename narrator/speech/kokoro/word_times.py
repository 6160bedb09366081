"""When each word is heard: the model predicts how long each phoneme lasts, and that is exact."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from narrator.speech.engine import WordTiming
from narrator.speech.kokoro.joining import Place
from narrator.speech.kokoro.phonemes import Piece

FRAME = 600
"""Samples in a frame, the unit of the predicted durations: 25 ms at 24 kHz."""
ONSET = 0.045
"""Seconds by which a word after a pause is heard before the frame that is predicted for it (measured: 35 to 50 ms)."""


def word_times(
    text: str,
    pieces: Sequence[Piece],
    durations: Sequence[NDArray[np.float32]],
    places: Sequence[Place],
    sample_rate: int,
) -> tuple[WordTiming, ...]:
    """The times of the words of ``text`` that have a letter or digit; a word that has no sound of its own lasts 0 s.

    Args:
        text: the utterance's text.
        pieces: what was said of it.
        durations: for each piece, the frames of its phonemes, with one entry more at either end for the padding.
        places: where each piece stands in the sound.
        sample_rate: in hertz.

    Returns:
        One for each such word, in their order, or nothing when the phonemes could not be traced to words.
    """
    heard: dict[int, tuple[int, int]] = {}
    for piece, frames, place in zip(pieces, durations, places, strict=True):
        # The last phoneme before a pause is given much of the pause.
        edges = np.clip(place.zero + FRAME * np.cumsum(frames).astype(int), place.start, place.end)
        for word, begin, end in zip(piece.words, edges[:-2].tolist(), edges[1:-1].tolist(), strict=True):
            if word is not None:
                heard[word] = (heard[word][0] if word in heard else begin, end)
    if not heard:
        return ()
    timings: list[WordTiming] = []
    now = min(place.start for place in places)
    for index, written in enumerate(text.split()):
        if any(character.isalnum() for character in written):
            begin, end = heard.get(index, (now, now))
            begin = max(min(now, begin), begin - int(ONSET * sample_rate))
            now = end
            timings.append(WordTiming(written, begin / sample_rate, now / sample_rate))
    return tuple(timings)
