"""Writes what became of a submission: the autograded notebooks, the gradebook, the state. One writer does this."""

import os
import shutil
from pathlib import Path
from typing import Any

from nbgrader.api import Assignment, BaseCell, Gradebook, Notebook
from nbgrader.preprocessors import AssignLatePenalties
from traitlets.config import Config

from course_lib.grade.batch.job import Job
from course_lib.grade.batch.outcome import Outcome
from course_lib.grade.classroom.gradebook import single_transaction
from course_lib.grade.classroom.tables import write_usage, write_verdict
from course_lib.grade.model import Usage, Verdict


def record(
    gradebook: Gradebook,
    assignment: str,
    job: Job,
    outcome: Outcome,
    *,
    destination: Path,
    timestamp: str | None,
    digest: str,
    config: Config,
) -> None:
    """Write a submission down, all or nothing.

    The files are in their place before the gradebook says so: a run that is killed between the two does
    this submission again.
    """
    _write_files(job.files, outcome.notebooks, timestamp, destination)
    with single_transaction(gradebook):
        gradebook.update_or_create_student(outcome.student)
        when = {"timestamp": timestamp} if timestamp else {}
        with gradebook.db.no_autoflush:  # nbgrader reads while it builds
            submission = gradebook.update_or_create_submission(assignment, outcome.student, **when)
        gradebook.db.flush()
        cells = _cell_names(gradebook, assignment)
        for notebook in submission.notebooks:
            _write_grades(
                notebook, outcome.grades.get(notebook.name, {}), outcome.comments.get(notebook.name, {}), cells
            )
        gradebook.db.flush()
        _write_penalties(gradebook, submission, config)
        verdict = Verdict(outcome.state, outcome.sentences, digest)
        write_verdict(gradebook, assignment, outcome.student, verdict)
        usage = Usage(outcome.seconds, outcome.cpu, outcome.memory)
        write_usage(gradebook, assignment, outcome.student, usage)
    gradebook.db.expunge_all()  # memory stays flat however many there are


def _write_files(files: dict[str, bytes], notebooks: dict[str, str], timestamp: str | None, destination: Path) -> None:
    new = destination.with_name(f".{destination.name}.new")
    shutil.rmtree(new, ignore_errors=True)
    new.mkdir(parents=True)
    texts = {f"{name}.ipynb": text.encode() for name, text in notebooks.items()}
    stamp = {"timestamp.txt": timestamp.encode()} if timestamp else {}
    for name, data in {**files, **texts, **stamp}.items():
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


def _write_grades(notebook: Any, grades: dict[str, tuple[float | None, bool]], comments: dict, cells: dict) -> None:
    """As nbgrader's SaveAutoGrades: a manual grade stays, and asks for another look."""
    for grade in notebook.grades:
        points, look = grades.get(cells[grade.cell_id], (0.0, False))
        grade.auto_score = points
        grade.needs_manual_grade = look or grade.manual_score is not None or points is None
    for comment in notebook.comments:
        if cells[comment.cell_id] in comments:
            comment.auto_comment = comments[cells[comment.cell_id]]


def _write_penalties(gradebook: Gradebook, submission: Any, config: Config) -> None:
    """As nbgrader's AssignLatePenalties, with the plugin that the class has configured."""
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
