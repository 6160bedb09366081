"""Addresses of pages and mail, handles and hashtags."""

import re

from narrator.script.spoken.initialisms import capitals_as_said, spelt
from narrator.script.spoken.numerals import YEARS, in_groups, one_by_one
from narrator.script.spoken.rule import Rule, Scene
from narrator.script.spoken.wordlist import words

Match = re.Match[str]

SEPARATORS = {".": "dot", "/": "slash", "-": "dash", "_": "underscore", "&": "ampersand", "@": "at", ":": "colon",
              "+": "plus", "=": "equals", "?": "question mark", "#": "hash", "%": "percent", "~": "tilde", ",": "comma",
              ";": "semicolon", "!": "exclamation mark", "*": "asterisk", "$": "dollar"}  # fmt: skip
ENDINGS = words(
    """
    com net org gov edu info biz app dev news blog shop online live mil int io ai co me tv fm ly gg us uk ca au nz
    ie de fr es it nl be ch at se no dk fi pl cz ru ua cn jp kr in br mx ar cl za ng ke eg il tr ir pk bd id my sg
    th vn ph hk tw eu gl sm sh xyz tech site store media africa scot wales london nyc pt gr hu ro bg rs hr si sk lt
    lv ee is lu va ps
    """
)
"""Endings by which an address without "www." is known; those of countries are said by their letters."""

FILES = {
    "pdf": "P D F", "doc": "doc", "docx": "docx", "xls": "X L S", "xlsx": "X L S X", "csv": "C S V", "txt": "T X T",
    "jpg": "J peg", "jpeg": "J peg", "png": "P N G", "gif": "gif", "zip": "zip", "exe": "E X E", "html": "H T M L",
    "htm": "H T M", "xml": "X M L", "json": "Jason", "ppt": "P P T", "pptx": "P P T X", "mov": "mov", "dll": "D L L",
}  # fmt: skip
"""Endings of the names of files."""

_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9])?"
_HOST = rf"(?:{_LABEL}\.){{1,8}}[A-Za-z]{{2,24}}"
_PATH = r"(?:[/?\#](?:[\w/.~%&=?+\#:@!$*,;-]{0,200}[\w/~=])?)?"
_PIECE = re.compile(r"\d+|[^\W\d_]+|[^\w\s]|_")


def _mail(found: Match, _scene: Scene) -> str:
    """a.bc@gmail.com -> a dot bc at gmail dot com."""
    return _read(found[0])


def _page(found: Match, _scene: Scene) -> str | None:
    """https://www.example.co.uk/news -> https colon slash slash www dot example dot co dot UK slash news."""
    return _read(found[0])


def _bare_page(found: Match, _scene: Scene) -> str | None:
    """example.com -> example dot com; "end.The" is two sentences."""
    ending = found["host"].rpartition(".")[2]
    return _read(found[0]) if ending in ENDINGS else None


def _read(address: str) -> str:
    """Every part of an address in turn: letters as they stand, figures one by one, marks by their names."""
    return " ".join(filter(None, (_part(piece, address) for piece in _PIECE.finditer(address))))


def _part(piece: Match, address: str) -> str:
    text = piece[0]
    if text.isdecimal():
        return one_by_one(text)
    if not text.isalpha():
        return SEPARATORS.get(text, "")
    after_dot = address[piece.start() - 1 : piece.start()] == "."
    if len(text) == 2 and after_dot and text in ENDINGS - {"co", "me"}:
        return text.upper()
    return text.lower() if text.isupper() and len(text) > 1 else text


def _file(found: Match, _scene: Scene) -> str:
    """report.pdf, data.xlsx -> report dot P D F, data dot X L S X."""
    return f"{_words(found[1])} dot {FILES[found[2].lower()]}"


def _handle(found: Match, _scene: Scene) -> str:
    """@realDonaldTrump -> at real Donald Trump."""
    return f"at {_words(found[1])}"


def _hashtag(found: Match, _scene: Scene) -> str:
    """#MeToo -> hashtag Me Too."""
    return f"hashtag {_words(found[1])}"


def _cashtag(found: Match, _scene: Scene) -> str:
    """$TSLA -> T S L A."""
    return spelt(found[1])


def _words(joined: str) -> str:
    """The words of a name in camel case; a year and two figures are a number."""
    pieces = re.findall(r"\d+|[A-Z]+(?![a-z])|[A-Z]?[^\W\d_A-Z]+|[A-Z]|_", joined)
    return " ".join(_joined_part(piece) for piece in pieces)


def _joined_part(piece: str) -> str:
    if piece.isdecimal():
        return in_groups(piece) if len(piece) < 3 or (len(piece) == 4 and int(piece) in YEARS) else one_by_one(piece)
    if piece == "_":
        return "underscore"
    return capitals_as_said(piece) if piece.isupper() else piece


_MAIL = rf"[\w.+&-]{{1,64}}@{_HOST}{_PATH}"
_PAGE = rf"(?:(?:https?|ftp)://|www\.){_HOST}{_PATH}|file://[\w/.-]{{1,400}}\w"
_BARE = rf"(?P<host>{_HOST})(?![\w@]){_PATH}"

RULES = (
    *(
        Rule(pattern, say, start)
        for start in ("letter", "digit")
        for pattern, say in (
            (rf"({_LABEL})\.(?i:({'|'.join(FILES)}))(?![\w.@/-])", _file),
            (_MAIL, _mail),
            (_PAGE, _page),
            (_BARE, _bare_page),
        )
    ),
    Rule(r"@(?=\w{0,30}[A-Za-z])(\w{2,30})", _handle, "mark"),
    Rule(r"\$([A-Z]{1,5})(?![\w$.])", _cashtag, "mark"),
    Rule(r"\#(?=\w{0,80}[A-Za-z])(\w{2,80})", _hashtag, "mark"),
)
