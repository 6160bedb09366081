"""The voice pack: what makes the one model sound like 28 different people."""

from functools import cache
from zipfile import BadZipFile, ZipFile

import numpy as np
from numpy.typing import NDArray

from narrator.errors import EngineError
from narrator.folders import voices_folder

VOICE_PACK = "kokoro-en.npz"
"""Made by ``tools/build_voice_pack.py``; ``voices/README.md`` says from what."""
STYLE_ROWS = 510
"""A voice has one style vector for each length of text, from 1 token to the most that the model takes."""
STYLE_WIDTH = 256


def load_voice(name: str) -> NDArray[np.float32]:
    """The style vectors of one voice, shape (510, 256); row n - 1 is for a text of n tokens. Reads no other voice.

    Raises:
        EngineError: there is no such voice, or the pack is missing or damaged.
    """
    path = voices_folder() / VOICE_PACK
    try:
        with np.load(path) as pack:
            if name not in pack:
                raise EngineError(f"Kokoro has no voice called {name!r}; it has {', '.join(sorted(pack))}")
            styles: NDArray[np.float32] = pack[name].astype(np.float32)
    except (OSError, ValueError, EOFError, KeyError) as error:
        raise EngineError(f"cannot read the voice pack {path}: {error}. Reinstall narrator.") from error
    if styles.shape != (STYLE_ROWS, STYLE_WIDTH):
        raise EngineError(f"the voice {name!r} in {path} is damaged. Reinstall narrator.")
    return styles


@cache
def checksum(name: str) -> str:
    """The CRC-32 of one voice's styles, as hexadecimal; the pack keeps it, so nothing is unpacked.

    Raises:
        EngineError: there is no such voice, or the pack is missing or damaged.
    """
    path = voices_folder() / VOICE_PACK
    try:
        with ZipFile(path) as pack:
            return f"{pack.getinfo(f'{name}.npy').CRC:08x}"
    except KeyError as error:
        raise EngineError(f"Kokoro has no voice called {name!r}. See the voices: narrator voices") from error
    except (OSError, BadZipFile) as error:
        raise EngineError(f"cannot read the voice pack {path}: {error}. Reinstall narrator.") from error
