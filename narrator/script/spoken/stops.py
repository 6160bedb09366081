"""The full stop that ends an abbreviation, and may end the sentence with it."""

import re

from narrator.script.spoken.rule import Scene
from narrator.script.spoken.wordlist import words

SENTENCE_STARTERS = words(
    """
    The He She It They We In On But And A An This That There His Her Their At For As When If After While What You I
    Its Our My These Those Some Many Most All No Not Now Then So Yet Still However Meanwhile
    """
)
"""Capitalised words after an abbreviation that show a new sentence, unlike a name."""


def full_stop(found: re.Match[str], scene: Scene) -> str:
    """ "." when the stop at the end of ``found`` also ends the sentence ("on Elm Dr. It"), else ""."""
    if not found[0].endswith("."):
        return ""
    rest = scene.after(found.end())
    first = re.split("['’]", scene.word_after(found.end()))[0]
    ends = not rest.strip(" \t\n\"'”’)]") or (rest[:1].isspace() and first in SENTENCE_STARTERS)
    return "." if ends else ""
