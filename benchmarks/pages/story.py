"""A story to put on pages, and the truth that a reading of them is held against."""

import re
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Literal

STORIES = Path(__file__).parent / "stories"
WORLD = STORIES / "world"
"""Stories in other languages, and texts that are no news."""
LONG = STORIES / "long"
"""Stories as long as those of newspapers."""
SAVED = STORIES / "saved"
"""Texts of all kinds, of 5 to 60 paragraphs, each for one layout."""

PartKind = Literal["p", "h2", "li", "ol", "quote"]


@dataclass(frozen=True, slots=True)
class Part:
    """A paragraph, subheading, list item or block quotation."""

    kind: PartKind
    source: str
    """its words, with links and emphasis as Markdown has them"""

    @property
    def words(self) -> str:
        """What a reader should get."""
        return re.sub(r"\*+", "", re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", self.source))

    @property
    def html(self) -> str:
        """The words as they stand in a page."""
        text = escape(self.source, quote=False)
        text = re.sub(r"\[([^\]]*)\]\(([^)]*)\)", r'<a href="\2">\1</a>', text)
        text = re.sub(r"\*\*(.+?)\*\*", r"<strong>\1</strong>", text)
        return re.sub(r"\*(.+?)\*", r"<em>\1</em>", text)


@dataclass(frozen=True, slots=True)
class Story:
    """An article without a page."""

    name: str
    title: str
    authors: tuple[str, ...]
    """its writers; none of what has no byline"""
    date: str
    """in ISO 8601; empty for what shows none"""
    bio: str
    parts: tuple[Part, ...]

    @property
    def slug(self) -> str:
        """The last part of its address."""
        return re.sub(r"[^a-z0-9]+", "-", self.title.lower()).strip("-")

    @property
    def by(self) -> str:
        """Its writers, as a byline has them."""
        return " and ".join(self.authors)

    @property
    def day(self) -> str:
        """The date of publication, as YYYY-MM-DD."""
        return self.date[:10]


def load_story(path: Path) -> Story:
    """Read one of the stories."""
    head, _, rest = path.read_text("utf-8").partition("\n\n")
    facts = dict(line.split(": ", 1) for line in head.splitlines())
    parts: list[Part] = []
    for block in rest.strip().split("\n\n"):
        for line in block.splitlines():
            kind, start = _kind(line)
            parts.append(Part(kind, line[start:]))
    authors = tuple(facts["author"].split(", ")) if "author" in facts else ()
    bio = facts.get("bio") or f"{authors[0]} is a reporter for the Hallin Courier who covers the coast."
    return Story(path.stem, facts["title"], authors, facts.get("date", ""), bio, tuple(parts))


def stories(folder: Path = STORIES) -> dict[str, Story]:
    """The stories in a folder, by name."""
    return {path.stem: load_story(path) for path in sorted(folder.glob("*.md"))}


def _kind(line: str) -> tuple[PartKind, int]:
    if match := re.match(r"## |- |> |\d+\. ", line):
        kinds: dict[str, PartKind] = {"#": "h2", "-": "li", ">": "quote"}
        return kinds.get(line[0], "ol"), match.end()
    return "p", 0
