"""What this course tells the grading engine: see :mod:`course_lib.grade.profile`.

``warm`` has what the warm process prepares, ``data_sets`` what submissions can read, ``watched`` what they must not
change, and ``canary`` makes checks whose results are known. None of them imports torch: the grader reads this too.
"""

from collections.abc import Mapping
from typing import Any

from course_lib.grade.profile import Profile
from course_lib.grading_profile import data_sets, warm, watched
from course_lib.grading_profile.canary import make_canary


def _check_cell(exercise: str) -> str:
    return f"test_{exercise}"


def _must_show_result(source: str) -> bool:
    return source.rstrip().endswith("ex.score()")


def _title(metadata: Mapping[str, Any]) -> str | None:
    title = metadata.get("course", {}).get("title")
    return title if isinstance(title, str) else None


def _exercise_title(heading: str) -> str:
    """Return ``Exercise 3.4 · as_rows`` of a heading that may go on with the exercise's idea."""
    return " · ".join(heading.split(" · ")[:2])


PROFILE = Profile(
    imports=warm.IMPORTS,
    warm_up=warm.warm_up,
    reseed=warm.reseed,
    rehearsal=warm.REHEARSAL,
    failures=warm.FAILURES,
    traceback_modules=warm.TRACEBACK_MODULES,
    environment=data_sets.environment,
    read_only=data_sets.read_only,
    watched=watched.ATTRIBUTES,
    watched_packages=watched.PACKAGES,
    watched_types=watched.TYPES,
    canary=make_canary,
    check_cell=_check_cell,
    must_show_result=_must_show_result,
    demo_tag="demo",
    title=_title,
    exercise_title=_exercise_title,
    release_reads=["images"],
    packages=["torch", "torchvision", "numpy", "matplotlib", "jupyterlab", "ipywidgets"],
)
