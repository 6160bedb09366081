"""Whether words sound the same: a recogniser cannot tell how a name is spelt."""

import re

from narrator.script.lexicon import Lexicon
from narrator.speech.kokoro.phonemes import phonemes

WEAK = re.compile(r"(?<![ˈˌ])[ɪᵻᵊiɐ]")
"""Vowels that are hard to tell apart where they bear no stress, which Kokoro's phonemes have directly before them."""
SILENT = re.compile(r"[ˈˌː\s.,!?;:—…]")
"""Stress, length and pauses."""
MERGED = str.maketrans("ɔɾ", "ɑt")
"""Sounds that half of the accents do not tell apart."""


def sound(words: tuple[str, ...], lexicon: Lexicon) -> str:
    """What is heard of ``words`` in American English, without stress: equal for words that sound alike."""
    said = phonemes(" ".join(words), "en-us", lexicon)
    return SILENT.sub("", WEAK.sub("ə", said)).translate(MERGED) or " ".join(words)
