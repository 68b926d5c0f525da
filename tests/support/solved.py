"""The solved lessons, as the course holds them."""

from pathlib import Path

import nbformat
from nbformat import NotebookNode

from course_lib.paths import lessons

ROOT = Path(__file__).parents[2]
LESSONS = {path.parent.name: path for path in lessons(ROOT / "notebooks")}


def read(path: Path) -> NotebookNode:
    """Read a notebook."""
    return nbformat.read(path, as_version=4)
