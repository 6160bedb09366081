"""A worker for tests of the supervisor, which starts it in place of the true one: some articles are the end of it.

By the beginning of an article's name: "deadly" kills the worker; "unlucky" kills it the first time; "full" finds the
disk full; "gone" removes the folder; "odd" raises what nobody expects; "large" makes it take more memory than it may.
"""

import os
import resource
import shutil
import signal
from pathlib import Path

from narrator.batch import local, studio
from narrator.errors import AudioError

SMALL = 300_000
"""Bytes that a file may have on the disk that is full: less than a few seconds of sound."""
narrate_job = studio.narrate_job


def narrate(job, options, *arguments):
    """What the name asks for, or else the true thing."""
    kind = job.name.partition("-")[0]
    died = Path(options.folder).with_name(f"died-{job.name}")
    if kind == "deadly" or (kind == "unlucky" and not died.exists()):
        died.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    if kind == "full":
        resource.setrlimit(resource.RLIMIT_FSIZE, (SMALL, resource.RLIM_INFINITY))
    if kind == "gone":
        shutil.rmtree(options.folder)
        raise AudioError("cannot read its sound: no such file.")
    if kind == "odd":
        raise RuntimeError("nobody thought\nof this")
    if kind == "large":
        studio.memory_of = lambda _pid: 2**62
    return narrate_job(job, options, *arguments)


if __name__ == "__main__":
    studio.narrate_job = narrate
    local.main()
