"""What ``import narrator`` offers, and that it costs next to nothing."""

import json
import subprocess
import sys
from dataclasses import fields
from pathlib import Path

import narrator
from narrator.article.article import Metadata
from narrator.script.script import Segment


def test_exported_names():
    assert sorted(narrator.__all__) == [
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
    for name in narrator.__all__:
        assert getattr(narrator, name).__doc__


def test_what_is_not_loaded_yet_is_found_by_completion():
    program = "import narrator; assert set(narrator.__all__) <= set(dir(narrator)), dir(narrator)"
    subprocess.run([sys.executable, "-c", program], check=True, timeout=60)


def test_import_is_light():
    program = """
import sys
from dataclasses import fields
from pathlib import Path
import narrator
from narrator.article.article import Metadata
from narrator.script.script import Segment
heavy = {"numpy", "spacy", "nltk", "onnxruntime", "pydub", "mutagen", "hibari", "typer", "rich"} & set(sys.modules)
assert not heavy, heavy
"""
    subprocess.run([sys.executable, "-c", program], check=True, timeout=60)


def test_the_script_of_the_readme_has_what_a_script_has():
    readme = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")
    script = json.loads(readme.partition("```json\n")[2].partition("```")[0])
    assert set(script["article"]) == {field.name for field in fields(Metadata)}
    assert set(script["segments"][0]) == {field.name for field in fields(Segment)}
