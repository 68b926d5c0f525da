"""Records outcomes: the autograded notebooks, the gradebook with our own tables, and the log. There is one writer."""

import os
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from nbgrader.api import Assignment, BaseCell, Gradebook, Notebook
from nbgrader.preprocessors import AssignLatePenalties
from traitlets.config import Config

from course_lib.grade.classroom.classroom import Classroom
from course_lib.grade.classroom.gradebook import single_transaction
from course_lib.grade.classroom.tables import write_usage, write_verdict
from course_lib.grade.model import Grade, NotebookOutcome, Outcome, Verdict
from course_lib.grade.record.log import write_log


@dataclass(frozen=True)
class Recorder:
    """Records the outcomes of an assignment's submissions."""

    classroom: Classroom
    gradebook: Gradebook
    assignment: str

    def record(self, outcome: Outcome, files: Mapping[str, bytes], *, timestamp: str | None, digest: str) -> None:
        """Record a submission, all or nothing.

        Its files are written before the gradebook: a run that is killed between the two grades it again.

        Args:
            outcome: the outcome of grading it.
            files: the files next to its notebooks.
            timestamp: when it was submitted.
            digest: a hash of what was graded, and against what.
        """
        gradebook, student = self.gradebook, outcome.student
        _write_files(self.classroom.submission_dir("autograded", student, self.assignment), outcome, files, timestamp)
        with single_transaction(gradebook):
            gradebook.update_or_create_student(student)
            when = {"timestamp": timestamp} if timestamp else {}
            with gradebook.db.no_autoflush:  # nbgrader reads while it builds
                submission = gradebook.update_or_create_submission(self.assignment, student, **when)
            gradebook.db.flush()
            cells = _cell_names(gradebook, self.assignment)
            for notebook in submission.notebooks:
                if notebook.name in outcome.notebooks:
                    _write_grades(notebook, outcome.notebooks[notebook.name], cells)
            gradebook.db.flush()
            _write_penalties(gradebook, submission, self.classroom.config)
            verdict = Verdict(outcome.state, list(outcome.sentences), digest)
            write_verdict(gradebook, self.assignment, student, verdict)
            write_usage(gradebook, self.assignment, student, outcome.usage)
        gradebook.db.expunge_all()  # memory stays the same, however large the class
        write_log(self.classroom.class_dir / "logs" / self.assignment / f"{student}.log", outcome)


def _write_files(destination: Path, outcome: Outcome, files: Mapping[str, bytes], timestamp: str | None) -> None:
    """Replace the directory of the autograded submission."""
    new = destination.with_name(f".{destination.name}.new")
    shutil.rmtree(new, ignore_errors=True)
    new.mkdir(parents=True)
    notebooks = {f"{name}.ipynb": notebook.text.encode() for name, notebook in outcome.notebooks.items()}
    stamp = {"timestamp.txt": timestamp.encode()} if timestamp else {}
    for name, data in {**files, **notebooks, **stamp}.items():
        path = new / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        os.chmod(path, 0o444)
    shutil.rmtree(destination, ignore_errors=True)
    new.rename(destination)


def _cell_names(gradebook: Gradebook, assignment: str) -> dict[str, str]:
    """Return the names of an assignment's cells by their ids: one query instead of one for every grade."""
    query = gradebook.db.query(BaseCell.id, BaseCell.name).join(Notebook, BaseCell.notebook_id == Notebook.id)
    return dict(
        query.join(Assignment, Notebook.assignment_id == Assignment.id).filter(Assignment.name == assignment).all()
    )


def _write_grades(notebook: Any, outcome: NotebookOutcome, cells: Mapping[str, str]) -> None:
    """Write grades and comments, as nbgrader's SaveAutoGrades: a manual grade stays, and asks for another review."""
    for grade in notebook.grades:
        graded = outcome.grades.get(cells[grade.cell_id], Grade(0.0))
        grade.auto_score = graded.points
        grade.needs_manual_grade = graded.needs_review or grade.manual_score is not None or graded.points is None
    for comment in notebook.comments:
        name = cells[comment.cell_id]
        if name in outcome.comments:
            comment.auto_comment = outcome.comments[name]


def _write_penalties(gradebook: Gradebook, submission: Any, config: Config) -> None:
    """Write penalties, as nbgrader's AssignLatePenalties, with the plugin that the class has configured."""
    for notebook in submission.notebooks:
        notebook.late_submission_penalty = None
    late = submission.total_seconds_late
    if late <= 0:
        return
    assign = AssignLatePenalties(config=config)
    assign.init_plugin()
    for notebook in submission.notebooks:
        gradebook.db.refresh(notebook)
        penalty = assign.plugin_inst.late_submission_penalty(submission.student_id, notebook.score, late)
        if penalty is not None:
            notebook.late_submission_penalty = assign._check_late_penalty(notebook, penalty)
