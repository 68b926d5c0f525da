"""The student version of a course; tests/notebooks/test_release.py reads that of every lesson."""

import doubling
import nbformat
import pytest

from course_lib.author.publish.student_version import make_student_version
from course_lib.problem import Problem

pytestmark = pytest.mark.nbgrader

SOLVED = "def double(x):\n    ### BEGIN SOLUTION\n    return 2 * x\n    ### END SOLUTION"


@pytest.fixture
def course(tmp_path):
    """A course of one lesson, which shows a picture."""
    (tmp_path / "images").mkdir()
    (tmp_path / "images" / "two.png").write_bytes(b"two")
    lesson = doubling.lesson(SOLVED)
    lesson.cells[0].source += "\n\n![Two dots in a row](../../images/two.png)"
    path = tmp_path / "notebooks" / doubling.PATH
    path.parent.mkdir(parents=True)
    nbformat.write(lesson, path)
    return tmp_path


@pytest.fixture
def destination(tmp_path_factory):
    return tmp_path_factory.mktemp("student_version")


def test_a_lesson_loses_its_solutions_and_gets_its_pictures(course, destination):
    make_student_version(course, destination)
    text = (destination / doubling.PATH).read_text()
    assert "return 2 * x" not in text
    assert "](images/two.png)" in text
    assert (destination / "02_doubling" / "images" / "two.png").read_bytes() == b"two"
    assert f"({doubling.PATH})" in (destination / "START_HERE.md").read_text()


def test_a_lesson_that_nbgrader_rejects_is_named_with_the_reason(course, destination):
    path = course / "notebooks" / doubling.PATH
    path.write_text(path.read_text().replace("### END SOLUTION", ""))
    with pytest.raises(Problem, match=r"doubling\.ipynb could not be released\. nbgrader reported: No end solution"):
        make_student_version(course, destination)
