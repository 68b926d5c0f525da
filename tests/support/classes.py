"""A small class for tests: one lesson, mostly 02, in a folder of its own, and students who submit it."""

import atexit
import functools
import json
import shutil
import tempfile
from pathlib import Path
from typing import Any

from course_lib.grade.classroom.classroom import Classroom
from course_lib.grade.classroom.release import release

LESSON = "02_reshaping"
NAME = "reshaping"
FULL = 41.0  # the lesson's points
ROOT = Path(__file__).parents[2]

Cell = dict[str, Any]
Notebook = dict[str, Any]


def make_classroom(folder: Path, lesson: str = LESSON) -> Classroom:
    """Make a course with one lesson in ``folder``, released."""
    shutil.copytree(_released(lesson), folder, symlinks=True, dirs_exist_ok=True)
    return Classroom(folder)


def class_of_three(folder: Path) -> Classroom:
    """Make a class of three: ``right``, ``untouched`` and ``wrong``, whose first answer is wrong."""
    classroom = make_classroom(folder)
    submit(classroom, "right", reference(classroom))
    submit(classroom, "untouched", stub(classroom))
    notebook = reference(classroom)
    cell(notebook, "as_rows")["source"] = "def as_rows(values, width):\n    return values.reshape(width, -1)"
    submit(classroom, "wrong", notebook)
    return classroom


@functools.cache
def _released(lesson: str) -> Path:
    holder = tempfile.TemporaryDirectory()
    atexit.register(holder.cleanup)
    folder = Path(holder.name)
    shutil.copy(ROOT / "nbgrader_config.py", folder)
    shutil.copytree(ROOT / "notebooks" / lesson, folder / "notebooks" / lesson)
    if (ROOT / "images").is_dir():
        (folder / "images").symlink_to(ROOT / "images")
    release(Classroom(folder), lesson)
    return folder


def reference(classroom: Classroom) -> Notebook:
    """Return the released notebook with the reference solutions filled in."""
    solved = json.loads((classroom.root / "notebooks" / LESSON / f"{NAME}.ipynb").read_text())
    answers = {_name(cell): cell["source"] for cell in solved["cells"] if _label(cell).get("solution")}
    notebook = stub(classroom)
    for cell in notebook["cells"]:
        cell["source"] = answers.get(_name(cell), cell["source"])
    return notebook


def stub(classroom: Classroom) -> Notebook:
    """Return the released notebook."""
    notebook: Notebook = json.loads((classroom.release_dir(LESSON) / f"{NAME}.ipynb").read_text())
    return notebook


def cell(notebook: Notebook, name: str) -> Cell:
    """Return the cell with this nbgrader name."""
    return next(cell for cell in notebook["cells"] if _name(cell) == name)


def code(source: str) -> Cell:
    """Make a code cell."""
    return {
        "cell_type": "code",
        "id": "added",
        "metadata": {},
        "outputs": [],
        "execution_count": None,
        "source": source,
    }


def submit(classroom: Classroom, student: str, content: Notebook | bytes | None, name: str = NAME) -> Path:
    """Submit a notebook (or nothing) and return the submission's folder."""
    folder = classroom.submission_dir("submitted", student, LESSON)
    folder.mkdir(parents=True, exist_ok=True)
    if content is not None:
        data = content if isinstance(content, bytes) else json.dumps(content).encode()
        (folder / f"{name}.ipynb").write_bytes(data)
    return folder


def scores(classroom: Classroom) -> dict[str, dict[str, float]]:
    """Return the gradebook: student -> cell -> points."""
    with classroom.gradebook() as gradebook:
        return {
            submission.student_id: {grade.name: grade.auto_score for nb in submission.notebooks for grade in nb.grades}
            for submission in gradebook.assignment_submissions(LESSON)
        }


def _label(cell: Cell) -> dict[str, Any]:
    label: dict[str, Any] = cell["metadata"].get("nbgrader", {})
    return label


def _name(cell: Cell) -> str | None:
    return _label(cell).get("grade_id")
