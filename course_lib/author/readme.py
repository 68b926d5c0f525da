"""``course readme``: the README's table of lessons, generated from the lessons."""

import re
from pathlib import Path

from course_lib.author.overview import Overview, overview
from course_lib.problem import Problem

_MARKED = re.compile(r"(<!-- lessons: written by `course readme` -->\n).*?(<!-- end of lessons -->)", re.S)


def lesson_table(notebooks: list[Path], root: Path) -> str:
    """Return the lessons as a Markdown table, with links relative to ``root`` and a row of totals."""
    rows = [
        "| lesson | what it is about | topics | minutes | exercises | bug hunts among them | points |",
        "|---|---|--:|--:|--:|--:|--:|",
    ]
    lessons = [overview(path) for path in notebooks]
    for lesson in lessons:
        link = f"[{lesson.number} {lesson.title}]({lesson.path.relative_to(root).as_posix()})"
        rows.append(_row(link, lesson.summary, [f"{number:g}" for number in _numbers(lesson)]))
    totals = [sum(column) for column in zip(*map(_numbers, lessons), strict=True)]
    return "\n".join([*rows, _row("", "**everything**", [f"**{number:g}**" for number in totals])])


def with_lesson_table(text: str, notebooks: list[Path], root: Path) -> str:
    """Return the README ``text`` with the table of these lessons between its two markers.

    Raises:
        Problem: the markers are missing.
    """
    if not _MARKED.search(text):
        raise Problem(
            "README.md has lost the markers around its table of lessons. Copy them from course_lib/author/readme.py."
        )
    return _MARKED.sub(lambda found: f"{found[1]}\n{lesson_table(notebooks, root)}\n\n{found[2]}", text)


def _numbers(lesson: Overview) -> list[float]:
    return [lesson.topics, lesson.minutes, lesson.exercises, lesson.hunts, lesson.points]


def _row(link: str, summary: str, numbers: list[str]) -> str:
    return f"| {' | '.join([link, summary, *numbers])} |"
