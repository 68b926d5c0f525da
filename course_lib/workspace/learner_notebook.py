"""Reads a learner's notebook for checking, and explains anything wrong with it in one message."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from course_lib.problem import Problem

_FRESH = "run `course lab` to get a fresh one"


@dataclass(frozen=True)
class ReleasedExercise:
    """An exercise of a released lesson: its name, its points, and its check cell."""

    name: str
    points: float
    check: NotebookNode

    @property
    def grade_id(self) -> str:
        """The check cell's name."""
        return f"test_{self.name}"


def released_exercises(released: NotebookNode) -> list[ReleasedExercise]:
    """Return the exercises of a released lesson, in order."""
    return [
        ReleasedExercise(
            name=cell.metadata.nbgrader.grade_id.removeprefix("test_"),
            points=float(cell.metadata.nbgrader.points),
            check=cell,
        )
        for cell in released.cells
        if cell.metadata.get("nbgrader", {}).get("grade")
    ]


def read_learner_notebook(path: Path, exercises: Sequence[ReleasedExercise]) -> NotebookNode:
    """Read the learner's notebook at ``path``, with its check cells as they were released.

    Raises:
        Problem: it is missing or broken.
    """
    where = f"{path.parent.name}/{path.name}"
    notebook = _parse(where, _read(where, path))
    kernel = notebook.metadata.get("kernelspec", {}).get("name", "python3")
    if kernel != "python3":
        raise Problem(
            f"{where} asks for the kernel {kernel!r}. Open it, choose Kernel → Change Kernel… → Python 3, and save it."
        )
    ids = Counter(filter(None, map(_grade_id, notebook.cells)))
    if repeated := [name for name, number in ids.items() if number > 1]:
        raise Problem(
            f"{where} has the cell `{repeated[0]}` {ids[repeated[0]]} times. Delete all but one, and save it."
        )
    if missing := [exercise.name for exercise in exercises if exercise.grade_id not in ids]:
        raise Problem(
            f"{where} has lost the check cell of `{missing[0]}`. Rename the notebook, {_FRESH}, and copy your answers "
            "into it."
        )
    checks = {exercise.grade_id: exercise.check for exercise in exercises}
    for cell in notebook.cells:
        if check := checks.get(_grade_id(cell)):
            cell.source, cell.cell_type = check.source, check.cell_type
    return notebook


def _grade_id(cell: NotebookNode) -> str:
    """Return the name that nbgrader knows the cell by; empty if it knows none."""
    return str(cell.metadata.get("nbgrader", {}).get("grade_id", ""))


def _read(where: str, path: Path) -> str:
    if not path.exists():
        others = sorted(p.name for p in path.parent.glob("*.ipynb")) if path.parent.is_dir() else []
        renamed = f"If you renamed it to {' or '.join(others)}, rename it back; otherwise {_FRESH}."
        raise Problem(f"{where} is missing. {renamed if others else f'{_FRESH.capitalize()}.'}")
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise Problem(f"{where} cannot be read ({error.strerror}). Check its permissions.") from None
    except UnicodeDecodeError:
        raise Problem(f"{where} is not a text file. Rename it, and {_FRESH}.") from None


def _parse(where: str, text: str) -> NotebookNode:
    if marker := re.search(r"^(<{7}|={7}|>{7})( |$)", text, re.MULTILINE):
        line = text.count("\n", 0, marker.start()) + 1
        raise Problem(
            f"{where} has merge markers (line {line}). Keep one side of each, or take the file from one branch."
        )
    try:
        notebook: NotebookNode = nbformat.reads(text, as_version=4)
        nbformat.validate(notebook)
    except Exception:  # nbformat raises whatever its parts raise
        raise Problem(f"{where} is not a notebook any more. Rename it, and {_FRESH}.") from None
    return notebook
