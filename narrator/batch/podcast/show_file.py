"""What is said of a podcast once and for all, in ``podcast.toml`` among its narrations.

    base_url = "https://example.org/audio/"
    title = "The Gazette, read aloud"
    author = "The Gazette"
    image = "logo.png"

The keys are the fields of ``Show``; a file is named from the folder. What a command is told goes before it.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import fields
from pathlib import Path

from narrator.batch.podcast.show import Show, is_in_the_web
from narrator.errors import UsageError

SHOW_FILE = "podcast.toml"
"""Its name in the folder."""


def read_show(folder: Path, told: Mapping[str, object]) -> Show:
    """The podcast of a folder, as a command is told and, for the rest, as its ``podcast.toml`` says if there is one.

    Args:
        folder: where the narrations are.
        told: values of fields of ``Show``, by their names.

    Raises:
        UsageError: the file cannot be read, a key of it is none of ``Show`` or has the wrong kind of value, or nothing
            says where the podcast stands in the web.
    """
    values = {**_written(folder / SHOW_FILE), **told}
    if "base_url" not in values:
        raise UsageError(f"where will the folder be in the web? Give --base-url, or base_url in {folder / SHOW_FILE}.")
    return Show(**values)  # type: ignore[arg-type]


def _written(path: Path) -> dict[str, object]:
    try:
        written: dict[str, object] = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise UsageError(f"cannot read {path}: {error.strerror or error}.") from error
    except ValueError as error:
        raise UsageError(f"{path} is not TOML in UTF-8: {error}.") from error
    kinds = {field.name: field.type for field in fields(Show)}
    for key, value in written.items():
        if key not in kinds:
            raise UsageError(f'{path}: a podcast has no "{key}". It has {", ".join(kinds)}.')
        if not isinstance(value, kinds[key]):  # type: ignore[arg-type]
            raise UsageError(f"{path}: {key} cannot be {value!r}.")
    if isinstance(image := written.get("image"), str) and not is_in_the_web(image):
        written["image"] = str(path.with_name(image))
    return written
