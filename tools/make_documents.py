"""Make the documents that the tests read, from one article: python tools/make_documents.py

Needs pandoc, LaTeX (pdflatex), LibreOffice (soffice), calibre (ebook-convert), Chromium, qpdf and zip. On Debian:
apt install pandoc texlive-latex-recommended texlive-fonts-recommended libreoffice-writer-nogui hyphen-en-gb calibre
chromium qpdf poppler-utils zip
"""

import html
import os
import re
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from shutil import copy

FIXTURES = Path(__file__).parent.parent / "tests" / "article" / "documents" / "fixtures"
KEPT = (
    "pandoc.epub pandoc.docx pandoc.odt office.epub office.docx office.odt calibre.epub calibre.docx"
    " office.pdf latex.pdf chromium.pdf locked.pdf unlocked.pdf scan.pdf"
).split()
NOTE = "The shortest, at Upper Marden, cannot take a full-length boat at all."
HEAD = "Marden Weekly — Friday 14 March 2025"
COLUMNS = (
    "<style>@page{size:A5}body{max-width:none!important;padding:0!important;margin:0;font:10pt/1.35 serif}"
    ".columns{columns:2;text-align:justify;hyphens:auto}</style></head>"
)

# A flat OpenDocument text of two columns, with a running head and foot and hyphenation.
FLAT = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"
 office:mimetype="application/vnd.oasis.opendocument.text" office:version="1.3">
<office:meta><dc:title>The Last Lock Keepers of Marden</dc:title>
<meta:initial-creator>Ines Okafor</meta:initial-creator><dc:language>en-GB</dc:language></office:meta>
<office:styles>
<style:default-style style:family="paragraph"><style:paragraph-properties fo:orphans="2" fo:widows="2"/>
<style:text-properties fo:font-size="10pt" fo:language="en" fo:country="GB" fo:hyphenate="true"
 fo:hyphenation-remain-char-count="2" fo:hyphenation-push-char-count="2"/></style:default-style>
<style:style style:name="Body" style:display-name="Text body" style:family="paragraph">
<style:paragraph-properties fo:text-align="justify" fo:margin-bottom="2mm"/></style:style>
<style:style style:name="Title" style:family="paragraph">
<style:text-properties fo:font-size="20pt" fo:font-weight="bold"/></style:style>
<style:style style:name="H2" style:display-name="Heading 2" style:family="paragraph" style:default-outline-level="2">
<style:paragraph-properties fo:margin-top="3mm" fo:margin-bottom="1mm" fo:keep-with-next="always"/>
<style:text-properties fo:font-size="13pt" fo:font-weight="bold"/></style:style>
<style:style style:name="Quotations" style:family="paragraph">
<style:paragraph-properties fo:margin-left="6mm" fo:margin-right="6mm" fo:margin-bottom="2mm"/></style:style>
<style:style style:name="Footnote" style:family="paragraph"><style:text-properties fo:font-size="8pt"/></style:style>
<text:notes-configuration text:note-class="footnote" style:num-format="1"/>
</office:styles>
<office:automatic-styles>
<text:list-style style:name="L1"><text:list-level-style-bullet text:level="1" text:bullet-char="•">
<style:list-level-properties text:list-level-position-and-space-mode="label-alignment">
<style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-4mm" fo:margin-left="6mm"/>
</style:list-level-properties></text:list-level-style-bullet></text:list-style>
<style:style style:name="S1" style:family="section"><style:section-properties>
<style:columns fo:column-count="2" fo:column-gap="6mm"/></style:section-properties></style:style>
<style:page-layout style:name="P1">
<style:page-layout-properties fo:page-width="148mm" fo:page-height="210mm" fo:margin="12mm"/>
<style:header-style><style:header-footer-properties fo:min-height="8mm" fo:margin-bottom="3mm"/></style:header-style>
<style:footer-style><style:header-footer-properties fo:min-height="8mm" fo:margin-top="3mm"/></style:footer-style>
</style:page-layout></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="P1">
<style:header><text:p>{head}</text:p></style:header>
<style:footer><text:p>Page <text:page-number text:select-page="current">1</text:page-number></text:p></style:footer>
</style:master-page></office:master-styles>
<office:body><office:text><text:p text:style-name="Title">The Last Lock Keepers of Marden</text:p>
<text:p text:style-name="Body">By Ines Okafor</text:p>
<text:section text:style-name="S1" text:name="S">
{body}
</text:section></office:text></office:body></office:document>"""
FLAT_NOTE = (
    '<text:note text:note-class="footnote" text:id="n1"><text:note-citation>1</text:note-citation><text:note-body>'
    f'<text:p text:style-name="Footnote">{NOTE}</text:p></text:note-body></text:note>'
)


def main() -> None:
    """Make all documents in a folder of their own, and keep those that the tests read."""
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        copy(FIXTURES / "canal.md", "canal.md")
        _pandoc()
        _latex()
        _office()
        _calibre()
        _chromium()
        _protect()
        for name in KEPT:
            copy(name, FIXTURES / name)
            print(f"{name:16} {Path(name).stat().st_size:8}", file=sys.stderr)


def _run(*command: str, **environment: str) -> None:
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env={**os.environ, **environment})


def _pandoc() -> None:
    for kind in ("epub", "docx", "odt"):
        _run("pandoc", "canal.md", "--toc", "-o", f"pandoc.{kind}")
    _run("pandoc", "canal.md", "-s", "-o", "canal.html")


def _latex() -> None:
    options = ("twocolumn", "10pt")
    head = r"\usepackage{fancyhdr}\pagestyle{fancy}\fancyhead[L]{Marden Weekly}\fancyhead[R]{14 March 2025}"
    _run(
        *("pandoc", "canal.md", "-s", "-t", "latex", "-V", "geometry=a5paper,margin=14mm", "-o", "latex.tex"),
        *("-V", f"header-includes={head}", "-V", "fontfamily=mathptmx"),
        *(part for option in options for part in ("-V", f"classoption={option}")),
    )
    text = Path("latex.tex").read_text().replace(r"\usepackage{lmodern}", "")
    rows = [row for row in Path("canal.md").read_text().splitlines() if row.startswith("|") and "--" not in row]
    table = r"\\".join(" & ".join(cell.strip() for cell in row.strip("|").split("|")) for row in rows)
    text = re.sub(
        r"\\begin\{longtable\}.*?\\end\{longtable\}",
        lambda _: rf"\begin{{tabular}}{{lll}}{table}\end{{tabular}}",  # long tables cannot stand in columns
        text,
        flags=re.DOTALL,
    )
    Path("latex.tex").write_text(text)
    for _ in range(2):
        _run("pdflatex", "-interaction=batchmode", "latex.tex")


def _office() -> None:
    body = Path("canal.html").read_text().split("</header>")[1].split("</body>")[0]
    Path("office.fodt").write_text(FLAT.format(head=HEAD, body="\n".join(_flat_blocks(body))), encoding="utf-8")
    for kind in ("odt", "docx", "epub", "pdf"):
        _run("soffice", "--headless", "--convert-to", kind, "office.fodt")
    _run("zip", "-q", "-d", "office.odt", "Thumbnails/*")


def _flat_blocks(body: str) -> Iterator[str]:
    for match in re.finditer(r"<(h2|p|li|blockquote|table)\b[^>]*>(.*?)</\1>", body, flags=re.DOTALL):
        tag, inner = match[1], re.sub(r"<a[^>]*footnote-ref.*?</a>", "@@", match[2], flags=re.DOTALL)
        words = html.escape(html.unescape(" ".join(re.sub("<[^>]+>", "", inner).split())), quote=False)
        words = words.replace("@@", FLAT_NOTE)
        match tag:
            case "h2":
                yield f'<text:h text:style-name="H2" text:outline-level="2">{words}</text:h>'
            case "li" if NOTE not in words:
                item = f'<text:list-item><text:p text:style-name="Body">{words}</text:p></text:list-item>'
                yield f'<text:list text:style-name="L1">{item}</text:list>'
            case "blockquote":
                yield f'<text:p text:style-name="Quotations">{words}</text:p>'
            case "table":
                yield _flat_table(inner)
            case "p":
                yield f'<text:p text:style-name="Body">{words}</text:p>'


def _flat_table(inner: str) -> str:
    rows = [re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row) for row in re.findall("<tr.*?</tr>", inner, flags=re.DOTALL)]
    cell = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
    body = "".join(f"<table:table-row>{''.join(cell.format(words) for words in row)}</table:table-row>" for row in rows)
    return f'<table:table table:name="T"><table:table-column table:number-columns-repeated="3"/>{body}</table:table>'


def _calibre() -> None:
    for kind, options in (("epub", ("--no-default-epub-cover",)), ("docx", ("--docx-no-cover", "--docx-no-toc"))):
        _run("ebook-convert", "canal.html", f"calibre.{kind}", *options, QT_QPA_PLATFORM="offscreen")


def _chromium() -> None:
    page = Path("canal.html").read_text().replace("</head>", COLUMNS)
    page = page.replace("</header>", '</header><div class="columns">').replace("</body>", "</div></body>")
    Path("canal-columns.html").write_text(page)
    handler = partial(SimpleHTTPRequestHandler, directory=".")
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:  # the address is printed on each page
        threading.Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://localhost:{server.server_port}/canal-columns.html"
        flags = ("--headless", "--no-sandbox", "--disable-gpu")
        _run("chromium", *flags, "--print-to-pdf=chromium.pdf", address)
        server.shutdown()


def _protect() -> None:
    sentence = "The water at Marden rises an inch a minute when the upper gates are opened."
    Path("short.tex").write_text(rf"\documentclass{{article}}\begin{{document}}{sentence}\end{{document}}")
    _run("pdflatex", "-interaction=batchmode", "short.tex")
    _run("qpdf", "--encrypt", "secret", "owner", "256", "--", "short.pdf", "locked.pdf")
    _run("qpdf", "--encrypt", "", "owner", "256", "--", "short.pdf", "unlocked.pdf")
    _run("pdftoppm", "-r", "30", "-gray", "-jpeg", "-singlefile", "office.pdf", "scan")
    Path("scan.html").write_text("<style>@page{margin:0}body{margin:0}</style><img src='scan.jpg'>")
    flags = ("--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer")
    _run("chromium", *flags, "--print-to-pdf=scan.pdf", str(Path("scan.html").resolve()))


if __name__ == "__main__":
    main()
