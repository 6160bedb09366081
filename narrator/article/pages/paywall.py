"""Whether a page shows only the beginning of an article, the rest of which is for subscribers."""

import re

from narrator.article.pages.body import Body

STUB_WORDS = 300
"""Words that a page shows of an article before its paywall, at most; a page that shows more of it, as those do that
count how many articles one reads, shows all."""
NEAR = 40
"""Blocks after the last of the article among which the paywall stands."""
PLEA = 300
"""Characters of what a paywall says, at most."""

_SAYS = re.compile(
    r"to (?:continue|keep) reading|subscribe (?:now )?to (?:read|unlock|access)|(?:for|to) subscribers only"
    r"|subscribers-only|(?:is|are) (?:only )?(?:for|available to|reserved for) (?:\w+ ){0,3}(?:subscribers|members)"
    r"|unlock (?:this|the full)|read the (?:full|rest of (?:the|this)) (?:article|story)",
    re.IGNORECASE,
)


def is_stub(words: int, body: Body, free: bool | None) -> bool:
    """Whether the rest of an article is behind a paywall: the page declares that, or says so after what it shows.

    Args:
        words: how many are shown.
        body: where they stand.
        free: what the page declares.
    """
    if words >= STUB_WORDS or free:
        return False
    last = max(body.chosen, default=0)
    return free is False or any(
        len(block.words) <= PLEA and _SAYS.search(block.words) for block in body.blocks[last : last + NEAR]
    )
