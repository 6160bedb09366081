"""``narrator feed``: a folder of narrations as a podcast, and a page on which they are found and heard."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from narrator.batch.podcast.show import CATEGORY, DESCRIPTION, LANGUAGE, NEWEST, TITLE, Show
from narrator.cli.places import show

if TYPE_CHECKING:
    from narrator.batch.podcast.publish import Published

SHOWN = 10
"""Records that were left out that are named, at most."""


def feed(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The folder with the narrations.")],
    base_url: Annotated[str, typer.Option("--base-url", metavar="URL", help="The address of the folder in the web.")],
    title: Annotated[str, typer.Option("--title", help="The podcast's name.")] = TITLE,
    description: Annotated[str, typer.Option("--description", help="What it is.")] = DESCRIPTION,
    author: Annotated[
        str | None, typer.Option("--author", help="The publication. Default: the podcast's name.")
    ] = None,
    email: Annotated[str | None, typer.Option("--email", help="Its owner's address, which anybody can read.")] = None,
    category: Annotated[
        str, typer.Option("--category", metavar="NAME", help="One of Apple's, such as Science > Physics.")
    ] = CATEGORY,
    language: Annotated[str, typer.Option("--language", metavar="TAG", help="Such as en-gb.")] = LANGUAGE,
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
    explicit: Annotated[bool, typer.Option("--explicit", help="Mark it as explicit.")] = False,
    limit: Annotated[int, typer.Option("--limit", help="Episodes in the feed, the newest.")] = NEWEST,
) -> None:
    """Make a podcast of a folder of narrations: feed.xml, and index.html to find and hear them all.

    The feed is RSS 2.0 for Apple Podcasts and all others, with transcripts and chapters where they stand beside the
    sound (narrate with --transcripts all). It says of every episode that its voice is AI-generated.

    Examples:

        narrator feed output --base-url https://example.org/audio/
        narrator feed output --base-url https://example.org/audio/ --title "The Gazette" --image logo.png
    """
    from narrator.batch.podcast.publish import publish_feed

    about = Show(
        base_url=base_url,
        title=title,
        description=description,
        author=author,
        email=email,
        category=category,
        language=language,
        image=image,
        link=link,
        guid=guid,
        explicit=explicit,
        limit=limit,
    )
    show("\n".join(_lines(publish_feed(folder, about))))


def _lines(published: "Published") -> list[str]:
    """What was done, and what was left out."""
    left = published.left_out
    lines = [
        f"{published.feed}: the newest {published.in_feed:,} of {published.episodes:,} narrations",
        f"{published.page}: all of them, {published.duration / 3600:,.1f} hours",
    ]
    lines += [f"left out: {reason}" for reason in left[:SHOWN]]
    return lines + ([f"left out: {len(left) - SHOWN:,} more"] if len(left) > SHOWN else [])
