"""What on a page stands among an article's paragraphs and is none of them: which blocks are skipped, and why.

Three things tell: what the page calls the elements around a block (class, id, role), what the block says, and where it
stands. None of them is enough for true text: a name counts only for elements that hold little of the article, words
count only where all of a short block is such words, and most of them only at the article's ends.
"""

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from narrator.article.document import plain
from narrator.article.pages.align import key
from narrator.article.pages.blocks import Block
from narrator.article.pages.body import Body

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

FURNITURE = "page-furniture"
"""The reason for what the page has between paragraphs and nothing more is known about."""
MOST_OF_STORY = 0.3
"""Share of the article's characters that an element holds at most to be what its name says. Whole articles stand in
elements called "newsletter-layout" or "author-page"."""
BOX_WORDS = 160
"""Words in a box at most; a longer one is read, whatever it is called."""
NOTE_WORDS = 45
"""Words in a line of the page at most."""
HEAD = 6
"""Chosen blocks at the top among which the page's own lines stand."""
TAIL = 3
"""Blocks of running text that may come after a line of the page at the end, such as a correction."""
LINK = 0.9
"""Share of a block that is links when it is one link: a full stop or a space may stand outside."""
REPEATED_WORDS = 6
"""Words in a line at least that is not read a second time."""

_MEDIA = r"(?:twitter|x|facebook|instagram|linkedin|threads|bluesky|mastodon|youtube|tiktok|telegram|whatsapp|reddit|pinterest|e-?mail|flipboard|messenger|pocket)"
_NAMED: Mapping[str, re.Pattern[str]] = {
    reason: re.compile(rf"(?<![a-z])(?:{words})(?![a-z])")
    for reason, words in {
        "caption": r"captions?|fig ?captions?|wp caption(?: text)?|cutline|image (?:meta|description|info)|photo (?:meta|description|info)",
        "photo-credit": r"(?:photo|image|picture|media|img) ?(?:credits?|source|copyright|by)|credits?|copyright",
        "newsletter": r"news ?letters?|sign ?ups?|subscrib\w*|subscription|mailing list|email capture|opt ?in|mailchimp|mc embed",
        "related": r"related|recommend(?:ed|ations?)|recirc(?:ulation)?|read ?(?:more|next|also)|also read|more (?:on|from|stories|links|coverage|articles)"
        r"|see also|trending|most (?:read|popular|viewed)|popular|promos?|rich link|outbrain|taboola|up next|next (?:up|article|post)|inline link"
        r"|further reading|suggested|you may|dont miss|onward|teasers?(?= (?:list|link|box|grid|card))",
        "share": r"shar(?:e|ing|ers?)|social|share ?(?:bar|tools|buttons?|links)|add ?this|sharedaddy|jp relatedposts|toolbar|bookmark",
        "advertisement": r"ads?|adverts?|advertisements?|advertising|advertorial|sponsor(?:ed|s|ship)?|dfp|gpt|ad ?(?:slot|unit|container|wrapper|label|banner)|commercial|affiliate",
        "comments": r"comments?|disqus|comment ?(?:list|count|form|section)|discussion|respond",
        "about-the-writer": r"(?:author|writer|contributor|reporter|byline) ?(?:bio(?:graphy)?|box|card|info|about|description|profile|block|blurb|footer)|about ?(?:the ?)?(?:author|writer)s?"
        r"|bio(?:graphy)?|authors?|contributors?|post author",
        "byline": r"bylines?|by line|entry meta|post meta|article meta|meta (?:data|info)|metadata|dateline info|article info",
        "timestamp": r"timestamps?|date ?times?|publish(?:ed)? ?(?:date|time|at|on)?|updated|pub ?date|post date|entry date|time ?ago",
        "tags": r"tags?|tag ?(?:list|cloud|s links)|tags ?list|topics?(?= (?:list|tags|links))|keywords|categor(?:y|ies)(?: links)?",
        "contents": r"toc|table of contents|jump (?:links|to)|contents list|anchor links",
        "paywall": r"pay ?wall|reg ?wall|subscriber wall|gate|piano (?:offer|inline)|premium (?:box|offer|teaser)|meter(?:ing)?",
        FURNITURE: r"bread ?crumbs?|nav(?:igation|bar)?|menu|cookies?|consent|modal|pop ?up|skip link|screen reader text|sr only|visually hidden|visuallyhidden"
        r"|site footer|feedback|donat(?:e|ion)s?|membership|support us|appeal|audio player|listen|video player|player|app (?:promo|download)|print only|pagination|pager",
        "pull-quote": r"pull ?quotes?|pulled quote",
    }.items()
}
_BOX_TAGS: Mapping[str, str] = {
    "nav": FURNITURE,
    "footer": FURNITURE,
    "form": FURNITURE,
    "figcaption": "caption",
    "figure": "caption",
}
_SURE = frozenset(("caption", "photo-credit", "paywall", "pull-quote"))


def _compile(patterns: Mapping[str, tuple[str, ...]]) -> dict[str, re.Pattern[str]]:
    return {reason: re.compile(rf"(?:{'|'.join(of)})[.!]?", re.IGNORECASE) for reason, of in patterns.items()}


_ANYWHERE = _compile(
    {
        "photo-credit": (
            r"(?:image|photo|picture|video|media)(?: source| credits?| copyright| by)?: ?[^.!?]{1,90}",
            r"image source,.{1,80}|(?:photograph|photographer|photography|illustration)(?: by)?: .{1,80}",
            r"(?:photograph|photo|illustration|graphic|image)s? (?:by|courtesy of) .{1,70}",
            r"\((?:photo|image|ap photo|picture|credit)[^()]{0,90}\)|(?:©|\(c\)) .{1,60}",
            r"[\w.' -]{1,40}/(?:ap|afp|reuters|getty(?: images)?|epa|shutterstock|bloomberg|pa|alamy|ap photo)(?: images)?",
        ),
        "caption": (r"image caption,.{1,300}|(?:file|stock|undated) (?:photo|image|picture)s?\b.{0,120}",),
        "embedded-post": (
            r"view this post on \w+|(?:a|this) post shared by .{1,120}|pic\.twitter\.com/\w+|view (?:post|tweet) on \w+",
            r"[-—–] .{1,80}\(@\w+\).{0,40}|@\w{2,30}|(?:see|view) (?:more )?(?:on|at) (?:instagram|twitter|x|facebook)",
            r"this (?:content|embed|post) (?:is hosted|may contain|cannot be|could not be) .{1,160}",
        ),
        "newsletter": (
            r"sign up (?:here|now|today|for free)?(?: (?:to|for) .{1,120})?|thank(?:s| you) for (?:signing up|subscribing).{0,80}",
            r"by (?:signing up|subscribing|clicking|entering|submitting|providing),? .{0,60}(?:agree|consent|accept|acknowledge|privacy|terms).{0,200}",
            r"(?:please )?(?:check|confirm) your (?:inbox|e-?mail).{0,100}|privacy (?:policy|notice)|(?:invalid|enter (?:a )?(?:valid )?|your )e-?mail(?: address)?.{0,40}",
            r"get (?:the|our|all|more|your) .{3,120}(?:in(?:to)?|to) your inbox.{0,80}|.{3,120}(?:delivered|straight|sent|direct(?:ly)?) (?:to|into) your inbox.{0,60}",
            r"(?:this site|the form) is protected by recaptcha.{0,120}|unsubscribe (?:at )?any ?time.{0,40}|no spam.{0,60}",
        ),
        "paywall": (
            r".{0,120}\bto (?:continue|keep) reading\b.{0,80}|(?:this|the rest of this) (?:article|story|content|post) is (?:only )?(?:for|available to|reserved for) .{0,30}(?:subscribers|members).{0,80}",
            r"already (?:a )?(?:subscriber|subscribed|member|registered|have an account)\?.{0,60}|subscribe (?:now )?to (?:read|unlock|access|view) .{1,80}|unlock (?:this|the full) .{1,60}",
        ),
        "timestamp": (
            r"(?:(?:first |last )?(?:published|posted|updated|modified):? )?(?:(?:about |an? |\d+ )(?:sec(?:ond)?|min(?:ute)?|h(?:ou)?r|day|week|month)s? ago|just now|yesterday|today)",
        ),
        FURNITURE: (
            r"(?:your browser|this video|the video|javascript|please (?:enable|turn on)|sorry, (?:your|this|we)|loading|to (?:view|play) this).{0,40}(?:support|enabl|cannot be|not available|javascript|load|player|browser).{0,80}",
            r"loading(?:\.\.\.|…)?|play(?: video| audio)?|pause|mute|(?:skip|jump) to .{1,40}|back to top|close|open (?:image|in app)(?: .{1,30})?|view (?:image|gallery|larger).{0,40}|enlarge(?: image)?|expand|slide \d+ of \d+|\d+ ?(?:/|of) ?\d+",
            r"skip (?:past )?(?:newsletter|advert|ad|to).{0,40}|after newsletter promotion|hide caption|toggle caption|(?:image|video) ?\d*",
        ),
    }
)
_AT_THE_ENDS = _compile(
    {
        "share": (
            rf"(?:share|save|print|gift|copy|bookmark|tweet|post|pin|{_MEDIA})(?:[ ,|·/]+(?:share|save|print|gift|link|copy|bookmark|tweet|post|pin|article|this|more|on|via|with|and|{_MEDIA}))*",
            r"(?:gift|save|bookmark|listen to|print|republish|reprint|reuse) (?:this )?(?:article|story|post|content)|share options|link copied.{0,20}|(?:share|spread) the (?:word|love|news)",
            rf"share .{{0,40}}(?:{_MEDIA}|friends|article|story|post).{{0,30}}",
        ),
        "tags": (
            r"(?:tags?|topics?|keywords|filed (?:under|in)|categor(?:y|ies)|posted in|in this (?:article|story)|related topics|tagged(?: with)?|more on):? ?.{0,200}",
            r"explore more on these topics.{0,80}",
        ),
        "related": (
            r"(?:more|further) (?:on|from|in|about|stories|coverage|reading|news|articles)\b[^.!?]{0,80}|(?:up|read|watch|next) next|next(?: article| story)?|previous(?: article| story| post)?",
            r"(?:you (?:may|might)|don'?t miss|in case you missed|recommended|suggested|trending|latest|top|popular|most|editors?'? picks?|must reads?|today's)\b[^.!?]{0,60}",
            r"(?:see|read|watch|listen|hear|find out|learn|explore|discover) (?:also|more|next|the full)\b.{0,150}",
        ),
        "comments": (
            r"(?:join|start|have your say|leave|post|add|write|view|read|see|show|sort|\d+)\b.{0,30}\b(?:comments?|conversation|discussion|reply)\b.{0,60}",
            r"comments? (?:are|is|have been) (?:closed|disabled|moderated|off|turned off).{0,80}|what do you think\?.{0,80}|let us know .{0,60}comments?.{0,40}",
        ),
        "contact": (
            r"(?:have|got|do you have|if you have) (?:a|any|an?y? ?more|something|questions?)\b.{0,60}(?:tip|story|news|information|comment|question|feedback|to (?:say|share|add))s?\b.{0,160}",
            r"(?:e-?mail|contact|reach|write to|message|call) (?:us|me|the (?:author|writer|reporter|editor)s?|him|her|them|[A-Z][\w'-]+(?: [A-Z][\w'-]+){0,3}) (?:at|on|via|here|by|with)\b.{0,120}",
            r"[\w.+-]+@[\w-]+\.[\w.]+|send (?:us )?(?:your )?.{0,40}(?:tips?|feedback|letters?|thoughts)\b.{0,80}|@\w{2,30}.{0,20}",
            r"(?:follow|find|like|connect with) .{1,80}(?:on|at|@) ?.{0,80}|report (?:a|an) (?:typo|error|correction|mistake).{0,60}|(?:see|spot(?:ted)?|notice|found) (?:a|an|any)?\s?(?:typo|error|mistake|inaccuracy).{0,80}",
        ),
        "support": (
            r"(?:support|help|donate|become|join|subscribe|make|give)\b.{0,80}\b(?:our (?:work|journalism|reporting|newsroom|mission)|independent|nonprofit|non-profit|a member|a subscriber|donat\w+|contribut\w+|today|now)\b.{0,160}",
            r"(?:download|get) (?:the|our) .{0,40}app\b.{0,100}|(?:read|for) more .{0,60}(?:visit|click|go to|subscribe).{0,100}",
        ),
        "read-more": (
            r"(?:click|tap) here\b.{0,120}|(?:read|view|see) (?:the )?(?:original|source|full) (?:article|story|post|report).{0,60}",
        ),
        "timestamp": (
            r"(?:(?:first |last |originally )?(?:published|posted|updated|modified|created))(?: on| at)?:? .{0,60}\d.{0,40}",
        ),
    }
)
_WRITES = re.compile(
    r"(?:^| )(?:is|are|was) (?:an?|the|our|based|currently|also|author|editor|professor|co-?founder|\w+(?:'s|s'))\b|\b(?:covers?|reports?|writes?|teaches|"
    r"blogs|lives|joined|works|has (?:written|worked|covered|been|reported)|edits|studies) ",
)
_REPORTED = re.compile(r"\b(?:said|says|told|tells|asked|added|urged|warned|wrote|according to)\b|\"", re.IGNORECASE)
_SIGNED = re.compile(
    r"(?:follow|contact|email|e-mail|reach|write to|twitter|@|newsletter|his book|her book|latest book|their book|views expressed|opinions expressed)",
    re.I,
)
_VIEWS = re.compile(r"the (?:views|opinions|views and opinions) expressed .{1,240}", re.IGNORECASE)
_STOPS = (".", "!", "?", "…", ":", ";", ",")
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_EDGES = " :!»›>→|…*#[]•·-–—▶►"


def furniture(body: Body, byline: str | None, captions: bool) -> dict[int, str]:
    """The reasons for which blocks of a body are skipped, by index; every other chosen block is read.

    Args:
        body: the page's blocks, and those chosen.
        byline: who wrote the article, to know the lines about them.
        captions: whether captions are read.
    """
    names = _Names(body)
    reasons: dict[int, str] = {}
    order = sorted(body.chosen)
    seen: set[str] = set()
    for j in order:
        block = body.blocks[j]
        reason = names.reason(block) or _said(block, _ANYWHERE) or _linked(block)
        own = key(block.words)
        if not reason and len(block.words.split()) >= REPEATED_WORDS:
            reason = "repeated" if own in seen else None
            seen.add(own)
        if reason and not (captions and reason == "caption"):
            reasons[j] = reason
    _mark_ends(body.blocks, order, reasons, byline)
    _mark_pull_quotes(body.blocks, order, reasons)
    _mark_lone_headings(body.blocks, order, reasons)
    return reasons


def reason_between(body: Body, index: int) -> str:
    """Why a block that was not chosen is not read."""
    block = body.blocks[index]
    if block.kind == "cell":
        return "table"
    return (
        _Names(body).reason(block)
        or _said(block, _ANYWHERE)
        or _said(block, _AT_THE_ENDS)
        or _linked(block)
        or FURNITURE
    )


class _Names:
    """What the elements around a block are called."""

    def __init__(self, body: Body) -> None:
        self._body = body
        self._total = max(body.weights.values(), default=0)
        self._above = set(body.story.iterancestors()) | {body.story} if body.story is not None else set()
        self._known: dict[Element, str | None] = {}

    def reason(self, block: Block) -> str | None:
        element: Element | None = block.element
        if block.kind == "cell" and self._is_data(block):
            return "table"
        while element is not None and element not in self._above:
            if reason := self._named(element):
                return reason
            element = element.getparent()
        return None

    def _named(self, element: "Element") -> str | None:
        if element not in self._known:
            self._known[element] = self._name(element)
        return self._known[element]

    def _name(self, element: "Element") -> str | None:
        if not isinstance(element.tag, str) or self._body.weights.get(element, 0) > MOST_OF_STORY * self._total:
            return None
        marks = " ".join(
            element.get(a, "")
            for a in ("class", "id", "role", "data-component", "data-testid", "aria-label", "itemprop")
        )
        words = re.sub(r"[\W_]+", " ", _CAMEL.sub(" ", marks)).lower()
        found = (
            next((reason for reason, pattern in _NAMED.items() if pattern.search(words)), None)
            if words.strip()
            else None
        )
        found = found or _BOX_TAGS.get(element.tag)
        if found in (None, *_SURE):
            return found
        # Boxes are small, and what is large prose is read whatever the element is called.
        return found if self._body.weights.get(element, 0) <= 6 * BOX_WORDS else None

    def _is_data(self, block: Block) -> bool:
        """Whether a cell belongs to a table of data; a table that lays out the page has long cells."""
        table = next((a for a in (block.element, *block.element.iterancestors()) if a.tag == "table"), None)
        return table is None or self._body.weights.get(table, 0) <= MOST_OF_STORY * self._total


def _said(block: Block, patterns: Mapping[str, re.Pattern[str]]) -> str | None:
    if len(block.words) > 400 or len(block.words.split()) > NOTE_WORDS:
        return None
    line = plain(block.words)
    if _REPORTED.search(line):
        return None
    bare = line.strip(_EDGES) or line
    return next(
        (reason for reason, pattern in patterns.items() if pattern.fullmatch(bare) or pattern.fullmatch(line)), None
    )


def _linked(block: Block) -> str | None:
    """A block that is one link and no sentence leads away from the article."""
    if block.linked < LINK or block.kind == "heading":
        return None
    words = len(block.words.split())
    return (
        "related" if words <= NOTE_WORDS and not block.words.rstrip("\"'”’)").endswith((".", "!", ";", ",")) else None
    )


def _mark_ends(blocks: Sequence[Block], order: Sequence[int], reasons: dict[int, str], byline: str | None) -> None:
    top = 0
    for j in order:
        if top >= HEAD:
            break
        top += j not in reasons
        if j not in reasons and (reason := _said(blocks[j], _AT_THE_ENDS)) and not _opens(blocks[j]):
            reasons[j] = reason
    others = 0
    for j in reversed(order):
        if j in reasons:
            continue
        reason = _said(blocks[j], _AT_THE_ENDS) or _about_the_writer(blocks[j], byline)
        if reason:
            reasons[j] = reason
        else:
            others += blocks[j].kind != "heading"
        if others >= TAIL:
            break


def _opens(block: Block) -> bool:
    """Whether a line at the top is rather the article's first sentence."""
    return len(block.words.split()) > 8 and block.words.endswith((".", "?"))


def _about_the_writer(block: Block, byline: str | None) -> str | None:
    line = plain(block.words)
    words = len(line.split())
    if words > BOX_WORDS or _REPORTED.search(line):
        return None
    if _VIEWS.fullmatch(line):
        return "about-the-writer"
    names = [n for n in re.split(r",\s*|\s+and\s+", byline or "") if n]
    first = line.removeprefix("By ").removeprefix("Dr ").removeprefix("Dr. ").removeprefix("Prof ")
    begins = any(first.startswith(name) or (" " in name and first.startswith(name.split()[-1] + " ")) for name in names)
    if any(key(line) == key(name) for name in names):
        return "about-the-writer"
    return "about-the-writer" if begins and (_WRITES.search(line) or _SIGNED.search(line)) else None


def _mark_pull_quotes(blocks: Sequence[Block], order: Sequence[int], reasons: dict[int, str]) -> None:
    """Skip what is set large and stands in a paragraph as well."""
    read = [(j, key(blocks[j].words)) for j in order if j not in reasons]
    text = "\n".join(own for _, own in read)
    for j, own in read:
        big = blocks[j].kind in ("quotation", "heading") or blocks[j].element.tag in ("aside", "q")
        if big and REPEATED_WORDS <= len(blocks[j].words.split()) <= NOTE_WORDS and text.count(own) > 1:
            reasons[j] = "pull-quote"


def _mark_lone_headings(blocks: Sequence[Block], order: Sequence[int], reasons: dict[int, str]) -> None:
    """Skip a heading over which nothing is left to read, for the reason of what stood under it."""
    under = "related"
    alone = True
    for j in reversed(order):
        if j in reasons:
            under = reasons[j] if alone else under
        elif blocks[j].kind != "heading":
            alone = False
        elif alone:
            reasons[j] = under
        else:
            alone, under = True, "related"
