"""The words that Kokoro's front end has in no dictionary, and leaves to its small network."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from narrator.casting.voice import Language
from narrator.script.lexicon import Lexicon
from narrator.speech.kokoro.ipa import from_kokoro
from narrator.speech.kokoro.phonemes import tokens_said
from narrator.speech.unknown_word import UnknownWord

if TYPE_CHECKING:
    from hibari.g2p.token import Tok

GUESSED = 2
"""How the front end rates a token of which its network read at least a part; its dictionaries have 3 and 4."""

_PART = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


def unknown_words(text: str, language: Language, lexicon: Lexicon) -> Iterator[UnknownWord]:
    """The words of ``text``, an utterance's, that are guessed when it is said, in order.

    A word that the front end builds from one that it has (plurals, "-ed", "-ing") is no guess.
    """
    words = text.split()
    said, letters = tokens_said(text, language, lexicon)
    place = 0
    for token in said:
        if _is_guess(token):
            index = letters[place] if letters else 0
            for part, phonemes in _guessed_parts(token, language, lexicon):
                written = _PART.findall(words[index]) if letters else []
                same = len(written) == len(_PART.findall(token.text))
                word = written[_PART.findall(token.text).index(part)] if same else part
                yield UnknownWord(index, word, phonemes, from_kokoro(phonemes, language))
        place += sum(map(str.isalnum, token.text))


def _is_guess(token: "Tok") -> bool:
    return token.rating == GUESSED and bool(token.phonemes) and bool(_PART.search(token.text))


def _guessed_parts(token: "Tok", language: Language, lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    """Of "Kuznetsov-backed" only "Kuznetsov", with its phonemes.

    The network reads every part of such a word, and each as if it stood alone.
    """
    parts = _PART.findall(token.text)
    if len(parts) == 1:
        yield parts[0], token.phonemes
        return
    for part in parts:
        alone, _ = tokens_said(part, language, lexicon)
        if any(map(_is_guess, alone)):
            yield part, " ".join(piece.phonemes for piece in alone if piece.phonemes)
