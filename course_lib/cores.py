"""How many cores this process may use, which can be fewer than the machine has: affinity and a container's quota."""

import math
import os
from pathlib import Path

_MOUNT = Path("/sys/fs/cgroup")
_OWN = Path("/proc/self/cgroup")


def available_cores() -> int:
    """Return the number of cores that this process may use."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    quota = cpu_quota()
    return cores if quota is None else max(1, min(cores, math.ceil(quota)))


def threads_per_job(jobs: int) -> int:
    """Return how many threads each of ``jobs`` concurrent jobs may use."""
    return max(1, available_cores() // jobs)


def cpu_quota(own: Path = _OWN, mount: Path = _MOUNT) -> float | None:
    """Return how many CPUs' time this process's control group gets (``docker run --cpus``); None without a limit.

    Args:
        own: the file that names the groups of this process.
        mount: where the groups are mounted.
    """
    try:
        lines = own.read_text().splitlines()
    except OSError:  # not Linux
        return None
    quotas = []
    for line in lines:
        _, controllers, path = line.split(":", 2)
        if not controllers:  # version 2
            quotas += [_v2(mount / group) for group in _and_above(path)]
        elif "cpu" in controllers.split(","):
            quotas += [_v1(mount / "cpu" / group) for group in _and_above(path)]
    return min((quota for quota in quotas if quota is not None), default=None)


def _and_above(path: str) -> list[str]:
    """Return a group and all above it, each of which can have a quota, without the leading slash."""
    parts = path.strip("/").split("/")
    return ["/".join(parts[:length]) for length in range(len(parts), -1, -1)]


def _v2(group: Path) -> float | None:
    match _read(group / "cpu.max").split():
        case [quota, period] if quota != "max":
            return int(quota) / int(period)
    return None


def _v1(group: Path) -> float | None:
    quota, period = _read(group / "cpu.cfs_quota_us"), _read(group / "cpu.cfs_period_us")
    return int(quota) / int(period) if quota and period and int(quota) > 0 else None


def _read(path: Path) -> str:
    try:
        return path.read_text().strip()
    except OSError:  # the root group has no quota; others may be hidden in a container
        return ""
