"""From an executed notebook to its scores, and to the text that is recorded."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace

from nbformat import NotebookNode
from nbgrader import utils
from nbgrader.preprocessors import LimitOutput

from course_lib.grade.model import Grade
from course_lib.grade.profile import Profile
from course_lib.grade.score import sanitize
from course_lib.grade.score.points import score_cell


@dataclass(frozen=True)
class Scores:
    """The scores of one notebook.

    Attributes:
        grades: each graded cell's grade.
        comments: nbgrader's automatic comment on each answer.
        doubts: why a person should review the notebook, a sentence each; then all its grades ask for it.
    """

    grades: dict[str, Grade]
    comments: dict[str, str | None]
    doubts: tuple[str, ...]


def score_notebook(notebook: NotebookNode, profile: Profile, evidence: Sequence[str] = ()) -> Scores:
    """Return the scores of an executed notebook.

    Args:
        notebook: the notebook.
        profile: the course's profile.
        evidence: signs of tampering that were seen while it was executed.
    """
    grades, comments, doubts = {}, {}, list(evidence)
    for cell in notebook.cells:
        name = cell.metadata.get("nbgrader", {}).get("grade_id")
        if utils.is_grade(cell) or utils.is_task(cell):
            points = score_cell(cell, profile)
            grades[name] = Grade(points.score)
            if points.doubt:
                doubts.append(points.doubt)
        if utils.is_solution(cell) or utils.is_task(cell):
            untouched = cell.metadata.nbgrader.get("checksum") == utils.compute_checksum(cell)
            comments[name] = "No response." if untouched and not utils.is_task(cell) else None
    if doubts:
        grades = {name: replace(grade, needs_review=True) for name, grade in grades.items()}
    return Scores(grades, comments, tuple(doubts))


def notebook_text(notebook: NotebookNode) -> str:
    """Return an executed notebook as JSON: sanitized, and with long outputs cut as nbgrader does."""
    limit = LimitOutput()
    for index, cell in enumerate(notebook.cells):
        if cell.cell_type == "code":
            limit.preprocess_cell(cell, {}, index)
    sanitize.notebook(notebook)
    text = json.dumps(notebook, ensure_ascii=False, sort_keys=True)  # nbformat's indentation takes long
    return text.encode(errors="replace").decode()  # JSON can hold lone surrogates, and a file cannot
