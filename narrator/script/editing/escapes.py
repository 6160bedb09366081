r"""What a line of a text file cannot show or hold, as codes that begin with a backslash: ``\t``, ``\xa0``, ``\u2028``.

Text that goes through an editor loses what the editor takes for waste: control characters, other line ends than its
own, white space at the end of a line. Such characters are written as codes, and come back as they were.
"""

import re

_SHORT = {"\\": "\\\\", "\t": "\\t", "\n": "\\n"}
_LONG = {code: character for character, code in _SHORT.items()}
_FRAGILE = re.compile(r"[\\\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff]|\s\Z")
_CODE = re.compile(r"\\(?:[\\tn]|x([0-9a-f]{2})|u([0-9a-f]{4}))")


def escape(text: str, also: str = "") -> str:
    """``text`` on one line that survives editing; the characters of ``also`` are written as codes, too."""
    codes = {ord(character): f"\\x{ord(character):02x}" for character in also}
    return _FRAGILE.sub(_code, text).translate(codes)


def unescape(line: str) -> str:
    """The text that ``escape`` made ``line`` of; what only looks like a code stays."""
    return _CODE.sub(_character, line)


def _code(found: re.Match[str]) -> str:
    character = found[0]
    width = ("x", 2) if character <= "\xff" else ("u", 4)
    return _SHORT.get(character) or f"\\{width[0]}{ord(character):0{width[1]}x}"


def _character(found: re.Match[str]) -> str:
    digits = found[1] or found[2]
    return chr(int(digits, 16)) if digits else _LONG[found[0]]
