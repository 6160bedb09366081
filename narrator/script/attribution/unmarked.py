"""All speech of an article: what stands between marks, and the forms that newspapers print without any.

- Interviews and transcripts ("Q: ...", "MOREAU: ..."): see `dialogues`.
- Lists of voices: ``Ines Moreau, The Valley Post: "It is moving."``.
- A line behind a quotation that says whose it is: ``— Ines Moreau, mayor``; in readers' comments the quotation itself
  may have no marks.
- Embedded posts: ``It is moving. — Ines Moreau (@moreau) March 3, 2016``.
- A block of speech behind a colon: ``Moreau wrote:``, then a paragraph in the first person.

Each is conservative: the writer's own words in a quoted person's voice are worse than a quotation that the narrator
reads. One pass over the paragraphs each.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from narrator.article.article import Paragraph
from narrator.script.attribution.dialogues import FIRST_PERSON, SINGULAR, find_dialogue
from narrator.script.attribution.labels import find_label, is_known, names_in, names_nobody
from narrator.script.attribution.quotations import Quotation, find_quotations

LONGEST_POST = 500
"""Characters of a post with its links; what is longer has other text run into it."""
TAIL = 140
"""Characters in which the line that names a post's writer fits."""
FEWEST_IN_A_LIST = 2
"""Entries of a list of voices, or comments of readers, at the least."""

_NAME = r"[A-Z][\w.’'-]*(?:\s(?:[A-Z][\w.’'-]*|van|von|de|la|der|bin)){0,4}"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
POST_TAIL = re.compile(
    rf"\s*[—–-]{{1,2}}\s?(?P<name>[^—–()@\n]{{2,60}}?)\s?\(@\w{{1,20}}\),?\s"
    rf"(?:{_MONTH}\s\d{{1,2}},|\d{{1,2}}\s{_MONTH})\s\d{{4}}\W*$"
)
SIGNED = re.compile(rf"\s*[—–―-]{{1,2}}\s?(?P<name>{_NAME})(?P<extras>(?:,\s|\s\()[^!?:\n]{{1,80}})?$")
AGENCIES = frozenset(
    ("reuters", "ap", "afp", "associated press", "the associated press", "staff", "editor", "bloomberg")
)
"""Who signs whole articles, not quotations."""
INTRODUCES = re.compile(
    r"\b(?:said|says|wrote|writes|added|continued|reads?|replied|posted|tweeted|explained|told|responded|concluded|"
    r"statement|message|letter|email)\b[^.!?:]{0,60}:$"
)
INTRODUCTION = 120
"""Characters of an introduction's end in which its verb is looked for."""
LIST_ITEM = re.compile(r"[-*•–—]|\(?\d+[.)]")


def find_speech(text: str, paragraphs: Sequence[Paragraph]) -> list[Quotation]:
    """All quotations of an article in order, marked and unmarked; they do not overlap.

    Those that the layout gives to a speaker carry the ``label``. Marks inside unmarked speech are nested ones.
    """
    marked = find_quotations(text, paragraphs)
    starts = frozenset(q.start for q in marked)
    by_paragraph: dict[int, list[Quotation]] = {}
    for q in marked:
        by_paragraph.setdefault(q.paragraph, []).append(q)
    labels = {**dict(_signed(text, paragraphs, by_paragraph)), **dict(_listed(text, paragraphs, by_paragraph))}
    marked = [replace(q, label=labels[q.start]) if q.start in labels else q for q in marked]
    unmarked: dict[int, Quotation] = {}
    for found in (
        find_dialogue(text, paragraphs, starts),
        _posts(text, paragraphs),
        _comments(text, paragraphs, by_paragraph),
        _blocks(text, paragraphs, by_paragraph),
    ):
        for q in found:
            unmarked.setdefault(q.paragraph, q)
    return _merge(marked, unmarked)


def _merge(marked: Sequence[Quotation], unmarked: dict[int, Quotation]) -> list[Quotation]:
    """Both in order, without the marked ones inside an unmarked one and without chains that lose their head."""
    if not unmarked:
        return list(marked)
    kept: list[Quotation] = []
    for q in marked:
        around = unmarked.get(q.paragraph)
        if around is not None and q.start < around.end and around.start < q.end:
            continue
        kept.append(replace(q, continues=False) if q.continues and q.paragraph - 1 in unmarked else q)
    return sorted([*kept, *unmarked.values()], key=lambda q: q.start)


def _listed(
    text: str, paragraphs: Sequence[Paragraph], marked: dict[int, list[Quotation]]
) -> Iterator[tuple[int, str]]:
    """(start of a quotation, label) for the entries of a list such as ``Name, Outlet: "..."``."""
    entries = []
    for index, quotations in marked.items():
        label = find_label(text, paragraphs[index].start, paragraphs[index].end)
        if label is not None and quotations[0].start == label.start and _is_sentence(text, quotations[0]):
            entries.append((label, quotations))
    if len(entries) < FEWEST_IN_A_LIST:
        return
    names = names_in(text)
    known = {label.key for label, _ in entries if " " in label.name or is_known(label.name, names)}
    if sum(label.key in known for label, _ in entries) < FEWEST_IN_A_LIST:
        return
    for label, quotations in entries:
        if label.key in known:
            yield quotations[0].start, label.name


def _signed(
    text: str, paragraphs: Sequence[Paragraph], marked: dict[int, list[Quotation]]
) -> Iterator[tuple[int, str]]:
    """(start of a quotation, label) where "— Name" stands behind it, in its paragraph or the next."""
    for index, quotations in marked.items():
        p, last = paragraphs[index], quotations[-1]
        if quotations[0].start != p.start or not last.closed or text[last.end - 2] not in ".,!?…":
            continue
        name = _signature(text, last.end, p.end)
        if name is None and last.end == p.end and index + 1 < len(paragraphs):
            name = _signature(text, paragraphs[index + 1].start, paragraphs[index + 1].end)
        if name is None:
            continue
        for q in quotations:
            yield q.start, name
        while quotations[0].continues:
            index -= 1
            quotations = marked[index]
            yield quotations[-1].start, name


def _signature(text: str, start: int, end: int) -> str | None:
    """The name in "— Ines Moreau, mayor of the valley"."""
    if end - start > TAIL:
        return None
    found = SIGNED.match(text[start:end].rstrip(".) "))
    if found is None or names_nobody(found["name"]) or found["name"].casefold() in AGENCIES:
        return None
    return found["name"]


def _posts(text: str, paragraphs: Sequence[Paragraph]) -> Iterator[Quotation]:
    """Posts: the words before "— Name (@name) date", in its paragraph or the one before."""
    for index, p in enumerate(paragraphs):
        tail = POST_TAIL.search(text, max(p.start, p.end - TAIL), p.end)
        if tail is None:
            continue
        body = Paragraph(p.start, tail.start()) if tail.start() > p.start else paragraphs[max(index - 1, 0)]
        place = index if body.start == p.start else index - 1
        long = body.end - body.start > LONGEST_POST
        if (
            place < 0
            or body.kind == "heading"
            or long
            or "(@" in text[body.start : body.end]
            or text[body.end - 1] == ":"
        ):
            continue
        yield _quotation(body.start, body.end, place, tail["name"].strip())


def _comments(text: str, paragraphs: Sequence[Paragraph], marked: dict[int, list[Quotation]]) -> Iterator[Quotation]:
    """Readers' comments without marks, in the first person, each signed "— Ines Moreau, the valley"."""
    found = []
    for index in range(1, len(paragraphs)):
        body, line = paragraphs[index - 1], paragraphs[index]
        name = _signature(text, line.start, line.end)
        if name is None or "," not in text[line.start : line.end] or body.kind == "heading" or index - 1 in marked:
            continue
        if SINGULAR.search(text, body.start, body.end):
            found.append(_quotation(body.start, body.end, index - 1, name))
    return iter(found if len(found) >= FEWEST_IN_A_LIST else ())


def _blocks(text: str, paragraphs: Sequence[Paragraph], marked: dict[int, list[Quotation]]) -> Iterator[Quotation]:
    """Paragraphs in the first person behind one that announces them with a verb of speech and a colon.

    The first is taken; those behind it only in an article whose writer says neither "I" nor "we".
    """
    first_person = [
        i
        for i, p in enumerate(paragraphs)
        if p.kind != "heading" and i not in marked and FIRST_PERSON.search(text, p.start, p.end)
    ]
    runs: list[list[int]] = []
    for i in first_person:
        if runs and runs[-1][-1] == i - 1:
            runs[-1].append(i)
        elif i and _announces(text, paragraphs[i - 1]) and not LIST_ITEM.match(text, paragraphs[i].start):
            runs.append([i])
    writer_is_silent = sum(map(len, runs)) == len(first_person)
    for run in runs:
        for i in run if writer_is_silent else run[:1]:
            yield replace(_quotation(paragraphs[i].start, paragraphs[i].end, i, None), continues=i != run[0])


def _announces(text: str, p: Paragraph) -> bool:
    return p.kind != "heading" and INTRODUCES.search(text, max(p.start, p.end - INTRODUCTION), p.end) is not None


def _is_sentence(text: str, q: Quotation) -> bool:
    """Five words or more, two of them small, and a mark at the end: no title of a song."""
    start, end = q.inner
    words = text[start:end].split()
    return len(words) >= 5 and sum(word[0].islower() for word in words[1:]) >= 2 and text[end - 1] in ".,!?…"


def _quotation(start: int, end: int, paragraph: int, label: str | None) -> Quotation:
    return Quotation(start, end, closed=True, paragraph=paragraph, marked=False, label=label)
