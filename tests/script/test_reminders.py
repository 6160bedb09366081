"""Reminders of the disclosure in long narrations."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from narrator.article.read import parse_article
from narrator.errors import ScriptError, UsageError
from narrator.script.editing.json import script_from_json, script_to_json
from narrator.script.editing.readable import script_to_text
from narrator.script.reminders import (
    CHARACTERS_A_SECOND,
    OFF,
    parse_interval,
    reminder_words,
    with_reminders,
    without_reminders,
)
from narrator.script.script import QUOTATIONS_DISCLOSURE, Script
from narrator.script.write import write_script

PARAGRAPH = "The water stood at the fourth mark on Monday, and nobody in the village had seen it higher. " * 8
"""Some fifty seconds."""


def script_of(paragraphs: int) -> Script:
    return write_script(parse_article("\n\n".join(["The flood", *[PARAGRAPH] * paragraphs])))


def reminders(script: Script) -> list[int]:
    return [segment.index for segment in script.segments[1:] if segment.kind == "disclosure"]


def seconds_before(script: Script, index: int) -> float:
    return sum(len(segment.spoken) for segment in script.segments[:index]) / CHARACTERS_A_SECOND


@pytest.mark.parametrize(
    ("text", "seconds"), [("15m", 900), ("1h", 3600), ("1h30m", 5400), (" 900s ", 900), ("1.5 h", 5400), ("OFF", OFF)]
)
def test_intervals_are_read(text: str, seconds: float) -> None:
    assert parse_interval(text) == seconds


@pytest.mark.parametrize("text", ["", "15", "soon", "0m", "59s", "-15m", "15 m s", "m", "1e3s"])
def test_what_is_no_interval_is_refused(text: str) -> None:
    with pytest.raises(UsageError, match="15m, or off"):
        parse_interval(text)


def test_long_narrations_have_reminders_unless_they_are_turned_off() -> None:
    long, short = script_of(70), script_of(20)
    assert reminders(short) == reminders(with_reminders(short)) == []
    reminded = with_reminders(long)
    assert len(reminders(reminded)) == 3
    assert reminders(with_reminders(long, OFF)) == []
    assert len(reminders(with_reminders(short, 300))) == 2
    assert len(reminders(with_reminders(long, 900, speed=2.0))) == 1


def test_reminders_come_at_the_ends_of_paragraphs_about_when_they_are_due() -> None:
    script = with_reminders(script_of(60), 600)
    due = 600.0
    for index in reminders(script):
        before, reminder, after = script.segments[index - 1 : index + 2]
        assert before.paragraph + 1 == after.paragraph
        assert before.kind != "heading"
        assert (reminder.start, reminder.end, reminder.text) == (before.end, before.end, "")
        assert due <= seconds_before(script, index) <= due + 70
        due = seconds_before(script, index) + 600
    assert [segment.index for segment in script.segments] == list(range(len(script.segments)))


def places(markdown: str) -> list[tuple[str, str]]:
    """What stands before and after each of the reminders that come as often as they can."""
    segments = with_reminders(write_script(parse_article(markdown, "plan.md", "markdown")), 60).segments
    return [
        (before.text.split()[0], after.text.split()[0])
        for before, segment, after in zip(segments[1:], segments[2:], segments[3:], strict=False)
        if segment.kind == "disclosure"
    ]


@pytest.mark.parametrize(
    ("together", "reminded_before"),
    [
        (f"> First. {PARAGRAPH}\n>\n> Second. {PARAGRAPH}\n>\n> - Third. {PARAGRAPH}", "First."),
        (f"- First. {PARAGRAPH}\n\n- Second. {PARAGRAPH}\n\n  Third. {PARAGRAPH}", "First."),
        (f"- First. {PARAGRAPH}\n\n  > Second. {PARAGRAPH}\n\n  Third. {PARAGRAPH}", "First."),
        (f"## First\n\nSecond. {PARAGRAPH}", "First"),
        (f"## First\n\n* * *\n\nSecond. {PARAGRAPH}", "First"),
        (f"First. {PARAGRAPH} They want:\n\nSecond. {PARAGRAPH}", "First."),
        (f"First. {PARAGRAPH} They want:\n\n- Second. {PARAGRAPH}", "First."),
    ],
)
def test_a_reminder_parts_nothing_that_belongs_together(together: str, reminded_before: str) -> None:
    opening, rest = f"The flood. {PARAGRAPH * 2}", f"Last. {PARAGRAPH * 5}"
    found = places(f"{opening}\n\n{together}\n\n{rest}")
    assert found[0] == ("The", reminded_before)
    assert not {after for _, after in found} & {"Second.", "Third."}


def test_a_reminder_stands_between_a_list_and_a_quotation() -> None:
    found = places(f"- First. {PARAGRAPH * 3}\n\n> Second. {PARAGRAPH * 2}\n\nLast. {PARAGRAPH * 5}")
    assert [after for _, after in found] == ["Second.", "Last."]


def test_a_reminder_says_that_the_voice_is_ai_in_the_words_of_the_disclosure() -> None:
    quoted = write_script(parse_article(f'"The dam holds," Ines Moreau said. {PARAGRAPH * 2}\n\n{PARAGRAPH * 4}'))
    assert QUOTATIONS_DISCLOSURE in quoted.disclosure.text
    reminded = with_reminders(quoted, 60)
    [index] = reminders(reminded)
    assert reminded.segments[index].spoken == "Voice is A I generated."
    assert reminder_words("Good morning. An A.I. voice reads the news. Enjoy.") == "An A.I. voice reads the news."
    assert reminder_words("Read by AI") == "Read by AI"


def test_a_script_with_reminders_can_be_kept_and_reminded_anew() -> None:
    script = script_of(60)
    reminded = with_reminders(script, 600)
    assert script_from_json(script_to_json(reminded)) == reminded
    assert with_reminders(reminded, 1200) == with_reminders(script, 1200)
    assert without_reminders(reminded) == script
    assert script_to_text(reminded) == script_to_text(script)


def test_a_reminder_in_a_script_has_no_text() -> None:
    document = script_to_json(script_of(2)).replace('"kind": "narration"', '"kind": "disclosure"', 1)
    with pytest.raises(ScriptError, match="second disclosure"):
        script_from_json(document)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.integers(1, 60), min_size=1, max_size=40), st.floats(60, 2000), st.floats(0.5, 2.0))
def test_reminders_take_nothing_away(sizes: list[int], every: float, speed: float) -> None:
    script = write_script(parse_article("\n\n".join("The water rose again on Monday. " * size for size in sizes)))
    reminded = with_reminders(script, every, speed=speed)
    spoken = [segment.text for segment in reminded.segments if segment.kind != "disclosure"]
    assert spoken == [segment.text for segment in script.segments[1:]]
    assert all(not reminded.segments[index].text for index in reminders(reminded))
