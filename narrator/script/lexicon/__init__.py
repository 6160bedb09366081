"""The pronunciation lexicon: how names and words are said that the engines would get wrong."""

from narrator.script.lexicon.entry import NO_LEXICON, Entry, Lexicon, Pronunciation
from narrator.script.lexicon.load import load_lexicon

__all__ = ["NO_LEXICON", "Entry", "Lexicon", "Pronunciation", "load_lexicon"]
