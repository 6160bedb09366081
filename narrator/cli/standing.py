"""How a batch shows what it does: bars on a terminal, lines anywhere else, JSON for programs."""

import json
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from narrator.cli.closing import clock
from narrator.cli.places import show
from narrator.errors import OutputError

if TYPE_CHECKING:
    from rich.console import RenderableType

    from narrator.batch.events import Event
    from narrator.batch.standing import Standing

OnEvent = Callable[["Standing", "Event | None"], None]
REDRAWN = 4
"""Times a second: a choice."""
BAR = 20
"""Columns of an article's bar: on a terminal of 80 there is room for its name too."""
LOGGED = 5.0
"""Seconds between two lines of the JSON log that say how the batch stands."""


@contextmanager
def shown(json_log: str | None) -> Iterator[OnEvent]:
    """Yield what to tell about a batch, for the terminal or the lines on standard error, and for the log.

    Args:
        json_log: a file, "-" for standard output, None for no log.

    Raises:
        OutputError: the log cannot be written.
    """
    with ExitStack() as stack:
        log = stack.enter_context(_log(json_log)) if json_log else None
        view = stack.enter_context(_bars() if sys.stderr.isatty() else _lines())

        def tell(standing: "Standing", event: "Event | None") -> None:
            view(standing, event)
            if log:
                log(standing, event)

        yield tell


@contextmanager
def _lines() -> Iterator[OnEvent]:
    def tell(standing: "Standing", event: "Event | None") -> None:
        if event is not None and (line := line_of(standing, event)):
            print(line, file=sys.stderr, flush=True)

    yield tell


@contextmanager
def _bars() -> Iterator[OnEvent]:
    from rich.console import Console
    from rich.live import Live

    with Live(console=Console(stderr=True), refresh_per_second=REDRAWN, transient=True) as live:
        last = 0.0

        def tell(standing: "Standing", event: "Event | None") -> None:
            nonlocal last
            if event is not None and (line := line_of(standing, event, only_troubles=True)):
                live.console.print(line, markup=False, highlight=False)
            if time.monotonic() - last > 1 / REDRAWN:
                last = time.monotonic()
                live.update(picture(standing))

        yield tell


@contextmanager
def _log(place: str) -> Iterator[OnEvent]:
    with _lines_in(place) as put:
        last = 0.0
        latest: Standing | None = None

        def write(what: str, about: dict[str, object]) -> None:
            put(json.dumps({"time": round(time.time(), 3), "event": what} | about))

        def tell(standing: "Standing", event: "Event | None") -> None:
            nonlocal last, latest
            from narrator.batch.events import Halted, Spoke

            latest = standing
            if isinstance(event, Halted):
                write("halted", {"error": str(event.error)})
            elif event is not None and not isinstance(event, Spoke):
                write(type(event).__name__.lower(), asdict(event))
            if time.monotonic() - last > LOGGED:
                last = time.monotonic()
                write("standing", standing.to_json())

        yield tell
        if latest:  # how it stands in the end
            write("standing", latest.to_json())


@contextmanager
def _lines_in(place: str) -> Iterator[Callable[[str], None]]:
    """Yield what adds a line to a file, or to standard output, whose reader may go before the batch ends."""
    if place == "-":
        yield show
        return
    try:
        opened = Path(place).open("ab", buffering=0)  # noqa: SIM115 - what fails in the body is not of this file
    except OSError as error:
        raise _cannot_log(place, error) from error
    with opened as file:

        def put(line: str) -> None:
            try:
                file.write(f"{line}\n".encode())
            except OSError as error:
                raise _cannot_log(place, error) from error

        yield put


def _cannot_log(place: str, error: OSError) -> OutputError:
    return OutputError(f"cannot write {place}: {error.strerror}. Choose another place with --json-log.")


def line_of(standing: "Standing", event: "Event", *, only_troubles: bool = False) -> str | None:
    """The line that tells of an event; None when there is nothing to tell."""
    from narrator.batch.events import Died, Ended, Said

    match event:
        case Said(line):
            return line
        case Died(how, names):
            return f"a worker died ({how}) and is replaced{': it was doing ' if names else ''}{', '.join(names)}"
        case Ended() if event.reason:
            return f"{'to be tried again' if event.again else 'failed'}: {event.name}: {event.reason}"
        case Ended() if not only_troubles:
            how = "unchanged" if event.unchanged else f"narrated in {event.taken:.1f} s"
            return f"[{event.nth}/{standing.total}] {event.name}  {clock(event.seconds)}  {how}"
    return None


def picture(standing: "Standing") -> "RenderableType":
    """The figures and the bar of the whole, and a line for each article under way."""
    from rich.console import Group
    from rich.padding import Padding
    from rich.progress_bar import ProgressBar
    from rich.table import Column, Table
    from rich.text import Text

    done, total = standing.total - standing.left, standing.total
    hits, clips = standing.cache
    figures = [
        f"{done:,} of {total:,} articles",
        f"{standing.sound / 60:,.1f} min of sound",
        f"{standing.real_time_factor:.1f}x real time",
        *([f"cache {hits / clips:.0%}"] if clips else []),
        *([f"{standing.failed:,} failed"] if standing.failed else []),
        *([f"{clock(standing.time_left)} left"] if standing.time_left is not None else []),
    ]
    bars = Table.grid(Column(), Column(), Column(no_wrap=True, ratio=1), padding=(0, 1), expand=True)
    for _, worker in sorted(standing.workers.items()):
        for name, (spoken, of) in worker.articles.items():
            what = "reading" if not of else "encoding" if spoken == of else f"{spoken} of {of} segments"
            bars.add_row(ProgressBar(of or None, spoken, width=BAR, pulse=not of), Text(what), Text(name))
    return Group(Text("  ".join(figures)), Padding(ProgressBar(total or None, done), 0), bars)
