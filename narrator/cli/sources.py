"""The options of every subcommand that reads an article: what kind it is, and how it is fetched."""

from typing import Annotated

import typer

from narrator.article.source import Kind

AsKind = Annotated[
    Kind | None,
    typer.Option(
        "--as",
        metavar="KIND",
        help="How ARTICLE is written: text, markdown, html, mhtml, epub, pdf, docx, odt or feed (RSS, Atom). "
        "Default: found out by its content, then by its name.",
    ),
]

Captions = Annotated[bool, typer.Option("--captions", help="Read the captions of pictures, too.")]

AllowPrivate = Annotated[
    bool,
    typer.Option("--allow-private", help="Fetch also from this machine and from private networks."),
]

IgnoreRobots = Annotated[
    bool,
    typer.Option("--ignore-robots", help="Fetch also what the site's robots.txt asks programs not to."),
]
