"""The released notebook: what a submission's check cells, points and order are restored from."""

import copy
import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode
from nbformat.v4 import new_markdown_cell, new_notebook
from nbgrader.api import Gradebook, MissingEntry

from course_lib.grade.prepare.demos import Demo, is_tagged, needed, read_demos
from course_lib.problem import Problem


@dataclass(frozen=True)
class ReleasedCell:
    """A cell that nbgrader knows.

    Attributes:
        released: the cell as students got it; its metadata is what counts.
        source: its text with hidden tests, if students may not change it; None if they may.
        checksum: nbgrader's checksum of the released cell.
    """

    released: NotebookNode
    source: str | None
    checksum: str

    @property
    def grading(self) -> dict[str, Any]:
        """The metadata of nbgrader, with the checksum by which it recognises an untouched cell."""
        return {**self.released.metadata.nbgrader, "checksum": self.checksum}

    def copy(self) -> NotebookNode:
        """Return a copy of the released cell."""
        cell: NotebookNode = copy.deepcopy(self.released)
        return cell


@dataclass(frozen=True)
class ReleasedNotebook:
    """A released notebook.

    Attributes:
        name: its name.
        kernelspec: the kernel that it asks for.
        cells: the cells that nbgrader knows, by name and in order.
        demos: its demonstrations, by source; without those that a check needs, whatever their tag says.
    """

    name: str
    kernelspec: Mapping[str, Any]
    cells: Mapping[str, ReleasedCell]
    demos: Mapping[str, Demo]

    @cached_property
    def digest(self) -> str:
        """A hash of everything that submissions are graded against."""
        cells = {name: [cell.source, cell.checksum, cell.grading] for name, cell in self.cells.items()}
        facts = [self.name, dict(self.kernelspec), cells, sorted(self.demos)]
        return hashlib.sha256(json.dumps(facts, sort_keys=True).encode()).hexdigest()

    def empty(self, reason: str) -> NotebookNode:
        """Return the notebook without any answer, with the reason why a submission could not be graded on top."""
        cells = [new_markdown_cell(f"**This notebook could not be graded: {reason}.**")]
        for known in self.cells.values():
            cell = known.copy()
            cell.metadata.nbgrader = known.grading
            if cell.cell_type == "code":
                cell.outputs = []
            cells.append(cell)
        notebook: NotebookNode = new_notebook(cells=cells, metadata={"kernelspec": dict(self.kernelspec)})
        return notebook


def load_released(
    gradebook: Gradebook, assignment: str, release: Path, demo_tag: str | None
) -> tuple[ReleasedNotebook, ...]:
    """Return an assignment's released notebooks, from the gradebook and the release.

    Args:
        gradebook: nbgrader's gradebook.
        assignment: the assignment's name.
        release: the directory of the released assignment.
        demo_tag: the tag of demonstrations, if the course has any.

    Raises:
        Problem: the assignment was not released.
    """
    try:
        notebooks = gradebook.find_assignment(assignment).notebooks
    except MissingEntry:
        raise Problem(f"{assignment} is not in the gradebook. Run `course release {assignment}` first.") from None
    if not notebooks:
        raise Problem(f"{assignment} has no notebook in the gradebook. Run `course release {assignment}` again.")
    return tuple(_load(notebook, release, demo_tag) for notebook in notebooks)


def _load(notebook: Any, release: Path, demo_tag: str | None) -> ReleasedNotebook:
    path = release / f"{notebook.name}.ipynb"
    try:
        released = nbformat.read(path, as_version=4)
    except OSError:
        raise Problem(f"{path} is missing. Run `course release {release.name}` again.") from None
    sources = {cell.name: cell for cell in notebook.source_cells}
    cells: dict[str, ReleasedCell] = {}
    tagged = set()
    for cell in released.cells:
        grade_id = cell.metadata.get("nbgrader", {}).get("grade_id")
        if grade_id in sources:
            known = sources[grade_id]
            cells[grade_id] = ReleasedCell(cell, known.source if known.locked else None, known.checksum)
        elif is_tagged(cell, demo_tag):
            tagged.add(cell.source)
    missing = sources.keys() - cells.keys()
    if missing:
        raise Problem(f"{path} lacks {', '.join(sorted(missing))}. Run `course release {release.name}` again.")
    demos = read_demos(tagged, [cell.source for cell in released.cells if cell.cell_type == "code"])
    locked = [cell.source for cell in cells.values() if cell.source is not None and cell.released.cell_type == "code"]
    for source in needed(demos, locked):
        del demos[source]
    return ReleasedNotebook(notebook.name, dict(released.metadata.get("kernelspec", {})), cells, demos)
