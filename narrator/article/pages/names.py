"""What pages call the elements that are no part of an article: their classes, ids and roles, and what these mean.

The names are those that content systems and news sites share; they are compared as words, in small letters, so that
"relatedStories", "related-stories" and "c_related__stories" are one.
"""

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

FURNITURE = "page-furniture"
"""The reason for what the page has among paragraphs when nothing more is known about it."""
PARTS_OF_PICTURES = frozenset(("caption", "photo-credit"))
"""The reasons for what stands under a picture."""

_ATTRIBUTES = (
    "class", "id", "role", "aria-label", "itemprop", "data-component", "data-testid", "data-test-id", "data-qa",
    "data-area", "data-module", "data-type", "data-hook", "data-block", "data-name",
)  # fmt: skip
_NAMES: Mapping[str, tuple[str, ...]] = {
    "caption": (
        "(?:fig ?|wp ?)?captions?",
        "cutline",
        r"(?:image|photo|picture|media|img) ?(?:meta|desc\w*|info|text|title|legend)",
    ),
    "photo-credit": (
        "(?:photo|image|picture|media|img|fig) ?(?:credits?|source|copyright|by|attribution)",
        "credits?|copyright",
    ),
    "footnote": ("foot ?notes?", "end ?notes?", "references?|ref ?list"),
    "newsletter": (
        "news ?letters?",
        "sign ?ups?",
        "subscri(?:be|ption)",
        "mailing list|email capture|opt ?in|mailchimp|mc embed",
    ),
    "related": (
        "related|recirc(?:ulation)?|recommend(?:ed|ations?)|trending|onward|suggested|outbrain|taboola",
        "(?:read|see) ?(?:more|next|also)|also read|up next|next (?:up|article|post)|you may|dont miss|further reading",
        "more (?:on|from|stories|links|coverage|articles|news)|most (?:read|popular|viewed)|popular",
        "promos?|rich ?link|inline ?link|teasers?(?= (?:list|link|box|grid|card))|story ?card|link ?box",
    ),
    "share": ("shar(?:e|ing|ers?)", "social", "add ?this|sharedaddy|bookmark|toolbar"),
    "advertisement": (
        "ads?|adverts?|advertisements?|advertising|advertorial|commercial|affiliate|dfp|gpt",
        "ad ?(?:slot|unit|container|wrapper|label|banner|text)|sponsor(?:ed|s|ship)?",
    ),
    "comments": (
        "comments?(?: (?:list|count|form|section))?",
        "disqus|discussion|respond|(?:user |reader )?reactions?(?= |$)|replies",
    ),
    "about-the-writer": (
        "(?:author|writer|contributor|reporter|byline) ?(?:bio|biography|box|card|info|about|description|profile)",
        "about ?(?:the ?)?(?:author|writer)s?|bio(?:graphy)?|authors?|contributors?|post author",
    ),
    "byline": (
        "by ?lines?|signature|sign ?off",
        "(?:entry|post|article) meta|meta (?:data|info)|metadata|article info",
    ),
    "timestamp": (
        "timestamps?|date ?times?|updated|pub ?date|time ?ago|last ?(?:update|modified)",
        "publish(?:ed)? ?(?:date|time|at|on)?",
        "(?:post|entry|article|chapter|content|story|news|display|creation) ?date",
    ),
    "tags": ("tags?(?: ?(?:list|cloud|links))?", "topics?(?= (?:list|tags|links))|keywords|categor(?:y|ies)"),
    "source": ("(?:story|article|news) ?source",),
    "contents": ("toc|table of contents|jump (?:links|to)|contents list|anchor links",),
    "paywall": ("(?:pay|reg|subscriber) ?wall|gate|piano (?:offer|inline)|meter(?:ing)?|premium (?:box|offer|teaser)",),
    "fact-box": ("(?:info|fact|side) ?(?:box|bar)(?:es|s)?",),
    "pull-quote": ("pull(?:ed)? ?quotes?",),
    FURNITURE: (
        "bread ?crumbs?|nav(?:igation|bar)?|menu|cookies?|consent|modal|pop ?up|skip link|site footer|pagination|pager",
        "screen reader text|sr only|visually ?hidden|print only|feedback",
        "donat(?:e|ion)s?|contributions?|membership|support us|appeal",
        "galler(?:y|ies)|slide ?show|carousel|light ?box",
        "call to action|cta|price|in stock|(?:star |user )?ratings?|nutrition|add to (?:cart|basket)",
        "contact ?(?:card|info|information|details|box|block|us)|disclaimer|print (?:block|inline|flex)",
        "(?:product|score|review|buy(?:ing)?) ?(?:card|box|button|links?)|(?:text|font) ?(?:size|resizer)s?",
        "(?:audio |video )?player|audio (?:module|tools?|embed|controls)|listen|app (?:promo|download)",
    ),
}
_PATTERNS = {reason: re.compile(rf"(?<![a-z])(?:{'|'.join(names)})(?![a-z])") for reason, names in _NAMES.items()}
_TAGS: Mapping[str, str] = {
    "nav": FURNITURE,
    "footer": FURNITURE,
    "form": FURNITURE,
    "figcaption": "caption",
    "figure": "caption",
}
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")


def named_reason(element: "Element") -> str | None:
    """Why what an element holds is no part of an article, as far as its own name tells."""
    if not isinstance(element.tag, str):
        return None
    marks = " ".join(filter(None, (element.get(attribute) for attribute in _ATTRIBUTES)))
    if words := re.sub(r"[\W_]+", " ", _CAMEL.sub(" ", marks)).lower().strip():
        for reason, pattern in _PATTERNS.items():
            if pattern.search(words):
                return reason
    return _TAGS.get(element.tag)
