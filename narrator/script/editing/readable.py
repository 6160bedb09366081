"""The script as plain text that a person can read, edit in any editor, and have rendered.

    # narrator/script/1

    title: Dam is safe for now, engineers say
    sha256: …

    [speakers]
    Ines Moreau | female | af_nova | ines-moreau | 97.1%

    [script]
      1.1:0:8d1f            heading | Dam is safe for now, engineers say

      2.2:36:41c0 97.1% Ines Moreau | "The dam holds for 40 years,"
                                    = The dam holds for forty years,
    - 2.2:64:0b7e          narrator | she said.

A segment is one line: its place (paragraph, sentence, offset, check), how sure its speaker is, its tag (see
``voice_tags``), and after ``|`` the article's text, line for line. Below it ``=`` tells what is said where that is not
simply the text; above it ``~`` tells the pause in seconds where somebody chose one; ``-`` before it leaves it out.
Above the first of a paragraph ``:`` tells how that is set, by its marks; the number of a list's item has no text. What
is skipped is a line in brackets. ``readable_parser`` reads all this back.
"""

import re
import zlib
from collections import deque
from collections.abc import Iterator
from decimal import Decimal

from narrator.article.article import Skipped
from narrator.script.editing.escapes import escape
from narrator.script.editing.json import SCHEMA
from narrator.script.editing.voice_tags import VoiceTags
from narrator.script.reminders import without_reminders
from narrator.script.script import DOUBTFUL, Script, Segment
from narrator.script.spoken import spoken_form

FIRST_LINE = f"# {SCHEMA}"
"""By this line a file is known to be a readable script."""
HELP = """\
# To change who speaks, put another name before the |; to choose or add a voice, change [speakers].
# To change what is said, write it on a line of its own below, after =. A line with ~ and a number is a pause in
# seconds before what follows it; one with : tells in which lists and quotations a paragraph is set. A - at the head of
# a line leaves it out. The text after the | is the article's, and the figures at the head of a line are its place
# there: they stay as they are. ? marks who is doubtful; take the figure and the ? away when you know.
# To hear it: narrator render FILE
"""
COLUMNS = ("name", "gender", "voice", "id", "sure")
"""What the lines under ``[speakers]`` tell, in this order; all but the name may be missing."""
ABOUT = ("title", "byline", "published", "language", "site", "address", "image", "incomplete", "source", "sha256")
"""What is known about the article, as ``Metadata`` calls it, in the order of the lines at the head."""
UNKNOWN = "?"
"""Stands for a gender that is not known and for a voice that is still to be chosen."""

_WORD = re.compile(r"\w+(?:['’]\w+)*")


def script_to_text(script: Script) -> str:
    """The script as readable text; ``script_from_text`` gives the same script back, but for three things.

    Mentions are left out, the places in a page of what is skipped, and reminders, which are reckoned anew whenever a
    script is spoken.
    """
    script = without_reminders(script)
    return "\n".join((*_head(script), *_speakers(script), "[script]", *_body(script))) + "\n"


def check_of(position: int, place: str, text: str) -> str:
    """Four hexadecimal digits that tell whether a line is still the one that was written.

    Args:
        position: how many lines with a place stand before it, so that a line that is missing or moved is noticed.
        place: its figures, before the check.
        text: the article's text, or the reason for skipping it.
    """
    return f"{zlib.crc32(f'{position} {place} {text}'.encode('utf-8', 'surrogatepass')) & 0xFFFF:04x}"


def _head(script: Script) -> Iterator[str]:
    yield from (FIRST_LINE, HELP)
    known = {key: getattr(script.article, key) for key in ABOUT} | {
        "disclosure": script.disclosure.origin,
        "narrator": script.narrator,
        "quotation": script.quotation,
        "lines": str(len(script.segments) + len(script.skipped)),
    }
    yield from (f"{key}: {escape(value)}".rstrip() for key, value in known.items() if value is not None)
    yield ""


def _speakers(script: Script) -> Iterator[str]:
    if not script.speakers:
        return
    rows = [(f"# {COLUMNS[0]}", *COLUMNS[1:])]
    for s in script.speakers:
        sure = f"{percent(s.confidence)}%"
        cells = (s.name, s.gender or UNKNOWN, s.voice or UNKNOWN, s.id, sure)
        rows.append(tuple(escape(cell, also="|") for cell in cells))  # type: ignore[arg-type]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    yield "[speakers]"
    for row in rows:
        yield " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
    yield ""


def _body(script: Script) -> Iterator[str]:
    tags = VoiceTags(script.speakers)
    heads = [(_sure(segment), escape(tags.write(segment), also="|")) for segment in script.segments]
    place_width = max(len(place_of(segment)) for segment in script.segments) + len(":0000")
    sure_width = max(len(sure) for sure, _ in heads)
    # Those with brackets may stick out: for their sake the text would stand far to the right everywhere.
    tag_width = max(len(tag) for _, tag in heads if not tag.endswith(")"))
    paragraph: int | None = None
    for position, piece in enumerate(pieces(script)):
        if isinstance(piece, Skipped):
            place = f"{piece.start}-{piece.end}"
            yield from ("", f"({place}:{check_of(position, place, piece.reason)} not spoken: {escape(piece.reason)})")
            paragraph = None
            continue
        opens = piece.paragraph != paragraph
        if opens:
            yield ""
            paragraph = piece.paragraph
        mark = "-" if piece.left_out else " "
        place = place_of(piece)
        locator = f"{place}:{check_of(position, place, piece.text)}"
        sure, tag = heads[piece.index]
        head = f"{mark} {locator:<{place_width}} {sure:>{sure_width}} {tag:>{tag_width}} "
        first, *others = piece.text.split("\n")
        rows = [f"| {escape(other)}" for other in others]
        if piece.kind == "disclosure":
            rows.append(f"= {escape(script.disclosure.text)}")
        elif _worth_telling(piece):
            rows.append(f"= {escape(piece.spoken)}")
        indent = " " * len(head)
        if opens and piece.marks:
            yield f"{indent}: {' '.join(piece.marks)}"
        if piece.pause is not None:
            yield f"{indent}~ {piece.pause!r}"
        yield f"{head}| {escape(first)}".rstrip()
        yield from (f"{indent}{row}".rstrip() for row in rows)


def pieces(script: Script) -> Iterator[Segment | Skipped]:
    """Segments and skipped spans in the order of the article, but the disclosure first."""
    skipped = deque(sorted(script.skipped, key=lambda span: span.start))
    for segment in script.segments:
        while skipped and segment.kind != "disclosure" and skipped[0].start < segment.start:
            yield skipped.popleft()
        yield segment
    yield from skipped


def place_of(segment: Segment) -> str:
    """Paragraph and sentence, both counted from 1, and offset of a segment: ``22.44:4961``."""
    return f"{segment.paragraph + 1}.{segment.sentence + 1}:{segment.start}"


def percent(share: float) -> str:
    """A share of 1 in percent, exactly: every digit that it has."""
    return f"{(Decimal(repr(share)) * 100).normalize():f}"


def _sure(segment: Segment) -> str:
    if segment.confidence == 1:
        return ""
    return f"{percent(segment.confidence)}%" + ("?" if segment.confidence < DOUBTFUL else "")


def _worth_telling(segment: Segment) -> bool:
    """Whether what is said cannot be seen from the text: other words than are written, or other than the usual ones."""
    if _WORD.findall(segment.written.replace("’", "'")) != _WORD.findall(segment.spoken):
        return True
    return segment.spoken != spoken_form(segment.written).text
