"""How well PDF libraries read the tests' documents, beside narrator: python -m benchmarks.pdf_libraries [FILE ...]

Each file shows the article of canal.md, so what is read can be compared with what was written: words that are right and
in order (F1), the stretches they come in, and seconds. Needs pypdf and pdfminer.six besides narrator.
"""

import difflib
import re
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks.mutated_documents import FIXTURES
from narrator.article.read import read_article

DOCUMENTS = ("office.pdf", "latex.pdf", "chromium.pdf")


def truth() -> list[str]:
    """The words of the article that are to be read, with its title and writer."""
    _, matter, body = (FIXTURES / "canal.md").read_text(encoding="utf-8").split("---\n", 2)
    body = re.sub(r"\^\[.*?\]|^\|.*$", "", body, flags=re.MULTILINE)
    return words(" ".join(re.findall(r"(?:title|author): (.*)", matter)) + body)


def words(text: str) -> list[str]:
    """The words of a text, a hyphen being part of one."""
    return re.findall(r"\w+(?:-\w+)*", text)


def by_narrator(path: Path) -> str:
    """What narrator speaks."""
    article = read_article(path)
    return "\n".join(article.text[p.start : p.end] for p in article.paragraphs)


def by_pdfium(path: Path) -> str:
    """The text of each page as PDFium has it."""
    import pypdfium2

    return "\n".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(path))


def by_pypdf(path: Path) -> str:
    """The text of each page as pypdf has it."""
    import pypdf

    return "\n".join(page.extract_text() for page in pypdf.PdfReader(path).pages)


def by_pdfminer(path: Path) -> str:
    """The text that pdfminer.six makes with its layout analysis."""
    from pdfminer.high_level import extract_text

    return extract_text(path)


READERS: dict[str, Callable[[Path], str]] = {
    "narrator": by_narrator,
    "pypdfium2": by_pdfium,
    "pypdf": by_pypdf,
    "pdfminer.six": by_pdfminer,
}


def score(wanted: Sequence[str], found: Sequence[str]) -> tuple[float, int]:
    """F1 of the words in order, and in how many stretches they come."""
    matches = difflib.SequenceMatcher(None, wanted, found, autojunk=False).get_matching_blocks()
    right = sum(match.size for match in matches)
    return 2 * right / (len(wanted) + len(found)), sum(1 for match in matches if match.size)


def main() -> None:
    """Print a row for each document and reader, the second reading of each."""
    wanted = truth()
    paths = [Path(name) for name in sys.argv[1:]] or [FIXTURES / name for name in DOCUMENTS]
    print("| document | reader | F1 | stretches | seconds |\n|---|---|---|---|---|")
    for path in paths:
        for name, reader in READERS.items():
            reader(path)  # imports
            start = time.perf_counter()
            found = words(reader(path))
            seconds = time.perf_counter() - start
            right, stretches = score(wanted, found)
            print(f"| {path.name} | {name} | {right:.3f} | {stretches} | {seconds:.2f} |")


if __name__ == "__main__":
    main()
