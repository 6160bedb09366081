"""What a page says of itself: JSON-LD first, then Open Graph (https://ogp.me) and the like, then what it shows.

A headline that is shown is taken before one that is declared, which may be cut short or written for search engines. A
date that is nowhere declared is guessed by htmldate, which trafilatura comes with.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import unescape
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin, urlsplit

from narrator.article.document import visible
from narrator.article.pages.align import TELLING, key
from narrator.article.pages.blocks import Block
from narrator.article.pages.lines import LINK
from narrator.article.pages.linked_data import article_data, as_text, is_free
from narrator.article.pages.shown import shown_byline, shown_date
from narrator.article.pages.writers import LONGEST_NAME, writers

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

LONGEST_TITLE = 400
"""Characters in a headline."""
KICKER = 15
"""Letters at most of a label that stands before a headline."""
SAME_TITLE = 0.5
"""Share of the shown headline's words that must be in the declared one for both to be the same."""

_SEPARATOR = re.compile(r"\s+(?:[|·•»«–—:-]|::)\s+")
_LANGUAGE = re.compile(r"([A-Za-z]{2,3})(?:[-_]([A-Za-z]{4}))?(?:[-_]([A-Za-z]{2}|\d{3}))?(?:[-_].*)?")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}.*)?")
_TITLES = ("og:title", "twitter:title", "parsely-title", "sailthru.title", "dc.title", "headline", "title")
_DATES = (
    "article:published_time", "og:article:published_time", "article:published", "datepublished", "parsely-pub-date",
    "publish-date", "publication_date", "pubdate", "publishdate", "sailthru.date", "cxenseparse:recs:publishtime",
    "dc.date.issued", "dcterms.created", "dcterms.date", "dc.date", "dc.date.created", "date", "article.published",
    "originalpublicationdate", "displaydate", "ptime", "rnews:datepublished", "citation_publication_date",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What is known about an article from its page."""

    title: str | None
    """the headline, without the site's name"""
    headline: Block | None
    """the block that shows it"""
    byline: str | None
    """who wrote it, without "By" """
    published: str | None
    """the date of publication, in ISO 8601 where the page declares it so"""
    site: str | None
    """the publication"""
    language: str | None
    """IETF language tag"""
    address: str | None
    """the canonical address"""
    image: str | None
    """the address of the lead image"""
    text: str | None
    """the article's text as JSON-LD has it"""
    free: bool | None
    """whether all may read it; None when nothing is said"""


def page_facts(page: "Element", blocks: Sequence[Block], address: str | None) -> PageFacts:
    """Read what a parsed page says of itself.

    Args:
        page: the root element.
        blocks: its blocks of text.
        address: where it was fetched from, when that is known.
    """
    linked_data = article_data(page)
    metas = _metas(page)
    site = _site(linked_data, metas)
    title, headline = _title(page, blocks, linked_data, metas, site)
    canonical = _canonical(page, linked_data, metas, address)
    return PageFacts(
        title=title,
        headline=headline,
        byline=writers(page, linked_data, metas, site) or shown_byline(blocks, headline),
        published=_published(page, linked_data, metas) or shown_date(blocks, headline) or _guessed_date(page),
        site=site or (urlsplit(canonical).hostname or "").removeprefix("www.") or None if canonical else site,
        language=_language(page, linked_data, metas),
        address=canonical,
        image=_image(linked_data, metas, canonical or address),
        text=as_text(linked_data.get("articleBody")),
        free=is_free(linked_data),
    )


def _metas(page: "Element") -> dict[str, list[str]]:
    metas: dict[str, list[str]] = {}
    for meta in page.iter("meta"):
        content = meta.get("content")
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            if (name := meta.get(attribute)) and content and (value := visible(unescape(content))):
                metas.setdefault(name.lower(), []).append(value)
    return metas


def _first(metas: dict[str, list[str]], names: Sequence[str]) -> str | None:
    return next((metas[name][0] for name in names if name in metas), None)


def _site(data: dict[str, Any], metas: dict[str, list[str]]) -> str | None:
    site = _first(metas, ("og:site_name",)) or as_text(data.get("publisher"))
    site = site or _first(metas, ("application-name", "apple-mobile-web-app-title", "twitter:site"))
    return visible(site).lstrip("@")[:LONGEST_NAME] or None if site and not site.startswith("http") else None


def _title(
    page: "Element", blocks: Sequence[Block], data: dict[str, Any], metas: dict[str, list[str]], site: str | None
) -> tuple[str | None, Block | None]:
    tag = next(
        (visible("".join(map(str, e.itertext()))) for e in page.iter("title") if e.getparent().tag != "svg"), None
    )
    shown = [b for b in blocks if b.kind == "heading" and len(b.words) <= LONGEST_TITLE and _within(b.element, "h1")]
    site = site or _shown_site(tag or "", shown)
    said = (as_text(data.get("headline")), _first(metas, _TITLES), tag)
    declared = [_without_site(visible(title), site) for title in said if title and visible(title)]
    words = [set(map(key, title.split())) for title in declared]
    best, score = None, 0.0
    for block in shown:
        own = set(map(key, block.words.split()))
        is_site = key(block.words) == key(site or "") or _leads_home(block)
        alike = 0.0 if is_site else max((len(own & other) / len(own) for other in words), default=0.0)
        if alike > score:
            best, score = block, alike
    exact = [title for title in declared if len(key(title)) >= TELLING]
    if best is None or key(best.words) not in map(key, exact):
        # Blogs have their own name in the first heading, and the title in a lesser one.
        lesser = (b for b in blocks if b.kind == "heading" and key(b.words) in map(key, exact))
        best, score = next(((b, 1.0) for b in lesser), (best, score))
    if best is not None and score >= SAME_TITLE:
        return _without_kicker(best, exact), best
    if declared:
        title = _shown_title(declared[0], blocks) or declared[0][:LONGEST_TITLE]
        return title, next((b for b in blocks if _is_headline(b, title)), None)
    only = shown[0] if len(shown) == 1 else None
    return (only.words, only) if only else (None, None)


def _leads_home(block: Block) -> bool:
    """Whether a heading is one link to the front page, as a site's name is."""
    try:
        return block.linked >= LINK and urlsplit(block.targets).path in ("/", "/index.html")
    except ValueError:
        return False


def _shown_title(title: str, blocks: Sequence[Block]) -> str | None:
    """The end of a title, after the site's name and a colon, that stands on the page by itself."""
    ends = {key(title[match.end() :]) for match in re.finditer(": ", title)}
    return next((b.words for b in blocks if len(key(b.words)) >= TELLING and key(b.words) in ends), None)


def _is_headline(block: Block, title: str) -> bool:
    telling = block.kind == "heading" or len(key(title)) >= TELLING
    return telling and key(block.words) == key(title)


def _without_kicker(headline: Block, declared: Sequence[str]) -> str:
    """The words of a headline without the label, such as "Opinion", that stands before them in its element."""
    for title in declared:
        more = len(key(headline.words)) - len(key(title))
        if 0 < more <= KICKER and key(headline.words).endswith(key(title)):
            return title
    return headline.words


def _shown_site(title: str, shown: Sequence[Block]) -> str | None:
    """The end of a page's title that is its first heading by itself, as where the site's name is one."""
    *rest, end = _SEPARATOR.split(title)
    is_heading = bool(shown) and key(shown[0].words) == key(end)
    return end if is_heading and len(" ".join(rest)) > len(end) else None


def _within(element: "Element", tag: str) -> bool:
    return element.tag == tag or any(a.tag == tag for a in element.iterancestors())


def _without_site(title: str, site: str | None) -> str:
    """A title without the site's name, or with one short part less when the name is not known."""
    parts = _SEPARATOR.split(title)
    if len(parts) < 2:
        return title
    for end, cut in ((parts[-1], slice(None, -1)), (parts[0], slice(1, None))):
        if site and (key(end) == key(site) or key(end) in key(site) or key(site) in key(end)):
            rest = parts[cut]
            return title[title.index(rest[0]) : title.rindex(rest[-1]) + len(rest[-1])]
    bars = re.split(r"\s+[|»«]\s+", title)
    return bars[0] if len(bars) > 1 and len(bars[0].split()) > 2 else title


def _published(page: "Element", data: dict[str, Any], metas: dict[str, list[str]]) -> str | None:
    declared = as_text(data.get("datePublished")) or _first(metas, _DATES) or as_text(data.get("dateCreated"))
    if declared and _DAY.match(declared):
        return declared[:40]
    for time in page.iter("time"):
        if (day := time.get("datetime", "").strip()) and _DAY.match(day):
            return str(day[:40])
    return declared[:40] if declared else None


def _guessed_date(page: "Element") -> str | None:
    """The date that htmldate finds among the page's elements and in its address.

    Its extensive search is not for us: it loads the date words of two hundred languages, for five seconds and more.
    """
    from htmldate import find_date

    try:
        found = find_date(page, extensive_search=False, original_date=True)
    except Exception:  # a guess among tags of any kind: none of its failures is worth the article
        return None
    return found if isinstance(found, str) else None


def _language(page: "Element", data: dict[str, Any], metas: dict[str, list[str]]) -> str | None:
    root = page.get("lang") or page.get("{http://www.w3.org/XML/1998/namespace}lang")
    for said in (
        root,
        as_text(data.get("inLanguage")),
        _first(metas, ("content-language", "og:locale", "dc.language")),
    ):
        if said and (parts := _LANGUAGE.fullmatch(said.strip())):
            language, script, region = parts.groups()
            return "-".join(filter(None, (language.lower(), script and script.title(), region and region.upper())))
    return None


def _canonical(page: "Element", data: dict[str, Any], metas: dict[str, list[str]], address: str | None) -> str | None:
    links = (e.get("href") for e in page.iter("link") if "canonical" in e.get("rel", "").lower().split())
    for said in (*links, _first(metas, ("og:url",)), as_text(data.get("url")), address):
        if said and (whole := _absolute(said, address)):
            return whole
    return None


def _image(data: dict[str, Any], metas: dict[str, list[str]], base: str | None) -> str | None:
    image = data.get("image")
    image = image[0] if isinstance(image, list) and image else image
    image = image.get("url") or image.get("contentUrl") or image.get("@id") if isinstance(image, dict) else image
    for said in (_first(metas, ("og:image", "og:image:url", "twitter:image", "twitter:image:src")), as_text(image)):
        if said and (whole := _absolute(said, base)):
            return whole
    return None


def _absolute(address: str, base: str | None) -> str | None:
    try:
        whole = urljoin(base or "", address.strip())
        parts = urlsplit(whole)
    except ValueError:
        return None
    return whole if parts.scheme in ("http", "https") and parts.hostname else None
