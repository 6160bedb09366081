"""The spoken form of a text: figures, dates, money, abbreviations and symbols as the words a newsreader says."""

from narrator.script.spoken.form import Spoken, Word
from narrator.script.spoken.rule import Rule, Scene
from narrator.script.spoken.speak import spoken_form

__all__ = ["Rule", "Scene", "Spoken", "Word", "spoken_form"]
