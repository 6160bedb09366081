from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from narrator.script.lexicon import NO_LEXICON, Entry, Lexicon
from narrator.speech.kokoro.phonemes import LONGEST_PIECE, phonemes, pieces, split
from narrator.speech.kokoro.vocabulary import VOCABULARY

SENTENCE = (
    "The council, which met for nine hours on Tuesday, voted to keep the old bridge open until the new one is ready."
)


def test_accents_differ():
    assert phonemes("Hello there.", "en-us") == "həlˈO ðˈɛɹ."
    assert phonemes("Hello there.", "en-gb") == "həlˈQ ðˈɛː."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the F B I said", "ði ˌɛfbˌiˈI sˈɛd"),
        ("by the F B I.", "bI ði ˌɛfbˌiˈI."),
        ("a U N report", "ɐ jˌuˈɛn ɹəpˈɔɹt"),
        ("A I models", "ˌAˈI mˈɑdᵊlz"),
        ("C E Os", "sˌiˈiˌOz"),
        ("plan A, plan B", "plˈæn ˈA, plˈæn bˈi"),
    ],
)
def test_capital_letters_are_said_by_name(text, expected):
    assert phonemes(text, "en-us") == expected


@pytest.mark.parametrize(
    "written", ["“It works,” he said", "'It works,' he said", "‘It works,’ he said", "[It] works, he said"]
)
def test_quotation_marks_are_not_said(written):
    said = phonemes(written, "en-us")
    assert said.replace("(", "").replace(")", "").startswith("ˌɪt wˈɜɹks, h")


@pytest.mark.parametrize("written", ["yes — no", "yes -- no", "yes – no", "yes—no", "yes - no", "yes— no"])
def test_dashes_are_pauses(written):
    assert phonemes(written, "en-us") == "jˈɛs — nˈO"


@pytest.mark.parametrize(
    "word", ["東京", "Москва", "Ελλάδα", "한국", "Nguyễn", "Đoković", "x" * 200, "ﬁsh", "don’t", "pfft"]
)
def test_no_word_is_silent(word):
    assert len(phonemes(f"say {word} now", "en-us")) > len(phonemes("say now", "en-us")) + 1


def test_long_words_are_read_to_the_end():
    short, long = (phonemes("ba" * times, "en-us") for times in (12, 120))
    assert len(long) > 5 * len(short)


def test_marks_alone_say_nothing():
    assert phonemes("!!! … — 😀", "en-us") == ""
    assert pieces("!!! … — 😀", "en-us") == []


@given(st.text(max_size=60))
def test_any_text_gives_tokens_of_the_model(text):
    assert set(phonemes(text, "en-us")) <= set(VOCABULARY)


@given(st.text(alphabet="aˈb ,.—", max_size=400), st.integers(1, 60))
def test_splitting_loses_nothing(whole, longest):
    parts = split(whole, longest)
    assert all(0 < len(part) <= longest for part in parts)
    assert "".join(parts).replace(" ", "") == whole.replace(" ", "")


def test_a_long_text_is_cut_at_sentences_and_loses_nothing():
    text = " ".join([SENTENCE] * 50)
    parts = [piece.phonemes for piece in pieces(text, "en-us")]
    assert len(text.split()) > 1000
    assert all(len(part) <= LONGEST_PIECE for part in parts)
    assert all(part.endswith(".") for part in parts)
    assert " ".join(parts) == phonemes(text, "en-us")


def test_a_long_sentence_is_cut_at_a_clause():
    text = "the mayor spoke and nobody in the crowd said a word about it, " * 8
    assert all(piece.phonemes.endswith(",") for piece in pieces(text, "en-us"))


def test_words_without_a_mark_are_cut_between_words():
    parts = pieces("the mayor spoke and nobody in the crowd said a word " * 20, "en-us")
    words = set(phonemes("the mayor spoke and nobody in the crowd said a word the mayor", "en-us").split())
    assert {word for part in parts for word in part.phonemes.split()} <= words


def words_heard(text: str, lexicon: Lexicon = NO_LEXICON) -> list[tuple[str, str]]:
    """Each word that is heard, with its phonemes."""
    written = text.split()
    heard: dict[int, str] = {}
    for piece in pieces(text, "en-us", lexicon):
        for sound, word in zip(piece.phonemes, piece.words, strict=True):
            if word is not None:
                heard[word] = heard.get(word, "") + sound
    return [(written[word], sounds) for word, sounds in sorted(heard.items())]


def test_each_phoneme_knows_its_word():
    assert words_heard("“Yes,” she said — the well-known café’s F B I man.") == [
        ("“Yes,”", "jˈɛs"),
        ("she", "ʃi"),
        ("said", "sˈɛd"),
        ("the", "ðə"),
        ("well-known", "wˌɛlnˈOn"),
        ("café’s", "kæfˈAz"),
        ("F", "ˌɛf"),
        ("B", "bˌi"),
        ("I", "ˈI"),
        ("man.", "mˈæn"),
    ]


def test_the_words_of_a_name_share_its_pronunciation():
    assert [word for word, _ in words_heard("Then Tunde Adeyemi spoke.")] == ["Then", "Tunde", "Adeyemi", "spoke."]
    lexicon = Lexicon((Entry("Tunde Adeyemi", "ipa", "ˈtʊndeɪ ˌædɪˈjɛmi"),))
    assert words_heard("Then Tunde Adeyemi spoke.", lexicon)[1:3] == [("Tunde", "tˈʊndA"), ("Adeyemi", "ˌædɪjˈɛmi")]


@given(st.text(max_size=60))
@example("QBA$")  # a cluster that begins with the one consonant whose name the network never says
def test_the_words_of_any_text_are_heard_in_its_order(text):
    words = [word for piece in pieces(text, "en-us") for word in piece.words if word is not None]
    assert words == sorted(words)
    assert not words or words[-1] < len(text.split())


@pytest.mark.parametrize(
    ("name", "american", "british"),
    [("Gomez", "ᵻz", "ɪz"), ("Holtz", "ᵻz", "ɪz"), ("Zelaznik", "s", "s"), ("Kuznetsov", "z", "z")],
)
def test_a_guessed_name_takes_its_possessive_as_known_words_do(name, american, british):
    assert phonemes(f"{name}'s", "en-us") == phonemes(name, "en-us") + american
    assert phonemes(f"{name}’s", "en-gb") == phonemes(name, "en-gb") + british


@pytest.mark.parametrize("name", ["Alvarez", "Herrera", "Barrasso", "Holtzz"])
def test_no_consonant_of_a_guessed_name_is_said_twice(name):
    said = phonemes(name, "en-us")
    assert all(one != following for one, following in pairwise(said))


@pytest.mark.parametrize(
    ("name", "american"),
    [("Tlaib", "tlˈAb"), ("Mbeki", "əmbᵻkˈi"), ("Zverev", "zvˈɛɹɛv"), ("Shtayyeh", "ʃtˈAjA"), ("pfft", "ft")],
)
def test_no_letter_of_a_guessed_name_is_said_by_its_name(name, american):
    assert phonemes(name, "en-us") == american


@pytest.mark.parametrize("name", ["Hemedti", "Fernandes", "Caernarfon", "Berson"])
@pytest.mark.parametrize("language", ["en-us", "en-gb"])
def test_a_guessed_name_is_stressed(name, language):
    assert "ˈ" in phonemes(name, language)
