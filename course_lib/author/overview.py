"""A lesson at a glance: its title, how long it takes, and how much there is to solve."""

import re
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Overview:
    """What a table of lessons says about one of them.

    Attributes:
        path: its notebook.
        title: its title.
        summary: what it is about, in a few words.
        topics: the number of topics that it teaches, including mistakes that became bug hunts.
        minutes: how long it takes.
        exercises: the number of graded exercises.
        hunts: the number of exercises that are bug hunts.
        points: the points of all exercises.
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
    import nbformat  # here: it takes longer to import than everything that `course lab` does without it

    notebook = nbformat.read(path, as_version=4)
    course = notebook.metadata.get("course", {})
    points = [
        cell.metadata.nbgrader.points for cell in notebook.cells if cell.metadata.get("nbgrader", {}).get("grade")
    ]
    text = "\n".join(cell.source for cell in notebook.cells if cell.cell_type == "markdown")
    return Overview(
        path=path,
        title=course.get("title", path.stem),
        summary=course.get("summary", ""),
        topics=len(course.get("topics", {})),
        minutes=int(course.get("minutes", 0)),
        exercises=len(points),
        hunts=len(re.findall(r"^### Bug hunt ", text, re.M)),
        points=sum(points),
    )
