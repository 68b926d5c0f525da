"""Where the parts of the course lie."""

from pathlib import Path

from course_lib.lessons import notebooks_in
from course_lib.problem import Problem


def course_root() -> Path:
    """Return the folder that holds ``notebooks/`` and ``nbgrader_config.py``.

    Raises:
        Problem: this is an installation without the lessons' sources.
    """
    for folder in (Path.cwd(), *Path.cwd().parents, Path(__file__).resolve().parent.parent):
        if (folder / "nbgrader_config.py").is_file() and (folder / "notebooks").is_dir():
            return folder
    raise Problem("The lessons' sources are not here: change into the folder of the course, which holds notebooks/.")


def lessons(root: Path | None = None) -> list[Path]:
    """Return every lesson's notebook, ``notebooks/NN_slug/slug.ipynb``, in the order of the course."""
    return notebooks_in((root or course_root()) / "notebooks")
