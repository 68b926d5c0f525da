"""The report as two tables for a spreadsheet or a program: a row for each submission, and a row for each exercise."""

from pathlib import Path

from course_lib.grade.report.item_analysis import analyse_items
from course_lib.grade.report.messages import count_cases
from course_lib.grade.report.results import Results
from course_lib.grade.safe_csv import Row, write_csv


def write_tables(results: Results, page: Path) -> list[Path]:
    """Write PAGE-submissions.csv and PAGE-exercises.csv next to the report's page and return their paths."""
    submissions, exercises = (page.with_name(f"{page.stem}-{kind}.csv") for kind in ("submissions", "exercises"))
    write_csv(submissions, _submission_rows(results))
    write_csv(exercises, _exercise_rows(results))
    return [submissions, exercises]


def _submission_rows(results: Results) -> list[Row]:
    names = [exercise.name for exercise in results.exercises]
    rows: list[Row] = [
        ["submission", "state", "why", "score", "max_score", *names, "seconds", "cpu_seconds", "memory_mib"]
    ]
    for each in results.submissions:
        used = each.usage
        numbers = [f"{used.seconds:.2f}", f"{used.cpu:.2f}", f"{used.memory / 2**20:.1f}"] if used else ["", "", ""]
        points = [each.points.get(name, "") for name in names]
        why = "; ".join(each.sentences)
        rows.append([each.label, each.state, why, each.score, results.max_score, *points, *numbers])
    return rows


def _exercise_rows(results: Results) -> list[Row]:
    names = [exercise.name for exercise in results.exercises]
    scores = [[each.points.get(name, 0.0) for name in names] for each in results.readable]
    items = analyse_items(names, [exercise.points for exercise in results.exercises], scores)
    head = ["exercise", "title", "points", "submissions", "full", "none", "difficulty", "discrimination"]
    rows: list[Row] = [[*head, "most_missed_case", "missed", "most_frequent_sentence"]]
    for exercise, item in zip(results.exercises, items, strict=True):
        numbers = [item.submissions, item.full, item.none, _rounded(item.difficulty), _rounded(item.discrimination)]
        rows.append([exercise.name, exercise.title, exercise.points, *numbers, *_most_missed(results, exercise.name)])
    return rows


def _most_missed(results: Results, exercise: str) -> Row:
    """Return the case that most submissions missed, how many did, and the message they got most often."""
    worst = max(count_cases(results.readable, exercise), key=lambda case: case.missed, default=None)
    if worst is None or not worst.missed:
        return ["", 0, ""]
    message, _ = worst.messages[0]
    return [worst.name, worst.missed, message]


def _rounded(value: float | None) -> str:
    return "" if value is None else f"{value:.3f}"
