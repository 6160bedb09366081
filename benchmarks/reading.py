"""How well pages are read, beside trafilatura alone: python -m benchmarks.reading [--show] [--write FOLDER]

For each set of pages (layouts that were known when the filter was made, layouts written after it, pages of other kinds
and languages, and further layouts, round by round): token F1 of the body, how many titles, writers and dates are
right, how many lines were read that are no part of the article (stray), how many of the article's were not (lost), and
on how many pages trafilatura alone is nearer to the truth.
"""

import argparse
import logging
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from benchmarks.pages import (
    layouts,
    layouts_later,
    layouts_saved,
    layouts_saved_later,
    layouts_unseen,
    layouts_wide,
    layouts_wider,
    layouts_widest,
    layouts_world,
)
from benchmarks.pages.story import LONG, SAVED, STORIES, WORLD, Story, stories
from narrator.article.article import Article
from narrator.article.pages.align import key
from narrator.article.read import make_article
from narrator.article.source import AS_FOUND, Source
from narrator.errors import ArticleError

SETS = (
    layouts, layouts_unseen, layouts_world, layouts_later, layouts_wide, layouts_wider, layouts_widest, layouts_saved,
    layouts_saved_later,
)  # fmt: skip
EACH = 5
"""Stories on each layout."""
OVERLAP = 0.6
"""Share of a line's words in one line of the truth (or of the reading) that make the line known there."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page with its truth."""

    name: str
    story: Story
    html: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read of a page."""

    lines: tuple[str, ...]
    title: str | None
    byline: str | None
    published: str | None


def pages_told(chosen: Sequence[tuple[Callable[[Story], str], Sequence[str]]]) -> Iterator[Page]:
    """Each layout with the stories that it names."""
    told = {**stories(STORIES), **stories(WORLD), **stories(LONG), **stories(SAVED)}
    for layout, names in chosen:
        for name in names:
            yield Page(f"{layout.__name__}-{name}", told[name], layout(told[name]))


def pages(chosen: Sequence[Callable[[Story], str]]) -> Iterator[Page]:
    """Each layout with some of the stories; every story comes as often as any other."""
    told = list(stories().values())
    for number, layout in enumerate(chosen):
        for turn in range(EACH):
            story = told[(number * 7 + turn * 5) % len(told)]
            yield Page(f"{layout.__name__}-{story.name}", story, layout(story))


def ours(page: Page) -> Reading:
    """What narrator reads."""
    try:
        article: Article = make_article(Source(page.html.encode(), page.name, layouts.address(page.story)), AS_FOUND)
    except ArticleError:
        return Reading((), None, None, None)
    about, text = article.metadata, article.text
    lines = [text[p.start : p.end] for p in article.paragraphs]
    if lines and key(lines[0]) == key(about.title or ""):
        lines = lines[1:]
    return Reading(tuple(lines), about.title, about.byline, about.published)


def theirs(page: Page) -> Reading:
    """What trafilatura reads by itself."""
    from trafilatura import bare_extraction

    found = bare_extraction(page.html, url=layouts.address(page.story), include_comments=False, with_metadata=True)
    if found is None:
        return Reading((), None, None, None)
    lines = tuple(line for line in (found.text or "").splitlines() if line.strip())
    return Reading(lines, found.title, found.author, found.date)


def without_standfirst(reading: Reading) -> Reading:
    """The reading without the line under the headline."""
    known = {key(line) for them in SETS for line in them.STANDFIRSTS}
    return replace(reading, lines=tuple(line for line in reading.lines if key(line.lstrip("# ")) not in known))


READERS: dict[str, Callable[[Page], Reading]] = {"narrator": ours, "trafilatura": theirs}


def tokens(lines: Sequence[str]) -> Counter[str]:
    return Counter(re.findall(r"\w+", " ".join(lines).casefold()))


def f1(read: Sequence[str], truth: Sequence[str]) -> float:
    a, b = tokens(read), tokens(truth)
    return 2 * (a & b).total() / max(1, a.total() + b.total())


def unknown(lines: Sequence[str], among: Sequence[str]) -> list[str]:
    """The lines of which less than `OVERLAP` stands in one of the others."""
    others = [tokens([line]) for line in among]
    whole = "\n".join(map(key, among))
    return [
        line
        for line in lines
        if (own := tokens([line])).total()
        and key(line) not in whole
        and max(((own & other).total() for other in others), default=0) < OVERLAP * own.total()
    ]


def same_title(page: Page, got: Reading) -> bool:
    return key(got.title or "") == key(page.story.title)


def same_names(read: str | None, story: Story) -> bool:
    return {key(n) for n in re.split(r"[;,]| and ", read or "") if n.strip()} == {key(a) for a in story.authors}


def report(name: str, chosen: Sequence[Page], show: bool) -> None:
    print(f"\n{name}: {len(chosen)} pages")
    print(f"{'':12} {'F1':>6} {'titles':>7} {'writers':>8} {'dates':>7} {'stray':>16} {'lost':>16} {'behind':>7}")
    readings = {who: [without_standfirst(read(page)) for page in chosen] for who, read in READERS.items()}
    truths = [[part.words for part in page.story.parts] for page in chosen]
    scores = {
        who: [f1(got.lines, truth) for got, truth in zip(them, truths, strict=True)] for who, them in readings.items()
    }
    best = list(map(max, *scores.values()))
    for who, them in readings.items():
        told = list(zip(chosen, them, truths, strict=True))
        stray = [(page.name, line) for page, got, truth in told for line in unknown(got.lines, truth)]
        lost = [(page.name, line) for page, got, truth in told for line in unknown(truth, got.lines)]
        behind = [
            (page.name, f"{a:.3f} {b:.3f}") for page, a, b in zip(chosen, scores[who], best, strict=True) if a < b
        ]
        titles = [(page.name, got.title) for page, got in zip(chosen, them, strict=True) if not same_title(page, got)]
        bylined = [(page, got) for page, got in zip(chosen, them, strict=True) if page.story.authors]
        writers = [(page.name, got.byline) for page, got in bylined if not same_names(got.byline, page.story)]
        dated = [(page, got) for page, got in zip(chosen, them, strict=True) if page.story.day]
        dates = [(page.name, got.published) for page, got in dated if (got.published or "")[:10] != page.story.day]
        right = [
            f"{len(of) - len(wrong)}/{len(of)}" for of, wrong in ((chosen, titles), (bylined, writers), (dated, dates))
        ]
        lines = [f"{len(wrong)} in {len({page for page, _ in wrong})} pages" for wrong in (stray, lost)]
        print(
            f"{who:12} {sum(scores[who]) / len(chosen):6.4f} {right[0]:>7} {right[1]:>8} {right[2]:>7} "
            f"{lines[0]:>16} {lines[1]:>16} {len(behind):7}"
        )
        if show and who == "narrator":
            found = {"stray": stray, "lost": lost, "behind": behind, "title": titles, "writers": writers, "date": dates}
            for mark, wrong in found.items():
                for page_name, what in wrong:
                    print(f"   {mark:7} {page_name}: {(what or 'none')[:110]}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--show", action="store_true", help="name every stray and lost line")
    parser.add_argument("--write", type=Path, help="write the pages into this folder, to look at")
    options = parser.parse_args()
    logging.disable(logging.CRITICAL)
    sets = {
        "Layouts known when the filter was made": list(pages(layouts.LAYOUTS)),
        "Layouts written after it": list(pages(layouts_unseen.LAYOUTS)),
        "Other kinds and languages": list(pages_told(layouts_world.PAGES)),
        "Layouts written last": list(pages(layouts_later.LAYOUTS)),
        "Forty publications": list(pages_told(layouts_wide.PAGES)),
        "Twenty more": list(pages_told(layouts_wider.PAGES)),
        "Twelve more": list(pages_told(layouts_widest.PAGES)),
        "Twenty-four of 2013 to 2020": list(pages_told(layouts_saved.PAGES)),
        "Twelve more of 2013 to 2020": list(pages_told(layouts_saved_later.PAGES)),
    }
    if options.write:
        options.write.mkdir(parents=True, exist_ok=True)
        for page in [page for them in sets.values() for page in them]:
            (options.write / f"{page.name}.html").write_text(page.html, "utf-8")
    for name, them in sets.items():
        report(name, them, options.show)


if __name__ == "__main__":
    main()
