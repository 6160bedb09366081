"""Which words an engine guesses, and that it says them as is told beforehand."""

import sys

import pytest

from narrator.casting.catalogue import load_catalogue
from narrator.script.lexicon import NO_LEXICON, Entry, Lexicon
from narrator.script.lexicon.ipa import sounds
from narrator.script.lexicon.syllables import in_ipa
from narrator.speech.kokoro.ipa import from_kokoro, in_kokoro
from narrator.speech.kokoro.phonemes import phonemes
from narrator.speech.pyttsx3 import system_phonemes
from narrator.speech.unknown import unknown_words

TEXT = "Then Kuznetsov-backed voters met Oleksiy Nguyễn, of NATO and the F B I, in Zaporizhzhia's ports."
AMERICAN = load_catalogue().get("af_heart")


def told(text, voice=AMERICAN, lexicon=NO_LEXICON):
    return unknown_words([(text, voice)], lexicon)[0]


def test_only_words_of_no_dictionary_are_told():
    assert [word.word for word in told(TEXT)] == ["Kuznetsov", "Oleksiy", "Nguyễn", "Zaporizhzhia's"]
    assert all(word.word in TEXT.split()[word.index] for word in told(TEXT))


def test_what_is_told_is_what_is_said():
    said = phonemes(TEXT, AMERICAN.language)
    assert all(word.phonemes in said for word in told(TEXT))


def test_the_lexicon_settles_words():
    lexicon = Lexicon((Entry("Kuznetsov", "ipa", "kʊzˈnɛtsɒf"), Entry("Zaporizhzhia", "say", "Zap-uh-REE-zhuh")))
    assert [word.word for word in told(TEXT, lexicon=lexicon)] == ["Oleksiy", "Nguyễn"]


@pytest.mark.parametrize(
    ("language", "written", "ipa"),
    [("en-us", "kˌæɹəʤˈɑli", "ˌkærəˈdʒɑːliː"), ("en-us", "wˈʊstəɹ", "ˈwʊstər"), ("en-gb", "ˈɛːdQɑːn", "ˈɛədoʊɑːn")],
)
def test_phonemes_become_ipa_and_back(language, written, ipa):
    assert in_ipa(from_kokoro(written, language)) == ipa
    assert in_kokoro(sounds(ipa), language) == written


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="the system's speech is not eSpeak")
def test_espeak_tells_how_it_says_them():
    pytest.importorskip("espeakng_loader")
    voice = next(voice for voice in load_catalogue().voices if voice.engine == "pyttsx3" and voice.language == "en-us")
    (word,) = told("Then Kuznetsov came.", voice)
    assert word.phonemes == "kˈʌznɪtsˌɑːv"
    assert "".join(word.sounds) == "kˈʌznɪtsˌɑːv"


def test_an_engine_that_does_not_tell_leaves_it_open():
    assert system_phonemes(("Kuznetsov",), AMERICAN) == ("",)


def test_a_letter_that_is_two_in_small_letters_is_said_as_one():
    assert phonemes("İzmir", "en-us") == phonemes("Izmir", "en-us")
