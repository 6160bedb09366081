"""Lexicons in the W3C's Pronunciation Lexicon Specification 1.0 (PLS), which other speech tools read and write.

A ``phoneme`` is IPA, an ``alias`` other words. PLS knows neither contexts nor the case of letters, so that an entry
with either cannot be written.
"""

from dataclasses import dataclass, field
from html import escape
from xml.parsers import expat

from narrator.errors import LexiconError
from narrator.script.lexicon.entry import Entry, fault

NAMESPACE = "http://www.w3.org/2005/01/pronunciation-lexicon"
ALPHABETS = ("ipa", "IPA")

_PARTS = ("grapheme", "phoneme", "alias")


@dataclass(slots=True)
class _Lexeme:
    """A lexeme while it is read."""

    line: int
    graphemes: list[str] = field(default_factory=list)
    said: list[tuple[str, str]] = field(default_factory=list)
    """manner and text of each phoneme or alias; the first is preferred"""


class _Reader:
    """Collects lexemes from the parser's events."""

    def __init__(self, name: str) -> None:
        self.entries: dict[tuple[object, ...], Entry] = {}
        self._name = name
        self._alphabet = ""
        self._lexeme: _Lexeme | None = None
        self._text: list[str] = []
        # The text has been decoded already, whatever its declaration says.
        self._parser = expat.ParserCreate(encoding="UTF-8", namespace_separator=" ")
        self._parser.StartDoctypeDeclHandler = self._doctype
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._text_append

    def read(self, text: str) -> None:
        try:
            self._parser.Parse(text.encode(), True)
        except expat.ExpatError as error:
            raise self._error(f"this is not valid XML: {expat.ErrorString(error.code)}", error.lineno) from error

    def _error(self, reason: str, line: int | None = None) -> LexiconError:
        return LexiconError(f"{self._name}, line {line or self._parser.CurrentLineNumber}: {reason}.")

    def _doctype(self, *_: object) -> None:
        raise self._error("a lexicon needs no DOCTYPE; remove it")

    def _text_append(self, text: str) -> None:
        self._text.append(text)

    def _start(self, element: str, attributes: dict[str, str]) -> None:
        kind = element.removeprefix(f"{NAMESPACE} ")
        self._text = []
        if not self._alphabet:
            if kind != "lexicon" or element == kind:
                raise self._error(f'the first element must be <lexicon xmlns="{NAMESPACE}">')
            self._alphabet = attributes.get("alphabet", "ipa")
        if kind == "lexeme":
            self._lexeme = _Lexeme(self._parser.CurrentLineNumber)
        if kind == "phoneme" and (alphabet := attributes.get("alphabet", self._alphabet)) not in ALPHABETS:
            raise self._error(f'the alphabet "{alphabet}" is not known; use "ipa"')

    def _end(self, element: str) -> None:
        kind = element.removeprefix(f"{NAMESPACE} ")
        text = " ".join("".join(self._text).split())
        if self._lexeme is None or kind not in (*_PARTS, "lexeme"):
            return
        if kind == "grapheme":
            self._lexeme.graphemes.append(text)
        elif kind in _PARTS:
            self._lexeme.said.append(("ipa" if kind == "phoneme" else "say", text))
        else:
            self._add(self._lexeme)
            self._lexeme = None

    def _add(self, lexeme: _Lexeme) -> None:
        if not lexeme.graphemes or not lexeme.said:
            raise self._error("a lexeme needs a grapheme, and a phoneme or an alias", lexeme.line)
        manner, said = lexeme.said[0]
        for grapheme in lexeme.graphemes:
            entry = Entry(grapheme, "ipa" if manner == "ipa" else "say", said)
            if reason := fault(entry):
                raise self._error(f"{grapheme}: {reason}", lexeme.line)
            if entry.key in self.entries:
                raise self._error(f"{grapheme}: it is listed twice", lexeme.line)
            self.entries[entry.key] = entry


def entries_from_pls(text: str, name: str) -> tuple[Entry, ...]:
    """The entries of a lexicon in PLS; of several pronunciations of a lexeme the first counts.

    Raises:
        LexiconError: it is no PLS, or a lexeme is wrong; the message names file, line and reason.
    """
    reader = _Reader(name)
    reader.read(text)
    return tuple(reader.entries.values())


def entries_to_pls(entries: tuple[Entry, ...], language: str = "en") -> str:
    """A lexicon in PLS.

    Raises:
        LexiconError: an entry depends on context or case, which PLS cannot say.
    """
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<lexicon version="1.0" xmlns="{NAMESPACE}" alphabet="ipa" xml:lang="{language}">',
    ]
    for entry in entries:
        if entry.any_case or entry.before or entry.after:
            raise LexiconError(f"{entry.word}: PLS has no contexts and no rules of case; keep this entry in TOML.")
        element = "phoneme" if entry.manner == "ipa" else "alias"
        lines += [
            "  <lexeme>",
            f"    <grapheme>{escape(entry.word, quote=False)}</grapheme>",
            f"    <{element}>{escape(entry.in_words if entry.manner == 'as' else entry.said, quote=False)}</{element}>",
            "  </lexeme>",
        ]
    return "\n".join([*lines, "</lexicon>"]) + "\n"
