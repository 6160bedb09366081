"""The listening page of a narration, ``NAME.html`` beside ``NAME.mp3``.

One file that needs nothing but the sound beside it, opened from a disk or from a server: ``page.html`` with the style,
the script and the times of all words in it. A content security policy lets nothing else in, neither from outside nor
from the article, whose text is escaped.

The times are a list for every sentence, in milliseconds: when it starts, when it ends, and how much later than the
word before each of its other words starts. A word is a sentence's text between spaces.
"""

import os
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib.metadata import version
from itertools import pairwise
from pathlib import Path
from string import Template
from urllib.parse import quote

from narrator.article.marks import HEADING, QUOTED, Marks, containers_of, is_numbered, number_of
from narrator.audio.cue import Cue
from narrator.casting.cast import Cast
from narrator.files import write_text
from narrator.publish.nesting import opening
from narrator.publish.page.blocks import Block, Run, Sentence, blocks
from narrator.publish.page.document import FOLDER, behaviour_of, content_policy, embedded_json, escaped, style_sheet
from narrator.publish.palette import INK, colours_of
from narrator.publish.passages import NAMES
from narrator.publish.suffixes import PAGE_SUFFIX
from narrator.publish.tags.tags import SOURCE_TYPE
from narrator.script.script import NARRATOR, Script

ENGINES = {"kokoro": "Kokoro", "hibari": "Hibari", "pyttsx3": "the system’s speech"}
"""What makes the voices, for people."""
MARKED = re.compile(r"[•\-–*·]\s|\d{1,3}[.)]\s|\(\w{1,3}\)\s")
"""How list items begin whose mark or number is part of their text."""
HEADING_LEVEL = 2
"""Of headings whose reader tells no level."""


def write_page(audio: Path, duration: float, script: Script, cast: Cast, cues: Sequence[Cue]) -> Path:
    """Write the listening page of a finished narration beside its audio file, whole or not at all.

    Args:
        audio: the file, which need not be there yet.
        duration: its length in seconds.
        script: what was spoken.
        cast: by whom.
        cues: when.

    Returns:
        the page's path.

    Raises:
        OutputError: the page cannot be written.
    """
    path = audio.with_suffix(PAGE_SUFFIX)
    write_text(path, listening_page(audio.name, duration, script, cast, cues))
    return path


def listening_page(audio: str, duration: float, script: Script, cast: Cast, cues: Sequence[Cue]) -> str:
    """The page as HTML; see ``write_page``. ``audio`` is the name of the file, which stands in the page's folder."""
    found = blocks(script, cues)
    voices = list(dict.fromkeys(run.voiced_by for block in found for s in block.sentences for run in s.runs))
    classes = {voice: f"v{number}" for number, voice in enumerate(voices)}
    names = NAMES | {speaker.id: speaker.name for speaker in script.speakers}
    names = {voice: " ".join(names.get(voice, voice).split()) for voice in voices}
    about = script.article
    disclosure, *body = found
    title = body[0] if body and body[0].kind == "heading" else None
    writer = _Writer(names, classes)
    colours = colours_of(script)
    style = style_sheet({classes[voice]: colours.get(voice, INK) for voice in voices})
    behaviour = behaviour_of(FOLDER / "page.js")
    heading = title.text if title else about.title or Path(audio).stem
    return Template((FOLDER / "page.html").read_text(encoding="utf-8")).substitute(
        policy=escaped(content_policy(style, behaviour)),
        version=version("narrator"),
        source_type=SOURCE_TYPE,
        title=escaped(heading),
        style=style,
        language=escaped(about.language),
        disclosure=writer.block(disclosure),
        heading=f"<h1>{writer.sentences(title)}</h1>" if title else f"<h1>{escaped(heading)}</h1>",
        byline=_byline(about.byline, about.published, body),
        legend="\n".join(_legend(names, classes, cast)),
        body="\n".join(writer.blocks(body[1:] if title else body)),
        colophon=escaped(_colophon(script, found)),
        audio=escaped(quote(b"./" + os.fsencode(audio))),
        about=embedded_json(
            {
                "title": heading,
                "byline": about.byline or "",
                "file": audio,
                "key": f"{about.sha256[:12]}/{audio}",
                "duration": round(duration, 3),
                "voices": [f"{names[voice]} · AI voice {_voice(cast, voice)}" for voice in voices],
            }
        ),
        times=embedded_json([_times(sentence) for block in found for sentence in block.sentences]),
        behaviour=behaviour,
    )


class _Writer:
    """Writes blocks as HTML."""

    def __init__(self, names: Mapping[str, str], classes: Mapping[str, str]) -> None:
        self._names, self._classes = names, classes

    def blocks(self, body: Iterable[Block]) -> Iterator[str]:
        """The blocks one after another, in the lists and quotations that they stand in."""
        open_marks: Marks = ()
        levels: list[int] = []
        for block in body:
            at = opening(open_marks, block.marks)
            tags = _closing(open_marks, at.kept, at.same_list)
            for depth, mark in enumerate(at.containers[at.kept :]):
                first = "" if depth == 0 and at.same_list else _list_tag(mark)
                own = _item_tag(mark, block)
                tags += "<blockquote>" if mark == QUOTED else f"{first}{own}"
            open_marks = at.containers
            if block.kind == "heading":
                yield tags + self.block(block, _heading_tag(block, levels))
            else:
                yield tags + (self.sentences(block) if at.begins_item else self.block(block))
        yield _closing(open_marks, 0, False)

    def block(self, block: Block, tag: str = "p") -> str:
        """One block in its element."""
        own = ' class="disclosure"' if block.kind == "disclosure" else ""
        return f"<{tag}{own}>{self.sentences(block)}</{tag}>"

    def sentences(self, block: Block) -> str:
        """The sentences, and where a voice is first heard in the block, whose it is."""
        named: set[str] = {NARRATOR}
        written = ""
        for sentence in block.sentences:
            runs = ""
            for run in sentence.runs:
                runs += (" " if runs and run.after_space else "") + self._run(run, named)
            written += (" " if written and sentence.runs[0].after_space else "") + f'<span class="s">{runs}</span>'
        return written

    def _run(self, run: Run, named: set[str]) -> str:
        name = ""
        if run.voiced_by not in named:
            named.add(run.voiced_by)
            name = f'<b class="who">{escaped(self._names[run.voiced_by])}<i>: </i></b>'
        return f'<span class="{self._classes[run.voiced_by]}">{name}{escaped(run.text)}</span>'


def _heading_tag(block: Block, levels: list[int]) -> str:
    """The element of a heading under the others that are open, of which ``levels`` keeps track: none is left out."""
    level = next((len(mark) for mark in block.marks if mark.startswith(HEADING)), HEADING_LEVEL)
    while levels and levels[-1] >= level:
        levels.pop()
    levels.append(level)
    return f"h{min(len(levels) + 1, 6)}"


def _list_tag(mark: str) -> str:
    return '<ol role="list">' if is_numbered(mark) else '<ul role="list">'


def _item_tag(mark: str, block: Block) -> str:
    """The element of an item that begins with ``block``, by whether its mark is in the text, heard, or neither."""
    if block.sentences[0].runs[0].is_number and mark == number_of(block.marks):
        return '<li class="numbered">'
    if MARKED.match(block.text) and mark == containers_of(block.marks)[-1]:
        return '<li class="marked">'
    number = mark.rstrip(".)")
    return f'<li value="{number}">' if number.isdecimal() else "<li>"


def _closing(open_marks: Marks, kept: int, same_list: bool) -> str:
    """The end tags of what does not stay open; of the outermost, the item alone where its list goes on."""
    tags = ""
    for depth in reversed(range(kept, len(open_marks))):
        mark = open_marks[depth]
        if mark == QUOTED:
            tags += "</blockquote>"
        elif depth == kept and same_list:
            tags += "</li>"
        else:
            tags += "</li></ol>" if is_numbered(mark) else "</li></ul>"
    return tags


def _times(sentence: Sentence) -> list[int]:
    words = sentence.words
    starts = [round(word.start * 1000) for word in words]
    return [starts[0], round(words[-1].end * 1000), *(later - earlier for earlier, later in pairwise(starts))]


def _byline(byline: str | None, published: str | None, body: Sequence[Block]) -> str:
    """Who wrote it, and when, unless that is a line of the article itself."""
    lines = {block.text.casefold() for block in body}
    known = [part for part in (byline and f"By {byline}", published) if part]
    parts = [escaped(part) for part in known if part.casefold() not in lines]
    return f'<p class="byline">{" · ".join(parts)}</p>' if parts else ""


def _legend(names: Mapping[str, str], classes: Mapping[str, str], cast: Cast) -> Iterator[str]:
    for voice, name in names.items():
        engine = cast.voice_of(voice).engine
        made = f"AI voice {_voice(cast, voice)}, {ENGINES.get(engine, engine)}"
        yield f'<li><b class="{classes[voice]}">{escaped(name)}</b> {escaped(made)}</li>'


def _voice(cast: Cast, voiced_by: str) -> str:
    return cast.voice_of(voiced_by).name


def _colophon(script: Script, found: Sequence[Block]) -> str:
    """How sure the page is of its times, and what of the article is not read."""
    words = [word for block in found for sentence in block.sentences for word in sentence.words]
    measured = sum(word.measured for word in words) / len(words)
    times = (
        "The times of words are those of the speech engine."
        if measured > 0.5
        else "The speech engine tells no times of words: which word is marked is an estimate by their lengths."
    )
    reasons = [skipped.reason.replace("-", " ") for skipped in script.skipped]
    reasons += ["left out by an editor" for segment in script.segments if segment.left_out]
    counted = {reason: reasons.count(reason) for reason in reasons}
    listed = ", ".join(f"{reason} ({count})" if count > 1 else reason for reason, count in counted.items())
    return times + (f" Not read and not shown: {listed}." if listed else "")
