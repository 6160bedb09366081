"""What an editor is told before an article is spoken."""

import json

import pytest

from narrator.article.read import parse_article
from narrator.narration.options import NarrationOptions
from narrator.preflight.json import SCHEMA, preflight_to_json
from narrator.preflight.report import check_article
from narrator.preflight.sample import speak_guesses
from narrator.script.script import DOUBTFUL, NARRATOR

ARTICLE = """\
Ferry to return to Hallin Island

The €4.2bn plan by Oleksiy Honcharuk-Petrenko surprised the FBI. It was Oleksiy's own, and Dr. Lee was there.

“Nobody here wants to see that happen again.”

Read more: https://example.org/ferry
"""


@pytest.fixture
def checked(tone_voices, tmp_path):
    def check(text=ARTICLE, lexicon="", **options):
        (tmp_path / "house.toml").write_text(lexicon, "utf-8")
        return check_article(parse_article(text), NarrationOptions(lexicons=(tmp_path / "house.toml",), **options))

    return check


def test_everything_is_at_its_place(checked):
    report = checked()
    lines = ARTICLE.split("\n")
    places = [place for finding in (*report.guesses, *report.expansions) for place in finding.places]
    places += [finding.place for finding in (*report.doubts, *report.unspoken)]
    assert places
    for place in places:
        at = lines[place.line - 1][place.column - 1 :]
        assert ARTICLE[place.start : place.end].startswith(at[: place.end - place.start])
    for guess in report.guesses:
        assert all(ARTICLE[place.start : place.end].startswith(guess.written) for place in guess.places)


def test_guessed_words_are_told_once_with_their_sounds(checked):
    guesses = {guess.written: guess for guess in checked().guesses}
    assert {"Oleksiy", "Honcharuk", "Petrenko"} <= guesses.keys()
    assert not {"Ferry", "Lee", "FBI", "Oleksiy's"} & guesses.keys()
    assert len(guesses["Oleksiy"].places) == 2
    assert all(guess.ipa and guess.respelling and guess.phonemes for guess in guesses.values())


def test_a_respelling_put_into_the_lexicon_settles_the_word_without_changing_it(checked):
    before = {guess.written: guess for guess in checked().guesses}
    entries = [f'Oleksiy = "{before["Oleksiy"].respelling}"', f'Honcharuk = {{ ipa = "{before["Honcharuk"].ipa}" }}']
    entries.append('Petrenko = { as = "word" }')
    after = checked(lexicon="[names]\n" + "\n".join(entries))
    assert {guess.written for guess in after.guesses} == before.keys() - {"Oleksiy", "Honcharuk", "Petrenko"}


def test_what_is_said_in_other_words_is_told(checked):
    said = {expansion.written: expansion.spoken for expansion in checked().expansions}
    assert said == {"€4.2bn": "four point two billion euro", "FBI": "F B I", "Dr.": "Doctor"}


def test_doubtful_speakers_are_told_where_a_voice_is_at_stake(checked):
    doubts = checked().doubts
    assert [doubt.text for doubt in doubts] == ["“Nobody here wants to see that happen again.”"]
    assert all(doubt.speaker is None or doubt.confidence < DOUBTFUL for doubt in doubts)
    assert checked(quotes="none").doubts == ()


def test_what_is_not_spoken_is_told_with_its_reason(checked):
    assert [(gone.text, bool(gone.reason)) for gone in checked().unspoken] == [(ARTICLE.split("\n")[-2], True)]


def test_the_report_as_json(checked):
    report = json.loads(preflight_to_json(checked(), passed=False))
    assert (report["schema"], report["passed"]) == (SCHEMA, False)
    assert report["counts"] == {kind: len(report[kind]) for kind in ("words", "expansions", "attributions", "skipped")}
    word = report["words"][0]
    assert word.keys() == {"written", "ipa", "respelling", "phonemes", "voice", "places"}
    assert word["places"][0].keys() == {"line", "column", "start", "end"}
    assert report["expansions"][0].keys() == {"written", "spoken", "places"}
    assert report["attributions"][0].keys() == {"text", "speaker", "confidence", "line", "column", "start", "end"}
    assert report["skipped"][0].keys() == {"text", "reason", "line", "column", "start", "end"}


def test_the_sample_says_each_guessed_word_once_after_the_disclosure(checked, tone_voices, tmp_path):
    options = NarrationOptions(engine="tone", voices=tone_voices)
    report = check_article(parse_article(ARTICLE), options)
    sample = speak_guesses(report, tmp_path / "names.mp3", options)
    assert sample.path.stat().st_size > 0
    first, *words = [cue.segment for cue in sample.cues]
    assert first.kind == "disclosure"
    assert [word.text for word in words] == [guess.written for guess in report.guesses]
    assert {word.voiced_by for word in words} == {NARRATOR}


def test_nothing_guessed_makes_no_sample(checked, tmp_path):
    report = checked("The ferry is back.\n\nIt came in May.")
    assert report.guesses == report.doubts == report.expansions == report.unspoken == ()
    assert speak_guesses(report, tmp_path / "names.mp3", NarrationOptions()) is None
    assert not (tmp_path / "names.mp3").exists()
