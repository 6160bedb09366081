"""Lines that only pages have: what is said under pictures, in sign-up boxes, by players, at the foot of an article.

They add to what `narrator.article.boilerplate` knows of text that was copied from pages. Here, too, a line is taken for
one of these only when all of it is, and when nobody speaks in it.
"""

import re

from narrator.article.boilerplate import MEDIA, SAYS, compile_reasons, line_reason
from narrator.article.document import plain
from narrator.article.pages.appeals import is_appeal
from narrator.article.pages.blocks import Block, count_words
from narrator.article.pages.names import FURNITURE
from narrator.article.pages.world_lines import world_line

NOTE_WORDS = 45
"""Words in a line of the page at most."""
LINK = 0.9
"""Share of a block that is links when it is one link: a bracket or a full stop may stand outside."""
LABEL_WORDS = 6
"""Words at most in a label before a link: "Our standards: ...", "Also read | ..."."""

_MEDIA = rf"(?:{MEDIA}|pinterest|e-?mail|flipboard|messenger|pocket)"
_AGENCY = r"(?:ap|afp|reuters|getty(?: images)?|epa|shutterstock|bloomberg|pa|alamy|ap photo|istock|unsplash)"
_ONE = r"(?:[^.!?]|\.(?=\S)|(?<=\b\w)\.(?!\S)){0,120}"
"""Part of one sentence; there are full stops in addresses, and after initials. Each can be read in one way alone, or a
line of two hundred of them would take for ever."""
_NO_SENTENCE = r"(?!.*(?<!\.)[a-z]\.$)"
"""Labels have no full stop, but after "p.m." and the like."""
_DEED = r"(?:share|save|print|gift|copy|bookmark|tweet|post|pin|link)"
_END = r"[.!]?"

_ANYWHERE = compile_reasons(
    {
        "photo-credit": (
            rf"(?:image|photo|picture|video|media|gallery)(?: source| credits?| copyright| by)?: ?{_ONE}",
            rf"(?:image|photo|picture|video|media|gallery) (?:source|credits?|copyright|by), ?{_ONE}",
            r"(?:photograph|photographer|photography|illustration)(?: by)?: .{1,80}",
            r"(?:photograph|photography|photo|illustration|graphic|image)s? (?:by (?-i:[A-Z])|courtesy of ).{1,70}",
            r"\((?:photo|image|ap photo|picture|credit)[^()]{0,90}\)|(?:©|\(c\)) [^.!?]{1,60}",
            rf"[\w.' -]{{1,40}}/{_AGENCY}",
        ),
        "caption": (
            r"image caption,.{1,300}",
            r".{1,300}\((?:file )?(?:photo|image|picture|credit|foto|bild|crédit)s?(?: credits?)?(?: by\b|:| courtesy)"
            r"[^()]{1,80}\)",
            r"(?:file|stock|undated) (?:photo|image|picture)\b.{0,120}",
        ),
        "embedded-post": (
            r"view (?:this )?(?:post|tweet) on \w+|(?:a|this) post shared by .{1,120}|pic\.twitter\.com/\w+",
            r"[-—–] .{1,80}\(@\w+\).{0,40}|(?:see|view) (?:more )?(?:on|at) (?:instagram|twitter|x|facebook)",
            r"this (?:content|embed|post) (?:is hosted|may contain|cannot be|could not be) .{1,160}",
        ),
        "newsletter": (
            r"sign up (?:here|now|today|for free)?(?: (?:to|for) .{1,120})?",
            r"thank(?:s| you) for (?:signing up|subscribing).{0,80}",
            r"no spam.{0,60}|unsubscribe (?:at )?any ?time.{0,40}",
            r"by (?:signing up|subscribing|clicking|entering|submitting|providing),? "
            r".{0,60}(?:agree|consent|accept|acknowledge|privacy|terms).{0,200}",
            r"(?:please )?(?:check|confirm) your (?:inbox|e-?mail).{0,100}|(?:privacy|cookie) (?:policy|notice)",
            r"(?:invalid|enter (?:a )?(?:valid )?|your )e-?mail(?: address)?.{0,40}",
            r".{3,120}(?:delivered|straight|sent|direct(?:ly)?) (?:to |into |in )?your inbox.{0,80}",
            r"(?:get|receive|have|want) .{3,120} (?:in|to|into) your inbox.{0,80}",
            r"(?:this site|the form) is protected by recaptcha.{0,120}",
        ),
        "paywall": (
            r"(?:.{0,120}[.!?:] )?(?:please )?(?:subscribe|register|sign|log|join|create|start|become|enter)\b.{0,60}"
            r"\bto (?:continue|keep) reading\b.{0,80}|to (?:continue|keep) reading\b.{0,120}",
            r"(?:this|the rest of this) (?:article|story|content|post) is (?:only )?(?:for|available to|reserved for) "
            r".{0,30}(?:subscribers|members).{0,80}",
            r"already (?:a )?(?:subscriber|subscribed|member|registered|have an account)\?.{0,60}",
            r"subscribe (?:now )?to (?:read|unlock|access|view) .{1,80}|unlock (?:this|the full) .{1,60}",
        ),
        "timestamp": (
            r"(?:(?:first |last )?(?:published|posted|updated|modified):? )?"
            r"(?:about )?(?:an?|\d+) (?:sec(?:ond)?|min(?:ute)?|h(?:ou)?r|day|week|month)s? ago",
            r"updated",
        ),
        FURNITURE: (
            r"(?:your browser|this video|the video|javascript|please (?:enable|turn on)|sorry, (?:your|this|we)"
            r"|to (?:view|play)).{0,60}(?:support|enabl|cannot be|not available|javascript|load|player|browser).{0,80}",
            r"(?!\w+\.$)(?:loading(?:\.\.\.|…)?|play(?: video| audio)?|pause|mute|back to top|close|expand)",
            r"enlarge(?: image)?",
            r"open (?:image|in app)(?: .{1,30})?|view (?:image|gallery|larger).{0,40}|(?:hide|toggle) caption",
            r"scroll (?:down|up) for .{1,40}",
            r"[\d.,]+[km]? (?:shares|likes|views|followers|retweets)",
            r"slide \d+ of \d+|\d+ ?(?:/|of) ?\d+|(?:image|video) \d+",
            r"(?:skip|jump) (?:to|past) .{1,40}|after newsletter promotion",
        ),
    },
    _END,
)
_AT_THE_ENDS = compile_reasons(
    {
        "share": (
            rf"(?!x\W*$)(?:{_DEED}|{_MEDIA})(?:[ ,|·/]+(?:{_DEED}|article|this|more|on|via|with|and|{_MEDIA}))*",
            r"(?:gift|save|bookmark|print|republish|reprint|reuse) (?:this )?(?:article|story|post|content)",
            r"share options|link copied.{0,20}|(?:share|spread) the (?:word|love|news)",
            rf"(?:share|discuss) .{{0,40}}(?:{_MEDIA}|friends|article|story|post).{{0,30}}",
        ),
        "tags": (
            rf"{_NO_SENTENCE}(?:tags?|topics?|keywords|categor(?:y|ies)|in this (?:article|story)|related topics)"
            r":? ?[^.!?]{0,200}",
            rf"{_NO_SENTENCE}(?:filed (?:under|in)|posted in|tagged(?: with)?):? [^.!?]{{0,200}}",
            r"explore more on these topics.{0,80}",
        ),
        "related": (
            rf"{_NO_SENTENCE}(?:more|further) (?:on|from|in|about|stories|coverage|reading|news|articles)\b"
            r"[^.!?]{0,80}",
            r"(?:up|read|watch|next) next|(?:next|previous)(?: article| story| post)?",
            rf"{_NO_SENTENCE}(?:you (?:may|might)|don'?t miss|in case you missed|recommended|suggested|trending|latest"
            r"|top|popular)\b[^.!?]{0,60}",
            r"(?:editors?'? picks?|must reads?|today's (?:top|best|headlines))\b[^.!?]{0,60}",
            r"(?:see|read|watch|listen|hear|find out|learn|explore|discover) (?:also|more|next|the full)\b"
            r"[^.!?]{0,150}",
        ),
        "comments": (
            r"(?:join|have your say|leave|post|add|write|view|read|see|show|sort|\d+)\b.{0,30}\b"
            r"(?:comments?|conversation|discussion|reply)\b.{0,60}",
            r"comments? (?:are|is|have been) (?:closed|disabled|moderated|off|turned off).{0,80}",
            r"what do you think\?.{0,80}|let us know .{0,60}comments?.{0,40}",
        ),
        "contact": (
            r"(?:have|got|do you (?:have|know)|if you have) (?:a|any|an?y? ?more|something|questions?)\b.{0,60}"
            r"(?:tip|story|news|information|comment|question|feedback|to (?:say|share|add))s?\b.{0,160}",
            rf"(?:[^.!?]{{1,80}}[?!] ){{0,2}}{_ONE}\b(?:e-?mail|contact|reach|write to|message|call) "
            rf"(?:us|me|the \w+|him|her|them)\b{_ONE}",
            r"(?:e-?mail|contact|reach|write to) [A-Z][\w'-]+(?: [A-Z][\w'-]+){0,3} (?:at|on|via|by) .{1,120}",
            r"[\w.+-]+@[\w-]+\.[\w.]+|send (?:us )?(?:your )?.{0,40}(?:tips?|feedback|letters?|thoughts)\b.{0,80}",
            rf"(?:follow|find|like|connect with) .{{1,80}}(?:on|at) (?:{_MEDIA}|@).{{0,80}}",
            r"follow .{1,80}\b(?:coverage|news|stories|updates|reporting)\b.{0,80}",
            r"report (?:a|an) (?:typo|error|correction|mistake).{0,60}",
            r"(?:see|spot(?:ted)?|notice|found) (?:a|an|any)? ?(?:typo|error|mistake|inaccuracy).{0,80}",
        ),
        "support": (
            r"(?:support|help|donate|become|join|subscribe|make|give)\b.{0,80}\b(?:our (?:work|journalism|reporting"
            r"|newsroom|mission)|independent|non-?profit|a member|a subscriber|donat\w+|contribut\w+)\b.{0,160}",
            r"if you (?:enjoyed|liked?|found|appreciate|want|value)\b.{0,80}"
            r"\b(?:please|consider|share|subscribe|follow|sign up|clap|support|donat\w+)\b.{0,160}",
            r"(?:download|get) (?:the|our) .{0,40}app\b.{0,100}",
            r".{0,80}\bapp\b.{0,40}\b(?:download|install|get) it\b.{0,40}",
            r"(?:read|for) more .{0,60}(?:visit|click|go to|subscribe).{0,100}",
        ),
        "listen": (
            r"listen(?: now)?[ ·|-]*\d{1,2}:\d\d(?::\d\d)?",
            r"(?:as )?(?:heard|aired|broadcast) on [^.!?]{1,60}",
        ),
        "source": (
            r".{0,300}\bdoi:? ?(?:https?://(?:dx\.)?doi\.org/)?10\.\d{4,}/\S+",
            r"(?:news )?sources?: [^.!?]{1,60}|(?-i:SOURCE) [^.!?]{1,60}",
            r"(?:an? |this )(?:\w+ )?(?:version of this )?(?:article|story|column|essay|piece|post|interview)"
            r"(?: (?:was|has been|is))?(?: (?:also|first|originally|previously))*"
            r" (?:appear(?:s|ed)|published|posted|ran)\b.{0,250}",
            r"(?:also|first|originally) (?:published|appeared|posted) (?:here|(?:on|at|by) .{1,60})",
            r"(?:first |originally )?(?:appeared|published) in (?:the|our) .{1,60}(?:edition|issue)\b.{0,120}",
            r"\((?:except for the headline, )?this (?:story|article|report) (?:has not been|was not|is) .{1,160}\)",
        ),
        "byline": (
            r"(?:[\w'.-]+ ){0,4}staff (?:writer|reporter|editor|photographer)",
            r"(?:(?:\w+[- ])?(?:editors?|checkers?|producers?|translat(?:or|ion)|illustrat(?:or|ion)|design|research)):"
            r" [A-Z].{1,80}",
            r"(?:information|material|reporting) (?:from|by) [^.!?]{1,90} was used in .{1,40}",
            r"[^.!?]{3,150}\bcontributed (?:reporting|research|to this (?:report|story|article))\b[^.!?]{0,80}",
            r"(?:(?:additional )?(?:reporting|writing|editing|research|translation)|(?:compiled|edited|translated"
            r"|produced|fact-checked)|with (?:files|inputs?|reporting|contributions?)) (?:by|from) [A-Z].{1,200}",
        ),
        "copyright": (r"[^.!?]{0,40}© ?\d{4}.{0,90}",),
        "read-more": (
            r"(?:click|tap) here\b.{0,120}",
            r"(?:read|view|see) (?:the )?(?:original|source|full) (?:article|story|post|report).{0,60}",
        ),
        "timestamp": (
            rf"{_NO_SENTENCE}(?:(?:first |last |originally )?(?:published|posted|updated|modified|created))"
            r"(?: on| at)?:? .{0,60}\d.{0,40}",
        ),
    },
    _END,
)  # fmt: skip
_SAID = re.compile(SAYS, re.IGNORECASE)
_REPORTED = re.compile(rf"{SAYS}|\"", re.IGNORECASE)
_QUOTED = re.compile(rf"{SAYS}.*\"|\".*{SAYS}", re.IGNORECASE)
_FRAME = " :!»›>→|…*#[]•·-–—▶►"
_NUMBERED = re.compile(r"#?\d{1,3}[.):]? ")
_SENTENCE_END = re.compile(r"[.!;,。！；，][\"'”’)\]」』）]*$")


def page_line(block: Block, at_an_end: bool) -> str | None:
    """Why a block is a line of the page's own, judged by its words and links.

    Args:
        block: the block.
        at_an_end: whether it stands before the article's first words or after its last.
    """
    line = plain(block.words) if len(block.words) <= 400 else ""
    if line and count_words(line) <= NOTE_WORDS and not _REPORTED.search(line):
        bare = line.strip(_FRAME) or line
        forms = dict.fromkeys((bare, line, bare.strip("[]()")))
        for patterns in (_ANYWHERE, _AT_THE_ENDS) if at_an_end else (_ANYWHERE,):
            for reason, pattern in patterns.items():
                if any(map(pattern.fullmatch, forms)):
                    return reason
        if known := line_reason(line, at_an_end) or world_line(line, at_an_end):
            return known
    if not _REPORTED.search(plain(block.words)) and is_appeal(block, at_an_end):
        return "appeal"
    if block.kind == "heading" or block.length > NOTE_WORDS:
        return None
    # What is one link and no sentence leads away from the article, and so does a label with a link.
    numbered = _NUMBERED.match(block.words)  # the next entry of a list that the article is
    if block.linked >= LINK and not numbered and not _SENTENCE_END.search(block.words):
        return "related"
    labelled = block.label.endswith((":", "|")) and count_words(block.label) <= LABEL_WORDS
    return "related" if labelled and not _REPORTED.search(block.label) and (at_an_end or block.kind == "text") else None


def speaks(words: str) -> bool:
    """Whether somebody is quoted or reported in a line."""
    return _REPORTED.search(plain(words)) is not None


def reports(words: str) -> bool:
    """Whether a line has a verb of saying; titles are quoted without one."""
    return _SAID.search(plain(words)) is not None


def quotes(words: str) -> bool:
    """Whether somebody is quoted in a line, with a verb of saying."""
    return _QUOTED.search(plain(words)) is not None
