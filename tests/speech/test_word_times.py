"""When words are heard, reckoned from the frames of their phonemes."""

import numpy as np

from narrator.speech.kokoro.joining import Place
from narrator.speech.kokoro.phonemes import Piece
from narrator.speech.kokoro.word_times import FRAME, word_times

RATE = 24_000
SECONDS = FRAME / RATE


def times(text, pieces, durations, places):
    found = word_times(text, pieces, [np.array(frames, np.float32) for frames in durations], places, RATE)
    return [(word.word, round(word.start / SECONDS), round(word.end / SECONDS)) for word in found]


def frames(*numbers):
    return [number * FRAME for number in numbers]


def test_a_word_begins_where_the_space_before_it_does_one_frame_early():
    piece = Piece("ab cd, e", (0, 0, None, 1, 1, None, None, 2))
    durations = [[9, 2, 3, 1, 2, 2, 8, 3, 4, 9]]
    found = times("ab cd, e", [piece], durations, [Place(0, *frames(7, 32))])
    assert found == [("ab", 7, 13), ("cd,", 13, 18), ("e", 26, 32)]


def test_no_word_reaches_beyond_its_piece_and_one_without_sound_takes_no_time():
    pieces = [Piece("ab", (0, 0)), Piece("c", (3,))]
    durations = [[4, 3, 3, 9], [4, 5, 9]]
    places = [Place(0, *frames(2, 9)), Place(*frames(10, 15, 18))]
    assert times("ab ok — c", pieces, durations, places) == [("ab", 2, 9), ("ok", 9, 9), ("c", 15, 18)]
