"""What nbgrader's feedback shows: each case's sentence and points instead of test code."""

import html
from pathlib import Path
from typing import Any

from nbformat import NotebookNode
from nbformat.v4 import new_markdown_cell, new_output
from nbgrader import utils
from nbgrader.coursedir import CourseDirectory
from nbgrader.preprocessors import ClearHiddenTests, NbGraderPreprocessor

from course_lib.grade.classroom.settings import profile_name
from course_lib.grade.prepare.demos import is_tagged
from course_lib.grade.profile import load_profile
from course_lib.grade.score import sanitize
from course_lib.result import result_of

_NOTE = "*Your answers and their checks were run. Demonstrations, which they do not need, were not.*"


class CleanFeedback(NbGraderPreprocessor):
    """Leaves in a graded notebook what the student should see: no hidden tests, and no traceback through one."""

    def preprocess(self, nb: NotebookNode, resources: dict[str, Any]) -> tuple[NotebookNode, dict[str, Any]]:
        """Clean every cell."""
        resources.setdefault("outputs", {}).update(self._secret(resources))
        hidden = ClearHiddenTests(parent=self)
        for cell in nb.cells:
            if cell.cell_type == "code" and utils.is_grade(cell) and not utils.is_solution(cell):
                hidden._remove_hidden_test_region(cell)
                cell.outputs = [_explained(cell)]
            elif cell.cell_type == "code":
                sanitize.outputs(cell)
            elif not utils.is_locked(cell):
                cell.source = sanitize.markdown(cell.source)
        demo_tag = load_profile(profile_name(self.config)).demo_tag
        if any(is_tagged(cell, demo_tag) and cell.get("execution_count") is None for cell in nb.cells):
            nb.cells.insert(0, new_markdown_cell(_NOTE))
        return nb, resources

    def _secret(self, resources: dict[str, Any]) -> dict[str, bytes]:
        """Return the file by which the exchange knows whose feedback it is; ``course grade`` keeps it to itself."""
        course, ids = CourseDirectory(parent=self), resources["nbgrader"]
        folder = course.format_path(course.submitted_directory, ids["student"], ids["assignment"])
        path = Path(folder, "submission_secret.txt")
        return {path.name: path.read_bytes()} if path.is_file() and not path.is_symlink() else {}


def _explained(cell: NotebookNode) -> NotebookNode:
    """Return the one output of a check cell: the table of its cases, or what kept it from running."""
    if result := result_of(cell.outputs):
        return _output(sanitize.result_table(result), "")
    for output in cell.outputs:
        if output.output_type == "error":
            return _sentence(f"The tests stopped with {output.ename}.")
    return _sentence("The tests ran.")


def _sentence(text: str) -> NotebookNode:
    return _output(f"<p>{html.escape(text)}</p>", text)


def _output(page: str, text: str) -> NotebookNode:
    output: NotebookNode = new_output("display_data", data={"text/html": page, "text/plain": text})
    return output
