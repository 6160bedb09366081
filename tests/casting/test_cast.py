from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from narrator.article.article import Metadata
from narrator.casting.cast import QUICK_ENGINES, Quality, cast_script
from narrator.casting.catalogue import Catalogue, read_voices
from narrator.casting.voice import Voice
from narrator.errors import VoiceError
from narrator.script.script import Disclosure, Script, Speaker

TONES = Catalogue(read_voices(Path(__file__).parents[1] / "voices" / "voices.toml"))
NARRATORS, QUOTATIONS = "tone_anna", "tone_carl"
"""Who narrates and who voices quotations by nobody known, in American English."""


def script_of(*speakers: Speaker) -> Script:
    return Script(Metadata("-", "0" * 64), Disclosure("A machine speaks.", "default"), speakers, ())


def cast_of(*speakers: Speaker, catalogue: Catalogue = TONES, **options: str) -> dict[str, Voice]:
    return dict(cast_script(script_of(*speakers), catalogue, engine="tone", **options).speakers)  # type: ignore[arg-type]


def crowd(count: int, gender: str | None) -> list[Speaker]:
    return [Speaker(f"{gender}-{number}", f"Person {number}", gender) for number in range(count)]  # type: ignore[arg-type]


genders = st.sampled_from(["female", "male", None])
crowds = st.dictionaries(st.from_regex(r"[a-z]{1,6}-[a-z]{1,6}", fullmatch=True), genders, max_size=16).map(
    lambda people: [Speaker(id, id.title(), gender) for id, gender in people.items()]
)


def test_the_narrator_is_the_best_voice_of_the_language_and_a_quotation_sounds_unlike_the_narrator() -> None:
    american = cast_script(script_of(), TONES, engine="tone")
    assert (american.narrator.id, american.quotation.id) == (NARRATORS, QUOTATIONS)
    british = cast_script(script_of(), TONES, engine="tone", language="en-gb")
    assert (british.narrator.id, british.quotation.id) == ("tone_clara", "tone_eric")


def test_a_narrator_may_be_chosen_even_of_another_engine() -> None:
    guest = Voice("guest", "other", "guest", "Guest", "en-gb", "male", "B", "CC0-1.0")
    catalogue = Catalogue((*TONES.voices, guest))
    cast = cast_script(script_of(*crowd(3, "male")), catalogue, engine="tone", narrator="guest")
    assert cast.narrator == guest
    assert cast.quotation.id == NARRATORS
    assert guest not in cast.speakers.values()
    with pytest.raises(VoiceError, match='no voice "gest": did you mean guest'):
        cast_script(script_of(), catalogue, engine="tone", narrator="gest")


def test_the_cast_answers_for_everybody_a_segment_can_name() -> None:
    cast = cast_script(script_of(Speaker("mary-shaw", "Mary Shaw", "female")), TONES, engine="tone")
    assert cast.voice_of("narrator") == cast.narrator
    assert cast.voice_of("quotation") == cast.quotation
    assert cast.voice_of("mary-shaw") == cast.speakers["mary-shaw"]
    with pytest.raises(VoiceError, match="nobody is cast for"):
        cast.voice_of("somebody-else")


def test_a_voice_that_the_script_sets_is_kept_and_not_given_to_others() -> None:
    for voice in TONES.voices:
        fixed = Speaker("chosen", "Chosen One", "female", voice=voice.id)
        voices = cast_of(fixed, *crowd(3, "female"), *crowd(3, "male"))
        assert voices.pop("chosen") == voice
        assert voice not in voices.values()
    with pytest.raises(VoiceError, match=r"for Chosen One cannot be used: .*tone_ana"):
        cast_of(replace(fixed, voice="tone_ana"))


def test_poor_voices_and_other_accents_wait_until_the_rest_is_used_up() -> None:
    women = cast_of(*crowd(5, "female"))
    assert [{women[f"female-{n}"].id for n in range(5)}] == [
        {"tone_bella", "tone_dora", "tone_clara", "tone_fiona", "tone_helen"}
    ]
    assert {voice.id for voice in cast_of(*crowd(2, "female")).values()} == {"tone_bella", "tone_dora"}
    assert {voice.id for voice in cast_of(*crowd(3, "male")).values()} == {"tone_liam", "tone_henry", "tone_eric"}


def test_the_quotation_voice_goes_to_a_speaker_only_when_all_others_are_taken() -> None:
    men = [voice.id for voice in cast_of(*crowd(5, "male")).values()]
    assert len(set(men)) == 5
    assert QUOTATIONS not in men
    assert QUOTATIONS in {voice.id for voice in cast_of(*crowd(6, "male")).values()}


def test_when_one_gender_runs_out_its_voices_are_used_again_rather_than_the_other_gender() -> None:
    voices = list(cast_of(*crowd(11, "female")).values())
    assert {voice.gender for voice in voices} == {"female"}
    assert len(set(voices)) == 5
    assert max(voices.count(voice) for voice in voices) == 3


@given(crowds)
def test_casting_depends_on_neither_the_order_of_speakers_nor_anything_else(people: list[Speaker]) -> None:
    assert cast_of(*people) == cast_of(*reversed(people)) == cast_of(*people)


@given(crowds)
def test_nobody_sounds_like_another_while_voices_last_nor_like_the_narrator_nor_of_the_wrong_gender(
    people: list[Speaker],
) -> None:
    voices = cast_of(*people)
    assert set(voices) == {person.id for person in people}
    assert NARRATORS not in {voice.id for voice in voices.values()}
    assert all(person.gender in (None, voices[person.id].gender) for person in people)
    for gender, available in (("female", 5), ("male", 6)):
        known = [voices[person.id] for person in people if person.gender == gender]
        assert len(set(known)) == min(len(known), available)
    unknown = [voices[person.id] for person in people if person.gender is None]
    if len(people) - len(unknown) <= 5:
        assert len(set(voices.values())) == min(len(people), 11)


@given(crowds)
def test_a_speaker_has_the_same_voice_in_every_article_unless_somebody_else_there_has_it(people: list[Speaker]) -> None:
    together = cast_of(*people)
    for person in people:
        alone = cast_of(person)[person.id]
        others = {voice for name, voice in together.items() if name != person.id}
        assert together[person.id] == alone or alone in others


@given(crowds)
def test_a_cast_that_was_written_into_the_script_stays_as_it_was(people: list[Speaker]) -> None:
    voices = cast_of(*people)
    assert cast_of(*(replace(person, voice=voices[person.id].id) for person in people)) == voices


def test_speakers_spread_over_the_good_voices() -> None:
    voices = [cast_of(person)[person.id].id for person in crowd(200, "female")]
    assert 60 < voices.count("tone_bella") < 140


@given(crowds, st.sampled_from(TONES.voices))
def test_one_voice_speaks_everything_when_it_is_the_only_one(people: list[Speaker], only: Voice) -> None:
    cast = cast_script(script_of(*people), Catalogue((only,)), engine="tone")
    assert {cast.narrator, cast.quotation, *cast.speakers.values()} == {only}


def test_with_two_voices_the_speakers_never_get_the_narrators() -> None:
    two = Catalogue((TONES.get("tone_anna"), TONES.get("tone_liam")))
    voices = cast_of(*crowd(3, "female"), *crowd(3, "male"), *crowd(1, None), catalogue=two)
    assert {voice.id for voice in voices.values()} == {"tone_liam"}


def test_an_engine_without_voices_is_a_voice_error() -> None:
    with pytest.raises(VoiceError, match='no voice for the engine "abacus"'):
        cast_script(script_of(), TONES, engine="abacus")


def quick(id: str, gender: str, quality: str, copy_of: str | None = None) -> Voice:
    return Voice(id, "quick", id, id, "en-us", gender, quality, "CC0-1.0", copy_of=copy_of)  # type: ignore[arg-type]


QUICK = (
    quick("swift_anna", "female", "A", "tone_anna"),
    quick("swift_two", "female", "C"),
    quick("swift_three", "male", "C"),
)
WITH_QUICK = Catalogue((*TONES.voices, *QUICK))


@pytest.fixture
def quick_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(QUICK_ENGINES, "tone", "quick")


@pytest.mark.usefixtures("quick_engine")
def test_a_quick_voice_narrates_and_the_voice_that_it_copies_speaks_for_nobody_else() -> None:
    people = crowd(9, "female")
    cast = cast_script(script_of(*people), WITH_QUICK, engine="tone")
    assert (cast.narrator.id, cast.quotation.id) == ("swift_anna", QUOTATIONS)
    assert {voice.engine for voice in cast.speakers.values()} == {"tone"}
    assert "tone_anna" not in {voice.id for voice in cast.speakers.values()}
    # So the speakers sound as they do beside the voice itself.
    assert dict(cast.speakers) == cast_of(*people)


@pytest.mark.usefixtures("quick_engine")
def test_the_draft_is_spoken_by_quick_voices_and_the_best_by_none() -> None:
    people = [*crowd(3, "female"), *crowd(3, "male"), *crowd(1, None)]
    draft = cast_script(script_of(*people), WITH_QUICK, engine="tone", quality="draft")
    assert {draft.narrator, draft.quotation, *draft.speakers.values()} == set(QUICK)
    assert QUICK[0] not in draft.speakers.values()
    best = cast_script(script_of(*people), WITH_QUICK, engine="tone", quality="best")
    assert best == cast_script(script_of(*people), TONES, engine="tone")


@pytest.mark.usefixtures("quick_engine")
def test_of_another_accent_or_a_worse_grade_a_quick_voice_does_not_narrate() -> None:
    british = cast_script(script_of(), WITH_QUICK, engine="tone", language="en-gb")
    assert british.narrator.id == "tone_clara"
    rough = Catalogue((*TONES.voices, *QUICK[1:]))
    assert cast_script(script_of(), rough, engine="tone").narrator.id == NARRATORS


@pytest.mark.parametrize("quality", ["draft", "standard", "best"])
def test_without_quick_voices_every_quality_is_the_same(quality: Quality) -> None:
    script = script_of(*crowd(4, None))
    assert cast_script(script, TONES, engine="tone", quality=quality) == cast_script(script, TONES, engine="tone")
