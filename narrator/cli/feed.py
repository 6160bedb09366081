"""``narrator feed``: a folder of narrations as a podcast, and a page on which they are found and heard."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from narrator.batch.podcast.show import CATEGORY, LANGUAGE, NEWEST, TITLE
from narrator.cli.closing import clock
from narrator.cli.places import show

if TYPE_CHECKING:
    from narrator.batch.podcast.publish import Published

SHOWN = 10
"""Records that were left out that are named, at most."""


def feed(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The folder with the narrations.")],
    base_url: Annotated[
        str | None, typer.Option("--base-url", metavar="URL", help="The address of the folder in the web.")
    ] = None,
    title: Annotated[str | None, typer.Option("--title", help=f"The podcast's name. Default: {TITLE}.")] = None,
    description: Annotated[str | None, typer.Option("--description", help="What it is.")] = None,
    author: Annotated[
        str | None, typer.Option("--author", help="The publication. Default: the podcast's name.")
    ] = None,
    email: Annotated[str | None, typer.Option("--email", help="Its owner's address, which anybody can read.")] = None,
    category: Annotated[
        str | None,
        typer.Option("--category", metavar="NAME", help=f"One of Apple's, or a subcategory. Default: {CATEGORY}."),
    ] = None,
    language: Annotated[
        str | None, typer.Option("--language", metavar="TAG", help=f"Such as en-gb. Default: {LANGUAGE}.")
    ] = None,
    image: Annotated[
        str | None,
        typer.Option("--image", metavar="PICTURE", help="Its picture, a file or an address. Default: drawn."),
    ] = None,
    link: Annotated[
        str | None, typer.Option("--link", metavar="URL", help="Its web site. Default: the page of all narrations.")
    ] = None,
    guid: Annotated[
        str | None,
        typer.Option("--guid", metavar="UUID", help="Its podcast:guid, if it began at another address."),
    ] = None,
    explicit: Annotated[
        bool | None, typer.Option("--explicit/--clean", help="How it is marked. Default: clean.")
    ] = None,
    limit: Annotated[
        int | None, typer.Option("--limit", help=f"Episodes in the feed, the newest. Default: {NEWEST}.")
    ] = None,
) -> None:
    """Make a podcast of a folder of narrations: feed.xml, and index.html to find and hear them all.

    The feed is RSS 2.0 for Apple Podcasts and all others, with transcripts and chapters where they stand beside the
    sound (narrate with --transcripts all). It says of every episode that its voice is AI-generated. What is always the
    same can stand in podcast.toml in the folder, such as title = "The Gazette".

    Examples:

        narrator feed output --base-url https://example.org/audio/
        narrator feed output --base-url https://example.org/ --title "The Gazette"
    """
    from narrator.batch.podcast.publish import publish_feed
    from narrator.batch.podcast.show_file import read_show

    options = {
        "base_url": base_url,
        "title": title,
        "description": description,
        "author": author,
        "email": email,
        "category": category,
        "language": language,
        "image": image,
        "link": link,
        "guid": guid,
        "explicit": explicit,
        "limit": limit,
    }
    told = {name: value for name, value in options.items() if value is not None}
    show("\n".join(_lines(publish_feed(folder, read_show(folder, told)))))


def _lines(published: "Published") -> list[str]:
    """What was done, and what was left out."""
    left = published.left_out
    lines = [
        f"{published.feed}: the newest {published.in_feed:,} of {published.episodes:,} narrations",
        f"{published.page}: all of them, {clock(published.duration)} of sound",
    ]
    lines += [f"left out: {reason}" for reason in left[:SHOWN]]
    return lines + ([f"left out: {len(left) - SHOWN:,} more"] if len(left) > SHOWN else [])
