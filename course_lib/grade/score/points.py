"""From an executed cell to points: nbgrader's ``determine_grade``, with the differences of docs/grading.md."""

import math
from dataclasses import dataclass

from nbformat import NotebookNode
from nbgrader import utils

from course_lib.grade.profile import Profile
from course_lib.result import MIME, read_result


@dataclass(frozen=True)
class Points:
    """The points of one cell.

    Attributes:
        score: the points; None asks for a manual grade.
        doubt: why a person should review it, if one should.
    """

    score: float | None
    doubt: str | None = None


def score_cell(cell: NotebookNode, profile: Profile) -> Points:
    """Return the points of an executed cell that is graded."""
    if utils.is_task(cell):
        return Points(None)
    if cell.cell_type != "code" or utils.is_solution(cell):
        return Points(utils.determine_grade(cell)[0])
    name, max_score = cell.metadata.nbgrader["grade_id"], float(cell.metadata.nbgrader["points"])
    if any(output.output_type == "error" for output in cell.outputs):
        return Points(0.0)
    results = [output for output in cell.outputs if output.output_type == "execute_result"]
    must_show_result = profile.must_show_result(cell.source)
    if not results:
        if must_show_result:
            return Points(0.0, f"{name} shows no score, though its last line is one")
        return Points(max_score)
    score = _number(results[-1])
    if score is None or not 0 <= score <= max_score:
        return Points(0.0, f"{name} shows {results[-1].data.get('text/plain', 'nothing')!r:.60} as its score")
    if len(results) > 1:
        return Points(score, f"{name} shows {len(results)} results")
    data = results[0].data.get(MIME)
    if data is not None:
        result = read_result(data)
        if result is None or result.score != score or profile.check_cell(result.exercise) != name:
            return Points(score, f"{name} shows a score that its table does not")
    elif must_show_result:
        return Points(0.0, f"{name} shows a score without its table")
    return Points(score)


def _number(output: NotebookNode) -> float | None:
    """Return the number that an output shows as text; None if it doesn't show one."""
    text = output.data.get("text/plain", "")
    try:
        number = float("".join(text) if isinstance(text, list) else text)
    except (TypeError, ValueError):
        return None
    return number if math.isfinite(number) else None
