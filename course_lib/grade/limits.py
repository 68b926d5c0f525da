"""The limits of a submission."""

from dataclasses import dataclass

MIB = 1 << 20


@dataclass(frozen=True)
class Limits:
    """The limits of one submission and of all processes that it starts.

    Attributes:
        cell_seconds: wall time of one cell.
        seconds: wall time of the whole notebook.
        grace: seconds for an interrupted cell to end, and for a dying process to exit.
        cpu_seconds: CPU time of one process.
        memory: bytes beyond what the warm process holds anyway.
        processes: processes and threads at once.
        file_size: bytes of one file.
        disk: bytes of all files together, shared memory included.
        open_files: open file descriptors of one process.
        cell_output: bytes of a cell's text, or of one picture; the rest is left out.
        outputs: the number of a cell's outputs; the rest is left out.
        output: bytes of all outputs of a notebook, which is stopped if it sends more.
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
