"""Grades as Canvas, Moodle and spreadsheets read them, from a class with odd names of every kind."""

import csv
import logging
import os
import subprocess
import sys
from pathlib import Path

import pytest
from nbgrader.api import Gradebook

from course_lib.grade.export import EXPORTS, CanvasExport, CsvExport, MoodleExport
from course_lib.grade.safe_csv import escape_formula, points
from course_lib.problem import Problem

# id, first name, last name, e-mail, the other system's id, points in 01_tensors and in 02_reshaping
PEOPLE = [
    ("anna", "Anna", "Müller", "anna@example.org", "1001", 10.0, 7.25),
    ("zoe", "Zoë, the 2nd", 'O"Neil', "zoe@example.org", "1002", 4.0, None),
    ("li", "小明", "李", "li@example.org", "", None, 8.0),
    ("evil", "=HYPERLINK(1)", "@SUM(A1)", "evil@example.org", "1004", 0.0, 1 / 3),
    ("+49 30", "Plus", "-2+3", "plus@example.org", "", 1.0, 2.0),
]


@pytest.fixture(scope="module")
def gradebook(tmp_path_factory):
    """A gradebook with two lessons of 10 and 8 points."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PATH", str(Path(sys.executable).parent), prepend=os.pathsep)  # nbgrader calls alembic
        gradebook = Gradebook(f"sqlite:///{tmp_path_factory.mktemp('class')}/gradebook.db", "pytorch")
    with gradebook:
        for name, max_score in (("02_reshaping", 8), ("01_tensors", 10)):
            gradebook.add_assignment(name)
            gradebook.add_notebook("lesson", name)
            gradebook.add_grade_cell("test_it", "lesson", name, max_score=max_score, cell_type="code")
        for student, first, last, email, lms, *scores in PEOPLE:
            gradebook.add_student(student, first_name=first, last_name=last, email=email, lms_user_id=lms or None)
            for name, score in zip(("01_tensors", "02_reshaping"), scores, strict=True):
                if score is not None:
                    gradebook.add_submission(name, student)
                    gradebook.find_grade("test_it", "lesson", name, student).auto_score = score
        gradebook.db.commit()
        yield gradebook


def _export(kind: type, gradebook: Gradebook, folder: Path, roster: str = "", **options) -> tuple[list, list]:
    plugin = kind(to=str(folder / "out.csv"), **options)
    if roster:
        (folder / "roster.csv").write_text(roster, encoding="utf-8-sig")
        plugin.roster = str(folder / "roster.csv")
    plugin.log = logging.Logger("export", level=logging.ERROR)  # its own, so that the one that all share is unchanged
    plugin.export(gradebook)
    text = (folder / "out.csv").read_text(encoding="utf-8-sig")
    delimiter = ";" if text.partition("\n")[0].count(";") else ","
    with (folder / "out.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file, delimiter=delimiter)), list(plugin.notes)


def test_a_spreadsheet_gets_nbgraders_columns_with_every_name_intact(gradebook, tmp_path):
    rows, _ = _export(CsvExport, gradebook, tmp_path)
    assert rows[0][:4] == ["assignment", "duedate", "timestamp", "student_id"]
    assert len(rows) == 1 + 2 * len(PEOPLE)
    assert all(len(row) == len(rows[0]) for row in rows)
    zoe = next(row for row in rows if row[3] == "zoe" and row[0] == "01_tensors")
    assert (zoe[4], zoe[5], zoe[-2], zoe[-1]) == ('O"Neil', "Zoë, the 2nd", "4.0", "10.0")
    assert any(row[4:6] == ["李", "小明"] for row in rows)


@pytest.mark.parametrize("kind", EXPORTS.values())
def test_no_cell_is_a_formula(kind, gradebook, tmp_path):
    rows, _ = _export(kind, gradebook, tmp_path)
    for row in rows:
        for cell in row:
            assert not cell.lstrip().startswith(("=", "@", "\t")), cell
            assert not cell.startswith(("+", "-")) or float(cell) is not None
    assert any("'@SUM(A1)" in cell for row in rows for cell in row)


@pytest.mark.parametrize("text", ["=1", " =1", "+x", "-1+2", "@a", "\tx", "\r=1", "\uff1d1"])
def test_text_that_would_compute_gets_an_apostrophe(text):
    assert escape_formula(text) == f"'{text}"


@pytest.mark.parametrize("value", ["-", "-1.5", "+3", "a=b", "", "'=1", 3.5, "Anna-Lena"])
def test_everything_else_stays(value):
    assert escape_formula(value) == value


def test_points_have_two_digits_at_most():
    assert [points(score) for score in (None, 0.0, 10.0, 1 / 3, 7.25)] == ["", "0", "10", "0.33", "7.25"]


def test_canvas_gets_its_columns_and_the_points_possible(gradebook, tmp_path):
    rows, _ = _export(CanvasExport, gradebook, tmp_path)
    assert rows[0] == ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", "01_tensors", "02_reshaping"]
    assert rows[1] == ["    Points Possible", "", "", "", "", "10", "8"]
    assert ["Müller, Anna", "1001", "", "anna", "", "10", "7.25"] in rows
    assert ['O"Neil, Zoë, the 2nd', "1002", "", "zoe", "", "4", ""] in rows  # nothing submitted, so an empty cell


CANVAS = """\
Student,ID,SIS User ID,SIS Login ID,Section,Homework 1 (55),Reshaping (77),Tensors (76),Final Score
,,,,,Manual Posting,,,
    Points Possible,,,,,5,8,100,(read only)
"Müller, Anna",1001,S1,am12,"Sec 1, ""Monday"" and Sec 2",5,,3,80
"O""Neil, Zoë",9,S2,zoe@example.org,Sec 2,,,,
"李, 小明",8,li,li77,Sec 2,,,,
"Ghost, Holy",7,S9,gh,Sec 1,1,1,1,1
"Student, Test",6,,d41d8cd9,Sec 1,,,,
"""


def test_canvass_own_export_is_filled_in_with_ids_sections_and_column_numbers(gradebook, tmp_path):
    rows, notes = _export(CanvasExport, gradebook, tmp_path, CANVAS)
    assert rows[0] == ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", "Tensors (76)", "Reshaping (77)"]
    assert rows[1][-2:] == ["10", "8"]
    assert rows[2] == ["Müller, Anna", "1001", "S1", "am12", 'Sec 1, "Monday" and Sec 2', "10", "7.25"]  # by its id
    assert rows[3][1:] == ["9", "S2", "zoe@example.org", "Sec 2", "4", ""]  # by the e-mail
    assert rows[4][1:] == ["8", "li", "li77", "Sec 2", "", "8"]  # by the SIS id
    assert [row[-2:] for row in rows[5:]] == [["", ""], ["", ""]]
    assert any(note.startswith("roster.csv does not list ") and "evil" in note for note in notes)
    assert any("gives 100 points in Canvas and 10 here" in note for note in notes)


def test_an_assignment_that_canvas_does_not_have_is_noted(gradebook, tmp_path):
    rows, notes = _export(CanvasExport, gradebook, tmp_path, CANVAS.replace("Tensors (76)", "Quiz (76)"))
    assert rows[0][-2:] == ["01_tensors", "Reshaping (77)"]
    assert any("no column for 01_tensors" in note for note in notes)


def test_moodle_gets_user_columns_and_a_column_for_each_lesson(gradebook, tmp_path):
    rows, notes = _export(MoodleExport, gradebook, tmp_path)
    assert rows[0][:5] == ["Username", "ID number", "First name", "Last name", "Email address"]
    assert rows[0][5:] == ["01_tensors", "02_reshaping"]
    assert ["zoe", "1002", "Zoë, the 2nd", 'O"Neil', "zoe@example.org", "4", ""] in rows
    assert any("Username '+49 30' would be a formula" in note for note in notes)


MOODLE = """\
First name;Last name;ID number;Email address;Assignment: 02_reshaping (Real);Course total (Real)
Anna;Müller;anna;a.mueller@example.org;;12,5
Zoë;"O""Neil; Jr.";17;ZOE@example.org;3,00;
"""


def test_moodles_export_is_filled_in_with_its_own_delimiter(gradebook, tmp_path):
    rows, notes = _export(MoodleExport, gradebook, tmp_path, MOODLE, assignment=["02_reshaping"])
    assert rows == [
        ["First name", "Last name", "ID number", "Email address", "Assignment: 02_reshaping (Real)"],
        ["Anna", "Müller", "anna", "a.mueller@example.org", "7.25"],
        ["Zoë", 'O"Neil; Jr.', "17", "ZOE@example.org", ""],
    ]
    assert any("roster.csv does not list" in note for note in notes)


WORKSHEET = """\
Identifier,Full name,Email address,Grade,Maximum Grade,Grade can be changed,Last modified (grade),Feedback comments
Participant 11,Anna Müller,anna@example.org,,10.00,Yes,-,
Participant 12,Zoë,zoe@example.org,2.00,10.00,No,-,"Well, ""done"" now"
"""


def test_moodles_grading_worksheet_is_filled_in_and_nothing_else_changes(gradebook, tmp_path):
    rows, _ = _export(MoodleExport, gradebook, tmp_path, WORKSHEET, assignment=["01_tensors"])
    before = list(csv.reader(WORKSHEET.splitlines()))
    assert rows[1] == [*before[1][:3], "10", *before[1][4:]]
    assert [rows[0], rows[2]] == [before[0], before[2]]  # a locked grade stays


@pytest.mark.parametrize(
    ("kind", "roster", "options", "sentence"),
    [
        (CanvasExport, "Name,Points\n", {}, "has no columns Student and ID"),
        (CanvasExport, CANVAS + "Twin,1001,,,,,,,\n", {}, "anna in 2 rows"),
        (CanvasExport, CANVAS.replace("Homework 1 (55)", "01 Tensors (55)"), {}, "two columns for 01_tensors"),
        (MoodleExport, WORKSHEET, {}, "worksheet of one assignment"),
        (MoodleExport, "Vorname,Nachname\n", {}, "no column Email address"),
        (CsvExport, "", {"assignment": ["99_none"]}, "There is no assignment 99_none in the gradebook"),
        (CsvExport, "", {"student": ["missing"]}, "There is no student missing in the gradebook"),
    ],
)
def test_a_class_list_that_does_not_match_is_explained_in_a_sentence(
    kind, roster, options, sentence, gradebook, tmp_path
):
    with pytest.raises(Problem, match=sentence):
        _export(kind, gradebook, tmp_path, roster, **options)


@pytest.mark.nbgrader
def test_nbgrader_export_accepts_the_plugins(gradebook, tmp_path):
    command = [sys.executable, "-m", "nbgrader", "export", "--exporter=course_lib.grade.export.CanvasExport"]
    command += [f"--db={gradebook.engine.url}", f"--to={tmp_path}/grades.csv", "--assignment=['01_tensors']"]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, timeout=120)
    with (tmp_path / "grades.csv").open(encoding="utf-8", newline="") as file:
        assert next(csv.reader(file))[-1] == "01_tensors"
