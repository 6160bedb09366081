"""A PDF to its lines, by a process of its own, which may run out of time or memory without harm."""

import json
import subprocess
from typing import Any

from narrator.article.documents.pdf.page import Line, Page, Pages
from narrator.article.source import Source
from narrator.errors import ArticleError
from narrator.processes import module_command

LONGEST_WAIT = 300.0
"""Seconds until the process is ended, however little of the processor it had; `worker.SECONDS` is its own limit."""
_WORKER = module_command("narrator.article.documents.pdf.worker")
_WAY = "Open it in a viewer and print it to a new PDF, or copy the text into a .txt file."


def extract_pages(source: Source) -> Pages:
    """The lines of a PDF as its pages show them.

    Raises:
        ArticleError: it is damaged, encrypted with a password, or takes too long or too much memory.
    """
    try:
        found = found_in(source.data)
    except subprocess.TimeoutExpired as error:
        raise ArticleError(f"cannot read {source.name}: it takes too long to open. {_WAY}") from error
    except subprocess.CalledProcessError as error:
        raise ArticleError(f"cannot read {source.name}: it is damaged, or too much to open. {_WAY}") from error
    except OSError as error:
        why = error.strerror or str(error)
        raise ArticleError(f"cannot read {source.name}: no process could be started for it: {why}.") from error
    match found.get("error"):
        case "password":
            raise ArticleError(
                f"cannot read {source.name}: it is encrypted with a password. "
                "Save it without one, e.g. with: qpdf --decrypt --password=PASSWORD IN.pdf OUT.pdf"
            )
        case "damaged":
            raise ArticleError(f"cannot read {source.name}: the PDF is damaged. {_WAY}")
    pages = tuple(Page(i, tuple(Line(**line) for line in page)) for i, page in enumerate(found["pages"], 1))
    return Pages(pages, found["title"] or None, found["author"] or None, found["language"] or None)


def found_in(data: bytes) -> dict[str, Any]:
    """What `worker.extract` finds in a file, in another process."""
    done = subprocess.run(_WORKER, input=data, capture_output=True, timeout=LONGEST_WAIT, check=True)
    found: dict[str, Any] = json.loads(done.stdout)
    return found
