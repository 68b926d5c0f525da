"""A learner's notebook, read with care: whatever can have happened to it is told in one sentence."""

import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from course_lib.problem import Problem


@dataclass(frozen=True)
class Expected:
    """An exercise of a released lesson: its name, points, and check cell."""

    name: str
    points: float
    check: NotebookNode


def expected_exercises(released: NotebookNode) -> list[Expected]:
    """Return the exercises of a released lesson in their order."""
    return [
        Expected(cell.metadata.nbgrader.grade_id.removeprefix("test_"), float(cell.metadata.nbgrader.points), cell)
        for cell in released.cells
        if _grading(cell).get("grade")
    ]


def read_submission(path: Path, exercises: list[Expected]) -> NotebookNode:
    """Read the learner's notebook at ``path``; its check cells are put back as they were released.

    Raises:
        Problem: it is missing or broken; the message says what to do.
    """
    notebook = _parse(path, _read(path))
    where = f"{path.parent.name}/{path.name}"
    kernel = notebook.metadata.get("kernelspec", {}).get("name", "python3")
    if kernel != "python3":
        raise Problem(
            f"{where} asks for the kernel {kernel!r}: open it, choose Kernel → Change Kernel… → Python 3, and save it."
        )
    ids = Counter(_grading(cell)["grade_id"] for cell in notebook.cells if "grade_id" in _grading(cell))
    if twice := [name for name, number in ids.items() if number > 1]:
        raise Problem(f"{where} has the cell `{twice[0]}` {ids[twice[0]]} times: delete all but one, and save it.")
    if lost := [exercise.name for exercise in exercises if f"test_{exercise.name}" not in ids]:
        raise Problem(
            f"{where} has lost the check cell of `{lost[0]}`: rename the notebook, run `course lab` to get a fresh "
            "one, and copy your answers into it."
        )
    checks = {exercise.check.metadata.nbgrader.grade_id: exercise.check for exercise in exercises}
    for cell in notebook.cells:
        if check := checks.get(_grading(cell).get("grade_id")):
            cell.source, cell.cell_type = check.source, check.cell_type
    return notebook


def _grading(cell: NotebookNode) -> dict:
    return cell.metadata.get("nbgrader", {})


def _read(path: Path) -> str:
    where = f"{path.parent.name}/{path.name}"
    if not path.exists():
        others = sorted(p.name for p in path.parent.glob("*.ipynb")) if path.parent.is_dir() else []
        rename = f"if it is {' or '.join(others)} now, give it its name back; else " if others else ""
        raise Problem(f"{where} is missing: {rename}run `course lab` to get a fresh one.")
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise Problem(f"{where} cannot be read ({error.strerror}): make it readable for you.") from None
    except UnicodeDecodeError:
        raise Problem(f"{where} is not a text file: rename it and run `course lab` to get a fresh one.") from None


def _parse(path: Path, text: str) -> NotebookNode:
    where = f"{path.parent.name}/{path.name}"
    if marker := re.search(r"^(<{7}|={7}|>{7})( |$)", text, re.MULTILINE):
        line = text.count("\n", 0, marker.start()) + 1
        raise Problem(
            f"{where} has merge markers (line {line}): keep one side of each, or take the file from one branch."
        )
    try:
        notebook = nbformat.reads(text, as_version=4)
        nbformat.validate(notebook)
    except Exception:  # nbformat raises whatever its parts raise
        raise Problem(
            f"{where} is not a notebook any more: rename it and run `course lab` to get a fresh one."
        ) from None
    return notebook
