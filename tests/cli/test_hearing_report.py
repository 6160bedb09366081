"""What ``verify --listen`` prints, and what it needs."""

from pathlib import Path

import pytest

from narrator.cli.hearing import hear_all, heard_to_json, report
from narrator.errors import UsageError
from narrator.hearing import Difference, HeardSegment, Hearing
from narrator.script.script import NARRATOR, Segment


def heard_segment(index, *differences, words=9, start=0.0):
    segment = Segment(index, "narration", NARRATOR, NARRATOR, 0, 0, "", "", 0, index)
    return HeardSegment(segment, words, start, differences)


def test_the_report_sums_up_and_puts_lost_words_first():
    heard = Hearing(
        100,
        (
            heard_segment(0),
            heard_segment(1, Difference(("clark",), ("clarke",), alike=True), Difference((), ("so",))),
            heard_segment(2, Difference(("it", "will", "return", "soon"), ()), start=75.2),
        ),
    )
    assert report(Path("harbour.mp3"), heard) == [
        "harbour.mp3: 6 of 27 words otherwise (22.2%): 4 lost, 1 added, 1 misheard (1 of these sound alike)",
        'LOST   1:15  segment 2: lost "it will return soon"',
        '       0:00  segment 1: "clark" heard as "clarke", which sounds alike; added "so"',
    ]
    assert heard_to_json(heard) == {
        "words": 27,
        "errors": 6,
        "segments": [
            {
                "segment": 1,
                "start": 0.0,
                "lost": False,
                "differences": [
                    {"said": "clark", "heard": "clarke", "alike": True},
                    {"said": "", "heard": "so", "alike": False},
                ],
            },
            {
                "segment": 2,
                "start": 75.2,
                "lost": True,
                "differences": [{"said": "it will return soon", "heard": "", "alike": False}],
            },
        ],
    }


def test_only_the_worst_are_shown_but_all_that_are_lost():
    added = [heard_segment(index, Difference((), ("so",))) for index in range(15)]
    assert report(Path("a.mp3"), Hearing(100, tuple(added)))[-1] == "and 5 segments with less"
    lost = [heard_segment(index, Difference(("a", "b", "c"), ())) for index in range(15)]
    assert sum(line.startswith("LOST") for line in report(Path("a.mp3"), Hearing(100, tuple(lost)))) == 15


def test_what_is_missing_is_named(tmp_path):
    narration = tmp_path / "harbour.mp3"
    with pytest.raises(UsageError, match="--model DIR"):
        hear_all([narration], None)
    with pytest.raises(UsageError, match=r"not beside it as harbour\.json"):
        hear_all([narration], tmp_path)
    with pytest.raises(UsageError, match="--script is of one narration"):
        hear_all([narration, narration], tmp_path, narration)
