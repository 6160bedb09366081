"""What is spoken together, and how fast."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from narrator.article.article import Metadata
from narrator.script.breaths import MANY_FIGURES, SLOWER, breaths
from narrator.script.script import Disclosure, Script, Segment


def script_of(*segments: Segment) -> Script:
    numbered = tuple(replace(segment, index=index) for index, segment in enumerate(segments))
    return Script(Metadata("-", ""), Disclosure("AI voice.", "default"), (), numbered)


def segment(text: str, sentence: int = 0, voice: str = "narrator", **others: object) -> Segment:
    made = Segment(0, "narration", voice, voice, 0, len(text), text, text, 0, sentence)
    return replace(made, **others)


def texts(script: Script) -> list[str]:
    return [breath.text for breath in breaths(script)]


def test_a_fragment_is_spoken_in_the_writers_breath() -> None:
    script = script_of(
        segment("She called it"), segment("“a waste”", kind="quote", speaker="ines-moreau"), segment("on Monday.")
    )
    assert texts(script) == ["She called it “a waste” on Monday."]


def test_a_breath_ends_with_its_sentence_and_with_its_voice() -> None:
    script = script_of(
        segment("“It holds,”", voice="ines-moreau"),
        segment("she said."),
        segment("She left.", sentence=1),
        segment("She left.", sentence=1, paragraph=1),
    )
    assert texts(script) == ["“It holds,”", "she said.", "She left.", "She left."]


def test_a_chosen_pause_begins_a_breath_and_what_is_left_out_is_in_none() -> None:
    script = script_of(segment("She"), segment("never", left_out=True), segment("left.", pause=0.4))
    assert texts(script) == ["She", "left."]


def test_what_cannot_be_said_adds_nothing_to_the_text_but_keeps_its_place() -> None:
    (breath,) = breaths(script_of(segment("She left"), segment("—", spoken="")))
    assert (breath.text, len(breath.segments)) == ("She left", 2)


@pytest.mark.parametrize(
    ("text", "kind", "pace"),
    [
        ("The dam is safe for now", "heading", SLOWER),
        ("The dam is safe for now.", "narration", 1.0),
        ("It held 12.5 million litres on 4 May.", "narration", 1.0),
        ("It held 12,500,000 litres.", "narration", 1.0),
        ("Turnout rose from 58.7% to 61.4% by 11:30.", "narration", SLOWER),
        ("Turnout rose from 58.7% to 61.4% by 11:30.", "item", SLOWER),
    ],
)
def test_headings_and_many_figures_are_slower(text: str, kind: str, pace: float) -> None:
    (breath,) = breaths(script_of(segment(text, kind=kind)))
    assert breath.pace == pace


def test_the_figures_of_all_segments_of_a_breath_count() -> None:
    (breath,) = breaths(script_of(*[segment(f"{number} boats,") for number in range(MANY_FIGURES)]))
    assert breath.pace == SLOWER


@given(
    st.lists(
        st.builds(
            segment,
            st.text(max_size=9),
            st.integers(0, 1),
            st.sampled_from(["narrator", "ines-moreau"]),
            pause=st.sampled_from([None, 0.5]),
            left_out=st.booleans(),
        )
    )
)
def test_every_segment_is_in_one_breath_in_order(segments: list[Segment]) -> None:
    script = script_of(*segments)
    spoken = [segment for breath in breaths(script) for segment in breath.segments]
    assert spoken == [segment for segment in script.segments if not segment.left_out]
