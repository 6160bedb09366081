"""The top of an article: its title, who wrote it, and when.

Title, byline and a plain date are spoken, as a newsreader would. A line with a time of day, or one that says "Updated",
is the page's own and is skipped ("timestamp"); a date of publication in it is still noted.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from narrator.article.article import Paragraph, Skipped
from narrator.article.document import Piece, short_text, visible
from narrator.article.headings import looks_like_title

LEAD = 5
"""Paragraphs at the top among which title, byline and date stand; a standfirst may come between."""

_NAME = r"[^\W\d_a-zß-öø-ÿ][\w'’.-]*"
_PARTICLE = r"(?:and|with|for|in|of|at|the|de|del|della|der|den|da|dos|di|du|van|von|la|le|el|al|bin|ibn|ter|ten|y|e|&)"
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)"
)
_WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satur|sat|sun)(?:day)?"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_BYLINE = re.compile(
    rf"(?:by|BY|By|(?:Written|Story|Words|Report) by):? (?!(?i:{_MONTH}|{_WEEKDAY}|the)\b)"
    rf"(?P<who>{_NAME}(?:,? (?:{_NAME}|{_PARTICLE}))*?)\.?"
)
_NAME_IN_PLACE = re.compile(
    rf"(?P<who>{_NAME}(?: (?:[A-Z]\.|van|von|de|der|al|bin)){{0,2}} {_NAME} in {_NAME}(?:,? {_NAME}){{0,3}})"
)
_DATE = (
    rf"(?:{_WEEKDAY}\.?,? )?(?:{_MONTH}\.? {_DAY}(?:,? \d{{4}})?|{_DAY} (?:of )?{_MONTH}\.?(?:,? \d{{4}})?"
    rf"|{_MONTH}\.? \d{{4}}|\d{{4}}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?|\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{4}})"
)
_TIME = r"\d{1,2}(?:[:.]\d\d(?: ?[ap]\.?m\b\.?)?| ?[ap]\.?m\b\.?)(?: (?:[a-z]{1,2}[sd]?t|gmt|utc|cest)\b)?"
_STAMP = re.compile(
    rf"(?:(?P<label>(?:first |last )?(?:published|posted|updated|modified)|date)(?: on| at)?:? )?"
    rf"(?P<date>{_DATE})?(?:(?:,? at |, | )?(?P<time>{_TIME}))?",
    re.IGNORECASE,
)
_PARTS = re.compile(r"\s+[|·•–—-]\s+|\s*[|·•]\s*")


@dataclass(frozen=True, slots=True)
class Head:
    """What the top of an article says about it."""

    pieces: tuple[Piece, ...]
    """all pieces, the title now a heading and time stamps skipped"""
    title: str | None = None
    """the headline"""
    byline: str | None = None
    """who wrote it, without "By" """
    published: str | None = None
    """the date of publication as written"""


def read_head(text: str, pieces: Sequence[Piece]) -> Head:
    """Find title, byline and date among the first paragraphs.

    The title is the first paragraph that is neither byline nor date, when it is marked as a heading or looks like a
    title and is followed by running text. Without a title, the article begins at that paragraph.
    """
    head = Head(tuple(pieces))
    first = [i for i, piece in enumerate(pieces) if isinstance(piece, Paragraph)][:LEAD]
    for i in first:
        line = visible(text[pieces[i].start : pieces[i].end]) if short_text(text, pieces[i]) else ""
        if stamp := read_stamp(line):
            published, furniture = stamp
            head = replace(head, published=head.published or published)
            if furniture:
                head = _replaced(head, i, Skipped(pieces[i].start, pieces[i].end, "timestamp", pieces[i].place))
        elif byline := read_byline(line, after_title=head.title is not None and head.byline is None):
            head = replace(head, byline=head.byline or byline[0], published=head.published or byline[1])
        elif head.title is None:
            if not _is_title(text, pieces, i):
                break
            head = _replaced(
                replace(head, title=line), i, Paragraph(pieces[i].start, pieces[i].end, "heading", pieces[i].place)
            )
    return head


def _is_title(text: str, pieces: Sequence[Piece], index: int) -> bool:
    piece = pieces[index]
    if isinstance(piece, Paragraph) and piece.kind == "heading":
        return True
    return looks_like_title(short_text(text, piece)) and any(
        not looks_like_title(short_text(text, p)) for p in pieces[index + 1 :] if isinstance(p, Paragraph)
    )


def _replaced(head: Head, index: int, piece: Piece) -> Head:
    return replace(head, pieces=(*head.pieces[:index], piece, *head.pieces[index + 1 :]))


def read_stamp(line: str) -> tuple[str | None, bool] | None:
    """The date of publication in a line of dates, and whether the line is the page's own; None for any other line."""
    published, furniture = None, False
    for part in _PARTS.split(line):
        match = _STAMP.fullmatch(part)
        if not match or not (match["date"] or (match["label"] and match["time"])):
            return None
        late = (match["label"] or "").lower().endswith(("updated", "modified"))
        furniture = furniture or late or match["time"] is not None
        published = published or (None if late else match["date"])
    return published, furniture


def read_byline(line: str, after_title: bool) -> tuple[str, str | None] | None:
    """Who wrote the article, and the date when the line goes on to name one; None for any other line."""
    first, *rest = _PARTS.split(line, maxsplit=1)
    match = _BYLINE.fullmatch(first) or (_NAME_IN_PLACE.fullmatch(first) if after_title else None)
    if not match:
        return None
    if not rest:
        return match["who"], None
    stamp = read_stamp(rest[0])
    return (match["who"], stamp[0]) if stamp else (f"{match['who']}, {rest[0]}", None)
