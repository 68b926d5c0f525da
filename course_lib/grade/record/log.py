"""A log of each submission, in words: ``class/logs/ASSIGNMENT/STUDENT.log``."""

import os
from datetime import datetime
from pathlib import Path

from nbformat import NotebookNode
from nbgrader import utils

from course_lib.grade.batch.outcome import Outcome

_LONG = 200  # characters of a line that come from a submission


def write(path: Path, outcome: Outcome) -> None:
    """Replace a submission's log."""
    when = datetime.now().astimezone().isoformat(timespec="seconds")
    lines = [f"{when} {outcome.student}: {outcome.state}", *outcome.sentences]
    lines.append(f"{outcome.seconds:.2f} s, {outcome.cpu:.2f} s of CPU, {outcome.memory >> 20} MiB of memory")
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_name(f".{path.name}.new")
    new.write_text("\n".join(map(_harmless, [*lines, *outcome.log])) + "\n", encoding="utf-8")
    os.replace(new, path)


def of_notebook(name: str, notebook: NotebookNode, grades: dict[str, tuple[float | None, bool]]) -> list[str]:
    """Return what there is to tell of an executed notebook: points, errors, and cells that were not run."""
    lines = []
    for number, cell in enumerate(notebook.cells, 1):
        grade_id = cell.metadata.get("nbgrader", {}).get("grade_id")
        where = f"{name}, cell {number}" + (f" ({grade_id})" if grade_id else "")
        for output in cell.get("outputs", []):
            if output.output_type == "error":
                lines.append(f"{where}: {output.ename}: {output.evalue}")
        if utils.is_grade(cell):
            points, look = grades.get(grade_id, (None, False))
            said = "is for a person to grade" if points is None else f"{points:g} of {cell.metadata.nbgrader.points:g}"
            lines.append(f"{where}: {said}{', needs review' if look else ''}")
    return lines


def _harmless(line: str) -> str:
    """A line for a terminal: one line, no control characters, not endless."""
    clean = "".join(character if character.isprintable() else " " for character in line)
    return clean if len(clean) <= _LONG else clean[:_LONG] + " …"
