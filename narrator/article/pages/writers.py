"""Who wrote the article on a page: JSON-LD, then the page's meta elements, then what is marked as its byline."""

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from narrator.article.document import visible
from narrator.article.pages.align import key
from narrator.article.pages.linked_data import as_text

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

LONGEST_NAME = 120
"""Characters in the names of an article's writers; longer values are descriptions."""

_BY = re.compile(r"^(?:(?:words|written|story|reported|report|text|posted|published|article|opinion)\s+)?by:?\s+", re.I)
_FOR = re.compile(r"\s+[Ff]or\s+(?:the\s+)?[A-Z].*$")
"""The paper that a writer wrote for."""
_AND = re.compile(r"\s*(?:,\s*(?:and\s+)?|;\s*|\s+and\s+|\s+&\s+|\|)\s*")
_ADDRESS = re.compile(r"^(?:https?:)?//|^@|\bwww\.|\S@\S|\.(?:com|org|net)\b", re.IGNORECASE)
_NOBODY = frozenset(("admin", "administrator", "editor", "webmaster", "guest", "unknown", "null", "none", "author"))
_BYLINE = re.compile(r"\b(?:byline|author|writer|contributor|credit-?name)s?\b", re.IGNORECASE)
_NOT_NAMES = re.compile(
    r"\b(?:bio|about|photo|image|avatar|card|box|comment|social|follow|more|related|date|time)", re.I
)

_SEPARATOR = re.compile(r"\s+(?:[|·•»–—:-]|::)\s+")
_AUTHORS = (
    "author", "article:author", "article:author_name", "byl", "parsely-author", "sailthru.author", "dc.creator",
    "dcterms.creator", "dc.creator.name", "citation_author", "cxenseparse:author", "authors", "creator", "byline",
)  # fmt: skip


def writers(page: "Element", data: dict[str, Any], metas: Mapping[str, Sequence[str]], site: str | None) -> str | None:
    """The names of an article's writers as a byline has them, without "By"; None when nobody is named.

    Args:
        page: the root element.
        data: its JSON-LD about the article.
        metas: its meta elements, by name.
        site: the publication, which is no writer unless it is the only one.
    """
    author = data.get("author")
    declared = _one_by_one(author)
    persons = [a for a in declared if not isinstance(a, dict) or a.get("@type") != "Organization"]
    for names in (
        [name for author in persons if (name := as_text(author))],
        next((metas[name] for name in _AUTHORS if name in metas and _names(metas[name], site)), []),
        _shown_names(page),
        [name for author in declared if (name := as_text(author))],
    ):
        if found := _names(names, site):
            return found[0] if len(found) == 1 else f"{', '.join(found[:-1])} and {found[-1]}"
    return None


def _one_by_one(author: Any) -> list[Any]:
    """The writers that JSON-LD has, also where one of them is given many names."""
    declared = author if isinstance(author, list) else [author]
    lists = (a.get("name") if isinstance(a, dict) else None for a in declared)
    return [
        one for a, names in zip(declared, lists, strict=True) for one in (names if isinstance(names, list) else [a])
    ]


def _names(values: Sequence[str], site: str | None) -> list[str]:
    names: dict[str, str] = {}
    for value in values:
        value = _FOR.sub("", _BY.sub("", visible(value)))
        if len(value) > LONGEST_NAME or _ADDRESS.search(value):
            continue
        for name in _AND.split(value):
            bare = name.strip(" .,:|-–—")
            bare = bare.title() if bare.isupper() and " " in bare else bare
            if 2 <= len(bare) <= LONGEST_NAME and bare.lower() not in _NOBODY and not any(map(str.isdigit, bare)):
                names.setdefault(key(bare), bare)
    if site and len(names) > 1:
        names.pop(key(site), None)
    return list(names.values())


def _shown_names(page: "Element") -> list[str]:
    """The names in elements marked as the byline: the first that has one, and its like beside it."""
    for path in (
        './/*[@itemprop="author"]//*[@itemprop="name"]',
        './/*[@itemprop="author"]',
        './/a[@rel="author"]|.//*[contains(@href, "/author/") and not(contains(@class, "more"))]',
    ):
        found = [visible("".join(map(str, e.itertext()))) for e in page.xpath(path)[:6]]
        found = [name for name in found if 3 <= len(name) <= LONGEST_NAME / 2 and 2 <= len(name.split()) <= 8]
        if found:
            return list(dict.fromkeys(found))[:3]
    for element in page.iter("p", "div", "span", "a", "address", "li"):
        marks = f"{element.get('class', '')} {element.get('data-testid', '')}"
        if _BYLINE.search(marks) and not _NOT_NAMES.search(marks):
            between = "" if next(element.iterchildren("p", "div", "ul"), None) is None else " "
            name = visible(between.join(map(str, element.itertext())))
            if 3 <= len(name) <= LONGEST_NAME / 2 and (_BY.match(name) or 2 <= len(name.split()) <= 4):
                return [_SEPARATOR.split(name)[0]]
    return []
