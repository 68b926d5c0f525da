"""Locates the parts of the course."""

from pathlib import Path

from course_lib.problem import Problem


def course_root() -> Path:
    """Return the folder that holds ``notebooks/`` and ``nbgrader_config.py``.

    Raises:
        Problem: the lessons' sources are not here, as in an installation from the kit.
    """
    for folder in (Path.cwd(), *Path.cwd().parents, Path(__file__).resolve().parent.parent):
        if (folder / "nbgrader_config.py").is_file() and (folder / "notebooks").is_dir():
            return folder
    raise Problem(
        "The lessons' sources are not here. Change into the folder of the course, which has `notebooks/` in it."
    )


def lessons(folder: Path) -> list[Path]:
    """Return the notebooks of the lessons in ``folder``, ``NN_slug/slug.ipynb``, in the order of the course."""
    return sorted(path for path in folder.glob("[0-9][0-9]_*/*.ipynb") if path.stem == path.parent.name[3:])


def select_lessons(notebooks: list[Path], names: list[str]) -> list[Path]:
    """Return the lessons with these names; all if there are no names.

    Args:
        notebooks: the lessons to choose from.
        names: folders, numbers or slugs: ``02_reshaping``, ``2`` or ``reshaping``.

    Raises:
        Problem: there is no such lesson.
    """
    chosen = []
    for name in names:
        found = [path for path in notebooks if name.rstrip("/").rpartition("/")[2] in _aliases(path)]
        if not found:
            raise Problem(
                f"There is no lesson {name!r}. The lessons are {', '.join(path.parent.name for path in notebooks)}."
            )
        chosen += found
    return sorted(set(chosen)) if names else notebooks


def _aliases(notebook: Path) -> set[str]:
    number, _, slug = notebook.parent.name.partition("_")
    return {notebook.parent.name, slug, number, str(int(number))}
