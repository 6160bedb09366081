"""Captions, transcripts and chapters as files: one small writer for each format, behind ``write_transcripts``.

None of them forgets the disclosure: it is the first that each shows, and each says besides, where its format lets it,
that the voices are AI-generated.
"""

import html
import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from narrator.article.marks import BULLET, HEADING, QUOTED, Marks, going_on, number_of
from narrator.audio.cue import Cue
from narrator.errors import UsageError
from narrator.files import write_text
from narrator.publish.captions import captions
from narrator.publish.chapters import chapters
from narrator.publish.nesting import opening
from narrator.publish.passages import Passage, passages
from narrator.script.script import Script

AI_NOTE = "All voices are AI-generated, those of the people quoted too."
"""Beside the spoken disclosure, for those who only read."""
SRT_WIDTH = 32
"""Characters in a line of SRT, as the podcast namespace asks of transcripts."""
_MARKS = re.compile(r"([\\`*_{}\[\]<>#|~&]|^[-+](?= ))")
"""What Markdown would take for a mark of its own."""
_NUMBER = re.compile(r"^(\d+)([.)])(?= )")
"""What Markdown would take for the number of a list item."""


@dataclass(frozen=True, slots=True)
class Format:
    """One kind of file."""

    suffix: str
    """takes the place of the audio's own"""
    media_type: str
    """for feeds and pages that link to it"""
    write: Callable[[Script, Sequence[Cue]], str]
    """the file's text"""


def vtt(script: Script, cues: Sequence[Cue]) -> str:
    """WebVTT, as the W3C describes it: captions for players, with voice spans that name the speakers."""
    blocks = ["WEBVTT", f"NOTE {AI_NOTE}"]
    for caption in captions(passages(script, cues)):
        lines = "\n".join(html.escape(line, quote=False) for line in caption.lines)
        name = html.escape(_on_one_line(caption.speaker), quote=False)
        blocks.append(f"{_time(caption.start, '.')} --> {_time(caption.end, '.')}\n<v {name}>{lines}")
    return "\n\n".join(blocks) + "\n"


def srt(script: Script, cues: Sequence[Cue]) -> str:
    """SubRip, as the podcast namespace wants it: lines of 32 characters, and a name where another voice begins."""
    shown = captions(passages(script, cues), width=SRT_WIDTH, named=True)
    blocks = [
        "\n".join((str(number), f"{_time(caption.start, ',')} --> {_time(caption.end, ',')}", *caption.lines))
        for number, caption in enumerate(shown, 1)
    ]
    return "\n\n".join(blocks) + "\n"


def words_json(script: Script, cues: Sequence[Cue]) -> str:
    """The JSON transcript of the podcast namespace, version 1.0.0, a segment for every word; lines end paragraphs."""
    segments = []
    found = passages(script, cues)
    for passage, after in zip(found, (*found[1:], None), strict=True):
        closes = after is None or after.paragraph != passage.paragraph
        segments += [
            {
                "speaker": _on_one_line(passage.speaker),
                "startTime": round(word.start, 3),
                "endTime": round(word.end, 3),
                "body": f"{word.text}\n" if closes and word is passage.words[-1] else word.text,
            }
            for word in passage.words
        ]
    return json.dumps({"version": "1.0.0", "segments": segments}, ensure_ascii=False, indent=1) + "\n"


def text(script: Script, cues: Sequence[Cue]) -> str:
    """Plain text: a paragraph each, with the name where another voice begins."""
    turns = [f"{name}: {passage.text}" if name else passage.text for passage, name in _turns(script, cues)]
    return "\n\n".join((*turns, f"({AI_NOTE})\n"))


def markdown(script: Script, cues: Sequence[Cue]) -> str:
    """Markdown: as the plain text, with headings, lists, block quotations, and names in bold."""
    written, last = "", -2
    before: Marks = ()
    for passage, name in _turns(script, cues):
        if passage.text == number_of(passage.marks):
            continue  # another voice says the item, which is marked with the number anyway
        goes_on = passage.paragraph == last
        at = opening(before, going_on(passage.marks) if goes_on else passage.marks)
        number = number_of(at.containers[at.kept :]) or ""
        words = passage.text.removeprefix(f"{number} ") if _in_markdown(number) else passage.text
        words = f"**{_escaped(name)}:** {_escaped(words)}" if name else _escaped(words)
        heading = f"{_level(passage.marks)} " if passage.kind == "heading" else ""
        indent = "".join(map(_indent, at.containers[: at.kept]))
        begun = "".join(f"{_list_mark(mark)} " for mark in at.containers[at.kept :])
        tight = at.same_list and at.kept + 1 == len(at.containers) == len(before)
        written += (
            ("" if not written else "\n" if tight else f"\n{indent.rstrip()}\n") + indent + begun + heading + words
        )
        last, before = passage.paragraph, at.containers
    return f"{written}\n\n({AI_NOTE})\n"


def chapters_json(script: Script, cues: Sequence[Cue]) -> str:
    """The JSON chapters of the podcast namespace, version 1.2.0."""
    about = {"title": script.article.title, "author": script.article.byline, "description": AI_NOTE}
    marks = [{"startTime": round(chapter.start, 3), "title": chapter.title} for chapter in chapters(script, cues)]
    document = {"version": "1.2.0", **{key: value for key, value in about.items() if value}, "chapters": marks}
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


FORMATS = {
    "vtt": Format(".vtt", "text/vtt", vtt),
    "srt": Format(".srt", "application/x-subrip", srt),
    "json": Format(".transcript.json", "application/json", words_json),
    "txt": Format(".transcript.txt", "text/plain", text),
    "md": Format(".transcript.md", "text/markdown", markdown),
    "chapters": Format(".chapters.json", "application/json+chapters", chapters_json),
}
"""By the names that the command line knows. No suffix is one that an article or a script is likely to have."""


def parse_formats(names: str) -> tuple[str, ...]:
    """The formats in a list such as "vtt,srt", each once; "all" for every one.

    Raises:
        UsageError: there is no such format.
    """
    wanted = [name.strip().lower() for name in names.split(",")]
    for name in wanted:
        if name not in FORMATS and name != "all":
            raise UsageError(f'"{name}" is not a transcript format. The formats are {", ".join(FORMATS)}, and all.')
    return tuple(FORMATS) if "all" in wanted else tuple(dict.fromkeys(wanted))


def write_transcripts(audio: Path, script: Script, cues: Sequence[Cue], formats: Iterable[str]) -> tuple[Path, ...]:
    """Write a narration's transcripts beside its audio file, each whole or not at all.

    Args:
        audio: the narration's file, after which the others are named.
        script: what was spoken.
        cues: when.
        formats: names of ``FORMATS``.

    Returns:
        the files, in the order of the formats.

    Raises:
        OutputError: a file cannot be written.
    """
    paths = []
    for name in formats:
        path = audio.with_suffix(FORMATS[name].suffix)
        write_text(path, FORMATS[name].write(script, cues))
        paths.append(path)
    return tuple(paths)


def _turns(script: Script, cues: Sequence[Cue]) -> Iterator[tuple[Passage, str]]:
    """Each passage, with the speaker's name where the voice is not the one before, else ""."""
    before = None
    for passage in passages(script, cues):
        yield passage, "" if passage.speaker == before else _on_one_line(passage.speaker)
        before = passage.speaker


def _in_markdown(mark: str) -> bool:
    """Whether Markdown has such numbers: it knows figures, no letters."""
    return mark[:-1].isdecimal()


def _list_mark(mark: str) -> str:
    """The mark of a quotation or an item, as Markdown writes it."""
    return mark if mark == QUOTED or _in_markdown(mark) else BULLET


def _indent(mark: str) -> str:
    """What stands before a line that goes on in a quotation or an item."""
    return f"{QUOTED} " if mark == QUOTED else " " * (len(_list_mark(mark)) + 1)


def _level(marks: Marks) -> str:
    """The mark of a heading; that of the title is of the second level, as are those whose reader tells none."""
    return max((mark for mark in marks if mark.startswith(HEADING)), key=len, default="").ljust(2, HEADING)[:6]


def _escaped(words: str) -> str:
    """The words as Markdown that shows them."""
    return _NUMBER.sub(r"\1\\\2", _MARKS.sub(r"\\\1", words))


def _time(seconds: float, point: str) -> str:
    milliseconds = round(seconds * 1000)
    minutes, milliseconds = divmod(milliseconds, 60_000)
    return f"{minutes // 60:02}:{minutes % 60:02}:{milliseconds // 1000:02}{point}{milliseconds % 1000:03}"


def _on_one_line(name: str) -> str:
    return " ".join(name.split())
