"""Speech without quotation marks, and quotations that the layout gives to a speaker; all of it invented."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from narrator.article.article import Paragraph
from narrator.article.read import parse_article
from narrator.script.attribution.attribute import attribute
from narrator.script.attribution.labels import find_label
from narrator.script.attribution.unmarked import find_speech
from narrator.script.script import QuotePolicy
from narrator.script.write import write_script


def lined(*lines: str) -> tuple[str, list[Paragraph]]:
    text, paragraphs = "\n\n".join(lines), []
    place = 0
    for line in lines:
        paragraphs.append(Paragraph(place, place + len(line)))
        place += len(line) + 2
    return text, paragraphs


def labelled(*lines: str) -> list[tuple[str | None, str]]:
    text, paragraphs = lined(*lines)
    return [(q.label, text[q.start : q.end]) for q in find_speech(text, paragraphs)]


def speakers(*lines: str) -> list[str | None]:
    text, paragraphs = lined(*lines)
    attributions, known = attribute(text, paragraphs, find_speech(text, paragraphs))
    names = {speaker.id: speaker.name for speaker in known}
    return [names.get(a.speaker or "") for a in attributions]


INTERVIEW = (
    "Marta Keller has led the institute since 2019. She spoke on Monday about the slope.",
    "Q: Is the slope moving?",
    "A: It is. I saw it with my own eyes.",
    'My boss told me, "Never again," and left.',
    "Q: What should people do?",
    "A: Leave. I would.",
)
TRANSCRIPT = (
    "Ines Moreau asked Ben Ortiz, the mayor, about the slope on Sunday.",
    "INES MOREAU: Is the slope moving, in your view?",
    "BEN ORTIZ (MAYOR): It is, and it will not stop before the spring.",
    "And that is a promise.",
    "(LAUGHTER)",
    "MOREAU: What will you do, Mayor Ortiz?",
    "ORTIZ: I will wait.",
    "Ortiz later left the room.",
)


def test_questions_and_answers() -> None:
    assert labelled(*INTERVIEW) == [
        ("Q", "Is the slope moving?"),
        ("A", "It is. I saw it with my own eyes."),
        ("A", 'My boss told me, "Never again," and left.'),
        ("Q", "What should people do?"),
        ("A", "Leave. I would."),
    ]


def test_whoever_is_introduced_answers() -> None:
    assert speakers(*INTERVIEW) == [
        "the interviewer",
        "Marta Keller",
        "Marta Keller",
        "the interviewer",
        "Marta Keller",
    ]
    two = "Marta Keller and Ben Ortiz lead the institute."
    assert set(speakers(two, *INTERVIEW[1:])) == {"the interviewer", "the interviewee"}


@pytest.mark.parametrize("mark", ["Q. {} A. {}", "Q – {} A – {}", "Question: {} Answer: {}", "Q{} A: {}"])
def test_questions_and_answers_are_labelled_in_many_ways(mark: str) -> None:
    question, answer = mark.split(" A", 1)
    lines = [question.format("Is it moving?"), ("A" + answer).format("I think it is.")]
    assert [words for _, words in labelled("The slope is old.", *lines, *lines)] == [
        "Is it moving?",
        "I think it is.",
    ] * 2


def test_names_in_a_transcript() -> None:
    assert speakers(*TRANSCRIPT) == ["Ines Moreau", "Ben Ortiz", "Ben Ortiz", "Ines Moreau", "Ben Ortiz"]


@pytest.mark.parametrize("colon", [":", ""])
def test_names_on_lines_of_their_own(colon: str) -> None:
    lines = (f"Ines Moreau{colon}", "Do you like the road?", f"Ben Ortiz{colon}", "My father built it.")
    assert labelled("The talk was short.", *lines, *lines)[:2] == [
        ("Ines Moreau", "Do you like the road?"),
        ("Ben Ortiz", "My father built it."),
    ]


def test_an_outlet_may_ask() -> None:
    lines = ("{}: Is it moving?", "ORTIZ: I think it is.", "{}: And now?", "ORTIZ: We wait.")
    for outlet in ("BBC", "The Valley Post"):
        said = speakers("Ben Ortiz is the mayor.", *(line.format(outlet) for line in lines))
        assert said == [outlet, "Ben Ortiz", outlet, "Ben Ortiz"]


def test_initials_are_those_of_somebody_introduced() -> None:
    lines = ("AL: Is it moving?", "BO: I think it is.", "AL: And now?", "BO: We wait.")
    assert speakers("Ben Ortiz is the mayor.", *lines) == ["AL", "Ben Ortiz", "AL", "Ben Ortiz"]


def test_the_writer_who_cuts_in_is_no_speaker() -> None:
    lines = (
        "ORTIZ: I will wait.",
        "Ortiz then turned to the map, and read out:",
        "MOREAU: Will you?",
        "ORTIZ: I will.",
    )
    assert "Ortiz then turned to the map, and read out:" not in dict(map(reversed, labelled("Talk.", *lines)))


@pytest.mark.parametrize(
    "lines",
    [
        ("Moreau: We will win", "The mayor spoke on Monday.", "Note: I was there.", "Update: We have more."),
        (
            "The vote by state.",
            "Iowa: 52 percent",
            "Ohio: 48 percent",
            "Moreau: 5",
            "Ortiz: 4",
            "Moreau: 7",
            "Ortiz: 8",
        ),
        ("How to vote.", "Q: When do polls open?", "A: At seven.", "Q: Where do I vote?", "A: At the school."),
        ("DEAR ADA: My neighbour is loud.", "DEAR LOUD: You can move.", "DEAR ADA: I hate it.", "DEAR BEN: You can."),
        ("What is claimed.", "Claim: I never said it.", "Fact: You did.", "Claim: We won.", "Fact: You did not."),
        (
            "Live.",
            "Weather: You may need a coat.",
            "Traffic: Are you out?",
            "Weather: You may not.",
            "Traffic: You may.",
        ),
        ("WASHINGTON: We are told that it moves.", "LONDON: Nobody knows.", "PARIS: You may wait."),
        ("What each needs.", "Moreau: Win in a walk.", "Ortiz: Keep it close.", "Lund: Just hang on."),
        ("What is it?", "It is basically me and Ada.", "How did you two meet?", "We met back in school."),
    ],
)
def test_other_labels_speak_for_nobody(lines: tuple[str, ...]) -> None:
    assert labelled(*lines) == []


def test_a_list_of_voices() -> None:
    lines = (
        'Ines Moreau, The Valley Post: "It was the best game of the year."',
        'Ben Ortiz (Radio Hill): "Nobody will remember it by next week."',
    )
    assert speakers("What they said.", *lines) == ["Ines Moreau", "Ben Ortiz"]
    facts = (
        'MOREAU: "We built more roads than anybody."',
        "THE FACTS: We know of two.",
        'ORTIZ: "I never took a cent of it."',
    )
    assert [label for label, _ in labelled("Fact check of Moreau and Ortiz.", *facts)] == ["MOREAU", "ORTIZ"]
    songs = ('Best Song: "Who Let the River Out?"', 'Best Film: "The Long Way Home to the Sea."')
    assert [label for label, _ in labelled("The winners.", *songs)] == [None, None]


def test_a_line_behind_a_quotation_signs_it() -> None:
    quoted = '"The road was there before us."'
    assert labelled(quoted, "— Ines Moreau, mayor of the valley") == [("Ines Moreau", quoted)]
    assert labelled(quoted + " — Ines Moreau") == [("Ines Moreau", quoted)]
    assert labelled(quoted, "- Reuters") == [(None, quoted)]
    assert labelled('"The road was there.', '"It will be."', "― Ines Moreau") == [
        ("Ines Moreau", '"The road was there.'),
        ("Ines Moreau", '"It will be."'),
    ]


def test_comments_of_readers() -> None:
    comments = ("I love the road.", "— Ines Moreau, Hill Street", "My father built it.", "— Ben Ortiz, the valley")
    assert labelled("Readers write.", *comments) == [
        ("Ines Moreau", "I love the road."),
        ("Ben Ortiz", "My father built it."),
    ]
    assert labelled("Readers write.", *comments[:2]) == []


@pytest.mark.parametrize("date", ["March 3, 2016", "3 March 2016", "Mar 3, 2016."])
def test_an_embedded_post(date: str) -> None:
    tail = f"— Ines Moreau (@moreau) {date}"
    assert labelled("She answered at once.", f"The road stays. {tail}") == [("Ines Moreau", "The road stays.")]
    assert labelled("She answered at once.", "The road stays.", tail) == [("Ines Moreau", "The road stays.")]


def test_a_block_behind_a_colon() -> None:
    lines = (
        "Ines Moreau wrote on Friday:",
        "I have walked this road all my life.",
        "My door is open.",
        "The road is old.",
    )
    assert [words for _, words in labelled(*lines)] == ["I have walked this road all my life.", "My door is open."]
    assert speakers(*lines) == ["Ines Moreau", "Ines Moreau"]
    assert labelled("The plan does three things:", "We will walk.") == []


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Q: Why?", "Q"),
        ("SEN. INES MOREAU (I-VALLEY): Why?", "SEN. INES MOREAU"),
        ("Jan van der Berg: Why?", "Jan van der Berg"),
        ("[12:04] ORTIZ: Why?", "ORTIZ"),
        ("Ines Moreau, 52, Hill Street: Why?", "Ines Moreau"),
        ("On Friday, Moreau said on the radio: Why?", None),
        ("Read more: Why?", None),
        ("12:30: Why?", None),
        ("He said: Why?", None),
    ],
)
def test_what_a_label_looks_like(line: str, name: str | None) -> None:
    label = find_label(line, 0, len(line))
    assert (label.name if label else None) == name


@pytest.mark.parametrize(
    "lines",
    [
        ["Q: I?", "A: I."] * 5_000,
        ["Q: When?", "A: Now."] * 5_000,
        [f"{name} {name}: I do" for name in map("N{}".format, range(3_000))] * 2,
        ["— Ines Moreau, mayor"] * 10_000,
        ["She said:", "I do."] * 5_000,
        ["Moreau " * 20_000 + ": I"],
    ],
)
def test_floods_of_labels_do_no_harm(lines: list[str]) -> None:
    find_speech(*lined(*lines))


LINES = (
    "Q: I?",
    "A: I.",
    "ORTIZ: We do.",
    "MOREAU:",
    '"I do." — Ines Moreau',
    "— Ben Ortiz, mayor",
    '"I',
    "He said:",
    "My word.",
)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(LINES), min_size=1, max_size=12))
def test_speech_is_in_order_and_inside_its_paragraph(lines: list[str]) -> None:
    text, paragraphs = lined(*lines)
    end = 0
    for q in find_speech(text, paragraphs):
        assert end <= q.start < q.end <= paragraphs[q.paragraph].end
        assert paragraphs[q.paragraph].start <= q.start
        end = q.end


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(LINES), min_size=1, max_size=12), st.sampled_from(["clauses", "none"]))
def test_speech_without_marks_is_tiled(lines: list[str], quotes: QuotePolicy) -> None:
    article = parse_article("\n\n".join(("The slope is old, she wrote on Monday.", *lines)))
    script = write_script(article, quotes=quotes)
    spans = sorted((span.start, span.end) for span in (*script.segments[1:], *script.skipped))
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))
    assert sum(len("".join(article.text[a:b].split())) for a, b in spans) == len("".join(article.text.split()))


def test_q_and_a_are_not_read_where_voices_tell_them_apart() -> None:
    article = parse_article("\n\n".join(INTERVIEW))
    script = write_script(article)
    assert {span.reason for span in script.skipped} == {"label"}
    assert [article.text[span.start : span.end] for span in script.skipped] == ["Q:", "A:", "Q:", "A:"]
    read = write_script(article, quotes="none")
    assert not read.skipped
    assert {segment.voiced_by for segment in read.segments} == {"narrator"}


def test_names_of_speakers_are_read_by_the_narrator() -> None:
    segments = write_script(parse_article("\n\n".join(TRANSCRIPT))).segments
    assert [s.text for s in segments if s.kind == "narration"][1:] == [
        "INES MOREAU:",
        "BEN ORTIZ (MAYOR):",
        "(LAUGHTER)",
        "MOREAU:",
        "ORTIZ:",
        "Ortiz later left the room.",
    ]
