"""From spoken words to the phonemes that Kokoro was trained on, in pieces that it can say at once.

Words become phonemes with hibari's front end (misaki's lexicons, which the model was trained with, and a small network
for words that are in neither). It gets the text as it is: figures and abbreviations are words by then.

Initialisms are spaced capital letters, "F B I", with "'s" after the last where there is one; two or more letters in a
row are one word with the stress at its end, as in "FBI". So the article before one is a small letter, "a U N report",
also where the sentence begins with it. A capital "A" that stands alone is the letter or the article by its context.
"""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING

from narrator.casting.voice import Language
from narrator.script.lexicon import NO_LEXICON, Lexicon
from narrator.speech.kokoro.guess import Guesser
from narrator.speech.kokoro.homographs import mend_tags
from narrator.speech.kokoro.ipa import in_kokoro
from narrator.speech.kokoro.vocabulary import VOCABULARY

if TYPE_CHECKING:
    from hibari.g2p import G2P
    from hibari.g2p.token import Tok

LONGEST_PIECE = 250
"""In tokens. The model takes 510, but hurries long texts (17 tokens a second up to 300, 18 at 400, 19 at 500), and its
peak memory grows with their length (610 MB at 200, 680 at 300, 890 at 400)."""
LONGEST_WORD = 24
"""In letters. The network for unknown words reads no further."""

INITIALISM = re.compile(r"(?<![\w'.])([A-Z](?: [A-Z])+)('?s)?(?![\w'])(?=(\.?))")
LONG_WORD = re.compile(rf"(\w{{{LONGEST_WORD}}})(?=\w)")
DASH = re.compile(r"\s+[-–]\s+|\s*(?:—|―|--+)\s*")
NOT_IN_A_WORD = re.compile(r"(?<!\w)['‘’]|['‘’](?!\w)")
MARKS = str.maketrans("[{]}‘’–‐", "(())''--", '“”"«»„')
"""Any bracket is a round one (in square ones hibari's front end takes phonemes for text), any apostrophe and hyphen a
plain one; quotation marks go, as the voice says who speaks."""

MARKS_OF_PAUSE = frozenset(' ;:,.!?—…"()“”')
"""What belongs to no word."""
SPARE_SPACE = re.compile(r" +(?= |[.,;:!?…)]|$)|^ +")
"""Spaces that the model would take for pauses."""
SAYABLE = re.compile(r"[^\W\d_]")
"""Any phoneme: a piece without one is only marks."""
CUTS = (re.compile(r"(?<=[.!?…]) "), re.compile(r"(?<=[,;:—)]) "), re.compile(" "))
"""Where a long text may be cut, best first: after a sentence, after a clause, between words."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Phonemes that the model can say at once."""

    phonemes: str
    """each a character of ``VOCABULARY``, at most ``LONGEST_PIECE`` of them"""
    words: tuple[int | None, ...]
    """for each, which word of the text it is heard in, counted from 0; None for marks and spaces"""


def phonemes(text: str, language: Language, lexicon: Lexicon = NO_LEXICON) -> str:
    """The phonemes of ``text``, each a character of ``VOCABULARY``; "" when nothing of it can be said."""
    return _phonemes_of_words(text, language, lexicon).phonemes


def pieces(text: str, language: Language, lexicon: Lexicon = NO_LEXICON) -> list[Piece]:
    """The phonemes of ``text``, cut where a speaker would pause; each piece can be said, none exceeds LONGEST_PIECE."""
    whole = _phonemes_of_words(text, language, lexicon)
    cut: list[Piece] = []
    end = 0
    for piece in split(whole.phonemes):
        start = whole.phonemes.index(piece, end)
        end = start + len(piece)
        if SAYABLE.search(piece):
            cut.append(Piece(piece, whole.words[start:end]))
    return cut


def split(phonemes: str, longest: int = LONGEST_PIECE) -> list[str]:
    """Cut phonemes into pieces of at most ``longest`` tokens; only the spaces at the cuts are left out.

    A piece that is too long is cut near its middle, since the model speaks a short rest in another way: at the sentence
    end nearest to the middle, or else clause end, or else space, if there is one in the middle half.
    """
    if len(phonemes) <= longest:
        return [phonemes] if phonemes else []
    cut = _cut(phonemes)
    return split(phonemes[:cut].rstrip(" "), longest) + split(phonemes[cut:].lstrip(" "), longest)


def _cut(phonemes: str) -> int:
    middle = len(phonemes) // 2
    for boundary in CUTS:
        cuts = (match.start() for match in boundary.finditer(phonemes, middle // 2, middle + middle // 2))
        if cut := min(cuts, key=lambda cut: abs(cut - middle), default=0):
            return cut
    return middle


def _phonemes_of_words(text: str, language: Language, lexicon: Lexicon) -> Piece:
    """All phonemes of ``text`` with their words, however many they are."""
    said, letters = tokens_said(text, language, lexicon)
    heard = [(sound, word) for sound, word in _sounds(said, letters) if sound in VOCABULARY]
    spare = {
        place for match in SPARE_SPACE.finditer("".join(sound for sound, _ in heard)) for place in range(*match.span())
    }
    heard = [pair for place, pair in enumerate(heard) if place not in spare]
    known = "".join(sound for sound, _ in heard)
    return Piece(known, tuple(word for _, word in heard)) if SAYABLE.search(known) else Piece("", ())


def tokens_said(text: str, language: Language, lexicon: Lexicon) -> "tuple[list[Tok], list[int]]":
    """The front end's tokens with their phonemes, and for each letter or digit in them its word, counted from 0.

    The words are empty when the letters could not be traced to them.
    """
    front_end = _front_end(language)
    plain = " ".join(_plain(text, front_end).split())
    tokens = front_end.tokenize(plain)
    mend_tags(tokens)
    _pronounce(tokens, plain, language, lexicon)
    # Making a text plain adds, drops and moves no letter or digit, so each of them tells its word by its number.
    letters = [word for word, written in enumerate(text.split()) for _ in _letters(_plain(written, front_end))]
    said = front_end.phonemize_tokens(tokens)
    if sum(len(_letters(token.text)) for token in said) != len(letters):
        letters = []
    return said, letters


def _sounds(tokens: "Sequence[Tok]", letters: Sequence[int]) -> Iterator[tuple[str, int | None]]:
    """Each phoneme of the tokens with its word, where ``letters`` has the word of each letter of the text."""
    position = 0
    for index, token in enumerate(tokens):
        first = position
        position += len(_letters(token.text))
        if token.phonemes:
            last = position
            for silent in tokens[index + 1 :]:  # the rest of a name that the lexicon has as a whole
                if silent.phonemes:
                    break
                last += len(_letters(silent.text))
            yield from _shared(token.phonemes, sorted(set(letters[first:last])))
        yield from ((space, None) for space in token.whitespace)


def _shared(sounds: str, words: Sequence[int]) -> Iterator[tuple[str, int | None]]:
    """Each of ``sounds`` with its word: cut at the spaces when they are as many as the words, or else evenly."""
    at_spaces = sounds.count(" ") == len(words) - 1
    spaces = 0
    for place, sound in enumerate(sounds):
        spaces += sound == " "
        word = spaces if at_spaces else place * len(words) // len(sounds)
        yield sound, words[word] if words and sound not in MARKS_OF_PAUSE else None


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))


@lru_cache
def _front_end(language: Language) -> "G2P":
    from hibari.g2p import G2P

    return G2P(oov=Guesser(language), british=language == "en-gb")


def _pronounce(tokens: "list[Tok]", text: str, language: Language, lexicon: Lexicon) -> None:
    """Give the tokens of ``text`` that the lexicon has in IPA their phonemes; the front end then leaves them alone.

    They keep their places and tags, so that the words around them are read as before.
    """
    starts = list(accumulate((len(token.text) + len(token.whitespace) for token in tokens), initial=0))
    for said in lexicon.pronunciations(text):
        first, last = bisect_left(starts, said.start), bisect_left(starts, said.end)
        if first < last and starts[first] == said.start and starts[last - 1] + len(tokens[last - 1].text) == said.end:
            for token in tokens[first:last]:
                token.phonemes, token.rating = "", 5
            tokens[first].phonemes = in_kokoro(said.sounds, language)
            for hyphen in (*tokens[max(first - 1, 0) : first], *tokens[last : last + 1]):
                if hyphen.text == "-":
                    hyphen.phonemes, hyphen.rating = " ", 5


def _plain(text: str, front_end: "G2P") -> str:
    """Only characters that the front end reads, and marks that the model knows."""
    text = unicodedata.normalize("NFKC", text).replace("...", "…")
    text = NOT_IN_A_WORD.sub("", DASH.sub(" — ", text)).translate(MARKS)
    if not text.isascii():
        text = "".join(character if character.isascii() else _latin(character, front_end) for character in text)
    text = INITIALISM.sub(_dotted, text)
    return LONG_WORD.sub(r"\1 ", text)


def _latin(character: str, front_end: "G2P") -> str:
    """A letter or digit of another script in Latin letters, an invisible character as nothing, a mark as it is."""
    match unicodedata.category(character)[0]:
        # The front end fails on a letter that is two in small letters, "İ".
        case "L" | "M" | "N" if character > "ſ" or not front_end.oov.reads(character) or len(character.lower()) > 1:
            from anyascii import anyascii

            return anyascii(character)
        case "C":
            return ""
        case _:
            return character


def _dotted(initialism: re.Match[str]) -> str:
    """ "F B I's" as "F.B.I's", which hibari's front end reads as letters. A full stop must stand off to be heard."""
    letters, ending, stop = initialism.groups()
    return letters.replace(" ", ".") + ("'s" if ending else "") + (" " if stop else "")
