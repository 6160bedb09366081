"""What pages have in common: their style, their player, text that is safe in HTML, and a policy against all else."""

import base64
import hashlib
import html
import json
from collections.abc import Mapping
from pathlib import Path

from narrator.publish.palette import INK, PAPER, SENTENCE_MARK, WORD_MARK, Colour

FOLDER = Path(__file__).parent
"""Where the style sheet and the player are."""
GENERATOR = b'<meta name="generator" content="narrator '
"""What stands in the head of every page."""
HEAD = 4096
"""Bytes within which it does."""


def is_foreign(page: Path) -> bool:
    """Whether there is a file in the place of a page that is none of ours, and would be lost."""
    if not page.is_file():
        return False
    with page.open("rb") as file:
        return GENERATOR not in file.read(HEAD)


def style_sheet(voices: Mapping[str, Colour], *more: Path) -> str:
    """The style sheet of all pages, with the colours of paper, marks and ``voices``, by class, by day and by night.

    ``more`` are style sheets that come after it.
    """
    papers = {"paper": PAPER, "ink": INK, "sentence": SENTENCE_MARK, "word": WORD_MARK}
    tones = [
        "".join(f"--{name}:{getattr(colour, tone)};" for name, colour in {**papers, **voices}.items())
        for tone in ("light", "dark")
    ]
    named = "".join(f".{name}{{color:var(--{name})}}" for name in voices)
    night = f"@media screen and (prefers-color-scheme:dark){{:root{{{tones[1]}}}}}"
    sheets = "".join(path.read_text(encoding="utf-8") for path in (FOLDER / "page.css", *more))
    return f":root{{{tones[0]}}}{night}{named}\n{sheets}"


def behaviour_of(page: Path) -> str:
    """The script of a page: the player of all pages, then its own."""
    return "\n".join(path.read_text(encoding="utf-8") for path in (FOLDER / "player.js", page))


def content_policy(style: str, behaviour: str) -> str:
    """Only this style, only this script, and sound from where the page is; no other request, no form, no frame."""
    style_hash, script_hash = (
        base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in (style, behaviour)
    )
    return (
        f"default-src 'none'; style-src 'sha256-{style_hash}'; script-src 'sha256-{script_hash}'; media-src 'self'; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )


def escaped(text: str) -> str:
    """As HTML shows it on one line: without what HTML cannot hold."""
    return html.escape(" ".join(text.replace("\0", "\ufffd").split()))


def embedded_json(value: object) -> str:
    """JSON in which no tag can end the element that it stands in."""
    written = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return written.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
