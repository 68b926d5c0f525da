"""A learner's progress: points for each exercise, from running the notebooks of a workspace."""

import asyncio
import os
import shutil
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import DeadKernelError
from nbformat import NotebookNode
from nbgrader.utils import determine_grade

from course_lib.cores import available_cores
from course_lib.problem import Problem
from course_lib.result import CaseResult, ResultState, result_of
from course_lib.workspace.learner_notebook import ReleasedExercise, read_learner_notebook, released_exercises

_SECONDS_PER_CELL = 120
NOT_CHECKED: Literal["not checked"] = "not checked"


@dataclass(frozen=True)
class Mark:
    """The result of one exercise.

    Attributes:
        exercise: its name.
        points: full marks.
        score: the points earned.
        state: how it went, or that the notebook could not be checked.
        cases: every case of the check, in order.
    """

    exercise: str
    points: float
    score: float
    state: ResultState | Literal["not checked"]
    cases: tuple[CaseResult, ...] = ()


@dataclass(frozen=True)
class LessonProgress:
    """The results of one lesson.

    Attributes:
        lesson: its folder.
        title: its title.
        marks: the results of its exercises, in order.
        problem: why it could not be checked (every score is 0 then); None if it was.
    """

    lesson: str
    title: str
    marks: list[Mark]
    problem: str | None = None

    @property
    def score(self) -> float:
        """The points earned."""
        return sum(mark.score for mark in self.marks)

    @property
    def points(self) -> float:
        """Full marks."""
        return sum(mark.points for mark in self.marks)


def check_progress(
    workspace: Path, released: Sequence[Path], on_cell: Callable[[str, int], None] = lambda lesson, cells: None
) -> list[LessonProgress]:
    """Run the learner's notebooks, several at once, and return the results. Nothing in ``workspace`` changes.

    Args:
        released: the released (pristine) notebooks of the lessons to check.
        on_cell: called with a lesson's name and the number of its cells that are left.
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
    exercises = released_exercises(lesson)
    try:
        notebook = read_learner_notebook(workspace / name / released.name, exercises)
        async with free:
            await _run(notebook, workspace / name, environment, lambda left: on_cell(name, left))
    except Problem as problem:
        marks = [Mark(exercise.name, exercise.points, 0.0, NOT_CHECKED) for exercise in exercises]
        return LessonProgress(name, title, marks, str(problem))
    finally:
        on_cell(name, 0)
    cells = {cell.metadata.nbgrader.grade_id: cell for cell in notebook.cells if "nbgrader" in cell.metadata}
    return LessonProgress(name, title, [_mark(exercise, cells[exercise.grade_id]) for exercise in exercises])


async def _run(
    notebook: NotebookNode, folder: Path, environment: dict[str, str], on_cell: Callable[[int], None]
) -> None:
    """Execute ``notebook`` in place, in a copy of its folder; errors in cells stay in the cells.

    Raises:
        Problem: the kernel died.
    """
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
                f"{folder.name}: the kernel died while it ran. Look for a cell that ends Python or fills the memory."
            ) from None


def _mark(exercise: ReleasedExercise, cell: NotebookNode) -> Mark:
    """Return the result that an executed check cell shows, or else the points that nbgrader gives it."""
    result = result_of(output for output in cell.outputs if output.output_type == "execute_result")
    if result is not None:
        return Mark(exercise.name, exercise.points, result.score, result.state, result.cases)
    score = determine_grade(cell)[0] or 0.0
    state = ResultState.PASSED if score == exercise.points else ResultState.ERROR
    return Mark(exercise.name, exercise.points, score, state)
