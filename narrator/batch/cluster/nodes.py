"""A cluster's nodes, and what each has room for."""

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any
from warnings import catch_warnings, simplefilter

from narrator.batch.options import BatchOptions, Share
from narrator.errors import EngineError, UsageError
from narrator.speech.cores import usable_cores

OBJECTS = 256 * 2**20
"""Bytes for what is on its way between processes of this machine: articles, of some kilobytes each."""
QUIET = {"RAY_USAGE_STATS_ENABLED": "0", "RAY_ACCEL_ENV_VAR_OVERRIDE_ON_ZERO": "0"}
"""Ray tells nobody that it is used, and gives no warnings of what it will do differently."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where an actor can be."""

    node: str
    """the node's id"""
    number: int
    """which of those on the node"""
    share: Share
    """what it takes of the node"""
    cpus: int
    """cores that Ray keeps for it"""
    gpus: float
    """graphics processors that Ray keeps for it; it may have one together with others"""


@contextmanager
def connected(cluster: str, options: BatchOptions) -> Iterator[None]:
    """Stay connected to a cluster.

    Args:
        cluster: "local" for one of this machine's own, that ends with the batch; "auto" for the one that this machine
            is a node of, or that RAY_ADDRESS names; else an address, ``ray://host:10001``.
        options: how many workers there are to be.

    Raises:
        UsageError: Ray is not installed, or this is no such address.
        EngineError: there is no cluster, or it is of another version of Ray or Python.
    """
    if cluster not in ("auto", "local") and not cluster.startswith("ray://"):
        raise UsageError(f'"{cluster}" is not a cluster: say auto, local, or an address such as ray://host:10001.')
    for name, value in QUIET.items():
        os.environ.setdefault(name, value)
    try:
        import ray
    except ImportError as error:
        raise UsageError('a cluster needs Ray: pip install "narrator[cluster]".') from error
    logging.getLogger("ray").setLevel(logging.ERROR)
    quietly: dict[str, Any] = {"log_to_driver": False, "logging_level": logging.ERROR}
    try:
        with catch_warnings():
            simplefilter("ignore")  # what they warn of, the error says as well
            if cluster == "local":
                narration = options.narration
                cores = max(usable_cores(), (narration.workers or 1) * narration.threads)
                here = {"num_cpus": cores, "include_dashboard": False, "object_store_memory": OBJECTS}
                ray.init("local", **here, **quietly)
            else:
                ray.init(cluster, **quietly)
    except Exception as error:  # Ray has no common kind for what can go wrong here
        why = next(iter(str(error).strip().splitlines()), type(error).__name__).rstrip(".")
        raise EngineError(
            f"cannot connect to the cluster ({cluster}): {why}. Its Ray and Python must be of the versions of these."
        ) from error
    # What Ray has to say of lost nodes would go to standard output, whatever log_to_driver says; no option prevents it.
    ray._private.worker._worker_logs_enabled = False
    try:
        yield
    finally:
        ray.shutdown()


def places(nodes: list[dict[str, Any]], options: BatchOptions) -> list[Place]:
    """The places on these nodes; a node's cores are shared out as those of a single machine are.

    Args:
        nodes: as ``ray.nodes()`` describes them.
        options: whose workers are those of the whole cluster; None for all cores.
    """
    threads, found = options.narration.threads, list[Place]()
    left = options.narration.workers
    for node in sorted(nodes, key=lambda node: str(node["NodeID"])):
        cores, gpus = (int(node["Resources"].get(kind, 0)) for kind in ("CPU", "GPU"))
        if not node["Alive"] or not cores or left == 0:
            continue
        workers = max(1, cores // threads) if left is None else min(left, max(1, cores // threads))
        left = left and left - workers
        shares = replace(options, narration=replace(options.narration, workers=workers)).shares()
        fraction = min(1.0, gpus / len(shares)) if options.narration.device == "cuda" else 0.0
        found += [
            Place(str(node["NodeID"]), number, share, min(cores, share.workers * threads), fraction)
            for number, share in enumerate(shares)
        ]
    return found
