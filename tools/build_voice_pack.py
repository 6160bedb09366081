"""Make voices/kokoro-en.npz, the English voices of Kokoro, from the npm package kokoro-js.

    npm pack kokoro-js@1.2.1
    python tools/build_voice_pack.py kokoro-js-1.2.1.tgz

Takes the package as the .tgz that npm makes, or the folder it unpacks to. The result is the same, byte for byte, each
time. voices/README.md says what the rounding to float16 does.
"""

import argparse
import re
import sys
import tarfile
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from narrator.files import whole_file
from narrator.folders import voices_folder
from narrator.speech.kokoro.voices import STYLE_ROWS, STYLE_WIDTH, VOICE_PACK

ENGLISH_VOICE = re.compile(r"package/voices/([ab][fm]_[a-z]+)\.bin")
"""American and British, female and male: ``af_heart``, ``bm_george``."""
ENGLISH_VOICES = 28


def voice_files(package: Path) -> Iterator[tuple[str, bytes]]:
    """The name and the content of each English voice in the package, a folder or a .tgz."""
    if package.is_dir():
        for path in sorted((package / "voices").glob("*.bin")):
            if match := ENGLISH_VOICE.fullmatch(f"package/voices/{path.name}"):
                yield match[1], path.read_bytes()
    else:
        with tarfile.open(package) as archive:
            for member in sorted(archive.getnames()):
                content = archive.extractfile(member)
                if content and (match := ENGLISH_VOICE.fullmatch(member)):
                    yield match[1], content.read()


def main() -> None:
    """Read the package, write the pack."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("package", type=Path, help="the kokoro-js package: its .tgz, or the folder it unpacks to")
    package = parser.parse_args().package
    voices = {
        name: np.frombuffer(content, "<f4").reshape(STYLE_ROWS, STYLE_WIDTH).astype(np.float16)
        for name, content in voice_files(package)
    }
    if len(voices) != ENGLISH_VOICES:
        sys.exit(f"{package} has {len(voices)} English voices, not {ENGLISH_VOICES}: is it kokoro-js 1.2.1?")
    with whole_file(voices_folder() / VOICE_PACK) as unfinished:
        np.savez_compressed(unfinished, **voices)


if __name__ == "__main__":
    main()
