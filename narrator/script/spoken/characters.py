"""What no rule knows: words as they are, punctuation as pauses, symbols by their names, and the rest unsaid."""

import re
import unicodedata

from narrator.script.spoken.numerals import cardinal
from narrator.script.spoken.phrase import Phrase

LETTERS = r"[^\W\d_²³¹¼-¾ⁱ⁰-₎⅐-↋①-⓿❶-➓㈠-㊰]++"
"""Letters of any script; Python's classes count ½, ² and ① among them, and a few rarer figures still."""
_WORD = re.compile(rf"{LETTERS}(?:['’]{LETTERS})*+")
_ELISION = re.compile(r"['’](?=(?:em|til|cause|tis|twas|bout|n|round|cuz|neath)\b)", re.IGNORECASE)
_OPTIONAL_ENDING = re.compile(r"(?<=[a-z])\((e?s)\)")
_OWNER = re.compile(r"['’]s(?!\w)")
_MULTIPLIED = re.compile(r"(?:\d[ ]|.?\d)\*[ ]?\d")
_ELLIPSIS = re.compile(r"…+|\.(?:[ \u00a0]?\.){1,9}")
_DASH = re.compile(r"-{2,}|[—―–−]+|-")
_NEW_SENTENCE = re.compile(r"\s*\Z|\s+[\"'“‘(]?[A-Z]|[\"'”’)\]]")

PAUSES = {
    ",": ",", ".": ".", "?": "?", "!": "!", ";": ";", ":": ":", "|": ",", "¦": ",", "，": ",", "、": ",", "。": ".",
    "？": "?", "！": "!", "；": ";", "：": ":", "؟": "?", "،": ",", "।": ".",
}  # fmt: skip
"""Marks of this and other scripts, as the marks that engines know."""
BRACKETS = "(){}〈〉《》（）"
"""Said as a pause; square ones are the editor's insertions and are read straight on."""
SYMBOLS = {
    "$": "dollar", "€": "euro", "£": "pound", "¥": "yen", "₩": "won", "₹": "rupee", "¢": "cents", "%": "percent",
    "‰": "per mille", "&": "and", "+": "plus", "=": "equals", "@": "at", "/": "slash", "\\": "backslash", "×": "times",
    "÷": "divided by", "±": "plus or minus", "≈": "about", "≤": "at most", "≥": "at least", "≠": "is not",
    "°": "degrees", "§": "section", "©": "copyright", "→": "to", "∞": "infinity", "№": "number",
    "℃": "degrees Celsius", "℉": "degrees Fahrenheit",
}  # fmt: skip
"""Symbols with a name; all others are not said."""


def as_it_is(text: str, at: int, phrase: Phrase) -> int:
    """Add what stands at ``text[at]`` to ``phrase``; the offset after it."""
    if word := _WORD.match(text, at):
        return word_as_it_is(text, at, word.end(), phrase)
    if ellipsis := _ELLIPSIS.match(text, at):
        closes = _NEW_SENTENCE.match(text, ellipsis.end())
        phrase.space()
        phrase.pause("." if closes else "—", written=bool(closes))
        return ellipsis.end()
    if dash := _DASH.match(text, at):
        _dash(text, at, dash.end(), phrase)
        return dash.end()
    character = text[at]
    if character in PAUSES:
        phrase.pause(PAUSES[character])
    elif character in "'’":
        return _apostrophe(text, at, phrase)
    elif ending := _OPTIONAL_ENDING.match(text, at):
        phrase.attach(ending[1])
        return ending.end()
    elif character in BRACKETS:
        phrase.pause(",", written=False)
    elif character in SYMBOLS:
        phrase.say(SYMBOLS[character], at, at + 1)
    elif character == "*":
        _asterisk(text, at, phrase)
    elif character in "‑‐":
        phrase.hyphen()
    elif character.isnumeric():
        value = unicodedata.numeric(character)
        phrase.say(cardinal(int(value)) if value.is_integer() and value >= 0 else "", at, at + 1)
    return at + 1


def word_as_it_is(text: str, start: int, end: int, phrase: Phrase) -> int:
    """Add the word ``text[start:end]``, with the combining marks that belong to its letters in many scripts."""
    while end < len(text) and unicodedata.category(text[end]).startswith("M"):
        more = _WORD.match(text, end + 1)
        end = more.end() if more else end + 1
    word = text[start:end].replace("’", "'")
    if not word.isascii():
        word = "".join(c for c in word if c in "'-" or unicodedata.category(c)[0] in "LM").strip("'-")
    if word:
        phrase.word(word, start, end)
    return end


def _beside(text: str, at: int) -> str:
    return text[at] if 0 <= at < len(text) else " "


def _dash(text: str, start: int, end: int, phrase: Phrase) -> None:
    """A hyphen joins words; a dash, or a hyphen between spaces, is a pause; a minus before a symbol is not said."""
    before, after = _beside(text, start - 1), _beside(text, end)
    alone = end - start == 1 and text[start] in "-–"
    if alone and not before.isspace() and not after.isspace():
        phrase.hyphen()
    elif not alone or (before.isspace() and after.isspace()):
        phrase.pause("—")


def _apostrophe(text: str, at: int, phrase: Phrase) -> int:
    """Kept where letters are left out or something is owned; a quotation mark is not said."""
    before, after = _beside(text, at - 1), _beside(text, at + 1)
    if _ELISION.match(text, at) and not before.isalnum():
        phrase.elide()
    elif _OWNER.match(text, at) and not before.isspace():
        phrase.attach("'s")
        return at + 2
    elif before.lower() in "sxzn" and not after.isalnum():
        phrase.attach("'")
    return at + 1


def _asterisk(text: str, at: int, phrase: Phrase) -> None:
    """Said only between figures; elsewhere it is emphasis or a footnote."""
    if _MULTIPLIED.match(text, max(0, at - 2)):
        phrase.say("asterisk", at, at + 1)
