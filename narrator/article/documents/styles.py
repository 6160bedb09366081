"""What paragraph styles mean, by the names that Word, LibreOffice and pandoc give them in every language's version."""

import re
from dataclasses import dataclass, replace
from typing import Literal

from narrator.article.article import ParagraphKind

Role = Literal["title", "writer", "date"]


@dataclass(frozen=True, slots=True)
class Style:
    """What a paragraph is by its style."""

    kind: ParagraphKind = "text"
    """as the article has it"""
    skipped: str | None = None
    """why it is not spoken"""
    role: Role | None = None
    """what it says of the document"""
    level: int = 0
    """of a heading, 1 the highest; 0 when that is not told"""


_MEANINGS: tuple[tuple[str, Style], ...] = (
    ("title", Style("heading", role="title")),
    ("author|byline", Style(role="writer")),
    ("date", Style(role="date")),
    (r"(?:toc|contents|index|user index|table of (?:contents|figures|authorities))\b.*", Style(skipped="contents")),
    (r"(?:.* )?caption|illustration|drawing|figure", Style(skipped="caption")),
    (r"(?:foot|end)note(?: text| block text)?", Style(skipped="footnote")),
    (r"(?:header|footer)(?: (?:left|right))?", Style(skipped="running-line")),
    (r"source ?code|preformatted text|html preformatted|plain code|code", Style(skipped="code")),
    (r"heading(?: (?P<level>\d))?", Style("heading")),
    (r"(?:intense )?quot(?:e|ation)s?|block ?(?:text|quote|quotation)", Style("quotation")),
    (r"list(?: (?:paragraph|bullet|number|continue|contents).*| \d+.*)?|(?:numbering|bullet) \d.*", Style("item")),
)  # fmt: skip
_COMPILED = tuple((re.compile(pattern), style) for pattern, style in _MEANINGS)


def style_of(name: str) -> Style | None:
    """What a style's name says; None when it says nothing."""
    own = " ".join(name.lower().replace("_20_", " ").replace("_", " ").split())
    for pattern, style in _COMPILED:
        if found := pattern.fullmatch(own):
            return replace(style, level=int(found.groupdict().get("level") or 0))
    return None
