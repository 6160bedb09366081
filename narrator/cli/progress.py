"""How far a narration has come, on a terminal; silence anywhere else."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from narrator.narration.rendering import Progress


@contextmanager
def progress_bar() -> Iterator["Callable[[Progress], None] | None"]:
    """Yield what to tell about progress, or None when stderr is not a terminal.

    The bar shows the segments spoken, the time since the start and the seconds of sound made in a second.
    """
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn
    from rich.progress import Progress as Bar

    bar = Bar(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("segments"),
        TimeElapsedColumn(),
        TextColumn("{task.fields[pace]}"),
        console=Console(stderr=True),
        transient=True,
    )
    with bar:
        task = bar.add_task("Reading", total=None, pace="")

        def show(progress: "Progress") -> None:
            bar.update(
                task,
                description="Speaking" if progress.done < progress.total else "Finishing",
                completed=progress.done,
                total=progress.total,
                pace=f"{progress.real_time_factor:.1f}x real time",
            )

        yield show


@contextmanager
def status(message: str) -> Iterator[None]:
    """Show on a terminal that something is going on; say nothing anywhere else."""
    if not sys.stderr.isatty():
        yield
        return
    from rich.console import Console

    with Console(stderr=True).status(message):
        yield
