"""What the script keeps of lists, quotations and levels."""

import json
from dataclasses import replace

import pytest

from narrator.article.read import parse_article
from narrator.errors import ScriptError
from narrator.script.breaths import breaths
from narrator.script.editing.corrections import find_corrections
from narrator.script.editing.forms import parse_script
from narrator.script.editing.json import script_from_json, script_to_json
from narrator.script.editing.readable import script_to_text
from narrator.script.script import Script
from narrator.script.write import write_script

ARTICLE = """# The harbour plan

The council wants three things:

1. A new boat. It is to be red.

   It leaks.
2. "We will have a longer season," Ines Moreau said.
3. 3\\. Twice numbered

> The quay is old.
>
> - the north wall

## The end
"""


@pytest.fixture(scope="module")
def script() -> Script:
    return write_script(parse_article(ARTICLE, "plan.md", "markdown"))


def test_every_segment_knows_how_its_paragraph_is_set(script: Script) -> None:
    marks: dict[int, set[str]] = {}
    for segment in script.segments:
        marks.setdefault(segment.paragraph, set()).add(" ".join(segment.marks))
    assert [found for number in sorted(marks) for found in marks[number]] == [
        "", "", "", "1.", "+", "2.", "3.", ">", "> -", "##",
    ]  # fmt: skip


def test_a_number_is_said_by_the_narrator_and_is_none_of_the_text(script: Script) -> None:
    numbers = [segment for segment in script.segments[1:] if not segment.text]
    assert [(s.written, s.spoken, s.kind, s.voiced_by) for s in numbers] == [
        ("1.", "one.", "item", "narrator"),
        ("2.", "two.", "item", "narrator"),
    ]
    assert all(s.start == s.end == script.segments[s.index + 1].start for s in numbers)


def test_a_number_is_in_one_breath_with_what_the_same_voice_says(script: Script) -> None:
    texts = [breath.text for breath in breaths(script)]
    assert "one. A new boat." in texts
    assert texts[texts.index("two.") + 1] == "We will have a longer season,"


def test_both_forms_keep_the_marks(script: Script) -> None:
    assert script_from_json(script_to_json(script)) == replace(
        script, speakers=tuple(replace(speaker, mentions=()) for speaker in script.speakers)
    )
    text = script_to_text(script)
    again = parse_script(text, "plan.script.txt")
    assert again.segments == script.segments
    assert script_to_text(again) == text
    assert find_corrections(script, again).lines == ()


def test_marks_may_be_missing_as_in_earlier_scripts(script: Script) -> None:
    document = json.loads(script_to_json(script))
    for segment in document["segments"]:
        del segment["marks"]
    assert {segment.marks for segment in script_from_json(json.dumps(document)).segments} == {()}


def test_a_person_changes_how_a_paragraph_is_set(script: Script) -> None:
    lines = script_to_text(script).replace(": > -\n", ": 7.\n").split("\n")
    again = parse_script("\n".join(lines), "plan.script.txt")
    assert next(s.marks for s in again.segments if s.text == "the north wall") == ("7.",)


def test_a_number_has_its_usual_words_when_others_are_taken_away(script: Script) -> None:
    text = "\n".join(line for line in script_to_text(script).split("\n") if line.strip() != "= one.")
    assert parse_script(text, "plan.script.txt").segments == script.segments


@pytest.mark.parametrize("mark", ["<b>", "> >>", "twice\n: -"])
def test_what_is_no_mark_is_refused_with_its_line(script: Script, mark: str) -> None:
    with pytest.raises(ScriptError, match=r"plan.script.txt, line \d+: how a paragraph is set"):
        parse_script(script_to_text(script).replace(": > -\n", f": {mark}\n"), "plan.script.txt")
    document = json.loads(script_to_json(script))
    document["segments"][2]["marks"] = mark.split()
    with pytest.raises(ScriptError, match="has marks that are unknown"):
        script_from_json(json.dumps(document))
