"""A class is described by nbgrader's configuration alone: its root, its assignments' names, its students."""

import json
from pathlib import Path

import pytest
from solved import ROOT

from course_lib.grade.classroom.classroom import Classroom
from course_lib.grade.classroom.feedback import feedback
from course_lib.grade.classroom.release import release
from course_lib.grade.classroom.settings import find_root
from course_lib.problem import Problem


def make_course(root: Path, *lines: str, assignments: tuple[str, ...] = ()) -> Classroom:
    """Make an empty course whose configuration has these lines."""
    root.mkdir(exist_ok=True)
    (root / "nbgrader_config.py").write_text("\n".join(["c = get_config()", *lines]))
    for name in assignments:
        (root / "source" / name).mkdir(parents=True)
    return Classroom(root)


def test_the_root_is_the_nearest_folder_with_a_configuration(tmp_path, monkeypatch):
    make_course(tmp_path / "course")
    (tmp_path / "course" / "source" / "ps1").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "course" / "source" / "ps1")
    assert find_root() == tmp_path / "course"
    monkeypatch.chdir(tmp_path)
    assert find_root() == ROOT  # this code is part of a course's checkout


def test_outside_of_every_course_a_sentence_says_so(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("course_lib.grade.classroom.settings.__file__", str(tmp_path / "a" / "b" / "c" / "settings.py"))
    with pytest.raises(Problem, match=r"no `nbgrader_config\.py` in this folder"):
        find_root()


def test_paths_are_nbgraders_own(tmp_path):
    classroom = make_course(tmp_path)
    assert classroom.source_dir("ps1") == tmp_path / "source" / "ps1"
    assert classroom.release_dir("ps1") == tmp_path / "release" / "ps1"
    assert classroom.submission_dir("autograded", "anna", "ps1") == tmp_path / "autograded" / "anna" / "ps1"
    assert classroom.class_dir == tmp_path


ASSIGNMENTS = ("02_trees", "03-graphs", "10_trees", "2", "ps1")


@pytest.mark.parametrize(
    ("name", "assignment"),
    [
        ("02_trees", "02_trees"),
        ("source/02_trees/", "02_trees"),
        ("02", "02_trees"),
        ("2", "2"),  # a whole name comes first
        ("3", "03-graphs"),
        ("graphs", "03-graphs"),
        ("ps1", "ps1"),
    ],
)
def test_an_assignment_is_found_by_its_name_its_number_or_its_words(tmp_path, name, assignment):
    assert make_course(tmp_path, assignments=ASSIGNMENTS).assignment(name) == assignment


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("4", "no assignment '4'. Choose one of these: 02_trees, 03-graphs"),
        ("trees", "'trees' can be any of 02_trees, 10_trees. Give the whole name."),
        ("1", "no assignment '1'"),
    ],
)
def test_a_name_without_or_with_several_assignments_is_a_sentence(tmp_path, name, sentence):
    with pytest.raises(Problem) as problem:
        make_course(tmp_path, assignments=ASSIGNMENTS).assignment(name)
    assert sentence in str(problem.value)


@pytest.mark.parametrize(
    "structure", ["{nbgrader_step}/{student_id}/{assignment_id}", "{assignment_id}/[a] {student_id}"]
)
def test_students_are_found_wherever_the_configuration_puts_them(tmp_path, structure):
    lines = (f"c.CourseDirectory.directory_structure = {structure!r}", 'c.CourseDirectory.student_id_exclude = "out"')
    classroom = make_course(tmp_path, *lines)
    for student in ("zoe", "anna", "out", "linked"):
        classroom.submission_dir("submitted", student, "ps1").mkdir(parents=True)
    linked = classroom.submission_dir("submitted", "linked", "ps1")
    link = linked.parent if linked.name == "ps1" else linked
    link.rename(tmp_path / "elsewhere")
    link.symlink_to(tmp_path / "elsewhere")
    classroom.submission_dir("submitted", "late", "ps2").mkdir(parents=True)
    assert classroom.students("ps1") == ["anna", "zoe"]


@pytest.mark.nbgrader
def test_what_nbgrader_logs_becomes_the_problem(tmp_path):
    classroom = make_course(tmp_path, assignments=("ps1",))
    grading = {
        "grade": False,
        "grade_id": "twice",
        "locked": False,
        "schema_version": 3,
        "solution": True,
        "task": False,
    }
    cell = {
        "cell_type": "code",
        "metadata": {"nbgrader": grading},
        "outputs": [],
        "execution_count": None,
        "source": "",
    }
    cells = [{**cell, "id": "one"}, {**cell, "id": "two"}]
    notebook = {"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": cells}
    (classroom.source_dir("ps1") / "problem.ipynb").write_text(json.dumps(notebook))
    with pytest.raises(Problem, match=r"(?s)^ps1 could not be released\. nbgrader reported: .*twice"):
        release(classroom, "ps1")


@pytest.mark.parametrize("students", [None, ["anna"]])
def test_there_is_no_feedback_before_grading(tmp_path, students):
    with pytest.raises(Problem, match=r"Run `course grade ps1` first\."):
        feedback(make_course(tmp_path), "ps1", students)
