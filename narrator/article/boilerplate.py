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
BIOGRAPHY_WORDS = 160
"""Words in the block about the writer: two writers at some 70 each, and a line on how to reach them."""

MEDIA = r"(?:twitter|x|facebook|instagram|linkedin|threads|bluesky|mastodon|youtube|tiktok|telegram|whatsapp|reddit)"
SAYS = r"\b(?:said|says|told|tells|asked|added|urged|urges|warned|wrote|according to)\b"
"""Verbs that make a line somebody's words, and none of the page's own."""
_PAGE = r"(?:(?:this|the) (?:article|story|post|page))"


def compile_reasons(patterns: Mapping[str, tuple[str, ...]], end: str = r"\.?") -> dict[str, re.Pattern[str]]:
    """For each reason one pattern of all its lines, whatever their case; ``end`` may stand after each."""
    return {reason: re.compile(rf"(?:{'|'.join(of)}){end}", re.IGNORECASE) for reason, of in patterns.items()}


_ANYWHERE = compile_reasons(
    {
        "advertisement": (
            r"(?:-+ ?)?(?:advertisements?|sponsored(?: content)?)(?: ?-+)?",
            r"(?:advertisement ?-+ ?)?(?:article continues|story continues|continue reading) below(?: advertisement)?",
            r"(?:story|article) continues (?:below|after) (?:this |the )?(?:ad|advertisement|video)",
            r"scroll (?:down )?to continue(?: reading| with content)?",
        ),
        "read-more": (r"read more(?: here)?|(?:continue|keep) reading(?: below)?|(?:show|view) more",),
        "newsletter": (
            r"(?:sign up for|subscribe to) (?:our|the|my) (?:\w+ ){0,3}newsletters?(?: (?:now|here|today))?",
        ),
        "follow": (rf"follow (?:us|me|our page) on {MEDIA}",),
        "listen": (rf"listen to {_PAGE}",),
        "related": (r"(?-i:READ MORE|READ NEXT|READ ALSO|ALSO READ|RELATED|SEE ALSO|(?:NOW )?WATCH): .{1,150}",),
        "share": (
            rf"share {_PAGE}(?: (?:on|via) {MEDIA})?|share on {MEDIA}|copy link|(?:print|e-?mail|tweet) {_PAGE}",
        ),
        "photo-credit": (
            r"(?:[\w.' -]{1,40}(?:/| via ))?(?:(?:afp|ap|bloomberg|corbis)/)?getty(?: images)?(?:/[\w ]{1,20})?",
            r"(?:photo(?:graph)?|image|picture)s?(?: credit| courtesy)?(?:: | courtesy of )[\w.,'/()& -]{1,60}",
            r"(?:ap|afp|reuters) (?:photo|file)(?:/[\w. ]{1,40})?",
        ),
    }
)
_AT_THE_ENDS = compile_reasons(
    {
        "newsletter": (
            r"(?:sign up|subscribe)(?: (?:now|here|today))?",
            r"(?:sign up|subscribe) .{0,40}(?:for|to) .{0,40}(?:newsletters?|podcast|channel|e-?mails?|alert)\b.{0,60}",
            r"(?:get|join) .{0,60}newsletters?.{0,60}|.{1,60}[,?] sign up for .{0,60}newsletters?.{0,40}",
            r"enter your e-?mail(?: address)?",
        ),
        "follow": (
            rf"(?:follow|find|like|join) (?:.{{1,80}} (?:on|at) {MEDIA}\b.{{0,80}}|@\w.{{0,80}}|us)|{MEDIA}: ?@\w+",
        ),
        "share": (r"share(?: (?:with (?:your )?(?:a )?friends?|your thoughts.{0,40}))?",),
        "related": (
            r"related(?: (?:article|story|stories|articles|content|coverage))?|most (?:read|popular|viewed)",
            # A colon and a whole sentence after it is the writer's: "Related: the cases share a judge."
            r"(?!.*\.$)(?:related(?: (?:article|story))?|read (?:more|next|also)|also read|see also|watch): ?.{1,150}",
            r"(?!.*\.$)more from .{1,40}|you (?:may|might) also (?:like|be interested in)|recommended for you",
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
_NOTICES = compile_reasons(
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
_REPORTED = re.compile(rf"{SAYS}|\"", re.IGNORECASE)
_ABOUT_THE_WRITER = re.compile(
    r"(?:about|meet) (?:the|our) (?:writer|author|reporter|journalist|contributor|columnist)(?:\(s\)|s)?", re.IGNORECASE
)
_BIOGRAPHICAL = re.compile(
    r"\b(?:is|are) (?:an?|the|based|currently|\w+'s)\b|\b(?:covers?|reports|writes|joined|lives) |@"
    r"|(?:\.\.\.|…) ?read more$",
    re.IGNORECASE,
)
_MORE_TO_READ = re.compile(
    r"(?:related|recommended|trending|most (?:read|popular)|more)(?: (?:articles|stories|coverage|news))?"
    r"(?: (?:from|on) [^.]{1,40})?",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.!;,:…][\"')\]]*$")


def mark_boilerplate(text: str, pieces: Sequence[Piece]) -> list[Piece]:
    """Turn the paragraphs that are page furniture into skipped spans; neighbours of one reason become one span."""
    lines = [short_text(text, piece) if isinstance(piece, Paragraph) else "" for piece in pieces]
    reasons = [_reason(line, _ANYWHERE) for line in lines]
    for i, line in enumerate(lines[:HEAD]):
        reasons[i] = reasons[i] or _reason(line, _AT_THE_ENDS)
    if reasons[:1] in (["related"], ["photo-credit"]):
        reasons[0] = None  # the headline, whatever it begins with: "WATCH: Storm hits coast"
    others = 0
    for i in reversed(range(1, len(lines))):
        reasons[i] = reasons[i] or _reason(lines[i], _AT_THE_ENDS) or _reason(lines[i], _NOTICES, NOTICE_WORDS)
        others += reasons[i] is None and isinstance(pieces[i], Paragraph)
        if others > TAIL:
            break
    if section := _closing_section(text, pieces, lines, reasons):
        start, reason = section
        reasons[start:] = [reason] * (len(reasons) - start)
    marked = (
        Skipped(piece.start, piece.end, reason, piece.place) if reason and isinstance(piece, Paragraph) else piece
        for piece, reason in zip(pieces, reasons, strict=True)
    )
    return merge_skipped(text, marked)


def line_reason(line: str, at_an_end: bool) -> str | None:
    """Why a plain line is no part of an article, judged by its words alone.

    Args:
        line: as `plain` has it.
        at_an_end: whether it stands where only the page's own lines and the article's first or last words do.
    """
    reason = _reason(line, _ANYWHERE)
    return reason or (_reason(line, _AT_THE_ENDS) or _reason(line, _NOTICES, NOTICE_WORDS) if at_an_end else None)


def _reason(line: str, patterns: Mapping[str, re.Pattern[str]], words: int = STRAY_WORDS) -> str | None:
    if not line or len(line.split()) > words or _REPORTED.search(line):
        return None
    bare = line.strip(_EDGES)
    return next((reason for reason, pattern in patterns.items() if pattern.fullmatch(bare)), None)


def _closing_section(
    text: str, pieces: Sequence[Piece], lines: Sequence[str], reasons: Sequence[str | None]
) -> tuple[int, str] | None:
    """Where the page's own last section begins, and why it is skipped.

    "About the writer" and what follows, when that is a few biographical words that quote nobody; a closing section that
    discusses an author is none. "Related stories", when only headlines follow.
    """
    section = None
    words, quotes, headlines = 0, False, True  # what follows has so many words, quotes somebody, is all headlines
    begins_biography = True
    for i in reversed(range(1, len(lines))):
        bare = lines[i].strip(_EDGES)
        if begins_biography and words <= BIOGRAPHY_WORDS and not quotes and _ABOUT_THE_WRITER.fullmatch(bare):
            section = i, "about-the-writer"
        elif headlines and _MORE_TO_READ.fullmatch(bare):
            section = i, "related"
        if reasons[i] in (None, "read-more") and isinstance(pieces[i], Paragraph):
            own = text[pieces[i].start : pieces[i].end]
            words += len(own.split())
            headlines = headlines and lines[i] != "" and not _SENTENCE_END.search(lines[i])
            if words > BIOGRAPHY_WORDS and not headlines:
                break
            quotes = quotes or _REPORTED.search(plain(own)) is not None
            begins_biography = _BIOGRAPHICAL.search(own) is not None
    return section
