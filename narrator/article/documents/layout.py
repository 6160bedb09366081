"""The blocks that a reader found, laid out as a document's text and pieces."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from narrator.article.document import Document, Part, laid_out, plain, visible
from narrator.article.head import read_byline

TITLE_WITHIN = 6
"""Blocks at the top among which a title or a byline stands, as in `narrator.article.read`."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What a document says of itself."""

    title: str | None = None
    """its title"""
    writers: tuple[str, ...] = ()
    """their names"""
    published: str | None = None
    """the date of publication"""
    language: str | None = None
    """IETF language tag"""
    site: str | None = None
    """the publication"""
    address: str | None = None
    """the canonical address"""

    @property
    def byline(self) -> str | None:
        """The writers as one line."""
        *first, last = self.writers or ("",)
        return (f"{', '.join(first)} and {last}" if first else last) or None


def lay_out(parts: Iterable[Part], facts: Facts, incomplete: str | None = None) -> Document:
    """Make a document whose text is ``parts``, a blank line between them."""
    parts = [part for part in parts if part.words]
    text, pieces = laid_out(parts)
    return Document(
        text,
        pieces,
        title=facts.title,
        byline=facts.byline,
        published=facts.published,
        headings_marked=any(part.kind == "heading" and plain(part.words) != plain(facts.title or "") for part in parts),
        language=facts.language,
        site=facts.site,
        address=facts.address,
        incomplete=incomplete,
    )


def titled(parts: Sequence[Part], title: str | None) -> list[Part]:
    """``parts`` with the title as a heading among the first of them: one that is there, or one that is put before."""
    own = plain(title or "").casefold()
    if not own:
        return list(parts)
    top = [i for i, part in enumerate(parts) if not part.skipped][:TITLE_WITHIN]
    at = next((i for i in top if plain(parts[i].words).casefold() == own), None)
    if at is None:
        return [Part(visible(title or ""), "heading"), *parts]
    return [*parts[:at], replace(parts[at], kind="heading"), *parts[at + 1 :]]


def shown_title(parts: Sequence[Part], title: str | None) -> str | None:
    """``title`` if the document shows it at its top: many files keep the title of the one they were copied from."""
    own = plain(title or "").casefold()
    top = [part for part in parts if not part.skipped][:TITLE_WITHIN]
    return next((part.words for part in top if own and plain(part.words).casefold() == own), None)


def believable_writers(parts: Sequence[Part], names: Sequence[str]) -> tuple[str, ...]:
    """``names`` unless the document shows a byline of its own, or they are the names of accounts and programs."""
    top = [part for part in parts if not part.skipped][:TITLE_WITHIN]
    if any(len(part.words) < 200 and read_byline(visible(part.words), after_title=False) for part in top):
        return ()
    names = [visible(name) for name in names]
    return tuple(
        name
        for name in names
        if 2 <= len(name.split()) <= 5 and not any(map(str.isdigit, name)) and name != name.lower()
    )
