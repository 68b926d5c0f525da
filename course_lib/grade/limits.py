"""How much a submission may use."""

import resource
from dataclasses import dataclass
from pathlib import Path

MIB = 1 << 20


@dataclass(frozen=True)
class Limits:
    """Limits of one submission; each process it starts counts.

    Attributes:
        cell_seconds: wall time of one cell.
        seconds: wall time of the whole notebook.
        grace: seconds that an interrupted cell has to end, and a dying process to die.
        cpu_seconds: CPU time of one process.
        memory: bytes, beyond what the warm interpreter holds anyway.
        processes: processes and threads at one time.
        file_size: bytes of one file.
        disk: bytes of all files together, and of shared memory.
        open_files: open file descriptors of one process.
        cell_output: bytes of text or of one picture that a cell may put out; the rest is cut.
        outputs: outputs that a cell may have; the rest is left out.
        output: bytes that a whole notebook may send; it is stopped when it sends more.
    """

    cell_seconds: float = 60
    seconds: float = 600
    grace: float = 3
    cpu_seconds: int = 600
    memory: int = 2048 * MIB
    processes: int = 128
    file_size: int = 256 * MIB
    disk: int = 512 * MIB
    open_files: int = 512
    cell_output: int = 8 * MIB
    outputs: int = 500
    output: int = 128 * MIB

    def apply(self) -> None:
        """Set this process's resource limits. They cannot be raised again."""
        status = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text().splitlines())
        held = int(status["VmData"].split()[0]) * 1024
        mapped = int(status["VmSize"].split()[0]) * 1024
        for kind, value in (
            (resource.RLIMIT_CORE, 0),
            (resource.RLIMIT_CPU, self.cpu_seconds),
            (resource.RLIMIT_DATA, held + self.memory),
            (resource.RLIMIT_AS, mapped + 2 * self.memory + 1024 * MIB),
            (resource.RLIMIT_NPROC, self.processes),
            (resource.RLIMIT_FSIZE, self.file_size),
            (resource.RLIMIT_NOFILE, self.open_files),
            (resource.RLIMIT_MSGQUEUE, 0),
            (resource.RLIMIT_MEMLOCK, 0),
        ):
            hard = resource.getrlimit(kind)[1]
            value = value if hard == resource.RLIM_INFINITY else min(value, hard)
            resource.setrlimit(kind, (value, value))
