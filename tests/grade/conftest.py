"""A way to run cells in a fork of the warm process, and a small class."""

from collections.abc import Callable
from pathlib import Path

import pytest
from classes import class_of_three
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_notebook

from course_lib.grade.classroom.classroom import Classroom
from course_lib.grade.execute.fork_executor import ForkExecutor
from course_lib.grade.execute.task import Execution, Task
from course_lib.grade.limits import Limits


class Run:
    """Cells that were executed: their outputs, and how the execution ended."""

    def __init__(self, execution: Execution):
        self.execution = execution
        self.notebook: NotebookNode = execution.notebook

    def outputs(self, cell: int = 0) -> list[NotebookNode]:
        """Return every output of a cell."""
        return self.notebook.cells[cell].outputs

    def text(self, cell: int = 0, stream: str = "stdout") -> str:
        """Return the text that a cell wrote to a stream."""
        return "".join(o.text for o in self.outputs(cell) if o.output_type == "stream" and o.name == stream)

    def result(self, cell: int = 0) -> str:
        """Return the plain text of a cell's value."""
        (output,) = [o for o in self.outputs(cell) if o.output_type == "execute_result"]
        return output.data["text/plain"]

    def error(self, cell: int = 0) -> str:
        """Return the name of a cell's first error; an empty one if there is none."""
        return next((o.ename for o in self.outputs(cell) if o.output_type == "error"), "")


@pytest.fixture
def run(executor: ForkExecutor) -> Callable[..., Run]:
    """Execute cells, given as text, in a fresh fork."""

    def _run(*sources: str, files: dict[str, bytes] | None = None, skip: frozenset[int] = frozenset(), **limits):
        notebook = new_notebook(cells=[new_code_cell(source) for source in sources])
        limits = {"cell_seconds": 20, "seconds": 60, "grace": 0.5, **limits}
        task = Task(notebook, files or {}, Limits(**limits), skip=skip)
        return Run(executor.execute(task))

    return _run


@pytest.fixture
def small_class(tmp_path: Path) -> Classroom:
    """A class of three, of whom one has a wrong answer and one has none."""
    return class_of_three(tmp_path)
