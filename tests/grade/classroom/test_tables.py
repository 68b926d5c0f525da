"""The gradebook remembers a verdict on every submission, across versions of the course."""

import shutil
from collections.abc import Iterator

import pytest
from classes import ROOT
from nbgrader.api import Gradebook
from sqlalchemy import text

from course_lib.grade.classroom.classroom import Classroom
from course_lib.grade.classroom.tables import read_verdicts, write_verdict
from course_lib.grade.model import State, Verdict


@pytest.fixture(scope="module")
def gradebook(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Gradebook]:
    """The gradebook of a new class."""
    root = tmp_path_factory.mktemp("course")
    shutil.copy(ROOT / "nbgrader_config.py", root)
    (root / "class").mkdir()
    with Classroom(root).gradebook() as gradebook:
        yield gradebook


@pytest.mark.parametrize("state", State)
def test_a_verdict_is_read_as_it_was_written(gradebook, state):
    verdict = Verdict(state, ["it was stopped", "ünd more"], "digest")
    write_verdict(gradebook, "lesson", "anna", verdict)
    assert read_verdicts(gradebook, "lesson") == {"anna": verdict}


@pytest.mark.parametrize(
    ("stored", "state"),
    [
        ("graded", State.GRADED),
        ("graded after repair", State.REPAIRED),
        ("needs a look", State.NEEDS_REVIEW),
        ("timed out", State.TIMED_OUT),
        ("out of memory", State.OUT_OF_MEMORY),
        ("died", State.DIED),
        ("unreadable", State.UNREADABLE),
    ],
)
def test_gradebooks_of_version_1_0_are_understood(gradebook, stored, state):
    insert = text("insert into course_grading values (:lesson, 'anna', :state, :sentences, 'digest')")
    gradebook.db.execute(insert, {"lesson": stored, "state": stored, "sentences": '["why"]'})
    (verdict,) = read_verdicts(gradebook, stored).values()
    assert verdict == Verdict(state, ["why"], "digest")
    assert type(verdict.state) is State
