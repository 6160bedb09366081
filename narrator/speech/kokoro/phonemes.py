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
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING

from narrator.casting.voice import Language
from narrator.script.lexicon import NO_LEXICON, Lexicon
from narrator.speech.kokoro.homographs import mend_tags
from narrator.speech.kokoro.ipa import in_kokoro
from narrator.speech.kokoro.vocabulary import VOCABULARY

if TYPE_CHECKING:
    from hibari.g2p import G2P
    from hibari.g2p.token import Tok

LONGEST_PIECE = 300
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

SAYABLE = re.compile(r"[^\W\d_]")
"""Any phoneme: a piece without one is only marks."""
CUTS = (re.compile(r"(?<=[.!?…]) "), re.compile(r"(?<=[,;:—)]) "), re.compile(" "))
"""Where a long text may be cut, best first: after a sentence, after a clause, between words."""


def phonemes(text: str, language: Language, lexicon: Lexicon = NO_LEXICON) -> str:
    """The phonemes of ``text``, each a character of ``VOCABULARY``; "" when nothing of it can be said."""
    front_end = _front_end(language)
    plain = " ".join(_plain(text, front_end).split())
    tokens = front_end.tokenize(plain)
    mend_tags(tokens)
    _pronounce(tokens, plain, language, lexicon)
    words = "".join(f"{token.phonemes}{token.whitespace}" for token in front_end.phonemize_tokens(tokens))
    known = "".join(character for character in words if character in VOCABULARY)
    known = re.sub(r" +(?=[.,;:!?…)])", "", re.sub(r" {2,}", " ", known)).strip()
    return known if SAYABLE.search(known) else ""


def pieces(text: str, language: Language, lexicon: Lexicon = NO_LEXICON) -> list[str]:
    """The phonemes of ``text``, cut where a speaker would pause; each piece can be said, none exceeds LONGEST_PIECE."""
    return [piece for piece in split(phonemes(text, language, lexicon)) if SAYABLE.search(piece)]


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


@lru_cache
def _front_end(language: Language) -> "G2P":
    from hibari.g2p import G2P

    return G2P(british=language == "en-gb")


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
        case "L" | "M" | "N" if not (character <= "ſ" and character in front_end.oov.cin):
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
