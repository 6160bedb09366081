"""When each word is heard, by the model's own prediction of how long each phoneme and each mark lasts.

Where a word begins is not where its first phoneme is predicted to. A space between two words is no silence: in its
frames the word after it is heard already, at every pace, so a word begins where the space before it does. And all is
heard a frame before the prediction, probably since the durations were learnt from a recogniser, which knows a phoneme
only when it has begun. Measured by aligning each phoneme anew (docs/page.md): a word's last phoneme ends 27 to 32 ms
early in the median, in three voices and at paces of 0.75, 1 and 1.4 alike, and the first after a space begins 97, 77
and 57 ms early, the more the slower, since spaces last longer then.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from narrator.speech.engine import WordTiming
from narrator.speech.kokoro.joining import Place
from narrator.speech.kokoro.phonemes import Piece

FRAME = 600
"""Samples in a frame, the unit of the predicted durations: 25 ms at 24 kHz."""
SPACE = " "


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
        # Where each token ends, one frame early. The last phoneme before a pause is given much of the pause.
        ends = np.clip(place.zero + FRAME * (np.cumsum(frames).astype(int) - 1), place.start, place.end).tolist()
        begin = place.start
        for token, (phoneme, word) in enumerate(zip(piece.phonemes, piece.words, strict=True), 1):
            if word is not None:
                heard[word] = (heard[word][0] if word in heard else begin, ends[token])
            begin = ends[token - 1] if phoneme == SPACE else ends[token]
    if not heard:
        return ()
    timings: list[WordTiming] = []
    now = min(place.start for place in places)
    for index, written in enumerate(text.split()):
        if any(character.isalnum() for character in written):
            begin, end = heard.get(index, (now, now))
            now = end
            timings.append(WordTiming(written, begin / sample_rate, end / sample_rate))
    return tuple(timings)
