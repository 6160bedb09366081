"""A share of the jobs for each of several machines, which need not know of each other."""

import hashlib
import re
from dataclasses import dataclass

from narrator.batch.job import Job
from narrator.errors import UsageError


@dataclass(frozen=True, slots=True)
class Shard:
    """One of several parts into which the jobs fall."""

    number: int
    """which, from 1"""
    of: int
    """how many there are"""


def parse_shard(text: str) -> Shard:
    """The shard that "2/8" means, the second of eight.

    Raises:
        UsageError: it is none.
    """
    found = re.fullmatch(r"\s*(\d{1,6})\s*/\s*(\d{1,6})\s*", text)
    if not found or not 1 <= int(found[1]) <= int(found[2]):
        raise UsageError(f'"{text}" is not a shard: write 1/8 on the first of eight machines, 8/8 on the last.')
    return Shard(int(found[1]), int(found[2]))


def in_shard(job: Job, shard: Shard) -> bool:
    """Whether a job is in the shard; it is in exactly one of them, always the same, by a hash of its id."""
    digest = hashlib.sha256(job.id.encode("utf-8", "surrogatepass")).digest()
    return int.from_bytes(digest[-8:], "big") % shard.of == shard.number - 1
