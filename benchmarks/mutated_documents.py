"""What becomes of documents that are changed at random: python -m benchmarks.mutated_documents [--runs N] [KIND ...]

Each run changes one of the tests' documents, or of the benchmarks' pages: bytes, pieces cut out, doubled or brought in
from elsewhere; in archives mostly inside the files, which are then packed again. Each ends with an article, every
character of which has a place, or with one line. Each run is a process of its own, which counts what it took; PDFs are
opened in it rather than in yet another one, within the same limits.
"""

import argparse
import logging
import os
import random
import sys
import traceback
from collections import Counter
from io import BytesIO
from pathlib import Path
from unittest.mock import patch
from zipfile import ZIP_DEFLATED, ZipFile

from benchmarks.pages import layouts_later, layouts_unseen, layouts_wide, layouts_wider, layouts_world
from benchmarks.reading import pages, pages_told
from narrator.article.documents.pdf import extract, worker
from narrator.article.read import make_article
from narrator.article.source import Kind, ReadingOptions, Source
from narrator.errors import ArticleError

FIXTURES = Path(__file__).parent.parent / "tests" / "article" / "documents" / "fixtures"
KINDS: dict[Kind, str] = {
    "html": "", "epub": "*.epub", "docx": "*.docx", "odt": "*.odt", "feed": "feed.xml", "pdf": "*.pdf",
}  # fmt: skip
"""The tests' documents of each kind; of pages there are only the benchmarks'."""
OUTCOMES = ("read", "refused", "fault", "ended by the guard")
TOKENS = (
    b"<", b">", b"</p>", b"<p>" * 50, b"<div>" * 300, b"<w:p>", b"<w:tbl>", b"<text:list>", b"]]>", b"<![CDATA[",
    b"<!--", b"&e;", b"&#0;", b"&#x110000;", b"&nbsp;", b"<!DOCTYPE x [<!ENTITY e 'e'>]>", b"\0", b"\xff\xfe",
    b"\xed\xa0\x80", b"../" * 9, b"xmlns='", b"<?xml version='1.0' encoding='utf-7'?>", b"9" * 40, b"-1", b"1e999",
    b" obj\n", b"stream\n", b"endstream", b"<<", b">>", b"[" * 99, b"/Kids[3 0 R]", b"/Count 999999999",
    b" 0 0 0 0 0 0 Tm ", b" 1e9 0 0 1e-9 0 0 cm ",
)  # fmt: skip


def documents(kind: Kind) -> list[bytes]:
    """What is changed."""
    if kind == "html":
        told = (*layouts_world.PAGES, *layouts_wide.PAGES, *layouts_wider.PAGES)
        made = (*pages(layouts_unseen.LAYOUTS), *pages(layouts_later.LAYOUTS), *pages_told(told))
        return [page.html.encode() for page in made]
    return [path.read_bytes() for path in sorted(FIXTURES.glob(KINDS[kind]))]


def mutated(data: bytes, rng: random.Random) -> bytes:
    """``data`` with some changes; of an archive, mostly with changes in its files."""
    if data.startswith(b"PK") and rng.random() < 0.8:
        return _repacked(data, rng)
    return _changed(data, rng)


def _repacked(data: bytes, rng: random.Random) -> bytes:
    packed = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(packed, "w", ZIP_DEFLATED) as new:
        names = [name for name in old.namelist() if not name.endswith(("/", ".png", ".jpg"))]
        chosen = set(rng.sample(names, rng.choice((1, 1, 2, 3)) if len(names) > 3 else 1))
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, _changed(content, rng) if name in chosen else content)
    return packed.getvalue()


def _changed(data: bytes, rng: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(rng.choice((1, 2, 4, 8, 16, 64))):
        at, other = rng.randrange(len(changed) + 1), rng.randrange(len(changed) + 1)
        match rng.randrange(6):
            case 0:
                changed[at : at + 1] = rng.randbytes(rng.choice((1, 3, 30)))
            case 1:
                del changed[at : at + rng.choice((1, 5, 50, 500))]
            case 2:
                changed[at:at] = rng.choice(TOKENS) * rng.choice((1, 1, 1, 10))
            case 3:
                changed[at:at] = changed[other : other + rng.choice((10, 100, 1000))]
            case 4 if rng.random() < 0.2:
                del changed[at:]
            case _:
                changed[at : at + 1] = bytes((rng.choice(b"0123456789<>/ \"'"),))
    return bytes(changed)


def _outcome(data: bytes, kind: Kind) -> int:
    try:
        article = make_article(Source(data, f"mutated.{kind}"), ReadingOptions(kind=kind))
        place = 0
        disclosure = [article.disclosure] if article.disclosure else []
        for span in sorted((*article.paragraphs, *article.skipped, *disclosure), key=lambda span: span.start):
            assert not article.text[place : span.start].strip(), "a character has no place"
            place = span.end
        assert not article.text[place:].strip(), "a character has no place"
    except ArticleError as error:
        return OUTCOMES.index("refused" if "\n" not in str(error) else "fault")
    except BaseException:
        traceback.print_exc(limit=-4)
        return OUTCOMES.index("fault")
    return OUTCOMES.index("read")


def _in_a_process(data: bytes, kind: Kind) -> tuple[str, float, int]:
    """The outcome, the seconds of processor time and the peak memory in bytes."""
    child = os.fork()
    if child == 0:
        with patch.object(extract, "found_in", worker.extract):
            worker.limit(len(data))
            os._exit(_outcome(data, kind))
    _, status, used = os.wait4(child, 0)
    code = os.waitstatus_to_exitcode(status)
    unit = 1 if sys.platform == "darwin" else 1024
    return OUTCOMES[code if code >= 0 else -1], used.ru_utime + used.ru_stime, used.ru_maxrss * unit


def main() -> None:
    """Print a row for each kind."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kinds", nargs="*", default=list(KINDS), metavar="KIND")
    parser.add_argument("--runs", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    logging.disable()
    print("| reader | inputs | " + " | ".join(OUTCOMES) + " | slowest | peak memory |")
    for kind in options.kinds:
        unchanged = documents(kind)
        rng = random.Random(options.seed)
        for document in unchanged:
            _outcome(document, kind)  # so that what is imported late is imported before the first fork
        counts: Counter[str] = Counter()
        slowest, peak = 0.0, 0
        for _ in range(options.runs):
            outcome, seconds, memory = _in_a_process(mutated(rng.choice(unchanged), rng), kind)
            counts[outcome] += 1
            slowest, peak = max(slowest, seconds), max(peak, memory)
        cells = " | ".join(f"{counts[outcome]:,}" for outcome in OUTCOMES)
        print(f"| {kind} | {options.runs:,} | {cells} | {slowest:.1f} s | {peak // 2**20} MB |", flush=True)


if __name__ == "__main__":
    main()
