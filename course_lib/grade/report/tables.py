"""The report as two tables for a spreadsheet or a program: one row a submission, and one row an exercise."""

from pathlib import Path

from course_lib.grade.report.item_analysis import analyse
from course_lib.grade.report.messages import frequent
from course_lib.grade.report.results import Results
from course_lib.grade.safe_csv import write_csv


def write_tables(results: Results, beside: Path) -> list[Path]:
    """Write LESSON-submissions.csv and LESSON-exercises.csv beside the report and return their paths."""
    names = [exercise.name for exercise in results.exercises]
    head = ["submission", "state", "why", "score", "max_score", *names, "seconds", "cpu_seconds", "memory_mib"]
    rows: list[list] = []
    for each in results.submissions:
        used = each.usage
        numbers = [f"{used.seconds:.2f}", f"{used.cpu:.2f}", f"{used.memory / 2**20:.1f}"] if used else ["", "", ""]
        points = [each.points.get(name, "") for name in names]
        rows.append([each.label, each.state, "; ".join(each.sentences), each.score, results.most, *points, *numbers])
    submissions = beside.with_name(f"{beside.stem}-submissions.csv")
    write_csv(submissions, [head, *rows])

    scores = [[each.points.get(name, 0.0) for name in names] for each in results.readable]
    items = analyse(names, [exercise.points for exercise in results.exercises], scores)
    head = ["exercise", "title", "points", "submissions", "full", "none", "difficulty", "discrimination"]
    rows = []
    for exercise, item in zip(results.exercises, items, strict=True):
        missed = max(frequent(results.readable, exercise.name), key=lambda case: case.missed, default=None)
        often = [missed.name, missed.missed, *(missed.sentences[0][:1])] if missed and missed.missed else ["", 0, ""]
        shares = [_rounded(item.difficulty), _rounded(item.discrimination)]
        counts = [item.submissions, item.full, item.none]
        rows.append([exercise.name, exercise.title, exercise.points, *counts, *shares, *often])
    exercises = beside.with_name(f"{beside.stem}-exercises.csv")
    write_csv(exercises, [[*head, "most_missed_case", "missed", "most_frequent_sentence"], *rows])
    return [submissions, exercises]


def _rounded(value: float | None) -> str:
    return "" if value is None else f"{value:.3f}"
