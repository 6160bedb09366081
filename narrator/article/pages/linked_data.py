"""The JSON-LD of a page (https://schema.org/NewsArticle), which publishers fill in with care for search engines."""

import json
import re
from collections.abc import Iterator
from html import unescape
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

MOST_NODES = 5_000
"""JSON-LD values that are looked at; a live blog with a thousand posts has fewer."""

_ARTICLES = re.compile(r"(?:\w*Article|BlogPosting|LiveBlogPosting|Report|Review|\w*NewsArticle)")


def article_data(page: "Element") -> dict[str, Any]:
    """The JSON-LD object that describes the article; the fullest when there are several."""
    found = []
    for script in page.iter("script"):
        if "ld+json" in script.get("type", "").lower():
            found += [node for node in _nodes(_json(script.text or "")) if _is_article(node)]
    return max(
        found, key=lambda node: sum(bool(node.get(k)) for k in ("headline", "author", "datePublished")), default={}
    )


def _json(text: str) -> Any:
    text = re.sub(r"^\s*(?://)?\s*(?:<!--|<!\[CDATA\[)|(?://)?\s*(?:-->|\]\]>)\s*;?\s*$", "", text).strip().rstrip(";")
    for attempt in (text, unescape(text), re.sub(r",\s*([}\]])", r"\1", text)):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _nodes(data: Any) -> Iterator[dict[str, Any]]:
    waiting, seen = [data], 0
    while waiting and seen < MOST_NODES:
        seen += 1
        node = waiting.pop(0)
        if isinstance(node, list):
            waiting += node[:MOST_NODES]
        elif isinstance(node, dict):
            yield node
            waiting += [node[k] for k in ("@graph", "mainEntity", "mainEntityOfPage", "hasPart") if k in node]


def _is_article(node: dict[str, Any]) -> bool:
    kinds = node.get("@type")
    return any(
        isinstance(kind, str) and _ARTICLES.fullmatch(kind.rsplit("/", 1)[-1])
        for kind in (kinds if isinstance(kinds, list) else [kinds])
    )


def as_text(value: Any) -> str | None:
    """A JSON-LD value as text: a string, what an object is called, or the first of a list."""
    for _ in range(4):
        if isinstance(value, list):
            value = value[0] if value else None
        elif isinstance(value, dict):
            value = value.get("name") or value.get("@value") or value.get("url") or value.get("@id")
    return (unescape(value).strip() or None) if isinstance(value, str) else None


def is_free(data: dict[str, Any]) -> bool | None:
    """Whether all may read the article; None when nothing is said."""
    said = data.get("isAccessibleForFree")
    if isinstance(said, bool):
        return said
    return {"true": True, "false": False}.get(str(said).strip().lower()) if said is not None else None
