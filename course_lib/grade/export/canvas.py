"""The file that Canvas's gradebook imports.

Canvas knows a student by ``ID`` (its own number), ``SIS User ID`` or ``SIS Login ID``, and an assignment by its name
with Canvas's number in brackets; without the number it offers to create a new assignment. The safest way is therefore
to fill in the file that Canvas itself exports: pass it as ``roster``.
"""

import re

from course_lib.grade.export.base import FileExport
from course_lib.grade.export.collect import Assignment, Student
from course_lib.grade.export.roster import Roster, match
from course_lib.grade.safe_csv import Row, points
from course_lib.problem import Problem

_STUDENT = ("Student", "ID", "SIS User ID", "SIS Login ID", "Integration ID", "Root Account", "Section")
_POINTS = "Points Possible"
_KEYS = (
    ("ID", "lms_user_id"),
    ("SIS User ID", "lms_user_id"),
    ("SIS User ID", "id"),
    ("SIS Login ID", "id"),
    ("SIS Login ID", "email"),
    ("ID", "id"),
)


class CanvasExport(FileExport):
    """Writes a file for *Grades → Import*. An empty cell leaves Canvas's grade as it is."""

    default_name = "canvas.csv"
    identities = ("ID", "SIS User ID", "SIS Login ID")

    def table(self, assignments: list[Assignment], students: list[Student], roster: Roster | None) -> list[Row]:
        """Return the headings, the points possible, and a row for each student."""
        return self._filled(assignments, students, roster) if roster else _new(assignments, students)

    def _filled(self, assignments: list[Assignment], students: list[Student], roster: Roster) -> list[Row]:
        if not roster.has("Student", "ID"):
            raise Problem(
                f"{roster.path.name} has no columns Student and ID. Export the gradebook from Canvas and use that file."
            )
        who = [column for column in roster.columns if column in _STUDENT]
        columns = [roster.column_of(each.name, _without_number) for each in assignments]
        people = [row for row in roster.rows if row["ID"].strip()]
        possible = next((row for row in roster.rows if row["Student"].strip() == _POINTS), {})
        self._compare(assignments, columns, possible)
        owner, missing = match(people, students, _KEYS, roster.path)
        self.note_missing(missing, roster)
        head = [*who, *(column or each.name for column, each in zip(columns, assignments, strict=True))]
        rows: list[Row] = [head]
        rows.append([f"    {_POINTS}", *[""] * (len(who) - 1), *(points(each.max_score) for each in assignments)])
        for number, person in enumerate(people):
            student = owner.get(number)
            grades = [points(student.score(each.name)) if student else "" for each in assignments]
            rows.append([*(person[column] for column in who), *grades])
        return rows

    def _compare(self, assignments: list[Assignment], columns: list[str | None], possible: dict[str, str]) -> None:
        for each, column in zip(assignments, columns, strict=True):
            text = possible.get(column or "", "").strip()
            if column is None:
                self.note(f"Canvas has no column for {each.name}. It will offer to create the assignment.")
            elif re.fullmatch(r"[\d.]+", text) and float(text) != each.max_score:
                self.note(
                    f"{column} gives {text} points in Canvas and {points(each.max_score)} here. "
                    "Nothing is scaled, so change it in Canvas."
                )


def _new(assignments: list[Assignment], students: list[Student]) -> list[Row]:
    head = ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", *(each.name for each in assignments)]
    rows: list[Row] = [head, [f"    {_POINTS}", "", "", "", "", *(points(each.max_score) for each in assignments)]]
    for student in students:
        grades = [points(student.score(each.name)) for each in assignments]
        rows.append([student.name, student.lms_user_id, "", student.id, "", *grades])
    return rows


def _without_number(column: str) -> str:
    return re.sub(r"\s*\(\d+\)$", "", column)
