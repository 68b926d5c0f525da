"""A readable log of each submission: ``class/logs/ASSIGNMENT/STUDENT.log``."""

import os
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from nbformat import NotebookNode
from nbgrader import utils

from course_lib.grade.model import Grade, Outcome, printable

_MAX_LINE = 200  # characters of a line, most of which come from a submission


def write_log(path: Path, outcome: Outcome) -> None:
    """Replace a submission's log."""
    now = datetime.now().astimezone().isoformat(timespec="seconds")
    usage = outcome.usage
    lines = [f"{now} {outcome.student}: {outcome.state}", *outcome.sentences]
    lines.append(f"{usage.seconds:.2f} s, {usage.cpu:.2f} s of CPU, {usage.memory >> 20} MiB of memory")
    lines += [line for notebook in outcome.notebooks.values() for line in notebook.log]
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_name(f".{path.name}.new")
    new.write_text("\n".join(map(_shortened, lines)) + "\n", encoding="utf-8")
    os.replace(new, path)


def describe(name: str, notebook: NotebookNode, grades: Mapping[str, Grade]) -> tuple[str, ...]:
    """Return a log of an executed notebook, a line each: its errors, and the points of each graded cell."""
    lines = []
    for number, cell in enumerate(notebook.cells, 1):
        grade_id = cell.metadata.get("nbgrader", {}).get("grade_id")
        where = f"{name}, cell {number}" + (f" ({grade_id})" if grade_id else "")
        errors = [output for output in cell.get("outputs", []) if output.output_type == "error"]
        lines += [f"{where}: {error.ename}: {error.evalue}" for error in errors]
        if utils.is_grade(cell):
            grade, max_score = grades[grade_id], cell.metadata.nbgrader.points
            points = "to be graded by a person" if grade.points is None else f"{grade.points:g} of {max_score:g}"
            lines.append(f"{where}: {points}{', needs review' if grade.needs_review else ''}")
    return tuple(lines)


def _shortened(line: str) -> str:
    return printable(line if len(line) <= _MAX_LINE else line[:_MAX_LINE] + " …")
