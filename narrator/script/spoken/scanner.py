"""Reads a text from left to right and gives each written form to the first rule that knows it."""

import re
from collections.abc import Iterable

from narrator.script.spoken.characters import LETTERS, as_it_is, word_as_it_is
from narrator.script.spoken.form import Spoken
from narrator.script.spoken.phrase import Phrase
from narrator.script.spoken.rule import Rule, Say, Scene, Start

_SPACE = re.compile(r"\s+")
_ORDINARY = re.compile(
    rf"""({LETTERS}(?:['’-]{LETTERS}){{0,9}}+)             # a word, a compound, a contraction
        (?! [\w²³¹⁰-₎¼-¾⅐-↋] | ['’.@&‑–-]\w    # and nothing attached to it: no figure, no second part,
          | [/@&+\#$£€*\\°] | :/ | \(\w        # no symbol,
          | [\u0300-\u1cff] )                 # no combining mark""",
    re.VERBOSE,
)
_NOT_ORDINARY = re.compile(r"[A-Z]{2}|[A-Z]-|\A[A-Z]\Z|[ÂÃ]")
"""Capitals, and the signs of text that was decoded twice."""

_MERE_MARK = re.compile(r"[.?!;:)\"”’](?=\s|\Z)|,(?=\s[^A-Z])|[\"“‘'(](?=[A-Za-z])")
"""Marks that close or open what stands beside them; no written form begins with them there."""
_JOINT = re.compile("['’-]")

_Compiled = tuple[re.Pattern[str], Say]


class Scanner:
    """A table of rules, compiled once; ``read`` may be called from any thread."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._by_start: dict[Start, list[_Compiled]] = {"digit": [], "letter": [], "mark": []}
        self._by_word: dict[str, list[_Compiled]] = {}
        for rule in rules:
            compiled = re.compile(rule.pattern, re.VERBOSE), rule.say
            self._by_start[rule.start].append(compiled)
            for head in {_head(word) for word in rule.words}:
                self._by_word.setdefault(head, []).append(compiled)

    def read(self, scene: Scene) -> Spoken:
        """The spoken form of ``scene.text``, in time linear in its length."""
        text, phrase = scene.text, Phrase()
        at = 0
        while at < len(text):
            if space := _SPACE.match(text, at):
                phrase.space()
                at = space.end()
                continue
            ordinary = _ORDINARY.match(text, at)
            if ordinary and _NOT_ORDINARY.search(ordinary[1]):
                ordinary = None
            for pattern, say in self._rules_for(text, at, ordinary):
                found = pattern.match(text, at)
                if found and (words := say(found, scene)) is not None:
                    phrase.say(words, at, found.end())
                    at = found.end()
                    break
            else:
                at = word_as_it_is(text, at, ordinary.end(), phrase) if ordinary else as_it_is(text, at, phrase)
        return phrase.finish()

    def _rules_for(self, text: str, at: int, ordinary: re.Match[str] | None) -> list[_Compiled]:
        """The rules for a form that begins at ``text[at]``; most often none, since most words are ordinary."""
        if ordinary:
            return self._by_word.get(_head(ordinary[1]), [])
        if _MERE_MARK.match(text, at):
            return []
        first = text[at]
        if first.isdecimal():
            return self._by_start["digit"]
        return self._by_start["letter" if first.isalpha() else "mark"]


def _head(word: str) -> str:
    """What a word is found by: its first part, in lower case."""
    return _JOINT.split(word, maxsplit=1)[0].lower()
