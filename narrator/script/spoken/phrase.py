"""Lays spoken words and pauses in a row, and remembers where each word came from."""

import re
from dataclasses import dataclass

from narrator.script.spoken.form import Spoken, Word

STRENGTH = {",": 1, "—": 2, ":": 3, ";": 3, ".": 4, "!": 5, "?": 5, "?!": 6}
"""Of pauses that meet, the strongest is kept."""

_PIECE = re.compile(r"[,.?!;:—]|[^\s,.?!;:—]+")
_LETTERS = re.compile(r"[A-Z] [A-Z](?:'?s)?(?!\w)")
"""Letters said by their names."""


@dataclass(slots=True)
class _Token:
    text: str
    lead: str
    """what stands before it: nothing, a space or a hyphen"""
    source: tuple[int, int] | None
    """None for a pause"""
    written: bool = True
    """False for a pause that a rule made; a comma or a dash of that kind is not left at the end"""


class Phrase:
    """Words and pauses in the order of speaking.

    A pause never begins the phrase, and no two pauses stand side by side.
    """

    def __init__(self) -> None:
        self._tokens: list[_Token] = []
        self._lead = ""
        self._elision = ""

    @property
    def _last(self) -> _Token | None:
        return self._tokens[-1] if self._tokens else None

    def space(self) -> None:
        """White space was written."""
        self._lead = " "

    def hyphen(self) -> None:
        """A hyphen was written between two words."""
        if not self._lead and self._last and self._last.source:
            self._lead = "-"

    def elide(self) -> None:
        """The next word begins with an apostrophe, since letters are left out."""
        self._elision = "'"

    def attach(self, ending: str) -> None:
        """An apostrophe, or one and an s, ends the word just said and belongs to all that its form stands for."""
        last = self._last
        if last is None or last.source is None or self._lead:
            return
        last.text += ending
        form = last.source
        for token in reversed(self._tokens):
            if token.source != form:
                break
            token.source = (form[0], form[1] + len(ending))

    def word(self, text: str, start: int, end: int) -> None:
        """Add one word that stands for ``source[start:end]``."""
        self._loosen(text)
        self._add(text, start, end)

    def _loosen(self, words: str) -> None:
        """Beside letters a hyphen is a space ("F B I led"), since it would tie on only the letter next to it."""
        if self._lead == "-" and self._last:
            said = self._last.lead.join(token.text for token in self._tokens[-2:])
            if _LETTERS.fullmatch(said) or _LETTERS.match(words):
                self._lead = " "

    def _add(self, text: str, start: int, end: int) -> None:
        tight = self._last is None or (self._last.text == "—" and not self._lead)
        self._tokens.append(_Token(self._elision + text, "" if tight else self._lead or " ", (start, end)))
        self._lead = self._elision = ""

    def pause(self, mark: str, *, written: bool = True) -> None:
        """Add a pause: a mark of the source, or one that stands for a bracket and the like."""
        last = self._last
        if last is None:
            return
        lead = self._lead if mark == "—" else ""
        if last.source:
            self._tokens.append(_Token(mark, lead, None, written))
        elif {last.text, mark} == {"?", "!"}:
            last.text = "?!"
        elif STRENGTH[mark] > STRENGTH[last.text]:
            self._tokens[-1] = _Token(mark, lead, None, written)
        else:
            return
        self._lead = ""

    def say(self, words: str, start: int, end: int) -> None:
        """Add words and pauses that all stand for ``source[start:end]``."""
        self._loosen(words)
        for piece in _PIECE.finditer(words):
            if piece[0] in STRENGTH:
                self.pause(piece[0], written=False)
                continue
            if piece.start() and words[piece.start() - 1] == " ":
                self.space()
            self._add(piece[0], start, end)

    def finish(self) -> Spoken:
        """The phrase as text, with the place of every word."""
        last = self._last
        if last and last.text in (",", "—") and not last.written:
            self._tokens.pop()
        pieces: list[str] = []
        words: list[Word] = []
        at = 0
        for token in self._tokens:
            at += len(token.lead)
            pieces += token.lead, token.text
            if token.source:
                words.append(Word(at, at + len(token.text), *token.source))
            at += len(token.text)
        return Spoken("".join(pieces), tuple(words))
