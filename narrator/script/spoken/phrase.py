"""Lays spoken words and pauses in a row, and remembers where each word came from."""

import re
from dataclasses import dataclass

from narrator.script.spoken.form import Spoken, Word

STRENGTH = {"": 0, ",": 1, "—": 2, ":": 3, ";": 3, ".": 4, "!": 5, "?": 5, "?!": 6}
"""Of pauses that meet, the strongest is kept."""

_PIECE = re.compile(r"[,.?!;:—]|[^\s,.?!;:—]+")


@dataclass(slots=True)
class _Token:
    text: str
    lead: str
    """what stands before it: nothing, a space or a hyphen"""
    source: tuple[int, int] | None
    """None for a pause"""
    written: bool
    """False for a pause that stands for a bracket; such a one is not left at the end"""


class Phrase:
    """Words and pauses in the order of speaking.

    A pause never begins the phrase, and no two pauses stand side by side.
    """

    def __init__(self) -> None:
        self._tokens: list[_Token] = []
        self._lead = ""
        self._elision = ""

    def space(self) -> None:
        """White space was written."""
        self._lead = " "

    def hyphen(self) -> None:
        """A hyphen was written between two words."""
        if not self._lead and self._tokens and self._tokens[-1].source:
            self._lead = "-"

    def word(self, text: str, start: int, end: int) -> None:
        """Add one word that stands for ``source[start:end]``."""
        if not self._tokens or (not self._lead and self._tokens[-1].text == "—"):
            lead = ""
        else:
            lead = self._lead or " "
        self._tokens.append(_Token(self._elision + text, lead, (start, end), written=True))
        self._lead = self._elision = ""

    def elide(self) -> None:
        """The next word begins with an apostrophe: letters are left out."""
        self._elision = "'"

    def attach(self, mark: str) -> None:
        """An apostrophe ends the word just said."""
        last = self._tokens[-1] if self._tokens else None
        if last and last.source and not self._lead:
            last.text += mark
            last.source = (last.source[0], last.source[1] + len(mark))

    def pause(self, mark: str, *, written: bool = True) -> None:
        """Add a pause: a mark of the source, or one that stands for a bracket and the like."""
        if not self._tokens:
            return
        last = self._tokens[-1]
        lead = " " if mark == "—" and self._lead == " " else ""
        if last.source is None and STRENGTH[mark] <= STRENGTH[last.text] and {last.text, mark} != {"?", "!"}:
            return
        if last.source is None:
            if {last.text, mark} == {"?", "!"} and not self._lead:
                last.text = "?!"
            elif STRENGTH[mark] > STRENGTH[last.text]:
                last.text, last.lead, last.written = mark, lead, written
        else:
            self._tokens.append(_Token(mark, lead, None, written))
        self._lead = ""

    def say(self, words: str, start: int, end: int) -> None:
        """Add words and pauses that all stand for ``source[start:end]``."""
        for piece in _PIECE.finditer(words):
            if piece[0] in STRENGTH:
                self.pause(piece[0], written=False)
            else:
                if piece.start() and words[piece.start() - 1] == " ":
                    self._lead = " "
                self.word(piece[0], start, end)

    def finish(self) -> Spoken:
        """The phrase as text, with the place of every word."""
        tokens = self._tokens
        if tokens and tokens[-1].source is None and not tokens[-1].written:
            tokens = tokens[:-1]
        pieces: list[str] = []
        words: list[Word] = []
        at = 0
        for token in tokens:
            at += len(token.lead)
            pieces += token.lead, token.text
            if token.source:
                words.append(Word(at, at + len(token.text), *token.source))
            at += len(token.text)
        return Spoken("".join(pieces), tuple(words))
