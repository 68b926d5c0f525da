"""Another course: nbgrader's own example, which knows nothing of ours, is graded as nbgrader itself does it."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import NamedTuple

import pytest
from nbgrader.apps import quickstartapp
from nbgrader.converters import Autograde

from course_lib.grade.batch.assignment import Options, grade
from course_lib.grade.classroom.classroom import Classroom
from course_lib.grade.classroom.converter import convert
from course_lib.grade.classroom.feedback import feedback
from course_lib.grade.classroom.release import release
from course_lib.grade.export import CsvExport
from course_lib.grade.profile import PLAIN
from course_lib.grade.report import report
from course_lib.grade.report.results import read_results

ASSIGNMENT = "ps1"

# Submissions: the answers that differ from the reference. None leaves the stub as it was released.
SUBMISSIONS: dict[str, dict[str, str] | None] = {
    "right": {},
    "untouched": None,
    "partly": {
        "squares": "def squares(n):\n    return [i**2 for i in range(1, n + 1)]",  # never complains
        "sum_of_squares": "def sum_of_squares(n):\n    return n * (n + 1) * (2 * n + 1) // 6",  # without squares
        "part-a": "Fibonacci.",
    },
    "fails": {
        "squares": "def squares(n:\n    return []",
        "sum_of_squares_application": "raise RuntimeError('stop')",
        "sum_of_squares_equation": "$n^2$",
    },
}


class Row(NamedTuple):
    """What the gradebook holds on one cell, or on a comment."""

    student: str
    notebook: str
    cell: str
    auto: float | str | None
    manual: float | str | None
    needs_manual_grade: bool | None = None


@pytest.fixture(scope="module")
def quickstart(tmp_path_factory) -> Path:
    """The course that ``nbgrader quickstart`` makes, with ps1 released and submitted by a small class."""
    folder = tmp_path_factory.mktemp("any")
    run = subprocess.call

    def without_databases(command: list[str], **options: object) -> int:
        """Skip the commands that add assignments and students to a gradebook: they do it in another folder."""
        return 0 if "db" in command else run(command, **options)

    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        patch.setattr(quickstartapp.subprocess, "call", without_databases)
        app = quickstartapp.QuickStartApp()
        app.extra_args = ["course101"]
        app.start()
    classroom = Classroom(folder / "course101")
    release(classroom, ASSIGNMENT)
    for student, answers in SUBMISSIONS.items():
        submit(classroom, student, answers)
    return classroom.root


def submit(classroom: Classroom, student: str, answers: dict[str, str] | None) -> None:
    """Submit the reference solution with some of its answers replaced, or the stub."""
    folder = classroom.submission_dir("submitted", student, ASSIGNMENT)
    shutil.copytree(classroom.release_dir(ASSIGNMENT), folder)
    (folder / "timestamp.txt").write_text("2030-01-02 03:04:05 UTC")
    for path in folder.glob("*.ipynb") if answers is not None else []:
        known = {**reference(classroom.source_dir(ASSIGNMENT) / path.name), **answers}
        notebook = json.loads(path.read_text())
        for cell in notebook["cells"]:
            cell["source"] = known.get(name(cell), cell["source"])
        path.chmod(0o644)
        path.write_text(json.dumps(notebook))


def reference(source: Path) -> dict[str, str]:
    """Return the answers in a source notebook."""
    cells = json.loads(source.read_text())["cells"]
    answers = {name(cell): "".join(cell["source"]) for cell in cells if is_answer(cell)}
    return {key: "\n".join(line for line in text.split("\n") if "###" not in line) for key, text in answers.items()}


def name(cell: dict) -> str:
    return cell["metadata"].get("nbgrader", {}).get("grade_id", "")


def is_answer(cell: dict) -> bool:
    return cell["metadata"].get("nbgrader", {}).get("solution", False)


def gradebook(classroom: Classroom) -> set[Row]:
    """Return everything that grading has written into the gradebook."""
    with classroom.gradebook() as book:
        rows = set()
        for submission in book.assignment_submissions(ASSIGNMENT):
            student = submission.student_id
            rows.add(Row(student, "", "", submission.score, str(submission.timestamp), submission.needs_manual_grade))
            for notebook in submission.notebooks:
                for each in notebook.grades:
                    flags = (each.auto_score, each.manual_score, each.needs_manual_grade)
                    rows.add(Row(student, notebook.name, each.name, *flags))
                for each in notebook.comments:
                    rows.add(Row(student, notebook.name, each.name, each.auto_comment, each.manual_comment))
        return rows


def with_stock_nbgrader(classroom: Classroom) -> None:
    convert(Autograde, classroom.config, ASSIGNMENT, failure="nbgrader failed")


def with_the_engine(classroom: Classroom) -> None:
    assert classroom.profile is PLAIN
    grade(classroom, ASSIGNMENT, Options(jobs=2))


def with_the_plugins(classroom: Classroom) -> None:
    """As ``nbgrader autograde`` does, after two more lines in the configuration."""
    lines = "from course_lib.grade.plugins import configure\nconfigure(get_config())\n"
    config = classroom.root / "nbgrader_config.py"
    config.write_text(config.read_text() + lines)
    with_stock_nbgrader(Classroom(classroom.root))


def copy_of(course: Path, folder: Path) -> Classroom:
    return Classroom(Path(shutil.copytree(course, folder / "course101")))


@pytest.fixture(scope="module")
def stock(quickstart, tmp_path_factory) -> set[Row]:
    """The gradebook after stock nbgrader has graded the class."""
    classroom = copy_of(quickstart, tmp_path_factory.mktemp("stock"))
    with_stock_nbgrader(classroom)
    return gradebook(classroom)


@pytest.fixture(scope="module")
def graded(quickstart, tmp_path_factory) -> Classroom:
    """The class, graded by the engine."""
    classroom = copy_of(quickstart, tmp_path_factory.mktemp("engine"))
    with_the_engine(classroom)
    return classroom


def test_the_class_has_something_of_everything(stock):
    """Without this, nothing that follows would prove much."""
    scores = {row.student: row.auto for row in stock if not row.notebook}
    assert scores == {"right": 3.0, "untouched": 0.0, "partly": 1.5, "fails": 0.0}
    assert {row.notebook for row in stock} == {"", "problem1", "problem2"}
    assert "No response." in {row.auto for row in stock if row.student == "untouched"}
    assert {row.needs_manual_grade for row in stock if row.student == "right" and row.notebook} >= {True, False}


def test_the_engine_writes_what_stock_nbgrader_writes(stock, graded):
    assert gradebook(graded) == stock


def test_so_do_its_plugins(stock, quickstart, tmp_path):
    classroom = copy_of(quickstart, tmp_path)
    with_the_plugins(classroom)
    assert gradebook(classroom) == stock


def test_report_export_and_feedback_need_no_profile(graded, tmp_path):
    results = read_results(graded, ASSIGNMENT, names=True)
    assert results.title == ASSIGNMENT
    assert [exercise.title for exercise in results.exercises[:3]] == ["Part A (2 points)"] * 2 + ["Part B (1 point)"]
    assert {each.label: each.score for each in results.submissions} == {
        "right": 3.0,
        "untouched": 0.0,
        "partly": 1.5,
        "fails": 0.0,
    }
    (page,) = report(graded, ASSIGNMENT, tmp_path / "report.html")
    assert "Part A (2 points)" in page.read_text()
    assert feedback(graded, ASSIGNMENT, ["partly"]) == 1
    with graded.gradebook() as book:
        CsvExport(to=str(tmp_path / "grades.csv")).export(book)
    assert (tmp_path / "grades.csv").read_text(encoding="utf-8-sig").count(ASSIGNMENT) == len(SUBMISSIONS)
