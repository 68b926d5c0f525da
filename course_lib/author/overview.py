"""What a lesson is, in a line: its title, how long it takes, what there is to solve."""

import re
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Overview:
    """A lesson's figures.

    Attributes:
        path: of its notebook.
        topics: how many topics of the syllabus it teaches, mistakes that became bug hunts included.
        exercises: how many graded exercises it has; hunts: how many of them are bug hunts.
    """

    path: Path
    title: str
    summary: str
    topics: int
    minutes: int
    exercises: int
    hunts: int
    points: float

    @property
    def number(self) -> str:
        """The lesson's number, as "02"."""
        return self.path.parent.name[:2]


def overview(path: Path) -> Overview:
    """Read a lesson's notebook, released or not."""
    import nbformat  # here, because it takes longer to import than all else that `course lab` does without it

    notebook = nbformat.read(path, as_version=4)
    course = notebook.metadata.get("course", {})
    points = [
        cell.metadata.nbgrader.points for cell in notebook.cells if cell.metadata.get("nbgrader", {}).get("grade")
    ]
    text = "\n".join(cell.source for cell in notebook.cells if cell.cell_type == "markdown")
    return Overview(
        path,
        course.get("title", path.stem),
        course.get("summary", ""),
        len(course.get("topics", {})),
        int(course.get("minutes", 0)),
        len(points),
        len(re.findall(r"^### Bug hunt ", text, re.M)),
        sum(points),
    )
