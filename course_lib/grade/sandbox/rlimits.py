"""Resource limits: the system enforces them for each process."""

import resource
from pathlib import Path

from course_lib.grade.limits import MIB, Limits


def apply(limits: Limits) -> None:
    """Set this process's resource limits. They cannot be raised again."""
    status = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text().splitlines())
    held = int(status["VmData"].split()[0]) * 1024
    mapped = int(status["VmSize"].split()[0]) * 1024
    wanted = {
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_CPU: limits.cpu_seconds,
        resource.RLIMIT_DATA: held + limits.memory,
        resource.RLIMIT_AS: mapped + 2 * limits.memory + 1024 * MIB,
        resource.RLIMIT_NPROC: limits.processes,
        resource.RLIMIT_FSIZE: limits.file_size,
        resource.RLIMIT_NOFILE: limits.open_files,
        resource.RLIMIT_MSGQUEUE: 0,
        resource.RLIMIT_MEMLOCK: 0,
    }
    for kind, value in wanted.items():
        hard = resource.getrlimit(kind)[1]
        limit = value if hard == resource.RLIM_INFINITY else min(value, hard)
        resource.setrlimit(kind, (limit, limit))
