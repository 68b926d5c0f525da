"""Which of the submitted notebooks is which of the released ones."""

from collections.abc import Mapping, Sequence
from contextlib import suppress

from course_lib.grade.errors import Unreadable
from course_lib.grade.prepare.parse import parse
from course_lib.grade.prepare.released import ReleasedNotebook

_ENOUGH = 3  # cells by which a renamed notebook is recognised


def match_notebooks(submitted: Mapping[str, bytes], released: Sequence[ReleasedNotebook]) -> dict[str, str]:
    """Return the submitted name of each released notebook that is there; a renamed one is recognised by its cells."""
    matches = {notebook.name: notebook.name for notebook in released if notebook.name in submitted}
    others = sorted(submitted.keys() - matches.keys())
    missing = [notebook for notebook in released if notebook.name not in matches]
    if not missing:
        return matches
    cells = {name: _grade_ids(submitted[name]) for name in others}
    for notebook in missing:
        wanted = set(list(notebook.cells)[:_ENOUGH])
        renamed = [name for name in others if wanted <= cells[name]]
        if renamed:
            matches[notebook.name] = renamed[0]
    return matches


def _grade_ids(data: bytes) -> set[str]:
    """Return the names of the cells that nbgrader knows; none if it is not a notebook."""
    with suppress(Unreadable):
        cells = parse(data).notebook.cells
        return {cell.metadata.nbgrader["grade_id"] for cell in cells if "nbgrader" in cell.metadata}
    return set()
