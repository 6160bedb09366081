"""Names of the lexicon reach Kokoro and eSpeak as the sounds it gives."""

import pytest

from narrator.folders import voices_folder
from narrator.script.lexicon import Entry, Lexicon
from narrator.script.lexicon.ipa import CONSONANTS, PRIMARY, SECONDARY, VOWELS, sounds
from narrator.script.lexicon.load import read_lexicon
from narrator.speech.espeak import SYMBOLS, with_letters, with_phonemes
from narrator.speech.kokoro.ipa import in_kokoro
from narrator.speech.kokoro.phonemes import phonemes
from narrator.speech.kokoro.vocabulary import VOCABULARY

NAMES = Lexicon(
    (
        Entry("Xi Jinping", "ipa", "ˌʃiː dʒɪnˈpɪŋ"),
        Entry("Zaporizhzhia", "ipa", "ˌzæpəˈriːʒə"),
        Entry("Worcester", "ipa", "ˈwʊstər"),
        Entry("Erdoğan", "ipa", "ˈɛərdoʊɑːn"),
    )
)
TEXT = "Xi Jinping's men met the Zaporizhzhia-based staff, and Erdogan, in Worcester."


def test_kokoro_says_what_the_lexicon_says():
    american, british = phonemes(TEXT, "en-us", NAMES), phonemes(TEXT, "en-gb", NAMES)
    assert american.startswith("ʃˌi ʤɪnpˈɪŋz mˈɛn mˈɛt ðə zˌæpəɹˈiʒə bˈAst stˈæf, ænd ˈɛɹdOɑn,")
    assert american.endswith("wˈʊstəɹ.")
    assert british.endswith("ˈɛːdQɑːn, ɪn wˈʊstə.")


def test_words_around_a_name_are_said_as_before():
    plain = "They read in Lima that the record is live, said Lima."
    lexicon = Lexicon((Entry("Lima", "ipa", "ˈliːmə"),))
    assert phonemes(plain, "en-us", lexicon) == phonemes(plain, "en-us").replace("lˈImə", "lˈimə")


def test_espeak_gets_its_own_phonemes():
    assert with_phonemes(TEXT, NAMES) == (
        "[[S,i:]] [[dZInp'INz]] men met the [[z,ap@r'i:Z@]]-based staff, and [['e@doUA:n]], in [[w'Ust3]]."
    )


@pytest.mark.parametrize(
    ("spoken", "given"),
    [
        ("the F B I Director and the A C L U, I said", "the F.B.I Director and the A.C.L.U, I said"),
        ("C E Os met M Ps' aides", "[[s,i:,i:'oUz]] met [[,Emp'i:z]] aides"),
        ("the F B I's Hale", "the [[,Efb,i:'aIz]] Hale"),
        ("plan A, Vitamin C and John F Kennedy", "plan A, Vitamin C and John F Kennedy"),
    ],
)
def test_espeak_says_initialisms_in_one_breath(spoken, given):
    assert with_letters(spoken) == given


def test_every_sound_has_a_symbol():
    everything = VOWELS | CONSONANTS | {PRIMARY, SECONDARY}
    assert everything < SYMBOLS.keys()
    for language in ("en-us", "en-gb"):
        for sound in everything - {PRIMARY, SECONDARY}:
            assert set(in_kokoro((sound,), language)) <= VOCABULARY.keys()


@pytest.mark.parametrize("language", ["en-us", "en-gb"])
def test_every_shipped_name_is_in_the_models_alphabet(language):
    for entry in read_lexicon(voices_folder() / "lexicon.toml"):
        if entry.manner == "ipa":
            assert set(in_kokoro(sounds(entry.said), language)) <= VOCABULARY.keys(), entry.word
