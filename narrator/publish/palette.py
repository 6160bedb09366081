"""The colours in which speakers are shown, on the listening page and in pictures.

Each has a tone for light paper and one for dark, with the contrast that WCAG 2.2 asks of text (AA: 4.5 to 1) on the
paper and on the marks of the current sentence and word. The tones of a kind are equally light (OKLCH lightness 0.42
and 0.82), so that no speaker stands out. Colour never tells alone who speaks: the name stands beside it.
"""

from dataclasses import dataclass

from narrator.script.script import NARRATOR, QUOTATION, Script


@dataclass(frozen=True, slots=True)
class Colour:
    """A colour in two tones, each as "#rrggbb"."""

    light: str
    """on light paper"""
    dark: str
    """on dark paper"""


PAPER = Colour("#fffdf9", "#16181b")
"""What everything stands on."""
SENTENCE_MARK = Colour("#fdf1cd", "#2c2a22")
"""Behind the sentence that is heard."""
WORD_MARK = Colour("#ffd873", "#574414")
"""Behind the word that is heard."""
INK = Colour("#1f2328", "#e7e4dd")
"""The narrator, and everything that is nobody's voice."""
NEUTRAL = Colour("#4f545b", "#c3c0b9")
"""Quotations by nobody known."""
SPEAKERS = (
    Colour("#004b96", "#9dc7fe"),
    Colour("#852b00", "#ffad91"),
    Colour("#045d33", "#88d9a5"),
    Colour("#612f8d", "#d5b2fe"),
    Colour("#04585c", "#5ddae0"),
    Colour("#8a1842", "#ffa7bb"),
    Colour("#654702", "#eabc6e"),
    Colour("#413c9b", "#b8befe"),
)
"""Blue, rust, green, violet, teal, rose, ochre, indigo: neighbours are far apart in hue."""


def colours_of(script: Script) -> dict[str, Colour]:
    """The colour of everybody who can be heard in a narration of ``script``, by ``voiced_by``.

    Those who are quoted have theirs in the order of the script's speakers; with more than eight they come again.
    """
    quoted = {speaker.id: SPEAKERS[place % len(SPEAKERS)] for place, speaker in enumerate(script.speakers)}
    return {NARRATOR: INK, QUOTATION: NEUTRAL, **quoted}
