"""How far a learner is: points per exercise, from running the notebooks of a workspace."""

import asyncio
import os
import shutil
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import DeadKernelError
from nbformat import NotebookNode
from nbgrader.utils import determine_grade

from course_lib.cores import available_cores
from course_lib.problem import Problem
from course_lib.workspace.learner_notebook import Expected, expected_exercises, read_submission

# What a check cell says of itself for programs. The name is course_lib.check.MIME; importing it would import torch.
_RESULT = "application/vnd.course.check+json"
_SECONDS_PER_CELL = 120


@dataclass(frozen=True)
class Mark:
    """What one exercise got.

    Attributes:
        state: "passed", "partly", "wrong", "error" or "not attempted".
        cases: the check's cases, as in its JSON output.
    """

    exercise: str
    points: float
    score: float
    state: str
    cases: list[dict] = field(default_factory=list)


@dataclass(frozen=True)
class LessonProgress:
    """What one lesson got; ``problem`` says why it could not be checked (then every score is 0)."""

    lesson: str
    title: str
    marks: list[Mark]
    problem: str | None = None

    @property
    def score(self) -> float:
        """The points reached."""
        return sum(mark.score for mark in self.marks)

    @property
    def points(self) -> float:
        """The points that can be reached."""
        return sum(mark.points for mark in self.marks)


def check_progress(
    workspace: Path, released: Sequence[Path], on_cell: Callable[[str, int], None] = lambda lesson, cells: None
) -> list[LessonProgress]:
    """Run the learner's notebooks, several at once, and return what they got. Nothing in ``workspace`` changes.

    Args:
        released: the released (pristine) notebooks of the lessons to check.
        on_cell: is told each lesson's name and how many of its cells are left.
    """

    cores = available_cores()
    # Threads of several lessons that wait for one another are many times slower than one thread in each.
    environment = {**os.environ, "OMP_NUM_THREADS": str(max(1, cores // max(1, len(released))))}

    async def check_all() -> list[LessonProgress]:
        free = asyncio.Semaphore(cores)
        return await asyncio.gather(
            *(_check_lesson(workspace, lesson, free, environment, on_cell) for lesson in released)
        )

    return asyncio.run(check_all())


async def _check_lesson(
    workspace: Path,
    released: Path,
    free: asyncio.Semaphore,
    environment: dict[str, str],
    on_cell: Callable[[str, int], None],
) -> LessonProgress:
    name = released.parent.name
    lesson = nbformat.read(released, as_version=4)
    title = lesson.metadata.get("course", {}).get("title", name)
    exercises = expected_exercises(lesson)
    try:
        notebook = read_submission(workspace / name / released.name, exercises)
        async with free:
            await _run(notebook, workspace / name, environment, lambda left: on_cell(name, left))
    except Problem as problem:
        none = [Mark(exercise.name, exercise.points, 0.0, "not checked") for exercise in exercises]
        return LessonProgress(name, title, none, str(problem))
    finally:
        on_cell(name, 0)
    cells = {cell.metadata.nbgrader.grade_id: cell for cell in notebook.cells if "nbgrader" in cell.metadata}
    return LessonProgress(name, title, [_mark(e, cells[f"test_{e.name}"]) for e in exercises])


async def _run(
    notebook: NotebookNode, folder: Path, environment: dict[str, str], on_cell: Callable[[int], None]
) -> None:
    """Execute ``notebook`` in place, in a copy of its folder; errors in cells stay in the cells."""
    with tempfile.TemporaryDirectory() as temporary:
        copy = Path(temporary) / folder.name
        shutil.copytree(folder, copy, ignore=shutil.ignore_patterns(".ipynb_checkpoints", "__pycache__"))
        client = NotebookClient(
            notebook,
            timeout=_SECONDS_PER_CELL,
            interrupt_on_timeout=True,
            allow_errors=True,
            kernel_name="python3",
            extra_arguments=["--log-level=ERROR"],
            resources={"metadata": {"path": str(copy)}},
            on_cell_start=lambda cell, cell_index: on_cell(len(notebook.cells) - cell_index),
        )
        try:
            await client.async_execute(env=environment)
        except DeadKernelError:
            raise Problem(
                f"{folder.name}: the kernel died while it ran; look for a cell that ends Python or fills the memory."
            ) from None


def _mark(exercise: Expected, cell: NotebookNode) -> Mark:
    """Read what the executed check cell says; if it says nothing, what nbgrader makes of it."""
    for output in cell.outputs:
        result = output.get("data", {}).get(_RESULT)
        if result and output.output_type == "execute_result":
            return Mark(exercise.name, exercise.points, result["score"], result["state"], result["cases"])
    score, _ = determine_grade(cell)
    return Mark(exercise.name, exercise.points, score or 0.0, "passed" if score == exercise.points else "error")
