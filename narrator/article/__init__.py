"""The article room: turns a file into an `Article`, text in which every character has a place."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from narrator.article.read import parse_article, read_article

__all__ = ["parse_article", "read_article"]


def __getattr__(name: str) -> Any:
    # Late, so that importing the value types alone stays light.
    if name in __all__:
        from narrator.article import read

        return getattr(read, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
