"""The feed: RSS 2.0 with the tags of Apple Podcasts and of the podcast namespace (Podcasting 2.0).

Every episode says that its voice is AI-generated: to people in its description and among its persons, to programs in
``<podcast:txt purpose="ai-content">true</podcast:txt>``, the form on which hosts and players have agreed.

The persons of an episode are who wrote the article ("Author: has written prose originally intended for text that is now
being read verbatim on air", as the taxonomy of roles has it) and the AI voice that reads it. Who is quoted is none of
them: neither did they take part, nor is it their voice.
"""

import html
from collections.abc import Sequence
from email.utils import format_datetime
from importlib.metadata import version
from io import BytesIO
from typing import TYPE_CHECKING

from narrator.batch.podcast.categories import parse_category
from narrator.batch.podcast.episode import Episode, cut, on_one_line
from narrator.batch.podcast.show import LONGEST_DESCRIPTION, PAGE, Show
from narrator.publish.suffixes import PAGE_SUFFIX
from narrator.publish.transcripts import FORMATS

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

ATOM = "http://www.w3.org/2005/Atom"
CONTENT = "http://purl.org/rss/1.0/modules/content/"
ITUNES = "http://www.itunes.com/dtds/podcast-1.0.dtd"
PODCAST = "https://podcastindex.org/namespace/1.0"
NAMESPACES = {"atom": ATOM, "content": CONTENT, "itunes": ITUNES, "podcast": PODCAST}
AI_VOICE = "AI-generated voice"
"""Who reads, among the persons of a show and of an episode."""
TRANSCRIPTS = ("vtt", "srt", "json", "txt")
"""Names of ``FORMATS`` that the podcast namespace knows as transcripts."""
CAPTIONS = ("vtt", "srt")
"""Those of them that are captions."""
LONGEST_VALUE = 255
"""Characters of a tag's value that Apple takes, but for descriptions."""
LONGEST_PERSON = 128
"""Characters of a person's name that the podcast namespace takes."""


def feed_xml(show: Show, episodes: Sequence[Episode], image: str) -> bytes:
    """The feed as a document in UTF-8; the same episodes make the same bytes.

    Args:
        show: the podcast.
        episodes: what is in it, the newest first.
        image: the address of its picture.
    """
    from lxml import etree

    rss = etree.Element("rss", nsmap=NAMESPACES, version="2.0")
    channel = _add(rss, "channel")
    _describe(channel, show, image)
    if episodes:
        _add(channel, "pubDate", format_datetime(episodes[0].published, usegmt=True))
    for episode in episodes:
        _describe_episode(_add(channel, "item"), show, episode)
    document = BytesIO()
    etree.ElementTree(rss).write(document, encoding="utf-8", xml_declaration=True, pretty_print=True)
    return document.getvalue()


def _describe(channel: "Element", show: Show, image: str) -> None:
    title, link = cut(on_one_line(show.title), LONGEST_VALUE), show.link or show.address_of(PAGE)
    _add(channel, "title", title)
    _add(channel, "link", link)
    _add(channel, f"{{{ATOM}}}link", href=show.feed, rel="self", type="application/rss+xml")
    _add(channel, "description", show.disclosed)
    _add(channel, "language", show.language)
    _add(channel, "generator", f"narrator {version('narrator')}")
    picture = _add(channel, "image")
    for tag, value in (("url", image), ("title", title), ("link", link)):
        _add(picture, tag, value)
    parent = channel
    for category in parse_category(show.category):
        parent = _add(parent, f"{{{ITUNES}}}category", text=category)
    _add(channel, f"{{{ITUNES}}}image", href=image)
    _add(channel, f"{{{ITUNES}}}author", cut(on_one_line(show.author or show.title), LONGEST_VALUE))
    _add(channel, f"{{{ITUNES}}}explicit", _truth(show.explicit))
    _add(channel, f"{{{ITUNES}}}type", "episodic")
    if show.email:
        owner = _add(channel, f"{{{ITUNES}}}owner")
        _add(owner, f"{{{ITUNES}}}name", cut(on_one_line(show.author or show.title), LONGEST_VALUE))
        _add(owner, f"{{{ITUNES}}}email", show.email)
    _add(channel, f"{{{PODCAST}}}guid", show.identity)
    _add(channel, f"{{{PODCAST}}}medium", "podcast")
    _disclose(channel)


def _describe_episode(item: "Element", show: Show, episode: Episode) -> None:
    title = cut(episode.title, LONGEST_VALUE)
    page = episode.beside(PAGE_SUFFIX)
    page_address = show.address_of(page.name) if page else None
    sound = show.address_of(episode.audio.name)
    _add(item, "title", title)
    _add(item, "link", episode.address or page_address or sound)
    _add(item, "guid", episode.identity, isPermaLink="false")
    _add(item, "pubDate", format_datetime(episode.published, usegmt=True))
    about = " ".join(filter(None, (episode.disclosure, episode.excerpt)))
    _add(item, "description", cut(about, LONGEST_DESCRIPTION // 4))  # a character has four bytes at most
    _add(item, f"{{{CONTENT}}}encoded", markup=_notes(episode, page_address))
    _add(item, "enclosure", url=sound, length=str(episode.size), type=episode.media_type)
    _add(item, f"{{{ITUNES}}}title", title)
    _add(item, f"{{{ITUNES}}}author", cut(episode.byline or episode.site or show.author or show.title, LONGEST_VALUE))
    _add(item, f"{{{ITUNES}}}duration", str(round(episode.duration)))
    _add(item, f"{{{ITUNES}}}explicit", _truth(show.explicit))
    _add(item, f"{{{ITUNES}}}episodeType", "full")
    for name in TRANSCRIPTS:
        if path := episode.beside(FORMATS[name].suffix):
            captions = {"rel": "captions"} if name in CAPTIONS else {}
            kind = {"type": FORMATS[name].media_type, "language": episode.language, **captions}
            _add(item, f"{{{PODCAST}}}transcript", url=show.address_of(path.name), **kind)
    if path := episode.beside(FORMATS["chapters"].suffix):
        _add(item, f"{{{PODCAST}}}chapters", url=show.address_of(path.name), type=FORMATS["chapters"].media_type)
    _disclose(item)
    if episode.byline:
        _add(item, f"{{{PODCAST}}}person", cut(episode.byline, LONGEST_PERSON), group="writing", role="author")


def _disclose(parent: "Element") -> None:
    """Say, to programs and among the persons, that it is a machine that reads."""
    _add(parent, f"{{{PODCAST}}}txt", "true", purpose="ai-content")
    _add(parent, f"{{{PODCAST}}}person", AI_VOICE, group="cast", role="narrator")


def _notes(episode: Episode, page: str | None) -> str:
    """The notes that players show, as HTML: what is synthetic, how the text begins, and where the rest is."""
    by = f"By {episode.byline}. " if episode.byline else ""
    links = ((episode.address, "The article"), (page, "Read along while you listen"))
    linked = " · ".join(f'<a href="{html.escape(href)}">{words}</a>' for href, words in links if href)
    return (
        f"<p><strong>AI-generated reading.</strong> {html.escape(episode.disclosure)}</p>"
        f"<p>{html.escape(by + episode.excerpt)}</p>" + (f"<p>{linked}</p>" if linked else "")
    )


def _truth(value: bool) -> str:
    return "true" if value else "false"


def _add(
    parent: "Element", tag: str, value: str | None = None, *, markup: str | None = None, **attributes: str
) -> "Element":
    """A new element at the end of ``parent``, with a value on one line, or with HTML."""
    from lxml import etree

    element = etree.SubElement(parent, tag, {name: on_one_line(text) for name, text in attributes.items()})
    element.text = etree.CDATA(markup) if markup is not None else on_one_line(value) or None
    return element
