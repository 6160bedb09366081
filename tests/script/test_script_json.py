"""The script as JSON: the same script back, and plain words for what is wrong with an edited one."""

import json
from dataclasses import replace

import pytest

from narrator.article.read import parse_article
from narrator.errors import ScriptError
from narrator.script.editing.json import SCHEMA, script_from_json, script_to_json
from narrator.script.script import Script
from narrator.script.write import write_script


@pytest.fixture(scope="module")
def script() -> Script:
    return write_script(
        parse_article('"The dam holds," Ines Moreau said. She called it "a waste of money" on Friday.\n\n***')
    )


def test_round_trip(script: Script) -> None:
    again = script_from_json(script_to_json(script))
    assert replace(again, speakers=()) == replace(script, speakers=())
    assert [s.name for s in again.speakers] == ["Ines Moreau"]


def test_a_script_written_before_pauses_could_be_chosen_is_read(script: Script) -> None:
    document = json.loads(script_to_json(script))
    for segment in document["segments"]:
        del segment["pause"], segment["left_out"]
    assert script_from_json(json.dumps(document)) == script_from_json(script_to_json(script))


def test_the_documented_fields_are_there(script: Script) -> None:
    document = json.loads(script_to_json(script))
    assert document["schema"] == SCHEMA
    assert {"article", "disclosure", "speakers", "segments", "skipped"} <= document.keys()
    assert document["segments"][1].keys() == {
        "index", "kind", "speaker", "voiced_by", "start", "end", "text", "spoken", "paragraph", "sentence",
        "confidence", "pause", "left_out", "marks",
    }  # fmt: skip
    assert document["speakers"][0].keys() == {"id", "name", "gender", "confidence", "voice"}


@pytest.mark.parametrize(
    ("path", "value", "complaint"),
    [
        (("schema",), "narrator/script/9", "its schema is"),
        (("segments", 1, "voiced_by"), "nobody", 'names "nobody"'),
        (("segments", 1, "start"), "zero", "segments.1.start"),
        (("segments", 1, "kind"), "song", "segments.1.kind"),
        (("segments", 1, "text"), "shorter", "change spoken, not text"),
        (("segments", 0, "kind"), "narration", "disclosure"),
        (("segments", 2, "index"), 7, "index 7"),
        (("segments", 2, "pause"), -1, "segments.2 has the pause -1"),
        (("segments", 2, "pause"), 800, "0 to 60 seconds"),
        (("segments", 0, "left_out"), True, "cannot be left out"),
        (("extra",), 1, "extra"),
    ],
)
def test_a_broken_edit_is_refused_with_its_place(
    script: Script, path: tuple[str | int, ...], value: object, complaint: str
) -> None:
    document = json.loads(script_to_json(script))
    place = document
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    with pytest.raises(ScriptError, match=complaint) as refusal:
        script_from_json(json.dumps(document), "edited.json")
    assert str(refusal.value).startswith("edited.json")
    assert "\n" not in str(refusal.value)


def test_overlapping_spans_are_refused(script: Script) -> None:
    document = json.loads(script_to_json(script))
    document["skipped"].append({"start": 0, "end": 5, "reason": "because"})
    with pytest.raises(ScriptError, match="inside"):
        script_from_json(json.dumps(document))


@pytest.mark.parametrize("text", ["", "{", "[]", "null", '{"schema": "narrator/script/1"}'])
def test_what_is_no_script_is_said_to_be_none(text: str) -> None:
    with pytest.raises(ScriptError):
        script_from_json(text)
