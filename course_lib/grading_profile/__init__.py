"""What this course tells the grading engine: see :mod:`course_lib.grade.profile`."""

from collections.abc import Mapping
from typing import Any

from course_lib.grade.profile import Profile
from course_lib.grading_profile.canary import make_canary


def _check_cell(exercise: str) -> str:
    return f"test_{exercise}"


def _title(metadata: Mapping[str, Any]) -> str | None:
    title = metadata.get("course", {}).get("title")
    return title if isinstance(title, str) else None


def _exercise_title(heading: str) -> str:
    """Return ``Exercise 3.4 · as_rows`` of a heading that may go on with the exercise's idea."""
    return " · ".join(heading.split(" · ")[:2])


PROFILE = Profile(
    canary=make_canary,
    check_cell=_check_cell,
    demo_tag="demo",
    title=_title,
    exercise_title=_exercise_title,
    release_reads=["images"],
    packages=["torch", "torchvision", "numpy", "matplotlib", "jupyterlab", "ipywidgets"],
)
