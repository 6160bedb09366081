"""``narrator batch``: many articles become narrations."""

import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from narrator.cli.closing import clock
from narrator.cli.estimates import keep_figures, show_estimate
from narrator.cli.groups import Machine, Publishing, Reading, Voices, Wording, narration_options
from narrator.cli.options import MACHINE, Speed
from narrator.cli.places import show
from narrator.errors import INTERRUPTED, UsageError

if TYPE_CHECKING:
    from narrator.batch.crew import Crew
    from narrator.batch.events import Event
    from narrator.batch.job import Job
    from narrator.batch.options import BatchOptions
    from narrator.batch.podcast.show import Show
    from narrator.batch.standing import Standing
    from narrator.batch.supervisor import Finished

FAILURES = 12
"""The exit code of a batch in which an article failed."""
WORK = "Work"
"""The panel of help for what is done, and what not."""
CLUSTER = "Cluster"
"""That for working on many machines."""

Sources = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="SOURCE...",
        help="Files, folders, globs, addresses, lists of them (.txt, .csv, .jsonl, .opml), or - for standard input.",
        show_default=False,
    ),
]
Output = Annotated[
    str,
    typer.Option(
        "--output",
        "-o",
        metavar="DIR",
        help="The folder for the narrations; on a cluster also an address, such as s3://bucket/folder.",
    ),
]
Feeds = Annotated[
    list[str] | None,
    typer.Option("--feed", metavar="URL", help="Also what an RSS or Atom feed names. May be given repeatedly."),
]
Since = Annotated[
    str | None,
    typer.Option("--since", metavar="WHEN", help="Of feeds only what is newer: 7d, 12h, or 2026-11-01."),
]
Watch = Annotated[bool, typer.Option("--watch", help="Go on with what arrives, until Ctrl-C.", rich_help_panel=WORK)]
DryRun = Annotated[
    bool,
    typer.Option("--dry-run", help="Only say what would be done, and what it would take.", rich_help_panel=WORK),
]
Limit = Annotated[
    int | None,
    typer.Option("--limit", min=1, metavar="N", help="Only the first N articles.", rich_help_panel=WORK),
]
ShardOf = Annotated[
    str | None,
    typer.Option(
        "--shard", metavar="I/N", help="Only the I-th of N parts, the same on any machine.", rich_help_panel=WORK
    ),
]
FailFast = Annotated[bool, typer.Option("--fail-fast", help="End when the first article fails.", rich_help_panel=WORK)]
Retry = Annotated[bool, typer.Option("--retry", help="Try articles again that failed before.", rich_help_panel=WORK)]
Memory = Annotated[
    str | None,
    typer.Option(
        "--memory",
        metavar="SIZE",
        help="A worker is restarted between articles when all take more. Default: most of the machine's.",
        rich_help_panel=MACHINE,
    ),
]
Cluster = Annotated[
    str | None,
    typer.Option(
        "--cluster",
        metavar="WHERE",
        help="Work on a Ray cluster: auto for the one that this machine is in, ray://host:10001, or local to try it.",
        rich_help_panel=CLUSTER,
    ),
]
LedgerFolder = Annotated[
    Path | None,
    typer.Option(
        "--ledger",
        metavar="DIR",
        help="The folder of this machine for ledger and report, when the narrations go to an address.",
        rich_help_panel=CLUSTER,
    ),
]
JsonLog = Annotated[
    str | None,
    typer.Option("--json-log", metavar="FILE", help="Also write what happens as JSON Lines; - for standard output."),
]
Publish = Annotated[
    str | None,
    typer.Option(
        "--publish",
        metavar="URL",
        help="At the end make the folder a podcast, as narrator feed does, for this address; with --watch as it grows.",
    ),
]


def batch(
    sources: Sources = None,
    output: Output = "output",
    feeds: Feeds = None,
    since: Since = None,
    watch: Watch = False,
    dry_run: DryRun = False,
    limit: Limit = None,
    shard: ShardOf = None,
    fail_fast: FailFast = False,
    retry: Retry = False,
    json_log: JsonLog = None,
    publish: Publish = None,
    *,
    voices: Voices,
    wording: Wording,
    speed: Speed = 1.0,
    reading: Reading,
    publishing: Publishing,
    machine: Machine,
    memory: Memory = None,
    cluster: Cluster = None,
    ledger: LedgerFolder = None,
) -> None:
    """Narrate many articles, and lose none: whatever stops it, the same command goes on where it stopped.

    What has not changed since it was narrated is not narrated again, and of what has only the changed sentences are
    spoken. Several batches may work on one folder. At the end report.md and report.json in the folder say what was
    done, what failed and why, and which quotations to look at; the exit code is 12 when an article failed.

    Examples:

        narrator batch articles/ -o narrations
        narrator batch today.csv --transcripts vtt --publish https://example.org/
        narrator batch --feed https://example.org/rss --since 1d --watch
        narrator batch articles/ --dry-run
        narrator batch articles/ --cluster auto -o s3://bucket/audio --ledger DIR
    """
    from narrator.batch.options import BatchOptions
    from narrator.batch.podcast.publish import publish_feed
    from narrator.batch.report import write_reports
    from narrator.speech.byte_sizes import parse_size

    if not sources and not feeds:
        raise UsageError("name what is to be narrated: files, folders, lists, addresses, or --feed URL.")
    if cluster and dry_run:
        raise UsageError("--dry-run tells what this machine would take: give it without --cluster.")
    folder, address = _places(output, ledger, cluster, publish)
    options = BatchOptions(
        folder,
        narration_options(voices, wording, machine, speed=speed, remind_every=publishing.interval()),
        reading.options(),
        publishing.publication(),
        publishing.form or "mp3",
        parse_size(memory, "--memory") if memory else None,
        retry,
        fail_fast,
    )
    podcast = _podcast(folder, publish) if publish else None
    jobs = _chosen(_jobs(sources or [], feeds or [], since, options, watch and not dry_run), options, shard, limit)
    if dry_run:
        show_estimate(jobs, options)
        return
    finished, interrupted = _run(jobs, options, watch, json_log, cluster, address, podcast)
    if interrupted:
        print("narrator: interrupted: the same command goes on where this one stopped.", file=sys.stderr)
    report, _ = write_reports(options, finished)
    if not (interrupted or watch or cluster):  # the second is mostly waiting, the third is not this machine
        keep_figures(options, finished)
    if json_log != "-":
        show(closing_line(finished, report))
    if podcast and (watch or not interrupted):
        show(str(publish_feed(options.folder, podcast).feed))
    if interrupted:
        raise typer.Exit(INTERRUPTED)
    if finished.standing.tallies["failed"].jobs:
        raise typer.Exit(FAILURES)


def _jobs(
    sources: list[str], feeds: list[str], since: str | None, options: "BatchOptions", watch: bool
) -> Iterator["Job"]:
    from narrator.batch.sources.since import parse_since

    after: datetime | None = parse_since(since) if since else None
    if watch:
        from narrator.batch.sources.arrivals import arrivals

        return arrivals(sources, feeds, since=after, output=options.folder, reading=options.reading)
    from narrator.batch.sources.jobs import jobs_of

    return jobs_of(sources, feeds, since=after, output=options.folder, reading=options.reading)


def _chosen(jobs: Iterator["Job"], options: "BatchOptions", shard: str | None, limit: int | None) -> Iterator["Job"]:
    """Those of the shard, and the first of them, without the batch's own report."""
    from narrator.batch.report import NAMES
    from narrator.batch.sources.shards import in_shard, parse_shard

    own = {str((options.folder / name).resolve()) for name in NAMES}
    part = parse_shard(shard) if shard else None
    return islice((job for job in jobs if job.source not in own and (part is None or in_shard(job, part))), limit)


def _places(output: str, ledger: Path | None, cluster: str | None, publish: str | None) -> tuple[Path, str | None]:
    """The folder of the batch, and the address for the narrations if that is another place."""
    from narrator.article.read import is_address

    if not is_address(output):
        if ledger:
            raise UsageError("--ledger is for narrations that go to an address: in a folder it is with them.")
        return Path(output), None
    if not cluster or not ledger:
        raise UsageError(f"{output} is an address: it needs --cluster, and --ledger with a folder of this machine.")
    if publish:
        raise UsageError("--publish makes a podcast of a folder: give it one with -o.")
    return ledger, output


def _run(
    jobs: Iterator["Job"],
    options: "BatchOptions",
    watch: bool,
    json_log: str | None,
    cluster: str | None,
    address: str | None,
    podcast: "Show | None",
) -> tuple["Finished", bool]:
    """What came of it, and whether it was interrupted."""
    from narrator.batch.podcast.publisher import Publisher
    from narrator.batch.supervisor import Interrupted, run_batch
    from narrator.cli.standing import shown

    with _crew(cluster, options, address) as crew, shown(json_log) as show_event, ExitStack() as stack:
        publisher = stack.enter_context(Publisher(options.folder, podcast)) if podcast and watch else None

        def tell(standing: "Standing", event: "Event | None") -> None:
            show_event(standing, event)
            if publisher:
                publisher.heed(standing)

        try:
            return run_batch(jobs, options, tell, arriving=watch, crew=crew), False
        except Interrupted as interruption:
            return interruption.finished, True


@contextmanager
def _crew(cluster: str | None, options: "BatchOptions", address: str | None) -> Iterator["Crew | None"]:
    """Who works: those of the cluster, or None for this machine."""
    if not cluster:
        yield None
        return
    from narrator.batch.cluster.nodes import connected

    with connected(cluster, options):
        from narrator.batch.cluster.crew import ClusterCrew

        yield ClusterCrew(options, address)


def closing_line(finished: "Finished", report: Path) -> str:
    """What was done, and where to read about it."""
    standing = finished.standing
    made = f"{standing.made:,} narrated, {clock(standing.sound)} in {clock(standing.elapsed)}"
    unchanged, failed = standing.tallies["unchanged"].jobs, standing.tallies["failed"].jobs
    others = [f"{unchanged:,} unchanged"] * bool(unchanged) + [f"{failed:,} failed"] * bool(failed)
    left = [f"{standing.left:,} left to do"] * bool(standing.left)
    return f"{report}  {', '.join([made, *others, *left])}"


def _podcast(folder: Path, address: str) -> "Show":
    """What the folder is to be published as; what is wrong with it is said before anything is narrated."""
    from narrator.batch.podcast.publish import check_feed
    from narrator.batch.podcast.show_file import read_show

    podcast = read_show(folder, {"base_url": address})
    check_feed(folder, podcast)
    return podcast
