"""Text that was decoded twice: "PeÃ±a" is read as Peña, "donâ€™t" as don't, wherever it decodes back.

Only what is said is mended: the article keeps its characters, and every word its place among them.
"""

import re

from narrator.script.spoken.rule import Rule, Scene

Match = re.Match[str]

_SECOND = "\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹Œ\u017dŽ‘’“”•–—˜™š›œžŸ"
"""What the second and further bytes of a character look like when UTF-8 is read as Windows-1252 or Latin-1."""
_CHARACTER = rf"(?:[\u00c2-\u00df][{_SECOND}]|[\u00e0-\u00ef][{_SECOND}]{{2}}|â€(?![{_SECOND}]))"
MOST_DECODINGS = 3
"""Archives hold text that was encoded three times."""
_GARBLED = re.compile(_CHARACTER)


def _decoded(character: Match) -> str:
    """The character that was meant, or the characters as they are when they mean nothing."""
    data = b"".join(_byte(part) for part in character[0])
    if character[0] == "â€":
        return " "  # a closing quotation mark, whose third byte stands for nothing
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return character[0]


def _byte(character: str) -> bytes:
    """Windows-1252 leaves five bytes out, which then are read as in Latin-1."""
    try:
        return character.encode("cp1252")
    except UnicodeEncodeError:
        return character.encode("latin-1")


def _meant(found: Match, _scene: Scene) -> str | None:
    """PeÃ±a, donâ€™t, â€” -> Peña, don't, a pause."""
    meant = found[0]
    for _ in range(MOST_DECODINGS):
        meant = _GARBLED.sub(_decoded, meant)
    if meant == found[0]:
        return None
    meant = meant.replace("’", "'").replace("–", " — ").replace("…", ".")
    return "".join(letter for letter in meant if letter.isalpha() or letter in "'- —.").strip("'")


RULES = (Rule(rf"(?:[^\W\d_]{{0,40}}{_CHARACTER}[{_SECOND}]{{0,4}}){{1,8}}[^\W\d_]{{0,40}}", _meant, "letter"),)
"""Tried before all others, at words that hold such characters."""
