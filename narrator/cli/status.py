"""``narrator status``: how a batch stands, asked from elsewhere."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from narrator.cli.closing import clock
from narrator.cli.places import show, show_json

if TYPE_CHECKING:
    from narrator.batch.status import Status


def status(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The output folder of a batch.")],
    as_json: Annotated[
        bool, typer.Option("--json", help="As JSON (narrator/batch-status/1), for another program.")
    ] = False,
    check: Annotated[
        bool, typer.Option("--check", help="Also read the whole ledger, and say whether it is sound.")
    ] = False,
) -> None:
    """Show how a batch stands: what is done, what is being done, what failed.

    It may run meanwhile, or not. The exit code is 1 when the ledger has a fault.

    Example:

        narrator status narrations
    """
    from narrator.batch.status import read_status

    found = read_status(folder, check=check)
    if as_json:
        show_json(found.to_json())
    else:
        show("\n".join(lines(found, check)))
    if found.faults:
        raise typer.Exit(1)


def lines(status: "Status", checked: bool) -> Iterator[str]:
    """The status for people."""
    count = {state: tally.jobs for state, tally in status.tallies.items()}
    total, left = sum(count.values()), count["waiting"] + count["doing"]
    state = "running" if status.batches else "nothing to do" if not total else "complete" if not left else "not running"
    sound = status.tallies["done"].seconds + status.tallies["unchanged"].seconds
    yield f"{state}: {total - left:,} of {total:,} articles, {clock(sound)} of sound, {count['failed']:,} failed"
    for about in status.batches:
        if about:
            rest = about["seconds_left"]
            yield (
                f"a batch: {about['made']:,} narrated, {about['real_time_factor']}x real time, "
                f"{about['cache_hits']:,} of {about['clips']:,} clips from the cache"
                f"{'' if rest is None else f', {clock(rest)} left'}"
            )
    for name in status.doing:
        yield f"doing: {name}"
    for source, reason in status.failures:
        yield f"failed: {source}: {reason}"
    for fault in status.faults:
        yield f"fault in the ledger: {fault}"
    if checked and not status.faults:
        yield "the ledger is sound"
