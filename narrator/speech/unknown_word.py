"""A word that an engine has to guess."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class UnknownWord:
    """A word that neither the lexicon nor a dictionary has, and how it will be said."""

    index: int
    """which word of the spoken text it is in, counted from 0 between spaces"""
    word: str
    """its letters as in that text, without known words that hyphens join to it"""
    phonemes: str
    """what will be said, in the engine's own symbols; "" when the engine does not tell"""
    sounds: tuple[str, ...]
    """the same as from ``narrator.script.lexicon.ipa.sounds``; empty when that cannot be told"""
