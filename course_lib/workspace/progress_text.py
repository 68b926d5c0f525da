"""Progress as text: tables for people, plain data for programs."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from rich.console import Console, Group
from rich.table import Table
from rich.text import Text

from course_lib.result import ResultState
from course_lib.workspace.progress import NOT_CHECKED, LessonProgress

_SIGNS = {  # state → text and style
    ResultState.PASSED: ("✓ passed", "green"),
    ResultState.PARTIAL: ("◐ partial", "yellow"),
    ResultState.WRONG: ("✗ wrong", "red"),
    ResultState.ERROR: ("! error", "red"),
    ResultState.NOT_ATTEMPTED: ("· not attempted", "dim"),
    NOT_CHECKED: ("? not checked", "dim"),
}


def as_data(progress: Sequence[LessonProgress]) -> dict[str, Any]:
    """Return the progress as plain data, ready for JSON."""
    score, points = _total(progress)
    lessons = [{**asdict(lesson), "score": lesson.score, "points": lesson.points} for lesson in progress]
    return {"lessons": lessons, "score": score, "points": points, "percent": _percent(score, points)}


def print_tables(progress: Sequence[LessonProgress], console: Console) -> None:
    """Print a table for each lesson, then the total."""
    for lesson in progress:
        console.print(_table(lesson))
    score, points = _total(progress)
    console.print(f"Total: [bold]{score:g} of {points:g} points[/bold], {_percent(score, points):g} %")


def _table(lesson: LessonProgress) -> Table | Group:
    title = f"{lesson.lesson[:2]} {lesson.title}: {lesson.score:g} of {lesson.points:g} points"
    if lesson.problem:
        return Group(Text(title, style="bold"), Text(f"  not checked: {lesson.problem}\n", style="red"))
    table = Table(title=title, title_justify="left", title_style="bold", box=None, pad_edge=False, padding=(0, 2, 0, 0))
    table.add_column("exercise", header_style="dim")
    table.add_column("state", header_style="dim")
    table.add_column("points", header_style="dim", justify="right")
    for mark in lesson.marks:
        sign, style = _SIGNS[mark.state]
        table.add_row(mark.exercise, Text(sign, style=style), f"{mark.score:g} of {mark.points:g}")
    table.add_section()
    return Group(table, Text())


def _total(progress: Sequence[LessonProgress]) -> tuple[float, float]:
    return sum(lesson.score for lesson in progress), sum(lesson.points for lesson in progress)


def _percent(score: float, points: float) -> float:
    return round(100 * score / points, 1) if points else 0.0
