"""The readable script: the same script back, every edit that makes sense, and the line of every one that does not."""

from dataclasses import fields, replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from narrator.article.article import Metadata
from narrator.article.read import parse_article
from narrator.errors import ArticleError, ScriptError, VoiceError
from narrator.script.editing.forms import parse_script
from narrator.script.editing.json import script_from_json, script_to_json
from narrator.script.editing.readable import FIRST_LINE, script_to_text
from narrator.script.editing.readable_parser import script_from_text
from narrator.script.script import DEFAULT_DISCLOSURE, QUOTATIONS_DISCLOSURE, QuotePolicy, Script, Segment, Speaker
from narrator.script.write import write_script

NEWS = """Dam is safe for now

"The dam holds for 40 years," Ines Moreau said on the
wet quay. "For now."

She called the spillway "a waste of money" on Monday.

* * *

“I would not sleep below it,” said Ben Ortiz, the mayor.
"""


@pytest.fixture(scope="module")
def script() -> Script:
    return without_mentions(write_script(parse_article(NEWS, "dam.txt")))


def without_mentions(script: Script) -> Script:
    return replace(script, speakers=tuple(replace(speaker, mentions=()) for speaker in script.speakers))


def edited(script: Script, old: str, new: str) -> str:
    """The readable script with one thing changed, which stands in it once."""
    text = script_to_text(script)
    assert text.count(old) == 1, old
    return text.replace(old, new)


def line_with(text: str, words: str) -> str:
    return next(line for line in text.splitlines() if words in line)


def head_of(script: Script, words: str) -> str:
    """The part of a segment's line that stands before its text."""
    return line_with(script_to_text(script), words).partition("|")[0]


def segment_with(script: Script, words: str) -> Segment:
    return next(segment for segment in script.segments if words in segment.text)


# The same script back


WORDS = [
    *('“ ” ‘ ’ . , ? | = ~ - # ( ) [script] \\n \\ " -- : %'.split(" ")),
    *("\u200b", "\u202e", "\u2028", "\xa0", "\x85", "\t", "🎙️", "👩\u200d👧", "שלום", "مرحبا"),
    *("7", "1,204", "12-48", "1.1:0:8d1f", "not spoken", "* * *", "Q:", "A:"),
    *("said", "Ines Moreau", "Mr. Ben Ortiz", "she", "holds"),
]
ARTICLES = st.lists(st.sampled_from([*WORDS, " ", "  ", "\n", "\n\n"]), max_size=50)


@settings(max_examples=150, deadline=None)
@given(ARTICLES, st.sampled_from(["", " "]), st.sampled_from(["all", "clauses", "none"]), st.booleans())
@example([NEWS], "", "clauses", False)
def test_what_nobody_edited_is_the_same_script(
    words: list[str], space: str, quotes: QuotePolicy, british: bool
) -> None:
    try:
        script = without_mentions(write_script(parse_article(space.join(words)), quotes=quotes, british=british))
    except ArticleError:
        return
    text = script_to_text(script)
    assert script_from_text(text) == script
    stripped = "\r\n".join(line.rstrip() for line in text.split("\n"))
    assert script_from_text(stripped) == script  # what editors do on saving


def test_choices_that_are_made_elsewhere_are_kept(script: Script) -> None:
    first, second = script.speakers
    namesake = Speaker("ines-moreau-2", first.name, "female", confidence=0.5)
    odd = Speaker("odd", "A | B (the first)", voice="af_sky")
    segments = list(script.segments)
    segments[2] = replace(segments[2], pause=0.25, left_out=True)
    segments[3] = replace(segments[3], voiced_by="odd", spoken="Something else, said otherwise.")
    segments[4] = replace(segments[4], speaker="ines-moreau-2", voiced_by="quotation", confidence=0.123)
    chosen = replace(
        script,
        article=replace(script.article, title="  A title\nof two lines \\n", byline=""),
        speakers=(replace(first, voice="af_nova"), second, namesake, odd),
        segments=tuple(segments),
        narrator="am_adam",
        quotation="af_heart",
    )
    again = script_from_text(script_to_text(chosen))
    assert replace(again, article=chosen.article) == chosen
    assert again.article.title == chosen.article.title.lstrip(" ")
    assert script_from_json(script_to_json(chosen)) == chosen


def test_all_that_is_known_about_the_article_is_kept(script: Script) -> None:
    about = Metadata(**{field.name: f"its {field.name}" for field in fields(Metadata)})
    assert script_from_text(script_to_text(replace(script, article=about))).article == about


def test_both_forms_are_told_apart(script: Script) -> None:
    assert parse_script(script_to_text(script)) == parse_script(script_to_json(script)) == script
    with pytest.raises(ScriptError, match=r"news\.txt is not a script"):
        parse_script(NEWS, "news.txt")


# What a reader sees


def test_the_lines_show_who_is_heard_and_what_is_said_otherwise_than_written(script: Script) -> None:
    text = script_to_text(script)
    assert line_with(text, '"For now."').partition("|")[0].endswith(" Ines Moreau ")
    assert "narrator (Ines Moreau) |" in line_with(text, "waste of money")
    assert "= The dam holds for forty years," in text
    assert "= For now" not in text
    assert "not spoken: no-words)" in text


def test_a_doubtful_speaker_is_marked(script: Script) -> None:
    segments = tuple(replace(s, confidence=0.621) if s.kind == "quote" else s for s in script.segments)
    doubtful = script_to_text(replace(script, segments=segments))
    assert " 62.1%? " in line_with(doubtful, '"For now."')
    sure = doubtful.replace("62.1%?", "")
    assert segment_with(script_from_text(sure), "For now").confidence == 1


# Edits


def test_a_line_is_given_to_another_speaker(script: Script) -> None:
    head = head_of(script, '"For now."')
    for tag, kind, speaker, voiced_by in (
        ("Ben Ortiz", "quote", "ben-ortiz", "ben-ortiz"),
        ("ben-ortiz", "quote", "ben-ortiz", "ben-ortiz"),
        ("narrator (BEN ORTIZ)", "quote", "ben-ortiz", "narrator"),
        ("narrator", "narration", "narrator", "narrator"),
        ("quotation", "quote", None, "quotation"),
        ("heading", "heading", "narrator", "narrator"),
        ("item", "item", "narrator", "narrator"),
    ):
        segment = segment_with(script_from_text(edited(script, head, head.replace("Ines Moreau", tag))), '"For now."')
        assert (segment.kind, segment.speaker, segment.voiced_by) == (kind, speaker, voiced_by)


def test_a_speaker_is_added_with_no_more_than_a_name(script: Script) -> None:
    head = head_of(script, '"For now."')
    text = edited(script, head, head.replace("Ines Moreau", "Ada Lund")).replace("[script]", "Ada Lund\n\n[script]")
    again = script_from_text(text)
    assert again.speakers[-1] == Speaker("ada-lund", "Ada Lund")
    assert segment_with(again, '"For now."').speaker == "ada-lund"


def test_what_is_said_is_changed_and_changed_back(script: Script) -> None:
    own = edited(script, "= The dam holds for forty years,", "= The dam will hold\n = for about 45 years,")
    assert segment_with(script_from_text(own), "holds").spoken == "The dam will hold for about forty-five years,"
    usual = edited(script, "= The dam holds for forty years,", "")
    assert script_from_text(usual) == script


def test_a_pause_is_chosen_and_a_line_left_out(script: Script) -> None:
    line = line_with(script_to_text(script), '"For now."')
    again = script_from_text(edited(script, line, f"# slowly\n~ 2\n-{line[1:]}"))
    segment = segment_with(again, '"For now."')
    assert (segment.pause, segment.left_out) == (2.0, True)
    assert replace(segment, pause=None, left_out=False) == segment_with(script, '"For now."')


def test_the_words_of_the_disclosure_are_changed(script: Script) -> None:
    again = script_from_text(edited(script, f"= {DEFAULT_DISCLOSURE} {QUOTATIONS_DISCLOSURE}", "= An AI reads this."))
    assert again.disclosure.text == "An AI reads this."
    assert again.segments[0].spoken == "An A I reads this."


# Edits that cannot be


@pytest.mark.parametrize(
    ("old", "new", "at", "complaint"),
    [
        ('"For now."', '"For ever."', '"For ever."', "the text of the article was changed; change what is spoken with"),
        ("wet quay.", "dry quay.", "Ines Moreau said", "the text of the article was changed"),
        ("waste of money", "waist of money", "waist", "the text of the article was changed"),
        ("not spoken: no-words", "not spoken: no-sense", "no-sense", "the text of the article was changed"),
        ("2.2:21:", "2.2:22:", "2.2:22:", "the text of the article was changed"),
        ("   Ben Ortiz |", "  Ben Ortitz |", "Ben Ortitz |", '"Ben Ortitz" is not among the speakers: did you mean'),
        ("(Ines Moreau) |", "(Inez) |", "(Inez) |", '"Inez" is not among the speakers'),
        ("narrator (Ines Moreau) |", "Nobody Else (Ines Moreau) |", "Nobody", '"Nobody Else" is not among'),
        ("   heading |", "disclosure |", "Dam is safe for now", "begins with its disclosure"),
        ("   disclosure |", "   disclosure", "   disclosure", "is not a line of a script"),
        ("  0.0:0:", "- 0.0:0:", "- 0.0:0:", "the disclosure cannot be left out"),
        (f"= {DEFAULT_DISCLOSURE} {QUOTATIONS_DISCLOSURE}", "= Enjoy.", "disclosure |", "must say AI"),
        ("[script]", "[script]\n~ 0.8\n~ 0.9", "~ 0.9", "a second pause"),
        ("[script]", "[script]\n~ 800", "~ 800", "0 to 60 seconds"),
        ("[script]", "[script]\n~ long", "~ long", "0 to 60 seconds"),
        ("[script]", "[script]\n= Hello.", "= Hello.", "directly below"),
        ("[script]", "[script]\nHello there.", "Hello there.", '"Hello there." is not a line of a script'),
        ("[script]", "| ? | ? | ben-ortiz\n[script]", "| ? | ? | ben-ortiz", "needs a name"),
        ("[script]", "Bo | ? | ? | ben-ortiz\n[script]", "Bo |", "stands here twice"),
        ("[script]", "Ada | woman\n[script]", "Ada | woman", "the gender is female or male"),
        ("[script]", "Ada | ? | ? | ada | 140%\n[script]", "140%", "0 to 100 percent"),
        ("disclosure: default", "disclosure: none", "disclosure: none", "article, default or option"),
        ("language: en", "tongue: en", "tongue: en", "none of the lines at the head"),
        ("sha256: ", "# ", FIRST_LINE, '"sha256: ..." is missing'),
    ],
)  # fmt: skip
def test_an_edit_that_cannot_be_is_refused_with_its_line(
    script: Script, old: str, new: str, at: str, complaint: str
) -> None:
    text = script_to_text(script)
    assert old in text
    text = new.join(text.rsplit(old, 1))
    lines = text.splitlines()
    number = next(n for n in range(len(lines), 0, -1) if at in lines[n - 1])
    with pytest.raises(ScriptError) as refusal:
        script_from_text(text, "edited.txt")
    message = str(refusal.value)
    assert message.startswith(f"edited.txt, line {number}: ")
    assert complaint in message
    assert "\n" not in message


def test_no_line_may_vanish_appear_or_move(script: Script) -> None:
    text = script_to_text(script)
    lines = text.splitlines(keepends=True)
    place = lines.index(line_with(text, '"For now."') + "\n")
    for broken, number, complaint in (
        (lines[:place] + lines[place + 1 :], place + 2, "a line before this one is missing"),
        (lines[: place + 1] + lines[place:], place + 2, "stands twice"),
        (lines[: place + 2], place + 1, "after this line others are missing"),
    ):
        with pytest.raises(ScriptError, match=complaint) as refusal:
            script_from_text("".join(broken), "edited.txt")
        assert str(refusal.value).startswith(f"edited.txt, line {number}: ")


def test_an_unknown_voice_is_refused_with_its_line(script: Script) -> None:
    def check_voice(voice: str) -> None:
        if voice != "af_nova":
            raise VoiceError(f'no voice "{voice}"')

    ines = line_with(script_to_text(script), "| ines-moreau |")
    assert script_from_text(edited(script, ines, "Ines Moreau|female|af_nova"), check_voice=check_voice)
    text = edited(script, ines, "Ines Moreau|female|af_novo")
    number = text[: text.index("af_novo")].count("\n") + 1
    with pytest.raises(VoiceError, match=f'^e.txt, line {number}: no voice "af_novo"'):
        script_from_text(text, "e.txt", check_voice)


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_any_other_scribble_is_read_or_refused_in_one_line(data: st.DataObject) -> None:
    text = script_to_text(write_script(parse_article(NEWS)))
    start = data.draw(st.integers(0, len(text)))
    end = min(len(text), start + data.draw(st.integers(0, 30)))
    scribble = data.draw(st.text("|=~-#:.%?()[]\\ \n\r19azé\u2028", max_size=12))
    try:
        script_from_text(text[:start] + scribble + text[end:], "s.txt")
    except ScriptError as error:
        assert str(error).startswith("s.txt, line ")
        assert len(str(error).splitlines()) == 1
