from pathlib import Path

import pytest

from narrator.casting.catalogue import Catalogue, load_catalogue, read_voices
from narrator.errors import VoiceError
from narrator.folders import voices_folder

TONES = Path(__file__).parents[1] / "voices"

ENTRY = """
[[voice]]
id = "{id}"
engine = "tone"
native = "x"
name = "{name}"
language = "en-gb"
gender = "female"
quality = "B+"
licence = "CC0-1.0"
"""


def write(folder: Path, text: str) -> Path:
    folder.mkdir(exist_ok=True)
    file = folder / "voices.toml"
    file.write_text(text, encoding="utf-8")
    return file


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Run in an empty folder, so that no ./voices is found by accident."""
    empty = tmp_path / "empty"
    empty.mkdir()
    monkeypatch.chdir(empty)
    return empty


def test_the_shipped_catalogue_offers_every_english_kokoro_voice_and_a_choice_of_espeak_voices() -> None:
    catalogue = load_catalogue()
    assert len(catalogue.of("kokoro")) == 28
    assert {voice.licence for voice in catalogue.of("kokoro")} == {"Apache-2.0"}
    assert len(catalogue.of("pyttsx3")) >= 8
    assert {voice.engine for voice in catalogue.voices} == {"kokoro", "hibari", "pyttsx3"}
    assert catalogue.get("af_heart").quality == "A"


def test_every_copy_in_the_shipped_catalogue_is_of_a_voice_that_can_stand_in_for_it() -> None:
    catalogue = load_catalogue()
    copies = [voice for voice in catalogue.voices if voice.copy_of]
    assert [voice.id for voice in copies] == ["heart"]
    for copy in copies:
        original = catalogue.get(copy.copy_of or "")
        assert (original.language, original.gender) == (copy.language, copy.gender)
        assert original.engine != copy.engine


@pytest.mark.parametrize("engine", ["kokoro", "pyttsx3"])
@pytest.mark.parametrize("language", ["en-us", "en-gb"])
@pytest.mark.parametrize("gender", ["female", "male"])
def test_every_accent_and_gender_has_a_choice(engine: str, language: str, gender: str) -> None:
    voices = load_catalogue().of(engine)
    assert len([voice for voice in voices if (voice.language, voice.gender) == (language, gender)]) >= 3


def test_a_folder_adds_voices_and_replaces_those_of_the_same_id_in_their_place(tmp_path: Path) -> None:
    write(tmp_path / "mine", ENTRY.format(id="af_bella", name="Other") + ENTRY.format(id="new", name="New"))
    shipped, catalogue = load_catalogue(), load_catalogue(tmp_path / "mine")
    assert [voice.id for voice in catalogue.voices] == [voice.id for voice in shipped.voices] + ["new"]
    assert catalogue.get("af_bella").name == "Other"


def test_the_voices_folder_of_the_working_folder_is_read_and_a_named_folder_has_the_last_word(
    elsewhere: Path, tmp_path: Path
) -> None:
    write(elsewhere / "voices", ENTRY.format(id="a", name="Here") + ENTRY.format(id="b", name="Here"))
    write(tmp_path / "named", ENTRY.format(id="b", name="Named"))
    catalogue = load_catalogue(tmp_path / "named")
    assert (catalogue.get("a").name, catalogue.get("b").name) == ("Here", "Named")


def test_in_a_checkout_the_shipped_folder_is_not_read_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    alone = load_catalogue()
    monkeypatch.chdir(voices_folder().parent)
    assert load_catalogue() == alone


def test_a_folder_may_hold_only_a_lexicon_but_must_be_there(tmp_path: Path) -> None:
    assert load_catalogue(tmp_path) == load_catalogue()
    with pytest.raises(VoiceError, match="no-such-folder"):
        load_catalogue(tmp_path / "no-such-folder")


def test_an_unknown_voice_is_answered_with_similar_ones() -> None:
    with pytest.raises(VoiceError, match=r'no voice "af_hart": did you mean .*af_heart'):
        load_catalogue().get("af_hart")
    with pytest.raises(VoiceError, match='no voice "af_heart"'):
        Catalogue(()).get("af_heart")


@pytest.mark.parametrize(
    ("entry", "complaint"),
    [
        (ENTRY.replace("en-gb", "fr"), 'voice v: language must be en-us or en-gb, not "fr"'),
        (ENTRY.replace("female", "f"), 'voice v: gender must be female or male, not "f"'),
        (ENTRY.replace("B+", "good"), "voice v: quality must be a grade"),
        (ENTRY.replace('"tone"', "7"), "voice v: engine must be text"),
        (ENTRY.replace('"x"', '""'), "voice v: native must be text"),
        (ENTRY.replace("licence", "license"), "voice v: unknown field license"),
        (ENTRY.replace('native = "x"', ""), "voice v: the field native is missing"),
        (ENTRY + 'loudness = "loud"', "voice v: loudness must be a number"),
        (ENTRY + "loudness = nan", "voice v: loudness must be a number"),
        (ENTRY + 'copy_of = "v"', "voice v: copy_of must be the id of another voice"),
        (ENTRY + "copy_of = 3", "voice v: copy_of must be the id of another voice"),
        (ENTRY + ENTRY, "voice v: the id is listed twice"),
        (ENTRY.replace('id = "{id}"', ""), "voice number 1: the field id is missing"),
        ("[voice]\nid = 3", r"holds \[\[voice\]\] entries and nothing else"),
        ("voice = [3]", "voice number 1: an entry is a table"),
        ("[[voices]]\n", "nothing else, not voices"),
        ("[[voice", "not valid TOML"),
    ],
)
def test_a_broken_catalogue_is_named_with_its_entry_and_what_is_wrong(
    tmp_path: Path, entry: str, complaint: str
) -> None:
    file = write(tmp_path, entry.replace("{id}", "v").replace("{name}", "V"))
    with pytest.raises(VoiceError, match=complaint) as caught:
        read_voices(file)
    assert str(file) in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_catalogue_that_is_not_text_is_a_voice_error(tmp_path: Path) -> None:
    (tmp_path / "voices.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(VoiceError, match="not valid TOML"):
        load_catalogue(tmp_path)


def test_a_measured_loudness_is_kept(tmp_path: Path) -> None:
    file = write(tmp_path, ENTRY.format(id="v", name="V") + "loudness = -20\n")
    assert read_voices(file)[0].loudness == -20


def test_the_catalogue_for_tests_is_a_catalogue() -> None:
    assert {voice.engine for voice in read_voices(TONES / "voices.toml")} == {"tone"}
