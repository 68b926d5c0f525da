"""Stock nbgrader, from release to grades: the solved lesson gets full marks, the untouched one nothing at all."""

import logging
import os
import shutil
import sys
from pathlib import Path

import nbformat
import pytest
from nbgrader.converters import Autograde, GenerateAssignment
from nbgrader.coursedir import CourseDirectory
from nbgrader.utils import determine_grade, is_grade
from solved import read
from traitlets.config import Config

_QUIET = logging.Logger("nbgrader", level=logging.ERROR)
_QUIET.addHandler(logging.StreamHandler())


@pytest.fixture
def autograded(lesson, released, tmp_path, monkeypatch):
    """Release and grade a lesson in a course of its own; return the notebooks of the two who handed in."""
    monkeypatch.setenv("PATH", str(Path(sys.executable).parent), prepend=os.pathsep)  # nbgrader calls alembic
    name = lesson.parent.name
    config = Config()
    config.CourseDirectory.root = str(tmp_path)
    config.CourseDirectory.assignment_id = name
    config.ExecutePreprocessor.timeout = 300
    shutil.copytree(lesson.parent, tmp_path / "source" / name)
    for link in (released / name).glob("images"):
        shutil.copytree(link, tmp_path / "source" / name / "images")
    coursedir = CourseDirectory(config=config, log=_QUIET)
    GenerateAssignment(coursedir=coursedir, config=config, log=_QUIET).start()
    for student, source in (("solved", lesson.parent), ("untouched", tmp_path / "release" / name)):
        shutil.copytree(source, tmp_path / "submitted" / student / name)
    Autograde(coursedir=coursedir, config=config, log=_QUIET).start()
    return {path.parts[-3]: read(path) for path in tmp_path.glob(f"autograded/*/{name}/{lesson.name}")}


def graded(notebook: nbformat.NotebookNode) -> dict[str, tuple[float, float]]:
    """Return points and maximum of each exercise, as nbgrader determines them."""
    cells = [cell for cell in notebook.cells if is_grade(cell)]
    return {cell.metadata.nbgrader.grade_id: determine_grade(cell) for cell in cells}


def test_the_solved_lesson_gets_everything_and_the_untouched_one_nothing(autograded):
    assert {name: got for name, (got, most) in graded(autograded["solved"]).items() if got != most} == {}
    assert {name: got for name, (got, _) in graded(autograded["untouched"]).items() if got != 0} == {}
    for cell in autograded["untouched"].cells:
        errors = [f"{o.ename}: {o.evalue}" for o in cell.get("outputs", []) if o.output_type == "error"]
        assert not errors or "raises-exception" in cell.metadata.get("tags", []), f"{cell.id}: {errors}"
