"""Listens to a narration with a speech recogniser, and says which words of its script were lost, added or misheard.

sound -> windows.py -> recogniser.py (Whisper) -> words.py (both sides as words) -> alignment.py -> Hearing
"""

from narrator.hearing.hearing import Difference, HeardSegment, Hearing
from narrator.hearing.listen import Recogniser, hear

__all__ = ["Difference", "HeardSegment", "Hearing", "Recogniser", "hear"]
