"""Checks a learner's own lessons: runs a copy of each and collects the points of its exercises."""

import json
import os
import shutil
import tempfile
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import asdict, dataclass, field
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from course_lib import lessons
from course_lib.problem import Problem
from course_lib.workspace.inspect import read_own_copy
from course_lib.workspace.update import PRISTINE

CELL_SECONDS = 120


@dataclass
class ExerciseResult:
    """One exercise: its points and "passed", "partly", "wrong", "error" or "not attempted"."""

    name: str
    score: float
    points: float
    state: str


@dataclass
class LessonResult:
    """One lesson; ``problem`` is a sentence when it could not be checked or something was put right."""

    lesson: str
    exercises: list[ExerciseResult] = field(default_factory=list)
    points: float = 0.0
    problem: str | None = None

    @property
    def score(self) -> float:
        """Points reached."""
        return round(sum(e.score for e in self.exercises), 2)

    def as_dict(self) -> dict:
        """The result as plain data."""
        return {**asdict(self), "score": self.score}


def check_workspace(
    workspace: Path, names: list[str] | None = None, finished: Callable[[LessonResult], None] = lambda result: None
) -> list[LessonResult]:
    """Run the lessons of a workspace (all, or those named) and return their results in course order.

    Nothing in the workspace is changed: each lesson runs in a copy.

    Args:
        finished: called with each result as soon as it is there.

    Raises:
        Problem: there is no workspace, or no lesson of that name.
    """
    pristine = lessons.notebooks_in(workspace / PRISTINE)
    if not pristine:
        raise Problem(f"There are no lessons in {workspace}: run `make lab` (or `course lab`) first.")
    chosen = _choose(pristine, names or [])
    results = {}
    with ProcessPoolExecutor(min(os.cpu_count() or 1, len(chosen))) as pool:
        tasks = {pool.submit(check_lesson, workspace, path): path for path in chosen}
        for task in as_completed(tasks):
            results[tasks[task]] = task.result()
            finished(task.result())
    return [results[path] for path in chosen]


def check_lesson(workspace: Path, pristine: Path) -> LessonResult:
    """Run one lesson of the workspace and collect its points. Problems are told in the result, not raised."""
    lesson = lessons.read(pristine)
    result = LessonResult(lesson.name, points=lesson.points)
    own = workspace / lesson.name / pristine.name
    try:
        notebook = read_own_copy(own, json.loads(pristine.read_text(encoding="utf-8")))
        _run_copy(notebook, own.parent)
    except Problem as error:
        result.problem = str(error)
        return result
    cells = {cell.metadata.get("nbgrader", {}).get("grade_id"): cell for cell in notebook.cells}
    result.exercises = [_result(name, points, cells[f"test_{name}"]) for name, points in lesson.exercises.items()]
    return result


def _choose(pristine: list[Path], names: list[str]) -> list[Path]:
    chosen = [path for path in pristine if not names or any(path.parent.name.startswith(name) for name in names)]
    for name in names:
        if not any(path.parent.name.startswith(name) for path in pristine):
            known = ", ".join(path.parent.name for path in pristine)
            raise Problem(f"There is no lesson {name!r}; there are {known}.")
    return chosen


def _run_copy(notebook: NotebookNode, folder: Path) -> None:
    from nbclient import NotebookClient
    from nbclient.exceptions import DeadKernelError

    with tempfile.TemporaryDirectory() as temporary:
        shutil.copytree(folder, temporary, dirs_exist_ok=True)
        client = NotebookClient(
            notebook,
            timeout=CELL_SECONDS,
            interrupt_on_timeout=True,
            allow_errors=True,
            kernel_name="python3",
            extra_arguments=["--IPKernelApp.log_level=40"],  # its start-up warnings would break the progress bar
            resources={"metadata": {"path": temporary}},
        )
        try:
            client.execute()
        except DeadKernelError:
            raise Problem(
                f"{folder.name} ended its Python process: look for the cell that does, and run the lesson once yourself."
            ) from None


def _result(name: str, points: float, cell: NotebookNode) -> ExerciseResult:
    from course_lib.check.score import MIME

    for output in cell.outputs:
        found = output.get("data", {}).get(MIME)
        if found:
            return ExerciseResult(name, found["score"], points, found["state"])
    from nbgrader.utils import determine_grade

    score, _ = determine_grade(nbformat.from_dict(cell))
    return ExerciseResult(name, score or 0.0, points, "passed" if score == points else "error")
