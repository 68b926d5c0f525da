"""A small released notebook and an honest submission to it, made without nbgrader's converters and gradebook."""

import copy
import json
from typing import Any

from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from course_lib.grade.prepare.demos import read_demos
from course_lib.grade.prepare.released import ReleasedCell, ReleasedNotebook

Notebook = dict[str, Any]
DEMO = "print('a demonstration')"
KERNEL = {"name": "python3", "display_name": "Python 3", "language": "python"}
HIDDEN = "assert True  # hidden"


def small_release() -> ReleasedNotebook:
    """Return the notebook ``lesson``: two exercises of 2 points each, a demonstration, and a question for a person."""
    cells = {}
    for cell in _lesson().cells:
        label = cell.metadata.get("nbgrader", {})
        if label:
            source = f"{cell.source}\n{HIDDEN}" if label["locked"] else None
            cells[label["grade_id"]] = ReleasedCell(cell, source, checksum=f"checksum of {label['grade_id']}")
    demos = read_demos([DEMO], [cell.source for cell in _lesson().cells if cell.cell_type == "code"])
    return ReleasedNotebook("lesson", KERNEL, cells, demos)


def small_submission() -> Notebook:
    """Return a submission in which nothing is wrong."""
    notebook: Notebook = json.loads(json.dumps(_lesson()))
    for cell in notebook["cells"]:
        cell["source"] = cell["source"].replace("raise NotImplementedError", "return x")
    return notebook


def _lesson() -> NotebookNode:
    cells = [
        new_markdown_cell("# Double and halve"),
        _answer("double"),
        _check("double"),
        new_code_cell(DEMO, metadata={"tags": ["demo"]}),
        _answer("halve"),
        _check("halve"),
        new_markdown_cell("Explain it.", metadata=_label("why", grade=True, solution=True, points=1)),
    ]
    return new_notebook(cells=copy.deepcopy(cells), metadata={"kernelspec": KERNEL})


def _answer(name: str) -> NotebookNode:
    return new_code_cell(f"def {name}(x):\n    raise NotImplementedError", metadata=_label(name, solution=True))


def _check(name: str) -> NotebookNode:
    return new_code_cell(f"assert {name}(1)", metadata=_label(f"test_{name}", grade=True, locked=True, points=2))


def _label(name: str, **label: object) -> dict[str, Any]:
    default = {"grade": False, "solution": False, "locked": False, "task": False, "schema_version": 3}
    return {"nbgrader": {"grade_id": name, **default, **label}}
