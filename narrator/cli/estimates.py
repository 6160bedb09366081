"""What ``narrator batch`` says beforehand, and keeps of each batch to know it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from narrator.cli.places import show
from narrator.cli.progress import status

if TYPE_CHECKING:
    from narrator.batch.job import Job
    from narrator.batch.options import BatchOptions
    from narrator.batch.supervisor import Finished


def keep_figures(options: "BatchOptions", finished: "Finished") -> None:
    """Keep for later estimates how fast this machine is, unless the cache did much of the work."""
    from narrator.batch.estimates.rates import Run, keep_run

    standing = finished.standing
    hits, clips = standing.cache
    if standing.made and hits * 20 < clips:
        keep_run(options.narration, Run(standing.made, standing.characters, standing.sound, standing.elapsed))


def show_estimate(jobs: Iterator["Job"], options: "BatchOptions") -> None:
    """Say what is to be done, and in how much time and space; nothing of it is done."""
    from narrator.batch.estimates.estimate import estimate, estimate_lines, rate_for
    from narrator.narration.options import open_house

    house = open_house(options.narration)
    options.check(house)
    with status("Measuring how fast this machine is"):
        rate = rate_for(options.narration, options.publication)
    found = estimate(
        _to_do(jobs, options, options.settings(house)),
        rate,
        suffix=f".{options.form}",
        bit_rate=options.publication.bit_rate,
        reading=options.reading,
    )
    show("\n".join(estimate_lines(found)))


def _to_do(jobs: Iterator["Job"], options: "BatchOptions", settings: str) -> Iterator["Job"]:
    """Those of the jobs that are not done yet."""
    from narrator.batch.ledger import Ledger

    if not options.ledger.is_file():
        yield from jobs
        return
    with Ledger(options.ledger) as ledger:
        yield from ledger.to_do(jobs, settings, options.stamp, options.still_there, retry=options.retry)
