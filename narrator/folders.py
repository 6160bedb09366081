"""Where narrator keeps things: the voices it ships with and the cache it fills."""

import os
from pathlib import Path

CACHE_VARIABLE = "NARRATOR_CACHE"
"""Environment variable that names another cache folder."""


def cache_folder() -> Path:
    """The folder for what can be made again (the assembled model, clips); made by whoever writes to it."""
    if chosen := os.environ.get(CACHE_VARIABLE):
        return Path(chosen)
    import platformdirs

    return Path(platformdirs.user_cache_dir("narrator", appauthor=False))


def voices_folder() -> Path:
    """The folder of the shipped voices: inside the package when installed, at the top level in a checkout."""
    package = Path(__file__).parent
    installed = package / "voices"
    return installed if installed.is_dir() else package.parent / "voices"
