import regex
from hypothesis import given
from hypothesis import strategies as st

from narrator.script.sentences.rules import AT_MARKS, ELSEWHERE
from narrator.script.sentences.split import split_sentences

PIECES = [
    "He",
    " said",
    "U.S.",
    "Dr.",
    ".",
    "?!",
    "...",
    "…",
    "“",
    "”",
    '"',
    "(",
    ")",
    " ",
    "\n",
    "1.",
    "•",
    "[6]",
    "é",
    "\x1c",
    "*",
]
TEXTS = st.text() | st.lists(st.sampled_from(PIECES)).map("".join)


@given(TEXTS)
def test_sentences_are_in_order_stripped_and_cover_everything_but_white_space(text: str) -> None:
    spans = split_sentences(text)
    ends = [0] + [end for _, end in spans]
    assert all(end <= start < stop for end, (start, stop) in zip(ends, spans, strict=False))
    assert all(text[start:end] == text[start:end].strip() for start, end in spans)
    assert "".join("".join(text[start:end] for start, end in spans).split()) == "".join(text.split())


@given(TEXTS, TEXTS, TEXTS)
def test_a_part_of_a_text_is_split_as_if_it_stood_alone(before: str, text: str, after: str) -> None:
    shift = len(before)
    alone = [(start + shift, end + shift) for start, end in split_sentences(text)]
    assert split_sentences(before + text + after, shift, shift + len(text)) == alone


def test_every_rule_decides_its_own_example() -> None:
    for table in (AT_MARKS, ELSEWHERE):
        for rule in table:
            before, _, after = rule.example.partition("¦")
            decides = [other.name for other in table if other.compile().match(before + after, len(before))]
            assert decides[:1] == [rule.name]


def test_every_list_of_words_is_used() -> None:
    from narrator.script.sentences.rules import WORDS

    used = set(regex.findall(r"\\L<(\w+)>", " ".join(rule.pattern for rule in AT_MARKS + ELSEWHERE)))
    assert used == WORDS.keys()


def test_a_paragraph_without_words_is_no_sentence() -> None:
    assert split_sentences("") == split_sentences(" \n\t ") == []


def test_long_and_odd_paragraphs_are_split_whole() -> None:
    for text in (
        '"' * 10_000,
        "." * 10_000,
        ". " * 10_000,
        "a" * 10_000,
        "A." * 10_000,
        "a." + " " * 10_000 + "B.",
        "* " * 5_000,
    ):
        assert split_sentences(text)
    assert len(split_sentences("word " * 10_000)) == 1
    assert len(split_sentences('"' + "We have seen it. " * 12_500 + '"')) == 12_500
