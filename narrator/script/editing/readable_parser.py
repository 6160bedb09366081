"""Reads the script that a person may have edited: the other half of ``readable``."""

import math
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from typing import NoReturn, cast, get_args

from narrator.article.article import Metadata, Skipped
from narrator.article.disclosure import names_ai
from narrator.article.marks import Marks, as_written, read_marks
from narrator.errors import ScriptError, VoiceError
from narrator.script.attribution.names import slug
from narrator.script.editing.escapes import unescape
from narrator.script.editing.readable import ABOUT, COLUMNS, FIRST_LINE, UNKNOWN, check_of
from narrator.script.editing.voice_tags import Tag, VoiceTags
from narrator.script.script import (
    DEFAULT_DISCLOSURE,
    LONGEST_PAUSE,
    NARRATOR,
    QUOTATION,
    Disclosure,
    Gender,
    Script,
    Segment,
    Speaker,
)
from narrator.script.spoken import spoken_form

HEADERS = (*ABOUT, "disclosure", "narrator", "quotation", "lines")
"""What may stand before the first section, each at most once."""
NEEDED = ("source", "sha256", "disclosure", "lines")
"""What must stand there."""

_SEGMENT = re.compile(
    r"(?P<out>-\s*)?(?P<place>(?P<paragraph>\d+)\.(?P<sentence>\d+):(?P<start>\d+)):(?P<check>[0-9a-f]{4})\s"
    r"(?:\s*(?P<sure>[\d.]+)%\??\s)?(?P<tag>[^|]*)\|(?: (?P<text>.*))?"
)
_SKIPPED = re.compile(r"\((?P<place>(?P<start>\d+)-(?P<end>\d+)):(?P<check>[0-9a-f]{4}) not spoken: (?P<reason>.*)\)")

_SAYABLE = re.compile(r"(?:[^\W\d_]|[-' ,.?!;:—])*")
"""What needs no spoken form of its own: letters and the marks that phrase them."""


def script_from_text(
    text: str, source: str = "the script", check_voice: Callable[[str], object] | None = None
) -> Script:
    """Read a readable script, edited or not.

    Args:
        text: what ``script_to_text`` gave, with whatever line ends.
        source: what to call it in messages.
        check_voice: raises a VoiceError for an id that no voice has, as ``Catalogue.get`` does.

    Raises:
        ScriptError: it is no such script, or an edit cannot be; the message names the line.
        VoiceError: ``check_voice`` knows no such voice; the message names the line.
    """
    return _Reader(source, check_voice).read(text)


@dataclass(slots=True)
class _Line:
    """A segment while its lines are being read."""

    number: int
    found: re.Match[str]
    tag: Tag
    pause: float | None
    text: list[str]
    spoken: list[str] = field(default_factory=list)


class _Reader:
    def __init__(self, source: str, check_voice: Callable[[str], object] | None):
        self._source = source
        self._check_voice = check_voice
        self._number = 0
        self._header: dict[str, str] = {}
        self._speakers: dict[str, Speaker] = {}
        self._tags = VoiceTags(())
        self._pieces: list[_Line | tuple[int, re.Match[str]]] = []
        self._open: _Line | None = None
        self._pause: float | None = None
        self._marks: Marks = ()
        self._marks_of: dict[int, Marks] = {}

    def read(self, text: str) -> Script:
        first, *lines = text.replace("\r\n", "\n").split("\n")
        if first.strip() != FIRST_LINE:
            raise ScriptError(f'{self._source}, line 1: a readable script begins with the line "{FIRST_LINE}".')
        read_line = self._read_header
        sections = {
            "[speakers]": self._read_speaker,
            "[script]": self._read_body,
        }
        for self._number, line in enumerate(lines, 2):
            line = line.strip()
            if line in sections:
                read_line = sections[line]
                self._tags = VoiceTags(self._speakers.values())
            elif line and not line.startswith("#"):
                read_line(line)
        return self._finished()

    def _read_header(self, line: str) -> None:
        key, colon, value = line.partition(":")
        if not colon or key not in HEADERS:
            self._complain(f'"{_shortened(line)}" is none of the lines at the head: {", ".join(HEADERS)}.')
        if key in self._header:
            self._complain(f"{key} stands here twice.")
        self._header[key] = unescape(value.strip())
        if key in (NARRATOR, QUOTATION):
            self._know_voice(self._header[key])
        if key == "lines" and not self._header[key].isdecimal():
            self._complain(f'lines tells how many lines the script has, not "{value.strip()}".')
        if key == "disclosure" and self._header[key] not in get_args(Disclosure.__annotations__["origin"]):
            self._complain("disclosure tells where its words come from: article, default or option.")

    def _read_speaker(self, line: str) -> None:
        cells = [unescape(cell.strip()) for cell in line.split("|")]
        if len(cells) > len(COLUMNS):
            self._complain(f"a speaker has at most {len(COLUMNS)} columns: {', '.join(COLUMNS)}.")
        name, gender, voice, id, sure = (*cells, *("" for _ in range(len(cells), len(COLUMNS))))
        id = id or slug(name)
        if not name or not id:
            self._complain("a speaker needs a name.")
        if id in self._speakers:
            self._complain(f'the speaker "{id}" stands here twice.')
        if gender not in (UNKNOWN, "", *get_args(Gender)):
            self._complain(f'the gender is {" or ".join(get_args(Gender))}, or {UNKNOWN}, not "{gender}".')
        chosen = None if voice in (UNKNOWN, "") else voice
        if chosen:
            self._know_voice(chosen)
        known = cast(Gender, gender) if gender in get_args(Gender) else None
        self._speakers[id] = Speaker(id, name, known, (), self._share(sure.removesuffix("%") or "100"), chosen)

    def _read_body(self, line: str) -> None:
        after = line[1:].removeprefix(" ")
        if line.startswith("~"):
            self._open = None
            self._read_pause(after)
        elif line.startswith(":"):
            self._open = None
            self._read_marks(after)
        elif line.startswith(("=", "|")):
            if self._open is None:
                self._complain(f"a line that begins with {line[0]} stands directly below the line that it is for.")
            (self._open.spoken if line[0] == "=" else self._open.text).append(unescape(after))
        elif found := _SEGMENT.fullmatch(line):
            try:
                tag = self._tags.read(unescape(found["tag"].strip()))
            except ValueError as error:
                self._complain(str(error))
            if (tag.kind == "disclosure") != (not self._pieces):
                self._complain("the script begins with its disclosure, and has no other.")
            if tag.kind == "disclosure" and found["out"]:
                self._complain("the disclosure cannot be left out.")
            self._open = _Line(self._number, found, tag, self._pause, [unescape(found["text"] or "")])
            self._pieces.append(self._open)
            self._pause = None
            if self._marks:
                self._marks_of[int(found["paragraph"]) - 1] = self._marks
                self._marks = ()
        elif found := _SKIPPED.fullmatch(line):
            self._open = None
            self._pieces.append((self._number, found))
        else:
            self._complain(
                f'"{_shortened(line)}" is not a line of a script: the figures at its head or the | before the text '
                "were changed, or it was added. What is said otherwise begins with =, a note with #."
            )

    def _read_pause(self, value: str) -> None:
        if self._pause is not None:
            self._complain("there is a second pause before the same line.")
        try:
            self._pause = float(value)
        except ValueError:
            self._pause = math.nan
        if not 0 <= self._pause <= LONGEST_PAUSE:
            self._complain(f'a pause is 0 to {LONGEST_PAUSE:g} seconds, as in "~ 0.8", not "{value}".')

    def _read_marks(self, value: str) -> None:
        marks = read_marks(value)
        if marks is None or self._marks:
            self._complain(
                "how a paragraph is set is told once, by > for a quotation, - or 3. for an item of a list, + for what "
                f'goes on with one, and # for a heading, as in ": > 3.", not "{_shortened(value)}".'
            )
        self._marks = marks

    def _finished(self) -> Script:
        for key in NEEDED:
            if key not in self._header:
                self._complain(f'the line "{key}: ..." is missing at the head.', 1)
        if self._pause is not None:
            self._complain("there is nothing after this pause.")
        if not self._pieces:
            self._complain("the script has no disclosure, with which it must begin.")
        segments: list[Segment] = []
        skipped: list[Skipped] = []
        for position, piece in enumerate(self._pieces):
            if isinstance(piece, _Line):
                self._compare(position, piece.number, piece.found, "\n".join(piece.text))
                segments.append(self._segment(len(segments), piece))
            else:
                number, found = piece
                reason = unescape(found["reason"])
                self._compare(position, number, found, reason)
                skipped.append(Skipped(int(found["start"]), int(found["end"]), reason))
        if len(self._pieces) != int(self._header["lines"]):
            last = self._pieces[-1]
            number = last.number if isinstance(last, _Line) else last[0]
            self._complain(f"after this line others are missing. {_LEAVE_OUT}", number)
        header = self._header
        first = self._pieces[0]
        words = " ".join(first.spoken) if isinstance(first, _Line) else ""
        return Script(
            Metadata(**{key: header[key] for key in ABOUT if key in header}),
            Disclosure(words, header["disclosure"]),  # type: ignore[arg-type]
            tuple(self._speakers.values()),
            tuple(segments),
            tuple(skipped),
            header.get("narrator"),
            header.get("quotation"),
        )

    def _segment(self, index: int, line: _Line) -> Segment:
        found, text, tag = line.found, "\n".join(line.text), line.tag
        paragraph = int(found["paragraph"]) - 1
        marks = self._marks_of.get(paragraph, ())
        words = " ".join(line.spoken)
        if tag.kind == "disclosure" and not names_ai(words):
            self._complain(f'the disclosure must say AI, as in "= {DEFAULT_DISCLOSURE}"', line.number)
        # What somebody wrote to be said is said so, unless no engine could say it; "A.I." is for disclosures to write.
        is_sayable = line.spoken and tag.kind != "disclosure" and _SAYABLE.fullmatch(words)
        spoken = words if is_sayable else spoken_form(words or as_written(text, marks)).text
        start = int(found["start"])
        return Segment(
            index=index,
            kind=tag.kind,
            speaker=tag.speaker,
            voiced_by=tag.voiced_by,
            start=start,
            end=start + len(text),
            text=text,
            spoken=spoken,
            paragraph=paragraph,
            sentence=int(found["sentence"]) - 1,
            confidence=self._share(found["sure"] or "100", line.number),
            pause=line.pause,
            left_out=bool(found["out"]),
            marks=marks,
        )

    def _compare(self, position: int, number: int, found: re.Match[str], text: str) -> None:
        """That the line stands where it stood and holds what it held."""
        if check_of(position, found["place"], text) == found["check"]:
            return
        # Only a stranger changes the order, so looking through all positions is for the message alone.
        for other in range(int(self._header["lines"])):
            if check_of(other, found["place"], text) == found["check"]:
                if other > position:
                    self._complain(f"a line before this one is missing. {_LEAVE_OUT}", number)
                self._complain("this line stands twice, or not where it stood.", number)
        self._complain(
            "the text of the article was changed; change what is spoken with a line that begins with =.", number
        )

    def _share(self, in_percent: str, number: int | None = None) -> float:
        try:
            share = float(Decimal(in_percent) / 100)
        except InvalidOperation:
            share = math.nan
        if not 0 <= share <= 1:
            self._complain(f'how sure a speaker is goes from 0 to 100 percent, not "{in_percent}".', number)
        return share

    def _know_voice(self, voice: str) -> None:
        if self._check_voice is None:
            return
        try:
            self._check_voice(voice)
        except VoiceError as error:
            raise VoiceError(f"{self._source}, line {self._number}: {' '.join(str(error).split())}") from None

    def _complain(self, what: str, number: int | None = None) -> NoReturn:
        raise ScriptError(f"{self._source}, line {number or self._number}: {' '.join(what.split())}")


_LEAVE_OUT = "Do not delete a line: leave it out with - at its head."


def _shortened(line: str) -> str:
    return line if len(line) <= 40 else line[:40] + "…"
