"""A web page to a document: the article's own words, with what else stands among them skipped by its reason."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import starmap
from typing import TYPE_CHECKING

from narrator.article.article import ParagraphKind
from narrator.article.document import Document, Part, laid_out
from narrator.article.pages.align import TELLING, key
from narrator.article.pages.blocks import Block, count_words
from narrator.article.pages.body import Body, find_body
from narrator.article.pages.charset import decode_page
from narrator.article.pages.edges import Edges
from narrator.article.pages.metadata import PageFacts, page_facts
from narrator.article.pages.names import FURNITURE
from narrator.article.pages.paywall import is_stub
from narrator.article.source import ReadingOptions, Source
from narrator.errors import ArticleError

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

LARGEST_PAGE = 20 * 1024 * 1024
"""Bytes of a page at most; with all their scripts the largest of news sites have 5 MB."""
MOST_ELEMENTS = 50_000
"""Elements of a page at most: ten seconds' work; the longest live blogs have some 20,000."""
MOST_ATTRIBUTES = 2_000
"""Attributes of a tag at most; the parser compares each with all others."""
FULLER = 2
"""How many times longer JSON-LD's text must be than what the page shows, to be read instead."""
HEAD_BLOCKS = 40
"""Blocks between headline and article at most that are the article's own head."""
MORE_LETTERS = 30
"""Letters that a title may have more where it stands again: the section before it, the site after it."""
LABEL_WORDS = 12
"""Words above the headline, at most, that are the site's name or the section's rather than the article's."""

_SENTENCE_ENDS = (".", "!", "?", "。", "！", "？")
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LONG_TAG = re.compile(rf"<[A-Za-z][^<>]{{{2 * MOST_ATTRIBUTES},}}")
_EDIT_LINK = re.compile(r"\s*\[[^\[\]]{1,40}\]\s*")
_KINDS: dict[str, ParagraphKind] = {"heading": "heading", "item": "item", "quotation": "quotation"}


def read_html(source: Source, options: ReadingOptions) -> Document:
    """Read a web page.

    The document's text is the headline and what of the page stands from there to the article's end, a blank line
    between blocks. What is not read of it is skipped by its reason; the rest of the page is not in the text.

    Raises:
        ArticleError: the page is too large, in no known encoding, or has no article.
    """
    if len(source.data) > LARGEST_PAGE:
        raise ArticleError(f"cannot read {source.name}: pages are read up to {LARGEST_PAGE // 1024**2} MB.")
    text = decode_page(source)
    if any(tag.group().count("=") > MOST_ATTRIBUTES for tag in _LONG_TAG.finditer(text)):
        raise ArticleError(
            f"cannot read {source.name}: a tag has more than {MOST_ATTRIBUTES} attributes. Mend the page."
        )
    page = _parse(text)
    if page is not None and sum(1 for _ in page.iter()) > MOST_ELEMENTS:
        raise ArticleError(f"cannot read {source.name}: the page has more than {MOST_ELEMENTS} elements. Cut it.")
    body = find_body(page, source.address) if page is not None else None
    if page is None or body is None:
        raise _no_article(source)
    facts = page_facts(page, body.blocks, source.address)
    edges = Edges(body, facts.byline, options.captions)
    reasons = edges.reasons()
    words = sum(body.blocks[j].length for j in body.chosen if j not in reasons)
    all_words = words + sum(count_words(line) for _, line in body.loose)
    stub = is_stub(all_words, body, facts.free)
    if facts.text and not stub and facts.free is not False and count_words(facts.text) > FULLER * words:
        entries = _declared(facts)
    else:
        entries = list(_shown(body, facts, reasons, edges))
    if not any(reason is None and block.kind != "heading" for block, reason in entries):
        raise _no_article(source, stub or facts.free is False)
    text, pieces = laid_out(starmap(_part, entries))
    return Document(
        text,
        pieces,
        title=facts.title,
        byline=facts.byline,
        published=facts.published,
        headings_marked=True,
        language=facts.language,
        site=facts.site,
        address=facts.address,
        image=facts.image,
        incomplete="paywall" if stub else None,
    )


def _parse(text: str) -> "Element | None":
    from lxml import etree, html

    parser = html.HTMLParser(encoding="utf-8", remove_pis=True)
    try:
        root = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser, ensure_head_body=True)
    except (etree.LxmlError, ValueError, AssertionError, TypeError):
        return None
    if root.tag != "html":
        return None
    _drop_edit_links(root)
    # HTML allows what XML does not, by character references too, and trafilatura builds XML of it.
    for element in root.iter():
        for part in ("text", "tail"):
            text = getattr(element, part)
            if text and _NOT_XML.search(text):
                setattr(element, part, _NOT_XML.sub("", text))
        for span in ("colspan", "rowspan"):  # trafilatura fills in every cell that they span
            element.attrib.pop(span, None)
    return root


def _drop_edit_links(root: "Element") -> None:
    """Take the links in brackets out of headings; wikis have them there, and trafilatura reads them as words."""
    for heading in root.iter("h1", "h2", "h3", "h4", "h5", "h6"):
        for child in list(heading):
            linked = next(child.iter("a"), None) is not None
            if linked and _EDIT_LINK.fullmatch("".join(map(str, child.itertext()))):
                child.drop_tree()


def _shown(body: Body, facts: PageFacts, reasons: dict[int, str], edges: Edges) -> Iterator[tuple[Block, str | None]]:
    """The headline, the head of the article and its body as the page shows them; with each, why it is skipped."""
    if not body.chosen and not body.loose:
        return
    blocks = body.blocks
    first, last = min(body.chosen, default=0), max(body.chosen, default=-1)
    headline = next((i for i, block in enumerate(blocks) if block is facts.headline), None)
    if headline is not None and (headline > last or (headline < first - HEAD_BLOCKS)):
        headline = None
    if headline is None and facts.title:
        yield _block(facts.title, "heading"), None
    elif headline is not None:
        yield replace(blocks[headline], words=facts.title or blocks[headline].words), None
    title = key(facts.title or "")
    start = first if headline is None else min(headline, first)
    loose = list(body.loose)
    for j in range(start, last + 1):
        while loose and loose[0][0] <= j:
            yield _block(loose.pop(0)[1], "text"), None
        if j == headline:
            continue
        block = blocks[j]
        if _repeats(block, title, j < first + 3):
            yield block, "repeated-title"
        elif headline is not None and j < headline and _is_label(block):
            yield block, FURNITURE
        elif j in body.chosen:
            yield block, reasons.get(j)
        else:
            yield block, edges.reason_between(j)
    for _, line in loose:
        yield _block(line, "text"), None


def _repeats(block: Block, title: str, at_the_top: bool) -> bool:
    """Whether a block is the title again: as a heading anywhere, and at the top with a few words more."""
    own = key(block.words)
    if not title or title not in own:
        return False
    if own == title:
        return at_the_top or block.kind == "heading"
    whole = block.words.endswith(_SENTENCE_ENDS)  # a lead that says it again says something
    return at_the_top and not whole and len(title) >= TELLING and len(own) <= len(title) + MORE_LETTERS


def _is_label(block: Block) -> bool:
    return block.length <= LABEL_WORDS and not block.words.endswith(_SENTENCE_ENDS)


def _declared(facts: PageFacts) -> list[tuple[Block, str | None]]:
    """The article as JSON-LD has it, for pages that are filled in by scripts."""
    lines = [" ".join(line.split()) for line in re.split(r"\n+", facts.text or "")]
    title = [_block(facts.title, "heading")] if facts.title else []
    return [(block, None) for block in (*title, *(_block(line, "text") for line in lines if line))]


def _block(words: str, kind: "ParagraphKind") -> Block:
    """Text that stands in no element of the page."""
    return Block(" ".join(words.split()), kind, None, "", 0.0)


def _part(block: Block, reason: str | None) -> Part:
    return Part(block.words, _KINDS.get(block.kind, "text"), block.path or None, reason, block.marks)


def _no_article(source: Source, paywall: bool = False) -> ArticleError:
    why = "it is only for subscribers" if paywall else "no article was found on the page"
    way = "Save the page from a browser in which it is open, or copy the text into a .txt file."
    return ArticleError(f"cannot read {source.name}: {why}. {way}")
