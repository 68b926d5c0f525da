"""Executes a notebook in a fresh Jupyter kernel: slow, and without a sandbox.

A CUDA context does not survive a fork, and systems other than Linux fork badly or not at all.
"""

import os
import time
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from nbclient import NotebookClient
from nbclient.exceptions import DeadKernelError
from nbformat import NotebookNode

from course_lib.grade.execute.outputs import mark_unfinished
from course_lib.grade.execute.task import Execution, Task
from course_lib.grade.model import State, Usage


@dataclass(frozen=True)
class FreshKernelExecutor:
    """Executes each notebook in a kernel of its own.

    Of the limits, only the time per cell holds, and nothing watches for tampering.

    Attributes:
        kernel_name: the name of the Jupyter kernel.
    """

    kernel_name: str = "python3"

    def execute(self, task: Task) -> Execution:
        """Execute one notebook."""
        began, notebook = time.monotonic(), task.notebook
        state, detail = State.GRADED, ""
        with nullcontext(task.folder) if task.folder else TemporaryDirectory() as folder:
            _write(task, Path(folder))
            client = _Client(
                notebook,
                timeout=max(1, int(task.limits.cell_seconds)),
                interrupt_on_timeout=True,
                allow_errors=True,
                kernel_name=self.kernel_name,
                resources={"metadata": {"path": folder}},
                record_timing=False,
                extra_arguments=["--log-level=CRITICAL"],
            )
            client.skip = task.skip
            try:
                client.execute(env={**os.environ, **task.env})
            except DeadKernelError:
                state, detail = State.DIED, "its process died"
                first = 1 + max(_executed(notebook), default=-1)
                mark_unfinished(notebook.cells[first:], task.skip, first, detail)
        if state is State.GRADED and _timed_out(notebook):
            state, detail = State.TIMED_OUT, f"a cell ran longer than {task.limits.cell_seconds:g} seconds"
        return Execution(
            notebook=notebook,
            state=state,
            detail=detail,
            finished=len(_executed(notebook)),
            usage=Usage(seconds=time.monotonic() - began),
        )


class _Client(NotebookClient):
    """nbclient's, which skips cells by position."""

    skip: frozenset[int] = frozenset()

    async def async_execute_cell(self, cell: NotebookNode, cell_index: int, *args: Any, **kwargs: Any) -> NotebookNode:
        if cell_index in self.skip:
            return cell
        return await super().async_execute_cell(cell, cell_index, *args, **kwargs)


def _write(task: Task, folder: Path) -> None:
    for name, data in task.files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def _executed(notebook: NotebookNode) -> list[int]:
    """Return the positions of the cells that were executed to their end."""
    return [index for index, cell in enumerate(notebook.cells) if cell.get("execution_count")]


def _timed_out(notebook: NotebookNode) -> bool:
    outputs = [output for cell in notebook.cells for output in cell.get("outputs", [])]
    return any(output.get("ename") == "CellTimeoutError" for output in outputs)
