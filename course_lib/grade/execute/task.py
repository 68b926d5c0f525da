"""The interface that both executors share: a task, its result, and what an executor is."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from nbformat import NotebookNode

from course_lib.grade.limits import Limits
from course_lib.grade.model import State, Usage


@dataclass(frozen=True)
class Task:
    """One notebook to execute.

    Attributes:
        notebook: the notebook; its outputs are filled in.
        files: the files next to it: relative path -> content.
        limits: its limits.
        env: environment variables for it.
        skip: positions of cells that are not executed.
        check_cells: positions of check cells; after each, the grader looks for signs of tampering.
        folder: the directory to run in, if there is no sandbox.
        collect_files_up_to: how many bytes of the files that it leaves in its sandbox to bring back.
        measure_cpu: whether to add up the CPU seconds that go by while its cells run.
    """

    notebook: NotebookNode
    files: Mapping[str, bytes] = field(default_factory=dict)
    limits: Limits = field(default_factory=Limits)
    env: Mapping[str, str] = field(default_factory=lambda: {"NBGRADER_EXECUTION": "autograde"})
    skip: frozenset[int] = frozenset()
    check_cells: frozenset[int] = frozenset()
    folder: str | None = None
    collect_files_up_to: int = 0
    measure_cpu: bool = False


@dataclass(frozen=True)
class Execution:
    """The result of executing a task.

    Attributes:
        notebook: the executed notebook.
        state: ``GRADED`` if it was executed to its end; else ``TIMED_OUT``, ``OUT_OF_MEMORY`` or ``DIED``.
        detail: how it ended, in one sentence; empty if all went well.
        finished: how many code cells were executed to their end.
        usage: what it used.
        evidence: signs of tampering, a sentence each; they call for a review and prove nothing.
        files: what it left next to itself, by relative path.
        cells_cpu: the part of the CPU seconds that went by while cells ran, if that was measured.
    """

    notebook: NotebookNode
    state: State
    detail: str
    finished: int
    usage: Usage
    evidence: tuple[str, ...] = ()
    files: Mapping[str, bytes] = field(default_factory=dict)
    cells_cpu: float = 0.0


class Executor(Protocol):
    """Executes notebooks. An executor is small and can be pickled, so that it travels to workers on other machines."""

    def execute(self, task: Task) -> Execution:
        """Execute one notebook.

        Raises:
            Refused: no submission can be executed here.
            Unreachable: the warm process has died; try again.
        """
