"""Respellings: read at sight by people, and taken back by the lexicon as the same sounds."""

import doctest

import pytest
from hypothesis import given
from hypothesis import strategies as st

from narrator.folders import voices_folder
from narrator.script.lexicon import Entry, Lexicon, respelling, syllables
from narrator.script.lexicon.ipa import CONSONANTS, VOWELS, sounds
from narrator.script.lexicon.load import read_lexicon
from narrator.script.lexicon.respelling import read_respelling, respell
from narrator.script.lexicon.syllables import in_ipa
from narrator.script.spoken import spoken_form
from narrator.speech.kokoro.ipa import in_kokoro


@pytest.mark.parametrize(
    ("ipa", "respelt"),
    [
        ("ˌkærəˈdʒɑːli", "Karr-uh-JAH-lee"),
        ("ˌʃiː dʒɪnˈpɪŋ", "Shee jin-PING"),
        ("kiːv", "KEEV"),
        ("ˌzæpəˈriːʒə", "Zap-uh-REE-zhuh"),
        ("ˈɡɛtər", "GHET-er"),
        ("ˈθɔːrbjɜːrn", "THOR-byurn"),
        ("ˈbæŋkɒk", "BANG-kok"),
        ("wɪn", "WINN"),
        ("ˈaɪnoʊ ðaɪ", "EYE-noh dhigh"),
        ("məˈhɑːθɪr", "muh-HAH-thirr"),
    ],
)
def test_sounds_are_respelt_and_read_back(ipa, respelt):
    assert respell(sounds(ipa)) == respelt
    assert in_kokoro(read_respelling(respelt), "en-us") == in_kokoro(sounds(ipa), "en-us")


@pytest.mark.parametrize(
    "words",
    ["shi vawn", "redding", "kah-SHOE-jee", "the UN", "UN", "NATO", "ESPN", "NYPD", "LED", "F-16", "anti-ICE",
     "re-ELECT", "Seven Eleven shop", "JIF!", "", "-", "ˈkiːv"],
)  # fmt: skip
def test_other_words_are_no_respelling(words):
    assert read_respelling(words) is None


def test_shipped_names_survive_their_respelling():
    entries = [entry for entry in read_lexicon(voices_folder() / "lexicon.toml") if entry.manner == "ipa"]
    for language in ("en-us", "en-gb"):
        same = [
            (read := read_respelling(respell(sounds(entry.said))))
            and in_kokoro(read, language) == _said(entry, language)
            for entry in entries
        ]
        assert sum(map(bool, same)) >= 0.98 * len(entries)
        assert all(
            in_kokoro(sounds(in_ipa(sounds(entry.said))), language) == _said(entry, language) for entry in entries
        )


def _said(entry: Entry, language: str) -> str:
    return in_kokoro(sounds(entry.said), language)


@given(st.lists(st.sampled_from([*sorted(VOWELS | CONSONANTS), "ˈ", "ˌ", " "]), max_size=12).map("".join))
def test_any_sounds_can_be_respelt(ipa):
    try:
        found = sounds(ipa)
    except ValueError:
        return
    respelt = respell(found)
    assert respelt.replace("-", "").replace(" ", "").isascii()
    read = read_respelling(respelt)
    assert read is None or set(read) <= VOWELS | CONSONANTS | {"ˈ", "ˌ", " "}


def test_an_entry_with_clear_sounds_is_said_so_and_not_spelt_out():
    clear, unclear = Entry("Khashoggi", "say", "kuh-SHOH-ghee"), Entry("Siobhan", "say", "shi-VAWNE")
    lexicon = Lexicon((clear, unclear))
    spoken = spoken_form("Khashoggi's men met Siobhan", house=lexicon.rules).text
    assert spoken == "Khashoggi's men met shi-vawne"
    assert ["".join(found.sounds) for found in lexicon.pronunciations(spoken)] == ["kəˈʃoʊɡiz"]


@pytest.mark.parametrize("module", [respelling, syllables])
def test_examples_in_docstrings_hold(module):
    assert doctest.testmod(module).failed == 0
