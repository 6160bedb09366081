"""How much of the machine this process may use."""

import os
from pathlib import Path

CGROUP = Path("/sys/fs/cgroup")
"""Where Linux keeps the limits of containers."""


def usable_cores(cgroup: Path = CGROUP) -> int:
    """How many cores this process may use, which can be fewer than the machine has: by affinity or by a quota."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(1, min(cores, _quota(cgroup) or cores))


def _quota(cgroup: Path) -> int | None:
    """The cores that a container may use on average (cgroup v2, else v1); None without a limit."""
    try:
        quota, period = (cgroup / "cpu.max").read_text(encoding="ascii").split()
    except (OSError, ValueError):
        try:
            quota = (cgroup / "cpu" / "cpu.cfs_quota_us").read_text(encoding="ascii").strip()
            period = (cgroup / "cpu" / "cpu.cfs_period_us").read_text(encoding="ascii").strip()
        except OSError:
            return None
    return max(1, int(quota) // int(period)) if quota.isdigit() and period.isdigit() and int(period) else None
