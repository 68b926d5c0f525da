"""Feedback for a class: nbgrader's own, with each case's sentence and points in the place of test code."""

import copy
import html
import logging
from pathlib import Path

from nbformat import NotebookNode
from nbformat.v4 import new_markdown_cell, new_output
from nbgrader import utils
from nbgrader.api import MissingEntry
from nbgrader.converters import GenerateFeedback
from nbgrader.coursedir import CourseDirectory
from nbgrader.preprocessors import ClearHiddenTests, NbGraderPreprocessor

from course_lib.grade.classroom.classroom import Classroom
from course_lib.grade.prepare.demos import is_tagged
from course_lib.grade.score import sanitize
from course_lib.grade.score.points import MIME

_NOTE = "*Your answers and their checks were run. The lesson's demonstrations, which they do not need, were not.*"


class CleanFeedback(NbGraderPreprocessor):
    """Leaves in a graded notebook what the student should see: no hidden test, no traceback through one."""

    def preprocess(self, nb: NotebookNode, resources: dict) -> tuple[NotebookNode, dict]:
        """Clean every cell."""
        resources.setdefault("outputs", {}).update(self._secret(resources))
        hidden = ClearHiddenTests()
        for cell in nb.cells:
            if cell.cell_type == "code" and utils.is_grade(cell) and not utils.is_solution(cell):
                hidden._remove_hidden_test_region(cell)
                cell.outputs = [_explained(cell)]
            elif cell.cell_type == "code":
                sanitize.outputs(cell)
            elif not utils.is_locked(cell):
                cell.source = sanitize.markdown(cell.source)
        if any(_left_out(cell) for cell in nb.cells):
            nb.cells.insert(0, new_markdown_cell(_NOTE))
        return nb, resources

    def _secret(self, resources: dict) -> dict[str, bytes]:
        """Return the file by which the exchange knows whose feedback it is; ``course grade`` keeps it to itself."""
        course, who = CourseDirectory(parent=self), resources["nbgrader"]
        folder = course.format_path(course.submitted_directory, who["student"], who["assignment"])
        path = Path(folder, "submission_secret.txt")
        return {path.name: path.read_bytes()} if path.is_file() and not path.is_symlink() else {}


def _left_out(cell: NotebookNode) -> bool:
    return is_tagged(cell) and cell.get("execution_count") is None


def _explained(cell: NotebookNode) -> NotebookNode:
    """Return the one output of a test cell: the table of its cases, or what kept it from running."""
    for output in cell.outputs:
        table = output.get("data", {}).get(MIME)
        if isinstance(table, dict):
            return new_output("display_data", data={"text/html": sanitize.table(table), "text/plain": ""})
    for output in cell.outputs:
        if output.output_type == "error":
            return _sentence(f"The tests stopped with {output.ename}.")
    return _sentence("The tests ran.")


def _sentence(text: str) -> NotebookNode:
    return new_output("display_data", data={"text/html": f"<p>{html.escape(text)}</p>", "text/plain": text})


def feedback(classroom: Classroom, assignment: str, students: list[str] | None = None) -> int:
    """Write feedback for an assignment and return for how many students."""
    written = 0
    with classroom.gradebook() as gradebook:
        known = {submission.student_id for submission in gradebook.find_assignment(assignment).submissions}
    for student in students or sorted(known):
        if student not in known:
            raise MissingEntry(f"{student} has handed nothing in for {assignment}")
        config = copy.deepcopy(classroom.config)
        config.CourseDirectory.assignment_id = assignment
        config.CourseDirectory.student_id = student
        config.HTMLExporter.sanitize_html = True
        coursedir = CourseDirectory(config=config)
        converter = GenerateFeedback(coursedir=coursedir, config=config)
        converter.force = True
        converter.log = logging.Logger("feedback", level=logging.ERROR)
        converter.start()
        written += 1
    return written
