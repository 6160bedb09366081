"""What ``import narrator`` offers, and that it costs next to nothing."""

import subprocess
import sys

import narrator


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
import narrator
heavy = {"numpy", "spacy", "nltk", "onnxruntime", "pydub", "mutagen", "hibari", "typer", "rich"} & set(sys.modules)
assert not heavy, heavy
"""
    subprocess.run([sys.executable, "-c", program], check=True, timeout=60)
