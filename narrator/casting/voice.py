"""A voice as a value."""

from dataclasses import dataclass
from typing import Literal

from narrator.script.script import Gender

Language = Literal["en-us", "en-gb"]


@dataclass(frozen=True, slots=True)
class Voice:
    """One voice of one engine, as the catalogue lists it."""

    id: str
    """unique in the catalogue, "af_heart" """
    engine: str
    """which engine speaks it: "kokoro", "hibari", "pyttsx3" """
    native: str
    """the engine's own name for it"""
    name: str
    """how people call it, "Heart" """
    language: Language
    """the accent"""
    gender: Gender
    """how the voice sounds"""
    quality: str
    """a grade from "A" (best) to "F", with + or -, as its makers or our measurement gave it"""
    licence: str
    """SPDX identifier"""
    loudness: float | None = None
    """integrated loudness of its raw speech in LUFS, measured once; None when it was not measured"""
    copy_of: str | None = None
    """the id of the voice that it was made to sound like: nobody else in an article speaks with that one, and it stands
    in where this one cannot be loaded"""
