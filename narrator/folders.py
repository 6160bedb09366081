"""Where narrator keeps things: the voices it ships with, the cache it fills, and the key it signs with."""

import os
from pathlib import Path

CACHE_VARIABLE = "NARRATOR_CACHE"
"""Environment variable that names another cache folder."""
CREDENTIALS_VARIABLE = "NARRATOR_CREDENTIALS"
"""Environment variable that names another folder for the key and the certificates."""


def cache_folder() -> Path:
    """The folder for what can be made again (the assembled model, clips); made by whoever writes to it."""
    if chosen := os.environ.get(CACHE_VARIABLE):
        return Path(chosen)
    import platformdirs

    return Path(platformdirs.user_cache_dir("narrator", appauthor=False))


def credentials_folder() -> Path:
    """The folder for what cannot be made again: the key that signs narrations, and its certificates."""
    if chosen := os.environ.get(CREDENTIALS_VARIABLE):
        return Path(chosen)
    import platformdirs

    return Path(platformdirs.user_config_dir("narrator", appauthor=False)) / "credentials"


def voices_folder() -> Path:
    """The folder of the shipped voices: inside the package when installed, at the top level in a checkout."""
    package = Path(__file__).parent
    installed = package / "voices"
    return installed if installed.is_dir() else package.parent / "voices"
