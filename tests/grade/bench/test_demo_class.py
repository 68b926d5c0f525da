"""Fake students: the same class each time, with answers of every kind, for any nbgrader course."""

import json
from pathlib import Path

import pytest

from course_lib.grade.bench.compare import copy_course
from course_lib.grade.bench.demo_class import demo_class
from course_lib.grade.classroom.classroom import Classroom
from course_lib.problem import Problem

ANSWER = "def double(x):\n    {}\n    return 2 * x\n    {}"
STUB = "def double(x):\n    raise NotImplementedError"


def write(path: Path, source: str) -> None:
    """Write a notebook with one answer cell."""
    grading = {"grade": False, "grade_id": "double", "locked": False, "schema_version": 3, "solution": True}
    cell = {"cell_type": "code", "metadata": {"nbgrader": grading}, "outputs": [], "execution_count": None}
    path.parent.mkdir(parents=True)
    path.write_text(
        json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [cell | {"source": source}]})
    )


@pytest.fixture
def course(tmp_path) -> Classroom:
    """A course that marks solutions its own way, with a released assignment."""
    root = tmp_path / "course"
    write(root / "source" / "ps1" / "problem.ipynb", ANSWER.format("# <<<", "# >>>"))
    write(root / "release" / "ps1" / "problem.ipynb", STUB)
    (root / "nbgrader_config.py").write_text(
        "c = get_config()\n"
        f"c.CourseDirectory.root = {str(root)!r}\n"
        f"c.CourseDirectory.db_url = 'sqlite:///{root}/gradebook.db'\n"
        "c.ClearSolutions.begin_solution_delimeter = '<<<'\n"
        "c.ClearSolutions.end_solution_delimeter = '>>>'\n"
    )
    return Classroom(root)


def answers(course: Classroom) -> dict[str, str]:
    """Return the answer of each student."""
    found = {}
    for student in course.students("ps1"):
        path = course.submission_dir("submitted", student, "ps1") / "problem.ipynb"
        found[student] = json.loads(path.read_text())["cells"][0]["source"]
    return found


def test_answers_are_right_wrong_and_missing(course):
    assert len(demo_class(course, "ps1", 60)) == 60
    right = ANSWER.format("#", "#").replace("    #\n", "").replace("\n    #", "")
    kinds = list(answers(course).values())
    assert kinds.count(right) > 10
    assert kinds.count(STUB) > 1
    assert len(set(kinds) - {right, STUB}) > 1
    assert not any("<<<" in answer or ">>>" in answer for answer in kinds)


def test_the_class_is_the_same_each_time(course):
    demo_class(course, "ps1", 8)
    before = answers(course)
    demo_class(course, "ps1", 8)
    assert answers(course) == before
    demo_class(course, "ps1", 8, seed=1)
    assert answers(course) != before


def test_it_needs_a_release(course):
    with pytest.raises(Problem, match=r"ps2 is not released\. Run `course release ps2` first\."):
        demo_class(course, "ps2", 1)


def test_a_copy_for_a_benchmark_never_touches_the_class(course, tmp_path):
    """Not even if the configuration names fixed paths."""
    copy = copy_course(course, tmp_path / "copy")
    assert Path(copy.coursedir.root) == tmp_path / "copy"
    assert copy.coursedir.db_url == f"sqlite:///{tmp_path}/copy/gradebook.db"
    assert copy.assignment("ps1") == "ps1"
    assert copy.config.ClearSolutions == course.config.ClearSolutions
    assert not copy.release_dir("ps1").exists()
