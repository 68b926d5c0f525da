"""Executes in a fresh Jupyter kernel: where no process can be forked, or a GPU is wanted. Slow, and without a sandbox.

A CUDA context does not survive a fork, and other systems than Linux fork badly or not at all.
"""

import os
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from nbclient import NotebookClient
from nbclient.exceptions import DeadKernelError
from nbformat import NotebookNode

from course_lib.grade.execute.run import Execution, Task, mark_unfinished

_SKIP = "course-skip"


def execute_fresh(task: Task) -> Execution:
    """Execute a notebook in a kernel of its own. Time per cell is the only limit, and nothing looks for tampering."""
    began, notebook = time.monotonic(), task.notebook
    status, detail = "completed", ""
    for index in task.skip:
        notebook.cells[index].metadata.setdefault("tags", []).append(_SKIP)
    with TemporaryDirectory() as folder:
        for name, data in task.files.items():
            path = Path(folder, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        client = NotebookClient(
            notebook,
            timeout=int(task.limits.cell_seconds),
            interrupt_on_timeout=True,
            allow_errors=True,
            kernel_name="python3",
            skip_cells_with_tag=_SKIP,
            resources={"metadata": {"path": folder}},
            record_timing=False,
            extra_arguments=["--log-level=CRITICAL"],
        )
        try:
            client.execute(env={**os.environ, **task.env})
        except DeadKernelError:
            status, detail = "died", "its process died"
            mark_unfinished(notebook.cells[_finished(notebook) :], task.skip, _finished(notebook), detail)
    for index in task.skip:
        notebook.cells[index].metadata.tags.remove(_SKIP)
    names = {output.ename for cell in notebook.cells for output in cell.get("outputs", []) if "ename" in output}
    if status == "completed" and "CellTimeoutError" in names:
        status, detail = "timed out", f"a cell ran longer than {task.limits.cell_seconds:g} seconds"
    return Execution(notebook, status, detail, _finished(notebook), 0.0, seconds=time.monotonic() - began)


def _finished(notebook: NotebookNode) -> int:
    """Return the position after the last cell that was executed to its end."""
    done = [index for index, cell in enumerate(notebook.cells, 1) if cell.get("execution_count")]
    return done[-1] if done else 0
