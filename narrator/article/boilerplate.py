"""Lines of the page that are no part of the article: which are skipped, and why.

A line is taken for page furniture only when all of it is, and only where such lines stand. Some cannot be anything else
("Advertisement") and are skipped anywhere; others ("Follow us on ...") only at the top and after the article's last
words, because in mid-article the same words are the writer's. Whatever reports speech is kept.
"""

import re
from collections.abc import Mapping, Sequence

from narrator.article.article import Paragraph, Skipped
from narrator.article.document import Piece, merge_skipped, plain, short_text

HEAD = 5
"""Paragraphs at the top among which the page's own lines stand."""
TAIL = 2
"""Paragraphs of the article that may come after a line of the tail, such as a correction."""
STRAY_WORDS = 25
"""Words in a stray line."""
NOTICE_WORDS = 80
"""Words in a copyright notice or a teaser that ends in "... Read more"."""
BIOGRAPHY_WORDS = 200
"""Words in the block about the writer: two writers at 80 each, and a line on how to reach them."""

_MEDIA = r"(?:twitter|x|facebook|instagram|linkedin|threads|bluesky|mastodon|youtube|tiktok|telegram|whatsapp|reddit)"
_PAGE = r"(?:(?:this|the) (?:article|story|post|page))"


def _compile(patterns: Mapping[str, tuple[str, ...]]) -> dict[str, re.Pattern[str]]:
    return {reason: re.compile(rf"(?:{'|'.join(of)})\.?", re.IGNORECASE) for reason, of in patterns.items()}


_ANYWHERE = _compile(
    {
        "advertisement": (
            r"(?:-+ ?)?(?:advertisements?|sponsored(?: content)?)(?: ?-+)?",
            r"(?:advertisement ?-+ ?)?(?:article continues|story continues|continue reading) below(?: advertisement)?",
            r"(?:story|article) continues (?:below|after) (?:this |the )?(?:ad|advertisement|video)",
            r"scroll (?:down )?to continue(?: reading| with content)?",
        ),
        "read-more": (r"read more(?: here)?|(?:continue|keep) reading(?: below)?|(?:show|view) more",),
        "related": (r"(?-i:READ MORE|READ NEXT|READ ALSO|ALSO READ|RELATED|SEE ALSO|WATCH): .{1,150}",),
        "share": (
            rf"share {_PAGE}(?: (?:on|via) {_MEDIA})?|share on {_MEDIA}|copy link|(?:print|e-?mail|tweet) {_PAGE}",
        ),
        "photo-credit": (
            r"(?:[\w.' -]{1,40}(?:/| via ))?(?:(?:afp|ap|bloomberg|corbis)/)?getty(?: images)?(?:/[\w ]{1,20})?",
            r"(?:photo(?:graph)?|image|picture)s?(?: credit| courtesy)?(?:: | courtesy of )[\w.,'/()& -]{1,60}",
            r"(?:ap|afp|reuters) (?:photo|file)(?:/[\w. ]{1,40})?",
        ),
    }
)
_AT_THE_ENDS = _compile(
    {
        "newsletter": (
            r"(?:sign up|subscribe)(?: now| here| today| for free)?(?: (?:for|to) .{1,80}| here| now| today)?",
            r"(?:get|join) .{0,60}newsletters?.{0,60}|.{1,60}[,?] sign up for .{0,60}newsletters?.{0,40}",
            r"enter your e-?mail(?: address)?",
        ),
        "follow": (
            rf"(?:follow|find|like|join) (?:.{{1,80}} (?:on|at) {_MEDIA}\b.{{0,80}}|@\w.{{0,80}}|us)|{_MEDIA}: ?@\w+",
        ),
        "share": (r"share(?: (?:your|with) .{1,60})?",),
        "related": (
            r"related(?: (?:article|story|stories|articles|content|coverage))?|most (?:read|popular|viewed)",
            # A colon and a whole sentence after it is the writer's: "Related: the cases share a judge."
            r"(?!.*\.$)(?:related(?: (?:article|story))?|read (?:more|next|also)|also read|see also|watch): ?.{1,150}",
            r"more from .{1,40}|you (?:may|might) also (?:like|be interested in)|recommended for you",
        ),
        "read-more": (
            r"(?:read|see) (?:the )?(?:rest|full (?:article|story|text|report)|more .{1,30})(?: of .{1,40})? here",
        ),
        "click-here": (r"(?:click|tap) (?:here|below) .{1,80}",),
        "comments": (
            r"(?:view |show |leave a |post a |add a )comments?|\d+ comments|comments(?: \(\d+\))?",
            r"join the conversation",
        ),
        "listen": (rf"listen(?: now)?(?: to {_PAGE})?(?:[ ·|-]*\d+ ?min(?:ute)?s?)?",),
        "reading-time": (r"(?:(?:estimated )?reading time[: ]*)?\d+[ -]?min(?:ute)?s?(?: read)?",),
    }
)
_NOTICES = _compile(
    {
        "copyright": (
            r"(?:copyright|©|\(c\)) ?(?:©|\(c\)|\d{4}).*|.*\ball rights reserved",
            r"this material may not be published, .*",
        ),
        "read-more": (r".*(?:\.\.\.|…) ?read more",),
        "about-the-writer": (r"about the (?:writer|author|reporter)s?: .*",),
    }
)
_EDGES = " :!»›>→|…*#"
_REPORTED = re.compile(r"\b(?:said|says|told|tells|asked|added|according to)\b|\"", re.IGNORECASE)
_ABOUT_THE_WRITER = re.compile(
    r"(?:about|meet) (?:the|our) (?:writer|author|reporter|journalist|contributor|columnist)(?:\(s\)|s)?", re.IGNORECASE
)
_BIOGRAPHICAL = re.compile(
    r"\b(?:is|are|was) (?:an?|the|based|currently)\b|\b(?:covers?|reports|writes|joined|graduated|lives|works)\b|@"
    r"|(?:\.\.\.|…) ?read more$",
    re.IGNORECASE,
)
_MORE_TO_READ = re.compile(
    r"(?:related|recommended|trending|most (?:read|popular)|more)(?: (?:articles|stories|coverage|news))?"
    r"(?: (?:from|on) .{1,40})?",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.!;,:…][\"')\]]*$")


def mark_boilerplate(text: str, pieces: Sequence[Piece]) -> list[Piece]:
    """Turn the paragraphs that are page furniture into skipped spans; neighbours of one reason become one span."""
    lines = [short_text(text, piece) if isinstance(piece, Paragraph) else "" for piece in pieces]
    reasons = [_reason(line, _ANYWHERE) for line in lines]
    for i, line in enumerate(lines[:HEAD]):
        reasons[i] = reasons[i] or _reason(line, _AT_THE_ENDS)
    others = 0
    for i in reversed(range(len(lines))):
        reasons[i] = reasons[i] or _reason(lines[i], _AT_THE_ENDS) or _reason(lines[i], _NOTICES, NOTICE_WORDS)
        others += reasons[i] is None and isinstance(pieces[i], Paragraph)
        if others > TAIL:
            break
    for i, line in enumerate(lines):
        bare = line.strip(_EDGES)
        if _ABOUT_THE_WRITER.fullmatch(bare) and _is_biography(text, pieces[i + 1 :], reasons[i + 1 :]):
            reasons[i:] = ["about-the-writer"] * (len(reasons) - i)
        elif _MORE_TO_READ.fullmatch(bare) and _are_headlines(lines[i + 1 :], reasons[i + 1 :]):
            reasons[i:] = ["related"] * (len(reasons) - i)
    return merge_skipped(
        Skipped(piece.start, piece.end, reason) if reason and isinstance(piece, Paragraph) else piece
        for piece, reason in zip(pieces, reasons, strict=True)
    )


def _reason(line: str, patterns: Mapping[str, re.Pattern[str]], words: int = STRAY_WORDS) -> str | None:
    if not line or len(line.split()) > words or _REPORTED.search(line):
        return None
    bare = line.strip(_EDGES)
    return next((reason for reason, pattern in patterns.items() if pattern.fullmatch(bare)), None)


def _is_biography(text: str, pieces: Sequence[Piece], reasons: Sequence[str | None]) -> bool:
    """Whether the article ends in a few words about its writer: all short, biographical, and nobody quoted.

    A closing section that discusses an author fails one of these and is kept.
    """
    own = [text[p.start : p.end] for p, reason in zip(pieces, reasons, strict=True) if reason in (None, "read-more")]
    return (
        sum(len(words.split()) for words in own) <= BIOGRAPHY_WORDS
        and not any(_REPORTED.search(plain(words)) for words in own)
        and (not own or _BIOGRAPHICAL.search(plain(own[0])) is not None)
    )


def _are_headlines(lines: Sequence[str], reasons: Sequence[str | None]) -> bool:
    own = [line for line, reason in zip(lines, reasons, strict=True) if reason is None]
    return all(line and len(line.split()) <= STRAY_WORDS and not _SENTENCE_END.search(line) for line in own)
