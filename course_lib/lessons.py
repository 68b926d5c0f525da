"""What each lesson says about itself."""

import json
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Lesson:
    """One lesson: ``notebooks/02_reshaping/reshaping.ipynb``.

    Attributes:
        path: the notebook.
        about: the ``course`` part of its metadata: title, summary, minutes, topics.
        exercises: points of each exercise, in order.
    """

    path: Path
    about: dict
    exercises: dict[str, float]

    @property
    def name(self) -> str:
        """The folder's name, which is nbgrader's name for the assignment: ``02_reshaping``."""
        return self.path.parent.name

    @property
    def number(self) -> str:
        """The lesson's number, two digits."""
        return self.name[:2]

    @property
    def points(self) -> float:
        """Full marks."""
        return sum(self.exercises.values())


def notebooks_in(folder: Path) -> list[Path]:
    """Return the notebooks ``NN_slug/slug.ipynb`` in ``folder``, in the order of the course."""
    return [path for path in sorted(folder.glob("[0-9][0-9]_*/*.ipynb")) if path.stem == path.parent.name[3:]]


def read(path: Path) -> Lesson:
    """Read what a lesson says about itself, without nbformat, which takes half a second to import."""
    notebook = json.loads(path.read_text(encoding="utf-8"))
    exercises = {}
    for cell in notebook["cells"]:
        grading = cell["metadata"].get("nbgrader", {})
        if grading.get("grade"):
            exercises[grading["grade_id"].removeprefix("test_")] = float(grading["points"])
    return Lesson(path, notebook["metadata"].get("course", {}), exercises)
