"""``narrator read``: what is taken for an article, and what of it is skipped and why."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from narrator.cli.groups import Reading
from narrator.cli.options import Article
from narrator.cli.places import show_json, show_utf8

if TYPE_CHECKING:
    from narrator.article.article import Article as ReadArticle

SCHEMA = "narrator/article/1"
"""The name of the JSON format."""
WIDTH = 100
"""Columns to which what is skipped is cut in the readable form; what is read stands there whole."""

_MARKS = {"heading": "# ", "item": "- ", "quotation": "> ", "text": ""}


def read(
    article: Article,
    as_json: Annotated[bool, typer.Option("--json", help=f"As JSON ({SCHEMA}), with offsets and places.")] = False,
    *,
    reading: Reading,
) -> None:
    """Print an article as it is read: its title, writer and date, its paragraphs, and what is skipped and why.

    Nothing is spoken. To see who says what: narrator script.

    Examples:

        narrator read https://news.example/2026/03/14/ferry
        narrator read saved-page.html --captions
        narrator read - --as html < page.html
    """
    from narrator.article.read import read_article

    found = read_article(article, reading.options())
    if as_json:
        show_json(article_to_dict(found))
    else:
        show_utf8(article_to_text(found))


def article_to_text(article: "ReadArticle") -> str:
    """An article as people read it; lines that are not spoken begin with the reason in brackets."""
    about = article.metadata
    facts = {
        "Title": about.title,
        "By": about.byline,
        "Published": about.published,
        "Site": about.site,
        "Address": about.address,
        "Image": about.image,
        "Language": about.language,
        "Incomplete": about.incomplete and f"only the beginning ({about.incomplete})",
    }
    lines = [f"{name + ':':<12}{value}" for name, value in facts.items() if value]
    spans = [(p.start, p.end, "".join(f"{mark} " for mark in p.marks) or _MARKS[p.kind]) for p in article.paragraphs]
    spans += [(s.start, s.end, f"[{s.reason}] ") for s in article.skipped]
    if article.disclosure:
        spans.append((article.disclosure.start, article.disclosure.end, "[disclosure] "))
    body = [mark + " ".join(article.text[start:end].split()) for start, end, mark in sorted(spans)]
    return "\n\n".join(["\n".join(lines), *(_cut(line) if line.startswith("[") else line for line in body)])


def _cut(line: str) -> str:
    return line if len(line) <= WIDTH else f"{line[: WIDTH - 1]}…"


def article_to_dict(article: "ReadArticle") -> dict[str, Any]:
    """An article as JSON has it; offsets count the characters of "text"."""
    from dataclasses import asdict

    return {
        "schema": SCHEMA,
        "metadata": asdict(article.metadata),
        "text": article.text,
        "disclosure": asdict(article.disclosure) if article.disclosure else None,
        "paragraphs": [asdict(paragraph) for paragraph in article.paragraphs],
        "skipped": [asdict(skipped) for skipped in article.skipped],
    }
