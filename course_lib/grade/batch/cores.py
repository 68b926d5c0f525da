"""How many cores there are for us (a container may allow fewer than the machine has), and for each job."""

import os


def cores() -> int:
    """Return the number of cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def threads_each(jobs: int) -> int:
    """Return with how many threads each of so many ``jobs`` may compute at one time."""
    return max(1, cores() // jobs)
