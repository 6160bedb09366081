"""``narrator cache``: the clips that are kept so that nothing is synthesised twice."""

import re
import time
from typing import TYPE_CHECKING, Annotated

import typer

from narrator.cli.places import show, show_json
from narrator.errors import UsageError
from narrator.speech.byte_sizes import format_size, parse_size

if TYPE_CHECKING:
    from narrator.speech.cache import ClipCache, Removed

SCHEMA = "narrator/cache/1"
"""Of what --json prints; sizes are in bytes, times in seconds since 1970."""
AGE = re.compile(r"(\d+(?:\.\d+)?)\s*([mhdw])", re.IGNORECASE)
SECONDS = {"m": 60, "h": 3600, "d": 86_400, "w": 604_800}

HELP = """\
Look after the clips that are kept so that nothing is synthesised twice.

A narration takes from the cache what was spoken before in the same voice and the same words. It grows to 2 GB, or to
what NARRATOR_CACHE_LIMIT says, and then the clips that were not used for longest go.

Examples:

    narrator cache info
    narrator cache prune --older-than 30d
"""

cache = typer.Typer(
    name="cache",
    no_args_is_help=True,
    help=HELP,
)


@cache.command()
def info(
    as_json: Annotated[bool, typer.Option("--json", help=f"As JSON ({SCHEMA}), for another program.")] = False,
) -> None:
    """Show where the cache is and how full.

    Example:

        narrator cache info
    """
    clips = _cache()
    kept = clips.info()
    if as_json:
        about = {
            "schema": SCHEMA,
            "folder": str(clips.folder),
            "clips": kept.clips,
            "size": kept.size,
            "limit": clips.limit,
            "oldest": kept.oldest,
        }
        show_json(about)
        return
    used = f", the oldest last used {format_age(time.time() - kept.oldest)} ago" if kept.oldest is not None else ""
    full = f" of {format_size(clips.limit)}" if clips.limit else ", and no more are kept, since the limit is 0"
    show(f"{clips.folder}\n{_clips(kept.clips)}, {format_size(kept.size)}{full}{used}")


@cache.command()
def prune(
    to: Annotated[
        str | None, typer.Option("--to", metavar="SIZE", help="Leave at most so much: 500MB, 2GB. Default: the limit.")
    ] = None,
    older_than: Annotated[
        str | None,
        typer.Option("--older-than", metavar="AGE", help="Remove what was not used for so long: 12h, 30d, 8w."),
    ] = None,
) -> None:
    """Remove clips, the least recently used first.

    Examples:

        narrator cache prune --to 500MB
        narrator cache prune --older-than 30d
    """
    size = parse_size(to, "--to") if to is not None else None
    age = parse_age(older_than, "--older-than") if older_than is not None else None
    show(_removed(_cache().prune(size, age)))


@cache.command()
def verify() -> None:
    """Read every clip, and remove those that are damaged: they are made again when they are needed.

    Example:

        narrator cache verify
    """
    verified = _cache().verify()
    damaged = f"{_clips(verified.damaged)} damaged and removed" if verified.damaged else "none damaged"
    show(f"{_clips(verified.clips)} read, {damaged}")


@cache.command()
def clear() -> None:
    """Remove every clip. Nothing is lost but the time to make them again.

    Example:

        narrator cache clear
    """
    show(_removed(_cache().clear()))


def parse_age(text: str, named: str) -> float:
    """The seconds that "90m", "12h", "30d" or "8w" stand for.

    Raises:
        UsageError: it is not an age.
    """
    if not (found := AGE.fullmatch(text.strip())):
        raise UsageError(f'{named}: "{text}" is not an age. Write it as 12h, 30d or 8w.')
    return float(found[1]) * SECONDS[found[2].lower()]


def format_age(seconds: float) -> str:
    """In the greatest unit of which there are two: "3 days", "47 hours", "0 minutes"."""
    for name, unit in (("days", 86_400), ("hours", 3600)):
        if seconds >= 2 * unit:
            return f"{seconds / unit:.0f} {name}"
    return f"{max(seconds, 0) / 60:.0f} minutes"


def _cache() -> "ClipCache":
    """The cache, also when nothing more is kept in it."""
    from narrator.speech.cache import ClipCache, open_cache

    return open_cache() or ClipCache(limit=0)


def _removed(removed: "Removed") -> str:
    return f"removed {_clips(removed.clips)}, {format_size(removed.size)}"


def _clips(number: int) -> str:
    return "1 clip" if number == 1 else f"{number} clips"
