"""Lines in which a page speaks to its reader: to sign up, follow, download, comment, pay, or mind how links are paid.

There are too many of them to list. What they share are the words for the ways in which a publication reaches its
readers, that they address the reader, that they lead somewhere, and that they are set apart. Each counts; a line is
one of these when enough of them come together and nobody speaks in it.
"""

import re

from narrator.article.document import plain
from narrator.article.pages.blocks import Block, count_words

APPEAL_WORDS = 45
"""Words in such a line at most."""
TELLING_CHANNELS = 2
"""Ways to reach a reader that are named in such a line, at least, when it does not address one."""
ENOUGH = 3
"""What has to come together, in points. Of 19,291 paragraphs of real news articles, ten reach it, all of them such
lines; were each set in italics and linked, another sixty would, of which five are the article's own."""
SURE = 5
"""Points in mid-article for a line that is set like any other; were all of those paragraphs linked, seven would have
them, all of them such lines."""
SET_APART = 0.9
"""Share of a line in italics or bold when all of it is: a bracket or the full stop may stand outside."""

_CHANNELS = re.compile(
    r"\b(?:(?:news|e-?mail) ?letters?|inbox|sign(?:ing)?[ -]?up|subscri(?:be|bing|ption)s?|unsubscribe|bookmark"
    r"|(?:twitter|facebook|instagram|linkedin|youtube|tiktok|whatsapp|telegram|t)\.(?:com|me)/(?!\S*/status/)"
    r"|mailto:|privacy policy|terms of (?:use|service)|mobile app|nieuwsbrief|boletín|bulletin d'information"
    r"|in the comments|comments? (?:below|section)"
    r"|abonn(?:ier|e|ez|eer)\w*|suscr[ií]b\w*|apúntate|apuntarte|inscrivez\w*|iscriv\w*|inscreva\w*|assine|zapisz się"
    r"|подпи(?:сывайтесь|шитесь))\b"
    r"|/(?:newsletters?|subscribe|sign-?up|donate|membership)\b",
    re.IGNORECASE,
)
"""What is hardly said but by a publication to its readers; worth two points."""
_PLACES = re.compile(
    r"\b(?:twitter|facebook|instagram|linkedin|youtube|tiktok|whatsapp|telegram|reddit|bluesky|threads|podcasts?|apps?"
    r"|e-?mails?|follow|download|click|tap|log[ -]?in|sign(?:ing)?[ -]?in|regist(?:er|ering)|account|website|web ?page"
    r"|page|links?|commission|comments?|channel|alerts?|notifications?|updates|headlines|(?:breaking|latest) news"
    r"|for the latest|on air|stories|story|article|listen|donat\w+|membership|cookies|coupons?)\b",
    re.IGNORECASE,
)
"""What is said of pages and of other things as well; worth one point, each word once."""
_ADDRESS = re.compile(
    r"\b(?:you|your|us|me|vous|votre|nous|ihnen|ihre[rn]?|uns|nas|nosotros|noi|ons|нас|вас)\b"
    r"|\b(?:here|our \w+)\W*$|\bclick here\b|\w@[\w-]+\.\w"
    r"|(?:^|[.!?:] |\W{2})(?:get|join|follow|sign|subscribe|download|click|read|track|watch|listen|share|check|like"
    r"|don't miss|find|visit|send|support|become|stay|register|catch|tune|never miss)\b",
    re.IGNORECASE,
)
_BRACKETED = re.compile(r"[\[(].*[\])]")
_CORRECTS = re.compile(r"\b(?:correct(?:ed|ion)|clarif\w+|earlier version|editor's note)\b", re.IGNORECASE)


def is_set_apart(block: Block) -> bool:
    """Whether a line is set in italics or bold, or in brackets, from its beginning to its end."""
    return block.emphasised >= SET_APART or _BRACKETED.fullmatch(block.words) is not None


def corrects(block: Block) -> bool:
    """Whether a line says what was wrong in the article, which is part of it."""
    return _CORRECTS.search(plain(block.words)) is not None


def is_appeal(block: Block, at_an_end: bool) -> bool:
    """Whether the page speaks to its reader in a block, judged by what it says, how it is set and where it leads.

    Args:
        block: the block; somebody who speaks in it has been looked for before.
        at_an_end: whether it stands before the article's first words or after its last. Elsewhere it has to be set
            apart, or to say more.
    """
    if block.kind == "heading" or count_words(block.words) > APPEAL_WORDS:
        return False
    if corrects(block):
        return False
    line = plain(block.words)
    channels = {found.lower() for found in _CHANNELS.findall(f"{line} {block.targets}")}
    places = {found.lower() for found in _PLACES.findall(line)}
    if not _ADDRESS.search(line) and len(channels) < TELLING_CHANNELS:
        return False
    apart = is_set_apart(block)
    points = 2 * len(channels) + len(places) + bool(block.targets) + apart
    return points >= (ENOUGH if at_an_end or apart else SURE)
