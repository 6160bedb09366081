"""The real recogniser, where there is one: NARRATOR_WHISPER names the folder of a Whisper model."""

import importlib.util
import os
from pathlib import Path

import pytest

from narrator.errors import UsageError
from narrator.hearing.recogniser import WhisperRecogniser

MODEL = os.environ.get("NARRATOR_WHISPER")


@pytest.mark.parametrize("files", [[], ["model.bin"], ["model.bin", "config.json"]])
def test_a_folder_without_a_whole_model_is_refused_and_nothing_is_fetched(tmp_path, files):
    for name in files:
        (tmp_path / name).touch()
    with pytest.raises(UsageError, match="not a folder of a Whisper model"):
        WhisperRecogniser(tmp_path)


def test_without_the_extra_the_message_says_how_to_install_it(tmp_path, monkeypatch):
    for name in ("model.bin", "config.json", "tokenizer.json"):
        (tmp_path / name).touch()
    monkeypatch.setitem(__import__("sys").modules, "faster_whisper", None)
    with pytest.raises(UsageError, match=r"pip install 'narrator\[listen\]'"):
        WhisperRecogniser(tmp_path)


@pytest.mark.skipif(importlib.util.find_spec("faster_whisper") is None, reason="the extra listen is not installed")
def test_a_model_that_cannot_be_loaded_is_refused_in_one_line(tmp_path):
    for name in ("model.bin", "config.json", "tokenizer.json"):
        (tmp_path / name).write_text("{}")
    with pytest.raises(UsageError, match="cannot be loaded") as refusal:
        WhisperRecogniser(tmp_path)
    assert "\n" not in str(refusal.value)


@pytest.mark.skipif(MODEL is None, reason="NARRATOR_WHISPER names no model")
def test_a_narration_that_lacks_a_sentence_is_found_out(tmp_path):
    from dataclasses import replace

    from narrator.article.read import read_article
    from narrator.hearing import hear
    from narrator.narration.options import NarrationOptions
    from narrator.narration.rendering import render_script
    from narrator.narration.writing import write_cast_script

    article = tmp_path / "ferry.txt"
    article.write_text(
        "The ferry will return to the island in spring.\n\nThe harbour trust paid for two new engines and a new "
        "wheel.\n\nThe first boat leaves on Monday morning.\n",
        encoding="utf-8",
    )
    script = write_cast_script(read_article(article), NarrationOptions(engine="pyttsx3"))
    recogniser = WhisperRecogniser(Path(str(MODEL)), threads=1)
    whole = render_script(script, tmp_path / "whole.mp3")
    assert not hear(whole.path, script, recogniser).lost
    missing = next(segment.index for segment in script.segments if "engines" in segment.text)
    segments = tuple(replace(segment, left_out=segment.index == missing) for segment in script.segments)
    cut = render_script(replace(script, segments=segments), tmp_path / "cut.mp3")
    assert [one.segment.index for one in hear(cut.path, script, recogniser).lost] == [missing]
