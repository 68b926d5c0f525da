"""A small class for tests: a lesson, 02 mostly, in a folder of its own, and students who hand things in."""

import atexit
import functools
import json
import shutil
import tempfile
from pathlib import Path

from course_lib.grade.classroom.classroom import Classroom
from course_lib.grade.classroom.release import release

LESSON = "02_reshaping"
NAME = "reshaping"
ROOT = Path(__file__).parents[2]


def make_classroom(folder: Path, lesson: str = LESSON) -> Classroom:
    """Make a course with one lesson in ``folder``, released."""
    shutil.copytree(_released(lesson), folder, symlinks=True, dirs_exist_ok=True)
    return Classroom(folder)


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


def reference(classroom: Classroom) -> dict:
    """Return the released notebook with the reference solutions filled in."""
    solved = json.loads((classroom.root / "notebooks" / LESSON / f"{NAME}.ipynb").read_text())
    answers = {_name(cell): cell["source"] for cell in solved["cells"] if _label(cell).get("solution")}
    notebook = stub(classroom)
    for cell in notebook["cells"]:
        cell["source"] = answers.get(_name(cell), cell["source"])
    return notebook


def stub(classroom: Classroom) -> dict:
    """Return the released notebook."""
    return json.loads((classroom.release_dir(LESSON) / f"{NAME}.ipynb").read_text())


def cell(notebook: dict, name: str) -> dict:
    """Return the cell with this nbgrader name."""
    return next(cell for cell in notebook["cells"] if _name(cell) == name)


def code(source: str) -> dict:
    """Make a code cell."""
    return {
        "cell_type": "code",
        "id": "added",
        "metadata": {},
        "outputs": [],
        "execution_count": None,
        "source": source,
    }


def hand_in(classroom: Classroom, student: str, content: dict | bytes | None, name: str = NAME) -> Path:
    """Hand a notebook in (or nothing) and return the submission's folder."""
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


def _label(cell: dict) -> dict:
    return cell["metadata"].get("nbgrader", {})


def _name(cell: dict) -> str | None:
    return _label(cell).get("grade_id")
