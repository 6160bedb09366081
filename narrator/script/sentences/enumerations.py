"""Find the items of lists within a paragraph: labelled ("1. Beat the eggs 2. Add the flour"), or a short line each."""

import re
from collections.abc import Iterator
from itertools import pairwise

BULLETS = "•◦▪‣⁃●○∙"
LABEL = re.compile(
    rf"(?<!\S)(?:[{BULLETS}]\s?)?(?P<label>\d{{1,3}}|[ivx]{{1,5}}|[IVX]{{1,5}}|[a-z])(?P<close>\.\)|[.)])(?=\s+\S)"
)
BULLET = re.compile(rf"(?<!\S)[{BULLETS}](?:\s?\d{{1,3}}[.)])?(?=\s?\S)")
OPENS_LIST = re.compile(r"(?:^|[.?!:;…][\"”’)\]]*\s+|\n\s*)$")
WITHIN_SENTENCE = re.compile(r"(?:[,(&]|\b(?:and|or|to|No|no|Nos|section|Section|chapter|Chapter))\s+$")
LOOK_BACK = 12
"""As many characters before a label show whether a list may open or go on there."""
SHORT_LINE = 40
"""Lines of running text are wrapped wider than this; lines of lists, verses and addresses mostly are not."""
ROMAN = "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx".split()


def item_labels(paragraph: str) -> list[tuple[int, int]]:
    """The spans of the labels of list items, in order.

    Bullets always label an item. Numbers, small letters and Roman numerals do when at least two of one style follow
    one another from the first on, and the first of them opens the paragraph or follows a mark.
    """
    found = [match.span() for match in BULLET.finditer(paragraph)]
    runs: dict[tuple[str, str], list[tuple[int, int]]] = {}
    for match in LABEL.finditer(paragraph):
        before = paragraph[max(0, match.start() - LOOK_BACK) : match.start()]
        for kind, value in _readings(match["label"]):
            style = (kind, match["close"])
            run = runs.get(style, [])
            if value == len(run) + 1 and value > 1 and not WITHIN_SENTENCE.search(before):
                run.append(match.span())
                found += run if value == 2 else run[-1:]
            elif value == 1 and (match["close"] != "." or OPENS_LIST.search(before) or not match.start()):
                runs[style] = [match.span()]
    return sorted(found)


def _readings(label: str) -> Iterator[tuple[str, int]]:
    """The kinds of numbering the label may belong to, and its place in each: "i" is the first or the ninth."""
    if label.isdecimal():
        yield "number", int(label)
    if label.lower() in ROMAN:
        yield ("Roman" if label.isupper() else "roman"), ROMAN.index(label.lower()) + 1
    if len(label) == 1 and label.islower():
        yield "letter", ord(label) - ord("a") + 1


def item_lines(paragraph: str) -> list[int]:
    """Where a line ends an item, in a paragraph of three short lines or more that were not broken for want of room.

    Text is wrapped where the next word no longer fits; a line that ends earlier was ended on purpose.
    """
    lines = paragraph.rstrip().split("\n")
    room = max(map(len, lines))
    if len(lines) < 3 or room > SHORT_LINE:
        return []
    if all(len(line) + 1 + len(following.lstrip().partition(" ")[0]) > room for line, following in pairwise(lines)):
        return []
    return [match.start() for match in re.finditer("\n", paragraph)]
