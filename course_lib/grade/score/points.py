"""From an executed test cell to points: nbgrader's ``determine_grade``, with the differences of docs/grading.md."""

import math
from dataclasses import dataclass

from nbformat import NotebookNode
from nbgrader import utils

from course_lib.result import MIME


@dataclass(frozen=True)
class Points:
    """Points of one cell; None asks for a manual grade. ``doubt`` says why a person should look, if so."""

    score: float | None
    doubt: str | None = None


def score(cell: NotebookNode) -> Points:
    """Return the points of an executed cell that is graded."""
    if cell.cell_type != "code" or utils.is_solution(cell) or utils.is_task(cell):
        return Points(None if utils.is_task(cell) else utils.determine_grade(cell)[0])
    name, most = cell.metadata.nbgrader["grade_id"], float(cell.metadata.nbgrader["points"])
    if any(output.output_type == "error" for output in cell.outputs):
        return Points(0.0)
    results = [output for output in cell.outputs if output.output_type == "execute_result"]
    if not results:
        if _ends_in_score(cell.source):
            return Points(0.0, f"{name} shows no score, though its last line is one")
        return Points(most)
    said = _number(results[-1])
    if said is None or not 0 <= said <= most:
        return Points(0.0, f"{name} shows {results[-1].data.get('text/plain', 'nothing')!r:.60} as its score")
    if len(results) > 1:
        return Points(said, f"{name} shows {len(results)} results")
    table = results[0].data.get(MIME)
    if table is not None and not _agrees(table, said, name):
        return Points(said, f"{name} shows a score that its table does not")
    if table is None and _ends_in_score(cell.source):
        return Points(0.0, f"{name} shows a score without its table")
    return Points(said)


def _number(result: NotebookNode) -> float | None:
    text = result.data.get("text/plain", "")
    try:
        number = float("".join(text) if isinstance(text, list) else text)
    except (TypeError, ValueError):
        return None
    return number if math.isfinite(number) else None


def _agrees(table: object, said: float, name: str) -> bool:
    if not isinstance(table, dict):
        return False
    return table.get("score") == said and f"test_{table.get('exercise')}" == name


def _ends_in_score(source: str) -> bool:
    return source.rstrip().endswith("ex.score()")
