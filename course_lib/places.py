"""Where the parts of the course lie."""

from pathlib import Path

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


def lessons(folder: Path) -> list[Path]:
    """Return the lessons' notebooks in ``folder``, ``NN_slug/slug.ipynb``, in the order of the course."""
    return sorted(path for path in folder.glob("[0-9][0-9]_*/*.ipynb") if path.stem == path.parent.name[3:])
