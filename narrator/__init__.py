"""narrator turns an article into a narrated MP3, offline.

    from narrator import narrate

    narration = narrate("article.txt")
    print(narration.path, narration.duration)

The stages can be used one by one: ``read_article`` gives an ``Article``, ``write_script`` a ``Script`` that says who
speaks each segment, ``render_script`` the ``Narration``. Everything that goes wrong is a ``NarratorError``.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from narrator.errors import (
    ArticleError,
    AudioError,
    EngineError,
    LexiconError,
    NarratorError,
    OutputError,
    ScriptError,
    UsageError,
    VoiceError,
)

if TYPE_CHECKING:
    from narrator.article.article import Article
    from narrator.article.read import read_article
    from narrator.article.source import ReadingOptions
    from narrator.narration.options import NarrationOptions
    from narrator.narration.rendering import Narration, Progress, narrate, render_script
    from narrator.narration.writing import write_cast_script
    from narrator.publish.publication import Publication
    from narrator.script.editing.json import script_from_json, script_to_json
    from narrator.script.script import Script, Segment, Speaker
    from narrator.script.write import write_script

__version__ = "0.1.0"

__all__ = [
    "Article",
    "ArticleError",
    "AudioError",
    "EngineError",
    "LexiconError",
    "Narration",
    "NarrationOptions",
    "NarratorError",
    "OutputError",
    "Progress",
    "Publication",
    "ReadingOptions",
    "Script",
    "ScriptError",
    "Segment",
    "Speaker",
    "UsageError",
    "VoiceError",
    "narrate",
    "read_article",
    "render_script",
    "script_from_json",
    "script_to_json",
    "write_cast_script",
    "write_script",
]

_HOMES = {
    "Article": "narrator.article.article",
    "Narration": "narrator.narration.rendering",
    "NarrationOptions": "narrator.narration.options",
    "Progress": "narrator.narration.rendering",
    "Publication": "narrator.publish.publication",
    "ReadingOptions": "narrator.article.source",
    "Script": "narrator.script.script",
    "Segment": "narrator.script.script",
    "Speaker": "narrator.script.script",
    "narrate": "narrator.narration.rendering",
    "read_article": "narrator.article.read",
    "render_script": "narrator.narration.rendering",
    "script_from_json": "narrator.script.editing.json",
    "script_to_json": "narrator.script.editing.json",
    "write_cast_script": "narrator.narration.writing",
    "write_script": "narrator.script.write",
}
"""Where each public name lives: loaded when first asked for, so that importing narrator costs next to nothing."""


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
