"""The whole way, put together: options, the cast script, and the narration made of it."""

from narrator.narration.options import House, NarrationOptions, catalogue_for, open_house
from narrator.narration.rendering import (
    OUTPUT_FOLDER,
    Narration,
    Progress,
    default_output,
    disclosed,
    narrate,
    render_script,
)
from narrator.narration.writing import corrections_of, write_cast_script

__all__ = [
    "OUTPUT_FOLDER",
    "House",
    "Narration",
    "NarrationOptions",
    "Progress",
    "catalogue_for",
    "corrections_of",
    "default_output",
    "disclosed",
    "narrate",
    "open_house",
    "render_script",
    "write_cast_script",
]
