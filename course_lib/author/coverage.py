"""Which topics of the syllabus the lessons teach and practise: what is missing, and a page that shows it."""

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

import nbformat
from nbgrader.utils import is_grade

SYLLABUS = Path(__file__).with_name("syllabus.toml")

_PAGE = """\
# What is taught where

Every topic of the syllabus, the section that teaches it, and the exercises that practise it (course coverage writes
this page). The lessons hold {exercises} exercises, {hunts} of them bug hunts.

{lessons}
"""


@dataclass(frozen=True)
class Topic:
    """A topic of the syllabus and where it is found.

    Attributes:
        number: "2.3", or "B7" for a mistake that becomes a bug hunt.
        section: the heading that teaches it; None if there is none.
        exercises: the names of the exercises that practise it.
    """

    number: str
    title: str
    section: str | None
    exercises: list[str]

    @property
    def gap(self) -> str | None:
        """What is missing, in words."""
        if self.section is None:
            return f"{self.number} {self.title}: no section or exercise is about it"
        return None if self.exercises else f"{self.number} {self.title}: no exercise practises it"


def syllabus() -> dict[str, dict[str, str]]:
    """Return the topics of each lesson: lesson → number → title."""
    return tomllib.loads(SYLLABUS.read_text(encoding="utf-8"))


def coverage(notebooks: list[Path]) -> dict[str, list[Topic]]:
    """Return the topics of each lesson and where they are found; a lesson that is missing covers nothing."""
    found = {path.parent.name: nbformat.read(path, as_version=4) for path in notebooks}
    return {
        lesson: [_find(number, title, found.get(lesson)) for number, title in topics.items()]
        for lesson, topics in syllabus().items()
    }


def page(notebooks: list[Path]) -> str:
    """Return docs/coverage.md."""
    topics, parts = coverage(notebooks), []
    paths = {path.parent.name: path for path in notebooks}
    for lesson, rows in topics.items():
        link = f"../notebooks/{lesson}/{paths[lesson].name}" if lesson in paths else ""
        parts += [
            f"## [{lesson.replace('_', ' ')}]({link})",
            "",
            "| | topic | taught in | practised in |",
            "|---|---|---|---|",
        ]
        for topic in rows:
            exercises = ", ".join(f"`{name}`" for name in topic.exercises) or "**nothing**"
            parts.append(f"| {topic.number} | {topic.title} | {topic.section or '**nothing**'} | {exercises} |")
        parts.append("")
    cells = [cell for path in notebooks for cell in nbformat.read(path, as_version=4).cells]
    exercises = sum(is_grade(cell) for cell in cells)
    hunts = sum(len(re.findall(r"^### Bug hunt ", cell.source, re.M)) for cell in cells if cell.cell_type == "markdown")
    return _PAGE.format(exercises=exercises, hunts=hunts, lessons="\n".join(parts).strip())


def _find(number: str, title: str, notebook: nbformat.NotebookNode | None) -> Topic:
    if notebook is None:
        return Topic(number, title, None, [])
    graded = {cell.metadata.nbgrader.grade_id for cell in notebook.cells if is_grade(cell)}
    named = notebook.metadata.get("course", {}).get("topics", {}).get(number, [])
    text = "\n".join(cell.source for cell in notebook.cells if cell.cell_type == "markdown")
    if number.startswith("B"):
        heading = re.search(rf"^### (Bug hunt \d+\.\d+) \([^)]*\b{number}\b[^)]*\)", text, re.M)
    else:
        heading = re.search(rf"^## ({re.escape(number)} .+)", text, re.M)
    return Topic(number, title, heading[1] if heading else None, [name for name in named if f"test_{name}" in graded])
