"""Options that belong together: a command takes them as one value, and its user gives each of them alone.

@dataclass
class Machine:
    device: DeviceName = "auto"
    workers: Workers = None

def narrate(article: Article, machine: Machine) -> None: ...

app.command()(with_groups(narrate))  # narrator narrate ARTICLE --device cpu --workers 2
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields, is_dataclass
from functools import wraps
from inspect import Parameter, signature
from pathlib import Path
from typing import TYPE_CHECKING, Any

from narrator.casting.cast import DEFAULT_QUALITY
from narrator.cli.options import (
    Accent,
    DeviceName,
    Disclosure,
    EngineName,
    Lexicons,
    NarratorVoice,
    QualityTier,
    Quotes,
    Threads,
    VoicesFolder,
    Workers,
)
from narrator.cli.publishing import (
    Bed,
    BitRate,
    CoverPicture,
    FormatName,
    Intro,
    Outro,
    Page,
    RemindEvery,
    Sign,
    Transcripts,
)
from narrator.cli.sources import AllowPrivate, AsKind, Captions, IgnoreRobots

if TYPE_CHECKING:
    from narrator.article.source import ReadingOptions
    from narrator.narration.options import NarrationOptions
    from narrator.publish.publication import Publication


@dataclass(frozen=True, slots=True)
class Reading:
    """What kind of article it is, and how it is fetched."""

    as_kind: AsKind = None
    captions: Captions = False
    allow_private: AllowPrivate = False
    ignore_robots: IgnoreRobots = False

    def options(self) -> "ReadingOptions":
        """For ``read_article``."""
        from narrator.article.source import ReadingOptions

        return ReadingOptions(self.as_kind, self.captions, self.allow_private, self.ignore_robots)


@dataclass(frozen=True, slots=True)
class Voices:
    """Who is heard, and how names are said."""

    engine: EngineName = "kokoro"
    quality: QualityTier = DEFAULT_QUALITY
    narrator: NarratorVoice = None
    voices: VoicesFolder = None
    lexicons: Lexicons = None


@dataclass(frozen=True, slots=True)
class Wording:
    """What is said, and who says it."""

    quotes: Quotes = "clauses"
    language: Accent = "en-us"
    disclosure: Disclosure = None


@dataclass(frozen=True, slots=True)
class Machine:
    """What of the machine is used."""

    device: DeviceName = "auto"
    workers: Workers = None
    threads: Threads = 1


@dataclass(frozen=True, slots=True)
class Publishing:
    """What is written, and what is heard besides the article."""

    remind_every: RemindEvery = None
    form: FormatName = None
    bit_rate: BitRate = None
    intro: Intro = None
    outro: Outro = None
    bed: Bed = None
    cover: CoverPicture = None
    transcripts: Transcripts = None
    page: Page = True
    sign: Sign = True

    def publication(self, waveform: Path | None = None) -> "Publication":
        """What is made of a narration.

        Raises:
            UsageError: there is no such bit rate or transcript.
        """
        from narrator.audio.formats import parse_bit_rate
        from narrator.audio.framing import Framing
        from narrator.publish.publication import Publication
        from narrator.publish.transcripts import parse_formats

        return Publication(
            bit_rate=parse_bit_rate(self.bit_rate) if self.bit_rate else None,
            framing=Framing(self.intro, self.outro, self.bed),
            cover=self.cover,
            transcripts=parse_formats(self.transcripts) if self.transcripts else (),
            waveform=waveform,
            page=self.page,
            signed=self.sign,
        )

    def interval(self) -> float | None:
        """Seconds between reminders of the disclosure.

        Raises:
            UsageError: it is no interval.
        """
        from narrator.script.reminders import parse_interval

        return parse_interval(self.remind_every) if self.remind_every else None


def narration_options(*groups: Voices | Wording | Machine, **others: Any) -> "NarrationOptions":
    """What the groups and the other options make together; the rest is as it is by default."""
    from narrator.narration.options import NarrationOptions

    told = {field.name: getattr(group, field.name) for group in groups for field in fields(group)}
    return NarrationOptions(**{**told, "lexicons": tuple(told.get("lexicons") or ()), **others})


def with_groups(command: Callable[..., None]) -> Callable[..., None]:
    """The command with the fields of its groups in their place."""
    groups: dict[str, type[Any]] = {
        name: parameter.annotation for name, parameter in signature(command).parameters.items() if _is_group(parameter)
    }

    @wraps(command)
    def taking_each(**given: Any) -> None:
        for name, group in groups.items():
            given[name] = group(**{field.name: given.pop(field.name) for field in fields(group)})
        command(**given)

    parameters = [field for parameter in signature(command).parameters.values() for field in _each(parameter)]
    taking_each.__signature__ = signature(command).replace(parameters=parameters)  # type: ignore[attr-defined]
    return taking_each


def _each(parameter: Parameter) -> Iterator[Parameter]:
    """A parameter as the command line has it: the fields of a group, or itself."""
    found = signature(parameter.annotation).parameters.values() if _is_group(parameter) else (parameter,)
    for each in found:
        yield each.replace(kind=Parameter.KEYWORD_ONLY)


def _is_group(parameter: Parameter) -> bool:
    return isinstance(parameter.annotation, type) and is_dataclass(parameter.annotation)
