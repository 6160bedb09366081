"""The spoken form as a value: what is said, and which characters of the source each word stands for."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Word:
    """One spoken word; words of one written form ("$5": "five", "dollars") share their source span."""

    start: int
    """offset of its first character in the spoken text"""
    end: int
    """offset after its last character in the spoken text"""
    source_start: int
    """offset in the source of the first character it stands for"""
    source_end: int
    """offset in the source after the last character it stands for"""


@dataclass(frozen=True, slots=True)
class Spoken:
    """What is said: words (letters, inner hyphens and apostrophes), single spaces, and the marks ``. , ? ! ; : —``."""

    text: str
    """the words and the marks that phrase them"""
    words: tuple[Word, ...]
    """every word of the text, in order; source spans never run backwards"""
