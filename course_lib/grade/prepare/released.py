"""The master copy of a lesson: what a submission's test cells, points and order are restored from."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode

from course_lib.grade.prepare.demos import Demo, is_tagged, needed, read_demos
from course_lib.problem import Problem


@dataclass(frozen=True)
class MasterCell:
    """A cell that nbgrader knows.

    Attributes:
        released: the cell as students got it: its metadata is what counts.
        source: its text with hidden tests, when the text is not the student's to write; None when it is.
        checksum: nbgrader's checksum of the released cell.
    """

    released: NotebookNode
    source: str | None
    checksum: str

    @property
    def grading(self) -> dict[str, Any]:
        """nbgrader's metadata, with the checksum by which it knows an untouched cell."""
        return {**self.released.metadata.nbgrader, "checksum": self.checksum}


@dataclass(frozen=True)
class Master:
    """A lesson's notebook: its cells that nbgrader knows, by name and in order, and its demonstrations, by source.

    A cell that is tagged as a demonstration, but which a check needs, is none.
    """

    name: str
    kernelspec: dict[str, Any]
    cells: dict[str, MasterCell]
    demos: dict[str, Demo]


def load(gradebook: Any, assignment: str, release: Path) -> list[Master]:
    """Return the master copies of an assignment's notebooks, from the gradebook and the release.

    Raises:
        Problem: the lesson was not released.
    """
    from nbgrader.api import MissingEntry

    try:
        notebooks = gradebook.find_assignment(assignment).notebooks
    except MissingEntry:
        raise Problem(f"{assignment} is not in the gradebook: run course release {assignment} first.") from None
    if not notebooks:
        raise Problem(f"{assignment} has no notebook in the gradebook: run course release {assignment} again.")
    return [_master(notebook, release) for notebook in notebooks]


def _master(notebook: Any, release: Path) -> Master:
    path = release / f"{notebook.name}.ipynb"
    try:
        released = nbformat.read(path, as_version=4)
    except OSError:
        raise Problem(f"{path} is missing: run course release {release.name} again.") from None
    sources = {cell.name: cell for cell in notebook.source_cells}
    cells = {}
    tagged = set()
    for cell in released.cells:
        grade_id = cell.metadata.get("nbgrader", {}).get("grade_id")
        if grade_id in sources:
            known = sources[grade_id]
            cells[grade_id] = MasterCell(cell, known.source if known.locked else None, known.checksum)
        elif is_tagged(cell):
            tagged.add(cell.source)
    missing = sources.keys() - cells.keys()
    if missing:
        raise Problem(f"{path} lacks {', '.join(sorted(missing))}: run course release {release.name} again.")
    demos = read_demos(tagged, [cell.source for cell in released.cells if cell.cell_type == "code"])
    locked = [cell.source for cell in cells.values() if cell.source is not None and cell.released.cell_type == "code"]
    for source in needed(demos, locked):
        del demos[source]
    return Master(notebook.name, dict(released.metadata.get("kernelspec", {})), cells, demos)
