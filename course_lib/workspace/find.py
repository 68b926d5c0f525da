"""Finds the workspace, and the lessons in it, that a command is about."""

from pathlib import Path

from course_lib.paths import lessons, select_lessons
from course_lib.problem import Problem
from course_lib.workspace.install import pristine
from course_lib.workspace.kit import kit_around


def workspace_here(chosen: Path | None = None) -> Path:
    """Return the chosen workspace; else the one around the current folder; else the kit's, or ``./workspace``."""
    if chosen is not None:
        return chosen
    here, kit = Path.cwd(), kit_around()
    new = (kit.folder if kit else here) / "workspace"
    return next((folder for folder in (here, *here.parents) if pristine(folder).is_dir()), new)


def released_lessons(workspace: Path, wanted: list[str]) -> list[Path]:
    """Return the released (pristine) notebooks of the wanted lessons; of all if ``wanted`` is empty.

    Args:
        wanted: lessons by folder, number or name: ``02_reshaping``, ``2``, ``02`` or ``reshaping``.

    Raises:
        Problem: there is no workspace, or no such lesson.
    """
    if not pristine(workspace).is_dir():
        raise Problem(
            f"There is no workspace at {workspace}. Make one with `course lab`, or name yours with `--workspace`."
        )
    return select_lessons(lessons(pristine(workspace)), wanted)
